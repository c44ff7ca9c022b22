"""Two references compared: one work, perhaps one, or two, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

from citekit.library.folding import holds_cjk
from citekit.library.matching.features import Features
from citekit.library.matching.people import compare_people
from citekit.library.matching.titles import about_another, compare_titles
from citekit.tables import load_table

_LEAST_WORDS = 3
_BEST_FIRST = (
    "same-long",
    "same",
    "misspelt-long",
    "same-short",
    "misspelt",
    "shortened",
    "within",
    "near",
    "differs",
)


class Verdict(Enum):
    """Whether two references mean one work."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    DIFFERENT = "different"


class Finding(NamedTuple):
    """Something in which two references agree or differ.

    Attributes:
        kind: a row of the table ``matching_points``.
        details: what its words leave open.
    """

    kind: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing two references.

    Attributes:
        verdict: whether they mean one work.
        points: how much speaks for it, all weighed.
        findings: what speaks for and against it.
    """

    verdict: Verdict
    points: float
    findings: tuple[Finding, ...]

    @property
    def reasons(self) -> list[str]:
        """The findings in words."""
        return [_rules()[f.kind].says.format(*f.details) for f in self.findings]

    @property
    def contradicts(self) -> bool:
        """Whether something keeps the two apart even if a third reference is the same as both.

        Other titles do not: the third shows that one of them was misread.
        """
        return any(_rules()[found.kind].keeps_apart for found in self.findings)


_ANOTHER_WORK = frozenset(
    {
        "doi-differs",
        "identifier-differs",
        "url-differs",
        "site-differs",
        "title-differs",
        "number-added",
        "number-differs",
    }
)
"""Where nothing but this is found in identifiers, address and title, there is no need to go on."""


class _Rule(NamedTuple):
    points: float
    at_most: Verdict
    says: str
    keeps_apart: bool


@cache
def _rules() -> dict[str, _Rule]:
    rows = load_table("library", "matching_points")["findings"]
    return {
        kind: _Rule(
            row["points"], Verdict(row.get("at_most", "same")), row["says"], "keeps_apart" in row
        )
        for kind, row in rows.items()
    }


@cache
def _thresholds() -> tuple[float, float]:
    table = load_table("library", "matching_points")
    return float(table["same_from"]), float(table["doubtful_from"])


def compare(one: Features, other: Features) -> Comparison:
    """Compare two references.

    Every finding has points and may rule out a verdict, by the table ``matching_points``: that
    another edition is cited weighs more than any number of agreements.

    Args:
        one: a reference.
        other: the other one; it makes no difference which is which.
    """
    findings: list[Finding] = []
    for aspect in ASPECTS:
        findings += aspect(one, other)
        if aspect is _titles and _ANOTHER_WORK.issuperset(found.kind for found in findings):
            break
    rules = [_rules()[found.kind] for found in findings]
    points = sum(rule.points for rule in rules)
    same_from, doubtful_from = _thresholds()
    limits = {rule.at_most for rule in rules}
    if Verdict.DIFFERENT in limits or points < doubtful_from:
        verdict = Verdict.DIFFERENT
    elif Verdict.DOUBTFUL in limits or points < same_from:
        verdict = Verdict.DOUBTFUL
    else:
        verdict = Verdict.SAME
    return Comparison(verdict, points, tuple(findings))


def _identifiers(one: Features, other: Features) -> Iterator[Finding]:
    if one.doi and other.doi:
        if one.doi == other.doi:
            yield Finding("doi-same")
        elif one.doi.startswith(other.doi) or other.doi.startswith(one.doi):
            yield Finding("doi-alike")
        else:
            yield Finding("doi-differs")
    for name in one.identifiers.keys() & other.identifiers.keys():
        same = one.identifiers[name] == other.identifiers[name]
        yield Finding(f"identifier-{'same' if same else 'differs'}", (name,))


def _addresses(one: Features, other: Features) -> Iterator[Finding]:
    if "/" not in one.address or "/" not in other.address:
        return
    if one.address.casefold() == other.address.casefold():
        yield Finding("url-same")
    elif one.address.partition("/")[0] == other.address.partition("/")[0]:
        yield Finding("url-differs")
    else:
        yield Finding("site-differs")


def _titles(one: Features, other: Features) -> Iterator[Finding]:
    if not one.titles or not other.titles:
        held = _holds_title(one, other) or _holds_title(other, one)
        kind = "title-elsewhere" if held else "title-missing"
        yield Finding(kind)
        return
    pairs = ((a, b) for a in one.titles for b in other.titles)
    found = ((_BEST_FIRST.index(compare_titles(a, b)), a, b) for a, b in pairs)
    rank, left, right = min(found, key=lambda match: match[0])
    kind = _BEST_FIRST[rank]
    equal = kind in {"same-long", "same"}
    about = frozenset() if equal else about_another(left, right)
    if kind in {"near", "differs"} and _hold_titles(one, other):
        kind = "elsewhere"
        about = about - (one.words & other.words)
    yield Finding(f"title-{kind}")
    if left.numbers != right.numbers:
        added = not left.numbers or not right.numbers
        yield Finding("number-added" if added else "number-differs")
    if about:
        yield Finding("about-another", (" ".join(sorted(about)),))


def _hold_titles(one: Features, other: Features) -> bool:
    """Return whether each holds the title of the other; at one address one of them is enough."""
    enough = any if _at_one_place(one, other) else all
    return enough((_holds_title(one, other), _holds_title(other, one)))


def _holds_title(one: Features, other: Features) -> bool:
    """Return whether all words of a title stand somewhere in another reference.

    Its title may have been read as the name of its author, or with that of its journal.
    """
    if not one.titles:
        return False
    title = {word for word in one.titles[0].bag if len(word) > 1}
    if not title <= other.words:
        return False
    if len(title) >= _LEAST_WORDS or any(map(holds_cjk, title)):
        return True
    return _at_one_place(one, other) or _says_no_more(one, other, _LEAST_WORDS + 1)


def _says_no_more(one: Features, other: Features, least: int) -> bool:
    """Return whether all words of one reference, so many at least, stand in the other."""
    shorter, longer = sorted((one.words, other.words), key=len)
    return len(shorter) >= least and shorter <= longer


def _people(one: Features, other: Features) -> Iterator[Finding]:
    kind = compare_people(one.people, other.people)
    if kind in {None, "authors-differ"} and _are_named(one, other):
        kind = "author-elsewhere"
    if kind:
        yield Finding(kind)


def _are_named(one: Features, other: Features) -> bool:
    """Return whether the first author of each, where it has one, stands somewhere in the other."""
    if not one.people and not other.people:
        return False
    pairs = ((one, other), (other, one))
    return all(a.people[0].names <= b.words for a, b in pairs if a.people)


def _dates(one: Features, other: Features) -> Iterator[Finding]:
    if one.year is None or other.year is None:
        if one.year is other.year:
            yield Finding("undated")
        return
    if one.year != other.year:
        years = str(one.year), str(other.year)
        if abs(one.year - other.year) == 1:
            yield Finding("year-near", years)
        elif _at_one_place(one, other):
            yield Finding("year-differs-at-address", years)
        else:
            yield Finding("year-differs", years)
    elif len(one.day) == len(other.day) == 2:
        # Day and month may have been read the wrong way round.
        same = one.day in {other.day, other.day[::-1]}
        yield Finding("date-same") if same else Finding("date-differs", (_md(one), _md(other)))
    elif _is_another_month(*sorted((one.day, other.day), key=len)):
        yield Finding("date-differs", (_md(one), _md(other)))
    else:
        yield Finding("year-same")


def _is_another_month(month: tuple[int, ...], day: tuple[int, ...]) -> bool:
    """Return whether a month that is known without its day is not that of a date."""
    return bool(month) and month[0] not in day


def _at_one_place(one: Features, other: Features) -> bool:
    return bool(one.doi and one.doi == other.doi) or (
        "/" in one.address and one.address == other.address
    )


def _md(features: Features) -> str:
    return "-".join(f"{part:02}" for part in (features.year or 0, *features.day))


def _containers(one: Features, other: Features) -> Iterator[Finding]:
    if one.container and other.container:
        same = is_short_for(one.container, other.container) or is_short_for(
            other.container, one.container
        )
        yield Finding(f"container-{'same' if same else 'differs'}")
    if one.publisher and other.publisher:
        same = is_short_for(one.publisher, other.publisher) or is_short_for(
            other.publisher, one.publisher
        )
        yield Finding(f"publisher-{'same' if same else 'differs'}")


def is_short_for(short: Sequence[str], long: Sequence[str]) -> bool:
    """Return whether a name is another one, perhaps abbreviated or with words left out.

    ``Bell Syst Tech J`` is short for ``The Bell System Technical Journal``, ``PNAS`` for
    ``Proceedings of the National Academy of Sciences``.
    """
    if len(short) == 1 and len(long) > 2 and len(short[0]) > 2:
        if short[0] == "".join(word[0] for word in long if len(word) > 3):
            return True
        if short[0] == "".join(word[0] for word in long):
            return True
    rest = iter(long)
    return all(any(_abbreviates(word, full) for full in rest) for word in short)


def _abbreviates(word: str, full: str) -> bool:
    return full.startswith(word) or (
        len(word) > 2 and word[0] == full[0] and word[-1] == full[-1] and _in_order(word, full)
    )


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _places(one: Features, other: Features) -> Iterator[Finding]:
    if one.volume and other.volume:
        same = one.volume == other.volume
        yield (
            Finding("volume-same")
            if same
            else Finding("volume-differs", (one.volume, other.volume))
        )
    if one.issue and other.issue and one.issue != other.issue:
        yield Finding("issue-differs", (one.issue, other.issue))
    # The number of a volume is easily read as that of a page.
    if one.pages and other.pages and not {one.volume, other.volume} & {one.pages, other.pages}:
        same = one.pages == other.pages
        yield Finding("pages-same") if same else Finding("pages-differ", (one.pages, other.pages))


def _editions(one: Features, other: Features) -> Iterator[Finding]:
    if one.edition and other.edition and one.edition != other.edition:
        yield Finding("edition-differs", (one.edition, other.edition))
    elif bool(one.edition) != bool(other.edition):
        yield Finding("edition-added")


def _kinds(one: Features, other: Features) -> Iterator[Finding]:
    if _says_no_more(one, other, 2):
        yield Finding("says-no-more")
    if one.preprint != other.preprint:
        published = other if one.preprint else one
        if published.container or published.doi or published.volume or published.pages:
            yield Finding("preprint")


ASPECTS: tuple[Callable[[Features, Features], Iterator[Finding]], ...] = (
    _identifiers,
    _addresses,
    _titles,
    _people,
    _dates,
    _containers,
    _places,
    _editions,
    _kinds,
)
"""What is compared, one after the other."""
