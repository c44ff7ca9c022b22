"""A styled reference as text, Markdown or HTML; whatever a title holds is text in all of them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from citekit.documents import Document
from citekit.errors import ReadOnlyError, UsageError
from citekit.styling.pieces import Piece

_WEB = re.compile(r"(?:https?|ftp)://[^\s<>\"]+", re.IGNORECASE)
_AUTOLINK = re.compile(r"(?:https?|ftp)://[^\s<>\"{}|\\^`\[\]\x00-\x1f]+", re.IGNORECASE)
_ODD_IN_TARGET = re.compile(r"[\s<>\"{}|\\^`()\x00-\x1f]")

_SPECIAL = re.compile(
    r"[\\`*<>{}~$|^]"  # all that begins markup somewhere
    r"|(?P<harmless>(?:\[[\w/][\w/ .-]+\]|(?<=\w)\[\w\])(?=[^(\[:]))"  # [Online], Title[M]
    r"|[\[\]]"  # of links
    r"|(?<!\w)_|_(?!\w)"  # not within a word
    r"|(?<!\w)@(?=\w)"  # pandoc's citations
    r"|&(?=#?\w+;)"
    r"|!(?=\[)"
)
_LINE_BEGIN = re.compile(
    r"(?:[-+=#:](?=\s|$|[-+=#])|#{1,6}(?=\s)|(?:\d{1,9})(?P<end>[.)])(?=\s|$))"
)
"""What begins a block where it begins a line."""

_SIGNS = {"em": "*", "strong": "**"}
_TAGS = {"em": "i", "strong": "b", "sup": "sup", "sub": "sub"}
_PUNCTUATION = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Markup:
    """A format that styled references are written in.

    Attributes:
        name: as in ``Document.format``.
        write: makes its source of pieces.
        has_references: whether letters that an encoding lacks can be written by number.
    """

    name: str
    write: Callable[[Sequence[Piece]], str]
    has_references: bool = True

    def encodable(self, source: str, encoding: str) -> str:
        """Return a source in letters that the encoding has, where the format has a way for it."""
        if not self.has_references:
            return source
        return source.encode(encoding, "xmlcharrefreplace").decode(encoding)


def get_markup(name: str) -> Markup:
    """Return a format by its name.

    Raises:
        UsageError: there is none of this name.
    """
    if name not in MARKUPS:
        raise UsageError(f"There is no format {name!r}; take one of {', '.join(MARKUPS)}.")
    return MARKUPS[name]


def markup_of(document: Document) -> Markup:
    """Return the format that a document's lists are written in.

    Raises:
        ReadOnlyError: lists are read in its format, but not written.
    """
    if document.format not in MARKUPS:
        raise ReadOnlyError(
            f"{document.name} stays as it stands: lists are written in text, Markdown and HTML "
            "only; take what `citekit bibliography` prints."
        )
    return MARKUPS[document.format]


def _is_link(piece: Piece) -> bool:
    """Whether a piece leads where a reader does not see that it leads, or is a web address."""
    return _WEB.fullmatch(piece.href) is not None and not _is_bare(piece)


def _is_bare(piece: Piece) -> bool:
    """Whether the text is an address that was written without its beginning."""
    return re.sub(r"^https?://", "", piece.href) == piece.text


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _html(pieces: Sequence[Piece]) -> str:
    return "".join(_linked_html(piece) for piece in pieces)


def _linked_html(piece: Piece) -> str:
    written = html.escape(piece.text, quote=False)
    for mark in sorted(piece.marks):
        if mark in _TAGS:
            written = f"<{_TAGS[mark]}>{written}</{_TAGS[mark]}>"
        else:
            written = f'<span style="font-variant: small-caps">{written}</span>'
    return f'<a href="{html.escape(piece.href)}">{written}</a>' if _is_link(piece) else written


def _markdown(pieces: Sequence[Piece]) -> str:
    return begin_line("".join(_markdown_runs(pieces)))


def begin_line(source: str) -> str:
    """Return Markdown so that it is a paragraph, whatever it begins with."""
    found = _LINE_BEGIN.match(source)
    if not found:
        return source
    at = found.start("end") if found["end"] else 0
    return f"{source[:at]}\\{source[at:]}"


def _markdown_runs(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield pieces; neighbours that lead to the same place are one link."""
    texts = [piece.text for piece in pieces]
    at = 0
    for _, run in groupby(pieces, key=lambda piece: piece.href if _is_link(piece) else ""):
        group = list(run)
        before = texts[at - 1][-1:] if at else ""
        after = texts[at + len(group)][:1] if at + len(group) < len(texts) else ""
        at += len(group)
        href = group[0].href
        if not _is_link(group[0]):
            yield _emphasised(group, before, after)
        elif _text(group) == href and _AUTOLINK.fullmatch(href):
            yield f"<{href}>"
        else:
            target = _ODD_IN_TARGET.sub(lambda odd: f"%{ord(odd[0]):02X}", href)
            plain = [replace(piece, href="") for piece in group]
            yield f"[{_emphasised(plain, '[', ']')}]({target})"


def _emphasised(pieces: Sequence[Piece], before: str, after: str) -> str:
    written = []
    for number, piece in enumerate(pieces):
        previous = pieces[number - 1].text[-1:] if number else before
        following = pieces[number + 1].text[:1] if number + 1 < len(pieces) else after
        written.append(_piece_as_markdown(piece, previous, following))
    return "".join(written)


def _piece_as_markdown(piece: Piece, before: str, after: str) -> str:
    core = piece.text.strip(" ")
    escaped = _SPECIAL.sub(_escaped, core)
    if not core:
        return piece.text
    lead, _, tail = piece.text.partition(core)
    for mark in sorted(piece.marks):
        if mark in {"sup", "sub"}:
            escaped = f"<{mark}>{escaped}</{mark}>"
        elif mark in _SIGNS and _opens(tail or after, core[-1]) and _opens(lead or before, core[0]):
            escaped = f"{_SIGNS[mark]}{escaped}{_SIGNS[mark]}"
    return f"{lead}{escaped}{tail}"


def _escaped(sign: re.Match[str]) -> str:
    if sign["harmless"]:
        return sign[0]
    return "&amp;" if sign[0] == "&" else f"\\{sign[0]}"


def _opens(outside: str, inside: str) -> bool:
    """Whether a star between two characters counts as emphasis (CommonMark, flanking)."""
    if not _PUNCTUATION.match(inside):
        return True
    return not outside.strip() or _PUNCTUATION.match(outside[-1]) is not None


MARKUPS = {
    one.name: one
    for one in (
        Markup("text", _text, has_references=False),
        Markup("markdown", _markdown),
        Markup("html", _html),
    )
}
"""One row a format."""
