"""Tagged references made of records by citation styles, which know what they print."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from citekit.errors import UnreadableError
from citekit.formats.opening import read
from citekit.reference import CslItem
from citekit.styling.markups import get_markup
from citekit.styling.pieces import Styled
from citekit.styling.processor import style_references
from citekit.styling.styles import Style
from citekit.styling.sureness import says_enough
from citekit.training.tracing import Span, spans_of, traced

_AT_ONCE = 1000
"""How many records the processor gets; numbers and letters begin anew behind them."""

_PLAIN = 0.5
"""How often a reference is without markup, as in articles that have none."""

_NAMES = frozenset({"author", "editor", "translator"})
_HEADS = frozenset({"container-title", "publisher"})
"""What stands in an author's place where a record has none: its string has an author."""


@dataclass(frozen=True, slots=True)
class StyledReference:
    """A record in a style, with the label of every piece.

    Attributes:
        style: the style's name.
        styled: what the style prints, with the place of its record among those given as number.
        spans: the labelled pieces of its text; together they are the text but for blanks.
        language: of the record, ``""`` when unknown.
    """

    style: str
    styled: Styled
    spans: tuple[Span, ...]
    language: str = ""

    def row(self, *, plain: bool) -> dict[str, Any]:
        """Return it as an object of JSON Lines; see ``datasets``.

        Args:
            plain: whether its markup is left out.
        """
        text, number = self.styled.text, self.styled.number
        row: dict[str, Any] = {"id": f"{self.style}-{number}", "site": f"{number}"}
        row |= {
            "text": text,
            "segments": [[one.label, text[one.start : one.end]] for one in self.spans],
        }
        if self.language:
            row["lang"] = self.language
        if not plain:
            row |= {"raw": get_markup("markdown").write(self.styled.pieces), "format": "md"}
        return row


@dataclass(slots=True)
class Tally:
    """How many references were made, and how many left out.

    Attributes:
        made: written.
        left_out: see `styled_references`.
    """

    made: int = 0
    left_out: int = 0


def read_records(paths: Iterable[Path]) -> list[CslItem]:
    """Return the records of bibliographies that say enough to be printed.

    Args:
        paths: of files in CSL-JSON, BibTeX, BibLaTeX or RIS.

    Raises:
        UnreadableError: a file cannot be read, or something in it is wrong.
    """
    records: list[CslItem] = []
    for path in paths:
        reading = read(path)
        if reading.errors:
            raise UnreadableError(f"{path} {reading.errors[0]}")
        records += [item.csl for item in reading.items]
    return [csl for csl in records if says_enough(csl)]


def styled_references(
    records: Sequence[CslItem], style: Style, tally: Tally | None = None
) -> Iterator[StyledReference]:
    """Yield records in a style with their labels, in the order of the records.

    Left out are those of which the style prints nothing, those in which a letter cannot be traced,
    and those in which something stands in the place of what the record has not, so that a reader
    takes it for that: a site for an author, a day of access for one of publication.

    Args:
        records: CSL-JSON items.
        style: of all of them.
        tally: in which is counted what is made and left out.

    Raises:
        CitekitError: the processor is not installed or failed.
    """
    tally = tally if tally is not None else Tally()
    marking, leaves = traced(style)
    for first in range(0, len(records), _AT_ONCE):
        some = records[first : first + _AT_ONCE]
        marked = {one.number: one.text for one in _print(_without_suffixes(some), marking)}
        for one in _print(some, style):
            csl = some[one.number]
            spans = spans_of(one.text, marked.get(one.number, ""), csl, leaves)
            if spans is None or _misleads(spans, csl):
                tally.left_out += 1
                continue
            tally.made += 1
            if spans[0].label in _NAMES:
                # Who edited a work and heads its reference is its author until "(eds)" is read.
                spans = (spans[0]._replace(label="author"), *spans[1:])
            language = str(csl.get("language", ""))
            numbered = replace(one, number=first + one.number)
            yield StyledReference(style.name, numbered, spans, language)


def _print(records: Sequence[CslItem], style: Style) -> list[Styled]:
    return style_references(records, style, sort=False, substitute=False)


def _without_suffixes(records: Sequence[CslItem]) -> list[CslItem]:
    """Return records of which the processor gives the letters behind years, which it can trace."""
    return [{**csl, "year-suffix": ""} for csl in records]


def _misleads(spans: Sequence[Span], csl: CslItem) -> bool:
    """Whether something stands in the place of an author or a date that the record has not."""
    labels = [span.label for span in spans]
    if labels[0] in _HEADS:
        return not csl.get("author")
    before_title = labels[: labels.index("title")] if "title" in labels else labels
    return "accessed" in before_title and not csl.get("issued")


def write_styled(
    records: Sequence[CslItem], styles: Iterable[Style], path: Path, *, seed: int = 1
) -> Tally:
    """Write records in styles as tagged references, JSON Lines; see ``datasets``.

    Args:
        records: CSL-JSON items.
        styles: in each of which all are printed.
        path: of the file.
        seed: by which some are written without markup.

    Returns:
        How many were written and left out.

    Raises:
        CitekitError: the processor is not installed or failed.
    """
    random, tally = Random(seed), Tally()  # noqa: S311 - no secret
    with path.open("w", encoding="utf-8") as file:
        for style in styles:
            for one in styled_references(records, style, tally):
                row = one.row(plain=random.random() < _PLAIN)
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return tally
