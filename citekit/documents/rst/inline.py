"""Inline reStructuredText: emphasis, literals, roles, links, footnote marks, escapes.

Source of the rules: the reStructuredText specification of docutils, "Inline Markup". Nothing is
nested in it, so one pass from left to right reads all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from citekit.documents.inline_builder import InlineBuilder
from citekit.documents.markdown.inline import Inline
from citekit.documents.pieces import Content
from citekit.tables import load_table

_BEFORE = r"(?<![^\s\-:/'\"<(\[{‘“’«¡¿–—\\„‚‹›”*])"
_BEHIND = r"(?=[\s\-.,:;!?\\/'\")\]}>’”»›–—…、。，；：）」』]|\Z)"
_LABEL = r"(?:\d+|#[\w.:+-]*|\*|[^\W_][\w.:+-]*)"
_NAME = r"[^\W_](?:[\w]|[-.:+](?=[^\W_]))*?"
_TOKEN = re.compile(
    rf"\\(?:.|\n)|https?://[^\s<>`]+|{_BEFORE}(?:``(?=\S)|(?::(?P<role>[\w.:+-]{{1,40}}):)?`(?=[^\s`])"
    rf"|_`(?=\S)|\*\*(?=[^\s*])|\*(?=[^\s*])|\|(?=\S)(?P<name>[^|\n]{{1,200}})\|(?!\w)"
    rf"|\[(?P<label>{_LABEL})\]_{_BEHIND})"
    rf"|(?<![\w.:+-])(?P<word>{_NAME})__?{_BEHIND}",
    re.DOTALL,
)
_CLOSERS = {
    "``": re.compile(rf"(?<!\s)``{_BEHIND}"),
    "`": re.compile(rf"(?<![\s\\])`(?:(__?)|:([\w.:+-]{{1,40}}):)?{_BEHIND}"),
    "_`": re.compile(rf"(?<![\s\\])`{_BEHIND}"),
    "**": re.compile(rf"(?<![\s\\])\*\*{_BEHIND}"),
    "*": re.compile(rf"(?<![\s\\*])\*{_BEHIND}"),
}
_KINDS = {"**": "strong", "*": "em", "``": "code"}
_EMBEDDED = re.compile(r"(?:\A|\s)<([^<>]{1,5000})>\Z")
_ESCAPE = re.compile(r"\\(.|\n)", re.DOTALL)

UNNAMED = {"#": "footnote-", "*": "symbol-"}
"""How the anchors of footnotes that only count begin."""


@dataclass(slots=True)
class Targets:
    """What names in a document refer to.

    Attributes:
        names: addresses and ``#anchors`` by normal name; one with ``_`` at its end is a name.
        anonymous: the addresses of anonymous targets, in order.
        used: how many of each kind of references without a name were met.
    """

    names: dict[str, str] = field(default_factory=dict)
    anonymous: list[str] = field(default_factory=list)
    used: dict[str, int] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """Return what a name refers to, ``""`` when that is unknown."""
        for _ in range(5):
            target = self.names.get(normal_name(name), "")
            if not target.endswith("_"):
                return target
            name = target[:-1].strip("`")
        return ""

    def next_anonymous(self) -> str:
        """Return what the next anonymous reference refers to."""
        number = self.next("__")
        return self.anonymous[number - 1] if number <= len(self.anonymous) else ""

    def next(self, kind: str) -> int:
        """Return the number, from 1, of the next reference of a kind."""
        self.used[kind] = self.used.get(kind, 0) + 1
        return self.used[kind]

    def note(self, label: str) -> str:
        """Return the anchor of the footnote or citation that a mark refers to."""
        kind = UNNAMED.get(label)
        return f"{kind}{self.next(label)}" if kind else note_anchor(label)


def normal_name(name: str) -> str:
    """Return a reference name in the form that names are compared in."""
    return " ".join(name.split()).casefold()


def note_anchor(label: str) -> str:
    """Return the anchor of a footnote or citation with a label."""
    return normal_name(label.lstrip("#"))


def read_inline(content: Content, targets: Targets) -> Inline:
    """Read inline reStructuredText.

    Args:
        content: the lines of a block.
        targets: of the document; counts the references without a name.
    """
    return _Reader(content, targets).read()


class _Reader:
    def __init__(self, content: Content, targets: Targets) -> None:
        self._text = content.text
        self._out = InlineBuilder(content)
        self._targets = targets
        self._absent: set[str] = set()

    def read(self) -> Inline:
        at = 0
        while found := _TOKEN.search(self._text, at):
            at = self._handler(found)(found)
        return self._out.result()

    def _handler(self, found: re.Match[str]) -> Callable[[re.Match[str]], int]:
        if found["label"]:
            return self._note_mark
        if found["word"]:
            return self._word
        if found["name"]:
            return self._substitution
        if found[0].startswith("http"):
            return re.Match.end
        return self._escape if found[0][0] == "\\" else self._marked

    def _escape(self, found: re.Match[str]) -> int:
        """Leave out the backslash; with white space after it that goes too."""
        end = found.end() if found[0][1].isspace() else found.start() + 1
        self._out.skip(found.start(), end)
        return found.end()

    def _substitution(self, found: re.Match[str]) -> int:
        self._out.skip(found.start(), found.start("name"))
        self._out.skip(found.end("name"), found.end())
        return found.end()

    def _note_mark(self, found: re.Match[str]) -> int:
        """Leave the mark as it is seen: ``[1]`` of ``[1]_``, linked to its note."""
        self._out.take(found.start())
        start = self._out.length
        self._out.skip(found.end() - 1, found.end())
        self._out.mark("link", start, f"#{self._targets.note(found['label'])}")
        return found.end()

    def _word(self, found: re.Match[str]) -> int:
        anonymous = found[0].endswith("__")
        href = self._targets.next_anonymous() if anonymous else self._targets.of(found["word"])
        if not href:
            return found.end()
        self._out.take(found.start())
        start = self._out.length
        self._out.skip(found.end("word"), found.end())
        self._out.mark("link", start, href)
        return found.end()

    def _marked(self, found: re.Match[str]) -> int:
        role = found["role"] or ""
        opener = found[0].removeprefix(f":{role}:") if role else found[0]
        close = None if opener in self._absent else _CLOSERS[opener].search(self._text, found.end())
        if close is None or close.start() == found.end():
            if close is None:
                self._absent.add(opener)
            return found.end()
        self._out.skip(found.start(), found.end())
        start = self._out.length
        if opener == "`":
            self._interpreted(found.end(), close, role or close[2] or "")
            return close.end()
        if opener == "``":
            self._out.take(close.start())
        else:
            self._unescaped(close.start())
        if opener == "_`":
            self._out.anchor(normal_name(self._text[found.end() : close.start()]))
        else:
            self._out.mark(_KINDS[opener], start)
        self._out.skip(close.start(), close.end())
        return close.end()

    def _interpreted(self, begin: int, close: re.Match[str], role: str) -> None:
        """Read what stands between backquotes: a link, or text with a role."""
        written = self._text[begin : close.start()]
        start = self._out.length
        embedded = _EMBEDDED.search(written)
        kind, href = load_table("documents", "rst")["roles"].get(role, "" if role else "em"), ""
        if embedded and (close[1] or role):
            href = self._target(embedded[1]) if close[1] else _linked(role, embedded[1])
            shown = (0, embedded.start()) if embedded.start() else embedded.span(1)
            self._out.skip(begin, begin + shown[0])
            self._unescaped(begin + shown[1])
        elif close[1]:
            anonymous = close[1] == "__"
            href = self._targets.next_anonymous() if anonymous else self._targets.of(written)
            self._unescaped(close.start())
        else:
            href = _linked(role, written)
            self._unescaped(close.start())
        if href:
            self._out.mark("link", start, href)
        elif kind and not close[1]:
            self._out.mark(kind, start)
        self._out.skip(self._out.plain, close.end())

    def _target(self, written: str) -> str:
        target = "".join(_ESCAPE.sub(r"\1", written).split())
        if target.endswith("_") and not target.startswith(("http:", "https:")):
            return self._targets.of(_ESCAPE.sub(r"\1", written)[:-1].strip("`"))
        return target

    def _unescaped(self, end: int) -> None:
        for found in _ESCAPE.finditer(self._text, self._out.plain, end):
            self._escape(found)
        self._out.take(end)


def _linked(role: str, target: str) -> str:
    """Return the address that a role such as ``:doi:`` makes of a target, else ``""``."""
    base = load_table("documents", "rst")["linking_roles"].get(role)
    return base + "".join(target.split()) if base else ""
