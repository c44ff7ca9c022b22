"""Raw references, with marks by chance: nothing may raise, hang or lose its place."""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.parsing import parse_entries
from citekit.pipeline import parse
from citekit.reference import Mark, Reference

MOST_CHARACTERS = 4_000
"""What is longer is parsed as lines, without marks."""

_HREFS = ("https://example.org/a", "#top", "mailto:a@b", "//x/y", "")


@dataclass(frozen=True)
class Entry:
    """A raw reference with its marks."""

    raw: str
    marks: tuple[Mark, ...] = ()


def check(data: bytes) -> None:
    """Parse one reference and check that the record holds together.

    Raises:
        AssertionError: when it does not.
    """
    text = data.decode("utf-8", "surrogateescape")
    if len(text) <= MOST_CHARACTERS:
        _check_record(Entry(text, tuple(_marks(random.Random(zlib.crc32(data)), len(text)))))
    for record in parse(text):
        _check_values(record)


def _check_record(entry: Entry) -> None:
    (record,) = parse_entries([entry])
    assert record.raw == entry.raw
    _check_values(record)


def _check_values(record: Reference) -> None:
    assert 0 <= record.confidence <= 1
    json.dumps(record.csl)
    for name, evidence in record.fields.items():
        assert name in record.csl or name == "custom", name
        assert 0 <= evidence.confidence <= 1
        if evidence.span is not None:
            start, end = evidence.span
            assert 0 <= start < end <= len(record.raw), (name, evidence.span)
    assert not any("could not be read" in finding for finding in record.findings), record.findings


def _marks(rnd: random.Random, length: int) -> Iterator[Mark]:
    for _ in range(rnd.choice((0, 0, 1, 3))):
        start, end = sorted((rnd.randint(0, length), rnd.randint(0, length)))
        kind = rnd.choice(("em", "strong", "link"))
        if start < end:
            yield Mark(kind, start, end, rnd.choice(_HREFS) if kind == "link" else "")
