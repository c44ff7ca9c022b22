"""Mutate real references and parse them: nothing may raise, hang or lose its place."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from citekit.parsing import parse_entries
from citekit.reference import Mark, Reference

GOLD = Path(__file__).parents[2] / "refs" / "gold" / "strings.jsonl"
_CHARACTERS = (
    " .,;:()[]{}<>\"'“”«»「」—–-/\\|*_&@#%0123456789aZéßжи中あ한א\u0301\u200b\u202e\x00\x1b\t🙂"
)
_WORDS = (
    "et al.", "In:", "eds.", "https://", "10.1000/", "[J]", "abgerufen am", "n.d.", "2017b", "——"
)  # fmt: skip
_KINDS_OF_MARKS = (
    ("em", ""),
    ("strong", ""),
    ("link", "https://example.org/a"),
    ("link", "#top"),
    ("link", "mailto:a@b"),
    ("link", ""),
)


@dataclass(frozen=True)
class Entry:
    """A raw reference with its marks."""

    raw: str
    marks: tuple[Mark, ...] = ()


def seeds() -> list[str]:
    """Return the raw references of the gold set."""
    with GOLD.open(encoding="utf-8") as lines:
        return [json.loads(line)["raw"] for line in lines if line.strip()]


def mutants(count: int, seed: int = 1) -> Iterator[Entry]:
    """Yield ``count`` mutated references, the same for the same seed."""
    rnd = random.Random(seed)
    texts = seeds()
    for _ in range(count):
        text = rnd.choice(texts)
        for _ in range(rnd.randint(1, 6)):
            text = _mutate(rnd, text, texts)
        yield Entry(text, tuple(_marks(rnd, len(text))))


def check(entry: Entry) -> Reference:
    """Parse one reference and check that the record holds together.

    Raises:
        AssertionError: when it does not.
    """
    (record,) = parse_entries([entry])
    assert record.raw == entry.raw
    assert 0 <= record.confidence <= 1
    json.dumps(record.csl)
    for name, evidence in record.fields.items():
        assert name in record.csl or name == "custom", name
        assert 0 <= evidence.confidence <= 1
        if evidence.span is not None:
            start, end = evidence.span
            assert 0 <= start < end <= len(entry.raw), (name, evidence.span)
    assert not any("could not be read" in finding for finding in record.findings), record.findings
    return record


def run(count: int, seed: int = 1, *, slowest: float = 10.0) -> tuple[int, float]:
    """Check ``count`` mutants; return how many were checked and the seconds of the slowest.

    Raises:
        AssertionError: with the text of the first that broke a rule or took over ``slowest``
            seconds.
    """
    worst = 0.0
    for entry in mutants(count, seed):
        start = time.process_time()
        try:
            check(entry)
        except Exception as error:
            raise AssertionError(f"{entry!r}: {error!r}") from error
        worst = max(worst, time.process_time() - start)
        assert worst < slowest, f"{worst:.1f} s for {entry!r}"
    return count, worst


def _mutate(rnd: random.Random, text: str, texts: list[str]) -> str:
    at = rnd.randint(0, len(text))
    to = min(len(text), at + rnd.randint(1, 12))
    kind = rnd.randrange(8)
    if kind == 0:
        return text[:at] + text[to:]
    if kind == 1:
        return text[:at] + text[at:to] * rnd.randint(2, 30) + text[to:]
    if kind == 2:
        return text[:at] + rnd.choice(_CHARACTERS) + text[at:]
    if kind == 3:
        return text[:at] + rnd.choice(_WORDS) + text[at:]
    if kind == 4:
        return text[at:] + text[:at]
    if kind == 5:
        other = rnd.choice(texts)
        return text[:at] + other[rnd.randint(0, len(other)) :]
    if kind == 6:
        return rnd.choice((str.upper, str.lower, str.swapcase))(text)
    return text.replace(rnd.choice(".,:;() "), rnd.choice(("", " ", ".", "  ", "\n")))


def _marks(rnd: random.Random, length: int) -> Iterator[Mark]:
    for _ in range(rnd.choice((0, 0, 1, 3))):
        start, end = sorted((rnd.randint(0, length), rnd.randint(0, length)))
        kind = rnd.choice(("em", "strong", "link"))
        href = (
            rnd.choice(("https://example.org/a", "#top", "mailto:a@b", "//x/y", ""))
            if kind == "link"
            else ""
        )
        if start < end:
            yield Mark(kind, start, end, href)
