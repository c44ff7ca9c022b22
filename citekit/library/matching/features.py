"""What of a reference tells which work it means, made comparable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from citekit.library.folding import words
from citekit.library.matching.addresses import address_of, doi_of, identifiers_of
from citekit.library.matching.people import Person, people_of
from citekit.library.matching.titles import Title, in_pairs, read_title
from citekit.library.record import own_fields, text_of, year_of
from citekit.reference import CslItem
from citekit.tables import load_table

_FIRST_NUMBER = re.compile(r"[^\W_]+")
_OTHER_TITLES = ("title-translated", "title-romanised")


@dataclass(frozen=True, slots=True)
class Features:
    """A reference, ready to be compared.

    Attributes:
        titles: the title, then its translated and romanised forms.
        words: all of titles, names, container and publisher, but for single letters.
        people: who stand in the author's place.
        year, day: of publication; the day as month and day, of those that are known.
        doi, address: in one form for all spellings, ``""`` for none.
        identifiers: others, by name.
        container, publisher: folded words.
        volume, issue, edition: as written, folded.
        pages: the first page.
        preprint: whether it says that it is one.
    """

    titles: tuple[Title, ...]
    words: frozenset[str]
    people: tuple[Person, ...]
    year: int | None
    day: tuple[int, ...]
    doi: str
    address: str
    identifiers: dict[str, str]
    container: tuple[str, ...]
    publisher: tuple[str, ...]
    volume: str
    issue: str
    edition: str
    pages: str
    preprint: bool


def read_features(csl: CslItem) -> Features:
    """Return what of a reference is compared.

    Args:
        csl: the CSL-JSON item, whoever made it.
    """
    own = own_fields(csl)
    said = (text_of(csl, "title"), *(str(own.get(name) or "") for name in _OTHER_TITLES))
    container = tuple(words(text_of(csl, "container-title")[:500]))
    publisher = tuple(words(text_of(csl, "publisher")[:500]))
    address = address_of(csl)
    titles = tuple(filter(None, map(read_title, filter(None, said))))
    people = people_of(csl)
    said_of = (title.bag for title in titles), (person.words for person in people)
    bag = in_pairs(chain(container, publisher, *chain(*said_of)))
    return Features(
        titles=titles,
        words=frozenset(word for word in bag if len(word) > 1),
        people=people,
        year=year_of(csl),
        day=_day(csl),
        doi=doi_of(csl),
        address=address,
        identifiers=identifiers_of(csl),
        container=container,
        publisher=publisher,
        volume=_folded(csl, "volume"),
        issue=_folded(csl, "issue"),
        edition=_number(_folded(csl, "edition")),
        pages=_first_page(csl),
        preprint=_is_preprint(csl, container, address),
    )


def _folded(csl: CslItem, field: str) -> str:
    return " ".join(words(text_of(csl, field)))


def _number(edition: str) -> str:
    """Return an edition as its number where it has one (``2nd rev`` → ``2``)."""
    digits = re.match(r"\d+", edition)
    first = edition.partition(" ")[0]
    return digits[0] if digits else load_table("library", "matching")["numbers"].get(first, edition)


def _first_page(csl: CslItem) -> str:
    found = _FIRST_NUMBER.search(text_of(csl, "page").casefold())
    return found[0] if found else ""


def _day(csl: CslItem) -> tuple[int, ...]:
    issued = csl.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    try:
        return tuple(int(part) for part in parts[0][1:3]) if parts and len(parts) == 1 else ()
    except (TypeError, ValueError, IndexError, KeyError):
        return ()


@cache
def _preprint_words() -> frozenset[str]:
    return frozenset(load_table("library", "matching")["preprint_servers"])


def _is_preprint(csl: CslItem, container: tuple[str, ...], address: str) -> bool:
    said = (_folded(csl, field) for field in ("publisher", "archive", "genre"))
    places = (" ".join(container), *said)
    known = _preprint_words()
    hosts = address.partition("/")[0].split(".")
    return any(
        place in known or place.partition(" ")[0] in known or f"{place} ".startswith("corr ")
        for place in places
        if place
    ) or not known.isdisjoint(hosts)
