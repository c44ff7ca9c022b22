"""Score what citekit reads in ``refs/articles`` against ``refs/gold``."""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from pathlib import Path
from typing import Any

import citekit
from tests.accuracy.scoring import Score, comparable, normalise, read_jsonl, score_fields

Found = dict[str, list[citekit.Article]]
"""For each page, by name, its articles."""


def find_all(refs: Path) -> Found:
    """Read every page of the worked example."""
    return {page.name: citekit.find(page) for page in sorted((refs / "articles").iterdir())}


def gold_entries(refs: Path) -> list[dict[str, Any]]:
    """Return the entries that must come out."""
    return list(read_jsonl(refs / "gold/references.jsonl"))


def gold_articles(refs: Path) -> dict[str, list[dict[str, Any]]]:
    """Return for each page the articles that must come out."""
    pages = defaultdict(list)
    for article in read_jsonl(refs / "gold/articles.jsonl"):
        pages[article["article"]].append(article)
    return pages


def entries_of(found: Found) -> list[tuple[str, Any]]:
    """Return every entry with the name of its page."""
    return [
        (page, entry)
        for page, articles in found.items()
        for article in articles
        for reference_list in article.lists
        for entry in reference_list.entries
    ]


def score_entries(refs: Path, found: Found) -> Score:
    """Score the splitting: an entry is right when place and text are."""
    wanted = {
        (gold["article"], gold["line_start"], gold["line_end"], normalise(gold["raw"]))
        for gold in gold_entries(refs)
    }
    got = {
        (page, entry.line_start, entry.line_end, normalise(entry.raw))
        for page, entry in entries_of(found)
    }
    mistakes = [f"missed {entry}" for entry in sorted(wanted - got)]
    mistakes += [f"invented {entry}" for entry in sorted(got - wanted)]
    return Score(len(wanted & got), len(got - wanted), len(wanted - got), mistakes)


def score_references(refs: Path, found: Found) -> Score:
    """Score the fields of all entries; one that was not found counts as empty."""
    read = {
        (page, entry.line_start): entry.reference.csl
        for page, entry in entries_of(found)
        if entry.reference
    }
    return score_fields(
        (
            f"{gold['article']}:{gold['line_start']}",
            gold["csl"],
            read.get((gold["article"], gold["line_start"]), {}),
        )
        for gold in gold_entries(refs)
    )


def score_articles(refs: Path, found: Found) -> Score:
    """Score titles, authors and dates of the articles, in the order of the page."""
    score = Score()
    for page, wanted in gold_articles(refs).items():
        for gold, article in zip_longest(wanted, found[page], fillvalue={}):
            pairs = {
                "title": (gold.get("title"), article and article.title),
                "author": (gold.get("authors"), article and article.authors),
                "issued": (gold.get("date"), article and article.date),
            }
            for name, (want, got) in pairs.items():
                score.decide(
                    f"{page} {name}", comparable({name: want}, name), comparable({name: got}, name)
                )
    return score


SCORES = {"entries": score_entries, "fields": score_references, "articles": score_articles}
"""The figures that ``floors.json`` has a floor for."""
