"""Inline AsciiDoc: emphasis, links, cross references, footnotes, attributes.

Source of the rules: the AsciiDoc language documentation, "Text Formatting" and "Macros".
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from citekit.documents.inline_builder import InlineBuilder
from citekit.documents.markdown.inline import Inline
from citekit.documents.pieces import Assembly, Content
from citekit.tables import load_table

_TOKEN = re.compile(
    r"(?P<escape>\\(?=[^\w\s]|https?:|link:|footnote))"
    r"|(?P<macro>(?<![\w:])(?:link|mailto|xref|footnote|footnoteref|image|icon|kbd|btn|menu|pass|stem"
    r"|latexmath|asciimath|anchor|indexterm2?|audio|video):[^\s\[\]]{0,2000}\[)"
    r"|(?P<url>(?<!\w)(?:https?|ftp)://[^\s\[\]<>]*[^\s\[\]<>.,;:!?()'\"*_`])"
    r"|(?P<xref><<[^<>,\n]{1,300}(?:,[^<>]{0,1000})?>>)"
    r"|(?P<anchor>\[\[\[?[^\s\[\],]{1,200}(?:,[^\[\]\n]{0,200})?\]?\]\])"
    r"|(?P<attribute>\{[\w][\w-]{0,60}\})"
    r"|(?P<role>\[[.#%a-z][^\[\]\n]{0,200}\](?=[#*_`]))"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<quote>[\"']`(?=\S)|(?<=\S)`[\"'](?!\w))"
    r"|(?P<verbatim>\+\+\+|\+\+|(?<!\w)\+(?=\S)|``|(?<!\w)`(?=\S))"
    r"|(?P<mark>\*\*|__|\#\#|(?<!\w)[*_\#](?=\S)|[\^~](?=\S))"
)
_CLOSERS = {
    **{one: re.compile(re.escape(one)) for one in ("+++", "++", "``", "**", "__", "##", "^", "~")},
    **{one: re.compile(rf"(?<=\S){re.escape(one)}(?!\w)") for one in "+`*_#"},
}
_CURLY = {'"`': "“", "'`": "‘", '`"': "”", "`'": "’"}
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_MACRO = re.compile(r"(\w+):(.*)\[", re.DOTALL)
_NAMED = re.compile(r",\s*[\w-]+\s*=.*|\^?\Z", re.DOTALL)
_NOTE_ID = re.compile(r"\s*([\w-]+)\s*,?")
_MOST_SUBSTITUTIONS = 2_000
_LONGEST_VALUE = 300


@dataclass(slots=True)
class Note:
    """A footnote, which stands where its mark does.

    Attributes:
        number: from 1.
        name: by which other marks refer to it, ``""`` for none.
        content: as written.
    """

    number: int
    name: str
    content: Content


@dataclass(slots=True)
class Context:
    """What the rest of a document says of its inline markup.

    Attributes:
        attributes: values by name.
        labels: what is shown of a bibliography's entry that is referred to, by its id.
        notes: footnotes in the order of their marks; reading adds to them.
    """

    attributes: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    named: dict[str, Note] = field(default_factory=dict)
    left: int = _MOST_SUBSTITUTIONS

    def value(self, name: str) -> str | None:
        """Return the value of an attribute; there are only so many for a document."""
        known = load_table("documents", "asciidoc")["attributes"]
        value = self.attributes.get(name.lower(), known.get(name.lower()))
        self.left -= 1
        return value[:_LONGEST_VALUE] if isinstance(value, str) and self.left > 0 else None


def read_inline(content: Content, context: Context) -> Inline:
    """Read inline AsciiDoc.

    Args:
        content: the lines of a block.
        context: of the document; takes the footnotes.
    """
    return _Reader(content, context).read()


def note_anchor(number: int) -> str:
    """Return the anchor of a footnote, as Asciidoctor calls it."""
    return f"_footnotedef_{number}"


@dataclass(slots=True)
class _Span:
    """Marked text that is being read: where it closes, and what it is."""

    end: int
    behind: int
    kind: str
    start: int
    href: str = ""


class _Reader:
    def __init__(self, content: Content, context: Context) -> None:
        self._content = content
        self._text = content.text
        self._out = InlineBuilder(content)
        self._context = context
        self._open: list[_Span] = []
        self._next: dict[str, int] = {}
        self._brackets: dict[int, int] | None = None

    def read(self) -> Inline:
        at = 0
        while found := _TOKEN.search(self._text, at):
            if self._open and found.start() >= self._open[-1].end:
                at = self._close()
                continue
            at = _HANDLERS[found.lastgroup or ""](self, found)
        while self._open:
            self._close()
        return self._out.result()

    def _close(self) -> int:
        span = self._open.pop()
        self._out.take(span.end)
        if span.kind:
            self._out.mark(span.kind, span.start, span.href)
        self._out.skip(span.end, span.behind)
        return span.behind

    @property
    def _limit(self) -> int:
        return self._open[-1].end if self._open else len(self._text)

    def _find(self, closer: str, at: int) -> int:
        """Return where a closer comes next, or -1; no part of the text is searched twice."""
        known = self._next.get(closer, -2)
        if known != -1 and known < at:
            found = _CLOSERS[closer].search(self._text, at)
            known = self._next[closer] = found.start() if found else -1
        return known if 0 <= known < self._limit else -1

    def _bracket_end(self, at: int) -> int:
        """Return where the bracket closes that opens at ``at``, or -1."""
        if self._brackets is None:
            self._brackets, opened = {}, []
            for found in _BRACKET.finditer(self._text):
                if found[0] == "[":
                    opened.append(found.start())
                elif found[0] == "]" and opened:
                    self._brackets[opened.pop()] = found.start()
        end = self._brackets.get(at, -1)
        return end if 0 <= end <= self._limit else -1

    def _escape(self, found: re.Match[str]) -> int:
        self._out.skip(found.start(), found.end())
        return found.end() + 1

    def _entity(self, found: re.Match[str]) -> int:
        decoded = html.unescape(found[0])
        if decoded != found[0]:
            self._out.insert(decoded, *found.span())
        return found.end()

    def _quote(self, found: re.Match[str]) -> int:
        self._out.insert(_CURLY[found[0]], *found.span())
        return found.end()

    def _drop(self, found: re.Match[str]) -> int:
        self._out.skip(*found.span())
        return found.end()

    def _anchor(self, found: re.Match[str]) -> int:
        self._out.anchor(found[0].strip("[]").split(",")[0].strip())
        return self._drop(found)

    def _attribute(self, found: re.Match[str]) -> int:
        value = self._context.value(found[0][1:-1])
        if value is None:
            return found.end()
        start, end = found.span()
        is_address = value.startswith(("http://", "https://"))
        if is_address and self._text.startswith("[", end) and self._bracket_end(end) > 0:
            return self._linked(value, start, end, self._bracket_end(end))
        begin = self._length_at(start)
        self._out.insert(value, start, end)
        if is_address:
            self._out.mark("link", begin, value)
        return end

    def _length_at(self, at: int) -> int:
        self._out.take(at)
        return self._out.length

    def _verbatim(self, found: re.Match[str]) -> int:
        opener = found[0]
        end = self._find(opener, found.end())
        if end <= found.end():
            return found.end()
        self._out.skip(*found.span())
        start = self._out.length
        inner = self._text[found.end() : end]
        literal = opener[0] == "`" and len(inner) > 2 and inner[0] == inner[-1] == "+"
        if literal:
            self._out.skip(found.end(), found.end() + 1)
        self._out.take(end - literal)
        if opener[0] == "`":
            self._out.mark("code", start)
        self._out.skip(self._out.plain, end + len(opener))
        return end + len(opener)

    def _mark(self, found: re.Match[str]) -> int:
        opener = found[0]
        end = self._find(opener, found.end() + 1)
        if end < 0 or (opener in "^~" and re.search(r"\s", self._text[found.end() : end][:200])):
            return found.end()
        self._out.skip(*found.span())
        kind = load_table("documents", "asciidoc")["kinds"].get(opener, "")
        self._open.append(_Span(end, end + len(opener), kind, self._out.length))
        return found.end()

    def _url(self, found: re.Match[str]) -> int:
        start, end = found.span()
        open_brackets = found[0].count("(") - found[0].count(")")
        while open_brackets > 0 and self._text.startswith(")", end):
            end, open_brackets = end + 1, open_brackets - 1
        href = self._text[start:end]
        if self._text.startswith("[", end) and (close := self._bracket_end(end)) > 0:
            return self._linked(href, start, end, close)
        stop = min(end, self._limit)
        if self._text[start - 1 : start] == "<" and self._text.startswith(">", end):
            self._out.skip(start - 1, start)
            begin = self._out.length
            self._out.take(end)
            self._out.skip(end, end + 1)
            self._out.mark("link", begin, href)
            return end + 1
        begin = self._length_at(start)
        self._out.take(stop)
        self._out.mark("link", begin, self._text[start:stop])
        return stop

    def _linked(self, href: str, start: int, opening: int, close: int) -> int:
        """Read a link whose text stands in the brackets from ``opening`` to ``close``."""
        inner = self._text[opening + 1 : close]
        begin, cut = opening + 1, _NAMED.search(inner)
        end = begin + (cut.start() if cut else len(inner))
        if inner.startswith('"') and (quote := inner.find('"', 1)) > 0:
            begin, end = begin + 1, begin + quote
        if not self._text[begin:end].strip():
            self._shown(href, start, close + 1)
            return close + 1
        self._out.skip(start, begin)
        self._open.append(_Span(end, close + 1, "link", self._out.length, href))
        return begin

    def _shown(self, href: str, start: int, end: int) -> None:
        """Let a link without a text show its target where that is written."""
        begin = self._length_at(start)
        at = self._text.find(href, start, end)
        if at < 0:
            self._out.insert(href, start, end)
        else:
            self._out.skip(start, at)
            self._out.take(at + len(href))
            self._out.skip(self._out.plain, end)
        self._out.mark("link", begin, href)

    def _xref(self, found: re.Match[str]) -> int:
        target, _, said = found[0][2:-2].partition(",")
        name = target.strip().lstrip("#")
        start = self._length_at(found.start())
        if said.strip():
            at = found.end() - 2 - len(said)
            self._out.skip(found.start(), at + len(said) - len(said.lstrip()))
            self._out.take(found.end() - 2)
            self._out.skip(found.end() - 2, found.end())
        else:
            self._out.insert(f"[{self._context.labels.get(name, name)}]", *found.span())
        self._out.mark("link", start, f"#{name}")
        return found.end()

    def _macro(self, found: re.Match[str]) -> int:
        parts = _MACRO.fullmatch(found[0])
        close = self._bracket_end(found.end() - 1)
        if not parts or close < 0:
            return found.end()
        name, target = parts.groups()
        if name in ("footnote", "footnoteref"):
            return self._note(name, target, found, close)
        if name in ("link", "mailto", "xref"):
            href = {"mailto": "mailto:", "xref": "#"}.get(name, "") + self._expanded(target)
            return self._linked(href.replace("##", "#"), found.start(), found.end() - 1, close)
        if name in load_table("documents", "asciidoc")["unseen_macros"]:
            if name == "anchor":
                self._out.anchor(target)
            self._out.skip(found.start(), close + 1)
            return close + 1
        self._out.skip(*found.span())
        self._out.take(close)
        self._out.skip(close, close + 1)
        return close + 1

    def _expanded(self, target: str) -> str:
        def value(found: re.Match[str]) -> str:
            known = self._context.value(found[1])
            return found[0] if known is None else known

        return re.sub(r"\{([\w-]{1,60})\}", value, target)

    def _note(self, name: str, target: str, found: re.Match[str], close: int) -> int:
        """Put the number of a footnote in its place; its text is read at the end."""
        begin = found.end()
        if name == "footnoteref" and (named := _NOTE_ID.match(self._text, begin, close)):
            target, begin = named[1], named.end()
        note = self._context.named.get(target) if target else None
        if note is None:
            note = Note(len(self._context.notes) + 1, target, self._part(begin, close))
            self._context.notes.append(note)
            if target:
                self._context.named[target] = note
        start = self._length_at(found.start())
        self._out.insert(f"[{note.number}]", found.start(), close + 1)
        self._out.mark("link", start, f"#{note_anchor(note.number)}")
        self._out.mark("sup", start)
        return close + 1

    def _part(self, begin: int, end: int) -> Content:
        part = Assembly()
        part.take(self._content, begin, end)
        return part.content(self._content.source_map.source(begin))


_HANDLERS: dict[str, Callable[[_Reader, re.Match[str]], int]] = {
    "escape": _Reader._escape,
    "macro": _Reader._macro,
    "url": _Reader._url,
    "xref": _Reader._xref,
    "anchor": _Reader._anchor,
    "attribute": _Reader._attribute,
    "role": _Reader._drop,
    "entity": _Reader._entity,
    "quote": _Reader._quote,
    "verbatim": _Reader._verbatim,
    "mark": _Reader._mark,
}
