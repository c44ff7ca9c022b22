"""Names in front of a year, read from the year backwards: ``see also Jiang & Sun, ``2017."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from citekit.citations.vocabulary import longest_first, vocabulary
from citekit.library.folding import holds_cjk, words

LONGEST = 200
"""Characters in front of a year that may hold its names."""
_NEAR = 60
_MOST_TOKENS = 40
_TOKEN = re.compile(
    r"(?P<word>\b(?:[Uu]\.\sa|[eE]\.\sa|m\.\sfl)\.|[^\W\d_]+(?:[’'ʼ`´.‐‑-][^\W\d_]+)*\.?)"
    r"|(?P<short>\[[^\W\d_][\w.&-]{1,14}\]|\([A-Z][A-Za-z.&-]{1,14}\))"
    r"|(?P<between>[,&;:+/、，・·＆–—])|(?P<other>\S)"
)
JOINING = (";", "–", "—")
"""What joins names only where the list has them together."""

_BEFORE_YEAR = frozenset({"", ",", "，", ":", "’", "'", "、"})
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
_BLANK = re.compile(r"(?<=\.)\s")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{2,120}[\"”“»],?\s*\Z|‘[^‘’]{2,120}’,?\s*\Z")
_INITIALS = re.compile(r"[^\W\d_]{1,2}\Z|(?:[^\W\d_]\.[-‐‑]?){1,4}[^\W\d_]?\.?\Z")
_POSSESSIVE = re.compile(r"[’'ʼ`´]s?\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """One name as written in the text.

    Attributes:
        start: offset of its first character.
        end: offset behind its last one.
        words: its folded words.
        offsets: where each of them begins.
        text: as written.
    """

    start: int
    end: int
    words: tuple[str, ...]
    offsets: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """The names in front of a year.

    Attributes:
        start: offset of the first.
        names: in order.
        whole: all of them as one name, as of an organisation with a comma or an "and".
        others: whether it ends with "et al.".
        is_title: whether it is a title in quotes, of a work without an author.
        complete: whether nothing stands before it but words such as "see also".
        abbreviation: that stands in brackets behind the name, ``""`` for none.
    """

    start: int
    names: tuple[Name, ...]
    whole: Name
    others: bool
    is_title: bool
    complete: bool
    abbreviation: str = ""


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        lower = self.text.lower()
        return _BLANK.sub("", lower) if "." in lower else lower


class _Window:
    """The tokens in front of a year, each made when it is looked at: most of them never are.

    Args:
        text: of a passage.
        first: offset that none of them begins before.
        end: offset that none of them goes beyond.
    """

    def __init__(self, text: str, first: int, end: int) -> None:
        begin = first
        while begin > max(first - LONGEST, 0) and not text[begin - 1].isspace():
            begin -= 1  # what a word is does not depend on where it is looked for
        found: list[re.Match[str]] = []
        for one in _TOKEN.finditer(text, begin):
            if one.end() > end:
                break
            found.append(one)
        cut = sum(one.start() < first for one in found[: first - begin])
        self._found = found[max(cut, len(found) - _MOST_TOKENS) :]

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, at: int) -> _Token:
        return _token(self._found[at])

    def pop(self) -> None:
        """Take the last one away."""
        self._found.pop()


def read_phrase(
    text: str, start: int, end: int, *, quoted: bool = False, joined: bool = False
) -> Phrase | None:
    """Read the names that stand right before ``text[end]``.

    Args:
        text: of a passage.
        start: where they may begin at the earliest.
        end: where they end: before the year or the bracket around it.
        quoted: whether a title in quotes may stand for the names.
        joined: whether semicolons and dashes may join names, ``(Souza; Lima, 2012)``.

    Returns:
        ``None`` when no name stands there.
    """
    first = max(start, end - LONGEST)
    if first >= end:
        return None
    if quoted and (title := _QUOTED.search(text, first, end)) is not None:
        return _title(title)
    taken = _taken(text, first, end, joined=joined)
    others = False
    abbreviation = ""
    kept: list[_Token] = []
    for token in reversed(_trimmed(taken)):
        if token.kind == "short":
            abbreviation = token.text.strip("[]()")
        elif _is_others(token):
            others = True
        else:
            kept.append(token)
    kept = _trimmed(kept[::-1])
    names = _names(kept)
    if not names:
        return None
    complete = start >= first and only_leads(text[start : names[0].start])
    whole = _name([token for token in kept if token.kind == "word"])
    return Phrase(names[0].start, names, whole, others, False, complete, abbreviation)


def _token(found: re.Match[str]) -> _Token:
    return _Token(found.lastgroup or "", found[0], found.start(), found.end())


def name_of_words(text: str, start: int, end: int) -> Name:
    """Return all words of a stretch as one name; there has to be one."""
    tokens = map(_token, _TOKEN.finditer(text, start, end))
    return _name([token for token in tokens if token.kind == "word"])


def _taken(text: str, first: int, end: int, *, joined: bool) -> list[_Token]:
    """Return the tokens at the end that can be names and what stands between them.

    A comma, colon or apostrophe before the year is none of them, nor is the number of an edition
    (``²2011``). Few names reach far.
    """
    for begin in (max(first, end - _NEAR), first):
        tokens = _Window(text, begin, end)
        size = len(tokens)
        while len(tokens) and (
            tokens[-1].text in _BEFORE_YEAR or not tokens[-1].text.strip(_RAISED)
        ):
            tokens.pop()
        at = len(tokens)
        while at and _may_be_name(tokens, at - 1, joined=joined):
            at -= 1
        if at or begin == first:
            break
    taken = [tokens[place] for place in range(at, len(tokens))]
    is_right_before = len(tokens) == size
    return taken[1:] if at and is_right_before and _is_example(tokens[at - 1], taken) else taken


def _is_example(before: _Token, taken: list[_Token]) -> bool:
    """Whether names begin with the second half of ``z. B.``, which looks like an initial."""
    return bool(taken) and f"{before.lower} {taken[0].lower}" in vocabulary("examples")


def _joins_names(tokens: _Window, at: int, *, joined: bool) -> bool:
    """Whether a semicolon or dash stands between names, as in ABNT NBR 10520 and in Czech.

    Names in capitals are joined by a semicolon; what is not may be the end of another citation.
    """
    if tokens[at].text != ";" and not joined:
        return False
    around = [tokens[place] for place in (at - 1, at + 1) if 0 <= place < len(tokens)]
    return len(around) == 2 and all(
        token.kind == "word"
        and len(token.text) > 2
        and (token.text.isupper() or (joined and is_capitalised(token.text)))
        for token in around
    )


def _may_be_name(tokens: _Window, at: int, *, joined: bool) -> bool:
    token = tokens[at]
    if token.text in JOINING:
        return _joins_names(tokens, at, joined=joined)
    if token.kind in {"short", "between"}:
        return token.text != ":"
    if token.kind != "word":
        return False
    return (
        is_capitalised(token.text)
        or token.lower in vocabulary("connectors")
        or token.lower in vocabulary("inner")
        or token.lower in vocabulary("particles")
        or _is_others(token)
    )


def is_capitalised(text: str) -> bool:
    """Whether a word begins like a name: with a capital, or in a script without capitals."""
    first = text[0]
    return first.isupper() or first.istitle() or unicodedata.category(first) == "Lo" or (
        any(character.isupper() for character in text[1:4]) and len(text) > 2
    )  # fmt: skip


def _is_others(token: _Token) -> bool:
    return token.kind == "word" and token.lower in vocabulary("others")


def _trimmed(tokens: list[_Token]) -> list[_Token]:
    """Return the tokens without what can't begin or end names."""
    start, end = 0, len(tokens)
    while start < end and _cannot_begin(tokens[start]):
        start += 1
    while end > start and _cannot_end(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _is_initials(text: str) -> bool:
    return text[0].isupper() and text.isupper() and _INITIALS.match(text) is not None


def _cannot_begin(token: _Token) -> bool:
    if token.kind == "between" or _is_others(token):
        return True
    word = token.lower
    if word.rstrip(".") in vocabulary("leads") or word in vocabulary("leads"):
        return not _is_initials(token.text)
    if is_capitalised(token.text):
        return False
    return word in vocabulary("connectors") or (
        word in vocabulary("inner") and word not in vocabulary("particles")
    )


def _cannot_end(token: _Token) -> bool:
    if token.kind == "between":
        return True
    return not (is_capitalised(token.text) or _is_others(token) or token.kind == "short")


def _names(tokens: list[_Token]) -> tuple[Name, ...]:
    """Divide tokens at commas and words such as "and"; initials join the name before them."""
    groups: list[list[_Token]] = [[]]
    for token in tokens:
        is_between = token.kind == "between" or (
            token.lower in vocabulary("connectors") and not token.text[0].isupper()
        )
        if is_between:
            groups.append([])
        else:
            groups[-1].append(token)
    names: list[Name] = []
    for group in groups:
        group = _trimmed(group)  # noqa: PLW2901
        if not group:
            continue
        if names and all(_is_initials(token.text) for token in group):
            continue
        names += _split(group)
    return tuple(names)


def _split(group: list[_Token]) -> list[Name]:
    """Return the names of a group; Chinese and Japanese ones may hold an "and" of their own."""
    text = " ".join(token.text for token in group)
    if not holds_cjk(text) or len(group) > 1:
        return [_name(group)]
    token = group[0]
    written, start = token.text, token.start
    for lead in longest_first("cjk_leads"):
        if written.startswith(lead) and len(written) > len(lead):
            written, start = written[len(lead) :], start + len(lead)
            break
    for ending in longest_first("cjk_others"):
        if written.endswith(ending) and len(written) > len(ending):
            written = written[: -len(ending)]
            break
    return [_name([_Token("word", written, start, start + len(written))])]


def _name(tokens: list[_Token]) -> Name:
    found = [
        (word, token.start)
        for token in tokens
        for word in words(_POSSESSIVE.sub("", token.text))
    ]  # fmt: skip
    return Name(
        tokens[0].start,
        tokens[-1].end,
        tuple(word for word, _ in found),
        tuple(offset for _, offset in found),
        _POSSESSIVE.sub("", " ".join(token.text for token in tokens)),
    )


def _title(found: re.Match[str]) -> Phrase:
    written = found[0].strip('"“”„«»‘’, ')
    folded = tuple(words(written))
    name = Name(found.start(), found.end(), folded, (found.start(),) * len(folded), written)
    return Phrase(found.start(), (name,), name, False, True, True)


def only_leads(text: str) -> bool:
    """Whether a text says only that a citation follows: "see also", "vgl. z. B."."""
    if len(text) > 120:
        return False
    bare = text.strip(" ,;:\n(（[「–—-").lower()
    if not bare or bare in vocabulary("cjk_leads"):
        return True
    leads = vocabulary("leads")
    return all(
        word in leads or word.rstrip(".,:") in leads for word in re.split(r"[\s,;]+", bare) if word
    )
