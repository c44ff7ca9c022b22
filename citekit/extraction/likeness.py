"""How much a block of text looks like a reference: a cheap sum of cues, in linear time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from citekit.extraction.archive_files import archive_file
from citekit.reference import Mark
from citekit.tables import load_table

LIKELY = 0.5
"""From here on a text rather is a reference than not."""
SURE = 0.7
"""From here on a text is a reference even where nothing announces one."""

_MOST_CHARACTERS = 1200
_LONG = 450
_WIDE = 0x2E80  # from here on scripts that put no blanks between words
_CUE = re.compile(r"\d{4}|https?:|www\.|doi|[《『]|https?%3A", re.IGNORECASE)

_YEAR = re.compile(r"(?<![\d/.-])(?:1[5-9]|20)\d\d(?:/\d\d)?[a-z]?(?![\d-]|\.\d)")
_YEAR_IN_BRACKETS = re.compile(
    r"[(（\[][^()（）\[\]]{0,25}(?:(?<!\d)(?:1[5-9]|20)\d\d|n\.\s?d|o\.\s?j|s\.\s?f|s\.\s?d|forthcoming"
    r"|in press)[^()（）\[\]]{0,25}[)）\]]",
    re.IGNORECASE,
)
_YEAR_AT_END = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d[a-z]?[)\]]?\W{0,2}$")
_FULL_DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)\b|\b\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}"
    r"|\b\d{1,2}\.?\s(?:de\s)?[^\W\d]{3,10}\.?,?\s(?:de\s)?\d{4}\b"
    r"|\b[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\b"
)
_URL = re.compile(r"https?://\S|\bwww\.\w|\b[a-z0-9-]{2,}\.(?:com|org|net|edu|gov|de|fr|cn)/\w")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?", re.IGNORECASE)
_IDENTIFIER = re.compile(
    r"\bdoi\b|doi\.org/|\b10\.\d{4,9}/|\bISBN|\bISSN|arXiv|\bPMID|\bRFC\s?\d{3,5}\b", re.IGNORECASE
)
_MEDIUM = re.compile(r"\[(?:[JMDCNRPSGZ]|EB|DB|CP|OL)(?:/(?:OL|CD|MT|DK))?\]|［[JMDCNRPSGZ]］")
_IDENTIFIER_SIGNS = ("doi", "10.", "isbn", "issn", "arxiv", "pmid", "rfc")
_PAGES = re.compile(
    r"\.(?:(?<=\b[pPsSсС]\.)|(?<=\b[pPsS][pPsS]\.)|(?<=\bpág\.)|(?<=\bpágs\.)|(?<=\b[Сс]тр\.))\s?\d"
)
_VOLUME = re.compile(
    r"\b\d{1,4}\s?(?:\(\d{1,4}(?:[-–/]\d{1,3})?\)|:\s?\d{1,5}[-–]\d)"
    r"|[,:]\s?\d{1,5}\s?[-–]\s?\d{1,5}\b|第\s?\d+\s?[卷期页頁巻号]"
)
_AUTHOR = re.compile(
    r"^\W{0,3}(?:"
    r"[^\W\d_][\w'’`-]+(?:\s[\w'’-]+){0,2},\s?(?:[^\W\d_]\.|[^\W\d_][\w'’-]+(?:[.,;:/&]|\s(?:and|und|et|y|&|[^\W\d_]\.)|\s?\())"
    r"|[^\W\d_][\w'’-]+\s[A-ZÀ-ÞΑ-ΩА-ЯЁІЇЄ]{1,3}(?:[.,:;]|\s?\()"
    r"|(?:[^\W\d_]\.[\s-]?){1,3}\s?[^\W\d_][\w'’-]+(?:,|\s(?:and|&|et|und)\s|\s?\()"
    r"|[^\W\d_][^\n.:;?!]{1,70}[.,]?\s[(（]\d{4}"
    r"|[^\W\d_][^\n.:;?!]{1,70}\.\s(?:1[89]|20)\d\d[a-z]?\b"
    r"|[\u4e00-\u9fff]{2,4}(?:[、，,：:．.]\s?)[^\n]{0,40}?[《「『“\[]"
    r")"
)
_FULL_NAME = re.compile(
    r"[A-ZÀ-ÞА-Я][\w'’-]+(?:\s[A-Z]\.)?\s(?:(?:de|del|la|van|von|der)\s){0,2}[A-ZÀ-ÞА-Я][\w'’-]+"
    r"(?:,|:|\s(?:and|et|y|und|e|&)\s)"
)
_NUMBER = re.compile(r"^\s*(?:[\[(（［]\^?\d{1,3}[\])）］][:.]?\s*|\d{1,3}[.)、]\s+)?")
_QUOTED = re.compile(
    r"[“„«][^“”„«»\n]{4,300}[”“»]|(?<!\w)[\"‘'][^\"\n]{6,300}[,.?!]?[\"’'](?!\w)|[《『「〈][^》』」〉\n]{2,120}[》』」〉]"
)
_BOOK_MARKS = re.compile(r"《[^》\n]{1,120}》|『[^』\n]{1,120}』")
_PLACE = re.compile(r"[,.(]\s?[A-Z][\w.\s-]{1,25}:\s[A-Z\u00c0-\u00de][\w&.'’-]{2,}")
_IN = re.compile(
    r"(?:[.,”\"’:;]\s|\b)In:?\s(?=[A-Z\"“„«*_])|[,.]\s(?:in|dans|en|em|v):\s|//\s?[^\W\d_/]"
)
_HEADLINE = re.compile(r"\s[|–—-]\s")
_WORD = re.compile(r"[^\W\d_]+")
_VERSION = re.compile(r"\W{0,3}(?:[Vv](?:ersion )?)?\d{1,3}(?:\.\d{1,3}){1,3}(?:[-\w.]*)\s*[(:–—-]")
_TITLE_WORDS = 12  # more than titles have that end in a colon
_SPOKEN = 0.16  # share of verbs and pronouns from which on a sentence is said, not printed


class _Cues:
    """Words and phrases that speak for a reference; looked up, as alternations are slow."""

    def __init__(self, topic: str) -> None:
        cues = [cue.lower() for cue in load_table("extraction", "cues")[topic]]
        self._words = frozenset(cue for cue in cues if cue.isalpha() and ord(cue[0]) < _WIDE)
        # Scripts without blanks have no words to look up, and some cues end in a full stop.
        self._phrases = tuple(
            cue if ord(cue[0]) >= _WIDE or not cue[0].isalpha() else f" {cue}"
            for cue in cues
            if cue not in self._words
        )

    def meet(self, lower: str, words: frozenset[str]) -> bool:
        """Return whether a text (in lower case, a blank before it) holds one of the cues."""
        return not self._words.isdisjoint(words) or any(cue in lower for cue in self._phrases)


@cache
def _cues(topic: str) -> _Cues:
    return _Cues(topic)


@cache
def _prose_words() -> frozenset[str]:
    return frozenset(load_table("extraction", "cues")["prose"])


def has_cue(text: str) -> bool:
    """Return whether ``text`` may be a reference at all; quicker than ``likeness``."""
    return _CUE.search(text) is not None


def likeness(text: str, marks: Sequence[Mark] = ()) -> float:
    """Return how much a text looks like a reference, 0..1.

    Args:
        text: an entry, a paragraph or a line; only its first 1200 characters are looked at.
        marks: its markup; links count as addresses, emphasis as titles.
    """
    text = text[:_MOST_CHARACTERS]
    if len(text) < 4:
        return 0.0
    linked = any(leads_away(mark) for mark in marks)
    identified = any(mark.href and "doi.org/" in mark.href for mark in marks)
    titled = any(m.kind == "em" and 3 < m.end - m.start < len(text) for m in marks)
    return _likeness(text, linked, identified, titled)


@lru_cache(maxsize=4096)
def _likeness(text: str, linked: bool, identified: bool, titled: bool) -> float:
    """Return the likeness of a text that may hold a link, a DOI link or emphasis.

    Finding, splitting and judging a list ask for the same texts.
    """
    text = _NUMBER.sub("", text, count=1)
    lower = " " + text.lower().replace("(", " ")
    words = _WORD.findall(lower)
    known = frozenset(words)
    score = _time_cues(text, lower, known) + _work_cues(text, lower, known)
    score += _place_cues(text, lower, linked, identified)
    if titled:
        score += 0.15
    if archive_file(text.strip()):
        score += 0.5
    if _AUTHOR.match(text):
        score += 0.25
    elif _FULL_NAME.match(text):
        score += 0.15
    elif len(text) > _LONG:
        score -= 0.2  # prose gathers cues by its length alone
    return max(0.0, min(1.0, score - _prose_penalty(words)))


def names_a_work(text: str, marks: Sequence[Mark]) -> bool:
    """Return whether a text has an author, a title set apart or an identifier, as works have.

    Dated notes with an address (changes, events) have none of them, and what begins with the number
    of a version is a change, however it is set.
    """
    if _VERSION.match(text):
        return False
    return (
        _AUTHOR.match(text) is not None
        or _QUOTED.search(text[:_MOST_CHARACTERS]) is not None
        or any(mark.kind == "em" for mark in marks)
        or _IDENTIFIER.search(text[:_MOST_CHARACTERS]) is not None
    )


def begins_with_author(text: str) -> bool:
    """Return whether a text begins with the name of an author, and what follows one."""
    return _AUTHOR.match(text) is not None or _FULL_NAME.match(text) is not None


def reads_as_prose(text: str, marks: Sequence[Mark]) -> bool:
    """Return whether a text is a sentence about sources rather than one of them.

    Such a sentence leads to the entries, mostly with a colon: it has the verbs and pronouns of
    speech, and neither a work nor an address.
    """
    if has_address(text, marks) or has_cue(text) or names_a_work(text, marks):
        return False
    ending = text.rstrip()[-1:]
    if ending in {":", "："}:
        words = _WORD.findall(text.lower())
        return len(words) > _TITLE_WORDS or not _prose_words().isdisjoint(words)
    return ending in {".", "!", "。", "！"} and is_spoken(text)


def is_spoken(text: str) -> bool:
    """Return whether a text has as many verbs and pronouns as what people say."""
    words = _WORD.findall(text.lower())
    spoken = sum(word in _prose_words() for word in words)
    return spoken > 1 and spoken >= _SPOKEN * len(words)


def is_link_only(text: str, marks: Sequence[Mark]) -> bool:
    """Return whether a text is a link to another site, with a few words at most beside it."""
    if _URL.match(text.lstrip("<([ ")) and len(text.split()) <= 3:
        return True
    linked = sum(m.end - m.start for m in marks if leads_away(m))
    return linked > 0 and linked >= 0.6 * len(text.strip())


def has_address(text: str, marks: Sequence[Mark]) -> bool:
    """Return whether a text names an address on the web or links to another site."""
    return any(leads_away(mark) for mark in marks) or _URL.search(text) is not None


def is_address(text: str) -> bool:
    """Return whether a text is an address on the web and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def leads_away(mark: Mark) -> bool:
    """Return whether a mark is a link to another page on the web."""
    return mark.kind == "link" and mark.href.startswith(("http://", "https://", "//", "doi:"))


