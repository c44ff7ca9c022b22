"""What stands between names: semicolons, slashes, and the words for *and*."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.initials import has_initial
from citekit.parsing.normalisation.phrases import telling_words, words_of
from citekit.parsing.normalisation.tables import alternatives, words

_SLASH = re.compile(r"\s*(?<!\b[ur])/\s*|\s+[|·•]\s+")
_DASH = re.compile(r"\s+[–—-]\s+")
_IS_INVERTED = re.compile(r"[^\W\d_][\w'’-]+,\s*[^\W\d_][^,]*")
_SIGNS = frozenset("&＆+")
SEMICOLON = re.compile(r"\s*[;；]\s*(?:(?:and|und|et|y|e|&)\s+)?")


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return telling_words(words("names", "conjunctions") | words("names", "letter_conjunctions"))


@lru_cache(maxsize=1)
def conjunction() -> re.Pattern[str]:
    """Return the pattern of the words for *and*, with the comma before them."""
    listed = words("names", "conjunctions") - words("names", "letter_conjunctions")
    plain = alternatives(listed)
    letters = alternatives(words("names", "letter_conjunctions"))
    return re.compile(
        rf"\s*(?:,\s*)?(?:[&＆+]|(?<![^\W_])(?<!von\s)(?:{plain}|And|AND)(?=\s))\s*"
        rf"|\s*(?:,\s*)?(?<=\s)(?P<letter>{letters})\s+(?=[^\W\d_])"
    )


def split_slashes(text: str) -> list[str]:
    """Return the names between slashes or dashes, where these divide names."""
    parts = [part for part in _SLASH.split(text) if part.strip(" ,.")]
    if len(parts) > 1 and all(
        "," in part or len(part.split()) > 1 or not part.isupper() for part in parts
    ):
        return parts
    parts = _DASH.split(text)
    if len(parts) > 1 and all(map(has_initial, parts)):
        return parts
    return [text]


def without_dashes(text: str) -> str:
    """``Anna Lind – Olaf Berg``: people between dashes, as Italian lists have them."""
    parts = _DASH.split(text)
    known = word_classes()
    are_people = len(parts) > 1 and all(
        1 < len(names := part.split()) < 4 and "given" in known.get(names[0].casefold(), ())
        for part in parts
    )
    return "; ".join(parts) if are_people else text


def split_conjunctions(block: str) -> list[tuple[str, bool]]:
    """Return the pieces between conjunctions, each with whether a comma stood before it."""
    if _SIGNS.isdisjoint(block) and _words().isdisjoint(words_of(block)):
        return [(block, False)] if block.strip(" ,.") else []
    pieces: list[tuple[str, bool]] = []
    start, comma_before = 0, False
    for match in conjunction().finditer(block):
        left, right = block[start : match.start()], block[match.end() :]
        if match["letter"] and not _divides(left, right):
            continue
        if left.endswith("-") and left[-2:-1].isalpha():
            continue  # Sozial- und Wirtschaftsrat
        if left.strip(" ,.") or not pieces:
            pieces.append((left, comma_before))
        start, comma_before = match.end(), "," in match[0]
    pieces.append((block[start:], comma_before))
    return [piece for piece in pieces if piece[0].strip(" ,.")]


def _divides(left: str, right: str) -> bool:
    """Whether one of the letters ``y``, ``e``, ``a``, ``i``, ``и`` stands between names."""
    last_left = left.rsplit(",", maxsplit=1)[-1].split()
    first_right = re.split(r",|\s[eyaiиій]\s", right)[0].split()
    if not first_right or not first_right[0][:1].isupper():
        return False
    if len(left.split()) == 1 and "," not in left and _IS_INVERTED.fullmatch(right.strip()):
        return False  # Ortega y Gasset, José
    return len(first_right) > 1 or "," in right or "," in left or len(last_left) <= 1
