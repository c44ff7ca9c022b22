"""Whether stated confidences hold: ``python -m tests.accuracy.confidence``.

Without arguments for the strings of the project; for other sets with their own scorer::

    python -m tests.accuracy.confidence EVAL/score.py GOLD.jsonl RECORDS.jsonl

``GOLD`` holds ``{"id", "raw", "csl"}``, ``RECORDS`` the same with ``confidence``, as ``citekit find
--format jsonl`` and ``citekit.training evaluate --records`` write them; records without an ``id``
are known by the letters of ``raw``.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.parsing import parse_entries
from citekit.reference import NEEDS_LOOK_BELOW
from citekit.training.calibrate import UNSURE_FIELDS
from citekit.training.comparison import same_fields
from tests.accuracy.scoring import read_jsonl
from tests.accuracy.strings import gold_strings

REFS = Path(__file__).resolve().parents[2] / "refs"
BINS = 10
MARKUP = re.compile(r"<[^<>]*>|\]\([^()\s]*\)|^\s*\[\^?[\w.-]+\]:?")


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far stated confidences can be believed.

    Attributes:
        references: how many there are.
        right: the share that is wholly right.
        sure: the share stated at ``NEEDS_LOOK_BELOW`` or more.
        sure_right: the share of these that is wholly right.
        error: expected calibration error over ten bins of equal width (Guo et al. 2017, "On
            Calibration of Modern Neural Networks").
    """

    references: int
    right: float
    sure: float
    sure_right: float
    error: float

    def __str__(self) -> str:
        return (
            f"{self.references} references, {self.right:.3f} wholly right; {self.sure:.3f} stated "
            f"at {NEEDS_LOOK_BELOW} or more, of these {self.sure_right:.4f} right; "
            f"calibration error {self.error:.3f}"
        )


def reliability(stated: Sequence[tuple[float, bool]]) -> Reliability:
    """Return how far confidences hold.

    Args:
        stated: of each reference its confidence and whether it is wholly right; at least one.
    """
    count = len(stated)
    sure = [right for confidence, right in stated if confidence >= NEEDS_LOOK_BELOW]
    gaps = [0.0] * BINS
    for confidence, right in stated:
        gaps[min(int(confidence * BINS), BINS - 1)] += confidence - right
    return Reliability(
        count,
        sum(right for _, right in stated) / count,
        len(sure) / count,
        sum(sure) / len(sure) if sure else 1.0,
        sum(map(abs, gaps)) / count,
    )


def of_strings(refs: Path) -> Iterator[tuple[float, bool]]:
    """Yield confidence and rightness of the strings of the project, types and languages aside."""
    for gold in gold_strings(refs):
        [record] = parse_entries([gold])
        agree = same_fields(gold.csl, record.csl)
        yield record.confidence, all(agree[name] for name in agree if name not in UNSURE_FIELDS)


def of_set(scorer: Path, gold: Path, records: Path) -> Iterator[tuple[float, bool]]:
    """Yield confidence and rightness of each record that has gold, as the set's scorer sees it."""
    decide, fields = load_scorer(scorer)
    wanted = {key: row["csl"] for row in read_jsonl(gold) for key in keys_of(row)}
    for row in read_jsonl(records):
        csl = next((wanted[key] for key in keys_of(row) if key in wanted), None)
        if csl is not None:
            told = decide(csl, row.get("csl", {}), fields, "strict")
            yield row["confidence"], all(told[name][0] for name in fields if name in told)


def keys_of(row: dict[str, Any]) -> Iterator[str]:
    """Yield what a row is known by: its ``id``, the letters of its texts."""
    if "id" in row:
        yield f"id {row['id']}"
    for name in ("raw", "text"):
        if row.get(name):
            yield re.sub(r"[\W_]+", "", MARKUP.sub("", row[name])).casefold()


def load_scorer(path: Path) -> tuple[Callable[..., dict[str, Any]], list[str]]:
    """Return the scorer's decision for one reference, and the fields that it scores."""
    spec = importlib.util.spec_from_file_location("set_scorer", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module.decide, list(module.CORE)


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[1:]]
    print(reliability(list(of_set(*paths) if paths else of_strings(REFS))))
