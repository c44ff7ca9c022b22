"""Files in archives: who keeps one and by which mark, ``BArch, R 58/123, Bl. 4``.

Lists of sources have them beside books, and they have none of the signs of a book.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.tables import load_table

_LONGEST = 260
"""Characters of a file with what is said to be in it."""
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_BRACKET = r"(?:\s\([^()]{2,24}\))?"
_FULL_NAME = (
    rf"(?:{_CAPITAL}\w{{2,20}}(?:es|er)\s){{0,2}}{_CAPITAL}?\w{{0,20}}(?-i:[Aa]rchiv)"
    rf"(?:\s(?:der|des|für|im)\s[\w-]+(?:\s[\w-]+){{0,3}})?(?:\s{_CAPITAL}[\w/-]+){{0,3}}{_BRACKET}"
    rf"(?:,\s(?:Abteilung|Abt\.|Standort|Außenstelle|Hauptstaatsarchiv|Staatsarchiv|ETH)\s{_CAPITAL}[\w-]+)?"
)
_OF_PAPER = re.compile(
    r"\b(?:S|Sp|pp?)\.\s?\d|\d\s?\((?:19|20)\d\d\)|^(?:(?:Bd|Jg|Band|Heft|H|No|Vol|Issue|Ausgabe)\b|\d\b)"
)
"""What papers and journals have behind their names."""
_JOURNAL = re.compile(r"Archiv (?:für|der|des)\b[^()]*$")
_OF_BEQUEST = re.compile(r"(?:Nach|NL\b|Best|Rep\b|Slg|Dep|Akte)")


@lru_cache(maxsize=1)
def _file() -> re.Pattern[str]:
    table = load_table("extraction", "archives")
    acronyms = "|".join(map(re.escape, sorted(table["acronyms"], key=len, reverse=True)))
    offices = "|".join(map(re.escape, sorted(table["offices"], key=len, reverse=True)))
    signs = "|".join(map(re.escape, sorted(table["signs"], key=len, reverse=True)))
    return re.compile(
        rf"(?P<library>(?:{acronyms})(?:[ /-]{_CAPITAL}[\w/-]*){{0,2}}{_BRACKET}"
        rf"|(?:{offices})(?:\s{_CAPITAL}[\w-]+)?(?:,\s{_CAPITAL}[\w-]+)?{_BRACKET}|{_FULL_NAME})"
        rf"(?:,|:)\s(?P<mark>(?:(?=.{{0,60}}?\b(?:{signs})\b)|(?=[\w.]{{1,12}}[\s#]\d|[A-Z]{{1,4}}\d))"
        r"(?=.{0,60}\d|.{0,12}(?:Nach|NL|[Pp]apers)).{3,200})"
    )


def archive_file(text: str) -> re.Match[str] | None:
    """Return who keeps a file (``library``) and its ``mark``, if a text is nothing else.

    Args:
        text: without blanks around it.
    """
    if len(text) > _LONGEST or not (text[:1].isupper() or "rchiv" in text[:60]):
        return None
    found = _file().fullmatch(text)
    if not found or _OF_PAPER.search(found["mark"]):
        return None
    may_be_journal = _JOURNAL.match(found["library"]) and not _OF_BEQUEST.match(found["mark"])
    return None if may_be_journal else found
