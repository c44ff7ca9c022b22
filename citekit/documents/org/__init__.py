"""Org files of Emacs as articles use them, read line by line with every offset kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from citekit.documents.document import Block, BlockKind, Metadata, SourceMap
from citekit.documents.markdown.front_matter import metadata_of
from citekit.documents.markdown.inline import Inline
from citekit.documents.markdown.leaves import Leaf, LeafType
from citekit.documents.notes import NoteInText, note_blocks
from citekit.documents.org.inline import Notes, note_anchor, read_cells, read_inline
from citekit.documents.org.structure import Structure
from citekit.documents.pieces import Content, join_lines

__all__ = ["read_org"]


def read_org(source: str) -> tuple[list[Block], Metadata]:
    r"""Read an Org file into blocks.

    Args:
        source: the text, line ends ``"\n"``.

    Returns:
        the blocks in order, footnotes that stand in the text behind them, and what the keywords
        at the top say.
    """
    structure = Structure(source)
    structure.read()
    notes = Notes()
    blocks: list[Block] = []
    for leaf in structure.leaves:
        block = leaf.as_block(_inline(source, leaf, notes))
        if block.text or block.kind is BlockKind.RULE:
            blocks.append(block)
    return [*blocks, *note_blocks(source, _notes(notes))], _metadata(structure.fields)


def _metadata(fields: Mapping[str, list[str]]) -> Metadata:
    """Return what keywords say; a title goes on in the next one, further authors have their own."""
    values: dict[str, str | list[str]] = {key: stated[0] for key, stated in fields.items()}
    if title := " ".join(fields.get("title", ())):
        values["title"] = read_inline(Content(title), Notes()).text
    if authors := fields.get("author"):
        values["author"] = authors
    if dates := fields.get("date"):
        values["date"] = dates[0].strip("<>[]")
    return metadata_of(values)


def _inline(source: str, leaf: Leaf, notes: Notes) -> Inline:
    if leaf.type is LeafType.RULE:
        return Inline("", SourceMap(((0, leaf.lines[0][0]),)))
    content = join_lines(source, leaf.lines, verbatim=leaf.type is LeafType.FENCED)
    if leaf.type is LeafType.FENCED:
        return Inline(content.text, content.source_map)
    read = read_cells if leaf.type is LeafType.TABLE else read_inline
    return read(content, notes)


def _notes(notes: Notes) -> Iterator[NoteInText]:
    """Yield the footnotes that stand in the text; those in them are left out."""
    for label, content in list(notes.found):
        inline = read_inline(content, Notes())
        yield NoteInText(f"[{label}]", inline, (note_anchor(label),))
