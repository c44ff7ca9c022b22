"""A reference without the services that a publisher's page puts behind it.

What the labeller sees ends before them; their links still tell the DOI.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citekit.extraction.services import end_of_own
from citekit.parsing.segments import MarkedText
from citekit.reference import Mark


class OwnText(NamedTuple):
    """A reference as its author wrote it: what stands before the names of services."""

    raw: str
    marks: Sequence[Mark]


def without_services(text: MarkedText) -> MarkedText:
    """Return a reference without the services behind it, or as it is where there are none.

    Args:
        text: the entry, as the page has it.
    """
    end = end_of_own(text.raw, text.marks)
    if end == len(text.raw):
        return text
    return OwnText(text.raw[:end], [mark for mark in text.marks if mark.start < end])
