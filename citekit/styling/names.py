"""Whether names that a style printed are read as the same people."""

from __future__ import annotations

import re
from collections.abc import Mapping

from citekit.library.folding import fold
from citekit.reference import CslItem, Reference
from citekit.styling.items import CJK, OTHERS, ROLES
from citekit.styling.records import is_cut

_WORD = re.compile(r"[^\W\d_]+")
_LEFT_OUT = re.compile(r"…|\. \. \.")
_LONGEST_INITIALS = 3


def same_names(written: CslItem, read: Reference) -> bool:
    """Whether the people of a record are those that were read from what a style made of it.

    Of given names the initials count. A list that the style cuts need only begin alike, and nothing
    is compared where the style puts something else in a person's place.

    Args:
        written: the record that was printed.
        read: what was read from the text.
    """
    return all(_same(written, read, role) for role in ROLES)


def _same(written: CslItem, read: Reference, role: str) -> bool:
    wanted = [_letters(name) for name in written.get(role) or [] if name != OTHERS]
    found = [_letters(name) for name in read.csl.get(role) or []]
    if not wanted or not found or wanted == found:
        return True
    is_short = is_cut(read, role) or _LEFT_OUT.search(read.raw) is not None
    return is_short and wanted[: len(found)] == found


def _letters(name: Mapping[str, str]) -> str:
    """Return a name as letters, its given name as initials where its script has any."""
    parts = ("dropping-particle", "non-dropping-particle", "family", "literal")
    last, given = " ".join(name.get(part, "") for part in parts), name.get("given", "")
    if not CJK.search(last):
        words = _WORD.findall(given)
        given = "".join(
            word if word.isupper() and len(word) <= _LONGEST_INITIALS else word[0] for word in words
        )
    return "".join(_WORD.findall(fold(last + given)))
