"""From tagged references to what a CRF learns from: features and a label for every token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from citekit.parsing.features import encode, expand
from citekit.parsing.segments import LABELS
from citekit.parsing.tokens import Token
from citekit.training.tagged import TaggedReference


def token_labels(reference: TaggedReference, tokens: Iterable[Token]) -> list[str]:
    """Return the label of each token: of the span that its core begins in, else ``note``.

    The first token of a span has ``B-`` before its label and the others ``I-`` (Ramshaw and
    Marcus 1995): how a field begins tells more than how it goes on.
    """
    labels = []
    spans = iter((*reference.spans, ("note", len(reference.text), len(reference.text) + 1)))
    label, _, end = next(spans)
    prefix = "B-"
    for token in tokens:
        while end <= token.core_start:
            label, _, end = next(spans)
            prefix = "B-"
        labels.append(prefix + (label if label in LABELS else "note"))
        prefix = "I-"
    return labels


def in_order(labels: Iterable[str]) -> list[str]:
    """Return the labels of tokens once each, in the order of all score vectors."""
    known = set(labels)
    return [begin + name for name in LABELS for begin in ("B-", "I-") if begin + name in known]


def sequences(
    references: Iterable[TaggedReference], *, outlook: bool = True
) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yield features and labels, a list a token, for each reference; see ``features.expand``."""
    for reference in references:
        tokens, keys = encode(reference)
        if tokens:
            yield list(expand(keys, outlook=outlook)), token_labels(reference, tokens)


def fingerprint(text: str) -> str:
    """Return the letters and digits of a text, lower case: what near-copies have in common."""
    return re.sub(r"[\W_]+", "", text).casefold()


def without_copies(
    references: Iterable[TaggedReference], held_out: Iterable[TaggedReference]
) -> list[TaggedReference]:
    """Return the references that are no near-copies of one that is held out.

    Two references are near-copies when one's letters and digits hold the other's, or when they
    share the middle half of them.
    """
    taken = set()
    cores = set()
    for reference in held_out:
        mark = fingerprint(reference.text)
        taken.add(mark)
        cores.add(_core(mark))
    kept = []
    for reference in references:
        mark = fingerprint(reference.text)
        if mark not in taken and _core(mark) not in cores:
            kept.append(reference)
    return kept


def _core(mark: str) -> str:
    quarter = len(mark) // 4
    return mark[quarter : len(mark) - quarter] if len(mark) > 40 else mark
