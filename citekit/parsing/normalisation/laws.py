"""Step: the year of a law, which stands in its name (``Clean Air Act 1993``); telling cases."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.dates import find_dates, first_day
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.tables import word_tuple
from citekit.reference import CslDate

_YEAR = re.compile(r"/((?:19|20)\d\d)\b|\b(?:Act|of|Ordinance)\s((?:1[5-9]|20)\d\d)\b")

_PARTIES = re.compile(r"[A-Z][^:]{0,100}\svs?\.?\s[A-Z][^:]{1,100}")
_REPORTER = re.compile(
    r"\d\s(?:U\.\s?S\.|F\.\s?(?:2d|3d|Supp)|S\.\s?Ct\.|L\.\s?Ed|Cal\.|N\.\s?Y\.)\s?\S{0,4}\s\d"
    r"|\d\s(?:WL|Mass\.?|So\.\s?[23]d|[NS]\.\s?[EW]\.\s?[23]d|P\.\s?[23]d)\s\d"
    r"|\[(?:18|19|20)\d\d\]\s(?:\d\s)?(?:UKHL|UKSC|EWCA|EWHC|AC|QB|KB|WLR|All ER|SCR|HCA|NZLR)\b"
)
_DECIDED = re.compile(
    r"\b(?:urteil|beschluss|beschl\.|urt\.|arrêt|ordonnance|décision|sentenza|ordinanza|sent\.|"
    r"sentencia|auto|amparo|ac[óo]rdão|"
    r"judge?ment|ruling|advisory opinion|arrest|uitspraak|vonnis|wyrok|"
    r"postanowienie|uchwała|sygn\.|постановление|определение|решение|recurso|habeas corpus)\b"
    r"|\b(?:c|t)-\d{1,4}/\d\d\b|\bn[°º]\s?\d\d-?\d{2,}|\bapp(?:lication|l\.)\s(?:no|nr|n°)"
    r"|판결|결정|선고|判決|判决|裁定|[民刑]集|判[時タ]|民终|民初|刑终|行终|行初"
)
"""Words for what courts do, in small letters, and the numbers that they give their cases."""
_DECISION_FIRST = re.compile(
    r"Arrêt|Urteil|Beschluss|Sentencia|Sentenza|Wyrok|Judge?ment|Acórdão|Arrest"
)
_LONGEST_GAZETTE = 12  # characters of ``BOE``, ``Dz.U.`` and the like
_OPENING = '「『“„«" ('


_DECISION = re.compile(
    r"(?:[A-Z][A-Za-z]{0,6}(?:\s[A-ZÄÖÜ][\w-]{1,30}){0,3},?\s)?"
    r"(?:Urt(?:eil|\.)|Beschl(?:uss|\.))\s(?:v\.|vom)\s\d"
)
_FILE_NUMBER = re.compile(r"\d\s[A-Z][A-Za-z]{0,4}\s\d{1,5}/\d\d\b")
"""``2 AZR 12/01``: how German courts number what they decide."""
_EUROPEAN = re.compile(r"\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:(?:19|20)\d\d:\w")


def laws(draft: Draft) -> None:
    """Date a law that has no other date by its name."""
    parts = first_day(draft.csl.get("issued"))
    if len(parts) > 1 or not is_law(draft):
        return
    segments = draft.labelled("title")
    title = str(draft.csl["title"])
    dates = [reading.date for reading in find_dates(title)]
    days = [date for date in dates if len(date["date-parts"][0]) == 3]
    if parts:
        if days and first_day(days[0])[:1] == parts:
            draft.replace("issued", days[0], segments, certainty=0.9)
        return
    years = [int(year) for found in _YEAR.finditer(title) for year in found.groups() if year]
    own: CslDate | None = days[0] if days else {"date-parts": [years[:1]]} if years else None
    draft.put("issued", own, segments, certainty=0.9)


def is_law(draft: Draft) -> bool:
    """Whether the title is the name of a law; what says so may stand behind it.

    What a person wrote under such a title is a commentary.
    """
    if any("given" in one for one in draft.csl.get("author", [])):
        return False
    segments = draft.labelled("title")
    if "title" not in draft.csl or not segments:
        return False
    start, end = segments[0].start, segments[0].end
    start += len(draft.raw[start:end]) - len(draft.raw[start:end].lstrip(_OPENING))
    return law_name(draft.raw, start) > 0


def is_case(draft: Draft) -> bool:
    """``Salt v. Board of Rivers, 347 U.S. 483``: one party against another, in law reports.

    So is what a court is said to have decided: ``Corte costituzionale, sentenza n. 12 del 2019``.
    """
    if is_decision(draft):
        return True
    if "ECLI:" in draft.raw and _EUROPEAN.search(draft.raw):
        return {"container-title", "page"}.isdisjoint(draft.csl)
    title = str(draft.csl.get("title", ""))
    if _DECISION.match(title) and _FILE_NUMBER.search(draft.raw):
        return not any("family" in name for name in draft.csl.get("author", []))
    if "author" in draft.csl or " v" not in draft.raw or not _REPORTER.search(draft.raw):
        return False
    return _PARTIES.fullmatch(title) is not None


def is_decision(draft: Draft) -> bool:
    """``Conseil d'État, n° 123456``: what a court decided, with the word for it or its number."""
    if not {"volume", "DOI", "ISBN"}.isdisjoint(draft.csl):
        return False
    if "publisher" in draft.csl and not _DECISION_FIRST.match(str(draft.csl.get("title", ""))):
        return False
    if len(str(draft.csl.get("container-title", ""))) > _LONGEST_GAZETTE:
        return False  # where others write of it
    named = (*draft.labelled("author")[:1], *draft.labelled("title")[:1])
    return any(_court().match(draft.text(one).lstrip(_OPENING)) for one in named) and (
        _DECIDED.search(draft.raw.casefold()) is not None
    )


@lru_cache(maxsize=1)
def _court() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(word_tuple('laws', 'courts'))})(?![A-Za-zÀ-ÿ])")


def law_name(text: str, start: int = 0) -> int:
    """Return where the name of a law that begins at ``start`` ends, 0 when none does."""
    found = _law().match(text, start)
    return found.end() if found else 0


@lru_cache(maxsize=1)
def _law() -> re.Pattern[str]:
    return re.compile("|".join(word_tuple("laws", "names")))
