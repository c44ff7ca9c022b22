"""Labelled pieces as the checks see them: joined by blanks."""

from citekit.parsing.segments import Segment
from citekit.parsing.sense import sensible


def made_sense(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the pieces with the labels that make sense."""
    raw, segments = "", []
    for label, text in pairs:
        raw += " " if raw else ""
        segments.append(Segment(label, len(raw), len(raw) + len(text)))
        raw += text
    return [(s.label, raw[s.start : s.end].strip()) for s in sensible(raw, segments)]


def unchanged(*pairs: tuple[str, str]) -> bool:
    """Whether the pieces make sense as they are."""
    return made_sense(*pairs) == list(pairs)


def joined_sense(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the pieces of a text without blanks with the labels that make sense."""
    raw, segments = "", []
    for label, text in pairs:
        segments.append(Segment(label, len(raw), len(raw) + len(text)))
        raw += text
    return [(one.label, raw[one.start : one.end]) for one in sensible(raw, segments)]
