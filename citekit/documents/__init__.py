"""Opening articles: text, Markdown, HTML and others become documents of blocks."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from citekit.documents.decoding import decode, decoded_text
from citekit.documents.document import Block, BlockKind, Document, Metadata, SourceMap
from citekit.errors import UnreadableError

__all__ = [
    "FORMATS",
    "Block",
    "BlockKind",
    "Document",
    "Format",
    "Metadata",
    "SourceMap",
    "is_export",
    "read_document",
]

_SNIFFED = 20_000


def _read_html(source: str) -> tuple[list[Block], Metadata]:
    from citekit.documents.html import read_html

    return read_html(source)


def _read_markdown(source: str) -> tuple[list[Block], Metadata]:
    from citekit.documents.markdown import read_markdown

    return read_markdown(source)


def _read_text(source: str) -> tuple[list[Block], Metadata]:
    from citekit.documents.instructions import without_instructions
    from citekit.documents.text import read_text

    return read_text(without_instructions(source))


def _read_rst(source: str) -> tuple[list[Block], Metadata]:
    from citekit.documents.rst import read_rst

    return read_rst(source)


def _read_asciidoc(source: str) -> tuple[list[Block], Metadata]:
    from citekit.documents.asciidoc import read_asciidoc

    return read_asciidoc(source)


def _read_org(source: str) -> tuple[list[Block], Metadata]:
    from citekit.documents.org import read_org

    return read_org(source)


def _refuse_export(source: str) -> tuple[list[Block], Metadata]:
    raise UnreadableError(
        "This is a WordPress export, which is read post by post: save it as a file that ends in "
        ".xml and give its path."
    )


@dataclass(frozen=True, slots=True)
class Format:
    """A format that articles come in.

    Attributes:
        name: as in ``Document.format``.
        suffixes: of file names, in lower case.
        media_types: that mean this format whatever the file is called.
        opening: how only texts of this format begin.
        signs: what stands twice and more in texts of this format.
        read: makes blocks and metadata of a source.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    opening: re.Pattern[str] | None
    signs: re.Pattern[str] | None
    read: Callable[[str], tuple[list[Block], Metadata]]


_EXPORT = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,300}>\s{0,200})?(?:<!--(?:[^-]|-(?!->)){0,5000}-->\s{0,200}){0,50}"
    r"<rss\b[^>]{0,3000}wordpress\.org/export/"
)

FORMATS = (
    Format("wxr", (), (), _EXPORT, None, _refuse_export),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        ("text/html", "application/xhtml+xml"),
        re.compile(
            r"\s{0,200}(?:<\?xml[^>]{0,300}>\s{0,200})?<(?:!doctype\s+html|html|head|body)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"<(?:html|body)\b[^<>]{0,500}>|</(?:p|div|li|ol|ul|h[1-6]|table|section|article)>",
            re.IGNORECASE,
        ),
        _read_html,
    ),
    Format(
        "markdown",
        (".md", ".markdown", ".qmd", ".rmd", ".mdx"),
        ("text/markdown", "text/x-markdown"),
        re.compile(
            r"(?:---(?:[a-z]{0,10}\n\w[\w -]*:|json\n\s{0,99}\{)|\+\+\+\n\w[\w-]* *="
            r"|\{\s{0,99}\"[\w -]{1,60}\"\s{0,9}:)"
        ),
        re.compile(
            r"^#{1,6} +\S|^(?:```|~~~)|^\[\^?[^\]\n]{1,200}\]:\s|\*\*\S"
            r"|!?\[[^\[\]\n]{0,300}\]\([^()\s]{1,300}\)|^ {0,3}> |\S\^\[[^\s\[\]]{2,60}\s",
            re.MULTILINE,
        ),
        _read_markdown,
    ),
    Format(
        "rst", (".rst", ".rest"), ("text/x-rst", "text/prs.fallenstein.rst"), None, None, _read_rst
    ),
    Format(
        "asciidoc", (".adoc", ".asciidoc", ".asc"), ("text/asciidoc",), None, None, _read_asciidoc
    ),
    Format("org", (".org",), ("text/org", "text/x-org"), None, None, _read_org),
    Format("text", (".txt",), (), None, None, _read_text),
)
"""One row a format. The order is that of sniffing; the last is what everything else is."""


def read_document(
    data: bytes | str,
    *,
    name: str = "",
    media_type: str | None = None,
    url: str | None = None,
) -> Document:
    """Open an article or page.

    Args:
        data: its bytes, or its text.
        name: its path, for the suffix and for errors; the address when it has none.
        media_type: as in HTTP's ``Content-Type``, perhaps with a charset.
        url: its address on the web, if known.

    Raises:
        UnreadableError: the data is not text.
    """
    name = name or url or ""
    if isinstance(data, str):
        decoded = decoded_text(data)
    else:
        decoded = decode(data, media_type=media_type, name=name)
    format_ = _format(decoded.text, name, media_type, url)
    blocks, metadata = format_.read(decoded.text)
    if url and not metadata.url:
        metadata.url = url
    return Document(
        decoded.text,
        format_.name,
        blocks,
        metadata,
        name=name,
        encoding=decoded.encoding,
        newline=decoded.newline,
        byte_order_mark=decoded.byte_order_mark,
    )


def is_export(head: bytes) -> bool:
    """Return whether a file that begins so is a WordPress export, which holds many articles."""
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head[:_SNIFFED].decode("utf-16" if wide else "utf-8-sig", "replace")
    return _EXPORT.match(text) is not None


def _format(source: str, name: str, media_type: str | None, url: str | None) -> Format:
    """Choose a format by media type, then suffix, then what the text looks like.

    ``text/plain`` decides nothing: servers say it of Markdown too.
    """
    stated = (media_type or "").split(";")[0].strip().lower()
    suffixes = [PurePath(path).suffix.lower() for path in (name, urlsplit(url or "").path) if path]
    return (
        next((one for one in FORMATS if stated in one.media_types), None)
        or next((one for suffix in suffixes for one in FORMATS if suffix in one.suffixes), None)
        or next((one for one in FORMATS if _has_signs(one, source)), None)
        or FORMATS[-1]
    )


def _has_signs(format_: Format, source: str) -> bool:
    if format_.opening and format_.opening.match(source):
        return True
    if format_.signs is None:
        return False
    signs = format_.signs.finditer(source, 0, _SNIFFED)
    return next(signs, None) is not None and next(signs, None) is not None
