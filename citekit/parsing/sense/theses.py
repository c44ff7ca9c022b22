"""Whether theses make sense: the kind with its field in brackets, and behind it the school."""

from __future__ import annotations

import re

from citekit.parsing.segments import Segment, carved, has
from citekit.parsing.sense.checks import whole

_KIND = re.compile(
    r"(?<=[.,;] )(?:Dissertação|Tese|Monografia|Trabalho de [Cc]onclusão(?: de [Cc]urso)?|TCC"
    r"|Relatório de [Ee]stágio|Tesis|Tesina|Trabajo (?:de )?[Ff]in de (?:[Gg]rado|[Mm]áster)"
    r"|TFG|TFM)"
    r"(?: (?:de|do) (?:[Mm]estrado|[Dd]outoramento|[Dd]outorado|[Ll]icenciatura|[Mm]aestría))?"
    r"(?: \([^()]{4,80}\))"
)
_SCHOOL = ("title", "container-title", "note", "publisher", "collection-title", "genre")
_ENDS = ("location", "date", "url")


@whole("title", without="pages issue")
def thesis_with_its_field(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Tese (Doutorado em Rios) – Instituto do Mar, Universidade``: so NBR 6023 has theses."""
    if "(" not in raw:
        return segments
    found = _KIND.search(raw)
    if not found or not has(segments, "title"):
        return segments
    pieces = carved(raw, segments, *found.span(), "genre")
    before = [one for one in pieces if one.start < found.end()]
    behind = [one for one in pieces if one.start >= found.end()]
    count = next((i for i, one in enumerate(behind) if one.label in _ENDS), len(behind))
    school = [one for one in behind[:count] if any(map(str.isalpha, raw[one.start : one.end]))]
    if not school or any(one.label not in _SCHOOL for one in school):
        return pieces
    whole = school[0]._replace(label="publisher", end=school[-1].end)
    return [*before, whole, *behind[count:]]
