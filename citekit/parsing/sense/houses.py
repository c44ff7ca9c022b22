"""Whether publishing houses make sense: those known by name are no places and hold nothing."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.organisations import has_organisation_word
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, with_tail
from citekit.parsing.sense.checks import Pieces, each, whole

_JOURNAL_AND_BODY = re.compile(
    r"(?P<journal>[^,]*\b(?:Journal|Review|Transactions|Proceedings|Bulletin|Annals|Quarterly)\b[^,]*),"
    r"\s+(?P<body>(?!Part|Section|Series)[^,:]+)[\s,]*"
)
_AROUND = " \t,;:.–—-()"


@whole("title", without="publisher")
def house_is_no_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salz. Suhrkamp 2018``, ``Ulm 2018 (Suhrkamp)``: a well-known house published it."""
    holds = has(segments, "pages", "volume", "issue", "url")
    for i, one in enumerate(segments):
        if one.label not in ("location", "note") and (one.label != "container-title" or holds):
            continue
        if raw[one.start : one.end].strip(_AROUND) in words("organisations", "known_houses"):
            return [*segments[:i], one._replace(label="publisher"), *segments[i + 1 :]]
    return segments


@each("container-title", needed="volume", without="publisher editor")
def body_behind_journal(raw: str, holder: Segment) -> Pieces:
    """``The Salt Journal, Salt Society, 27 (2): 97``: who publishes a journal is no part of it."""
    found = _JOURNAL_AND_BODY.fullmatch(raw, holder.start, holder.end)
    if found and has_organisation_word(found["body"]):
        return with_tail(holder, found.start("body"), "publisher")
    return None
