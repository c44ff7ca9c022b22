"""Step: manuscripts and files that are cited by where they are kept and by their shelf mark."""

from __future__ import annotations

import re

from citekit.dates import find_dates
from citekit.extraction.archive_files import archive_file
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
_DAY_BEHIND = re.compile(
    r",\s(?P<day>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?(?:1[5-9]|20)\d\d"
    r"|\d{1,2}\s[^\W\d_]{3,9}\s(?:1[5-9]|20)\d\d)\W*$"
)
_SEE = re.compile(r"\s*(?:Vgl\.|Siehe|Cf\.|See)(?:\s(?:auch|dazu|etwa|hierzu|also))?:?\s")
_KEPT = re.compile(r"[Aa]rchiv\b|\b(?:BArch|[A-Z][A-Za-zÖö]{0,6}StA|StA|LAV|TNA|AdsD|PA AA)\b")
_BEHIND_COMMA = re.compile(r"[,.;:]\s(?:in:?\s)?(?=[A-ZÄÖÜ])")
_LEAST_BEFORE = 8  # characters of what is kept
_LONGEST = 160  # characters of a reference that is nothing but a shelf mark


def _has_own_title(draft: Draft) -> bool:
    """Whether a title and a date stand behind it: ``Archives …, Mémoire sur le sel, 1768``."""
    labels = [one.label for one in draft.segments]
    return labels[:3] == ["author", "title", "date"] and labels[3:] in ([], ["note"])


def _is_author(draft: Draft) -> bool:
    """``Archivo General de la Sal. (2016). Banco``: in front of a year in brackets it wrote."""
    if [one.label for one in draft.segments[:3]] != ["author", "date", "title"]:
        return False
    return draft.text(draft.segments[1]).startswith("(")


def shelf_marks(draft: Draft) -> None:
    """``Ulm, Stadtbibliothek, Cod. 23``: place, library and shelf mark, and nothing else.

    The mark is what the piece is called by, so it stands as its title.
    """
    if draft.labelled("url", "doi"):
        return
    seen = _SEE.match(draft.raw)
    raw = draft.raw[seen.end() :].strip() if seen else draft.raw.strip()
    found = archive_file(raw)
    if not found and _keep_archive(draft):
        return
    if not found and len(raw) <= _LONGEST and not draft.labelled("editor", "volume"):
        forms = (_CITY_FIRST, _ARCHIVE_FIRST, _PUBLIC_ARCHIVE)
        found = next(filter(None, (form.fullmatch(raw) for form in forms)), None)
    if not found or (found.re is _PUBLIC_ARCHIVE and _is_author(draft)):
        return
    if found.re is _PUBLIC_ARCHIVE and _has_own_title(draft):
        keeper = draft.segments[0]
        draft.put("archive", found["library"].strip(), [keeper], certainty=0.9)
        draft.put("type", "manuscript", certainty=0.8)
        draft.segments = draft.segments[1:]
        return
    lead = draft.raw.find(raw)
    confidence = min((one.confidence for one in draft.segments), default=1.0)
    if day := _DAY_BEHIND.search(raw):
        readings = find_dates(day["day"], day_first=True)
        draft.put("issued", readings[0].date if readings else None, draft.segments, certainty=0.9)
    elif year := _YEAR_BEHIND.search(raw):
        draft.put("issued", {"date-parts": [[int(year["year"])]]}, draft.segments, certainty=0.9)
    for field, group in _FIELDS:
        if found.groupdict().get(group):
            start, end = (lead + at for at in found.span(group))
            source = Segment("note", start, end, confidence)
            draft.put(field, found[group].rstrip(". "), [source], certainty=0.9)
    draft.put("type", "manuscript", certainty=0.8)
    draft.segments = ()


def _keep_archive(draft: Draft) -> bool:
    """``Lind an Berg, 3.5.1948, Salzarchiv Ulm, KA 234``: where it is kept stands behind it.

    What is said before is read as that of any other work.
    """
    if not _KEPT.search(draft.raw) or draft.labelled("publisher", "pages"):
        return False
    for behind in _BEHIND_COMMA.finditer(draft.raw, _LEAST_BEFORE):
        start = behind.end()
        end = len(draft.raw.rstrip())
        found = archive_file(draft.raw[start:end])
        if not found:
            continue
        before = [one for one in draft.segments if one.start < behind.start()]
        kept = [one for one in draft.segments if one.end > start]
        if not any(one.label in ("title", "note", "genre") for one in before):
            return False
        for field, group in (("archive", "library"), ("archive_location", "mark")):
            span = (start + found.start(group), start + found.end(group))
            draft.put(field, found[group].rstrip(". "), kept, certainty=0.9, span=span)
        draft.put("type", "manuscript", certainty=0.8)
        last = behind.start() + 1
        draft.segments = tuple(one._replace(end=min(one.end, last)) for one in before)
        return True
    return False
