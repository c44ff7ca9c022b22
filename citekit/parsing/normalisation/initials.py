"""Recognising initials: ``J.``, ``J.-P.``, ``JA``, ``Yu.``."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.normalisation.tables import words

_DOTTED = re.compile(
    r"(?:[^\W\d_](?:[a-zа-яё]|h)?\.[-‐‑–]?)+(?:[^\W\d_]|(?<=[-‐‑–])[^\W\d_][a-z])?"
)
_HYPHENATED = re.compile(r"[^\W\d_][-‐‑–][^\W\d_]\.?")
_VOWEL = re.compile(r"[AEIOUY]|[^\x00-\x7f]")
_LONGEST_BARE = 3
_NOT_INITIALS = frozenset({"Jr", "Sr", "St", "II", "III", "IV", "Ltd", "Inc"})


@lru_cache(maxsize=4096)
def is_initials(token: str) -> bool:
    """Whether one word is nothing but initials."""
    if not token[:1].isupper() or token.rstrip(".") in _NOT_INITIALS:
        return False
    if _DOTTED.fullmatch(token) or _HYPHENATED.fullmatch(token):
        return True
    if token in words("names", "initial_digraphs"):
        return True
    bare = re.sub(r"[-‐‑–.]", "", token)
    longest = _LONGEST_BARE if _VOWEL.search(bare) else _LONGEST_BARE + 2
    return 0 < len(bare) <= longest and bare.isalpha() and bare.isupper()


def only_initials(part: str) -> bool:
    """Whether a part of a name is initials, perhaps with particles after them (``J. van``)."""
    tokens = part.split()
    if not tokens or len(tokens) > 6 or not is_initials(tokens[0]):
        return False
    particles = words("names", "particles")
    return all(is_initials(token) or token in particles for token in tokens)


def has_initial(part: str) -> bool:
    """Whether a part of a name has an initial with a full stop."""
    return any(is_initials(token) and "." in token for token in part.split())
