"""Table rows, put together from the texts of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citekit.documents.document import Block, BlockKind, SourceMap
from citekit.documents.html.context import Row


def join_row(blocks: list[Block], row: Row) -> bool:
    """Make one block of those of a row's cells, if it is one of data; return whether it is."""
    if len(blocks) - row.first > len(row.cells):
        return False
    own = blocks[row.first :]
    if not is_row_of_data(own, [start - row.first for start in row.cells]):
        return False
    blocks[row.first :] = [joined(own, row.group)]
    return True


def is_row_of_data(blocks: Sequence[Block], cells: Sequence[int]) -> bool:
    """Whether each cell is one text, as in a table of data, and no piece of layout.

    Args:
        blocks: what the cells held.
        cells: for each cell the number of blocks before it.
    """
    ends = [*cells[1:], len(blocks)]
    return bool(blocks) and all(
        end - start <= 1 and all(_is_plain(block) for block in blocks[start:end])
        for start, end in zip(cells, ends, strict=True)
    )


def joined(blocks: Sequence[Block], group: int) -> Block:
    """Return the texts of a row's cells as one block, a blank between them."""
    texts, runs, marks, breaks = [], [], [], set()
    anchors: list[str] = []
    length = 0
    for block in blocks:
        texts.append(block.text)
        runs += [(offset + length, source) for offset, source in block.source_map.runs]
        marks += [
            replace(mark, start=mark.start + length, end=mark.end + length) for mark in block.marks
        ]
        if block.hard_breaks:
            breaks |= {offset + length for offset in block.hard_breaks}
        anchors += block.anchors
        length += len(block.text) + 1
    return Block(
        BlockKind.TABLE_ROW,
        " ".join(texts),
        blocks[0].line_start,
        blocks[-1].line_end,
        SourceMap(tuple(runs)),
        marks=tuple(marks),
        group=group,
        hard_breaks=frozenset(breaks),
        anchors=tuple(anchors),
    )


def _is_plain(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.continues
