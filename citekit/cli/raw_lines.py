"""Lines of raw references from a file or pipe, decoded as they come."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

_LINE_END = re.compile(r"\r\n?|\n")


def text_lines(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of a stream in whatever encoding, without reading all of it.

    The first bytes decide the encoding. Lines of UTF-8 files that are not UTF-8 are taken for
    Windows-1252, the usual one to be mixed in.

    Raises:
        UnreadableError: the stream is not text.
    """
    from citekit.documents.decoding import decode

    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    encoding = decode(buffered.peek(8192), name=getattr(stream, "name", "")).encoding
    if encoding == "utf-8":
        for line in buffered:
            yield from _LINE_END.split(_decoded(line).rstrip("\r\n"))
    else:
        yield from io.TextIOWrapper(buffered, encoding=encoding, errors="replace")


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
