"""What can stand before a colon in a query: one row each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from citekit.errors import UsageError
from citekit.library.folding import spaced, storable, words
from citekit.library.hosts import backwards, host_in
from citekit.library.identity import normal_doi
from citekit.library.query.conditions import (
    LAST_CHARACTER,
    Among,
    Condition,
    OnRow,
    Words,
    among_references,
    among_rows,
    phrase,
    within,
)
from citekit.library.query.tree import Term
from citekit.post_names import EXPORT_SUFFIXES, post_name
from citekit.tables import load_table

MOST_IN_A_NAME = 50
"""Words that an author can be looked for by."""

_MOMENT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?)?)?", re.ASCII)
_WHOLE_MOMENT = "0000-01-01T00:00:00"

_ADDED = "(SELECT min(w.added) FROM works AS w WHERE w.root = r.id)"
"""When a reference came in; of those that were merged, the first."""

_FIRST_YEAR, _LAST_YEAR = -9999, 9999
_YEAR = re.compile(r"-?\d{1,4}", re.ASCII)

Conditions = tuple[Condition, ...]
"""All of them must hold."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One kind of term.

    Attributes:
        name: what stands before the colon.
        value: what stands behind it, as the documents call it.
        help: what it finds.
        make: returns the conditions of a term.
    """

    name: str
    value: str
    help: str
    make: Callable[[Term], Conditions]


def plain(term: Term) -> Conditions:
    """Return what a term without a filter asks for: its words, one after the other, anywhere."""
    return (Words(_phrase(term)),)


def _phrase(term: Term) -> str:
    return phrase(spaced(term.value), begins=term.begins)


def _author(term: Term) -> Conditions:
    """Ask for one name that holds all the words, one of them in the family name."""
    parts = [word for part in term.value.split() for word in words(part)]
    sought = dict.fromkeys((word, False) for word in parts[: -1 if term.begins else None])
    if term.begins and parts:
        sought[parts[-1], True] = None
    if len(sought) > MOST_IN_A_NAME:
        raise UsageError(f"A name may have at most {MOST_IN_A_NAME} words.")
    terms = [phrase(word, begins=begins) for word, begins in sought]
    if len(sought) <= 1:
        return (within("author_family", terms[0] if terms else '""'),)
    held = tuple(f" {word}" if begins else f" {word} " for word, begins in sought)
    anywhere = " AND ".join(f"{{author_family author_given}} : {one}" for one in terms)
    return (
        Words(f"({anywhere} AND {{author_family}} : ({' OR '.join(terms)}))"),
        OnRow(
            "EXISTS (SELECT 1 FROM creators AS c WHERE c.reference = r.id AND c.leads"  # noqa: S608
            f"{' AND instr(c.words, ?)' * len(held)})",
            held,
        ),
    )


def _in_column(column: str) -> Callable[[Term], Conditions]:
    return lambda term: (within(column, _phrase(term)),)


def _year(term: Term) -> Conditions:
    written = _written(term)
    first, dots, last = (part.strip() for part in written.partition(".."))
    ends = [part for part in (first, last) if part]
    if (
        not ends
        or not all(map(_YEAR.fullmatch, ends))
        or (first and last and int(first) > int(last))
    ):
        raise UsageError(
            f"{written!r} is not a year or a range of years;"
            " write 2017, 2016..2018, ..2018 or 2016.."
        )
    if not dots:
        return (OnRow("r.year = ?", (int(first),)),)
    low, high = int(first or _FIRST_YEAR), int(last or _LAST_YEAR)
    between = "r.year BETWEEN ? AND ?"
    # Many references have one of several years: then the first are found sooner in their order.
    return (
        Among(
            f'SELECT id FROM "references" AS r WHERE {between}',  # noqa: S608
            f"ifnull({between}, 0)",
            (low, high),
            on_row=True,
        ),
    )


def _added(term: Term) -> Conditions:
    """Ask for what came in at a time, in UTC: a day, a month, an hour, or a range of such."""
    written = _written(term)
    first, dots, last = (part.strip().upper() for part in written.partition(".."))
    ends = [part for part in (first, last) if part]
    first, last = first.removesuffix("Z"), (last if dots else first).removesuffix("Z")
    behind = f"{last}{LAST_CHARACTER}" if last else ""
    if not ends or not all(map(is_moment, ends)) or (behind and first > behind):
        raise UsageError(
            f"{written!r} is not a date or a range of dates;"
            " write 2026-11-29, 2026-11-01..2026-11-15, 2026-11.. or 2026-11-29T14:30.."
        )
    low = [OnRow(f"{_ADDED} >= ?", (first,))] if first else []
    high = [OnRow(f"{_ADDED} < ?", (behind,))] if behind else []
    return (*low, *high)


def is_moment(text: str) -> bool:
    """Return whether a text is a day, a month or a time of a day."""
    if not _MOMENT.fullmatch(text):
        return False
    text = text.removesuffix("Z")
    try:
        datetime.fromisoformat(f"{text}{_WHOLE_MOMENT[len(text) :]}")
    except ValueError:
        return False
    return True


def _type(term: Term) -> Conditions:
    types: list[str] = load_table("library", "types")
    name = term.value.strip()
    if not term.begins:
        return (OnRow("r.type = ?", (_chosen(name, types, "type of CSL"),)),)
    chosen = [one for one in types if one.startswith(name.lower())]
    if not chosen:
        raise UsageError(f"No type of CSL begins with {name!r}; those are {', '.join(types)}.")
    return (OnRow(f"r.type IN ({', '.join('?' * len(chosen))})", tuple(chosen)),)


def _host(term: Term) -> Conditions:
    host = backwards(host_in(storable(term.value)))
    return (among_rows("links", "host >= ? AND host < ?", host, f"{host}{LAST_CHARACTER}"),)


def _url(term: Term) -> Conditions:
    text = storable(term.value)
    if term.begins:
        return (among_rows("links", "url >= ? AND url < ?", text, f"{text}{LAST_CHARACTER}"),)
    # SQLite knows the two cases of ASCII only, so the others must stay as they are here too.
    return (OnRow(_has_row("links", "instr(lower(url), lower(?))"), (text,)),)


def _doi(term: Term) -> Conditions:
    doi = normal_doi(term.value)
    if not doi:
        raise UsageError(f"{term.value!r} is no DOI; one looks like 10.1234/abc.")
    return (among_rows("links", "url = ?", f"https://doi.org/{storable(doi)}"),)


def _key(term: Term) -> Conditions:
    key = storable(term.value)
    if term.begins:
        return (among_references("r.key >= ? AND r.key < ?", key, f"{key}{LAST_CHARACTER}"),)
    # The key of what was merged into another one stays with the row of that work.
    holders = (
        "SELECT root FROM works WHERE key = ?"
        " UNION SELECT w.root FROM old_keys AS o JOIN works AS w ON w.id = o.work WHERE o.key = ?"
    )
    return (among_references(f"r.id IN ({holders})", key, key),)


def _tag(term: Term) -> Conditions:
    tag = storable(term.value)
    if term.begins:
        return (among_rows("tags", "tag >= ? AND tag < ?", tag, f"{tag}{LAST_CHARACTER}"),)
    return (among_rows("tags", "tag = ?", tag),)


def _cited_in(term: Term) -> Conditions:
    """Ask for a citing article by its path, the tail of its path, address or title words."""
    path = storable(term.value.strip())
    tail = "/" + path.replace("\\", "/").removeprefix("./").lstrip("/")
    title = [f" {spaced(word)} " for word in term.value.split() if spaced(word)]
    beginning = tail[1:] if term.begins else LAST_CHARACTER
    posts = post_name(tail, "") if tail.lower().endswith(EXPORT_SUFFIXES) else LAST_CHARACTER
    cited = (
        "list IN (SELECT l.id FROM reference_lists AS l"  # noqa: S608
        " JOIN articles AS a ON a.id = l.article JOIN files AS f ON f.id = a.file"
        " WHERE f.name = ? OR a.url = ? OR substr('/' || f.name, -length(?)) = ?"
        " OR instr('/' || f.name, ?) > 0"
        f" OR substr(f.name, 1, length(?)) = ? OR ? AND {_holds_all('a.folded_title')})"
    )
    values = (path, path, tail, tail, posts, beginning, beginning, bool(title), json.dumps(title))
    return (among_rows("entries", cited, *values),)


def _one_of(tests: dict[str, str], what: str) -> Callable[[Term], Conditions]:
    """Return the maker of a filter whose values are names of tests."""

    def make(term: Term) -> Conditions:
        return (OnRow(tests[_chosen(_written(term), tests, what)]),)

    return make


def _has_row(table: str, condition: str) -> str:
    return f"EXISTS (SELECT 1 FROM {table} WHERE reference = r.id AND {condition})"  # noqa: S608


def _has_field(name: str) -> str:
    return f"json_type(r.csl, '$.\"{name}\"') IS NOT NULL"


def _written(term: Term) -> str:
    return f"{term.value}{'*' if term.begins else ''}"


def _holds_all(column: str) -> str:
    """Return the condition that a column holds all texts of a bound JSON list."""
    return f"NOT EXISTS (SELECT 1 FROM json_each(?) AS w WHERE NOT instr({column}, w.value))"  # noqa: S608


def _chosen(name: str, known: Iterable[str], what: str) -> str:
    """Return the name if it is known; say which are meant if it is not."""
    known = list(known)
    if name in known:
        return name
    from difflib import get_close_matches

    part = name.strip().lower()
    near = get_close_matches(part[:100], known, n=3, cutoff=0.6)
    near += [one for one in known if part and part in one and one not in near]
    hint = f"did you mean {_alternatives(near)}?" if near else f"those are {', '.join(known)}."
    raise UsageError(f"{name!r} is not a {what}; {hint}")


def _alternatives(names: list[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


STATES = {
    "cited": "r.uncited = 0 AND r.imported = 0",
    "corrected": "instr(r.sources, '\"person\"')",
    "imported": "(r.imported OR instr(r.sources, '\"file '))",
    "uncited": "(r.uncited OR r.imported)",
    "unverified": "r.needs_look",
}
"""What a reference can be, each with its test."""

FIELDS = {
    "author": _has_row("creators", "leads"),
    "doi": _has_row("links", "kind = 'doi'"),
    "in": "r.container <> ''",
    "title": "r.title <> ''",
    "url": _has_row("links", "kind = 'url'"),
    "year": "r.year IS NOT NULL",
    **{
        name: _has_field(field)
        for name, field in {
            "abstract": "abstract",
            "accessed": "accessed",
            "edition": "edition",
            "isbn": "ISBN",
            "issn": "ISSN",
            "issue": "issue",
            "language": "language",
            "note": "note",
            "page": "page",
            "place": "publisher-place",
            "publisher": "publisher",
            "volume": "volume",
        }.items()
    },
}
"""What a reference can have, each with its test."""

_FILTERS = (
    Filter(
        "author",
        "NAME",
        "family name or organisation in the author's place; more words must stand in one name,"
        ' `author:"elinor ostrom"`; `author:gar*` begins with',
        _author,
    ),
    Filter("title", "WORDS", "words of the title that stand together", _in_column("title")),
    Filter(
        "in",
        "WORDS",
        "words that stand together in the name of the journal, newspaper, book or site",
        _in_column("container"),
    ),
    Filter("publisher", "WORDS", "words of the publisher", _in_column("publisher")),
    Filter("year", "YEAR", "`2017`, `2016..2018`, `2016..`, `..2018`", _year),
    Filter(
        "added",
        "DATE",
        "when it came into the library, in UTC: `2026-11-29`, `2026-11`, `2026-11-01..2026-11-15`,"
        " `2026-11-29T14:30..`",
        _added,
    ),
    Filter(
        "type", "TYPE", "a CSL type such as `webpage`, or the beginning of some: `article*`", _type
    ),
    Filter("host", "HOST", "a link to this host, or to one below it", _host),
    Filter("url", "TEXT", "a link that holds this, or begins with it: `https://a.org/*`", _url),
    Filter("doi", "DOI", "this DOI", _doi),
    Filter("key", "KEY", "this cite key, now or earlier; `key:daum*` begins with", _key),
    Filter(
        "cited-in",
        "FILE",
        "what this article cites: its path, the end of its path, the beginning of it"
        " (`posts/*`), its address or words of its title",
        _cited_in,
    ),
    Filter("tag", "TAG", "this tag; `tag:read*` begins with", _tag),
    Filter("is", "STATE", ", ".join(f"`{state}`" for state in STATES), _one_of(STATES, "state")),
    Filter("has", "FIELD", ", ".join(f"`{field}`" for field in FIELDS), _one_of(FIELDS, "field")),
)

FILTERS = {row.name: row for row in _FILTERS}
"""All filters, by name, in the order of the documents."""
