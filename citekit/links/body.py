"""Reading a body: bounded in bytes and time, before and after decompression."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from citekit.net.deadline import Deadline

if TYPE_CHECKING:
    from requests import Response

_CHUNK = 16_384
_READABLE = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


class Body(NamedTuple):
    """What was read of a body.

    Attributes:
        data: content encoding undone.
        cut: why it is not whole, in words; ``""`` when it is.
        is_broken: whether nothing could be read although something was sent or announced.
    """

    data: bytes
    cut: str = ""
    is_broken: bool = False


def read_body(response: Response, max_bytes: int, deadline: Deadline) -> Body:
    """Read a body as far as it is wanted; what was read before something went wrong counts.

    Args:
        response: its headers were read, its body was not.
        max_bytes: limit, on the wire and decoded.
        deadline: when to stop.
    """
    from urllib3.exceptions import HTTPError

    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in _READABLE:
        return Body(b"", f"it is encoded as {encoding[:40]!r}, which was not asked for")
    decoder = _Decoder(encoding, max_bytes)
    received = 0
    try:
        while len(decoder.data) <= max_bytes and received <= max_bytes:
            chunk = response.raw.read1(_CHUNK, decode_content=False)
            if deadline.is_over:
                break
            if not chunk:
                return Body(bytes(decoder.data))
            received += len(chunk)
            decoder.feed(chunk)
    except zlib.error:
        said = f"it is not the {encoding} that it is said to be"
        return Body(bytes(decoder.data), said, not decoder.data)
    except (HTTPError, OSError, ValueError, AttributeError):
        if not deadline.is_over:
            return Body(bytes(decoder.data), "it broke off", not decoder.data)
    if deadline.is_over:
        return Body(bytes(decoder.data), f"it took longer than {deadline.seconds:g} s")
    return Body(bytes(decoder.data[:max_bytes]), "it is longer than what is read")


class _Decoder:
    """Undoes gzip and deflate, and opens no more than is wanted."""

    def __init__(self, encoding: str, max_bytes: int) -> None:
        self.data = bytearray()
        self._max_bytes = max_bytes
        self._is_deflate = encoding == "deflate"
        self._inflate = None if encoding in {"", "identity"} else zlib.decompressobj(47)

    def feed(self, chunk: bytes) -> None:
        if self._inflate is None:
            self.data += chunk
            return
        room = self._max_bytes - len(self.data) + 1  # one more, to know that there is more
        try:
            self.data += self._inflate.decompress(chunk, room)
        except zlib.error:
            if not self._is_deflate or self.data:
                raise
            # Many servers send deflate without the zlib wrapper, and browsers read it.
            self._is_deflate = False
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
            self.data += self._inflate.decompress(chunk, room)
