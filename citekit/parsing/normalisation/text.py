"""Taking off what stands around a value: quotes, brackets, separators, the last full stop."""

from __future__ import annotations

import re
import unicodedata

from citekit.parsing.normalisation.tables import words

_SEPARATORS = " \t\n\r\u00a0\u3000,;:，；：、|·•｜"
_PICTURES = "🔗📖📚📘📗📕📙📄📝📰🎥🎬📹📺🎧🎙📻🌐🔍📌📎🖇👉➡▶►🔹🔸▪✅⬇\ufe0f"
"""What lists put before or behind their entries to show what they are or where they lead."""
_TRAILING = _SEPARATORS + _PICTURES + "–—。．*/・"
_LAST_DASH = re.compile(r"(?:\s|(?<=[》」』”»]))-+$")
_LEADING = _SEPARATORS + _PICTURES + ".–—-/\\*。．~"
_LEADING_TITLE = _SEPARATORS + _PICTURES + ".–—*/。．"
_QUOTES = (
    ("“", "”"), ("„", "“"), ("„", "”"), ("”", "”"), ("«", "»"), ("»", "«"), ("‘", "’"),
    ("‚", "‘"), ("‹", "›"), ("《", "》"), ("〈", "〉"), ("「", "」"), ("『", "』"), ("〝", "〞"),
    ('"', '"'), ("``", "''"), ("''", "''"), ("'", "'"), ("‘’", "’’"), ("„", '"'), ("‚", "'"),
    ("<", ">"),
)  # fmt: skip
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"), ("<", ">"), ("［", "］"))
_FIRST_OF_PAIRS = frozenset(opening[0] for opening, _ in (*_QUOTES, *_BRACKETS))
_BRACKET_MARKS = frozenset(mark for pair in _BRACKETS for mark in pair)
_STRAY_OPENERS, _STRAY_CLOSERS = '“„«《「『"', '”“»》」』"'
_ABBREVIATION = re.compile(
    r"(?:\b(?:Co|Inc|Ltd|Corp|Bros|St|Jr|Sr|Cie|Dept|Univ|Assoc|etc|al|V)"
    r"|\b[^\W\d_]\.\s?[^\W\d_]|(?<!\sv)(?<!\b[A-Z]\.[A-Z])\.\s(?!(?:Roman|Novel|Essays?|Poems|Krimi|Drama|Studie|London|Paris|Berlin|Paulo|PAULO)\.)[^\W\d_]{1,6})\.$"
)
_DOUBLED_STOP = re.compile(r"([^\W\d_]{3})\.\.$")
_PLURAL = re.compile(r"[^\W\d_]s'\s")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_PLAIN = str.maketrans(
    dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_DIAERESIS_APART = re.compile(r"(?<=[^\W\d_])¨([aeiouıAEIOU])")
_BROKEN_WORD = re.compile(r"(?<![\w-])(?P<head>[^\W\d_]{2,})- (?P<tail>[a-zß-ÿ]{2,})(?![\w’'])")
_LONGEST_ENDING = 3  # letters of what is no word: ``multi- ple``, ``low- er``
_BLANKS = re.compile(r"\s+")
_BLANK_BEFORE_MARK = re.compile(r"\s+(?=[,.;](?:\s|$))")


def collapse(text: str) -> str:
    """Return ``text`` on one line with single blanks, without soft hyphens and zero widths.

    What only PDFs have is written as letters: ligatures (``classiﬁed``), ``¨o`` for ``ö``.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _DIAERESIS_APART.sub(_with_diaeresis, text.translate(_PLAIN))
    return _BLANKS.sub(" ", text).strip()


def _with_diaeresis(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[1].replace("ı", "i") + "\u0308")


def trim(text: str) -> str:
    """Return a value without the punctuation and brackets around it."""
    text = collapse(text)
    while not (text[:1].isalnum() and text[-1:].isalnum()):
        before = text
        text = _drop_last_dash(text.rstrip(_TRAILING)).lstrip(_LEADING)
        text = _unwrap(text, _BRACKETS)
        text = _unwrap(text, _QUOTES)
        text = _balance(text)
        text = drop_full_stop(text)
        if text == before:
            break
    return text


def trim_title(text: str) -> str:
    """Return a title without the quotes around it and without a final full stop or comma."""
    text = collapse(text)
    while not (text[:1].isalnum() and text[-1:].isalnum()):
        before = text
        text = _drop_last_dash(text.rstrip(_TRAILING)).lstrip(_LEADING_TITLE).strip()
        if text.startswith(("- ", "» ", "› ")):  # of a path: Forum » Salt
            text = text[2:]
        text = _unwrap(text, _QUOTES)
        text = _drop_stray_quotes(text)
        text = _balance(text)
        is_doubled = text.endswith("..")
        text = _DOUBLED_STOP.sub(r"\1", text) if is_doubled else drop_full_stop(text)
        if text == before:
            break
    text = with_whole_words(text)
    has_gap = " ," in text or " ." in text or " ;" in text
    return _BLANK_BEFORE_MARK.sub("", text) if has_gap else text


def with_whole_words(text: str) -> str:
    """Return a text without the hyphens of lines that PDFs break: ``informa- tion``.

    ``multi- modal`` keeps its own, and so does what hangs (``pre- and postwar``).
    """
    return _BROKEN_WORD.sub(_joined, text) if "- " in text else text


def _joined(found: re.Match[str]) -> str:
    head, tail = found["head"], found["tail"]
    if tail in words("hyphens", "behind_hanging"):
        return found[0]
    may_be_first = head.casefold() in words("hyphens", "first_parts")
    is_compound = head.isupper() or (may_be_first and len(tail) > _LONGEST_ENDING)
    return f"{head}-{tail}" if is_compound else f"{head}{tail}"


def drop_full_stop(text: str) -> str:
    """Return ``text`` without its final full stop, unless that belongs to an abbreviation."""
    if text.endswith(".") and not _ABBREVIATION.search(text[-12:]):
        return text[:-1].rstrip()
    return text


def _drop_last_dash(text: str) -> str:
    return _LAST_DASH.sub("", text) if text.endswith("-") else text


def _unwrap(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    if text[:1] not in _FIRST_OF_PAIRS:
        return text
    for opening, closing in pairs:
        if (
            len(text) > len(opening) + len(closing)
            and text.startswith(opening)
            and text.endswith(closing)
            and _encloses(text, opening, closing)
        ):
            return text[len(opening) : -len(closing)].strip()
    return text


def _encloses(text: str, opening: str, closing: str) -> bool:
    """Whether the first mark is closed by the last one and not before."""
    inner = text[len(opening) : -len(closing)]
    if opening == "'" == closing:
        inner = _APOSTROPHE.sub("", inner)
        if inner.count("'") == 1 and _PLURAL.search(inner):
            return True  # 'AI boosts writers' wits'
    if opening == closing:
        first = inner.find(opening)
        opens_inside = first == 0 or (first > 0 and inner[first - 1].isspace())
        return first < 0 or (opens_inside and inner.count(opening) % 2 == 0)
    if opening in "‘'":
        return not re.search(r"’(?![^\W\d_])", inner)
    depth = 1
    position = 0
    while position < len(inner):
        if inner.startswith(opening, position):
            depth += 1
        elif inner.startswith(closing, position):
            depth -= 1
            if depth == 0:
                return False
        position += 1
    return True


def _drop_stray_quotes(text: str) -> str:
    """Take off a quote at an end whose partner is missing."""
    if text[:1] and text[0] in _STRAY_OPENERS and not any(c in text[1:] for c in _STRAY_CLOSERS):
        return text[1:]
    if text[-1:] and text[-1] in _STRAY_CLOSERS and not any(c in text[:-1] for c in _STRAY_OPENERS):
        return text[:-1]
    if text[-1:] == "”" and text.count("”") > text.count("“") + text.count("„"):
        return text[:-1]
    return text


def _balance(text: str) -> str:
    """Take off brackets at the ends whose partners are missing."""
    if text[:1] not in _BRACKET_MARKS and text[-1:] not in _BRACKET_MARKS:
        return text
    for opening, closing in _BRACKETS:
        excess = text.count(closing) - text.count(opening)
        if excess > 0 and text.endswith(closing):
            inner = text.rstrip(closing)
            text = text[: max(len(inner), len(text) - excess)].rstrip()
        elif excess < 0 and text.startswith(opening):
            inner = text.lstrip(opening)
            text = text[min(len(text) - len(inner), -excess) :].lstrip()
        if text.endswith(opening):
            text = text.rstrip(opening).rstrip()
    return text
