"""The worked example: what comes out of ``refs/articles`` is what stands in ``refs``."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests import warm
from tests.accuracy import worked_example
from tests.accuracy.floors import FLOORS, hold
from tests.accuracy.scoring import normalise
from tests.accuracy.worked_example import Found


@pytest.fixture(scope="module")
def refs(repository: Path) -> Path:
    return repository / "refs"


@pytest.fixture(scope="module")
def found(refs: Path) -> Found:
    return worked_example.find_all(refs)


def run(repository: Path, *arguments: object) -> str:
    ended = warm.run(arguments, where=repository, environment=os.environ)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def library(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("refs") / "library.db"
    run(repository, "add", "refs/articles", "--library", path)
    return path


@pytest.mark.parametrize("name", ["bib", "json"])
def test_committed_exports_are_current(repository: Path, library: Path, name: str) -> None:
    run(repository, "export", "--library", library, "--check", f"refs/bibliography.{name}")


@pytest.mark.parametrize("figure", list(worked_example.SCORES))
def test_figure_holds_its_floor(refs: Path, found: Found, figure: str) -> None:
    score = worked_example.SCORES[figure](refs, found)
    hold("refs", figure, score.f1, score.mistakes)


def test_every_figure_has_a_floor() -> None:
    assert set(FLOORS["refs"]) == set(worked_example.SCORES)


def test_page_without_a_list_is_quiet(found: Found) -> None:
    assert [article.lists for article in found["walking.md"] if article.lists] == []


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", normalise(text))


def test_gold_stands_in_the_articles(refs: Path) -> None:
    for entry in worked_example.gold_entries(refs):
        page = (refs / "articles" / entry["article"]).read_text(encoding="utf-8")
        lines = page.split("\n")[entry["line_start"] - 1 : entry["line_end"]]
        source = letters(re.sub(r"<[a-z/][^<>:]*(?:https?:[^<>]*)?>", "", " ".join(lines)))
        for word in re.findall(r"\w+", normalise(entry["raw"])):
            assert letters(word) in source, (entry["article"], entry["number"], word)


def test_gold_knows_every_page(refs: Path) -> None:
    pages = {page.name for page in (refs / "articles").iterdir()}
    assert set(worked_example.gold_articles(refs)) == pages
    cited = {entry["article"] for entry in worked_example.gold_entries(refs)}
    assert cited == pages - {"walking.md"}
