"""From the tree of a query to conditions on references."""

from __future__ import annotations

from citekit.errors import UsageError
from citekit.library.query.conditions import Among, Condition, OnRow, Words, among_words, joined
from citekit.library.query.errors import QueryError
from citekit.library.query.filters import FILTERS, Conditions, plain
from citekit.library.query.tree import AllOf, AnyOf, Node, Not, Term


def compile_tree(tree: Node, text: str = "") -> Conditions:
    """Return the conditions that must all hold.

    Args:
        tree: of the query.
        text: that it was made of, to show where it is wrong.

    Raises:
        QueryError: a value of a filter that is none; the message shows where.
        UsageError: the same, in what came from an option.
    """
    if isinstance(tree, Term):
        return _term(tree, text)
    if isinstance(tree, Not):
        return (_negated(_one(compile_tree(tree.node, text))),)
    if isinstance(tree, AnyOf):
        return (_any([_one(compile_tree(node, text)) for node in tree.nodes]),)
    return _all(tree, text)


def _term(term: Term, text: str) -> Conditions:
    make = FILTERS[term.filter].make if term.filter else plain
    try:
        return make(term)
    except UsageError as error:
        if term.place is None:
            raise
        raise QueryError(str(error), text, term.place + 1) from error


def _all(tree: AllOf, text: str) -> Conditions:
    """Join the words to one question to the full-text index; those not wanted too, if it can be."""
    wanted: list[str] = []
    unwanted: list[str] = []
    others: list[Condition] = []
    for node in tree.nodes:
        if isinstance(node, Not):
            condition = _one(compile_tree(node.node, text))
            if isinstance(condition, Words):
                unwanted.append(condition.expression)
            else:
                others.append(_negated(condition))
            continue
        for condition in compile_tree(node, text):
            if isinstance(condition, Words):
                wanted.append(condition.expression)
            else:
                others.append(condition)
    if not wanted:
        return (*(_negated(Words(one)) for one in unwanted), *others)
    expression = " AND ".join(wanted)
    if unwanted:
        expression = f"({expression}) NOT ({' OR '.join(unwanted)})"
    return (Words(expression if len(wanted) + len(unwanted) == 1 else f"({expression})"), *others)


def _one(conditions: Conditions) -> Condition:
    """Return one condition that says what all of these say."""
    if len(conditions) == 1:
        return conditions[0]
    return joined([_test(condition) for condition in conditions] or [OnRow("1")], "AND")


def _any(conditions: list[Condition]) -> Condition:
    """Return that one of these holds; words, and what has an index, as one question to it."""
    words = [one.expression for one in conditions if isinstance(one, Words)]
    others: list[Condition] = [one for one in conditions if not isinstance(one, Words)]
    if words:
        others.insert(0, Words(f"({' OR '.join(words)})"))
    if len(others) == 1:
        return others[0]
    sets = [_among(one) for one in others if not isinstance(one, OnRow)]
    if len(sets) < len(others) or len({one.negated for one in sets}) > 1:
        return joined([_test(one) for one in others], "OR")
    # Not to be in one of several sets is not to be in all of them.
    negated = sets[0].negated
    return Among(
        (" INTERSECT " if negated else " UNION ").join(one.ids for one in sets),
        (" AND " if negated else " OR ").join(f"({one.probe})" for one in sets),
        tuple(value for one in sets for value in one.values),
        negated=negated,
    )


def _negated(condition: Condition) -> Condition:
    if isinstance(condition, OnRow):
        # What a reference does not have is NULL, and so would be the negation.
        return OnRow(f"NOT ifnull(({condition.sql}), 0)", condition.values)
    among = _among(condition)
    return Among(among.ids, among.probe, among.values, negated=not among.negated)


def _among(condition: Words | Among) -> Among:
    return among_words(condition) if isinstance(condition, Words) else condition


def _test(condition: Condition) -> OnRow:
    return condition if isinstance(condition, OnRow) else _among(condition).as_test()
