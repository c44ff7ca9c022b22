"""Markdown as articles use it: CommonMark and what blogs and publishing tools add to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from citekit.documents.document import Block, BlockKind, Metadata, SourceMap
from citekit.documents.markdown.front_matter import read_front_matter
from citekit.documents.markdown.inline import Inline, note_anchor, read_inline, trimmed
from citekit.documents.markdown.leaves import Leaf, LeafType
from citekit.documents.markdown.structure import Structure
from citekit.documents.markdown.tags import attributes, has_text
from citekit.documents.notes import NoteInText, note_blocks
from citekit.documents.pieces import Content, RunBuilder, join_lines, map_through
from citekit.reference import Mark

__all__ = ["read_markdown"]

_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_SHORTCODE = re.compile(r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}")
_LONGEST_ID = 64
_BLOCK_ID = re.compile(r"\s(\^[A-Za-z0-9-]{3,})\s*\Z")
"""What Obsidian puts behind a block so that ``[[note#^id]]`` leads to it."""
_ID_TAG = re.compile(r"<[A-Za-z][\w-]*\s[^<>]*?\b(?:id|name)\s*=[^<>]*>")


def read_markdown(source: str) -> tuple[list[Block], Metadata]:
    r"""Read Markdown into blocks.

    Args:
        source: the text, line ends ``"\n"``.

    Returns:
        the blocks in order, and what the front matter says.
    """
    metadata, start = read_front_matter(source)
    structure = Structure(source, start)
    structure.read()
    blocks: list[Block] = []
    pending: tuple[str, ...] = ()  # ids of what leaves no block go to the next one
    for leaf in structure.leaves:
        for block in _READERS[leaf.type](source, leaf, structure):
            if not block.text and block.kind is not BlockKind.RULE:
                pending += block.anchors
                continue
            if pending:
                block.anchors = pending + block.anchors
                pending = ()
            blocks.append(block)
    return [*blocks, *note_blocks(source, _notes(structure))], metadata


def _notes(structure: Structure) -> Iterator[NoteInText]:
    """Yield the inline footnotes, which hold no others."""
    for number, content in enumerate(structure.notes, 1):
        inline = read_inline(content, structure.definitions)
        yield NoteInText("", inline, (note_anchor(number), *inline.anchors))


def _read_text(source: str, leaf: Leaf, structure: Structure) -> Iterator[Block]:
    content = join_lines(source, leaf.lines, verbatim=False)
    if "^" in content.text and (found := _BLOCK_ID.search(content.text[-_LONGEST_ID:])):
        length = len(content.text) - len(found[0])
        breaks = [at for at in content.hard_breaks if at < length]
        content = Content(content.text[:length], content.source_map, breaks)
        leaf.anchors.append(found[1])
    yield leaf.as_block(read_inline(content, structure.definitions, structure.notes))


def _read_code(source: str, leaf: Leaf, structure: Structure) -> Iterator[Block]:
    if leaf.lines:
        content = join_lines(source, leaf.lines, verbatim=True)
        leaf.level = 0
        yield leaf.as_block(Inline(content.text, content.source_map))


def _read_rule(source: str, leaf: Leaf, structure: Structure) -> Iterator[Block]:
    yield leaf.as_block(Inline("", SourceMap(((0, leaf.lines[0][0]),))))


def _read_html(source: str, leaf: Leaf, structure: Structure) -> Iterator[Block]:
    content = join_lines(source, leaf.lines, verbatim=True)
    text = content.text
    if "{" in text:
        text = _SHORTCODE.sub(lambda found: " " * len(found.group()), text)
    if not has_text(text):
        yield leaf.as_block(Inline("", content.source_map, anchors=_ids(text)))
        return
    from citekit.documents.html import read_html

    groups: dict[int, int] = {}
    for block in read_html(text)[0]:
        yield _placed(block, leaf, content, groups, structure.new_group)


def _ids(text: str) -> tuple[str, ...]:
    stated = (attributes(found.group()) for found in _ID_TAG.finditer(text))
    return tuple(one.get("id") or one.get("name", "") for one in stated)


def _placed(
    block: Block,
    leaf: Leaf,
    content: Content,
    groups: dict[int, int],
    new_group: Callable[[], int],
) -> Block:
    """Return a block of embedded HTML as one of the Markdown document."""
    if block.group and block.group not in groups:
        groups[block.group] = new_group()
    return replace(
        block,
        line_start=block.line_start + leaf.first_line - 1,
        line_end=block.line_end + leaf.first_line - 1,
        source_map=map_through(block, content.source_map),
        group=groups.get(block.group, leaf.group),
        continues=block.continues or leaf.continues,
        regions=block.regions | leaf.regions,
    )


def _read_table(source: str, leaf: Leaf, structure: Structure) -> Iterator[Block]:
    for row, (start, end) in enumerate(leaf.lines):
        if row != 1:
            line = replace(leaf, first_line=leaf.first_line + row, last_line=leaf.first_line + row)
            yield line.as_block(_row(source, start, end, structure))


def _row(source: str, start: int, end: int, structure: Structure) -> Inline:
    """Return a table row with a blank between the cells."""
    text, at = "", 0
    runs = RunBuilder()
    marks: list[Mark] = []
    anchors: tuple[str, ...] = ()
    for cell in _CELL.finditer(source, start, end):
        content = Content(cell.group(), SourceMap(((0, cell.start()),)), [])
        inline = read_inline(content, structure.definitions, structure.notes)
        if not inline.text:
            continue
        if text:
            runs.add(at, cell.start() - 1)
            text += " "
            at += 1
        for inner, outer in inline.source_map.runs:
            runs.add(at + inner, outer)
        marks += [Mark(m.kind, m.start + at, m.end + at, m.href) for m in inline.marks]
        text += inline.text
        at += len(inline.text)
        anchors += inline.anchors
    return trimmed(Inline(text, runs.map(start), tuple(marks), anchors=anchors))


_READERS: dict[LeafType, Callable[[str, Leaf, Structure], Iterator[Block]]] = {
    LeafType.PARAGRAPH: _read_text,
    LeafType.HEADING: _read_text,
    LeafType.FENCED: _read_code,
    LeafType.INDENTED: _read_code,
    LeafType.HTML: _read_html,
    LeafType.TABLE: _read_table,
    LeafType.RULE: _read_rule,
}
