"""From names and a year in the text to the entry that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from citekit.citations.citation import CitationFinding
from citekit.citations.findings import finding
from citekit.citations.fitting import SHORT, SPELLED, SWAPPED, Fit, fit, is_short
from citekit.citations.listed import Index, Listed, by_first_letter
from citekit.citations.phrases import Name, Phrase
from citekit.citations.years import Year

_ENOUGH = 1.0
"""What names must be worth where the year is right."""
_SURE = 2.0
"""What they must be worth where it is not."""
_HEAD, _TITLE = 1.2, 2.0
_NOT_FIRST, _OTHER_ORDER, _OTHER_COUNT = 1.2, 0.3, 0.3
_YEAR, _LETTER_LEFT_OUT, _OTHER_YEAR, _LETTER_TOO_MUCH = 3.0, 2.7, 2.5, 2.3
_RAW_YEAR, _NEAR_YEAR, _NO_YEAR = 2.0, 1.0, 0.8
_SAME = 0.15
"""Entries whose marks differ by no more are equally good."""
_MOST_CANDIDATES = 400


class Match(NamedTuple):
    """The entry that names and a year mean.

    Attributes:
        listed: the entry.
        start: offset in the text where its first name begins.
        findings: in what the two differ.
        is_exact: whether every name and the year are as listed.
    """

    listed: Listed
    start: int
    findings: tuple[CitationFinding, ...]
    is_exact: bool


@dataclass(frozen=True, slots=True)
class _Naming:
    """How the names of a phrase fit those of an entry."""

    worth: float
    start: int
    is_exact: bool
    code: str = ""


@dataclass(frozen=True, slots=True)
class _Dating:
    worth: float
    code: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    listed: Listed
    naming: _Naming
    dating: _Dating

    @property
    def worth(self) -> float:
        return self.naming.worth + self.dating.worth


class Matcher:
    """Says which entry of an article's lists names and a year mean."""

    def __init__(
        self,
        index: Index,
        abbreviations: dict[str, Name],
        in_notes: frozenset[int] = frozenset(),
    ) -> None:
        """Take the entries.

        Args:
            index: of the entries.
            abbreviations: that the text introduces, with the names that they stand for.
            in_notes: numbers of the entries that stand in footnotes, which names and a year only
                mean where no list has the work too.
        """
        self._in_notes = in_notes
        self._index = index
        self._abbreviations = abbreviations
        self._known: dict[tuple[object, ...], Match | None] = {}

    def match(self, phrase: Phrase, year: Year, letter: str, *, trims: bool) -> Match | None:
        """Return the entry that is meant, ``None`` when there is none.

        Args:
            phrase: the names.
            year: of the citation.
            letter: behind the year, ``""`` for none.
            trims: whether names in front may be none at all, as the first word of a sentence.
        """
        offset = phrase.start
        key = (
            tuple(name.words for name in phrase.names),
            phrase.whole.text,  # capitals tell abbreviations
            tuple(at - offset for at in phrase.whole.offsets),
            phrase.others,
            phrase.is_title,
            phrase.abbreviation,
            year.years,
            letter,
            trims,
        )
        if key not in self._known:
            self._known[key] = self._match(phrase, year, letter, trims=trims, origin=offset)
        known = self._known[key]
        if known is None:
            return None
        return known._replace(start=known.start + offset)

    def _match(
        self, phrase: Phrase, year: Year, letter: str, *, trims: bool, origin: int
    ) -> Match | None:
        found: list[_Candidate] = []
        for listed in self._candidates(phrase):
            dating = _date(listed, year, letter)
            naming = self._name(phrase, listed, trims=trims) if dating else None
            if naming and dating and _is_enough(naming, dating):
                found.append(_Candidate(listed, naming, dating))
        if not found:
            return None
        rivals = _with_given_names(self._equally_good(found), phrase)
        best = max(rivals, key=lambda one: one.worth)
        findings = list(_differences(phrase, year, letter, best))
        if best.dating.code != "year-differs" and not _are_one_work(rivals):
            numbers = ", ".join(str(one.listed.entry.number) for one in rivals)
            findings.append(finding("ambiguous", _said(phrase, year, letter), numbers))
        return Match(
            best.listed,
            best.naming.start - origin,
            tuple(findings),
            best.naming.is_exact and best.dating.worth >= _OTHER_YEAR,
        )

    def _equally_good(self, found: Sequence[_Candidate]) -> list[_Candidate]:
        most = max(one.worth for one in found)
        rivals = [one for one in found if most - one.worth <= _SAME]
        rivals = [one for one in rivals if not any(_is_nearer(other, one) for other in rivals)]
        in_lists = [one for one in rivals if one.listed.entry.number not in self._in_notes]
        return in_lists or rivals

    def _candidates(self, phrase: Phrase) -> list[Listed]:
        words = {word for name in phrase.names for word in name.words}
        words |= {"".join(name.words) for name in phrase.names}
        words.add("".join(word[0] for word in phrase.whole.words if word))
        words |= {by_first_letter(name.words[0]) for name in phrase.names if _is_short(name)}
        for word in list(words):
            if (name := self._abbreviations.get(word)) is not None:
                words |= set(name.words)
        if phrase.abbreviation:
            words.add(phrase.abbreviation.lower())
        words |= {
            word[:-ending] for word in words for ending in (1, 2, 3) if len(word) > ending + 3
        }
        positions = {at for word in words for at in self._index.with_word(word)}
        positions |= {
            at for word in words for near in self._index.like(word)
            for at in self._index.with_word(near)
        }  # fmt: skip
        positions |= {
            at
            for word in words
            if not word.isascii()
            for whole, found in self._index.whole_names.items()
            if whole.startswith(word) or word.endswith(whole)
            for at in found
        }
        return [self._index.listed[at] for at in sorted(positions)[:_MOST_CANDIDATES]]

    def _name(self, phrase: Phrase, listed: Listed, *, trims: bool) -> _Naming | None:
        if phrase.is_title:
            return _name_by_title(phrase, listed)
        namings = [_name_apart(phrase, listed, trims=trims), self._name_whole(phrase, listed)]
        found = [naming for naming in namings if naming is not None]
        if not found:
            found = [one for one in (_name_by_head(phrase, listed),) if one is not None]
        return max(found, key=lambda naming: naming.worth, default=None)

    def _name_whole(self, phrase: Phrase, listed: Listed) -> _Naming | None:
        """Return how all the names fit as the one name of an organisation."""
        names = [phrase.whole]
        if (long := self._abbreviations.get("".join(phrase.whole.words))) is not None:
            names.append(long)
        best: _Naming | None = None
        for at, author in enumerate(listed.authors):
            for name in names:
                found = fit(name, author) if not author.is_person or author.short else None
                if found is None:
                    continue
                worth = found.weight - (_NOT_FIRST if at else 0)
                start = found.start if name is phrase.whole else phrase.whole.start
                code = "name-spelling" if found.weight == SPELLED else ""
                if best is None or worth > best.worth:
                    best = _Naming(worth, start, found.weight >= SHORT and not at, code)
        return best


