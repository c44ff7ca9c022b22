"""From bytes to text: byte order marks, declared and guessed encodings, line ends."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from citekit.errors import UnreadableError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"RIFF", "an image, sound or film"),
    (b"\x1f\x8b", "compressed"),
    (b"BZh", "compressed"),
    (b"7z\xbc\xaf\x27\x1c", "compressed"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = bytes({*range(9), 11, *range(14, 27), 28, 29, 30, 31, 127})
_HEAD = 8192
_MOST_CONTROLS = 0.05

_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]+)"""
    rb"""|<meta[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
# What pages call by these names is in fact the larger set (https://encoding.spec.whatwg.org).
_LARGER_SETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_SAMPLE = 32_768
_FEW_BYTES = 50
"""So few bytes beyond ASCII tell no encoding from another by how often they stand in a language."""

_FIRST_SMALL_LETTER = 0xE0
_HIGH = re.compile(rb"[\x80-\xff]+")
_WESTERN_SIGNS = frozenset("“”„‘’‚«»‹›–—…•·§°©®™€£¡¿\xa0")
_NOT_ASCII_LINE = re.compile(rb"[^\n]{0,200}[\x80-\xff][^\n]{0,200}")
_LINE_END = re.compile("\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""Decoded text.

    Attributes:
        text: without byte order mark, line ends ``"\n"``, no NUL characters.
        encoding: Python's name of the encoding.
        newline: the line end that the data uses most.
        byte_order_mark: whether the data began with one.
    """

    text: str
    encoding: str
    newline: str
    byte_order_mark: bool


def decode(data: bytes, *, media_type: str | None = None, name: str = "") -> Decoded:
    """Decode an article or page.

    UTF-8 is tried first, whatever is declared: text that is valid UTF-8 by chance is very rare,
    wrong declarations are not.

    Args:
        data: the bytes.
        media_type: as in HTTP's ``Content-Type``, perhaps with a charset.
        name: of the file, for the error.

    Raises:
        UnreadableError: the data is not text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :].decode(encoding, "replace"), encoding, mark=True)
    wide = _wide_encoding(data)
    if wide:
        return _decoded(data.decode(wide, "replace"), wide)
    _refuse_binary(data, name)
    declared = _declared(data, media_type)
    if declared and declared.startswith("iso2022"):
        return _decoded(data.decode(declared, "replace"), declared)
    try:
        return _decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data" and not _ends_in_small_letter(data)
    if cut_off or _is_mostly_utf8(data):
        return _decoded(data.decode("utf-8", "replace"), "utf-8")
    for candidate in (declared, _guessed(data), "cp1252"):
        if candidate and (text := _strictly(data, candidate)) is not None:
            return _decoded(text, candidate)
    encoding = declared if declared and declared != "utf-8" else "cp1252"
    return _decoded(data.decode(encoding, "replace"), encoding)


def _ends_in_small_letter(data: bytes) -> bool:
    """Return whether only the last byte is not ASCII, and small in Latin-1, as in ``Café``.

    It looks like the beginning of a character in UTF-8.
    """
    return data[:-1].isascii() and data[-1] >= _FIRST_SMALL_LETTER


def mark_length(data: bytes) -> int:
    """Return how many bytes the byte order mark takes that data begins with, 0 without one."""
    return next((len(mark) for mark, _ in _BYTE_ORDER_MARKS if data.startswith(mark)), 0)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def decoded_text(text: str) -> Decoded:
    """Return text that is decoded already in the same form."""
    mark = text.startswith("\ufeff")
    return _decoded(text[1:] if mark else text, "utf-8", mark=mark)


def _decoded(text: str, encoding: str, *, mark: bool = False) -> Decoded:
    newline = "\n"
    if "\r" in text:
        windows = text.count("\r\n")
        counts = {
            "\n": text.count("\n") - windows,
            "\r\n": windows,
            "\r": text.count("\r") - windows,
        }
        newline = max(counts, key=lambda end: counts[end])
        text = _LINE_END.sub("\n", text)
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    return Decoded(text, encoding, newline, mark)


def _wide_encoding(data: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark by where its NUL bytes stand."""
    head = data[:_HEAD]
    if len(head) < 4 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes, name: str) -> None:
    what = next((what for start, what in _SIGNATURES if data.startswith(start)), "")
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if what or b"\0" in head or controls > _MOST_CONTROLS * len(head):
        raise UnreadableError(
            f"{name or 'The data'} is {what or 'binary data'}, not text: "
            "give a text, Markdown or HTML file."
        )


def _declared(data: bytes, media_type: str | None) -> str | None:
    """Return the encoding that HTTP, XML or HTML states, if Python knows it."""
    stated = _CHARSET.search(media_type) if media_type else None
    label = stated[1] if stated else ""
    if not label and (found := _DECLARED.search(data, 0, _DECLARED_WITHIN)):
        label = (found[1] or found[2]).decode("ascii", "replace")
    try:
        info = codecs.lookup(label) if label else None
        b"text".decode(label or "utf-8")  # refuses codecs that are no encodings, such as "hex"
    except (LookupError, ValueError):
        return None
    if info is None or info.name in ("utf-7", "idna", "punycode", "unicode_escape"):
        return None
    return _LARGER_SETS.get(info.name, info.name)


def _is_mostly_utf8(data: bytes) -> bool:
    """Say whether invalid UTF-8 is the exception: other encodings are hardly ever valid."""
    valid = len(re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
                           rb"|[\xf0-\xf4][\x80-\xbf]{3}", data))  # fmt: skip
    invalid = data.decode("utf-8", "replace").count("\ufffd")
    return valid > 2 * invalid


def _guessed(data: bytes) -> str | None:
    sample = bytearray()
    for found in _NOT_ASCII_LINE.finditer(data):
        sample += found.group() + b"\n"
        if len(sample) >= _SAMPLE:
            break
    if _is_western(bytes(sample)):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(bytes(sample[:_SAMPLE])).best()
    return best.encoding if best else None


def _is_western(sample: bytes) -> bool:
    """Say whether few bytes beyond ASCII stand apart in words, and as letters of Western Europe.

    In Chinese, Japanese and Korean, Cyrillic and Greek most of them stand beside each other.
    """
    runs = _HIGH.findall(sample)
    if sum(map(len, runs)) > _FEW_BYTES or 2 * sum(len(run) == 1 for run in runs) <= len(runs):
        return False
    text = _strictly(sample, "cp1252")
    return text is not None and all(
        sign.isascii() or sign in _WESTERN_SIGNS or (sign.isalpha() and sign not in "µƒˆ")
        for sign in text
    )
