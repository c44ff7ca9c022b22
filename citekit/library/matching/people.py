"""Who made a work, made comparable."""

from __future__ import annotations

from dataclasses import dataclass

from citekit.library.folding import holds_cjk, words
from citekit.library.matching.titles import is_misspelt
from citekit.library.record import family_of, lead_names
from citekit.reference import CslItem, CslName

_MOST_PEOPLE = 20
_LONG_NAME = 5


@dataclass(frozen=True, slots=True)
class Person:
    """A person or an organisation.

    Attributes:
        family: folded, its words with blanks between; all of an organisation's name.
        initials: first letters of the given names.
        names: words of the family name.
        words: of the whole name.
    """

    family: str
    initials: str
    names: frozenset[str]
    words: frozenset[str]


def people_of(csl: CslItem) -> tuple[Person, ...]:
    """Return those who stand in the author's place, at most twenty."""
    people = (_person(name) for name in lead_names(csl)[:_MOST_PEOPLE])
    return tuple(person for person in people if person.family)


def _person(name: CslName) -> Person:
    family = words(str(family_of(name)))
    given = words(str(name.get("given") or "")) if name.get("family") else []
    initials = "".join(word[0] for word in given)
    return Person(" ".join(family), initials, frozenset(family), frozenset((*family, *given)))


def compare_people(one: tuple[Person, ...], other: tuple[Person, ...]) -> str | None:
    """Return how those who made two works are alike.

    Returns:
        ``authors-same`` (but for those that "et al." left out), ``author-same`` (the first one),
        ``authors-shared``, ``initials-differ`` or ``authors-differ``; ``None`` when one work names
        nobody, or the one in characters and the other in Latin letters.
    """
    if not one or not other or holds_cjk(one[0].family) != holds_cjk(other[0].family):
        return None
    first = _compare(one[0], other[0])
    if first == "initials-differ":
        return first
    if first == "same":
        shorter = min(len(one), len(other))
        rest = all(_compare(one[n], other[n]) == "same" for n in range(1, shorter))
        return "authors-same" if rest else "author-same"
    shared = any(_compare(a, b) == "same" for a in one for b in other)
    return "authors-shared" if shared else "authors-differ"


def _compare(one: Person, other: Person) -> str:
    if one.family == other.family or is_misspelt(one.family, other.family):
        if one.initials and other.initials and one.initials[0] != other.initials[0]:
            # Zhang Wei may have been read as Wei Zhang.
            return "same" if one.words == other.words else "initials-differ"
        return "same"
    if one.words <= other.words or other.words <= one.words:
        return "same"
    if _holds_family(one, other) or _holds_family(other, one):
        return "same"
    if one.family.replace(" ", "") == other.family.replace(" ", ""):
        return "same"
    return "same" if _is_short_for(one, other) or _is_short_for(other, one) else "differs"


def _holds_family(one: Person, other: Person) -> bool:
    """Return whether a family name was read among the given names of the other."""
    return len(other.family) >= _LONG_NAME and other.names <= one.words


def _is_short_for(short: Person, long: Person) -> bool:
    """Return whether a name is the first letters of another (``WHO``)."""
    letters = short.family
    parts = long.family.split()
    if not 2 < len(letters) < 12 or " " in letters or len(parts) < 3:
        return False
    firsts = "".join(part[0] for part in parts)
    return letters == firsts or letters == "".join(part[0] for part in parts if len(part) > 3)
