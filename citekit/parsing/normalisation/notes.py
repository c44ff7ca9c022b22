"""Step: what else the entry says, without the words that only lead to a link or a date."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from functools import lru_cache

from citekit.dates import find_dates, first_day
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.roles import is_only_role
from citekit.parsing.normalisation.scripts import has_letter
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.normalisation.text import collapse, trim
from citekit.parsing.segments import Segment

_REPOSITORY = re.compile(
    r"\b(?:available (?:at|on|from|via|through)|at|on|from|via|in)?\s*\b(SSRN|"
    r"JSTOR|arXiv|bioRxiv|medRxiv|ERIC|HAL|Zenodo|"
    r"Project MUSE|ResearchGate|Academia\.edu|Internet Archive|"
    r"Google Books|EBSCO|ProQuest|Scopus|LexisNexis)\b",
)
_LANGUAGE = re.compile(r"\([a-z]{2}(?:-[A-Z]{2})?\)[\s.,;]*")
"""``(en-US)``: so Wikipedias say in which language a work is."""
_LONGEST_LEAD = 24  # characters
_LEAST_LEAD = 7  # letters of a word that is known with a slip in it
_ALIKE = 0.8
_LONGEST_ROLE = 30  # characters of a role and of what leads to a link behind it
_IN_NUMBER = re.compile(
    r"https?://\S+|10\.\d{4,9}/\S+|\bPMID\W{0,3}\d{4,9}|\b(?:PMCID\W{0,3})?PMC\d{5,9}\b"
)
"""What `identifiers` makes fields of."""
_TELLING_NUMBER = re.compile(
    r"[№#§¶€$£][\u00a0 ]?\d|\d[\u00a0 ]?[€′’'″]|\b\d{1,3}:\d\d\b|\b\d{3} \d{3}-\d"
    r"|^\W*(?!\d{4}\.\d{4,5}\W*$)(?:\d{4}(?:[,.-]\d{2,4}){1,3}|\d{6,})\W*$"
)
"""The number of an object in a museum, of a record or a law; a price; how long a film lasts."""


@lru_cache(maxsize=1)
def _lead_in() -> re.Pattern[str]:
    listed = (*word_tuple("notes", "lead_ins"), *word_tuple("notes", "accessed"))
    words = alternatives(frozenset((*listed, *map(_without_accents, listed))))
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)


def _without_accents(text: str) -> str:
    """``Disponivel em``: how many type what leads to a link."""
    letters = unicodedata.normalize("NFD", text)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", plain)


def notes(draft: Draft) -> None:
    """Keep the notes; ``Available at SSRN`` says the archive."""
    values: list[str] = []
    sources: list[Segment] = []
    for segment in draft.labelled("note"):
        text = collapse(draft.text(segment))
        if found := _REPOSITORY.search(text):
            draft.put("archive", found[1], [segment])
            if not has_letter(_remainder(text.replace(found[0], " "))):
                continue
        if _LANGUAGE.fullmatch(text):
            continue
        if len(text) < _LONGEST_ROLE and is_only_role(_remainder(text)):
            continue  # what is left of ``Lang (ed.), URL = <…>``
        if _names_holder(draft, text) or _is_misspelt_lead(draft, segment):
            continue
        text = _without_last_lead(text)
        if (is_meaningful(text) or _tells_number(text)) and (value := trim(text)):
            values.append(value)
            sources.append(segment)
    joined = ". ".join(values).replace(".. ", ". ")
    draft.put("note", joined, sources, certainty=0.95)


def _names_holder(draft: Draft, text: str) -> bool:
    """``Salt roads, Span, 2015 (available at Span)``: what leads to a link names its site again."""
    lead, rest = _lead_in().match(text.lstrip(" ([")), trim(_remainder(text))
    names = (draft.csl.get("container-title"), draft.csl.get("publisher"))
    return lead is not None and any(name and str(name) in text and rest in name for name in names)


def _is_misspelt_lead(draft: Draft, note: Segment) -> bool:
    """``Avaliable at: https://…``, ``Recuerpado de``: a slip before the link."""
    text = draft.text(note)
    behind = [url for url in draft.labelled("url") if url.start >= note.end]
    if len(text) > _LONGEST_LEAD or not behind:
        return False
    is_next = not draft.raw[note.end : behind[0].start].strip(" <([")
    word = _without_accents(trim(_remainder(text))).casefold()
    if not is_next or not word.isalpha() or len(word) < _LEAST_LEAD:
        return False
    return bool(get_close_matches(word, _leading_words(), n=1, cutoff=_ALIKE))


@lru_cache(maxsize=1)
def _leading_words() -> tuple[str, ...]:
    """The first words of what leads to a link, long enough to be known with a slip in them."""
    listed = (*word_tuple("notes", "lead_ins"), *word_tuple("notes", "accessed"))
    first = {_without_accents(phrase).split()[0] for phrase in listed}
    return tuple(sorted(word for word in first if len(word) >= _LEAST_LEAD and word.isascii()))


def _without_last_lead(text: str) -> str:
    """``In French. Available at:``: the last sentence only leads to the link behind the note."""
    head, stop, last = text.rstrip(" :").rpartition(". ")
    is_lead = bool(stop) and has_letter(last) and not has_letter(_lead_in().sub(" ", last))
    return head if is_lead and has_letter(head) else text


def is_repository(name: str) -> bool:
    """Whether a name is that of a place where works are kept: ``SSRN``, ``JSTOR``."""
    found = _REPOSITORY.fullmatch(name)
    return bool(found and found[1] == name)


def is_meaningful(text: str) -> bool:
    """Whether a note says more than where or when to find the work."""
    return bool(has_letter(_remainder(text)))


def _tells_number(text: str) -> bool:
    """Whether a note of digits says what no other field does: no page, no date."""
    return (
        bool(_TELLING_NUMBER.search(text))
        and not _IN_NUMBER.search(text)
        and not any(len(first_day(one.date)) > 1 for one in find_dates(text))
    )


def _remainder(text: str) -> str:
    return _lead_in().sub(" ", _IN_NUMBER.sub(" ", text))
