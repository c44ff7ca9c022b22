"""Step: genre, medium, report numbers and versions."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.text import collapse, trim
from citekit.parsing.normalisation.work_codes import is_code_of_patent, is_code_of_report
from citekit.parsing.segments import Segment

GB_MARK = re.compile(
    r"[\[［【(（]?\s*(J|M|C|D|R|S|P|N|G|Z|A|DB|CP|EB|CM|DS|K)(?:\s*/\s*(OL|"
    r"CD|MT|DK))?\s*[\]］】)）]?[.．。,，;]*"
)
"""A document type mark of GB/T 7714, such as ``[J]`` or ``[EB/OL]``."""

_ONLINE = re.compile(
    r"\W*(?:online|on-line|internet|en ligne|en línea|en línia|en liña|em linha|"
    r"in linea|en red|em rede|"
    r"web|www|verkkoaineisto|"
    r"електронний ресурс|электронный ресурс|в интернете|в інтернеті|"
    r"elektronische ressource|document en ligne|documento|accessed|网络|電子)\W*",
    re.IGNORECASE,
)
_REPORT_NUMBER = re.compile(
    r"^(?P<genre>[^\d#]{0,60}?(?:report|rep\.|rpt\.?|memo(?:randum)?|"
    r"paper|bericht|note|working paper|patent|specification|drucksache|drs\.)s?(?:\sseries)?)"
    r"[\s,:;.]*(?:(?:no|nr|number)\b\.?\s*|"
    r"#\s*)?(?P<number>(?:[A-Z]{1,8}[\s/-]){0,3}[\w./:-]{0,30}\d[\w./:-]{0,30})$",
    re.IGNORECASE,
)
_INTERNET_DRAFT = re.compile(
    r"\bInternet[- ]Draft\b\W{1,3}(?P<number>draft-[a-z\d-]{3,80}\d)", re.I
)
_NUMBER_OF_PATENT = re.compile(
    r"(?P<genre>[^\d]{0,40}\bpatent(?:\sapplication)?)(?:,?\s(?:no|nr|number)\b\.?)?\s"
    r"(?P<number>(?:[A-Z]{2}\s?)?\d[\d ,/.]{4,16}\d(?:\s?[A-C]\d?)?)",
    re.IGNORECASE,
)
_NUMBER_OF_DATA = re.compile(
    r"(?P<number>ZA\s?\d{4})\s?(?P<genre>\D*)|ZA-\D{2,16}(?P<bare>\d{4})", re.IGNORECASE
)
"""What the German archive of social science calls its files by."""
_STUDY_NUMBER = re.compile(r"\W*(?P<number>SN:?\s?\d{3,5})\W*")
"""What the British archive of social science calls its studies by."""
_VERSION = re.compile(
    r"\b(?:(?:R|Python|Perl|npm)\s+package\s+)?(?:version|versión|v(?=\d)|"
    r"ver\.)\s*(\d+(?:[.-]\d+)+[\w-]*|\d+)",
    re.IGNORECASE,
)

_BEFORE_DATE = re.compile(r"(?<=\w)\s(?:vom|von|v|du|de|del|dated|of|от|z dnia|van)$")
"""What led from the kind of a work to its date: ``Pressemitteilung vom``."""


def genres(draft: Draft) -> None:
    """Read genre, medium, number and version; GB/T marks only bear on the type."""
    for segment in draft.labelled("genre"):
        text = _BEFORE_DATE.sub("", trim(draft.text(segment)))
        if not text or GB_MARK.fullmatch(collapse(draft.text(segment))):
            continue
        _read_genre(draft, segment, text)
    for segment in draft.labelled("medium"):
        text = trim(draft.text(segment))
        if text and not _ONLINE.fullmatch(text) and not GB_MARK.fullmatch(text):
            draft.put("medium", text, [segment])
    for segment in draft.labelled("note"):
        if found := _STUDY_NUMBER.fullmatch(draft.text(segment)):
            draft.put("number", found["number"], [segment])
            draft.segments = tuple(one for one in draft.segments if one is not segment)
    for segment in draft.labelled("genre", "note", "medium", "publisher"):
        if found := _VERSION.search(draft.text(segment)):
            draft.put("version", found[1], [segment])


def _read_genre(draft: Draft, segment: Segment, text: str) -> None:
    """Take what a genre says: its number too, or nothing but that."""
    if draft_of_ietf := _INTERNET_DRAFT.search(text):
        draft.put("number", draft_of_ietf["number"], [segment])
        draft.put("genre", "Internet-Draft", [segment])
    elif found := _REPORT_NUMBER.match(text) or _NUMBER_OF_PATENT.fullmatch(text):
        draft.put("genre", trim(found["genre"]), [segment])
        draft.put("number", found["number"], [segment])
    elif found := _NUMBER_OF_DATA.fullmatch(text):
        draft.put("number", found["number"] or f"ZA{found['bare']}", [segment])
        draft.put("genre", trim(found["genre"] or ""), [segment])
    elif is_code_of_patent(text) or is_code_of_report(text):
        draft.put("number", text, [segment])
    elif not _ONLINE.fullmatch(text):
        draft.put("genre", text, [segment])
