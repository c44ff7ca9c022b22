"""The parser's target: makes blocks of the events that lxml sends while it reads a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from citekit.documents.document import Block, BlockKind, SourceMap
from citekit.documents.html.bylines import NO_BYLINES, Bylines
from citekit.documents.html.context import Context, Frame, ItemList, Note, Region, Regions, Row
from citekit.documents.html.elements import (
    CODE,
    HEADINGS,
    LISTS,
    NO_TRAITS,
    STATEMENTS,
    TELLING,
    TELLING_INLINE,
    back_links,
    element_set,
    heading_level,
    is_kept_hidden,
    is_out_of_sight,
    names_author,
    structural,
    whole_number,
)
from citekit.documents.html.flow import Flow, FlowText, OpenMark
from citekit.documents.html.markers import is_label, starts_note
from citekit.documents.html.marks import mark_kind
from citekit.documents.html.regions import Traits, is_hidden, traits
from citekit.documents.html.rows import join_row
from citekit.documents.html.tokens import Tokens

_LONGEST_LABEL = 40  # characters

_PLAIN_BLOCK = Frame("", block=True)
"""The frame of every block that is only a block."""


class BlockBuilder:
    """Target for ``lxml.etree.HTMLParser``, fed with ``Tokens.skeleton``.

    Attributes:
        blocks: the blocks so far; their regions are set by ``close``.
        head: tags and attributes of the ``meta``, ``link`` and ``time`` elements, in order.
        bylines: the texts of the elements that name an author.
        title: of the page, as ``<title>`` says.
        language: of the page, as ``<html lang>`` says.
    """

    def __init__(self, tokens: Tokens, *, with_noscript: bool = False) -> None:
        self.blocks: list[Block] = []
        self.head: list[tuple[str, dict[str, str]]] = []
        self.bylines = Bylines()
        self.title = ""
        self.language = ""
        self._tokens = tokens
        self._texts = tokens.texts
        self._rules: Iterator[int] | None = None
        self._unseen = element_set("unseen") | (set() if with_noscript else {"noscript"})
        self._blocks_tags = element_set("blocks")
        self._cells = element_set("cells")
        self._spaced = element_set("spaced")
        self._structural = structural()
        self._flow = Flow(tokens)
        self._outer_flows: list[Flow] = []
        self._notes: list[Note] = []
        self._last_link: OpenMark | None = None
        self._note_tags = element_set("notes")
        self._data: list[str] = []
        self._frames: list[Frame | OpenMark | None] = []
        self._contexts = [Context(BlockKind.PARAGRAPH)]
        self._lists: list[ItemList] = []
        self._rows: list[Row] = []
        self._tables: list[int] = []
        self._regions = Regions()
        self._places: list[tuple[Region, ...]] = []
        self._anchors: list[str] = []
        self._label = ""
        self._groups = 0
        self._skipping = 0
        self._code = 0
        self._title: Flow | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the begin of an element."""
        if self._skipping:
            self._skipping += 1
            return
        if self._data:
            self._take_text()
        if tag in self._unseen:
            self._skipping = 1
            if tag == "title" and not self.title:
                self._title = Flow(self._tokens)
        elif tag in self._blocks_tags:
            self._start_block(tag, attributes)
        elif attributes:
            self._start_inline(tag, attributes)
        elif tag in self._cells:
            self._start_cell(tag, attributes)
        elif mark_kind(tag, attributes) is not None or tag in self._note_tags:
            self._start_inline(tag, attributes)
        elif tag == "br":
            self._flow.line_break()
            self._frames.append(None)
        else:
            if tag in self._spaced:
                self._flow.blank()
            self._frames.append(None)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if self._data:
            self._take_text()
        if self._skipping:
            self._skipping -= 1
            if self._title is not None and not self._skipping:
                found = self._title.finish()
                self.title, self._title = found.text if found else "", None
            return
        frame = self._frames.pop()
        if frame is None:
            if tag in self._spaced:
                self._flow.blank()
        elif frame is _PLAIN_BLOCK:
            self._flush()
        elif isinstance(frame, OpenMark):
            self._close_mark(frame)
        else:
            self._close(frame)

    def data(self, data: str) -> None:
        """Take text: numbers of parts and white space."""
        if self._skipping and self._title is None:
            return
        flow = self._title or self._flow
        if self._data:
            self._data.append(data)
        elif (part := self._texts.get(data)) is not None and not self._code:
            flow.add(part)
        elif data.isspace():
            flow.space()
        else:
            self._data.append(data)

    def close(self) -> list[Block]:
        """Take the end of the page and return its blocks."""
        if self._data:
            self._take_text()
        while self._outer_flows:
            self._flow.finish()
            self._flow = self._outer_flows.pop()
        self._flush()
        places = self._regions.names(self._places)
        for block, names in zip(self.blocks, places, strict=True):
            block.regions = names
        return self.blocks

    def _take_text(self) -> None:
        """Take text that came in pieces or holds more than the number of one part."""
        flow = self._title or self._flow
        flow.add_numbered("".join(self._data), code=bool(self._code))
        self._data.clear()

    def _start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        known = traits(tag, attributes)
        if known.plain and tag not in self._structural and TELLING.isdisjoint(attributes):
            self._flush()
            if "id" in attributes:
                self._note_anchor(tag, attributes)
            self._frames.append(_PLAIN_BLOCK)
            return
        if known.skipped or self._is_beside_references(known):
            self._skipping = 1
            return
        frame = Frame(tag, block=True)
        if known.label and tag not in HEADINGS and self._may_label():
            frame.label = True
            self._begin_label(attributes)
            self._frames.append(frame)
            return
        self._flush()
        self._enter_regions(frame, known, hidden=is_kept_hidden(known, attributes))
        if attributes:
            self._note_anchor(tag, attributes)
            role = attributes.get("role", "")
        else:
            role = ""
        self._open_structure(frame, tag, role, known, attributes)
        if known.byline:
            self._begin_byline(frame)
        self._frames.append(frame)

    def _open_structure(
        self, frame: Frame, tag: str, role: str, known: Traits, attributes: Mapping[str, str]
    ) -> None:
        if level := heading_level(tag, role, attributes):
            self._push(frame, Context(BlockKind.HEADING, level=level))
        elif tag in LISTS or tag == "dl" or (role == "list" and tag not in {"li", "nav"}):
            self._start_list(frame, tag, attributes)
        elif tag == "li" or role == "listitem":
            self._start_item(frame, tag, attributes)
        elif tag == "dd":
            self._start_definition(frame, known)
        elif tag in element_set("strong_blocks"):
            self._push(frame, Context(BlockKind.PARAGRAPH, group=self._contexts[-1].group))
            frame.mark = self._flow.open_mark("strong")
        else:
            self._open_area(frame, tag, role, known, attributes)

    def _open_area(
        self, frame: Frame, tag: str, role: str, known: Traits, attributes: Mapping[str, str]
    ) -> None:
        if tag in CODE:
            self._push(frame, Context(BlockKind.CODE, item=self._contexts[-1].item))
            frame.code = True
            self._code += 1
        elif tag == "table":
            self._groups += 1
            frame.table = True
            self._tables.append(self._groups)
            self._footnote_context(frame, known)
        elif tag == "tr":
            frame.row = Row(self._tables[-1] if self._tables else 0, len(self.blocks))
            self._rows.append(frame.row)
        elif tag == "hr":
            self._add_rule()
        elif tag == "main" or role == "main":
            self._regions.hold_main()
        elif tag == "html":
            self.language = self.language or attributes.get("lang", attributes.get("xml:lang", ""))
        else:
            self._footnote_context(frame, known)

    def _footnote_context(self, frame: Frame, known: Traits) -> None:
        if {"footnotes", "sidenotes"}.isdisjoint(known.regions | known.guessed):
            return
        if not known.single:
            self._groups += 1
        context = Context.of_note() if known.single else Context(BlockKind.FOOTNOTE)
        context.group = self._groups
        self._push(frame, context)

    def _start_list(self, frame: Frame, tag: str, attributes: Mapping[str, str]) -> None:
        self._groups += 1
        frame.list = True
        self._lists.append(
            ItemList(
                self._groups,
                level=1 + (self._lists[-1].level if self._lists else 0),
                ordered=tag == "ol",
                number=whole_number(attributes.get("start"), 1),
                style=attributes.get("type", "1"),
            )
        )
        # Text right in a list is no item of the list around it.
        self._push(frame, Context(BlockKind.PARAGRAPH, group=self._groups))

    def _start_item(self, frame: Frame, tag: str, attributes: Mapping[str, str]) -> None:
        items = self._lists[-1] if self._lists else ItemList(0, 1, ordered=False)
        marker = items.next_marker(tag, attributes)
        context = Context(BlockKind.LIST_ITEM, items.level, marker, items.group)
        context.item = context
        self._push(frame, context)

    def _start_definition(self, frame: Frame, known: Traits) -> None:
        footnote = self._regions.within("footnotes") or known.single
        items = self._lists[-1] if self._lists else ItemList(0, 1, ordered=False)
        context = Context(BlockKind.FOOTNOTE if footnote else BlockKind.DEFINITION)
        context.group = items.group
        context.item = context
        self._push(frame, context)

    def _start_cell(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._flush()
        if self._rows:
            self._rows[-1].cells.append(len(self.blocks))
        if not attributes:
            self._frames.append(_PLAIN_BLOCK)
            return
        frame = Frame(tag, block=True)
        known = traits(tag, attributes)
        self._note_anchor(tag, attributes)
        if known.label and self._may_label():
            frame.label = True
            self._begin_label(attributes)
        else:
            self._enter_regions(frame, known, hidden=is_hidden(attributes))
        self._frames.append(frame)

    def _start_inline(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in self._cells:
            self._start_cell(tag, attributes)
            return
        if attributes:
            self._note_anchor(tag, attributes)
        if tag in STATEMENTS:
            self.head.append((tag, dict(attributes)))
        known = NO_TRAITS
        if tag in self._note_tags or not TELLING_INLINE.isdisjoint(attributes):
            known = traits(tag, attributes)
            out_of_sight = known.invisible or is_out_of_sight(attributes)
            if known.skipped or out_of_sight or self._is_beside_references(known):
                self._skipping = 1
                return
        if tag == "br":
            self._flow.line_break()
        elif tag in self._spaced:
            self._flow.blank()
        if known.sidenote and not self._outer_flows:
            self._begin_note(attributes)
        elif known.label or known.byline or names_author(attributes):
            self._frames.append(self._start_telling(tag, known, attributes))
        else:
            self._frames.append(self._open_mark(tag, attributes))

    def _start_telling(self, tag: str, known: Traits, attributes: Mapping[str, str]) -> Frame:
        frame = Frame(tag)
        if known.label and self._may_label():
            frame.label = True
            self._begin_label(attributes)
        else:
            frame.mark = self._open_mark(tag, attributes)
        if known.byline or names_author(attributes):
            self._begin_byline(frame)
        return frame

    def _open_mark(self, tag: str, attributes: Mapping[str, str]) -> OpenMark | None:
        kind = mark_kind(tag, attributes)
        return self._flow.open_mark(kind, attributes.get("href", "")) if kind else None

    def _close(self, frame: Frame) -> None:
        if frame.label:
            self._end_label()
            return
        if frame.note is not None:
            self._end_note(frame.note)
            return
        if frame.byline is not None:
            self.bylines.end(frame.byline, self.blocks, self._flow)
        if frame.block:
            if frame.tag == "dt":
                self._take_term_as_label()
            self._flush()
        if frame.mark is not None:
            self._close_mark(frame.mark)
        elif frame.tag in self._spaced:
            self._flow.blank()
        if frame.row is not None:
            self._end_row(frame.row)
        self._regions.leave(frame.regions)
        if frame.context:
            self._contexts.pop()
        if frame.list:
            self._lists.pop()
        if frame.table:
            self._tables.pop()
        if frame.code:
            self._code -= 1

    def _close_mark(self, mark: OpenMark) -> None:
        if mark.kind == "link" and "#" in mark.href:
            text = self._flow.text(mark.piece).strip()
            if text.lower() in back_links():
                self._flow.take_back(mark)
                return
        self._flow.close_mark(mark)

    def _end_row(self, row: Row) -> None:
        self._rows.pop()
        if join_row(self.blocks, row):
            del self._places[row.first + 1 :]

    def _flush(self) -> None:
        if (found := self._flow.finish()) is not None:
            self._add(found)
        if self._notes and not self._outer_flows:
            self._add_notes()

    def _add(self, found: FlowText) -> None:
        context = self._contexts[-1]
        item = context.item
        kind, marker, continues = context.begin_block()
        last, self._last_link = self._last_link, None
        if self._flow.open_marks and self._flow.open_marks[0].kind == "link":
            self._last_link = self._flow.open_marks[0]  # around all of a card
            continues = continues or (kind is BlockKind.PARAGRAPH and last is self._last_link)
        if (
            kind is BlockKind.FOOTNOTE
            and item is None
            and not (self._label or starts_note(found.text, found.marks))
        ):
            kind = BlockKind.PARAGRAPH
        marker, self._label = self._label or marker, ""
        self.blocks.append(
            Block(
                kind,
                found.text,
                *self._tokens.lines(*found.source_map.ends(len(found.text))),
                found.source_map,
                level=(item or context).level,
                marker=marker,
                marks=found.marks,
                group=(item or context).group,
                continues=continues,
                hard_breaks=found.hard_breaks,
                anchors=tuple(self._anchors),
            )
        )
        self._anchors.clear()
        self._places.append(self._regions.place(len(found.text)))

    def _add_rule(self) -> None:
        if self._rules is None:
            self._rules = iter(self._tokens.offsets_of("hr"))
        offset = next(self._rules, 0)
        line = self._tokens.line(offset)
        self.blocks.append(Block(BlockKind.RULE, "", line, line, SourceMap(((0, offset),))))
        self._places.append(self._regions.place(0))

    def _push(self, frame: Frame, context: Context) -> None:
        frame.context = True
        self._contexts.append(context)

    def _enter_regions(self, frame: Frame, known: Traits, *, hidden: bool) -> None:
        if known.regions or known.guessed:
            for name in known.regions:
                frame.regions += self._regions.enter(name, guessed=False)
            for name in known.guessed:
                frame.regions += self._regions.enter(name, guessed=True)
        if hidden:
            frame.regions += self._regions.enter("hidden", guessed=True)

    def _note_anchor(self, tag: str, attributes: Mapping[str, str]) -> None:
        identifier = attributes.get("id")
        if identifier:
            self._anchors.append(identifier)
        if tag == "a" and (name := attributes.get("name")) and name != identifier:
            self._anchors.append(name)

    def _is_beside_references(self, known: Traits) -> bool:
        return known.beside_references and self._regions.within("references")

    def _may_label(self) -> bool:
        return (
            not self._outer_flows
            and self._flow.is_empty
            and self._regions.within("footnotes", "references")
        )

    def _begin_label(self, attributes: Mapping[str, str]) -> None:
        self._note_anchor("", attributes)
        self._outer_flows.append(self._flow)
        self._flow = Flow(self._tokens)

    def _end_label(self) -> None:
        found = self._flow.finish()
        self._flow = self._outer_flows.pop()
        if found is not None and len(found.text) <= _LONGEST_LABEL:
            self._label = found.text
        elif found is not None:
            self._add(found)

    def _begin_note(self, attributes: Mapping[str, str]) -> None:
        own = [name for name in self._anchors[-1:] if name == attributes.get("id")]
        self._frames.append(Frame("", note=tuple(self._anchors[: -1 if own else None])))
        self._anchors = own
        self._outer_flows.append(self._flow)
        self._flow = Flow(self._tokens)

    def _end_note(self, outer_anchors: tuple[str, ...]) -> None:
        found = self._flow.finish()
        self._flow = self._outer_flows.pop()
        if found is not None:
            self._notes.append(Note(found, self._anchors))
        self._anchors = [*outer_anchors]

    def _add_notes(self) -> None:
        """Add the notes that stood in the text of the last block, each as a block behind it."""
        outer_anchors = self._anchors
        entered = self._regions.enter("sidenotes", guessed=False)
        for note in self._notes:
            self._contexts.append(Context.of_note())
            self._anchors = note.anchors
            self._add(note.found)
            self._contexts.pop()
        self._regions.leave(entered)
        self._notes.clear()
        self._anchors = outer_anchors

    def _take_term_as_label(self) -> None:
        text = self._flow.text().strip()
        if is_label(text):
            self._flow.drop()
            self._label = text

    def _begin_byline(self, frame: Frame) -> None:
        if not self._regions.within(*NO_BYLINES):
            frame.byline = self.bylines.begin(self.blocks, self._flow)
