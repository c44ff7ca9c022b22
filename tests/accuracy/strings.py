"""Score what citekit reads in the single references of ``refs/gold/strings.jsonl``.

Each object of that file has an ``id``, the ``language`` of the reference (BCP 47), its ``style``
(a short word), ``raw``, ``csl`` and, where markup says something, ``marks``: lists of kind, start,
end and, for links, target, by offsets in ``raw``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from citekit.parsing import parse_entries
from citekit.reference import Mark
from tests.accuracy.scoring import Score, read_jsonl, score_fields


@dataclass(frozen=True, slots=True)
class GoldString:
    """A reference as typed and what must be read in it."""

    id: str
    language: str
    style: str
    raw: str
    csl: dict[str, Any]
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Tally:
    """The scores of some strings, one for each string."""

    scores: list[Score] = field(default_factory=list)

    @property
    def fields(self) -> float:
        """Strict micro F1 over all fields of all strings."""
        whole = Score()
        for score in self.scores:
            whole.right += score.right
            whole.invented += score.invented
            whole.missed += score.missed
        return whole.f1

    @property
    def wholly_right(self) -> float:
        """Share of the strings without any mistake."""
        return sum(not score.mistakes for score in self.scores) / len(self.scores)

    @property
    def mistakes(self) -> list[str]:
        """All mistakes."""
        return [mistake for score in self.scores for mistake in score.mistakes]


Scored = Sequence[tuple[GoldString, Score]]


def gold_strings(refs: Path) -> list[GoldString]:
    """Return the strings in the order of the file."""
    return [
        GoldString(**{**typed, "marks": tuple(Mark(*mark) for mark in typed.get("marks", []))})
        for typed in read_jsonl(refs / "gold/strings.jsonl")
    ]


def score_strings(refs: Path) -> Scored:
    """Parse each string by itself, so that none learns from the others, and score it."""
    return [
        (gold, score_fields([(gold.id, gold.csl, parse_entries([gold])[0].csl)]))
        for gold in gold_strings(refs)
    ]


def tally(scored: Scored) -> Tally:
    """Return all scores together."""
    return Tally([score for _, score in scored])


def tallies(scored: Scored, group: Callable[[GoldString], str]) -> dict[str, Tally]:
    """Return the scores by group (language, type, style), the largest group first."""
    found: dict[str, Tally] = defaultdict(Tally)
    for gold, score in scored:
        found[group(gold)].scores.append(score)
    return dict(sorted(found.items(), key=lambda pair: -len(pair[1].scores)))
