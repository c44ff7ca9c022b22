"""The content of a post as its site shows it: paragraphs, footnotes, without shortcodes.

WordPress keeps what an author typed and makes HTML of it when a page is shown: blank lines become
paragraphs (``wpautop``), shortcodes become what their plugin makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from citekit.documents.pieces import Assembly, Content
from citekit.documents.wxr.items import Item
from citekit.tables import load_table

_BLOCK_EDITOR = re.compile(r"<!--\s{0,9}wp:")
_NOTES_BLOCK = re.compile(r"<!--\s{0,9}wp:footnotes\b")
_NAME = r"[A-Za-z][\w-]{0,40}"
_TOKEN = re.compile(
    rf"<!--|</?{_NAME}|\[\[?/?{_NAME}(?:\s[^\[\]<>]{{0,1000}})?/?\]|\(\((?=[^\s()])|[ \t]*\n\s*"
)
_SHORTCODE = re.compile(rf"\[(/?)({_NAME})(.*)\]", re.DOTALL)
_ATTRIBUTE = re.compile(r"\s[\w-]+\s{0,9}=")
_NEXT_TAG = re.compile(rf"</?({_NAME})")
_OPEN_LIST, _CLOSE_LIST = '<ol class="wp-block-footnotes">', "</ol>"
_PARENTHESES = ("((", "))")
_LONGEST_IN_BRACKETS = 5_000


def render(item: Item) -> Content:
    """Return the HTML of a post, with its footnotes as lists.

    Tags are added, and no text but the numbers of footnotes, so that all that a reader sees has
    its place in the source.
    """
    renderer = _Renderer(item)
    renderer.run()
    return renderer.result()


class _Renderer:
    """Goes through a content once, from left to right."""

    def __init__(self, item: Item) -> None:
        self._content = item.content
        self._text = item.content.text
        self._kept = item.notes
        self._makes_paragraphs = not _BLOCK_EDITOR.search(self._text)
        self._whole = Assembly()
        self._out = self._whole
        self._notes: list[Assembly] = []
        self._note_end = -1
        self._closer = ""
        self._plain = 0
        self._behind_block = True
        self._next: dict[str, int] = {}
        self._begun: set[str] = set()

    def run(self) -> None:
        """Read all of the content."""
        at = 0
        while found := _TOKEN.search(self._text, at):
            start = found.start()
            if 0 <= self._note_end <= start:
                at = self._end_note()
                continue
            if self._text[self._plain : start].strip():
                self._behind_block = False
            at = self._handler(found[0])(found)
        if self._note_end >= 0:
            self._end_note()
        self._flush(len(self._text))

    def result(self) -> Content:
        """Return all with the footnotes that were not put into a place of their own."""
        self._put_list(list(enumerate(self._notes, 1)), "footnote-")
        self._put_kept()
        return self._whole.content(self._content.source_map.source(0))

    def _handler(self, opening: str) -> Callable[[re.Match[str]], int]:
        if opening == "<!--":
            return self._comment
        if opening == _PARENTHESES[0]:
            return self._parentheses
        return {"<": self._tag, "[": self._shortcode}.get(opening[0], self._line_end)

    def _flush(self, end: int) -> None:
        self._out.take(self._content, self._plain, end)
        self._plain = max(end, self._plain)

    def _insert(self, text: str, at: int) -> None:
        self._out.insert(text, self._content.source_map.source(at))

    def _find(self, closer: str, at: int) -> int:
        """Return where ``closer`` comes next, or -1; no part of the text is searched twice."""
        known = self._next.get(closer, 0)
        if known >= 0 and (known < at or closer not in self._next):
            known = self._next[closer] = self._text.find(closer, at)
        return known

    def _comment(self, found: re.Match[str]) -> int:
        end = self._find("-->", found.end())
        if end < 0:
            return found.end()
        if self._kept and _NOTES_BLOCK.match(self._text, found.start()):
            self._flush(found.start())
            self._put_kept()
        return end + 3

    def _tag(self, found: re.Match[str]) -> int:
        name = found[0].lstrip("</").lower()
        self._behind_block = name in _names("blocks") or name == "br"
        end = self._find(">", found.end())
        if end < 0:
            return found.end()
        if found[0][1] != "/" and name in _names("verbatim"):
            closing = self._find(f"</{name}", end)
            return closing if closing > 0 else end + 1
        return end + 1

    def _shortcode(self, found: re.Match[str]) -> int:
        parts = _SHORTCODE.fullmatch(found[0])
        if not parts:  # [[escaped]]
            return found.end()
        closes, name = bool(parts[1]), parts[2].lower()
        if not closes and name in _names("footnote_shortcodes"):
            closer = f"[/{parts[2]}]"
            end = self._find(closer, found.end())
            return self._begin_note(found, end, closer) if end > 0 else found.end()
        known = name in _names("other_shortcodes") or bool(_ATTRIBUTE.search(parts[3]))
        if not (known or (closes and name in self._begun)):
            return found.end()
        self._begun.add(name)
        self._flush(found.start())
        self._plain = found.end()
        return found.end()

    def _parentheses(self, found: re.Match[str]) -> int:
        """Take a footnote in double brackets, unless they are those of code or of remarks."""
        opener, closer = _PARENTHESES
        end = self._find(closer, found.end())
        if not found.end() < end < found.end() + _LONGEST_IN_BRACKETS:
            return found.end()
        while self._text.startswith(closer, end + 1):
            end += 1
        said = self._text[found.end() : end]
        is_note = " " in said and opener not in said and "\n\n" not in said
        inner = re.sub(r"[^()]+", "", said)
        if not is_note or inner.startswith(")") or inner.count("(") != inner.count(")"):
            return found.end()
        return self._begin_note(found, end, closer)

    def _begin_note(self, found: re.Match[str], end: int, closer: str) -> int:
        if self._note_end >= 0:  # no notes in notes
            return found.end()
        self._flush(found.start())
        note = Assembly()
        self._notes.append(note)
        number = len(self._notes)
        link = f'<sup><a href="#footnote-{number}" id="footnote-{number}-link">'
        for part in (link, *str(number), "</a></sup>"):  # so that the number stands at its note
            self._insert(part, found.start())
        self._out, self._plain = note, found.end()
        self._note_end, self._closer = end, closer
        return found.end()

    def _end_note(self) -> int:
        self._flush(self._note_end)
        self._plain = at = self._note_end + len(self._closer)
        self._out, self._note_end = self._whole, -1
        return at

    def _line_end(self, found: re.Match[str]) -> int:
        """Make a paragraph of a blank line, and a break of a line end, as ``wpautop`` does."""
        following = _NEXT_TAG.match(self._text, found.end())
        before_block = following is not None and following[1].lower() in _names("blocks")
        is_last = found.end() == len(self._text)
        if self._makes_paragraphs and not before_block and not is_last:
            is_blank = found[0].count("\n") > 1
            if is_blank or not self._behind_block:
                self._flush(found.start())
                self._insert("<p>" if is_blank else "<br />", found.start())
                self._behind_block = True
        return found.end()

    def _put_kept(self) -> None:
        notes: list[tuple[object, Assembly]] = []
        for identifier, content in self._kept:
            note = Assembly()
            note.take(content, 0, len(content.text))
            notes.append((re.sub(r"[^\w.:-]", "", identifier), note))
        self._put_list(notes)
        self._kept = []

    def _put_list(self, notes: list[tuple[object, Assembly]], prefix: str = "") -> None:
        if not notes:
            return
        self._flush(self._plain)
        self._whole.insert(_OPEN_LIST, notes[0][1].content().source_map.source(0))
        for name, note in notes:
            begin = note.content().source_map.source(0)
            self._whole.insert(f'<li id="{prefix}{name}">', begin)
            self._whole.extend(note)
            self._whole.insert("</li>", begin)
        self._whole.insert(_CLOSE_LIST, notes[0][1].content().source_map.source(0))


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(load_table("documents", "wordpress")[kind])
