"""AsciiDoc as articles use it, read line by line with every offset kept."""

from __future__ import annotations

from collections.abc import Iterator

from citekit.documents.asciidoc.inline import Context, note_anchor, read_inline
from citekit.documents.asciidoc.structure import Structure
from citekit.documents.document import Block, BlockKind, Metadata, SourceMap
from citekit.documents.markdown.front_matter import metadata_of
from citekit.documents.markdown.inline import Inline
from citekit.documents.markdown.leaves import Leaf, LeafType
from citekit.documents.notes import NoteInText, note_blocks
from citekit.documents.pieces import Content, join_cells, join_lines

__all__ = ["read_asciidoc"]

_BREAK = " +"


def read_asciidoc(source: str) -> tuple[list[Block], Metadata]:
    r"""Read AsciiDoc into blocks.

    Args:
        source: the text, line ends ``"\n"``.

    Returns:
        the blocks in order, footnotes behind them, and what the header says.
    """
    structure = Structure(source)
    structure.read()
    context = Context(structure.attributes, structure.labels)
    blocks: list[Block] = []
    pending: tuple[str, ...] = ()
    for leaf in structure.leaves:
        block = leaf.as_block(_inline(source, leaf, context))
        if not block.text and block.kind is not BlockKind.RULE:
            pending += block.anchors
            continue
        block.anchors = pending + block.anchors
        pending = ()
        blocks.append(block)
    return [*blocks, *note_blocks(source, _notes(context))], metadata_of(structure.fields)


def _inline(source: str, leaf: Leaf, context: Context) -> Inline:
    if leaf.type is LeafType.RULE:
        return Inline("", SourceMap(((0, leaf.lines[0][0]),)))
    if leaf.type is LeafType.TABLE:
        return read_inline(join_cells(source, leaf.lines), context)
    content = join_lines(source, leaf.lines, verbatim=leaf.type is LeafType.FENCED)
    if leaf.type is LeafType.FENCED:
        return Inline(content.text, content.source_map)
    return read_inline(_with_breaks(source, leaf, content), context)


def _with_breaks(source: str, leaf: Leaf, content: Content) -> Content:
    """Return the lines without the signs at their ends that ask for a break."""
    if len(leaf.lines) == 1 or _BREAK not in content.text:
        return content
    broken = [source.startswith(_BREAK, end - 2) for _, end in leaf.lines[:-1]]
    cut = [
        (start, end - 2 if is_broken else end)
        for (start, end), is_broken in zip(leaf.lines, [*broken, False], strict=True)
    ]
    joined = join_lines(source, cut, verbatim=False)
    ends = [at for at, char in enumerate(joined.text) if char == "\n"]
    joined.hard_breaks = [at for at, is_broken in zip(ends, broken, strict=True) if is_broken]
    return joined


def _notes(context: Context) -> Iterator[NoteInText]:
    """Yield the footnotes, whose text may hold no others."""
    for note in list(context.notes):
        inner = Context(context.attributes, context.labels, left=context.left)
        inline = read_inline(note.content, inner)
        context.left = inner.left
        anchors = (note_anchor(note.number), *([note.name] if note.name else []))
        yield NoteInText(f"[{note.number}]", inline, anchors)
