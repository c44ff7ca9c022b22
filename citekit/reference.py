"""The record that everything passes on: a normalised reference and its evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

CslItem = dict[str, Any]
"""A CSL-JSON item (without ``id``): https://docs.citationstyles.org, schema csl-data.json."""

CslName = dict[str, str]
"""A CSL-JSON name: ``{"family", "given", ...}`` or ``{"literal"}``."""

CslDate = dict[str, Any]
"""A CSL-JSON date: ``{"date-parts": [[y, m, d]]}``, perhaps with ``season`` or ``circa``."""

SHORT_FOR = "short-for"
"""Under ``custom.citekit`` the number of the entry that a short form stands for."""

NEEDS_LOOK_BELOW = 0.9
"""References stated with less confidence than this are marked for a look."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of text that the article's markup sets apart.

    Attributes:
        kind: ``"em"``, ``"strong"``, ``"link"``, ``"code"``, ``"sup"``, ``"sub"`` or ``"quote"``
            (an HTML ``<q>``).
        start, end: character offsets in the text that carries the mark.
        href: the target, for links, as written in the article (entities decoded).
    """

    kind: str
    start: int
    end: int
    href: str = ""


class FieldEvidence(NamedTuple):
    """Where a field's value comes from.

    Attributes:
        span: ``(start, end)`` character offsets in ``Reference.raw``; ``None`` when the value
            stands only in the markup (a link's target) or is inferred (the type, the language).
            Names that a dash or *idem* repeats stand where that does.
        confidence: 0..1, how sure the parser is that the value is right.
    """

    span: tuple[int, int] | None
    confidence: float


@dataclass(slots=True)
class Reference:
    """A normalised reference.

    Attributes:
        raw: the entry as a reader sees it, without marker and markup, on one line.
        csl: the CSL-JSON item, without ``id``; what CSL-JSON has no field for stands under
            ``custom.citekit``.
        fields: for each CSL field its evidence.
        confidence: 0..1, how sure the parser is that the whole record is right.
        findings: what a person should look at, as short sentences.
    """

    raw: str
    csl: CslItem
    fields: dict[str, FieldEvidence] = field(default_factory=dict)
    confidence: float = 0.0
    findings: tuple[str, ...] = ()

    @property
    def needs_look(self) -> bool:
        """Whether a person should look at this record; not at what stands in full elsewhere."""
        unsure = self.confidence < NEEDS_LOOK_BELOW or bool(self.findings)
        return unsure and self.short_for is None

    @property
    def short_for(self) -> int | None:
        """The number of the entry above that this one only repeats (``Ibid., 53.``), if it does."""
        found: Any = self.csl
        for name in ("custom", "citekit", SHORT_FOR):
            found = found.get(name) if isinstance(found, dict) else None
        return found if isinstance(found, int) else None
