"""Works that are nearly others: what must never be taken for the same work."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

Csl = dict[str, Any]

_PAGES = {"webpage", "post-weblog", "article-newspaper", "article-magazine"}


def _year(csl: Csl) -> int | None:
    parts = (csl.get("issued") or {}).get("date-parts")
    return parts[0][0] if parts else None


def _later(csl: Csl, years: int) -> Csl:
    """Return a copy of a record that appeared some years later."""
    made = copy.deepcopy(csl)
    parts = made["issued"]["date-parts"]
    made["issued"] = {"date-parts": [[parts[0][0] + years, *parts[0][1:]]]}
    return made


def another_chapter(csl: Csl, other: Csl) -> Csl | None:
    """Another chapter of the book; sometimes both are cited with the DOI of the book."""
    if csl.get("type") != "chapter":
        return None
    return {**csl, "title": other["title"], "page": "311-340"}


def another_edition(csl: Csl, other: Csl) -> Csl | None:
    """The next edition of a book."""
    if csl.get("type") != "book" or not _year(csl):
        return None
    edition = str(csl.get("edition", "1"))
    made = _later(csl, 5)
    made["edition"] = str(int(edition) + 1) if edition.isdigit() else "2"
    made.pop("URL", None)
    return made


def first_part(csl: Csl, other: Csl) -> Csl | None:
    """The first of two parts."""
    return _part(csl, "Part 1")


def second_part(csl: Csl, other: Csl) -> Csl | None:
    """The second of two parts."""
    return _part(csl, "Part 2")


def _part(csl: Csl, part: str) -> Csl | None:
    if csl.get("type") not in {"article-journal", "report", "article-magazine", "post-weblog"}:
        return None
    made = {**csl, "title": f"{csl['title'].rstrip('?!.')}: {part}"}
    made.pop("DOI", None)
    made.pop("URL", None)
    return made


def preprint(csl: Csl, other: Csl) -> Csl | None:
    """The preprint of an article."""
    if csl.get("type") not in {"article-journal", "paper-conference"} or not _year(csl):
        return None
    kept = {name: csl[name] for name in ("title", "author", "issued", "language") if name in csl}
    number = f"{(_year(csl) or 0) % 100:02}{len(csl['title']) % 12 + 1:02}.{len(str(csl)):05}"
    place = {"container-title": "arXiv", "URL": f"https://arxiv.org/abs/{number}"}
    return {**kept, "type": "article-journal", **place}


def a_year_later(csl: Csl, other: Csl) -> Csl | None:
    """The same headline a year later."""
    if csl.get("type") not in _PAGES or not _year(csl) or not csl.get("container-title"):
        return None
    made = _later(csl, 1)
    if "URL" in made:
        made["URL"] = f"{made['URL'].rstrip('/')}-{_year(made)}"
    return made


def review(csl: Csl, other: Csl) -> Csl | None:
    """A review of the book."""
    if csl.get("type") != "book" or not other.get("author") or not _year(csl):
        return None
    return {
        "type": "article-journal",
        "title": f"Review of {csl['title']}",
        "author": other["author"][:1],
        "issued": {"date-parts": [[(_year(csl) or 0) + 1]]},
        "container-title": "Journal of Modern History",
        "volume": "41",
        "page": "112-115",
    }


def erratum(csl: Csl, other: Csl) -> Csl | None:
    """The erratum of an article."""
    if csl.get("type") != "article-journal" or not csl.get("volume"):
        return None
    made = {**csl, "title": f"Erratum to: {csl['title']}", "page": "999"}
    made.pop("DOI", None)
    made.pop("URL", None)
    return made


def another_page(csl: Csl, other: Csl) -> Csl | None:
    """Another page of the site."""
    url = csl.get("URL", "")
    if csl.get("type") != "webpage" or url.count("/") < 3 or "wikipedia.org" in url:
        return None
    address = url.rstrip("/").rpartition("/")[0]
    title = f"{other['title'].partition(':')[0]} and {csl['title'][:8]}"
    return {**csl, "title": title, "URL": f"{address}/{len(title)}.html"}


def another_volume(csl: Csl, other: Csl) -> Csl | None:
    """An article of the same author in the same journal, a volume later."""
    if csl.get("type") != "article-journal" or not _year(csl) or not csl.get("volume"):
        return None
    made = _later(csl, 1)
    made |= {"title": other["title"], "volume": f"{csl['volume']}1", "page": "45-61"}
    made.pop("DOI", None)
    made.pop("URL", None)
    return made


NEIGHBOURS: tuple[Callable[[Csl, Csl], Csl | None], ...] = (
    another_chapter,
    another_edition,
    first_part,
    second_part,
    preprint,
    a_year_later,
    review,
    erratum,
    another_page,
    another_volume,
)
"""The kinds of neighbours. Each takes a record and an unrelated one, and gives another work or
``None`` where such a work has no neighbour of this kind."""


def neighbours(csl: Csl, others: list[Csl], random: Random) -> Iterator[tuple[str, Csl]]:
    """Yield the neighbours of a work with their kinds."""
    for make in NEIGHBOURS:
        other = random.choice(others)
        made = make(csl, other) if other["title"] != csl["title"] else None
        if made is not None:
            yield make.__name__, made
