"""Step: authors, translators and editors of GB/T 7714, which has names like no other style.

``题名[M]. 吴叡人, 译. 上海``, ``Title[M]//RICHARDSON J G. Book``: GB/T 7714-2015, 4.1 and 4.2.
"""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.gb_bodies import GB_MARK, body_in_capitals
from citekit.parsing.normalisation.segment_cuts import join
from citekit.parsing.normalisation.tables import word_tuple
from citekit.parsing.segments import Segment

_TRANSLATORS = re.compile(
    rf"{GB_MARK}[.．]?\s*(?P<names>[^.．\[\]/]{{2,80}}?)[,，]\s*(?:trans\b|等?[译譯])[.．]?\s*"
)
_HOLDER = re.compile(r"(?<![:/])//\s{0,9}(?P<names>[^.．/]{2,120}[.．])\s+(?=\S)")
_AUTHORS = re.compile(
    r"\W*(?P<names>[^.．]{2,200}?[.．,，])(?:(?<=[,，])\s*(?P<year>\[?c?(?:1[5-9]|20)\d\d[a-z]?\]?[.．]))?"
    r"(?<=[.．])\s+(?=\S)"
)
_PERSON = re.compile(r"\S+(?: \S+)*? (?:[^\W\d_](?:-[^\W\d_])? ?)+")
_HAN_PERSON = re.compile(r"[\u3400-\u9fff]{2,4}")
_BOOK_AND_IMPRINT = 2  # parts behind the editors
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LEAST_BODY = 5  # characters
_TITLES = ("title", "container-title")
_OTHERS = frozenset({"et al", "等"})


def gb_contributors(draft: Draft) -> None:
    """Label the authors up to their stop, translators behind the mark, editors of the book."""
    mark = re.search(GB_MARK, draft.raw)
    if not mark:
        return
    if any(one.start < mark.start() < one.end for one in draft.segments if one.label != "genre"):
        _relabel(draft, mark.start(), mark.end(), "genre")
    _end_authors(draft, mark.start())
    _join_subtitles(draft)
    if "trans" in draft.raw or "译" in draft.raw or "譯" in draft.raw:
        found = _TRANSLATORS.search(draft.raw)
        if found:
            _relabel(draft, found.start("names"), found.end(), "translator")
    if "//" in draft.raw:
        _label_editors(draft, mark.end())


def _end_authors(draft: Draft, mark: int) -> None:
    """``ABADI M. TensorFlow: a system[CP]``: all from the stop up to the mark is the title."""
    found = _AUTHORS.match(draft.raw)
    if not found or found.end() >= mark:
        return
    is_body = body_in_capitals(draft.raw, found["names"]) or _are_bodies(found["names"])
    if is_body or (draft.labelled("author") and _are_people(found["names"])):
        _relabel(draft, *found.span("names"), "author")
        if found["year"]:
            _relabel(draft, *found.span("year"), "date")
        _relabel(draft, found.end(), mark, "title")


def _join_subtitles(draft: Draft) -> None:
    """``LANDER E. Saberes. Perspectivas. Quito``: a kind of work would be in brackets."""
    for one, following in itertools.pairwise(draft.segments):
        is_kind = following.label == "genre" and "[" in draft.text(following)
        if one.label in _TITLES and following.label == "genre" and not is_kind:
            join(draft, one, following)
            return


def _label_editors(draft: Draft, mark_end: int) -> None:
    found = _HOLDER.search(draft.raw, mark_end)
    if not found or not _are_people(found["names"]):
        return
    behind = [part for part in re.split(r"[.．]\s*", draft.raw[found.end() :]) if part]
    if len(behind) < _BOOK_AND_IMPRINT:
        return  # a book without editors: [M]//呐喊. 北京: 人民文学出版社
    _relabel(draft, found.start("names"), found.end(), "editor")
    if not any(one.start >= found.end() for one in draft.labelled("container-title")):
        draft.segments = tuple(
            one._replace(label="container-title")
            if one.label == "title" and one.start >= found.end()
            else one
            for one in draft.segments
        )


def _are_people(text: str) -> bool:
    """Whether all names are as in the standard: ``NELSON C, GROSSBERG L.``, ``王芳, 李明.``."""
    names = _split(text)
    return bool(names) and all(_is_person(name) for name in names)


def _are_bodies(text: str) -> bool:
    """Whether all names are of Chinese bodies: ``国家标准化管理委员会.``."""
    endings = word_tuple("east_asian_names", "organisation_endings")
    names = _split(text)
    return bool(names) and all(
        _HAN.fullmatch(name) and len(name) >= _LEAST_BODY and name.endswith(endings)
        for name in names
    )


def _split(text: str) -> list[str]:
    parts = re.split("[,，] ?", text.rstrip(".．,，"))
    return [name for name in parts if name not in _OTHERS]


def _is_person(name: str) -> bool:
    if _HAN_PERSON.fullmatch(name):
        return True
    family, _, letters = name.partition(" ")
    return bool(_PERSON.fullmatch(name)) and family.isupper() and letters[-1:].isupper()


def _relabel(draft: Draft, start: int, end: int, label: str) -> None:
    """Give a part of the text another label; what is left of the segments in it keeps theirs."""
    segments: list[Segment] = []
    taken = False
    for one in draft.segments:
        if one.end <= start or one.start >= end:
            segments.append(one)
            continue
        if one.start < start:
            segments.append(one._replace(end=start))
        if not taken:
            segments.append(Segment(label, start, end, one.confidence))
            taken = True
        if one.end > end:
            segments.append(one._replace(start=end))
    draft.segments = tuple(segments)
