"""Notes that only cite by pandoc's keys: what they cite stands in a bibliography, not in them."""

from __future__ import annotations

import re

_LONGEST = 1000
_GROUP = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
_KEY = re.compile(
    r"(?<![\w@./])-?@(?:\{[^{}\s]+\}|\w[^\s;,，。；、：（）「」《》\[\](){}]*)(?:\s\[[^\[\]]*\])?"
)
_LEADS = frozenset(
    {
        *("and", "auch", "aussi", "cf", "cfr", "compare", "e", "et", "g", "also", "in", "see"),
        *("siehe", "s", "u", "und", "vedi", "véase", "vgl", "voir", "y", "zie"),
    }
)
_WORD = re.compile(r"\w+")


def only_cites(text: str) -> bool:
    """Whether a note says nothing but ``See [@oak2012, p. 3]; @elm2015``.

    Args:
        text: of the note, as a reader of the source sees it.
    """
    if "@" not in text or len(text) > _LONGEST:
        return False
    rest, groups = _GROUP.subn(" ", text)
    rest, keys = _KEY.subn(" ", rest)
    return groups + keys > 0 and _LEADS.issuperset(word.lower() for word in _WORD.findall(rest))
