"""Step: manuscripts and files that are cited by where they are kept and by their shelf mark."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.segments import Segment

_LIBRARY = (
    r"(?=[^\W\d_a-zß-ÿ])[^,;:()“”‘’\"]{0,60}?(?:\b(?:Library|Bibliothèque|Biblioteca|Archivio|Archivo|Archives?|College|Museum|"
    r"Museo|Musée|Cathedral)\b|(?:[Bb]ibliothek|[Aa]rchiv)\b)[^,;:“”\"]{0,60}"
)
_MARK = (
    r"(?!.*,\s(?:19|20)\d\d\.?$)"
    r"[A-Z][\w ./]{0,30}(?:,\s)?(?:\d|\b[ivx])[\w ./-]{0,30}(?:,\s.{1,40})?"
)
_CITY_FIRST = re.compile(
    rf"(?P<place>[^\W\d_a-zß-ÿ][^,;:.()“”\"\d]{{2,30}}), (?P<library>{_LIBRARY}), (?P<mark>{_MARK})"
)
_ARCHIVE_FIRST = re.compile(
    r"(?P<library>(?:(?:The )?National Archives|\w{0,20}archiv|BArch|Archives nationales|TNA|"
    r"Archivio di Stato|Archivo General)[^,;:\d]{0,40})"
    rf"(?:, (?P<place>[^\W\d_]{{3,20}}))?, (?P<mark>{_MARK})"
)
_PUBLIC_ARCHIVE = re.compile(
    r"(?P<library>(?:Arch(?:ives|\.) (?:nat|dép|mun|com|dioc)[^\W\d_]*\.?"
    r"|Archivo (?:General|Histórico|Municipal|Nacional|Provincial|Diocesano|de la)"
    r"|Arquivo (?:Nacional|Público|Municipal|Distrital|Histórico)"
    r"|Archivio (?:di Stato|[Ss]torico|[Cc]omunale|[Pp]arrocchiale|[Dd]iocesano))"
    r"\b[^,;:\d]{0,60})[,.:] (?P<mark>(?=.*\d)[^“«\"]{3,100})"
)
"""An archive of a state, department or town; all that is said behind it is what it keeps."""
_YEAR_BEHIND = re.compile(r",\s(?P<year>1[5-9]\d\d|20\d\d)(?:-(?:1[5-9]|20)?\d\d)?\W*$")
_FIELDS = (("title", "mark"), ("archive", "library"), ("archive-place", "place"))
_LONGEST = 160  # characters of a reference that is nothing but a shelf mark


def shelf_marks(draft: Draft) -> None:
    """``Ulm, Stadtbibliothek, Cod. 23``: place, library and shelf mark, and nothing else.

    The mark is what the piece is called by, so it stands as its title.
    """
    if len(draft.raw) > _LONGEST or draft.labelled("url", "doi", "editor", "volume"):
        return
    raw = draft.raw.strip()
    forms = (_CITY_FIRST, _ARCHIVE_FIRST, _PUBLIC_ARCHIVE)
    found = next(filter(None, (form.fullmatch(raw) for form in forms)), None)
    if not found:
        return
    lead = len(draft.raw) - len(draft.raw.lstrip())
    confidence = min((one.confidence for one in draft.segments), default=1.0)
    if year := _YEAR_BEHIND.search(raw):
        draft.put("issued", {"date-parts": [[int(year["year"])]]}, draft.segments, certainty=0.9)
    for field, group in _FIELDS:
        if found.groupdict().get(group):
            start, end = (lead + at for at in found.span(group))
            source = Segment("note", start, end, confidence)
            draft.put(field, found[group].rstrip(". "), [source], certainty=0.9)
    draft.put("type", "manuscript", certainty=0.8)
    draft.segments = ()
