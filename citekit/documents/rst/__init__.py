"""reStructuredText as articles use it, read line by line with every offset kept.

Docutils is not used: it runs directives, knows no offsets, and takes five times as long.
"""

from __future__ import annotations

from citekit.documents.document import Block, BlockKind, Metadata, SourceMap
from citekit.documents.markdown.front_matter import metadata_of
from citekit.documents.markdown.inline import Inline
from citekit.documents.markdown.leaves import Leaf, LeafType
from citekit.documents.pieces import join_cells, join_lines
from citekit.documents.rst.inline import read_inline
from citekit.documents.rst.structure import Structure

__all__ = ["read_rst"]


def read_rst(source: str) -> tuple[list[Block], Metadata]:
    r"""Read reStructuredText into blocks.

    Args:
        source: the text, line ends ``"\n"``.

    Returns:
        the blocks in order, and what the bibliographic fields say.
    """
    structure = Structure(source)
    structure.read()
    blocks: list[Block] = []
    pending: tuple[str, ...] = ()
    for leaf in structure.leaves:
        block = _block(source, leaf, structure)
        if not block.text and block.kind is not BlockKind.RULE:
            pending += block.anchors
            continue
        block.anchors = pending + block.anchors
        pending = ()
        blocks.append(block)
    return blocks, metadata_of(structure.fields)


def _block(source: str, leaf: Leaf, structure: Structure) -> Block:
    content = join_lines(source, leaf.lines, verbatim=leaf.type is LeafType.FENCED)
    if leaf.type is LeafType.TABLE:
        inline = read_inline(join_cells(source, leaf.lines), structure.targets)
    elif leaf.type is LeafType.RULE:
        inline = Inline("", SourceMap(((0, leaf.lines[0][0]),)))
    elif leaf.type is LeafType.FENCED:
        inline = Inline(content.text, content.source_map)
    else:
        content.hard_breaks = structure.breaks(leaf, content.text)
        inline = read_inline(content, structure.targets)
    return leaf.as_block(inline)
