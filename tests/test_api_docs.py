"""The pages on Python name everything that is public, and what they name explains itself."""

from __future__ import annotations

import ast
import inspect
import re
import shutil
from importlib import import_module
from pathlib import Path
from types import FunctionType

import pytest

import citekit.errors
from tests.documented import REPOSITORY

PAGES = sorted((REPOSITORY / "docs/api").glob("*.md"))
NAMED = re.compile(r"^\.\. (auto\w+|py:data):: (citekit[\w.]*)\.(\w+)$", re.MULTILINE)
DIRECTIVES = [named for page in PAGES for named in NAMED.findall(page.read_text(encoding="utf-8"))]

INTERNAL = {"citekit.cli", "citekit.dates", "citekit.net", "citekit.training"}
"""Rooms that only serve the others."""
INNER = {"citekit.library.matching", "citekit.links.archives"}
"""Rooms within rooms that are public too."""


def rooms() -> list[str]:
    """Return the packages whose ``__all__`` is public."""
    packages = (path.parent.name for path in (REPOSITORY / "citekit").glob("*/__init__.py"))
    found = {f"citekit.{name}" for name in packages}
    named = {name for name in found if hasattr(import_module(name), "__all__")}
    return ["citekit", *sorted(named - INTERNAL | INNER)]


def meant(module: str, name: str) -> object:
    return getattr(import_module(module), name)


def is_lambda(member: object) -> bool:
    """Whether it is the default value of a field."""
    return getattr(member, "__name__", "") == "<lambda>"


def documented() -> list[object]:
    return [meant(module, name) for _, module, name in DIRECTIVES]


@pytest.mark.parametrize("room", rooms())
def test_every_public_name_is_documented(room: str) -> None:
    known = {id(thing) for thing in documented()}
    public = [name for name in import_module(room).__all__ if name != "__version__"]
    missing = [name for name in public if id(meant(room, name)) not in known]
    if room == "citekit":
        missing = [name for name in missing if name != "lint"]  # the room, whose function is there
    assert missing == []


def test_every_error_is_documented() -> None:
    known = documented()
    errors = [one for one in vars(citekit.errors).values() if inspect.isclass(one)]
    assert [one for one in errors if one not in known] == []


@pytest.mark.parametrize(("directive", "module", "name"), DIRECTIVES)
def test_what_is_named_explains_itself(directive: str, module: str, name: str) -> None:
    thing = meant(module, name)
    if directive == "py:data":
        assert not callable(thing)
        return
    assert inspect.getdoc(thing)
    if not inspect.isclass(thing):
        assert directive == "autofunction"
        return
    assert directive == ("autoexception" if issubclass(thing, Exception) else "autoclass")
    methods = [
        member
        for own, member in inspect.getmembers(thing)
        if not own.startswith("_") and isinstance(member, property | FunctionType)
    ]
    assert [one for one in methods if not (inspect.getdoc(one) or is_lambda(one))] == []


def test_what_classes_have_from_others_is_documented() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    for directive, module, name in DIRECTIVES:
        thing = meant(module, name)
        if directive == "autoclass" and inspect.isclass(thing):
            from_ours = any(base.__module__.startswith("citekit") for base in thing.__mro__[1:])
            inherits = f"{module}.{name}\n   :members:\n   :inherited-members:" in text
            assert inherits == from_ours, name


def test_nothing_is_documented_twice() -> None:
    things = [id(thing) for thing in documented()]
    assert len(set(things)) == len(things)


PYTHON = re.compile(r"^```python\n(?!>>>)(.*?)^```$", re.DOTALL | re.MULTILINE)
EXAMPLES = [
    pytest.param(example, id=f"{page.name}-{number}")
    for page in (*(REPOSITORY / "docs").glob("*.md"), *PAGES)
    for number, example in enumerate(PYTHON.findall(page.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_import_what_there_is(example: str) -> None:
    for node in ast.walk(ast.parse(example)):
        if isinstance(node, ast.ImportFrom):
            assert node.module
            for alias in node.names:
                assert meant(node.module, alias.name) is not None
        elif isinstance(node, ast.Import):
            for alias in node.names:
                import_module(alias.name)


IN_API = [
    pytest.param(example, id=page.stem)
    for page in PAGES
    for example in PYTHON.findall(page.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("example", IN_API)
def test_examples_run_beside_a_folder_of_articles(
    example: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(REPOSITORY / "refs/articles", tmp_path / "posts")
    shutil.copy(REPOSITORY / "refs/bibliography.bib", tmp_path / "old.bib")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "example", "exec"), {})
    assert capsys.readouterr().out


def test_every_page_is_in_the_navigation() -> None:
    """What no page lists is in no sidebar; Sphinx itself would only warn."""
    for listing, folder in (("index.md", "docs"), ("api.md", "docs/api")):
        text = (REPOSITORY / "docs" / listing).read_text(encoding="utf-8")
        listed = {
            (REPOSITORY / "docs" / target).resolve()
            for target in re.findall(r"^- \[[^\]]+\]\(([^)]+)\): ", text, re.MULTILINE)
        }
        pages = {path for path in Path(REPOSITORY / folder).glob("*.md") if path.name != "index.md"}
        assert pages <= listed
