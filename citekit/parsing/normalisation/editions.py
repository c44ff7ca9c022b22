"""Step: edition, or version where the words say so."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.text import collapse, trim

_VERSION = re.compile(
    r"\b(?:version|versión|versão|versione|wersja|версия|v(?=\d)|ver\.|release|rev\.(?=\s?\d)|r(?=\d))"
    r"\s*[:.]?\s*(\d+(?:\.\d+)*[\w.-]*)",
    re.IGNORECASE,
)
_HAN_EDITION = re.compile(r"第?([一二三四五六七八九十]|[0-9０-９]+)\s*(?:版|版本|次修订)")
_HAN_NUMBERS = {
    character: str(number) for number, character in enumerate("一二三四五六七八九十", 1)
}
_SERIES = re.compile(r"\ds?[.ªº\s]*s[ée]rie\b", re.IGNORECASE)
"""``1.ª série``: of a gazette, and no edition."""
_NUMBER = re.compile(r"\d+(?:\.\d(?=\s))?")
_SEASON = re.compile(r"(?:Spring|Summer|Fall|Autumn|Winter)\s(?:19|20)\d\d\b")
_WORDS = re.compile(
    r"\b(?:editions?|edn|eds?|édition|éd|edición|edição|edizione|ed\.ne|auflage|aufl|ausgabe|editie|"
    r"druk|upplaga|uppl|utgave|udgave|painos|wydanie|wyd|vydání|vyd|kiadás|kiad|baskı|bs|изд(?:ание)?|"
    r"вид(?:ання)?|edisi)\b\.?",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?<![\w.])(\d{1,3})(?:st|nd|rd|th|\.?\s?[ªºa°]|e|è?me|\.)\s?"
    r"(?:edn?|éd|aufl|edición|edição|edizione|édition|edition|auflage)\b",
    re.IGNORECASE,
)
"""A numbered edition within a date or note: ``23.ª ed. 2014``."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_AT_YEAR = re.compile(
    r"(?<![\w⁰¹²³⁴-⁹])([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)(?=(?:1[5-9]|20)\d\d)"
    r"|(?<=(?<!\d)\d{4})([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)(?!\w)"
)
"""``²2011``, ``2015⁴``: the number of the edition at its year."""
_PRINTING = re.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|\d{1,3}\.)\s?(?:print(?:ing)?|impr(?:ession)?|Druck)\b\.?",
    re.IGNORECASE,
)
_KOREAN = re.compile(r"(?:제\s*)?(\d+)\s*판|초판")


def editions(draft: Draft) -> None:
    """Read the edition: its number where one is written, else the word."""
    for segment in sorted(draft.labelled("edition"), key=lambda one: _rank(draft.text(one))):
        text = collapse(draft.text(segment))
        if _SERIES.search(text):
            continue
        if version := _VERSION.search(text):
            draft.put("version", version[1].rstrip("."), [segment])
        elif not _names_first_year(draft, text):
            draft.put("edition", edition_value(text), [segment])
    for segment in draft.labelled("date"):
        text = draft.text(segment)
        if not text.isascii() and (raised := _RAISED_AT_YEAR.search(text)):
            draft.put("edition", (raised[1] or raised[2]).translate(_RAISED), [segment])
    for segment in draft.labelled("date", "note"):
        found = _WITHIN.search(draft.text(segment))
        if found and not (found[1] == "1" and "original-date" in draft.csl):
            draft.put("edition", found[1], [segment], certainty=0.8)


def _rank(text: str) -> tuple[bool, bool]:
    """Return what to sort editions by; how often one was printed says least."""
    return not _PRINTING.sub("", text).strip(" .,;:()"), _bare(text)


def _bare(text: str) -> bool:
    """Whether an edition has no number; of two, ``修订本，第3版``, the numbered one counts."""
    return not (_NUMBER.search(text) or _HAN_EDITION.search(text))


def _names_first_year(draft: Draft, text: str) -> bool:
    """``(1re édition 1979)``: when the first edition appeared is not which edition this is."""
    first = draft.csl.get("original-date", {}).get("date-parts", [[""]])[0][0]
    return bool(first) and str(first) in text and edition_value(text) == "1"


def edition_value(text: str) -> str:
    """Return the number of an edition (``2nd ed.`` → ``2``), else its word (``Paperback``)."""
    if found := _KOREAN.search(text):
        return found[1] or "1"
    if found := _HAN_EDITION.search(text):
        return _HAN_NUMBERS.get(found[1], found[1])
    text = trim(_PRINTING.sub("", text)) or text
    word = trim(text).translate(_RAISED)
    if _SEASON.match(word):
        return trim(_WORDS.sub(" ", word))
    if found := _NUMBER.search(word):
        return found[0]
    kind = trim(_WORDS.sub(" ", word))
    return kind if len(kind) > 1 else word
