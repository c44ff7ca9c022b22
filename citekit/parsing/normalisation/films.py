"""Step: films, whose director and studio stand where other works have author and publisher."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.phrases import telling_words
from citekit.parsing.normalisation.roles import OFFICE
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment

_NAME_PART = r"(?:[^\W\d_]\.(?:-?[^\W\d_]\.)*(?!-?[^\W\d_]\.)\s?|[^\W\d_][\w’'-]+(?![\w’'-])\s?)"
_BEFORE_NAME = ("author", "title", "editor", "publisher", "note", "location", "director")
_DIRECTS = re.compile(r",\s(?:dir|director|directors)\.\s*$")
"""``Berg, Olaf, dir. Salt. Oar, 1950``, as the MLA has films; books have ``dir.,``."""
_LONGEST_KIND = 80  # characters
_KIND = ("note", "publisher", "title", "location", "container-title")


def films(draft: Draft) -> None:
    """Find the director by the words before or behind the name, and label what is around it."""
    for segment in draft.labelled("author", "editor"):
        text = draft.text(segment)
        if not text.isascii() and _named_behind().search(text):
            _relabel(draft, segment, "director")
    for segment in draft.labelled(*_KIND):
        if segment.end - segment.start < _LONGEST_KIND and _kinds().fullmatch(draft.text(segment)):
            _relabel(draft, segment, "medium")
    if draft.labelled("container-title", "pages", "volume", "doi"):
        return
    first = draft.segments[0] if draft.segments else None
    is_head = first and first.label in ("author", "editor") and not draft.labelled("location")
    if first and is_head and _DIRECTS.search(draft.text(first)):
        _relabel(draft, first, "director")
        return
    if _words_of_directing().isdisjoint(draft.words):
        return
    found = _directed().search(draft.raw)
    if found is None or _is_office(draft.raw, found) or _ends_before(draft, found):
        return
    is_sure = not found[0].lower().startswith(("dir.", "dirigid"))  # which edit books as well
    if is_sure or not draft.labelled("location"):
        _cut_out(draft, found)


def _is_office(raw: str, found: re.Match[str]) -> bool:
    """``Dirección de Salinas`` at the head, or one that says of what rank it is."""
    office = OFFICE.match(raw, found.start())
    return office is not None and (not found.start() or bool(office["rank"]))


def _ends_before(draft: Draft, found: re.Match[str]) -> bool:
    """Whether the director is labelled and ends before the studio: ``Dir. Ida R. Salt Films``."""
    return any(
        found.start() <= one.start < found.end() and one.end < found.end()
        for one in draft.labelled("director")
    )


def _cut_out(draft: Draft, found: re.Match[str]) -> None:
    """Make a director of what the words say; the rest of a title behind it is the studio."""
    kept: list[Segment] = []
    for segment in draft.segments:
        if segment.end <= found.start() or segment.start >= found.end():
            kept.append(segment)
            continue
        if segment.label not in _BEFORE_NAME:
            return
        if draft.raw[segment.start : found.start()].strip(" .,;:("):
            kept.append(Segment(segment.label, segment.start, found.start(), segment.confidence))
        if draft.raw[found.end() : segment.end].strip(" .,;:)"):
            kept.append(Segment("publisher", found.end(), segment.end, segment.confidence))
    kept.append(Segment("director", found.start(), found.end(), 0.9))
    kept.sort(key=lambda segment: segment.start)
    if not any(segment.label == "title" for segment in kept) and kept[0].label == "author":
        first = kept[0]
        kept[0] = Segment("title", first.start, first.end, first.confidence)
    draft.segments = tuple(kept)


def _relabel(draft: Draft, segment: Segment, label: str) -> None:
    new = Segment(label, segment.start, segment.end, segment.confidence)
    draft.segments = tuple(new if one is segment else one for one in draft.segments)


@lru_cache(maxsize=1)
def _words_of_directing() -> frozenset[str]:
    return telling_words(word_tuple("roles", "directed"))


@lru_cache(maxsize=1)
def _directed() -> re.Pattern[str]:
    """Return the pattern of ``Directed by Ida Roth`` behind a stop, a comma or a bracket."""
    phrases = alternatives(word_tuple("roles", "directed"))
    return re.compile(
        rf"(?:(?<=[.,;:)!?»”’\"]\s)|^)(?i:{phrases})(?![^\W_])[.:]*\s+(?=[^\W\d_])"
        rf"(?:{_NAME_PART}){{1,5}}(?=[.,;()]|\s*$)"
    )


@lru_cache(maxsize=1)
def _named_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(word_tuple('roles', 'directed_behind'))})[\s:：,，.。]*$")


@lru_cache(maxsize=1)
def _kinds() -> re.Pattern[str]:
    kinds = alternatives(word_tuple("work_types", "film_kinds"))
    return re.compile(rf"[\s(\[]*(?:{kinds})[\s.,;)\]]*", re.IGNORECASE)