def _is_nearer(one: _Candidate, other: _Candidate) -> bool:
    """Whether ``Rogers`` is one, and would be the genitive of the other, ``Roger``."""
    return one.naming.worth > other.naming.worth and one.dating.worth >= other.dating.worth


def _with_given_names(rivals: list[_Candidate], phrase: Phrase) -> list[_Candidate]:
    """Return those of equally good entries whose authors have the given names of a text.

    ``R. Smith (2010)`` is not ``Smith, T. (2010)``.
    """
    if len(rivals) < 2:
        return rivals
    said = [_given_names_said(one.listed, phrase) for one in rivals]
    most = max(said)
    return [one for one, count in zip(rivals, said, strict=True) if count == most]


def _given_names_said(listed: Listed, phrase: Phrase) -> int:
    """Return how many words of a text are given names of an entry's authors, or initials."""
    written = set(phrase.whole.words)
    said = 0
    for author in listed.authors:
        others = written.difference(author.family) if author.is_person else ()
        said += any(
            word == given or (1 in {len(word), len(given)} and word[0] == given[0])
            for word in others
            for given in author.given
        )
    return said


def _is_short(name: Name) -> bool:
    return len(name.words) == 1 and is_short(name.text)


def _are_one_work(rivals: Sequence[_Candidate]) -> bool:
    """Whether candidates are one, or the same work listed again: a mistake of the list alone."""
    titles = {one.listed.title for one in rivals}
    return len(rivals) == 1 or (len(titles) == 1 and () not in titles)


def _is_enough(naming: _Naming, dating: _Dating) -> bool:
    if dating.worth >= _RAW_YEAR:
        return naming.worth >= _ENOUGH
    return naming.worth >= _SURE and not naming.code


