"""What a query says, as a tree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for.

    Attributes:
        filter: the name before the colon, ``""`` for plain words.
        value: what stands behind it, without quotes and asterisk.
        begins: whether an asterisk followed: the last word is the beginning of one.
        place: index in the query's text, ``None`` when it comes from an option.
    """

    filter: str
    value: str
    begins: bool = False
    place: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these hold; of none, everything does."""

    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of these holds."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    node: Term


Node = Term | AllOf | AnyOf | Not


def all_of(nodes: Iterable[Node]) -> Node:
    """Return what says that all nodes hold, each said once."""
    return _joined(AllOf, nodes)


def any_of(nodes: Iterable[Node]) -> Node:
    """Return what says that one of the nodes holds, each said once."""
    return _joined(AnyOf, nodes)


def not_of(node: Node) -> Node:
    """Return what says that a node does not hold, with the negation at its terms.

    So statements get no deeper by it (De Morgan's laws).
    """
    if isinstance(node, Term):
        return Not(node)
    if isinstance(node, Not):
        return node.node
    join = any_of if isinstance(node, AllOf) else all_of
    return join(not_of(part) for part in node.nodes)


def _joined(kind: type[AllOf] | type[AnyOf], nodes: Iterable[Node]) -> Node:
    inner = (part for node in nodes for part in (node.nodes if isinstance(node, kind) else [node]))
    distinct = tuple(dict.fromkeys(inner))
    return distinct[0] if len(distinct) == 1 else kind(distinct)


def terms_of(node: Node) -> list[Term]:
    """Return all terms of a tree."""
    found, left = [], [node]
    while left:
        one = left.pop()
        if isinstance(one, Term):
            found.append(one)
        elif isinstance(one, Not):
            left.append(one.node)
        else:
            left.extend(one.nodes)
    return found
