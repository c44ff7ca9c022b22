"""Keywords: one text in CSL-JSON, a list in BibTeX and RIS.

The text has commas between them (``salt, trade``), or semicolons where one holds a comma
(``Salt, white; trade``).
"""

from __future__ import annotations

import re

from citekit.formats.bibtex_names import GROUP
from citekit.formats.bibtex_names_reader import split_at
from citekit.formats.latex import clean, escape
from citekit.formats.latex_reader import is_group, plain

_ENTITY = re.compile(r"&#?\w+;")
_NEXT_LINE = re.compile(r"\r?\n(?=\S)")


def joined(keywords: list[str]) -> str:
    """Return keywords as one text."""
    has_comma = len(keywords) > 1 and any("," in word for word in keywords)
    return ("; " if has_comma else ", ").join(keywords)


def keyword_list(text: str) -> list[str]:
    """Return the keywords of a text; all of it as one where they can't be told apart for sure."""
    for divider in ("; ", ", "):
        words = text.split(divider)
        are_whole = all(word and word == word.strip() for word in words)
        if len(words) > 1 and are_whole and joined(words) == text:
            return words
    return [text]


def bibtex_keywords(text: str) -> str:
    """Return keywords as BibTeX has them, with commas between; what holds a comma is braced."""
    text = clean(text)
    if not _divides(text):
        return escape(text)
    words = keyword_list(text)
    written = ", ".join(f"{{{escape(word)}}}" if _divides(word) else escape(word) for word in words)
    comes_back = plain(read_bibtex_keywords(written)).text == text
    return written if comes_back else f"{{{GROUP}{escape(text)}}}"


def _divides(text: str) -> bool:
    return "," in text or ";" in text


def read_bibtex_keywords(raw: str) -> str:
    """Return the keywords of a field, divided by semicolons, commas or, as in EndNote, lines.

    They are still LaTeX.

    Args:
        raw: the value without the braces or quotes around it.
    """
    whole = raw.strip()
    if is_group(whole):
        whole = whole[1:-1]  # Web of Science: {{salt; trade}}
        if whole.startswith(GROUP):
            return whole
    for divider in (";", ","):
        words = [] if divider == ";" and _ENTITY.search(whole) else split_at(whole, divider)
        if len(words) > 1:
            return joined([word.strip() for word in words if word.strip()])
    return joined(_NEXT_LINE.split(whole))
