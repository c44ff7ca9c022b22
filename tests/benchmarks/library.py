"""How fast a library takes articles in and finds references.

Run ``python tests/benchmarks/library.py``. The articles are made up: ten references each, words
and names as uneven as in any language (the n-th most frequent one comes up 1/n as often as the
first), one to four authors.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from time import perf_counter
from typing import Any

from citekit.documents.document import SourceMap
from citekit.extraction.article import Article, Entry, ReferenceList
from citekit.library import Library
from citekit.reference import FieldEvidence, Reference

TYPES = ("webpage", "article-newspaper", "article-journal", "book")
REFERENCES_AN_ARTICLE = 10


class Maker:
    """Makes up articles, the same ones every time."""

    def __init__(self) -> None:
        self.chance = random.Random(20)
        self.words = [self._word(4, 9) for _ in range(20_000)]
        self.names = [self._word(4, 8).title() for _ in range(30_000)]
        self.weights = list(accumulate(1 / rank for rank in range(1, 20_001)))
        self.name_weights = list(accumulate(1 / rank for rank in range(20, 30_020)))

    def _word(self, shortest: int, longest: int) -> str:
        letters = self.chance.choices("abdefgiklmnoprstu", k=self.chance.randint(shortest, longest))
        return "".join(letters)

    def entry(self, number: int) -> Entry:
        title = " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=9))
        names = self.chance.choices(
            self.names, cum_weights=self.name_weights, k=self.chance.randint(1, 4)
        )
        year = self.chance.randint(1990, 2025)
        site = f"The {self.chance.choice(self.words[:500])} Daily"
        url = f"https://www.example.org/{year}/{self.chance.randrange(10**9)}"
        csl = {
            "type": self.chance.choice(TYPES),
            "author": [{"family": name, "given": "Ada B."} for name in names],
            "issued": {"date-parts": [[year, 3, 4]]},
            "title": title,
            "container-title": site,
            "URL": url,
        }
        raw = f"{'; '.join(names)}. {year}. “{title}.” {site}, March 4. {url}."
        evidence = {field: FieldEvidence((0, len(raw)), 0.95) for field in csl}
        reference = Reference(raw, csl, evidence, 0.95)
        return Entry(raw, number, number, SourceMap(((0, 0),)), number, "-", reference=reference)

    def articles(self, count: int) -> Iterator[tuple[str, list[Article]]]:
        for number in range(count):
            entries = [self.entry(line + 1) for line in range(REFERENCES_AN_ARTICLE)]
            found = ReferenceList("References", 1, entries)
            yield f"{number}.md", [Article(f"Article {number}", 1, 90, lists=[found])]


def add_all(library: Library, maker: Maker, count: int) -> float:
    """Add made-up articles; return the seconds that the library took."""
    seconds = 0.0
    for name, articles in maker.articles(count):
        start = perf_counter()
        library.add(name, articles, "1")
        seconds += perf_counter() - start
    return seconds


def searches(maker: Maker) -> list[dict[str, Any]]:
    """Return what is searched for, frequent and rare."""
    words, names = maker.words, maker.names
    return [
        {},
        {"author": names[0]},
        {"author": names[1000]},
        {"author": f"{names[0][:3]}*"},
        {"author": f"ada {names[5]}"},
        {"year": "2017"},
        {"year": "2016..2018"},
        {"words": words[0]},
        {"words": words[300]},
        {"words": f"{words[300]} {words[3]}"},
        {"title": words[50], "year": "2010.."},
        {"container": f"{words[3]} daily"},
        {"type": "song"},
        {"article": "77.md"},
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--limit", type=int, default=50)
    options = parser.parse_args()
    maker = Maker()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Library(path) as library:
            seconds = add_all(library, maker, options.articles)
        size = path.stat().st_size / 1e6
        sys.stdout.write(f"add: {options.articles / seconds:.0f} articles/s, {size:.0f} MB\n")
        with Library(path) as library:
            sys.stdout.write(f"{library.counts()}\n")
            for search in searches(maker):
                times = []
                for _ in range(5):
                    start = perf_counter()
                    found = sum(1 for _ in library.search(**search, limit=options.limit))
                    times.append(perf_counter() - start)
                sys.stdout.write(f"{min(times) * 1000:8.1f} ms {found:4} found {search}\n")


if __name__ == "__main__":
    main()
