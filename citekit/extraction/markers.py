"""The markers of list entries as they stand in running text: ``[1]``, ``2.``, ``-``, ``³``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from citekit.reference import Mark

_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_CIRCLES = (("①", 1, 20), ("㉑", 21, 35), ("㊱", 36, 50), ("❶", 1, 10), ("⓫", 11, 20), ("➀", 1, 10),
            ("➊", 1, 10))  # fmt: skip
_CIRCLED = {
    chr(ord(one) + number - first): number
    for one, first, last in _CIRCLES
    for number in range(first, last + 1)
}

_KINDS = (
    (
        "bracket",
        re.compile(r"\[\^?(\d{1,4})\]:?\s*|［(\d{1,4})］\s*|【(\d{1,4})】\s*|〔(\d{1,4})〕\s*"),
    ),
    ("key", re.compile(r"\[\^?([^\W\d_][\w.:+/&-]{0,24})\]:?\s*(?=[\"“'‘(\w《『「])")),
    ("paren", re.compile(r"[(（](\d{1,3})[)）]\s*")),
    ("dot", re.compile(r"(\d{1,3})(?:(?:[.)．](?!\d)|[、])\s*|[-–]\s+)(?=\S)")),
    ("raised", re.compile(r"([₀-₉]{1,3}|[⁰¹²³⁴-⁹]{1,3})[.):]?\s*")),
    ("circled", re.compile(rf"([{''.join(_CIRCLED)}])\s*")),
    (
        "bare",
        re.compile(
            r"(\d{1,3})(?:(?:\s+|:\s+)(?=[^\W\d_]|[\"“«„《『「'‘]|https?:)"
            r"|(?=[A-ZÀ-ÞΑ-ΩА-Я][a-zß-ÿα-ωа-я'’]+[\s,.]))"
        ),
    ),
    ("arrow", re.compile(r"[↑^](?:\s+(?:[a-z]\s+)+(?=[A-Z\"“]))?\s*")),
    (
        "bullet",
        re.compile(
            r"[•·・･▪▫◦‣●○■□◆◇►▶➤→*+∙⁃※]\s*(?=\S)|[-–—−]\s+|[-–](?=[^\W\d_\s]|[\"“‘«《『「])"
        ),
    ),
)
_SET_OFF = re.compile(r"[\[(]?(?:(\d{1,3})|[*†‡§a-z]{1,3})[\])]?[.:]?")
_PATTERNS = dict(_KINDS)
MARKER_KINDS = tuple(_PATTERNS)
"""The kinds of markers, as in ``Marker.kind``."""
_NUMBERED = frozenset({"bracket", "paren", "dot", "raised", "circled", "bare"})
# Numbers that may as well be a volume or a day are believed only in sequence.
_DOUBTFUL = frozenset({"dot", "bare", "paren"})
_STARTS_ENTRY = re.compile(
    r"[^\W\d_a-zà-ÿ]|[\"“‘'«„《『「*<\[]|https?:|www\.|[a-z]{2,4}\s[A-Z]|(?:19|20)\d\d"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the beginning of a text.

    Attributes:
        kind: ``"bracket"``, ``"key"``, ``"paren"``, ``"dot"``, ``"raised"``, ``"circled"``,
            ``"bare"``, ``"arrow"`` or ``"bullet"``.
        text: as written, blanks around it removed.
        length: characters up to the entry's first.
        number: what it counts, ``None`` for a bullet or a key.
    """

    kind: str
    text: str
    length: int
    number: int | None = None


def marker_at(text: str, start: int = 0) -> Marker | None:
    """Return the marker that stands at ``text[start:]``, or ``None``."""
    for kind, pattern in _KINDS:
        found = pattern.match(text, start)
        if found is not None and found.end() > start:
            return Marker(kind, found[0].strip(), found.end() - start, _number(found, kind))
    return None


def marker_of(text: str, marks: Sequence[Mark]) -> Marker | None:
    """Return the marker that a text begins with, which its markup may set off.

    Args:
        text: of an entry; blanks before it count.
        marks: by offsets in the text; a raised or linked number is a marker without a blank.
    """
    blanks = len(text) - len(text.lstrip())
    for mark in marks:
        if mark.start == blanks and mark.kind in {"sup", "sub", "link"}:
            found = _SET_OFF.fullmatch(text, mark.start, mark.end)
            if found is not None and mark.end < len(text):
                rest = text[mark.end :]
                length = mark.end + len(rest) - len(rest.lstrip(" .:)]\u00a0"))
                return Marker("raised", found[0], length, int(found[1] or 0) or None)
    found_in_text = marker_at(text, blanks)
    if found_in_text is None:
        return None
    return replace(found_in_text, length=found_in_text.length + blanks)


def _number(found: re.Match[str], kind: str) -> int | None:
    if kind not in _NUMBERED:
        return None
    digits = next(group for group in found.groups() if group is not None)
    if kind == "circled":
        return _CIRCLED[digits]
    return int(digits.translate(_SUBSCRIPTS).translate(_FULL_WIDTH))


def are_markers(markers: Sequence[Marker | None]) -> bool:
    """Return whether what begins the entries of one list are markers, not parts of the entries.

    Args:
        markers: of each entry, ``None`` for entries that begin with none.
    """
    found = [marker for marker in markers if marker is not None]
    if not found or len(found) < 0.5 * len(markers):
        return False
    kind = found[0].kind
    if kind == "key":
        return len(found) >= 2
    if kind not in _DOUBTFUL:
        return True
    numbers = [marker.number for marker in found if marker.number is not None]
    rising = sum(b - a in (1, 2) for a, b in itertools.pairwise(numbers))
    if len(numbers) == 1:
        return numbers[0] == 1 and kind != "bare"
    return rising >= 0.6 * (len(numbers) - 1)


def following_markers(text: str, first: Marker) -> Iterator[tuple[int, Marker]]:
    """Yield ``(offset, marker)`` of the markers behind ``first`` that count on in one text.

    A number inside an entry is not taken for a marker: what follows must begin like an entry,
    and numbers that may be anything must stand behind the end of a sentence or an address.
    """
    if first.number is None or first.kind not in _NUMBERED:
        return
    number, position = first.number, first.length
    while True:
        number += 1
        found = _next_marker(text, position, first.kind, number)
        if found is None:
            return
        position, marker = found
        yield position, marker
        position += marker.length


def _next_marker(text: str, start: int, kind: str, number: int) -> tuple[int, Marker] | None:
    digits = str(number)
    raised = digits.translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
    superior = digits.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    wide = digits.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    circled = [char for char, value in _CIRCLED.items() if value == number]
    needle = re.compile("|".join([digits, raised, superior, wide, *circled]))
    for hit in needle.finditer(text, start):
        at = hit.start() - (kind in ("bracket", "paren"))
        if at < start or (kind == "bracket" and text[at] == "^"):
            continue
        found = _PATTERNS[kind].match(text, at)
        if found is None or _number(found, kind) != number:
            continue
        if kind in _DOUBTFUL and not re.search(
            r"(?:[.\])”\"»/]|\w{4})\s+$", text[max(at - 8, start) : at]
        ):
            continue
        if kind == "dot" and not text[max(at - 8, 0) : at].rstrip().endswith(
            (".", "]", ")", "”", "/", '"')
        ):
            continue
        if _STARTS_ENTRY.match(text, found.end()):
            return at, Marker(kind, found[0].strip(), found.end() - at, number)
    return None
