"""What is looked for: a query, and the options that are shorthands for parts of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.errors import UsageError
from citekit.library.folding import spaced
from citekit.library.query.compiling import compile_tree
from citekit.library.query.conditions import OnRow, Words, among_words
from citekit.library.query.filters import Conditions, is_moment
from citekit.library.query.parsing import parse_query
from citekit.library.query.tokens import LONGEST
from citekit.library.query.tree import Node, Term, all_of, terms_of

SELECTED = (
    "r.key, r.csl, r.confidence, r.needs_look, r.findings, r.uncited, r.imported, r.sources,"
    " r.tags, r.old_keys"
)

_TERM = re.compile(r'"([^"]*)"(\*?)|(\S+)')


def build_query(
    text: str = "",
    *,
    author: str | None = None,
    year: str | int | None = None,
    title: str | None = None,
    type: str | None = None,
    container: str | None = None,
    article: str | None = None,
    since: str | None = None,
    include_uncited: bool = False,
) -> Conditions:
    """Return the conditions for what ``Library.search`` takes.

    Raises:
        QueryError: a query that cannot be understood.
        UsageError: a year, range or type that is none.
    """
    options = {
        "author": author,
        "year": None if year is None else str(year),
        "type": type,
        "in": container,
        "cited-in": article,
        "added": since and f"{since.strip()}..",
    }
    for value in (*options.values(), title):
        if value and len(value) > LONGEST:
            raise UsageError(f"An option of a search may have at most {LONGEST:,} characters.")
    if since and since.strip() and not is_moment(since.strip().upper()):
        raise UsageError(f"{since!r} is not a date; write 2026-11-29, 2026-11 or 2026-11-29T14:30.")
    terms = [_whole(name, value) for name, value in options.items() if value and value.strip()]
    tree = all_of([parse_query(text), *terms, *_terms("title", title or "")])
    conditions = compile_tree(tree, text)
    if not include_uncited and not _speaks_of_uncited(tree):
        conditions = (OnRow("r.uncited = 0"), *conditions)
    return tuple(among_words(one) if isinstance(one, Words) else one for one in conditions)


def _whole(name: str, value: str) -> Term:
    """Return the term that a whole option is; quotes in it say nothing."""
    text = value.replace('"', " ").strip()
    return Term(name, text.removesuffix("*"), begins=text.endswith("*"))


def _terms(name: str, text: str) -> Iterator[Term]:
    """Yield a term for every word and every ``"quoted phrase"``; those without words say nothing.

    If there are no others, nothing is found.
    """
    found = [
        Term(name, quoted or word.removesuffix("*"), bool(star) or word.endswith("*"))
        for quoted, star, word in _TERM.findall(text)
    ]
    yield from [term for term in found if spaced(term.value)] or found[:1]


def _speaks_of_uncited(tree: Node) -> bool:
    return any(
        term.filter == "is" and term.value in {"cited", "uncited"} for term in terms_of(tree)
    )
