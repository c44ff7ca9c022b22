"""What is looked for, as SQL: every value bound, nothing of it read as query syntax."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from citekit.errors import UsageError
from citekit.library.folding import spaced, storable, words
from citekit.tables import load_table

SELECTED = (
    "r.key, r.csl, r.confidence, r.needs_look, r.findings, r.uncited, r.imported, r.sources,"
    " r.tags, r.old_keys"
)

ORDER = "r.sort_author, r.year, r.sort_title, r.key"
"""The order of bibliographies, which is also that of an index."""

_YEAR = re.compile(r"-?\d{1,4}")
_TERM = re.compile(r'"([^"]*)"|(\S+)')
_LAST_CHARACTER = "\U0010ffff"


@dataclass(slots=True)
class Query:
    """Conditions that all must hold, with the values bound in them."""

    conditions: list[str] = field(default_factory=list)
    values: list[str | int] = field(default_factory=list)

    def require(self, condition: str, *values: str | int) -> None:
        """Add a condition and the values for its question marks."""
        self.conditions.append(condition)
        self.values += values

    def sql(self, limit: int | None = None) -> str:
        """Return the whole statement; ``limit`` is checked to be a number."""
        where = " AND ".join(self.conditions) or "1"
        end = "" if limit is None else f" LIMIT {int(limit)}"
        return f'SELECT {SELECTED} FROM "references" AS r WHERE {where} ORDER BY {ORDER}{end}'  # noqa: S608


def build_query(
    text: str = "",
    *,
    author: str | None = None,
    year: str | int | None = None,
    title: str | None = None,
    type: str | None = None,
    container: str | None = None,
    article: str | None = None,
    include_uncited: bool = False,
) -> Query:
    """Return the query for what ``Library.search`` takes.

    Raises:
        UsageError: a year, range or type that is none.
    """
    query = Query()
    if not include_uncited:
        query.require("r.uncited = 0")
    if year is not None and str(year).strip():
        _require_year(query, str(year))
    if type is not None:
        query.require("r.type = ?", _checked_type(type))
    if article is not None and article.strip():
        _require_article(query, article)
    within = "" if container is None or not container.strip() else f'"{_unquoted(container)}"'
    matches = [
        *_phrases(text),
        *(f"{{title}} : {phrase}" for phrase in _phrases(title or "")),
        *(f"{{container}} : {phrase}" for phrase in _phrases(within)),
    ]
    if author is not None and author.strip():
        matches.append(_require_author(query, author))
    if matches:
        query.require(
            "r.id IN (SELECT rowid FROM reference_words WHERE reference_words MATCH ?)",
            " AND ".join(matches),
        )
    return query


def _unquoted(text: str) -> str:
    return text.replace('"', " ")


def _phrases(text: str) -> list[str]:
    """Return an FTS5 phrase for every blank-separated term and every ``"quoted phrase"``.

    A term that ends in ``*`` is the beginning of a word. Terms without a letter or digit say
    nothing and are left out, unless there are no others: then nothing is found.
    """
    phrases = []
    for quoted, term in _TERM.findall(text):
        phrase = spaced(quoted or term)
        if phrase:
            phrases.append(f'"{phrase}"{" *" if term.endswith("*") else ""}')
    return phrases if phrases or not text.strip() else ['""']


def _require_author(query: Query, author: str) -> str:
    """Ask for one name that holds all the words; return the FTS5 expression that finds it."""
    sought = [
        (word, last and part.endswith("*"))
        for part in author.split()
        for *first_words, last_word in [words(part) or [""]]
        for word, last in [*((word, False) for word in first_words), (last_word, True)]
        if word
    ]
    if not sought:
        return '""'
    terms = [f'"{word}"{" *" if begins else ""}' for word, begins in sought]
    if len(sought) == 1:
        return f"{{author_family}} : {terms[0]}"
    query.require(
        "EXISTS (SELECT 1 FROM creators AS c WHERE c.reference = r.id AND c.leads"  # noqa: S608
        f" AND {_holds_all('c.words')})",
        json.dumps([f" {word}" if begins else f" {word} " for word, begins in sought]),
    )
    anywhere = " AND ".join(f"{{author_family author_given}} : {term}" for term in terms)
    return f"{anywhere} AND {{author_family}} : ({' OR '.join(terms)})"


def _require_year(query: Query, year: str) -> None:
    first, dots, last = (part.strip() for part in year.partition(".."))
    ends = [part for part in (first, last) if part]
    if (
        not ends
        or not all(map(_YEAR.fullmatch, ends))
        or (first and last and int(first) > int(last))
    ):
        raise UsageError(
            f"{year!r} is not a year or a range of years; write 2017, 2016..2018, ..2018 or 2016.."
        )
    if not dots:
        query.require("r.year = ?", int(first))
        return
    if first:
        query.require("r.year >= ?", int(first))
    if last:
        query.require("r.year <= ?", int(last))


def _checked_type(name: str) -> str:
    types: list[str] = load_table("library", "types")
    if name in types:
        return name
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), types, n=3, cutoff=0.6)
    part = name.strip().lower()
    near += [known for known in types if part and part in known and known not in near]
    hint = f"did you mean {_alternatives(near)}?" if near else f"those are {', '.join(types)}."
    raise UsageError(f"{name!r} is not a type of CSL; {hint}")


def _alternatives(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


def _require_article(query: Query, article: str) -> None:
    """Ask for a citing article by its path, the tail of its path or words of its title."""
    path = storable(article.strip())
    tail = "/" + path.replace("\\", "/").removeprefix("./").lstrip("/")
    title = [f" {spaced(word)} " for word in article.split() if spaced(word)]
    query.require(
        "r.id IN (SELECT e.reference FROM entries AS e JOIN reference_lists AS l ON l.id = e.list"  # noqa: S608
        " JOIN articles AS a ON a.id = l.article JOIN files AS f ON f.id = a.file"
        " WHERE f.name = ? OR a.url = ? OR substr('/' || f.name, -length(?)) = ?"
        f" OR ? AND {_holds_all('a.folded_title')})",
        *(path, path, tail, tail, bool(title), json.dumps(title)),
    )


def _holds_all(column: str) -> str:
    """Return the condition that a column holds all texts of a bound JSON list."""
    return f"NOT EXISTS (SELECT 1 FROM json_each(?) AS w WHERE NOT instr({column}, w.value))"  # noqa: S608
