"""From places in a decoded text back to the bytes that it was read from."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from citekit.documents.decoding import decode, mark_length
from citekit.errors import UnreadableError

_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to put in the place of other text.

    Attributes:
        start, end: offsets in the decoded text (``Document.source``); something stands there.
        text: to put there, which the file's encoding must have letters for.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file with edits.

    Attributes:
        data: its bytes; all but those of the edits are as they were.
        before, after: its text with the line ends that it has.
        places: ``(start, end)`` of each edit in ``before``.
        texts: that each edit puts there.
    """

    data: bytes
    before: str
    after: str
    places: list[tuple[int, int]]
    texts: list[str]


def rewrite(data: bytes, edits: Sequence[Edit], *, name: str = "") -> Rewritten:
    """Return a file with edits; not one byte beside them changes.

    Args:
        data: the file.
        edits: in order, none in another.
        name: of the file, for the error.

    Raises:
        UnreadableError: the file's encoding does not let text be put there.
    """
    decoded = decode(data, name=name)
    prefix = mark_length(data) if decoded.byte_order_mark else 0
    before = data[prefix:].decode(decoded.encoding, "replace")
    places = _with_line_ends(before, edits)
    spans = _in_bytes(data, prefix, decoded.encoding, before, places)
    parts, at = [], 0
    for edit, (start, end) in zip(edits, spans, strict=True):
        parts += [data[at:start], _encoded(edit.text, decoded.encoding, name)]
        at = end
    new = b"".join([*parts, data[at:]])
    after = _applied(before, edits, places)
    if new[prefix:].decode(decoded.encoding, "replace") != after:
        raise _unsafe(name, decoded.encoding)
    return Rewritten(new, before, after, places, [edit.text for edit in edits])


def _unsafe(name: str, encoding: str) -> UnreadableError:
    return UnreadableError(
        f"{name or 'The file'} cannot be changed safely in its encoding ({encoding}): "
        "convert it to UTF-8 first."
    )


def _encoded(text: str, encoding: str, name: str) -> bytes:
    """Return text as bytes that can stand amid others: without a byte order mark of their own."""
    # What stands before makes the encoder write none, as between two pieces of one text.
    encoder = codecs.getincrementalencoder(encoding)()
    try:
        encoder.encode("h")
        return encoder.encode(text, final=True)
    except UnicodeEncodeError as error:
        raise _unsafe(name, encoding) from error


def _with_line_ends(text: str, edits: Sequence[Edit]) -> list[tuple[int, int]]:
    r"""Return the places of edits in a text whose ``"\r\n"`` were not made ``"\n"``."""
    ends = [found.start() - number for number, found in enumerate(re.finditer("\r\n", text))]

    def placed(offset: int) -> int:
        return offset + bisect_left(ends, offset)

    return [(placed(edit.start), placed(edit.end - 1) + 1) for edit in edits]


def _applied(text: str, edits: Sequence[Edit], places: Sequence[tuple[int, int]]) -> str:
    parts, at = [], 0
    for edit, (start, end) in zip(edits, places, strict=True):
        parts += [text[at:start], edit.text]
        at = end
    return "".join([*parts, text[at:]])


def _in_bytes(
    data: bytes, prefix: int, encoding: str, text: str, places: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where places in the decoded text stand in the bytes, in one pass."""
    # A place begins where the character before it ends, but an ASCII one behind what may come
    # before it as a sign that the bytes are ASCII again (ISO 2022).
    width = len("h".encode(encoding))
    begins = [start if text[start].isascii() else start - 1 for start, _ in places]
    wanted = sorted({*begins, *(end - 1 for _, end in places)} - {-1})
    behind = dict(zip(wanted, _ends_of_characters(data, prefix, encoding, wanted), strict=True))
    behind[-1] = prefix
    return [
        (behind[begin] - width * (begin == start), behind[end - 1])
        for begin, (start, end) in zip(begins, places, strict=True)
    ]


def _ends_of_characters(
    data: bytes, prefix: int, encoding: str, wanted: Sequence[int]
) -> list[int]:
    """Return the offset behind the last byte of each wanted character (ascending)."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    found: list[int] = []
    count = 0
    for start in range(prefix, len(data), _CHUNK):
        chunk = data[start : start + _CHUNK]
        state = decoder.getstate()
        length = len(decoder.decode(chunk))
        if len(found) < len(wanted) and wanted[len(found)] < count + length:
            decoder.setstate(state)
            length = 0
            for index in range(len(chunk)):
                length += len(decoder.decode(chunk[index : index + 1]))
                while len(found) < len(wanted) and wanted[len(found)] < count + length:
                    found.append(start + index + 1)
        count += length
    return found
