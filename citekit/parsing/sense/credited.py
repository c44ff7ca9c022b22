"""Whether those who had a part in a work are told from it."""

from __future__ import annotations

import re

from citekit.parsing.segments import Segment, with_head
from citekit.parsing.sense.checks import Pieces, beside, each

_PRODUCED = re.compile(r"\s*[(\[](?:[Ee]xecutive )?[Pp]roducers?[)\]][\s.,;&]*")
_TRANSLATED = re.compile(
    r"\s*(?P<said>(?:[Tt]rans(?:l|lated by)?|[Üü]bers(?:etzt von)?|[Tt]rad)\b\.?"
    r"(?: by| von| de| di)?"
    r"(?:\s(?:[^\W\d_a-zß-ÿ]\.|[^\W\d_a-zß-ÿ][^\W\d_]+)){1,3}\s[^\W\d_a-zß-ÿ][\w'’-]+\.\s)"
    r"(?=[^\W\d_a-zß-ÿ][^.,:;]{3,})"
)


@beside("author", "note", needed="director")
def producers_made_nothing(raw: str, names: Segment, role: Segment) -> Pieces:
    """``Oar, D.`` and ``(Producers),``: beside a director they are none of its authors."""
    if _PRODUCED.fullmatch(raw, role.start, role.end):
        return [names._replace(label="note", end=role.end)]
    return None


@each("container-title", without="translator")
def translator_before_journal(raw: str, holder: Segment) -> Pieces:
    """``Trans. Nora Oar. Salt Quarterly``: who translated an article holds nothing."""
    found = _TRANSLATED.match(raw, holder.start, holder.end)
    return with_head(holder, found.end("said"), "translator") if found else None


CHECKS = (producers_made_nothing, translator_before_journal)
"""In the order in which they are tried."""
