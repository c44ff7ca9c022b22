"""Whether what is labelled as names makes sense: checks of authors, editors and translators."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation import repeated_author
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, joined

_COLON = re.compile(r"\s*[:：](?!//)\s*")
_NAME_THEN_TITLE = re.compile(
    r"\s*[^\W\d_][\w’'-]+\s(?:[^\W\d_]\.\s?){1,3}(?<=\s)(?P<title>[^\W\d_][\w’'-]{2}[^,;]*)"
)
_NAMES_THEN_TITLE = re.compile(
    r".{2,200},\s+(?:[^\W\d_]\.[\s-]?){1,3}(?P<title>[^\W\d_][\w’'-]{3}[^,;&.]*)[,.]\s*"
)
_PERSON_AND_COLON = re.compile(
    r"\s*(?:(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_a-zß-ÿ](?:\.|[\w’'-]+)){1,2}"
    r"|[^\W\d_a-zß-ÿ][\w’'-]+,\s(?P<inverted>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_]\.){0,2}"
    r"|(?P<han>[\u4e00-\u9fff]{3,5}))(?::\s+|：\s*)(?=\S)"
)
_OPEN_QUOTE = re.compile(r"[“„«][^”“»]*$|\"[^\"]*$")
_FAMILY_AND_COMMA = re.compile(r"\s*[^\W\d_][\w’'-]+,\s*")
_GIVEN_AND_COLON = re.compile(
    r"\s*[^\W\d_a-zß-ÿ][\w’'-]*\.?(?:\s[^\W\d_a-zß-ÿ][\w’'-]*\.?){0,2}:\s+(?=\S)"
)
_GIVEN_AND_DASH = re.compile(
    r"\s*(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_]\.)?\s[–—-]\s+(?=\S)"
)
_COLON_BEHIND_INITIAL = re.compile(r"(?<=[^\W\d_]\.):\s+(?=\w)")
_WORD = re.compile(r"[^\W\d_]+")
_NAME_THEN_WORD = re.compile(
    r"\s*[^\W\d_][\w’'-]+(?:,\s(?:[^\W\d_]\.[\s-]?){1,3}|\s\((?:[^\W\d_]\.[\s-]?){1,3}\)),\s+"
    r"(?P<word>[^\W\d_][\w’'-]{3,})\.\s*"
)
_ROLE_AND = re.compile(r"\W*(?:hg|hrsg|ed|éd)\w*\.?\s+(?:u\.|und|and|&|et)\s*", re.IGNORECASE)
_LEAST_TITLE = 4  # characters


def title_behind_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Berg, Olaf: Ökonomik der Stadt. 1998.``: what follows the colon is the title."""
    if has(segments, "title", "container-title"):
        return segments
    for i, segment in enumerate(segments):
        if segment.label == "author":
            colon = _COLON.search(raw, segment.start, segment.end)
            if colon and segment.end - colon.end() >= _LEAST_TITLE:
                author = segment._replace(end=colon.end())
                title = segment._replace(label="title", start=colon.end())
                return [*segments[:i], author, title, *segments[i + 1 :]]
    return segments


