r"""Text out of BibTeX files: LaTeX's commands become the characters that they stand for.

Read from left to right with a stack of open groups, so that the time grows with the length and no
depth of braces is too deep. What is not known is named, never guessed at.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from citekit.formats.latex import MARKUP
from citekit.tables import load_table

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "H": "\u030b",
    "r": "\u030a", "v": "\u030c", "u": "\u0306", "=": "\u0304", ".": "\u0307", "c": "\u0327",
    "k": "\u0328", "d": "\u0323", "b": "\u0331", "t": "\u0361", "G": "\u030f", "U": "\u030e",
    "h": "\u0309", "C": "\u030f", "f": "\u0311", "textcommabelow": "\u0326",
    "acute": "\u0301", "bar": "\u0304", "breve": "\u0306", "check": "\u030c", "ddot": "\u0308",
    "dot": "\u0307", "grave": "\u0300", "hat": "\u0302", "tilde": "\u0303", "vec": "\u20d7",
    "polhk": "\u0328", "cftil": "\u0303",
}  # fmt: skip
"""Accent commands and the combining characters that they put on what follows."""

_ON_NOTHING = {ACCENTS["~"]: "~", ACCENTS["^"]: "^"}
r"""Accents that stand for a character of their own where no letter follows: ``\~{}``."""

_UNPRINTED = frozenset(["noop", "noopsort", "SortNoop", "sortnoop", "color", "textcolor", "label",
                        "foreignlanguage", "selectlanguage", "texorpdfstring", "hspace", "hspace*",
                        "phantom", "hphantom", "vphantom"])  # fmt: skip
"""Commands whose first argument is not printed. Preambles define ``noop`` and the like, which are
not run; these names come from xampl.bib, which goes with BibTeX, and are used by all who copied it.
"""

_QUOTES = (("“", "”"), ("‘", "’"))
_AROUND = {
    "mkbibparens": ("(", ")"), "mkbibbrackets": ("[", "]"), "frac": ("", "/"), "tfrac": ("", "/"),
    "dfrac": ("", "/"), "nicefrac": ("", "/"), "sfrac": ("", "/"),
}  # fmt: skip
"""What commands print before and behind their argument."""

LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": "\u00a0"}

_BRACED = r"\s*\{((?:[^{}]|\{[^{}]*\})*)\}"
_TOKEN = re.compile(
    rf"(?P<address>\\(?:url|path|nolinkurl){_BRACED}|https?://(?:[^\s{{}}\\'`$^~]|(?<=/)~)+)"
    rf"|(?P<link>\\href{_BRACED}\s*(?=\{{))"
    r"|(?P<command>\\(?:[A-Za-z]+\*?[ \t\n]*|\\ ?|.|$))"
    r"|(?P<brace>[{}])"
    r"|(?P<ligature>---?|``|''|[?!]`|~)"
    r"|(?P<math>\$)"
    r"|(?P<script>[\^_])"
    r"|(?P<text>(?:[^\\{}\-`'?!~$^_h]+|h(?!ttps?://))+|.)",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^\\{}\-`'~$]*")
_DOLLAR = re.compile(r"(?<!\\)\$")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_SINGLE_QUOTES = re.compile(r"(?<![\w\\`?!])`(?!`)((?:[^`'\\]|\\.|'(?=\w))+)'(?![\w'])")
_URL_WRAPPER = re.compile(
    rf"\\(?:url|burl|path|nolinkurl|texttt)\s*\{{(.*)\}}|\\href{_BRACED}\s*\{{.*\}}",
    re.DOTALL,
)
_ESCAPED_IN_URL = re.compile(
    r"\{\\?([%&#_~$])(?:\{\})?\}|\{\\([{}])\}|\\([%&#_~${}])(?:\{\})?|\\string([%&#_~$])"
    r"|\{\\textunderscore\}|\\textunderscore(?:\{\}|\s)?"
    r"|\{\\textasciitilde\}|\\textasciitilde(?:\{\}|\s)?|\{?\$\\sim\$\}?"
)
"""``\\_`` and, as Mendeley writes it, ``{\\_}``; and the ways to a tilde."""

_ENTITY = re.compile(r"(?<!\\)&(?:amp|lt|gt|quot|apos|[nm]dash|#\d{2,6}|#x[\da-fA-F]{2,5});")

_GROUPS = 2
"""So many pairs of braces are taken off around an address; some programs write one more."""


class Plain(NamedTuple):
    """Text as a reader sees it.

    Attributes:
        text: with CSL's tags for italics and the like.
        unknown: the commands that were not understood; what stood in their braces is kept.
    """

    text: str
    unknown: tuple[str, ...]


def squeeze(raw: str) -> str:
    """Return a value on one line: BibTeX takes all white space for one blank."""
    return _SPACE.sub(" ", raw).strip(" ")


def plain(raw: str) -> Plain:
    """Return the text that a LaTeX value stands for.

    Args:
        raw: the value without the braces or quotes around it.
    """
    value = squeeze(raw)
    if '"`' in value:  # babel's German quotes
        value = value.replace('"`', "„").replace("\"'", "“")
    if "&" in value:
        value = _ENTITY.sub(_character, value)
    if "`" in value:
        value = _SINGLE_QUOTES.sub(r"‘\1’", value)
    if _PLAIN.fullmatch(value):
        return Plain(value, ())
    reader = _Reader(has_math=len(_DOLLAR.findall(value)) % 2 == 0)
    for token in _TOKEN.finditer(value):
        reader.take(token.lastgroup or "text", token[0])
    text = reader.end().replace("<sup>°</sup>", "°").replace("<sup>′</sup>", "′")
    return Plain(text, tuple(dict.fromkeys(reader.unknown)))


def _character(entity: re.Match[str]) -> str:
    """Return what an entity of HTML stands for, if TeX takes it for nothing else."""
    character = html.unescape(entity[0])
    return entity[0] if character in set("\\{}$%^_~") else character


def plain_url(raw: str) -> str:
    r"""Return a verbatim value: out of its ``\url{}``, without the escapes of careful people."""
    text = _SPACE.sub("", raw) if re.match(r"[\s{]*(?:https?|ftp):", raw) else squeeze(raw)
    for _ in range(_GROUPS):
        text = text[1:-1].strip() if is_group(text) else text
    wrapped = _URL_WRAPPER.fullmatch(text)
    text = (wrapped[1] or wrapped[2] or "") if wrapped else text
    return _ESCAPED_IN_URL.sub(_unescaped, text).strip()


def is_group(text: str) -> bool:
    """Whether one pair of braces goes around all of a text."""
    if not text.startswith("{") or not text.endswith("}"):
        return False
    depth = 0
    for found in re.finditer(r"\\.|[{}]", text, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end() == len(text)
    return False


def _unescaped(found: re.Match[str]) -> str:
    if found.lastindex:
        return found[found.lastindex]
    return "_" if "underscore" in found[0] else "~"


@dataclass(slots=True)
class _Group:
    """A group that is open.

    Attributes:
        closer: what is printed behind it.
        start: where it begins in what is printed.
        is_unprinted: whether nothing of it is printed.
        in_math: whether mathematics stands around it.
        link: the address that its text leads to.
    """

    closer: str
    start: int
    is_unprinted: bool
    in_math: bool
    link: str


class _Reader:
    """Where reading stands.

    Attributes:
        unknown: commands that were not understood.
    """

    def __init__(self, *, has_math: bool) -> None:
        self.unknown: list[str] = []
        self._has_math = has_math
        self._in_math = False
        self._out: list[str] = []
        self._groups: list[_Group] = []
        self._accent = ""  # one or more wait for their letter
        self._around: tuple[str, str] | None = None  # waits for its group
        self._quoted = 0  # quotes that are open
        self._is_unprinted = False  # the group that follows
        self._is_math = False  # the group that follows
        self._link = ""  # waits for its group

    def take(self, kind: str, piece: str) -> None:
        """Take the next token."""
        getattr(self, f"_take_{kind}")(piece)

    def end(self) -> str:
        """Return the text."""
        return "".join([*self._out, *(group.closer for group in reversed(self._groups))])

    def _put(self, text: str) -> None:
        if self._accent and text.strip():
            letter, text = text.lstrip()[0], text.lstrip()[1:]
            letter = unicodedata.normalize("NFC", letter.translate(_DOTLESS) + self._accent)
            self._accent = ""
            self._put(letter)
        if self._around and text:
            self._out.append(text[0].join(self._around))
            self._around, text = None, text[1:]
        self._out.append(text)

    def _take_text(self, piece: str) -> None:
        self._put(piece)

    def _take_math(self, piece: str) -> None:
        if self._has_math:
            self._in_math = not self._in_math
        else:
            self._put(piece)

    def _take_ligature(self, piece: str) -> None:
        self._put(piece if self._in_math and piece[0] == "-" else LIGATURES[piece])

    def _take_script(self, piece: str) -> None:
        if self._in_math:
            self._around = _tags("sup" if piece == "^" else "sub")
        else:
            self._put(piece)

    def _take_brace(self, piece: str) -> None:
        if piece == "{":
            before, behind = self._around or ("", "")
            start, is_unprinted = len(self._out), self._is_unprinted
            self._groups.append(_Group(behind, start, is_unprinted, self._in_math, self._link))
            self._out.append(before)
            self._in_math = self._in_math or self._is_math
            self._around, self._is_unprinted, self._is_math, self._link = None, False, False, ""
        elif self._groups:
            self._close(self._groups.pop())

    def _close(self, group: _Group) -> None:
        accent, self._accent = self._accent, ""
        self._put(_ON_NOTHING.get(accent, ""))
        if group.link and not group.link.endswith("".join(self._out[group.start :])):
            self._out.append(f" ({group.link})")
        self._out.append(group.closer)
        self._quoted -= group.closer.endswith(("”", "’"))
        self._in_math = group.in_math
        if group.is_unprinted:
            del self._out[group.start :]

    def _take_address(self, piece: str) -> None:
        self._put(plain_url(piece))

    def _take_link(self, piece: str) -> None:
        self._link = plain_url(piece + "{}")

    def _take_command(self, piece: str) -> None:
        name = piece[1:].rstrip(" \t\n") or piece[1:]  # a blank by itself is one that is printed
        if name in ACCENTS:
            if ACCENTS[name] not in self._accent:
                self._accent = ACCENTS[name] + self._accent  # the inner one stands below
        elif name in _OF_GROUPS:
            self._change_next_group(name)
        elif name in _SWITCHES:
            if self._groups:
                self._out.append(f"<{_SWITCHES[name]}>")
                self._groups[-1].closer = f"</{_SWITCHES[name]}>{self._groups[-1].closer}"
        elif name in _MATH:
            self._in_math = name in {"(", "["}
        elif name in _BREAKS and self._out and self._out[-1].endswith(" "):
            pass
        elif name in symbols():
            self._put_symbol(symbols()[name], is_apart=piece[-1:] in " \t\n")
        elif name not in _silent():
            self.unknown.append(f"\\{name}")

    def _change_next_group(self, name: str) -> None:
        if name in _TAGGED:
            self._around = _tags(_TAGGED[name])
        elif name in _AROUND:
            self._around = _AROUND[name]
        elif name in _QUOTED:
            self._around = _QUOTES[(self._quoted + name.endswith("*")) % 2]
            self._quoted += 1
        elif name in _UNPRINTED:
            self._is_unprinted = True
        else:
            self._is_math = True

    def _put_symbol(self, symbol: str, *, is_apart: bool) -> None:
        r"""Put a symbol; in mathematics TeX takes no blank for the end of ``\log`` and ``\in``."""
        last = self._out[-1][-1:] if self._out else ""
        is_word = len(symbol) > 1 and symbol.isalpha()
        if self._in_math and is_word and (last.isalnum() or last == ")"):
            symbol = f" {symbol}"
        if self._in_math and is_apart and (is_word or (last == " " and not symbol.isalpha())):
            symbol = f"{symbol} "
        self._put(symbol)


_MATH = frozenset(["(", ")", "[", "]"])
_BREAKS = frozenset(["\\", "newline", "par"])
_DOTLESS = {ord("ı"): "i", ord("ȷ"): "j"}
_TAGGED = {command: tag for tag, command in MARKUP.items()} | {
    "textit": "i", "textsl": "i", "mkbibemph": "i", "mkbibitalic": "i", "mkbibbold": "b",
    "sp": "sup", "sb": "sub", "up": "sup",
}  # fmt: skip
_QUOTED = frozenset(["enquote", "enquote*", "mkbibquote", "textquote"])
_OF_GROUPS = _UNPRINTED | _QUOTED | _TAGGED.keys() | _AROUND.keys() | {"ensuremath"}
_SWITCHES = {"em": "i", "it": "i", "itshape": "i", "bf": "b", "bfseries": "b", "sc": "sc"}


def _tags(name: str) -> tuple[str, str]:
    return f"<{name}>", f"</{name}>"


@cache
def _silent() -> frozenset[str]:
    """Return the commands that print nothing of their own: boxes, fonts, hyphenation."""
    return frozenset(load_table("formats", "latex_silent"))


@cache
def symbols() -> dict[str, str]:
    """Return the commands that stand for a character, as pylatexenc knows them, and our own."""
    return dict(_known_symbols())


def _known_symbols() -> Iterator[tuple[str, str]]:
    from pylatexenc.latexencode import get_builtin_uni2latex_dict

    simple = re.compile(r"(?:\\ensuremath\{)?\\([A-Za-z]+)(?:\{\})?\}?")
    for number, command in sorted(get_builtin_uni2latex_dict().items(), reverse=True):
        if found := simple.fullmatch(command):
            yield found[1], chr(number)
    yield from load_table("formats", "latex_symbols").items()
