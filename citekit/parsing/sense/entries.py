"""Whether entries of encyclopedias and wikis make sense: the work holds them and wrote nothing."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.periodicals import is_reference_work
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment, has, meeting_at, with_head
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_WIKI = re.compile(
    r"(?:the\s)?(?:wikip[eé]d\w{1,3}|wikipedie|wikivoyage|wiktionary|wikiwand|fandom|treccani"
    r"|википедия|вікіпедія|维基百科|維基百科|百度百科|互动百科|搜狗百科|快懂百科|360百科|ウィキペディア|위키백과|나무위키)",
    re.IGNORECASE,
)
_WORDS = alternatives(word_tuple("notes", "entry_words"))
_ENTRY_WORD = re.compile(rf"(?<=\w)[\s,:-]+(?:{_WORDS})\.?\s*$", re.IGNORECASE)
_ARTICLE_BEHIND = re.compile(r"(?<=\w)[,:.]\s+(?P<word>Art\.)\s*$")
_ENTRY = re.compile(rf"\W*(?:{_WORDS})\W*", re.IGNORECASE)
_WORK_AND_ENTRY = re.compile(
    rf"\s*(?P<work>[^,:;“„«\"]{{3,40}})[,:]?\s(?:{_WORDS})\.?\s(?P<title>[“„«\"].{{2,100}})",
    re.IGNORECASE,
)
_CONTRIBUTORS = re.compile(
    rf"\s*(?:{alternatives(word_tuple('sense', 'wiki_contributors'))})[.,:]\s+(?=\S)"
)
_OPENING = "“„«\"‚»'‘「"
_ENDS = " \t,;:.。，："


@whole("title")
def contributors_to_wiki(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Contributors to Wikimedia projects. Salt.``: whom a wiki's citations name is its author."""
    first = segments[0] if segments else None
    if first is None or first.label != "title" or has(segments, "author"):
        return segments
    found = _CONTRIBUTORS.match(raw, first.start, first.end)
    if not found:
        return segments
    return [*with_head(first, found.end(), "author"), *segments[1:]]


@beside("author", "title")
def entry_word_behind_work(raw: str, work: Segment, title: Segment) -> Pieces:
    """``Treccani, voce`` and ``“Mezzadria”``: the word for an entry is no part of a name."""
    if raw[title.start] not in _OPENING:
        return None
    if found := _ENTRY_WORD.search(raw, work.start, work.end):
        return [work._replace(end=found.start()), title]
    return None


@each("container-title", without="title author")
def entry_in_work(raw: str, work: Segment) -> Pieces:
    """``Wikipédia: verbete “Salinidade”``: the work, and the entry between quotes."""
    found = _WORK_AND_ENTRY.fullmatch(raw, work.start, work.end)
    if not found:
        return None
    return [
        work._replace(end=found.end("work")),
        work._replace(label="title", start=found.start("title")),
    ]


@beside("author", "title")
def entry_word_behind_name(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Berg, Olaf, Art.`` and ``Salz, in: Lexikon``: the word leads to the entry."""
    if "rt." not in raw[author.end - 6 : author.end]:
        return None
    if found := _ARTICLE_BEHIND.search(raw, author.start, author.end):
        return meeting_at(author, title, found.start("word"))
    return None


@each("author")
def entry_word_alone(raw: str, segment: Segment) -> Pieces:
    """``Article Croissant sur Wikipédia``: nobody is called so."""
    if _ENTRY.fullmatch(raw, segment.start, segment.end):
        return [segment._replace(label="genre")]
    return None


@whole("author title", without="container-title publisher volume")
def work_holds_entry(raw: str, segments: list[Segment]) -> list[Segment]:
    """``火锅. 百度百科``, ``Oar Dictionary. Salt``: what holds an entry is no title and no author.

    A wiki that is named first stands in the place of its authors, whom nobody knows.
    """
    if len(segments) < 2:
        return segments
    first, second = segments[:2]
    if (first.label, second.label) != ("author", "title") or has(segments[2:], "title", "author"):
        return segments
    if not _is_wiki(raw[first.start : first.end]) and is_reference_work(_name(raw, first)):
        return [first._replace(label="container-title"), *segments[1:]]
    if _is_wiki(raw[second.start : second.end]):
        return [
            first._replace(label="title"),
            second._replace(label="container-title"),
            *segments[2:],
        ]
    return segments


def _is_wiki(text: str) -> bool:
    """Whether a text is the name of a wiki and nothing else."""
    return _WIKI.fullmatch(text.strip(_ENDS)) is not None


def _name(raw: str, segment: Segment) -> str:
    return raw[segment.start : segment.end].strip(_ENDS)


CHECKS = (
    contributors_to_wiki,
    entry_word_behind_work,
    entry_in_work,
    entry_word_behind_name,
    entry_word_alone,
    work_holds_entry,
)
"""In the order in which they are tried."""
