"""What starting citekit loads: a heavy import belongs into the function that uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "bibtexparser",
    "charset_normalizer",
    "dateparser",
    "lxml",
    "numpy",
    "pathspec",
    "pycrfsuite",
    "pylatexenc",
    "requests",
    "sqlite3",
    "sqlite_utils",
    "urllib3",
    "citekit.parsing.parser",
    "citekit.training",
}

ARTICLE = "refs/articles/urban-cycling.txt"
REPORT = "import sys; print(*(m for m in {names!r} if m in sys.modules), file=sys.stderr)"


def loaded(repository: Path, statement: str) -> list[str]:
    """Return the heavy modules that a statement loads in a fresh interpreter."""
    ended = subprocess.run(
        [sys.executable, "-c", statement + "\n" + REPORT.format(names=sorted(HEAVY))],
        cwd=repository,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return ended.stderr.split()


COMMAND = """
import sys
from citekit.cli import main
sys.argv = ["citekit", *{arguments!r}]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
"""


def test_importing_the_package(repository: Path) -> None:
    assert loaded(repository, "import citekit") == []


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_asking_for_help(repository: Path, option: str) -> None:
    assert loaded(repository, COMMAND.format(arguments=[option])) == []


def test_searching_loads_no_parser(repository: Path, tmp_path: Path) -> None:
    library = str(tmp_path / "library.db")
    loaded(repository, COMMAND.format(arguments=["add", ARTICLE, "--library", library]))
    search = ["search", "cycling", "--library", library]
    # sqlite-utils imports numpy where it finds it.
    needed = {"numpy", "sqlite3", "sqlite_utils"}
    assert set(loaded(repository, COMMAND.format(arguments=search))) <= needed


def test_adding_what_has_not_changed_loads_no_parser(repository: Path, tmp_path: Path) -> None:
    library = str(tmp_path / "library.db")
    again = COMMAND.format(arguments=["add", ARTICLE, "--library", library])
    assert "citekit.parsing.parser" in loaded(repository, again)
    assert "citekit.parsing.parser" not in loaded(repository, again)
