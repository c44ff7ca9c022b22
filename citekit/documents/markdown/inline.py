"""Inline Markdown: what stands in a paragraph or heading (CommonMark 0.31, chapter 6)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from citekit.documents.document import SourceMap
from citekit.documents.markdown.emphasis import Delimiters, delimiter_run, match_delimiters
from citekit.documents.markdown.links import (
    INLINE_TARGET,
    LABEL,
    WIKI_LINK,
    decoded,
    normal_label,
    target,
)
from citekit.documents.markdown.tags import AUTOLINK, MARK_KINDS, TAG, attributes
from citekit.documents.pieces import Content, through
from citekit.reference import Mark

_TOKEN = re.compile(
    r"\\[!-/:-@\[-`{-~\n]|`+|\*+|_+|~~+|[!^]?\[|\]|<|\{[{%:#./]"
    r"|&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|(?:https?://|ftp://|www\.)(?=\w)"
)
_SIGNS = re.compile(r"[\\`*_~\[\]<{&]")
_URL = re.compile(r"(?:[\w\-.~:/?#@!$&'()*+,;=%]|\\[^A-Za-z0-9\s\[\]<>\"`])+", re.ASCII)
_URL_TAIL = "*_~.,;:!?'\")"
_TEMPLATE_ENDS = {"{{": "}}", "{%": "%}", "{/": "*/}"}
_ATTRIBUTE_LIST = re.compile(r"\{[:#.][^{}\n]*\}")
_SPAN_ENDS = frozenset(")]*_`")
_ATTRIBUTE_ID = re.compile(r"#([\w:.-]+)")
_DEEPEST_BRACKET = 500
_NOTE = re.compile(r"[^\W\d_]\S*\s+\S.{6}", re.DOTALL)
"""What is said in a footnote; a mark such as ``^[1]`` says nothing."""
_ANY_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)


@dataclass(slots=True)
class Inline:
    """What a reader sees of a piece of Markdown.

    The attributes are those of ``Block``.
    """

    text: str
    source_map: SourceMap
    marks: tuple[Mark, ...] = ()
    hard_breaks: frozenset[int] = frozenset()
    anchors: tuple[str, ...] = ()


def read_inline(
    content: Content, definitions: Mapping[str, str], notes: list[Content] | None = None
) -> Inline:
    """Read inline Markdown.

    Args:
        content: the lines of a block.
        definitions: link targets by normal label.
        notes: takes the contents of inline footnotes (``^[…]``), which are text without it.
    """
    if not _may_hold_token(content.text) or _TOKEN.search(content.text) is None:
        breaks = frozenset(content.hard_breaks)
        return trimmed(Inline(content.text, content.source_map, hard_breaks=breaks))
    return trimmed(_Reader(content, definitions, notes).read())


def note_anchor(number: int) -> str:
    """Return the anchor of an inline footnote."""
    return f"inline-note-{number}"


def _may_hold_token(text: str) -> bool:
    """Whether a text is worth the long look: most prose holds nothing that tokens begin with."""
    return _SIGNS.search(text) is not None or "://" in text or "www." in text


def trimmed(inline: Inline) -> Inline:
    """Return ``inline`` without white space at its ends."""
    text = inline.text.strip()
    if len(text) == len(inline.text):
        return inline
    start = len(inline.text) - len(inline.text.lstrip()) if text else 0
    end = start + len(text)
    marks = (
        Mark(mark.kind, max(mark.start - start, 0), min(mark.end, end) - start, mark.href)
        for mark in inline.marks
    )
    return Inline(
        text,
        inline.source_map.slice(start, end),
        tuple(mark for mark in marks if mark.start < mark.end),
        frozenset(at - start for at in inline.hard_breaks if start <= at < end),
        inline.anchors,
    )


@dataclass(slots=True)
class _Bracket:
    """An opening bracket that may begin a link or an image.

    Attributes:
        piece: the piece of text that holds it.
        end: offset behind it.
        image: whether it is ``![``.
        delimiters: how many runs of delimiters stood before it.
        holds_bracket: whether another one follows in it, so that it can't be a label.
    """

    piece: int
    end: int
    image: bool
    delimiters: int
    holds_bracket: bool = False


class _Reader:
    """Reads one block from left to right.

    Text goes into ``pieces``; marks refer to pieces, since how many characters of a run of
    delimiters stay in the text is known only in the end.
    """

    def __init__(
        self, content: Content, definitions: Mapping[str, str], notes: list[Content] | None
    ) -> None:
        self.notes = notes
        self.note_ends: dict[int, int] | None = None
        self.content = content.text
        self.source_map = content.source_map
        self.hard_breaks = list(content.hard_breaks)
        self.definitions = definitions
        self.pieces: list[str] = []
        self.offsets: list[int] = []
        self.delimiters: list[Delimiters] = []
        self.brackets: list[_Bracket] = []
        self.links_begin = 0  # brackets below this height stand around a link: no links in links
        self.spans: list[tuple[str, int, int, str]] = []
        self.open_tags: dict[str, list[tuple[int, str]]] = {}
        self.anchors: list[str] = []
        self.plain = 0  # where text begins that is not in a piece yet
        self.url_end = 0  # up to here the characters of a bare URL mean themselves
        self.absent: set[str] = set()  # closers that do not come any more
        self.backticks: dict[int, list[int]] | None = None

    def read(self) -> Inline:
        content = self.content
        at = 0
        while found := _TOKEN.search(content, at):
            at = _HANDLERS[content[found.start()]](self, found.start(), found.end())
        self._flush(len(content))
        for kind, opener, closer in match_delimiters(self.delimiters):
            self.spans.append((kind, opener, closer, ""))
        for run in self.delimiters:
            self._settle(run)
        return self._inline()

    def _inline(self) -> Inline:
        begins = [0]
        for piece in self.pieces:
            begins.append(begins[-1] + len(piece))
        marks = [
            Mark(kind, begins[opener + 1], begins[closer], href)
            for kind, opener, closer, href in self.spans
            if begins[opener + 1] < begins[closer]
        ]
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        text, source_map, breaks = through(
            zip(self.pieces, self.offsets, strict=True), self.source_map, sorted(self.hard_breaks)
        )
        return Inline(text, source_map, tuple(marks), breaks, tuple(self.anchors))

    def _flush(self, end: int) -> None:
        if self.plain < end:
            self.pieces.append(self.content[self.plain : end])
            self.offsets.append(self.plain)
        self.plain = end

    def _piece(self, start: int, text: str, end: int) -> int:
        """Add a piece that stands for ``content[start:end]`` and return its index."""
        self._flush(start)
        self.pieces.append(text)
        self.offsets.append(start)
        self.plain = end
        return len(self.pieces) - 1

    def _settle(self, run: Delimiters) -> None:
        self.pieces[run.piece] = run.char * run.length
        self.offsets[run.piece] += run.used_left

    def _find(self, closer: str, at: int) -> int:
        """Return where ``closer`` comes next, or -1; never searches twice in vain."""
        if closer in self.absent:
            return -1
        found = self.content.find(closer, at)
        if found < 0:
            self.absent.add(closer)
        return found

    def _escape(self, start: int, end: int) -> int:
        escaped = self.content[start + 1]
        if escaped == "\n":
            self.hard_breaks.append(start + 1)
        if escaped == "\\" and start < self.url_end:
            # No address holds a backslash: this one is an escape that was escaped again.
            self._piece(start, "", end)
        else:
            self._flush(start)
            self.plain = start + 1
        return end

    def _entity(self, start: int, end: int) -> int:
        written = self.content[start:end]
        character = decoded(written)
        if character != written:
            self._piece(start, character, end)
        return end

    def _url(self, start: int, end: int) -> int:
        if start >= self.url_end:
            found = _URL.match(self.content, start)
            address = found.group().rstrip(_URL_TAIL) if found else ""
            self.url_end = start + len(address)
        return end

    def _code(self, start: int, end: int) -> int:
        if self.backticks is None:
            self.backticks = {}
            for found in re.finditer("`+", self.content):
                self.backticks.setdefault(found.end() - found.start(), []).append(found.start())
        same = self.backticks.get(end - start, [])
        index = bisect_right(same, start)
        if index == len(same):
            return end
        close = same[index]
        inner_start, inner_end = end, close
        inner = self.content[end:close]
        if len(inner) > 2 and inner[0] in " \n" and inner[-1] in " \n" and inner.strip():
            inner_start, inner_end = end + 1, close - 1
        piece = self._piece(start, "", inner_start)
        self._flush(inner_end)
        after = self._piece(inner_end, "", close + end - start)
        self.spans.append(("code", piece, after, ""))
        return self.plain

    def _delimiter(self, start: int, end: int) -> int:
        if start < self.url_end:
            return end
        run = delimiter_run(self.content, start, end, 0)
        if run:
            run.piece = self._piece(start, self.content[start:end], end)
            self.delimiters.append(run)
        return end

    def _open_bracket(self, start: int, end: int) -> int:
        wiki = WIKI_LINK.match(self.content, start) if self.content[end : end + 1] == "[" else None
        if wiki and normal_label(wiki[1]) not in self.definitions:
            return self._wiki_link(wiki)
        if self.brackets:
            self.brackets[-1].holds_bracket = True
        if len(self.brackets) < _DEEPEST_BRACKET:
            piece = self._piece(start, self.content[start:end], end)
            image = end - start == 2
            self.brackets.append(_Bracket(piece, end, image, len(self.delimiters)))
        return end

    def _note(self, start: int, end: int) -> int:
        """Take an inline footnote out of the text, where its number stays as its mark."""
        close = self._note_end(end) if self.notes is not None else 0
        inner = self.content[end:close]
        if self.notes is None or not _NOTE.search(inner) or self.content[close + 1 : close + 2] in {
            "(", "^"
        }:  # fmt: skip
            return self._open_bracket(end - 1, end)
        self.notes.append(Content(inner, self.source_map.slice(end, close), []))
        number = len(self.notes)
        opener = self._piece(start, "", start)
        self._piece(start, f"[{number}]", close)
        closer = self._piece(close, "", close + 1)
        self.spans.append(("link", opener, closer, f"#{note_anchor(number)}"))
        self.spans.append(("sup", opener, closer, ""))
        return close + 1

    def _note_end(self, at: int) -> int:
        """Return where the bracket that opened before ``at`` closes, ``at`` if it does not."""
        if self.note_ends is None:
            self.note_ends, opened = {}, []
            for found in _ANY_BRACKET.finditer(self.content):
                if found[0] == "[":
                    opened.append(found.end())
                elif found[0] == "]" and opened:
                    self.note_ends[opened.pop()] = found.start()
        return self.note_ends.get(at, at)

    def _wiki_link(self, found: re.Match[str]) -> int:
        start, end = found.span()
        if found[0][0] == "!":
            self._piece(start, "", end)
            return end
        shown = found.span(2 if found[2] is not None else 1)
        opener = self._piece(start, "", shown[0])
        self._flush(shown[1])
        closer = self._piece(shown[1], "", end)
        self.spans.append(("link", opener, closer, found[1].strip()))
        return end

    def _close_bracket(self, start: int, end: int) -> int:
        if not self.brackets:
            return end
        bracket = self.brackets.pop()
        in_link = len(self.brackets) < self.links_begin
        self.links_begin = min(self.links_begin, len(self.brackets))
        if in_link and not bracket.image:
            return end
        link = self._link_target(bracket, start, end)
        if link is None:
            return end
        href, after = link
        inner = self.delimiters[bracket.delimiters :]
        del self.delimiters[bracket.delimiters :]
        closer = self._piece(start, "", after)
        self.spans += [(kind, first, last, "") for kind, first, last in match_delimiters(inner)]
        for run in inner:
            self._settle(run)
        self.pieces[bracket.piece] = ""
        if not bracket.image:
            self.spans.append(("link", bracket.piece, closer, href))
            self.links_begin = len(self.brackets)
        return after

    def _link_target(self, bracket: _Bracket, start: int, end: int) -> tuple[str, int] | None:
        """Return the target of the link whose text ends at ``start`` and the link's end."""
        content = self.content
        follows = content[end : end + 1]
        if follows == "(":
            found = INLINE_TARGET.match(content, end)
            if found:
                return target(found[1] if found[1] is not None else found[2]), found.end()
        if not self.definitions:
            return None
        after = end
        label = None
        if follows == "[" and (found := LABEL.match(content, end)):
            label, after = found[1], found.end()
        if not label and not bracket.holds_bracket and start - bracket.end < 1000:
            label = content[bracket.end : start]
        if not label:
            return None
        href = self.definitions.get(normal_label(label))
        return None if href is None else (href, after)

    def _angle(self, start: int, end: int) -> int:
        content = self.content
        if content.startswith(("<!--", "<?"), start):
            closer = "-->" if content[start + 1] == "!" else "?>"
            close = self._find(closer, end)
            if close < 0:
                return end
            self._piece(start, "", close + len(closer))
            return self.plain
        if found := AUTOLINK.match(content, start):
            piece = self._piece(start, "", start + 1)
            closer_piece = self._piece(found.end() - 1, "", found.end())
            href = target(found[1]) if found[1] else "mailto:" + found[2]
            self.spans.append(("link", piece, closer_piece, href))
            return found.end()
        if found := TAG.match(content, start):
            self._tag(found)
            return self.plain
        return end

    def _tag(self, found: re.Match[str]) -> None:
        start, end = found.span()
        closing, name = bool(found[1]), (found[2] or found[3]).lower()
        if name == "br":
            if self.content[end : end + 1] == "\n":
                self._piece(start, "", end)
                self.hard_breaks.append(end)
            else:
                self._piece(start, "\n", end)
                self.hard_breaks.append(start)
            return
        piece = self._piece(start, "", end)
        kind = MARK_KINDS.get(name)
        if closing:
            opened = self.open_tags.get(name)
            if kind and opened:
                opener, href = opened.pop()
                self.spans.append((kind, opener, piece, href))
            return
        stated = attributes(found[4]) if found[4] else {}
        for attribute in ("id", "name"):
            if stated.get(attribute) and (attribute == "id" or name == "a"):
                self.anchors.append(stated[attribute])
        if kind and (kind != "link" or "href" in stated):
            self.open_tags.setdefault(name, []).append((piece, stated.get("href", "")))

    def _brace(self, start: int, end: int) -> int:
        """Drop attribute lists, shortcodes, template tags and comments of MDX."""
        content = self.content
        opener = content[start:end]
        if opener not in _TEMPLATE_ENDS:
            found = _ATTRIBUTE_LIST.match(content, start)
            if not found or (opener != "{:" and content[start - 1 : start] not in _SPAN_ENDS):
                return end
            self.anchors += _ATTRIBUTE_ID.findall(found.group())
            self._piece(start, "", found.end())
            return found.end()
        if opener == "{/" and content[end : end + 1] != "*":
            return end
        closer = _TEMPLATE_ENDS[opener]
        close = self._find(closer, end)
        if close >= 0:
            self._piece(start, "", close + len(closer))
        return self.plain if close >= 0 else end


_HANDLERS = {
    "\\": _Reader._escape,
    "`": _Reader._code,
    "*": _Reader._delimiter,
    "_": _Reader._delimiter,
    "~": _Reader._delimiter,
    "!": _Reader._open_bracket,
    "[": _Reader._open_bracket,
    "^": _Reader._note,
    "]": _Reader._close_bracket,
    "<": _Reader._angle,
    "{": _Reader._brace,
    "&": _Reader._entity,
    "h": _Reader._url,
    "f": _Reader._url,
    "w": _Reader._url,
}
