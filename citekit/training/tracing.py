"""What in a styled reference comes from which variable of its record.

A style is a tree whose leaves print something: a variable, a date, names, a word of its own. In a
traced style each leaf puts a sign before and behind what it prints, from a plane of Unicode for
private use that no text has. The processor handles punctuation with an eye on what stands beside
it, so that a full stop or a comma comes out otherwise around the signs; letters and digits do not.
Hence the reference is printed both ways, and what each letter of the plain one is follows from the
traced one, letter by letter. Punctuation belongs to the field before it, an opening bracket to the
one behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from citekit.reference import CslItem
from citekit.styling.styles import Style
from citekit.tables import load_table

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
_LEAVES = frozenset(f"{_NAMESPACE}{name}" for name in ("text", "number", "date", "names", "label"))
_SHOWN = ("variable", "term", "value")
"""Attributes that say what a leaf prints; those with another (``macro``) are no leaves."""

_FIRST_SIGN, _CLOSING = 0xF0000, "\U000ffffd"
_OPENING_MARKS = re.compile(r"[(\[{<“‘„‚«‹《〈「『【〔（［]+$")


class Leaf(NamedTuple):
    """What a place in a style prints.

    Attributes:
        kind: the element's name: ``"text"``, ``"names"``, …
        attribute: ``"variable"``, ``"term"`` or ``"value"``.
        value: of the attribute; several variables are parted by blanks.
    """

    kind: str
    attribute: str
    value: str


class TracedStyle(NamedTuple):
    """A style that marks what it prints.

    Attributes:
        style: to print with.
        leaves: by the number of their sign.
    """

    style: Style
    leaves: tuple[Leaf, ...]


class Span(NamedTuple):
    """A piece of a reference with its label, as in ``TaggedReference.spans``."""

    label: str
    start: int
    end: int


def traced(style: Style) -> TracedStyle:
    """Return a style that marks what it prints, and is else the same."""
    from lxml import etree

    root = style.tree()
    leaves: list[Leaf] = []
    for element in root.iter(*_LEAVES):
        shown = next((name for name in _SHOWN if element.get(name)), None)
        if shown is None:
            continue
        element.set("prefix", chr(_FIRST_SIGN + len(leaves)) + element.get("prefix", ""))
        element.set("suffix", element.get("suffix", "") + _CLOSING)
        leaves.append(Leaf(etree.QName(element).localname, shown, str(element.get(shown))))
    return TracedStyle(replace(style, source=bytes(etree.tostring(root))), tuple(leaves))


def spans_of(
    text: str, marked: str, csl: CslItem, leaves: Sequence[Leaf]
) -> tuple[Span, ...] | None:
    """Return the labelled pieces of a styled reference: all of it but blanks between them.

    Args:
        text: the reference as the style prints it.
        marked: the same as the traced style prints it.
        csl: the record.
        leaves: of the traced style.

    Returns:
        The spans, or ``None`` where a letter cannot be traced: names of several roles in one
        place, or two texts whose letters are not the same.
    """
    letters = [at for at, letter in enumerate(text) if letter.isalnum()]
    found = list(_traced_letters(marked, leaves))
    if (
        not letters
        or "".join(text[at] for at in letters).lower()
        != "".join(letter for letter, _ in found).lower()
    ):
        return None
    labels: list[str | None] = []
    for _, leaf in found:
        label = _label_of(leaf, csl) if leaf else ""
        if label is None:
            return None
        labels.append(label)
    return tuple(_spans(text, letters, _completed([label or "" for label in labels])))


def _traced_letters(marked: str, leaves: Sequence[Leaf]) -> Iterator[tuple[str, Leaf | None]]:
    """Yield the letters and digits of a marked text, each with the innermost leaf around it."""
    around: list[Leaf] = []
    for sign in marked:
        number = ord(sign) - _FIRST_SIGN
        if sign == _CLOSING:
            around = around[:-1]
        elif 0 <= number < len(leaves):
            around = [*around, leaves[number]]
        elif sign.isalnum():
            yield sign, around[-1] if around else None


def _label_of(leaf: Leaf, csl: CslItem) -> str | None:
    """Return the label of what a leaf prints.

    Returns:
        ``""`` for that of what follows, ``None`` for unknown.
    """
    table: Mapping[str, str] = load_table("training", "printed")[f"{leaf.attribute}s"]
    if leaf.attribute != "variable":
        label = table.get(leaf.value, "")
        # "Retrieved from" without a date says no more than "available at".
        return "note" if label == "accessed" and not csl.get(label) else label
    variables = leaf.value.split()
    if leaf.kind == "names":
        roles = [role for role in variables if csl.get(role)]
        if len({table.get(role, "note") for role in roles or variables}) > 1:
            return None
        variables = roles or variables
    return table.get(variables[0], "note")


def _completed(labels: list[str]) -> list[str]:
    """Return labels in which words of the style's own have the one that follows, or the last."""
    following = next((label for label in reversed(labels) if label), "note")
    for at in range(len(labels) - 1, -1, -1):
        following = labels[at] = labels[at] or following
    return labels


def _spans(text: str, letters: Sequence[int], labels: Sequence[str]) -> Iterator[Span]:
    start = len(text) - len(text.lstrip())
    for number, at in enumerate(letters):
        if number + 1 < len(letters) and labels[number + 1] == labels[number]:
            continue
        behind = letters[number + 1] if number + 1 < len(letters) else len(text)
        end = at + 1 + _cut(text[at + 1 : behind]) if behind < len(text) else len(text)
        shown = text[start:end]
        yield Span(labels[number], start, start + len(shown.rstrip()))
        start = end + len(text[end:]) - len(text[end:].lstrip())


def _cut(between: str) -> int:
    """Return how much of what stands between two fields belongs to the first."""
    blank = max((at for at, sign in enumerate(between) if sign.isspace()), default=-1)
    if blank >= 0:
        return blank
    opening = _OPENING_MARKS.search(between)
    return opening.start() if opening else len(between)
