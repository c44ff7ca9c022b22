"""What entries are cited by: the names, years and titles of their references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from citekit.citations.vocabulary import declensions, vocabulary
from citekit.citations.years import plain_letters
from citekit.extraction.article import Entry
from citekit.library.folding import holds_cjk, words
from citekit.library.record import lead_names, text_of
from citekit.reference import CslItem, CslName

_YEAR = re.compile(r"(?<![0-9./_-])(?:1[4-9]|20)[0-9]{2}(?![0-9])")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_ABBREVIATION = re.compile(r"[(\[]([A-Z][A-Za-z&.-]{1,9})[)\]]")
_PARTS = re.compile(r"[,;/()\[\]]|\.\s")
_POSSESSIVE = re.compile(r"(?<=\w)[’'ʼ`´]s\b")
_CJK_AND = re.compile("[・、·，]")
_HEAD = 160
_MOST_AUTHORS = 60


@dataclass(frozen=True, slots=True)
class Author:
    """A person or organisation that an entry names first.

    Attributes:
        shown: as the list has it.
        family: folded words of the family name without particles; all words of an organisation.
        given: folded words of the given names.
        is_person: whether the two are told apart.
        particles: folded words of the family name that are left out of it.
        short: what the words are abbreviated to (``fbi``).
        whole: in Chinese, Japanese or Korean, all ways in which the name is written.
    """

    shown: str
    family: tuple[str, ...]
    given: tuple[str, ...] = ()
    is_person: bool = False
    particles: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as citations name it.

    Attributes:
        entry: as found.
        authors: in order; of a work without one its editors.
        year: of publication, ``None`` when there is none.
        letter: behind the year, ``""`` for none.
        other_years: that may be cited instead: of the original, the end of a span.
        raw_years: that stand anywhere else in it.
        head: folded words before the first year.
        title: folded words of the title.
        container: folded words of what holds it.
    """

    entry: Entry
    authors: tuple[Author, ...]
    year: int | None
    letter: str
    other_years: frozenset[int] = frozenset()
    raw_years: frozenset[int] = frozenset()
    head: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    container: tuple[str, ...] = field(default=())


def read_listed(entry: Entry) -> Listed:
    """Return what citations name an entry by.

    Args:
        entry: with its reference; without one only its raw text counts.
    """
    csl: CslItem = entry.reference.csl if entry.reference else {}
    years = [*_years(csl, "issued"), *_years(csl, "original-date")]
    bare = _ADDRESS.sub(" ", entry.raw[:2000])
    first_year = _YEAR.search(bare)
    head = bare[: first_year.start() if first_year else _HEAD][:_HEAD]
    return Listed(
        entry,
        tuple(_authors(csl, head)),
        years[0] if _years(csl, "issued") else None,
        plain_letters(text_of(csl, "year-suffix")),
        frozenset(years[1:]),
        frozenset(int(year) for year in _YEAR.findall(bare)),
        tuple(words(head)),
        tuple(words(text_of(csl, "title"))),
        tuple(words(text_of(csl, "container-title") or text_of(csl, "publisher"))),
    )


def _years(csl: CslItem, name: str) -> list[int]:
    date = csl.get(name)
    parts = date.get("date-parts") if isinstance(date, dict) else None
    years = [part[0] for part in parts or [] if isinstance(part, list) and part]
    return [year for year in years if isinstance(year, int)]


def _authors(csl: CslItem, head: str) -> Iterator[Author]:
    for name in lead_names(csl)[:_MOST_AUTHORS]:
        literal = str(name.get("literal", ""))
        if holds_cjk(literal) and _CJK_AND.search(literal):
            yield from (_author({"literal": one}, head) for one in _CJK_AND.split(literal) if one)
        else:
            yield _author(name, head)


