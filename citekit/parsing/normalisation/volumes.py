"""Step: volume and issue, and what else stands in the same breath (pages, year, supplement)."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from citekit.parsing.normalisation.date_order import is_only_date
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.pages import page_range
from citekit.parsing.normalisation.text import collapse, trim
from citekit.parsing.segments import Segment

_VOLUME_WORD = (
    r"(?:volumes?|vols?\b\.?|v\.|band|bd\b\.?|bde\b\.?|tomos?|tome|tom\b\.?|t\.|jahrgang|jahrg\b\.?|"
    r"jg\b\.?|jrg\b\.?|année|annee|año|ano|anno|annata|årg\b\.?|roč\b\.?|rok|год|том|т\.|évf\b\.?|cilt|c\.|parte?\b\.?|pt\b\.?|teil|"
    r"livre|kötet|deel|dl\b\.?|sv\b\.?|ｖｏｌ．?)"
)
_ISSUE_WORD = (
    r"(?:n\.\s?os\b\.?|n\.?[°ºᵒ]ˢ?s?(?!\w)|nos?\b\.?|nrs?\b\.?|nr\b\.?|n[°º]|n\.º|numbers?|issues?|"
    r"iss\b\.?|hefte?|h\.|h(?=\s\d)|fasc(?:icule)?\b\.?|"
    r"núm\b\.?|num\b\.?|número|numero|numéro|№|вып\b\.?|выпуск|вип\b\.?|č\b\.?|číslo|sz\b\.?|szám|"
    r"sayı|s\.|n\.|#|z\.|zeszyt|nummer|ausgabe)"
)
_NUMBER = r"[A-Za-z]{0,4}\d[\w./–—-]*|[IVXLCDM]+\b"
_AND = r"(?:\s*(?:and|und|et|y|e|[–—&/-])\s*(?:[IVXLCDM]+\b|\d+[a-c]?\b))?"
_VOLUME = re.compile(
    rf"[\s,;:(\[—–-]*(?:(?:{_VOLUME_WORD})(?:[\s,:]*|-(?=\d)))?(?P<volume>(?:{_NUMBER}){_AND})\.?\s*"
    rf"(?:,?\s*[(\[（]\s*(?:{_ISSUE_WORD}\s*)?(?P<bracket>[^)\]）]+?)\s*[)\]）]"
    rf"|[,;:/.\s–—-]*(?:{_ISSUE_WORD})\s*(?P<issue>(?:suppl\w*\.?\s*)?[\w./–—-]+))?",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(rf"^[\s,;:(\[]*{_VOLUME_WORD}\s+", re.IGNORECASE)
_SERIES_BEFORE = re.compile(r"^\W*(?:s|ser|serie)\.\s?[IVX]{1,5},\s*(?=\d)", re.IGNORECASE)
"""``s. III, 3``: of the third series of a journal, as Italian has it."""
_SERIES_OF_JOURNAL = re.compile(r"^\s*\(\d{1,2}\)\s(?=\d)")
"""``(2) 42``: of the second series of a journal, as mathematicians have it."""
_YEAR_FIRST = re.compile(r"^\W*(?:1[5-9]|20)\d\d\s*;\s*(?=[\d(])")
_YEAR_ALONE = re.compile(r"\W*(?:1[5-9]|20)\d\d\s*;\s*")
"""``2002;(401):230-8``: the year before an issue of a journal without volumes."""
_YEAR = re.compile(r"\((?:1[5-9]|20)\d\d\)")
_PAGES = re.compile(r"[:,]\s*(?:pp?\.?\s*)?(e?\d+\s*[-–—]\s*\w?\d+)\s*[.;,]?$")
_PAGE_BEHIND = re.compile(r"\s*:\s*(?:pp?\.?)?\s*([a-z]{0,2}\d+(?:[-–—]\w*\d+)?)", re.IGNORECASE)
_VOLUME_AND_ISSUE = re.compile(r"(\d{1,4})[./]((?!(?:19|20)\d\d)\d{1,4}(?:[–-]\d{1,3})?)")
_ISSUE_BEHIND = re.compile(r"\s*(?:[/.:]\s*(\d+[\w–—-]*)|,\s?(\d{1,2}(?:[–—-]\d{1,2})?))\s*")
_IN_PARTS = re.compile(
    r"(?:(?:bd|band|vol|tome?|teil|t|deel|dl)\b\.?\s?[\divx]|[\W_]*[ivx]+,\d)", re.IGNORECASE
)
_YEARS = re.compile(r"1\d{3}[–—-]\d{2,4}")
_PART = re.compile(r",\s?(\d{1,2}[a-c]?)")
"""``Bd. 2,1``, ``I,2``: a volume of a book in several parts, and no issue of a journal."""
_ISSUE_ONLY = re.compile(rf"[\s,;:(\[—–-]*{_ISSUE_WORD}\s*([\w./–—-]+)", re.IGNORECASE)
_ISSUE_THEN_VOLUME = re.compile(
    rf"[\s,;:(\[—–-]*{_ISSUE_WORD}\s*(?P<issue>[\w./–—-]+)[,;\s]+{_VOLUME_WORD}\s*(?P<volume>[\w./–—-]+)",
    re.IGNORECASE,
)
_WORD_BEHIND = re.compile(
    r"[\s(,]*(\d+)(?:\s?(?:e|ème|ª|º))?\.?\s*(?:année|annee|año|anno|annata|Jg|Jahrgang|Jahrg|Bd|Band|évf|évfolyam|vol|årg)\b\.?[\s,]*"
    rf"(?:[\s(,/]*{_ISSUE_WORD}\s*([\w./–—-]+))?",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\W*(\d+|two|three|four|five)\s*(?:vols|voll|volumes|bde|Bände|hbbde|halbbde|halbbände|teilbde|teilbände|"
    r"tomes|tomos)\b\.?(?P<rest>.*)",
    re.IGNORECASE,
)
_COUNT_ALONE = re.compile(r"[\s(]*(\d{1,2})\s(?:vol|t|Bd)\.[\s,;.)]*")
"""``3 vol.``: the number of a volume stands behind the word."""
_PLAIN = re.compile(r"([\s(\[（]*)(\d[\w–—/-]*)\s*[)\]）]?")
_CJK = re.compile(
    r"(?:第?\s*(?P<number>[\d０-９一二三四五六七八九十百]+)\s*[卷巻辑輯册冊集권]"
    r"|(?P<part>[上中下])[卷巻册冊编編]|卷(?P<behind>[\d一二三四五六七八九十百〇○零]+))"
)
_CJK_ISSUE = re.compile(r"第?\s*([\d０-９一二三四五六七八九十百]+)\s*[期号號호]")
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|erste[rns]?|zweite[rns]?|dritte[rns]?|vierte[rns]?|premier|deuxième)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\W*[(\[（]([^()\[\]（）]*\d[^()\[\]（）]*)[)\]）]")
_ISSUE_LABEL = re.compile(
    rf"^[\s,;:.(\[（–—-]*(?:{_ISSUE_WORD}(?![^\W\d_]))?[\s.:]*", re.IGNORECASE
)

_WORD_BEHIND_ISSUE = re.compile(
    r"[\s,(]*(\d{1,4})\.?\s(?:Heft|Ausgabe|Stück|Blatt|Lieferung|Lfg|Nummer|Folge)\b[\s.,;:)]*"
)
"""``66. Blatt``, ``3. Heft``."""

_ISSUE_AND_YEAR = re.compile(r"\d{1,3}(?:[-–+]\d{1,3})?/((?:19|20)\d\d)")
_ISSUE_OF_YEAR = re.compile(r"[\s,]*\d{1,3}(?:[-–]\d{1,3})?/(?:19|20)\d\d[\s.,:;]*")

_OF_NEW_SERIES = re.compile(
    r"\W*(?:n\.?\s?s\.?|N\.?\s?F\.?|[Nn]ew [Ss]er(?:ies|\.)|Neue Folge),?\s(\d{1,3})\W*",
    re.IGNORECASE,
)
"""``n.s. 17``: a volume of the new series of a journal."""

_IN_SERIES = re.compile(r"\W*in\s")
"""``number 16 in Studies of Salt``: it counts the books of the series."""

_MOST_ISSUES = 12
"""Of a volume, as good as always."""


@dataclass(slots=True)
class Numbering:
    """What a volume segment says; empty strings for what it does not."""

    volume: str = ""
    issue: str = ""
    page: str = ""
    count: str = ""


def volumes(draft: Draft) -> None:
    """Read volume and issue."""
    for segment in draft.labelled("issue"):
        if is_only_date(draft.text(segment)):
            continue
        if found := _OF_NEW_SERIES.fullmatch(draft.text(segment)):
            draft.put("volume", found[1], [segment])
        elif both := _volume_before_issue(draft, draft.text(segment)):
            draft.put("volume", both[1], [segment])
            draft.put("issue", _bare(both[2]), [segment])
        elif number := issue_number(draft.text(segment)):
            if found := _ISSUE_AND_YEAR.fullmatch(number):  # the only date: 6/2019
                draft.put("issued", {"date-parts": [[int(found[1])]]}, [segment])
            draft.put("issue", _without_year(draft, number), [segment])
    of_series = _behind_series(draft)
    for segment in draft.labelled("volume"):
        numbering = read_numbering(draft.text(segment))
        if _ISSUE_OF_YEAR.fullmatch(draft.text(segment)) and not numbering.issue:
            number = _without_year(draft, numbering.volume)
            if number != numbering.volume:  # ``2/2024`` of 2024
                numbering.volume, numbering.issue = "", number
        if segment in of_series and (number := _number_of_series(draft, numbering)):
            draft.put("collection-number", number, [segment])
            continue
        draft.put("volume", numbering.volume, [segment])
        draft.put("issue", numbering.issue, [segment])
        draft.put("page", numbering.page, [segment], certainty=0.9)
        draft.put("number-of-volumes", numbering.count, [segment])


def _volume_before_issue(draft: Draft, text: str) -> re.Match[str] | None:
    """``Salzschrift 4/1–2, 143–158``: in one breath, where no volume stands elsewhere."""
    if draft.labelled("volume") or not draft.labelled("container-title"):
        return None
    found = _VOLUME_AND_ISSUE.fullmatch(trim(text))
    is_next = found is not None and found[2] == str(int(found[1]) + 1)
    return None if found is None or "/" not in found[0] or is_next else found


def _behind_series(draft: Draft) -> list[Segment]:
    """Return the numbers behind the name of a series of books, or before it with ``in``."""
    if not draft.labelled("collection-title"):
        return []
    pairs = list(itertools.pairwise(draft.segments))
    counted = [
        number
        for number, series in pairs
        if (number.label, series.label) == ("volume", "collection-title")
        and _IN_SERIES.match(draft.text(series))
    ]
    if counted or draft.labelled("container-title"):
        return counted
    return [
        number
        for series, number in pairs
        if (series.label, number.label) == ("collection-title", "volume")
    ]


def _number_of_series(draft: Draft, numbering: Numbering) -> str:
    """``Studies in Salt, no. 12``: the number in a series, where it can't be that of a volume.

    It is called a number, or the volume stands elsewhere: ``Bd. 2. (Salz und Licht; 99)``.
    """
    if numbering.issue and not numbering.volume:
        return numbering.issue
    return numbering.volume if "volume" in draft.csl and not numbering.issue else ""


def _without_year(draft: Draft, issue: str) -> str:
    """``1/2005`` of 2005: the number of the issue before the year that it is of."""
    number, slash, year = issue.partition("/")
    issued = draft.csl.get("issued", {}).get("date-parts", [[0]])
    is_number = number.replace("-", "").removeprefix("B ").isdigit()
    return number if slash and is_number and year == str(issued[0][0]) else issue


def issue_number(text: str) -> str:
    """Return the bare number of an issue segment: ``no. 2`` gives ``2``."""
    text = collapse(text)
    if found := _CJK_ISSUE.search(text) or _WORD_BEHIND_ISSUE.fullmatch(text):
        return found[1]
    if found := _IN_BRACKETS.match(text):
        text = found[1]
    return _bare(_ISSUE_LABEL.sub("", text, count=1))


def read_numbering(text: str) -> Numbering:
    """Return the numbers of a volume segment: ``Vol. 23, No. 7``, ``33 (4): 271–84``."""
    text = _SERIES_OF_JOURNAL.sub("", collapse(text))
    numbering = Numbering()
    if _YEAR_ALONE.fullmatch(text):
        return numbering
    if found := _COUNT_ALONE.fullmatch(text):
        numbering.count = found[1]
        return numbering
    if found := _COUNT.match(text):
        numbering.count, text = found[1], found["rest"].strip(" .,;:)")
        if not text:
            return numbering
    volume, issue = _CJK.search(text), _CJK_ISSUE.search(text)
    if volume or issue:
        numbering.volume = (
            (volume["number"] or volume["part"] or volume["behind"]) if volume else ""
        )
        numbering.issue = issue[1] if issue else ""
        return numbering
    text = _SERIES_BEFORE.sub("", _YEAR_FIRST.sub("", text))
    if found := _PAGES.search(text):
        numbering.page, text = page_range(found[1]), text[: found.start()]
    text = _YEAR.sub(" ", text).strip(" ,;:.")
    _read_western(text, numbering)
    return numbering


def _read_western(text: str, numbering: Numbering) -> None:
    if found := _ISSUE_THEN_VOLUME.match(text):
        numbering.volume, numbering.issue = _bare(found["volume"]), _bare(found["issue"])
    elif found := _WORD_BEHIND.match(text):
        numbering.volume, numbering.issue = found[1], _bare(found[2] or "")
    elif found := _ISSUE_ONLY.match(text):
        numbering.issue = _bare(found[1])
    elif (found := _PLAIN.fullmatch(text)) and found[1].strip():
        numbering.issue = _bare(found[2])
    elif found := _VOLUME.match(text):
        _read_volume(text, found, numbering)
    elif re.search(r"\d", text):
        numbering.volume = trim(_WORD_BEFORE.sub("", text, count=1))
    elif ordinal := _ORDINAL.search(text):
        numbering.volume = ordinal[0]


def _read_volume(text: str, found: re.Match[str], numbering: Numbering) -> None:
    numbering.volume = _bare(found["volume"])
    if issue := found["bracket"] or found["issue"]:
        numbering.issue = _bare(issue)
        return
    rest = text[found.end("volume") :]
    if (part := _PART.fullmatch(rest)) and _IN_PARTS.match(text):
        numbering.volume += f",{part[1]}"
    elif (behind := _ISSUE_BEHIND.fullmatch(rest)) and not _YEARS.fullmatch(numbering.volume):
        numbering.issue = _bare(behind[1] or behind[2])
    elif (
        (split := _VOLUME_AND_ISSUE.fullmatch(numbering.volume))
        and not rest.strip(" .,;:")
        and not _is_double(numbering.volume)
    ):
        numbering.volume, numbering.issue = split[1], split[2]
    elif (behind := _PAGE_BEHIND.match(rest)) and not numbering.page:
        numbering.page = page_range(behind[1])
    elif behind := re.fullmatch(r"\s*(suppl\w*\.?\s*\w*)", rest, re.IGNORECASE):
        numbering.issue = _bare(behind[1])


def _is_double(value: str) -> bool:
    """Whether a number is one of two in one: ``91/92``; ``4/5`` may be an issue of the fourth."""
    first, slash, second = value.partition("/")
    is_number = slash and first.isdecimal() and second.isdecimal()
    return bool(is_number) and int(first) > _MOST_ISSUES and int(second) == int(first) + 1


def _bare(value: str) -> str:
    return trim(value.replace("–", "-").replace("—", "-")) if value else ""
