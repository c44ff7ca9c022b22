"""A reference with its labels, as training data in every format is read into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from citekit.reference import Mark


class Piece(NamedTuple):
    """A labelled piece of a reference; ``glued`` when no blank stands before it."""

    label: str
    text: str
    glued: bool = False


@dataclass(frozen=True, slots=True)
class TaggedReference:
    """A reference whose every non-blank character has a label.

    Attributes:
        text: as a reader sees it, on one line, the marker of the list included.
        spans: ``(label, start, end)`` in ascending order, not overlapping; labels are those of
            ``citekit.parsing.segments.LABELS``; punctuation behind a field belongs to it.
        marks: emphasis and links of the article's markup, by offsets in ``text``.
        language: a BCP 47 tag, ``""`` when unknown.
        source: which data set it comes from, with its number there.
        group: what it must not be divided from when some are held out: a site, a file.
    """

    text: str
    spans: tuple[tuple[str, int, int], ...]
    marks: tuple[Mark, ...] = ()
    language: str = ""
    source: str = ""
    group: str = ""

    @property
    def raw(self) -> str:
        """The text, under the name that the parser knows it by."""
        return self.text

    def without_number(self) -> TaggedReference:
        """Return the reference without the marker of its list, as extraction hands it on."""
        if len(self.spans) < 2 or self.spans[0][0] != "citation-number":
            return self
        cut = self.spans[1][1]
        return replace(
            self,
            text=self.text[cut:],
            spans=tuple((label, start - cut, end - cut) for label, start, end in self.spans[1:]),
            marks=tuple(
                Mark(mark.kind, max(mark.start - cut, 0), mark.end - cut, mark.href)
                for mark in self.marks
                if mark.end > cut
            ),
        )


def by_group(references: Iterable[TaggedReference]) -> list[list[TaggedReference]]:
    """Return the references of each group, which are taken for one list; no group is alone."""
    groups: dict[str, list[TaggedReference]] = {}
    for number, reference in enumerate(references):
        groups.setdefault(reference.group or f"#{number}", []).append(reference)
    return list(groups.values())
