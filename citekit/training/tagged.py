"""A reference with its labels, as training data in every format is read into."""

from __future__ import annotations

from dataclasses import dataclass

from citekit.reference import Mark


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
    """

    text: str
    spans: tuple[tuple[str, int, int], ...]
    marks: tuple[Mark, ...] = ()
    language: str = ""
    source: str = ""

    @property
    def raw(self) -> str:
        """The text, under the name that the parser knows it by."""
        return self.text
