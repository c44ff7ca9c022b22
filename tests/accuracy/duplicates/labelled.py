"""The labelled set: the works of ``refs/gold`` and their neighbours, typed and read again."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from citekit import parse
from citekit.documents.document import SourceMap
from citekit.extraction.article import Article, Entry, ReferenceList
from citekit.library import Library
from citekit.reference import Reference
from tests.accuracy.duplicates.neighbours import neighbours
from tests.accuracy.duplicates.styles import STYLES, Typed, habits
from tests.accuracy.scoring import read_jsonl

TIMES_TYPED = 5
NEIGHBOUR_TYPED = 2

_UNCLEAR = {"zh-024", "information.md:8"}
"""Left out: a paper of which the strings do not say which of its three versions they mean."""


class Sample(NamedTuple):
    """A reference as typed, and the work that it means.

    Attributes:
        work: name of the work.
        held_out: whether it belongs to the half that is only measured, never looked at.
        raw: as typed.
    """

    work: str
    held_out: bool
    raw: str


@dataclass(slots=True)
class Figures:
    """How well works were told apart, over pairs of references."""

    right: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the pairs found that mean one work."""
        return self.right / ((self.right + len(self.wrong)) or 1)

    @property
    def recall(self) -> float:
        """Share of the pairs that mean one work that were found."""
        return self.right / ((self.right + len(self.missed)) or 1)


def gold_works(refs: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the records of ``refs/gold``, each with the name of its work."""
    folder = Path(__file__).parent
    groups = json.loads((folder / "same_works.json").read_text(encoding="utf-8"))
    work_of = {name: group[0] for group in groups for name in group}
    for file in ("references", "strings"):
        for record in read_jsonl(refs / f"gold/{file}.jsonl"):
            name = record.get("id") or f"{record['article']}:{record['number']}"
            if record["csl"].get("title") and name not in _UNCLEAR:
                yield work_of.get(name, name), record["csl"]


def samples(refs: Path) -> Iterator[Sample]:
    """Yield the whole set, always the same."""
    works = list(gold_works(refs))
    known: set[str] = set()
    for work, csl in works:
        half = zlib.crc32(work.encode()) % 2 == 0
        others = [
            other
            for name, other in works
            if name != work and (zlib.crc32(name.encode()) % 2 == 0) == half
        ]
        random = Random(f"{work} {csl['title']}")
        for raw in typed(csl, TIMES_TYPED, random):
            yield Sample(work, half, raw)
        if work in known:
            continue
        known.add(work)
        for kind, neighbour in neighbours(csl, others, Random(work)):
            for raw in typed(neighbour, NEIGHBOUR_TYPED, random):
                yield Sample(f"{work} {kind}", half, raw)


def typed(csl: dict[str, Any], times: int, random: Random) -> Iterator[str]:
    """Yield a record in so many styles."""
    for style in random.sample(STYLES, times):
        yield style(Typed(csl, habits(random), random))


def read(chosen: Iterable[Sample]) -> list[dict[str, Any]]:
    """Return what citekit reads in each, by itself."""
    return [dict(parse(sample.raw)[0].csl) for sample in chosen]


def added(items: list[dict[str, Any]], path: Path) -> list[list[int]]:
    """Return the places of references that are one work in a library, each of an article."""
    with Library(path) as library:
        for place, csl in enumerate(items):
            raw = f"Reference {place}"
            reference = Reference(raw, csl, {}, 0.9)
            entry = Entry(raw, 1, 1, SourceMap(((0, 0),)), 1, "-", reference=reference)
            lists = [ReferenceList("References", 1, [entry])]
            library.add(f"{place}.md", [Article(f"Article {place}", 1, 9, lists=lists)], "1")
        found = [[int(entry.name[:-3]) for entry in one.entries] for one in library.search()]
    return [work for work in found if len(work) > 1]


def score(chosen: list[Sample], found: Iterable[Iterable[int]]) -> Figures:
    """Compare the works that were found with those that there are."""
    figures = Figures()
    together = {pair for work in found for pair in combinations(sorted(work), 2)}
    places: dict[str, list[int]] = {}
    for place, sample in enumerate(chosen):
        places.setdefault(sample.work, []).append(place)
    truth = {pair for same in places.values() for pair in combinations(same, 2)}
    figures.right = len(together & truth)
    for pairs, into in ((together - truth, figures.wrong), (truth - together, figures.missed)):
        into += [(chosen[one].raw, chosen[other].raw) for one, other in sorted(pairs)]
    return figures


def kinds(chosen: Iterable[Sample]) -> Counter[str]:
    """Return how many references there are of each kind of neighbour."""
    return Counter(sample.work.partition(" ")[2] or "work" for sample in chosen)
