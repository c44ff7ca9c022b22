"""From the text of a query to its tree."""

from __future__ import annotations

from citekit.library.folding import spaced
from citekit.library.query.errors import QueryError
from citekit.library.query.tokens import Kind, Token, tokens
from citekit.library.query.tree import AllOf, Node, Not, Term, all_of, any_of, not_of, terms_of

DEEPEST = 10
"""Brackets that may stand inside one another."""

MOST_TERMS = 500
"""Different terms that a query may have."""

_ENDS = {Kind.OR, Kind.CLOSE, Kind.END}
"""What ends a sequence of terms."""


def parse_query(text: str) -> Node:
    """Return what a query says.

    A query is terms with blanks (or ``AND``) between, all of which must hold. ``OR`` between two
    terms binds less than a blank, brackets group, a minus before a term or bracket says that it
    must not hold. A term is a word, a ``"phrase"``, or either behind ``name:``; an asterisk at its
    end makes the last word the beginning of one. Plain terms without a letter or digit say nothing.

    Raises:
        QueryError: it cannot be understood; the message shows where.
    """
    tree = _Parser(text).parse()
    if len(terms_of(tree)) > MOST_TERMS:
        raise QueryError(f"A query may have at most {MOST_TERMS} terms.", text, 1)
    return tree


class _Parser:
    """Reads the tokens of one query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._next = next(self._tokens)

    def parse(self) -> Node:
        if self._next.kind is Kind.END:
            return AllOf()
        tree = self._alternatives(0)
        self._refuse_closing()
        return tree

    def _take(self) -> Token:
        token = self._next
        if token.kind is not Kind.END:
            self._next = next(self._tokens)
        return token

    def _error(self, message: str, token: Token | None = None) -> QueryError:
        return QueryError(message, self._text, (token or self._next).place + 1)

    def _refuse_closing(self) -> None:
        if self._next.kind is Kind.CLOSE:
            raise self._error("No bracket is open here; put ) in quotes to look for it.")

    def _alternatives(self, depth: int) -> Node:
        found = [self._sequence(depth)]
        while self._next.kind is Kind.OR:
            self._take()
            found.append(self._sequence(depth))
        return any_of(found)

    def _sequence(self, depth: int) -> Node:
        found: list[Node] = []
        while self._next.kind not in _ENDS:
            token = self._next
            found.append(self._operand(depth))
            if token.kind is Kind.AND and len(found) > 1 and self._next.kind not in _ENDS:
                found.pop()  # it stands between two terms
        if not found:
            if depth == 0:
                self._refuse_closing()
            raise self._error(
                "Something to look for is missing here; put OR in quotes to look for it."
            )
        return all_of([node for node in found if _says_something(node)] or found[:1])

    def _operand(self, depth: int) -> Node:
        negative = False
        while self._next.kind is Kind.MINUS:
            self._take()
            negative = not negative
        token = self._take()
        if token.term is not None and token.kind is not Kind.OR:
            node: Node = token.term
        elif token.kind is Kind.OPEN:
            node = self._group(token, depth + 1)
        else:
            raise self._error(f"A minus cannot stand before {token.kind.value}.", token)
        return not_of(node) if negative else node

    def _group(self, opening: Token, depth: int) -> Node:
        if depth > DEEPEST:
            raise self._error(f"Brackets may stand at most {DEEPEST} deep in one another.", opening)
        node = self._alternatives(depth)
        if self._next.kind is not Kind.CLOSE:
            raise self._error("This bracket is not closed.", opening)
        self._take()
        return node


def _says_something(node: Node) -> bool:
    if isinstance(node, Not):
        return _says_something(node.node)
    return not isinstance(node, Term) or node.filter != "" or spaced(node.value) != ""
