"""Emphasis by runs of delimiters (CommonMark 0.31, section 6.2), in linear time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Delimiters:
    """A run of ``*``, ``_`` or ``~`` that may open or close emphasis.

    Attributes:
        char: the character.
        piece: index of the piece of text that holds the run.
        length: how many are left.
        can_open, can_close: what the characters around allow.
        written: how many there were.
        used_left: how many were used up as closers, so from the left.
    """

    char: str
    piece: int
    length: int
    can_open: bool
    can_close: bool
    written: int
    used_left: int = 0


def delimiter_run(content: str, start: int, end: int, piece: int) -> Delimiters | None:
    """Return the run ``content[start:end]``, or ``None`` when it can only be plain text."""
    char = content[start]
    before = content[start - 1] if start else "\n"
    after = content[end] if end < len(content) else "\n"
    left = _flanks(after, before)
    right = _flanks(before, after)
    if char == "_":
        can_open = left and (not right or _is_punctuation(before))
        can_close = right and (not left or _is_punctuation(after))
    else:
        can_open, can_close = left, right
    if not (can_open or can_close):
        return None
    length = end - start
    return Delimiters(char, piece, length, can_open, can_close, length)


def match_delimiters(delimiters: list[Delimiters]) -> list[tuple[str, int, int]]:
    """Pair openers with closers.

    Args:
        delimiters: runs in the order of the text; what they lose is taken off their lengths.

    Returns:
        ``(kind, opening piece, closing piece)`` of each pair.
    """
    pairs: list[tuple[str, int, int]] = []
    openers: list[Delimiters] = []
    # Below these heights of the stack there is no opener for a closer of the kind; without them
    # many closers without an opener would each search the whole stack.
    floors: dict[tuple[str, bool, int], int] = {}
    for closer in delimiters:
        while closer.can_close and closer.length:
            kind = (closer.char, closer.can_open, closer.written % 3)
            floor = floors.get(kind, 0)
            height = len(openers) - 1
            while height >= floor and not _fits(openers[height], closer):
                height -= 1
            if height < floor:
                floors[kind] = len(openers)
                break
            opener = openers[height]
            pairs += _pair(opener, closer)
            kept = height + 1 if opener.length else height
            del openers[kept:]
            floors = {kind: min(floor, kept) for kind, floor in floors.items()}
        if closer.can_open and closer.length:
            openers.append(closer)
    return pairs


def _flanks(inner: str, outer: str) -> bool:
    if inner.isspace():
        return False
    # Scripts that put no blanks between words: emphasis there may touch them.
    return not _is_punctuation(inner) or outer.isspace() or _is_punctuation(outer) or _is_cjk(outer)


def _is_punctuation(char: str) -> bool:
    return not (char.isalnum() or char.isspace())


def _is_cjk(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def _fits(opener: Delimiters, closer: Delimiters) -> bool:
    if opener.char != closer.char:
        return False
    if opener.char == "~":
        return opener.length == closer.length
    if opener.can_close or closer.can_open:
        total = opener.written + closer.written
        return total % 3 != 0 or (opener.written % 3 == 0 and closer.written % 3 == 0)
    return True


def _pair(opener: Delimiters, closer: Delimiters) -> list[tuple[str, int, int]]:
    used = min(opener.length, closer.length)
    opener.length -= used
    closer.length -= used
    closer.used_left += used
    if opener.char == "~":
        return []
    kinds = ["strong"] * (used >= 2) + ["em"] * (used % 2)
    return [(kind, opener.piece, closer.piece) for kind in kinds]
