"""Text made comparable: case, accents and letter forms folded, cut into words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from citekit.rich_text import without_tags
from citekit.tables import load_table

_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]+"
)
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ‘](?=\w)")
_WRITTEN_OUT = re.compile(r"\\udc([89a-f][0-9a-f])")
_CJK = re.compile(
    "([\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3100-\u318f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff])"
)


@cache
def _latin_letters() -> dict[int, str]:
    return str.maketrans(load_table("library", "letters")["latin"])


def fold(text: str) -> str:
    """Return ``text`` without case, accents and compatibility forms (``Müller`` → ``muller``).

    Marks that make another letter in their script (Japanese voicing, Indic vowels) stay.
    """
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold().translate(_latin_letters())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))


def words(text: str) -> list[str]:
    """Return the folded words of ``text``; a run of Chinese or Japanese is one word.

    The tags of rich text are none: ``H<sub>2</sub>O`` is ``h2o``.
    """
    return _WORD.findall(fold(without_tags(text)))


def name_words(name: str) -> list[str]:
    """Return the folded words that a name is found by: ``O'Brien`` by ``brien`` and ``obrien``."""
    found = words(name)
    if _APOSTROPHE.search(name):
        found += words(_APOSTROPHE.sub("", name))
    return list(dict.fromkeys(found))


def holds_cjk(text: str) -> bool:
    """Return whether a text has Chinese, Japanese or Korean characters."""
    return not text.isascii() and _CJK.search(text) is not None


def spaced(text: str) -> str:
    """Return the folded words of ``text`` with blanks between, also between CJK characters.

    Full-text search cuts at blanks only, and Chinese, Japanese and Korean are looked for by any
    run of characters: that run, spaced in the same way, is a phrase of the result.
    """
    joined = " ".join(words(text))
    return joined if joined.isascii() else " ".join(_CJK.sub(r" \1 ", joined).split())


def storable(text: str) -> str:
    """Return ``text`` with what UTF-8 cannot carry (lone surrogates) written out."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="backslashreplace").decode()
    return text


def on_disk(name: str) -> str:
    """Return the name of a file from what `storable` made of it.

    The bytes of a name that is no UTF-8 are lone surrogates to Python (PEP 383).
    """
    return _WRITTEN_OUT.sub(lambda found: chr(0xDC00 + int(found[1], 16)), name)
