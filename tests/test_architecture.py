"""The rules of ``docs/architecture.md``, read off the source."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = REPOSITORY / "citekit"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [*MODULES, *sorted((REPOSITORY / "tests").rglob("*.py"))]

GROUND = {
    "changes", "cycles", "dates", "errors", "lazy", "net", "parallel", "post_names", "reference",
    "rich_text", "settings", "spilled", "tables", "terminal_text",
}  # fmt: skip
"""What everything stands on."""

READING = GROUND | {"documents", "extraction", "parsing", "pipeline"}

MAY_USE = {
    "changes": {"errors"},
    "cycles": set(),
    "errors": set(),
    "reference": set(),
    "rich_text": set(),
    "parallel": {"errors"},
    "post_names": set(),
    "settings": {"errors"},
    "tables": set(),
    "lazy": set(),
    "spilled": {"errors"},
    "terminal_text": set(),
    "dates": GROUND - {"net"},
    "net": GROUND - {"dates"},
    "documents": GROUND,
    "extraction": GROUND | {"documents"},
    "parsing": GROUND | {"documents", "extraction"},
    "pipeline": READING,
    "library": READING,
    "formats": GROUND | {"library", "documents"},
    "reports": GROUND | {"formats"},
    "links": READING | {"library", "formats", "reports"},
    "repair": GROUND | {"documents", "library", "formats", "reports", "links"},
    "citations": READING | {"library", "formats", "links"},
    "styling": READING | {"library", "formats", "citations"},
    "lint": READING | {"library", "formats", "reports", "citations"},
    "training": READING | {"formats", "styling"},
    "cli": READING
    | {"library", "formats", "links", "repair", "reports", "citations", "styling", "lint"},
    "__init__": READING | {"library", "formats", "citations", "lint"},
    "__main__": {"cli"},
}
"""For each room (a package or module directly under ``citekit``) the rooms it may import."""

TESTED_THROUGH = {
    "citations/abbreviations.py": "tests/citations/test_author_date.py",
    "citations/citation.py": "tests/citations/test_keys.py",
    "citations/findings.py": "tests/citations/test_author_date.py",
    "citations/listed.py": "tests/citations/test_author_date.py",
    "citations/matching.py": "tests/citations/test_author_date.py",
    "citations/mentions.py": "tests/citations/test_author_date.py",
    "citations/phrases.py": "tests/citations/test_author_date.py",
    "citations/text.py": "tests/citations/test_anchors.py",
    "citations/vocabulary.py": "tests/citations/test_author_date.py",
    "dates/*.py": "tests/dates/test_finding.py",
    "documents/asciidoc/*.py": "tests/documents/test_asciidoc.py",
    "documents/org/*.py": "tests/documents/test_org.py",
    "documents/html/*.py": "tests/documents/test_html.py",
    "documents/inline_builder.py": "tests/documents/test_rst.py",
    "documents/markdown/*.py": "tests/documents/test_markdown.py",
    "documents/pieces.py": "tests/documents/test_markdown.py",
    "documents/rst/*.py": "tests/documents/test_rst.py",
    "documents/wxr/*.py": "tests/documents/test_wxr.py",
    "library/decisions/adopting.py": "tests/library/test_schema.py",
    "library/decisions/texts.py": "tests/library/test_catching_up.py",
    "library/refreshing.py": "tests/library/test_adding.py",
    "extraction/drafts.py": "tests/extraction/test_entries.py",
    "extraction/lines.py": "tests/extraction/test_entries.py",
    "library/query/conditions.py": "tests/library/query/test_compiling.py",
    "library/query/errors.py": "tests/library/query/test_parsing.py",
    "library/query/tokens.py": "tests/library/query/test_parsing.py",
    "library/query/tree.py": "tests/library/query/test_parsing.py",
    "parsing/normalisation/draft.py": "tests/parsing/normalisation/test_steps.py",
    "parsing/normalisation/name_text.py": "tests/parsing/normalisation/test_name_list.py",
    "parsing/normalisation/separators.py": "tests/parsing/normalisation/test_name_list.py",
    "parsing/normalisation/tables.py": "tests/parsing/normalisation/test_steps.py",
    "styling/lists.py": "tests/styling/test_articles.py",
}
"""Modules (patterns) without a test file of their own, and the file that tests them through the
public face of their room."""

LONGEST_FILE = 500


def room(module: Path) -> str:
    """Return the room that a module belongs to."""
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def dotted(module: Path) -> list[str]:
    """Return the parts of a module's name, its package's for ``__init__``."""
    parts = module.relative_to(REPOSITORY).with_suffix("").parts
    return list(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def imported_names(module: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports anywhere, also those named in strings."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name != "citekit")
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value) == "citekit":
            yield f"citekit.{node.attr}"
        elif isinstance(node, ast.ImportFrom):
            here = dotted(module) + ([""] if module.name == "__init__.py" else [])
            base = here[: len(here) - node.level] if node.level else []
            start = [*base, *([node.module] if node.module else [])]
            yield from (".".join([*start, alias.name]) for alias in node.names)
        elif isinstance(node, ast.Constant) and re.fullmatch(r"citekit(\.\w+)+", str(node.value)):
            yield str(node.value)


def imported_rooms(module: Path) -> set[str]:
    """Return the rooms that a module imports from."""
    rooms = set()
    for name in imported_names(module):
        parts = name.split(".")
        if parts[0] != "citekit" or name in {"citekit.__version__", "citekit.toml"}:
            continue
        exists = len(parts) > 1 and (
            (PACKAGE / parts[1]).is_dir() or (PACKAGE / f"{parts[1]}.py").is_file()
        )
        rooms.add(parts[1] if exists else "__init__")
    return rooms


def relative(paths: list[Path]) -> list[str]:
    return [path.relative_to(REPOSITORY).as_posix() for path in paths]


def test_every_room_has_its_rule() -> None:
    rooms = {room(module) for module in MODULES}
    assert rooms <= set(MAY_USE), "say in MAY_USE and docs/architecture.md what the room may use"


@pytest.mark.parametrize("module", MODULES, ids=relative(MODULES))
def test_knows_only_the_rooms_below(module: Path) -> None:
    own = room(module)
    allowed = MAY_USE[own] | {own}
    used = imported_rooms(module)
    assert used <= allowed, f"{own} may not use {sorted(used - allowed)}"


DISTRIBUTIONS = {
    "charset_normalizer": "charset-normalizer",
    "pycrfsuite": "python-crfsuite",
    "sqlite_utils": "sqlite-utils",
    "yaml": "PyYAML",
    "tomllib": "tomli",  # the same, in the standard library since Python 3.11
}
"""Distributions that are not called as what is imported from them."""


def declared(section: str, option: str) -> set[str]:
    """Return the names of the distributions that ``setup.cfg`` asks for."""
    settings = ConfigParser()
    settings.read(REPOSITORY / "setup.cfg", encoding="utf-8")
    return set(re.findall(r"^[\w-]+", settings[section][option], re.MULTILINE))


def used(modules: list[Path]) -> set[str]:
    """Return the distributions that modules import from, the standard library aside."""
    names = {name.split(".")[0] for module in modules for name in imported_names(module)}
    foreign = names - set(sys.stdlib_module_names) - {"citekit"}
    return {DISTRIBUTIONS.get(name, name) for name in foreign}


def test_dependencies_are_those_declared() -> None:
    running = used([module for module in MODULES if room(module) != "training"])
    assert running == declared("options", "install_requires")
    assert used(MODULES) - running <= declared("options.extras_require", "train")


def test_dependencies_are_explained() -> None:
    text = (REPOSITORY / "docs/dependencies.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| \[([\w-]+)\]\(", text, re.MULTILINE))
    assert explained == declared("options", "install_requires")


def test_training_is_never_imported_at_run_time() -> None:
    users = [module for module in MODULES if "training" in imported_rooms(module)]
    assert {room(module) for module in users} <= {"training"}


def test_nothing_but_the_entry_imports_the_command_line() -> None:
    users = [module for module in MODULES if "cli" in imported_rooms(module)]
    assert {room(module) for module in users} <= {"cli", "__main__"}


@pytest.mark.parametrize("source", SOURCES, ids=relative(SOURCES))
def test_file_is_short(source: Path) -> None:
    lines = source.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_FILE


def mirror(module: Path) -> Path:
    """Return where the tests of a module stand."""
    parts = ["tests", *dotted(module)[1:]]
    name = (parts.pop() if len(parts) > 1 else "citekit").strip("_")
    return REPOSITORY.joinpath(*parts, f"test_{name}.py")


def does_something(node: ast.AST) -> bool:
    """Whether a node is a function that is more than its docstring, as in protocols."""
    if not isinstance(node, ast.FunctionDef):
        return False
    return not (len(node.body) == 1 and isinstance(node.body[0], ast.Expr))


def has_behaviour(module: Path) -> bool:
    """Whether a module defines functions; ``__init__`` files often only gather names."""
    return any(map(does_something, ast.walk(tree(module))))


UNTESTED = [
    module.relative_to(PACKAGE).as_posix()
    for module in MODULES
    if has_behaviour(module) and not mirror(module).is_file()
]
"""Modules without a test file of their own."""


def test_every_module_has_its_test_file() -> None:
    missing = [
        module
        for module in UNTESTED
        if not any(fnmatch(module, pattern) for pattern in TESTED_THROUGH)
    ]
    assert not missing, "write their tests: " + ", ".join(missing)


@pytest.mark.parametrize(("pattern", "test_file"), TESTED_THROUGH.items())
def test_exception_is_needed(pattern: str, test_file: str) -> None:
    assert (REPOSITORY / test_file).is_file()
    assert any(fnmatch(module, pattern) for module in UNTESTED)


def test_only_commands_print() -> None:
    printing = {
        module
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    }
    assert {room(module) for module in printing} <= {"cli", "training"}


MACHINE_PATH = re.compile(r"(?<![\w.:/<-])(?:/(?:root|home|Users|work|mnt)/|[A-Z]:\\)\w")


@pytest.mark.parametrize("suffix", [".py", ".md", ".cfg", ".toml", ".json", ".txt", ".yaml"])
def test_no_path_of_one_machine(suffix: str) -> None:
    folders = ("citekit", "tests", "docs", "refs", ".ci")
    texts = [path for name in folders for path in (REPOSITORY / name).rglob(f"*{suffix}")]
    texts += REPOSITORY.glob(f"*{suffix}")
    found = {
        path.relative_to(REPOSITORY).as_posix(): match[0]
        for path in texts
        if "model" not in path.parts
        for match in MACHINE_PATH.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == {}