def _time_cues(text: str, lower: str, words: frozenset[str]) -> float:
    score = 0.0
    if _YEAR_IN_BRACKETS.search(text):
        score += 0.3
    elif _YEAR.search(text):
        score += 0.2
    if _YEAR_AT_END.search(text):
        score += 0.1
    if _FULL_DATE.search(text):
        score += 0.1
    if _cues("accessed").meet(lower, words):
        score += 0.2
    return score


def _place_cues(text: str, lower: str, linked: bool, identified: bool) -> float:
    score = 0.0
    if linked or _URL.search(text):
        score += 0.25
    if identified or (
        any(sign in lower for sign in _IDENTIFIER_SIGNS) and _IDENTIFIER.search(text)
    ):
        score += 0.3
    if _MEDIUM.search(text):
        score += 0.35
    if _PAGES.search(text) or _VOLUME.search(text):
        score += 0.2
    return score


def _work_cues(text: str, lower: str, words: frozenset[str]) -> float:
    score = 0.0
    if _BOOK_MARKS.search(text):
        score += 0.2
    elif _QUOTED.search(text):
        score += 0.15
    if _PLACE.search(text) or _cues("publishers").meet(lower, words):
        score += 0.15
    if _IN.search(text):
        score += 0.1
    if _cues("scholarly").meet(lower, words):
        score += 0.15
    if _HEADLINE.search(text):
        score += 0.05
    return score


def _prose_penalty(words: Sequence[str]) -> float:
    """Return what the small words take off of which sentences are made and titles are not."""
    if len(words) < 6:
        return 0.0
    prose = _prose_words()
    count = sum(word in prose for word in words)
    return max(0.0, min(0.5, (count / len(words) - 0.08) * 3)) if count > 1 else 0.0
