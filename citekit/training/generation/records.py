"""Works of our own making as CSL-JSON records, for citation styles to print."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from random import Random
from typing import Any

from citekit.reference import CslItem
from citekit.training.generation.generator import choose_languages
from citekit.training.generation.people import Person
from citekit.training.generation.works import ONLINE_KINDS, Work

_KINDS = {
    "web": ("webpage", 5.0),
    "news": ("article-newspaper", 4.0),
    "journal": ("article-journal", 4.0),
    "book": ("book", 3.0),
    "blog": ("post-weblog", 2.0),
    "magazine": ("article-magazine", 2.0),
    "report": ("report", 2.0),
    "chapter": ("chapter", 1.5),
    "conference": ("paper-conference", 1.0),
    "thesis": ("thesis", 0.8),
    "edited": ("book", 0.5),
    "film": ("motion_picture", 0.3),
}
"""Types by the kind of work, and how often each comes."""
_CUMULATED = tuple(accumulate(weight for _, weight in _KINDS.values()))

_EXTRAS = {
    "journal": ("volume", "issue", "pages", "doi"),
    "chapter": ("pages", "publisher", "place"),
    "book": ("publisher", "place"),
    "edited": ("publisher", "place"),
    "report": ("publisher", "url"),
    "thesis": ("university", "place"),
    "conference": ("pages", "doi"),
    "film": ("publisher",),
}
_FIELDS = {
    "volume": "volume", "issue": "issue", "pages": "page", "doi": "DOI", "publisher": "publisher",
    "place": "publisher-place", "university": "publisher", "url": "URL",
}  # fmt: skip
_HELD = frozenset({"journal", "chapter", "conference", *ONLINE_KINDS})
"""Kinds of works that stand within something that has a name."""

_LEFT_OUT = 0.12
"""How often a value that such a work has is not told."""
_ACCESSED, _RELATED, _UNDATED, _LATER_EDITION = 0.6, 0.15, 0.1, 0.15


def make_records(count: int, *, seed: int) -> Iterator[CslItem]:
    """Make records of works; the same seed gives the same.

    Args:
        count: how many.
        seed: of everything random.
    """
    random = Random(seed)  # noqa: S311 - no secret
    for _ in range(count):
        kind = tuple(_KINDS)[bisect(_CUMULATED, random.random() * _CUMULATED[-1])]
        list_language, language = choose_languages(random)
        yield _record(Work(kind, list_language, language, {}, random))


def _record(work: Work) -> CslItem:
    random, kind = work.random, work.kind
    csl: dict[str, Any] = {"type": _KINDS[kind][0], "title": _bare(work("title"))}
    if work.language != "en":
        csl["language"] = work.language
    if not work.is_parallel:  # written in two scripts, which no field holds
        role = {"edited": "editor", "film": "director"}.get(kind, "author")
        csl[role] = [_name(one) for one in work.authors]
    if kind in _HELD:
        csl["container-title"] = _bare(work("container"))
    if kind == "chapter":
        csl["editor"] = [_name(one) for one in work.editors]
    elif kind == "book" and random.random() < _RELATED:
        csl["translator"] = [_name(one) for one in work.translators]
    for name in _EXTRAS.get(kind, ("url",)):
        value = work(name)
        if value and random.random() >= _LEFT_OUT:
            csl[_FIELDS[name]] = _range(value) if name == "pages" else value
    if kind in {"book", "edited"} and random.random() < _LATER_EDITION:
        csl["edition"] = str(random.randint(2, 9))
    _add_dates(csl, work)
    return {name: value for name, value in csl.items() if value}


def _add_dates(csl: dict[str, Any], work: Work) -> None:
    random, issued, accessed = work.random, work.issued, work.accessed
    is_online = work.kind in ONLINE_KINDS
    if not is_online or random.random() >= _UNDATED:
        parts = [issued.year, issued.month, issued.day]
        csl["issued"] = {"date-parts": [parts if is_online else parts[:1]]}
    if "URL" in csl and random.random() < _ACCESSED:
        csl["accessed"] = {"date-parts": [[accessed.year, accessed.month, accessed.day]]}


def _name(one: Person | str) -> dict[str, str]:
    if isinstance(one, str):
        return {"literal": one}
    return {"family": one.family, "given": one.given} if one.given else {"literal": one.family}


def _bare(text: str | None) -> str:
    return (text or "").strip().rstrip(".")


def _range(pages: str) -> str:
    return re.sub(r"\s*[-–~]+\s*", "-", pages)
