"""Compare what citekit read with what it should have read, field by field and strictly.

One decision for a reference and field: both sides have it and agree: right; both have it and
disagree: wrong twice (invented and missed); one has it: invented or missed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from citekit.training.comparison import FIELDS, comparable, normalise

__all__ = ["FIELDS", "Score", "comparable", "normalise", "read_jsonl", "score_fields"]


@dataclass(slots=True)
class Score:
    """Counts of decisions and, for people, what was not right."""

    right: int = 0
    invented: int = 0
    missed: int = 0
    mistakes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 when there was nothing to find."""
        wrong = self.invented + self.missed
        return 2 * self.right / (2 * self.right + wrong) if self.right or wrong else 1.0

    def decide(self, place: str, wanted: object, got: object) -> None:
        """Count one decision; ``None`` stands for no value."""
        if wanted == got:
            self.right += wanted is not None
            return
        self.invented += got is not None
        self.missed += wanted is not None
        self.mistakes.append(f"{place}: wanted {wanted!r}, got {got!r}")


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def score_fields(pairs: Iterable[tuple[str, dict[str, Any], dict[str, Any]]]) -> Score:
    """Score records against gold.

    Args:
        pairs: ``(place, gold CSL-JSON item, item read)``; an entry that was not found counts with
            an empty item.
    """
    score = Score()
    for place, gold, read in pairs:
        for name in FIELDS:
            score.decide(f"{place} {name}", comparable(gold, name), comparable(read, name))
    return score
