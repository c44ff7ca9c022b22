"""The marks of a tagged reference, from the entry as it stood in its article."""

from __future__ import annotations

from citekit.documents import read_document
from citekit.reference import Mark

_MEDIA_TYPES = {"md": "text/markdown", "html": "text/html"}


def marks_of(raw: str, format_: str, text: str) -> tuple[Mark, ...]:
    """Return the marks of ``raw`` (Markdown or HTML) by offsets in ``text``.

    The two are aligned on their non-blank characters; ``()`` when they are not the same text.
    """
    media_type = _MEDIA_TYPES.get(format_)
    if not media_type or not raw:
        return ()
    read, marks = "", []
    for block in read_document(raw, media_type=media_type).blocks:
        at = len(read)
        marks += [Mark(m.kind, m.start + at, m.end + at, m.href) for m in block.marks]
        read += block.text + "\n"
    positions = _align(read, text)
    if not positions:
        return ()
    placed = []
    for mark in marks:
        inside = [positions[i] for i in range(mark.start, mark.end) if i in positions]
        if inside:
            placed.append(Mark(mark.kind, inside[0], inside[-1] + 1, mark.href))
    return tuple(placed)


def _align(read: str, text: str) -> dict[int, int]:
    """Map offsets of ``read`` to offsets of ``text``, which may have a marker before it."""
    letters = [(i, c) for i, c in enumerate(read) if not c.isspace()]
    wanted = [(i, c) for i, c in enumerate(text) if not c.isspace()]
    extra = len(wanted) - len(letters)
    if extra < 0 or [c for _, c in letters] != [c for _, c in wanted[extra:]]:
        return {}
    return {i: j for (i, _), (j, _) in zip(letters, wanted[extra:], strict=True)}
