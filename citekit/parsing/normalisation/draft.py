"""The record while the steps work on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from citekit.parsing.normalisation.confidence import field_confidence, reference_confidence
from citekit.parsing.normalisation.phrases import words_of
from citekit.parsing.segments import ListStyle, MarkedText, Segment
from citekit.reference import CslItem, FieldEvidence, Mark, Reference

_LONGEST_SEGMENT = 4000
"""Characters of a segment that are read; no part of a reference is longer."""

_INSIDE = re.compile(r"[^\W\d_\u2e80-\ua4cf\uac00-\ud7af]{2}|\d{2}")
"""Two letters of a word or digits of a number; Chinese, Japanese and Korean have no blanks."""

_BEST = 2
"""Rank of a place that is whole and that no other field has."""


@dataclass(slots=True)
class Draft:
    """A reference in the making.

    Attributes:
        raw: the entry's text.
        marks: of its markup.
        segments: its labelled pieces, in order, within the text and not blank.
        style: what the rest of the list shows.
        csl: the item so far.
        fields: its evidence so far.
        findings: what a person should look at.
        extra: what goes to ``custom.citekit``.
    """

    raw: str
    marks: tuple[Mark, ...]
    segments: tuple[Segment, ...]
    style: ListStyle
    csl: CslItem = field(default_factory=dict)
    fields: dict[str, FieldEvidence] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)
    _words: frozenset[str] | None = None
    _by_label: dict[str, list[Segment]] = field(default_factory=dict)
    _sorted: tuple[Segment, ...] = ()

    @classmethod
    def of(cls, text: MarkedText, segments: Sequence[Segment], style: ListStyle) -> Draft:
        """Return an empty draft; segments outside of the text or blank are left out."""
        raw = text.raw
        kept = [
            Segment(label, start, end, confidence)
            for label, first, last, confidence in segments
            if (start := max(first, 0)) < (end := min(last, len(raw), start + _LONGEST_SEGMENT))
            and not raw[start:end].isspace()
        ]
        kept.sort(key=itemgetter(1, 2))
        return cls(raw, tuple(text.marks), tuple(kept), style)

    def labelled(self, *labels: str) -> list[Segment]:
        """Return the segments with one of ``labels``, in order; leave the list as it is."""
        if self._sorted is not self.segments:
            self._sort()
        by_label = self._by_label
        found: list[Segment] | None = None
        for label in labels:
            if label in by_label:
                if found is not None:
                    return [segment for segment in self.segments if segment.label in labels]
                found = by_label[label]
        return [] if found is None else found

    def _sort(self) -> None:
        """Sort the segments by label, again whenever a step has put others in their place."""
        self._sorted, self._by_label = self.segments, {}
        for segment in self.segments:
            self._by_label.setdefault(segment.label, []).append(segment)

    def text(self, segment: Segment) -> str:
        """Return the text of a segment."""
        return self.raw[segment.start : segment.end]

    @property
    def words(self) -> frozenset[str]:
        """The words and numbers of the whole text, casefolded."""
        if self._words is None:
            self._words = frozenset(words_of(self.raw))
        return self._words

    def joined(self, segments: Sequence[Segment], separator: str = " ") -> str:
        """Return the texts of several segments as one."""
        return separator.join(self.text(segment).strip() for segment in segments)

    def put(
        self,
        name: str,
        value: object,
        sources: Sequence[Segment] = (),
        *,
        certainty: float = 1.0,
        span: tuple[int, int] | None = None,
        is_in_text: bool = True,
    ) -> None:
        """Set a field that has no value yet; empty values are no values.

        Args:
            name: of the CSL field.
            value: what it says.
            sources: the segments that it comes from.
            certainty: how sure the step is of its reading.
            span: where the value stands, if the step knows better than the segments.
            is_in_text: whether the value stands in the text; else it has no span.
        """
        if name in self.csl or value is None or value in ("", [], {}):
            return
        self.replace(name, value, sources, certainty=certainty, span=span, is_in_text=is_in_text)

    def replace(
        self,
        name: str,
        value: object,
        sources: Sequence[Segment] = (),
        *,
        certainty: float = 1.0,
        span: tuple[int, int] | None = None,
        is_in_text: bool = True,
    ) -> None:
        """Set a field, whatever it said before; arguments as for ``put``."""
        confidence = field_confidence(sources, certainty)
        if is_in_text and span is None:
            span = self._span(name, value, sources)
        self.csl[name] = value
        self.fields[name] = FieldEvidence(span, confidence)

    def drop(self, name: str) -> None:
        """Take a field away."""
        self.csl.pop(name, None)
        self.fields.pop(name, None)

    def finish(self) -> Reference:
        """Return the reference."""
        if self.extra:
            self.csl["custom"] = {"citekit": self.extra}
        return Reference(
            raw=self.raw,
            csl=self.csl,
            fields=self.fields,
            confidence=reference_confidence(self.fields, len(self.findings)),
            findings=tuple(self.findings),
        )

    def _span(self, name: str, value: object, sources: Sequence[Segment]) -> tuple[int, int] | None:
        if not sources:
            return None
        if len(sources) == 1:
            _, start, end, _ = sources[0]
        else:
            start = min(source.start for source in sources)
            end = max(source.end for source in sources)
        if isinstance(value, str) and (found := self._find(name, value, start, end)):
            return found
        text = self.raw[start:end]
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

    def _find(self, name: str, value: str, start: int, end: int) -> tuple[int, int] | None:
        """Return where a value stands between two places, ``None`` if it does not.

        A place inside a number or a word (the ``4`` of ``44.4``), and one that another field has
        (the first ``1`` of ``1(1)``, which is the volume), counts only where there is no other.
        """
        at = best = self.raw.find(value, start, end)
        best_rank = -1
        while at >= 0:
            place = at, at + len(value)
            is_whole = not self._is_cut_out(*place)
            rank = is_whole + (is_whole and self._is_free(name, *place))
            if rank > best_rank:
                best, best_rank = at, rank
            at = self.raw.find(value, at + 1, end) if rank < _BEST else -1
        return (best, best + len(value)) if best >= 0 else None

    def _is_cut_out(self, start: int, end: int) -> bool:
        """Whether a place begins or ends inside a word or a number."""
        return any(
            0 < cut < len(self.raw) and _INSIDE.fullmatch(self.raw[cut - 1 : cut + 1])
            for cut in (start, end)
        )

    def _is_free(self, name: str, start: int, end: int) -> bool:
        return not any(
            span is not None and span[0] < end and start < span[1]
            for other, (span, _) in self.fields.items()
            if other != name
        )
