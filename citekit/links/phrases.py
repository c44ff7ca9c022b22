"""Set phrases in the titles and texts of pages, whatever their case, quotes and punctuation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

_CJK = "\u3040-\u9fff\uac00-\ud7af"
_SEPARATORS = re.compile(
    rf"\s[-/]+\s|[|–—_»«·•:,.!?。!?…、,()()【】\[\]]+|\s-|-\s|(?<=[{_CJK}])-|-(?=[{_CJK}])"
)
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "\xa0": " "})


def folded(text: str) -> str:
    """Return a text in lower case, with straight quotes and single blanks."""
    return " ".join(text.translate(_QUOTES).lower().split())


def parts(title: str, filler: Collection[str] = ()) -> Iterator[str]:
    """Yield the parts of a title between separators, without words that say nothing.

    Args:
        title: such as ``"404 - Page not found | Daily Ledger"``.
        filler: words and numbers to leave out.
    """
    for part in _SEPARATORS.split(folded(title)):
        words = part.strip(" '\"-#*").split()
        yield " ".join(words)
        if filler:
            yield " ".join(word for word in words if word not in filler)


def said_in(text: str, phrases: Iterable[str]) -> str:
    """Return the first of some phrases that a text holds, ``""`` when it holds none."""
    text = folded(text)
    return next((phrase for phrase in phrases if phrase in text), "")
