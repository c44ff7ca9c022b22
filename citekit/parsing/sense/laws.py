"""Whether the name of a law makes sense: it is one title, with the numbers and years in it."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.laws import law_name
from citekit.parsing.segments import Segment, as_one, carved
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_WITHIN = ("title", "container-title", "date", "volume", "issue", "pages", "note")
_NAMES = ("title", "author", "container-title")
_ARTICLES = re.compile(
    r"\W*(?:artt?\.|articoli|articolo|artículos?|articles?|artigos?|Artikel|Art\.|§{1,2})"
    r"\s?\d[\d\s,.;eyuand-]{0,40}"
)
_VERSION = re.compile(
    r"\W*(?:in|i\.\s?d\.)\s?(?:der\s)?(?:F(?:assung|\.)|Neufassung)\s(?:der|vom|v\.)\b"
)
_CASE = re.compile(
    r"(?P<parties>[^\W\d_a-zß-ÿ][^():;,]{1,60}?\sv\.\s[^\W\d_a-zß-ÿ][^():;,]{1,80}?)\s"
    r"(?P<report>\(\d{1,4}\s(?:[^()]{0,40}\s)?\d[^()]{0,60}?),?\s(?P<year>(?:1[789]|20)\d\d)\)"
)
_REPORT_OF_COURT = re.compile(
    r"\s*(?P<reporter>(?:[A-Z]\.){2,6}|[A-Z]{2,5})\s(?P<page>\d{1,5})\s(?P<court>\([A-Z](?:\.\s?[A-Z])*\.?\))"
    r"[\s.,;]*"
)
_LAW_REVIEW = re.compile(
    r"\s*(?:(?:[A-Z][\w.'’]*|&|of|and)\s){0,5}?(?:[A-Z]\.(?:\s?[A-Z]\.)*\s)?(?:L\.\s?(?:Rev|J|Q)\.|J\.|Rev\.)[\s,]*"
)
_BRACKET_OF_CONSTITUTION = re.compile(r"(?P<state>.{2,40}?)[.,]\s(?P<kind>\[Constitu[^\W\d_]+\s*)")


@whole("title|author|container-title")
def law_in_one_piece(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Safety at Work etc.``, ``Act`` and ``1974, c. 37``: up to the year it is the law's name.

    What is taken for the author, ``Федеральный закон``, has the law's subject behind its number.
    """
    for i, first in enumerate(segments[:2]):
        if first.label not in _NAMES[: 2 if i else 3] or not (end := law_name(raw, first.start)):
            continue
        behind = _behind(segments, i, end)
        if first.label == "author":
            titles = [j for j in range(i + 1, len(segments)) if segments[j].label == "title"]
            if titles and titles[0] > _behind(segments, i, len(raw)):
                return segments
            if titles:
                behind, end = titles[0] + 1, segments[titles[0]].end
        last = segments[behind - 1]
        end = last.end if last.label == "date" else end
        whole = first._replace(label="title", end=max(end, first.end))
        rest = [last._replace(start=end)] if raw[end : last.end].strip(" ,.;") else []
        return [*segments[:i], whole, *rest * (behind > i + 1), *segments[behind:]]
    return segments


@whole()
def case_between_parties(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt v. Brine (468 Mass 512, 2014)``: a case in court, where it is reported, its year."""
    if " v. " not in raw or not segments:
        return segments
    found = _CASE.match(raw, segments[0].start)
    if not found:
        return segments
    for label, part in (("title", "parties"), ("note", "report"), ("date", "year")):
        segments = carved(raw, segments, *found.span(part), label)
    return segments


@beside("author", "date")
def year_of_constitution(raw: str, state: Segment, year: Segment) -> Pieces:
    """``BRASIL. [Constituição (1988)]. Constituição``: the bracket tells which."""
    if "[Constitu" not in raw:
        return None
    found = _BRACKET_OF_CONSTITUTION.fullmatch(raw, state.start, state.end)
    if found:
        return [
            state._replace(end=found.start("kind")),
            year._replace(label="note", start=found.start("kind")),
        ]
    return None


@each("container-title")
def version_holds_nothing(raw: str, version: Segment) -> Pieces:
    """``in der Fassung der Bekanntmachung``: how a law reads since when, is a remark."""
    is_version = _VERSION.match(raw, version.start, version.end)
    return [version._replace(label="note")] if is_version else None


@whole("title container-title")
def articles_of_law_hold_nothing(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Regolamento …, articoli 9, 22 e 32``: the articles that are meant are a remark."""
    for i, one in enumerate(segments[1:], 1):
        if one.label == "container-title" and _ARTICLES.fullmatch(raw, one.start, one.end):
            title = segments[0]
            if title.label != "title" or not law_name(raw, title.start):
                return segments
            return as_one(segments, i, ("volume", "issue", "pages"), "note")
    return segments


@each("note|container-title", needed="date", without="publisher pages")
def report_of_court(raw: str, one: Segment) -> Pieces:
    """``[1990] R.S.Q. 2115 (C.A.)``: where a case is reported, its page and the court."""
    found = _REPORT_OF_COURT.fullmatch(raw, one.start, one.end)
    if found is None:
        return None
    return [
        one._replace(label="container-title", end=found.start("page")),
        one._replace(label="pages", start=found.start("page"), end=found.end("page")),
        one._replace(label="publisher", start=found.start("court")),
    ]


@beside("title", "author|note|publisher", "date|volume", without="container-title")
def law_review_wrote_nothing(raw: str, title: Segment, review: Segment, rest: Segment) -> Pieces:
    """``Salt May Vary,`` and ``S.B.A. J.,``: a review in short holds the article."""
    if _LAW_REVIEW.fullmatch(raw, review.start, review.end):
        return [title, review._replace(label="container-title"), rest]
    return None


def _behind(segments: list[Segment], first: int, end: int) -> int:
    """Return the place of the first segment that has no part in a name up to ``end``."""
    behind = first + 1
    while (
        behind < len(segments)
        and segments[behind].label in _WITHIN
        and segments[behind].start < end
    ):
        behind += 1
    return behind
