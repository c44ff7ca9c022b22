"""The worked example: what comes out of ``refs/articles`` is what stands in ``refs``."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import citekit
from tests.accuracy import scoring
from tests.accuracy.floors import hold


@pytest.fixture(scope="module")
def gold(repository: Path) -> list[dict[str, Any]]:
    return list(scoring.read_jsonl(repository / "refs/gold/references.jsonl"))


@pytest.fixture(scope="module")
def gold_articles(repository: Path) -> list[dict[str, Any]]:
    return list(scoring.read_jsonl(repository / "refs/gold/articles.jsonl"))


@pytest.fixture(scope="module")
def found(repository: Path) -> dict[str, list[citekit.Article]]:
    pages = sorted((repository / "refs/articles").iterdir())
    return {page.name: citekit.find(page) for page in pages}


def run(repository: Path, *arguments: object) -> bytes:
    command = [sys.executable, "-m", "citekit", *map(str, arguments)]
    ended = subprocess.run(
        command,
        cwd=repository,
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(repository)},
    )
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout


@pytest.fixture(scope="module")
def library(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("refs") / "library.db"
    run(repository, "add", "refs/articles", "--library", path)
    return path


@pytest.mark.parametrize(("form", "name"), [("bibtex", "bib"), ("csl-json", "json")])
def test_committed_exports_are_current(
    repository: Path, library: Path, form: str, name: str
) -> None:
    exported = run(repository, "export", "--library", library, "--format", form)
    assert exported == (repository / f"refs/bibliography.{name}").read_bytes()


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", scoring.normalise(text))


def test_gold_stands_in_the_articles(repository: Path, gold: list[dict[str, Any]]) -> None:
    for entry in gold:
        page = (repository / "refs/articles" / entry["article"]).read_text(encoding="utf-8")
        lines = page.split("\n")[entry["line_start"] - 1 : entry["line_end"]]
        source = letters(re.sub(r"<[a-z/][^<>:]*(?:https?:[^<>]*)?>", "", " ".join(lines)))
        for word in re.findall(r"\w+", scoring.normalise(entry["raw"])):
            assert letters(word) in source, (entry["article"], entry["number"], word)


def test_gold_knows_every_article(
    repository: Path, gold: list[dict[str, Any]], gold_articles: list[dict[str, Any]]
) -> None:
    pages = {page.name for page in (repository / "refs/articles").iterdir()}
    assert {article["article"] for article in gold_articles} == pages
    assert {entry["article"] for entry in gold} == pages - {"walking.md"}


def test_entries(gold: list[dict[str, Any]], found: dict[str, list[citekit.Article]]) -> None:
    def place(page: str, start: int, end: int, raw: str) -> tuple[str, int, int, str]:
        return page, start, end, scoring.normalise(raw)

    wanted = {
        place(entry["article"], entry["line_start"], entry["line_end"], entry["raw"])
        for entry in gold
    }
    got = {
        place(page, entry.line_start, entry.line_end, entry.raw)
        for page, articles in found.items()
        for article in articles
        for reference_list in article.lists
        for entry in reference_list.entries
    }
    score = scoring.Score(len(wanted & got), len(got - wanted), len(wanted - got))
    mistakes = [f"missed {entry}" for entry in sorted(wanted - got)]
    mistakes += [f"invented {entry}" for entry in sorted(got - wanted)]
    hold("refs", "entries", score.f1, mistakes)


def test_page_without_a_list_is_quiet(found: dict[str, list[citekit.Article]]) -> None:
    assert [article.lists for article in found["walking.md"] if article.lists] == []


def test_fields(gold: list[dict[str, Any]], found: dict[str, list[citekit.Article]]) -> None:
    read = {
        (page, entry.line_start): entry.reference.csl
        for page, articles in found.items()
        for article in articles
        for reference_list in article.lists
        for entry in reference_list.entries
        if entry.reference
    }
    score = scoring.score_fields(
        (
            f"{entry['article']}:{entry['line_start']}",
            entry["csl"],
            read.get((entry["article"], entry["line_start"]), {}),
        )
        for entry in gold
    )
    hold("refs", "fields", score.f1, score.mistakes)


def test_articles(
    gold_articles: list[dict[str, Any]], found: dict[str, list[citekit.Article]]
) -> None:
    wanted: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for article in gold_articles:
        wanted[article["article"]].append(article)
    score = scoring.Score()
    for page, articles in wanted.items():
        score.decide(f"{page} articles", len(articles), len(found[page]))
        for gold_article, article in zip(articles, found[page], strict=False):
            as_csl = {"title": article.title, "author": article.authors, "issued": article.date}
            gold_csl = {
                "title": gold_article["title"],
                "author": gold_article["authors"],
                "issued": gold_article["date"],
            }
            for name in as_csl:
                score.decide(
                    f"{page} {name}",
                    scoring.comparable(gold_csl, name),
                    scoring.comparable(as_csl, name),
                )
    hold("refs", "articles", score.f1, score.mistakes)
