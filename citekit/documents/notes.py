"""Notes that stand in the text, as blocks of their own behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from citekit.documents.document import Block, BlockKind

if TYPE_CHECKING:
    from citekit.documents.markdown.inline import Inline


class NoteInText(NamedTuple):
    """A footnote that stands where it is called.

    Attributes:
        marker: what is written where it is called, ``""`` where nothing is.
        inline: its text; without any it is left out.
        anchors: by which links name it.
    """

    marker: str
    inline: Inline
    anchors: tuple[str, ...]


def note_blocks(source: str, notes: Iterable[NoteInText]) -> Iterator[Block]:
    """Yield a block for each note, with the lines that it stands on.

    Args:
        source: the document.
        notes: in the order of the text.
    """
    line, offset = 1, 0
    for marker, inline, anchors in notes:
        if not inline.text:
            continue
        first = inline.source_map.source(0)
        last = inline.source_map.source(len(inline.text) - 1)
        line, offset = line + source.count("\n", offset, first), first
        yield Block(
            BlockKind.FOOTNOTE,
            inline.text,
            line,
            line + source.count("\n", first, last),
            inline.source_map,
            marker=marker,
            marks=inline.marks,
            hard_breaks=inline.hard_breaks,
            anchors=anchors,
        )