def _name_apart(phrase: Phrase, listed: Listed, *, trims: bool) -> _Naming | None:
    """Return how the names fit the authors one by one."""
    used: list[int] = []
    fits: list[Fit] = []
    unknown = 0
    for name in reversed(phrase.names):
        found = [
            (one, at)
            for at, author in enumerate(listed.authors)
            if at not in used and (one := fit(name, author)) is not None
        ]
        if found:
            best, at = max(found, key=lambda pair: (pair[0].weight, -pair[1]))
            used.insert(0, at)
            fits.insert(0, best)
        elif trims and fits:
            break
        elif trims:
            return None
        else:
            unknown += 1
    if not fits:
        return None
    return _weighed(phrase, listed, used, fits, unknown)


def _weighed(
    phrase: Phrase, listed: Listed, used: Sequence[int], fits: Sequence[Fit], unknown: int
) -> _Naming | None:
    count = len(fits) + unknown
    worth = sum(one.weight for one in fits) / count
    code = "name-spelling" if any(one.weight == SPELLED for one in fits) else ""
    if list(used) != sorted(used):
        worth -= _OTHER_ORDER
        code = "name-order"
    if 0 not in used:
        worth -= _NOT_FIRST
        code = "names-differ"
    if unknown:
        code = "names-differ"
    authors = len(listed.authors)
    if (phrase.others and authors <= count) or (not phrase.others and authors != count):
        worth -= _OTHER_COUNT
    if any(one.weight == SWAPPED for one in fits) and 0 in used:
        code = code or "names-differ"
    start = fits[0].start if not unknown else phrase.start
    is_exact = not code and all(one.weight >= SHORT for one in fits)
    return _Naming(worth, start, is_exact, code)


def _name_by_title(phrase: Phrase, listed: Listed) -> _Naming | None:
    written = phrase.whole.words
    if len(written) < 2 or listed.title[: len(written)] != written:
        return None
    return _Naming(_TITLE, phrase.start, is_exact=True)


def _name_by_head(phrase: Phrase, listed: Listed) -> _Naming | None:
    """Return how names fit what an entry begins with, where its authors were not read."""
    written = phrase.whole.words
    size = len(written)
    if not size or (size == 1 and len(written[0]) < 3):
        return None
    if not listed.authors:
        if size > 1 and listed.title[:size] == written:
            return _Naming(_TITLE, phrase.whole.start, is_exact=False)
        shorts = "".join(word[0] for word in listed.container)
        if written == listed.container or (
            size == 1 and size < len(shorts) == len(written[0]) and written[0] == shorts
        ):
            return _Naming(_HEAD, phrase.whole.start, is_exact=False)
    names = [word for name in phrase.names for word in name.words[-1:]]
    if any(len(word) == 1 and word.isascii() for word in names):
        return None  # of "Appendix A", which is nobody's initial
    if names and set(names) <= set(listed.head) and names[0] in listed.head[:6]:
        return _Naming(_HEAD, phrase.names[0].start, is_exact=False)
    return None


def _date(listed: Listed, year: Year, letter: str) -> _Dating | None:
    """Return how the year of a citation fits that of an entry."""
    if not year.years:
        return _Dating(_YEAR) if listed.year is None else None
    if listed.year in year.years:
        if listed.letter == letter:
            return _Dating(_YEAR)
        if not letter:
            return _Dating(_LETTER_LEFT_OUT)
        return None if listed.letter else _Dating(_LETTER_TOO_MUCH, "suffix-differs")
    if not listed.other_years.isdisjoint(year.years):
        return _Dating(_OTHER_YEAR)
    if listed.year is None:
        if not listed.raw_years:
            return _Dating(_NO_YEAR, "year-differs")
        return None if listed.raw_years.isdisjoint(year.years) else _Dating(_RAW_YEAR)
    if any(abs(listed.year - one) == 1 for one in year.years) and not letter:
        return _Dating(_NEAR_YEAR, "year-differs")
    if not listed.raw_years.isdisjoint(year.years):
        return _Dating(_NEAR_YEAR, "year-differs")
    return None


def _differences(
    phrase: Phrase, year: Year, letter: str, best: _Candidate
) -> list[CitationFinding]:
    found = []
    listed = best.listed
    if best.naming.code:
        names = " and ".join(author.shown for author in listed.authors[:4])
        found.append(finding(best.naming.code, phrase.whole.text, names or listed.entry.raw[:60]))
    if best.dating.code:
        shown = f"{listed.year}{listed.letter}" if listed.year else "no year"
        found.append(finding(best.dating.code, _year_text(year, letter), shown))
    return found


def _said(phrase: Phrase, year: Year, letter: str) -> str:
    return f"{phrase.whole.text} {_year_text(year, letter)}"


def _year_text(year: Year, letter: str) -> str:
    return f"{year.years[0]}{letter}" if year.years else "n.d."