def title_behind_initials(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Лыков А. А. Берёста.``: words behind the initials of the last author are the title."""
    if has(segments, "title") or not segments or segments[0].label != "author":
        return segments
    author = segments[0]
    last = max(raw.rfind(",", author.start, author.end), author.start - 1) + 1
    found = _NAME_THEN_TITLE.fullmatch(raw, last, author.end)
    is_ended = raw[: author.end].rstrip().endswith(".") or raw[author.end :].lstrip()[:2] == "//"
    if not found or not is_ended:
        return segments
    cut = found.start("title")
    title = author._replace(label="title", start=cut)
    return [author._replace(end=cut), title, *segments[1:]]


def title_before_publisher(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ash, M. & Lind, S. Rivers, Span Press``: words behind the last initials are the title."""
    if has(segments, "title") or [one.label for one in segments[:2]] != ["author", "publisher"]:
        return segments
    author = segments[0]
    found = _NAMES_THEN_TITLE.fullmatch(raw, author.start, author.end)
    if not found:
        return segments
    title = author._replace(label="title", start=found.start("title"))
    return [author._replace(end=title.start), title, *segments[1:]]


def given_name_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Olsen,`` and ``Marnur: Aufstieg der Städte``: up to the colon it is the author's name.

    So it is up to a dash, where what stands before it is known as a given name.
    """
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        found = _GIVEN_AND_COLON.match(raw, title.start, title.end)
        if not found and (dash := _GIVEN_AND_DASH.match(raw, title.start, title.end)):
            found = dash if "given" in _classes(dash["given"]) else None
        if found and _FAMILY_AND_COMMA.fullmatch(raw, author.start, author.end):
            whole = author._replace(end=found.end())
            return [*segments[:i], whole, title._replace(start=found.end()), *segments[i + 2 :]]
    return segments


def title_begins_in_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Buyt, W.: rain: A model of drops``: a short name behind the colon belongs to the title."""
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        colon = _COLON_BEHIND_INITIAL.search(raw, author.start, author.end)
        if colon and colon.end() < author.end:
            whole = title._replace(start=colon.end())
            return [*segments[:i], author._replace(end=colon.end()), whole, *segments[i + 2 :]]
    return segments


def author_before_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Dieselben: Ökonomik der Stadt.``: a word for the authors of the entry before."""
    first = segments[0] if segments else None
    if first is None or first.label != "title" or has(segments, "author"):
        return segments
    colon = _COLON.search(raw, first.start, first.end)
    if colon and repeated_author(raw[first.start : colon.start()]):
        author = first._replace(label="author", end=colon.end())
        return [author, first._replace(start=colon.end()), *segments[1:]]
    return segments


def authors_behind_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``"Salt roads" Berg, A.; Lind, O. Oar 8``: who follows the first title wrote it."""
    if len(segments) < 2 or segments[0].label != "title" or segments[1].label != "editor":
        return segments
    names = raw[segments[1].start : segments[1].end].casefold()
    edited = words("keywords", "editor") | words("keywords", "in")
    if has(segments, "author") or not edited.isdisjoint(_WORD.findall(names)):
        return segments
    return [segments[0], segments[1]._replace(label="author"), *segments[2:]]


def title_among_names(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Weiß, H., Meeressalz. Eine Geschichte``: a word without initials begins the title."""
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        found = _NAME_THEN_WORD.fullmatch(raw, author.start, author.end)
        if found and "family" not in word_classes().get(found["word"].casefold(), ()):
            whole = title._replace(start=found.start("word"))
            return [*segments[:i], author._replace(end=whole.start), whole, *segments[i + 2 :]]
    return segments


def roles_together(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Hg. u. übers. v. Anna Lang``: who is named behind two roles has both."""
    return joined(raw, segments, ("editor", "translator"), _ROLE_AND)


def person_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Franz Lang: Salz``, ``Lang, Franz: Salz``, ``山田太郎：川``: a person before the colon.

    A word for the kind of the work may stand before it.
    """
    if has(segments, "author", "editor", "director"):
        return segments
    at = 1 if segments and segments[0].label == "genre" else 0
    if len(segments) <= at or segments[at].label != "title":
        return segments
    first = segments[at]
    found = _PERSON_AND_COLON.match(raw, first.start, first.end)
    if not found:
        return segments
    given = found["given"] or found["inverted"]
    if not (found["han"] or "given" in _classes(given)):
        return segments
    author = first._replace(label="author", end=found.end())
    return [*segments[:at], author, first._replace(start=found.end()), *segments[at + 1 :]]


def quote_ends_names(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Berg, A., “Salt, tides.”``: a quote that stays open among names begins the title."""
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        found = _OPEN_QUOTE.search(raw, author.start, author.end)
        if found and raw[author.start : found.start()].strip():
            whole = title._replace(start=found.start())
            return [*segments[:i], author._replace(end=found.start()), whole, *segments[i + 2 :]]
    return segments


def _classes(word: str) -> tuple[str, ...]:
    return word_classes().get(word.casefold(), ())