def _author(name: CslName, head: str) -> Author:
    family, given = name.get("family", ""), name.get("given", "")
    literal = name.get("literal", "")
    if family:
        everything = words(family)
        folded = [word for word in everything if word not in vocabulary("particles")] or everything
        return Author(
            f"{given} {family}".strip(),
            tuple(folded),
            tuple(words(given)),
            is_person=True,
            particles=frozenset({*everything, *words(given)} & vocabulary("particles")),
            short=_shorts(family) if " " in family else frozenset(),
            whole=_whole_names(name),
        )
    everything = words(_POSSESSIVE.sub("", literal))
    return Author(
        literal,
        tuple(word for word in everything if word not in vocabulary("silent")) or tuple(everything),
        short=_shorts(literal) | _stated_shorts(literal, head),
        whole=_whole_names(name),
    )


def _whole_names(name: CslName) -> frozenset[str]:
    family, given = name.get("family", ""), name.get("given", "")
    literal = name.get("literal", "")
    forms = [literal, family, f"{family}{given}", f"{given}{family}"]
    return frozenset("".join(words(form)) for form in forms if form and holds_cjk(form))


def _shorts(name: str) -> frozenset[str]:
    """Return what an organisation may be abbreviated to: first letters, with and without "of"."""
    shorts: set[str] = set()
    for part in [name, *_PARTS.split(name)] if len(name) < 300 else []:
        folded = words(part)
        loud = [word for word in folded if word not in vocabulary("silent")]
        shorts |= {"".join(word[0] for word in chosen) for chosen in (folded, loud)}
        capitals = "".join(letter for letter in part if letter.isupper()).lower()
        shorts.add(capitals)
    return frozenset(short for short in shorts if 2 <= len(short) <= 10)


def _stated_shorts(literal: str, head: str) -> frozenset[str]:
    """Return the abbreviations that the entry itself has in brackets behind the name."""
    at = head.find(literal[:40]) if literal else -1
    stretch = literal if at < 0 else head[at : at + len(literal) + 15]
    return frozenset("".join(words(found[1])) for found in _ABBREVIATION.finditer(stretch))


class Index:
    """The entries of an article by the words that citations name them by."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.listed = [read_listed(entry) for entry in entries]
        self._by_word: dict[str, list[int]] = {}
        self._by_piece: dict[str, set[str]] = {}
        self.whole_names: dict[str, list[int]] = {}
        for at, one in enumerate(self.listed):
            for word in set(_cited_words(one)):
                self._by_word.setdefault(word, []).append(at)
            for whole in {whole for author in one.authors for whole in author.whole}:
                self.whole_names.setdefault(whole, []).append(at)
        for word in self._by_word:
            for piece in _pieces(word):
                self._by_piece.setdefault(piece, set()).add(word)

    def with_word(self, word: str) -> list[int]:
        """Return the positions of the entries that a word may name."""
        return self._by_word.get(word, [])

    def like(self, word: str) -> set[str]:
        """Return the known words that are a letter off."""
        return {known for piece in _pieces(word) for known in self._by_piece.get(piece, ())}


def _cited_words(one: Listed) -> Iterator[str]:
    for author in one.authors:
        yield from author.family
        yield from author.given
        yield from author.short
        for word in (*author.given, *author.family)[:1]:
            yield by_first_letter(word)
        if author.is_person:
            yield from stems(author.family[-1])
    yield from one.head[:30]
    if not one.authors:
        yield from one.title[:6]
        yield from one.container
        yield "".join(word[0] for word in one.container)


def stems(family: str) -> Iterator[str]:
    """Yield what a family name is in all cases of its language: ``достоевск``, ``virta``."""
    for ending, _ in declensions():
        if family.endswith(ending) and len(family) > len(ending):
            yield family[: -len(ending)]


def by_first_letter(word: str) -> str:
    """Return what organisations are found by when only an abbreviation is known."""
    return f"{word[0]}…"


def _pieces(word: str) -> list[str]:
    """Return a word without each of its letters: words one edit apart share such a piece."""
    if not 4 <= len(word) <= 30 or not word.isalpha():
        return []
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]
