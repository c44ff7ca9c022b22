"""Lines of raw references from a file or pipe, decoded as they come."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from citekit.errors import UnreadableError

_LINE_END = re.compile(r"\r\n?|\n")


def text_lines(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of a stream in whatever encoding, without reading all of it.

    The first bytes decide the encoding. Lines of UTF-8 files that are not UTF-8 are taken for
    Windows-1252, the usual one to be mixed in.

    Raises:
        UnreadableError: the stream is not text.
    """
    buffered = io.BufferedReader(_Unclosed(stream))
    encoding = _encoding(buffered.peek(8192), str(getattr(stream, "name", "")))
    if encoding == "utf-8":
        for line in buffered:
            yield from _LINE_END.split(_decoded(line).rstrip("\r\n"))
    else:
        yield from io.TextIOWrapper(buffered, encoding=encoding, errors="replace")


def _encoding(head: bytes, name: str) -> str:
    from citekit.documents.decoding import decode

    try:
        return decode(head, name=name).encoding
    except UnreadableError:
        if b"\0" in head:
            raise
        # A line or two may well hold a share of control characters that no page would.
        return "utf-8"


class _Unclosed(io.RawIOBase):
    """A stream to wrap: closing the wrapper leaves the stream to its owner."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        # One read of what is there: the lines of a pipe are answered as they come.
        read = getattr(self._stream, "read1", self._stream.read)
        data = read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
