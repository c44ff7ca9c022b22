"""What the entries of a list may be sorted by, in the alphabets and by the habits of many lands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from citekit.library.folding import fold
from citekit.library.record import lead_names
from citekit.lint.subjects import LintEntry, repeats_author

_LEADING = re.compile(r"^(?:the|an?|der|die|das|les?|la|el|los|las|il|de|het|een)\s+|^l['’]|^\W+")
_PARTICLES = re.compile(
    r"^(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu|zur|af|al|el)[\s-]+)+|^d['’]"
)
_MC = re.compile(r"^mc(?=[a-z])")
_SAINT = re.compile(r"^ste?(?=\s)")
_CZECH = re.compile("[ěščřžůťďňľĺŕ]", re.IGNORECASE)
_AFTER = "\U0010ffff"
"""Stands behind every letter."""

_SWEDISH = {"å": 1, "ä": 2, "æ": 2, "ö": 3, "ø": 3}
_DANISH = {"æ": 1, "ä": 1, "ø": 2, "ö": 2, "å": 3}
_CYRILLIC = dict(zip("єіїґўјљњђћџ", "еиигуилндтц", strict=True))
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def sort_keys(entries: Sequence[LintEntry]) -> list[list[str]]:
    """Return for each entry the words by which it may be sorted; none where any place will do."""
    has_ch = any(_CZECH.search(entry.raw) for entry in entries)
    return [_keys(entry, has_ch=has_ch) for entry in entries]


def _keys(entry: LintEntry, *, has_ch: bool) -> list[str]:
    """Return the first word of an entry, but for a particle or article, in each alphabet.

    Letter by letter, a family name of several words counts as one: Dell’Acqua, De Rosa.

    Args:
        entry: of a list.
        has_ch: whether Ch may follow H.
    """
    if repeats_author(entry):
        return []
    beginning = _plain(entry.raw[:80])
    keys = {beginning, _LEADING.sub("", beginning), _PARTICLES.sub("", beginning)}
    keys |= {_MC.sub("mac", beginning), _SAINT.sub("saint", beginning)}
    names = lead_names(entry.csl)
    family = (names[0].get("family") or "") if names else ""
    if family:
        keys |= {_joined(family), _joined(_PARTICLES.sub("", _plain(family)))}
    if names and not names[0].get("given"):
        keys.add(_LEADING.sub("", _plain(names[0].get("literal") or family)))
    keys.update(_collated(entry.raw, has_ch=has_ch))
    return [key.partition(" ")[0] for key in keys if key]


def _plain(text: str) -> str:
    """Return a text folded, without marks, so that only letters, digits and blanks count."""
    return re.sub(r"[^\w\s'’-]+", " ", fold(text)).strip(" '’-")


def _joined(text: str) -> str:
    return re.sub(r"[\s'’-]", "", _plain(text))


def _collated(raw: str, *, has_ch: bool) -> Iterator[str]:
    """Yield the first word as alphabets have it that do not take ö for o."""
    found = re.search(r"[^\W\d_]+", unicodedata.normalize("NFC", raw[:80]))
    word = found[0].lower() if found else ""
    if word != fold(word):
        yield _plain(word.translate(_GERMAN))
        for alphabet in (_SWEDISH, _DANISH):
            yield "".join(
                f"{_AFTER}{alphabet[letter]}" if letter in alphabet else fold(letter)
                for letter in word
            )
    later = "".join(map(_behind_its_like, word))
    yield later.replace("ch", f"h{_AFTER}") if has_ch else later


def _behind_its_like(letter: str) -> str:
    """Return a letter so that it follows the one that it looks like: č follows c."""
    alike = _CYRILLIC.get(letter) or fold(letter)
    return letter if alike == letter else alike + _AFTER
