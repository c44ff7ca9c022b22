"""Cite keys: first author, year and first significant title word, such as ``daum2017giving``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from sqlite3 import Connection
from string import ascii_lowercase
from urllib.parse import urlsplit

from citekit.errors import UsageError
from citekit.library.folding import fold
from citekit.library.record import family_of, lead_names, text_of, year_of
from citekit.reference import CslItem
from citekit.rich_text import without_tags
from citekit.tables import load_table

LONGEST_NAME = 24
"""Organisations are cut behind the last whole word within this many characters."""

LONGEST_WORD = 24

MOST_NAMES = 3

DEFAULT_FORMULA = "{author}{year}{title}"

PLACEHOLDERS = (
    "author",
    "authors",
    "year",
    "shortyear",
    "title",
    "titlewords",
    "container",
    "type",
)
"""What a formula for keys may name."""

_PLACEHOLDER = re.compile(r"\{([A-Za-z]+)\}")

_INSIDE_WORD = re.compile(r"(?<=\w)['’ʼ‘‑-](?=\w)")
_ELISION = re.compile(
    r"\b(\w{1,2}|qu|dell|nell|sull|dall|all)['’ʼ](?!(?:ll|re|ve)\b)(?=\w{2})", re.IGNORECASE
)
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z&.-]{1,11})\)\s*$")
_ASCII_WORD = re.compile(r"[a-z0-9]+")


def base_key(csl: CslItem, formula: str = DEFAULT_FORMULA) -> str:
    """Return the key that a reference asks for, before collisions are told apart.

    Without an author the container's name leads, else the publisher's, else the title's first
    word; where none of them has Latin letters (Cyrillic and Greek are transliterated, Chinese,
    Japanese, Korean, Arabic and others are not) the host of the URL does, else ``ref``. Without a
    year ``nd`` stands for it.

    Args:
        csl: the reference.
        formula: see `check_formula`.

    Returns:
        By the default formula lower-case ASCII letters and digits.
    """
    year = year_of(csl)
    title = _title_words(text_of(csl, "title"))
    names = lead_names(csl)
    if names:
        lead = _name_part(names[0])
    else:
        lead = _short_name(text_of(csl, "container-title")) or _short_name(
            text_of(csl, "publisher")
        )
        if not lead and title:
            lead, *title = title
    lead = lead or _host_part(text_of(csl, "URL")) or "ref"
    dated = "nd" if year is None else str(abs(year))
    if formula == DEFAULT_FORMULA:
        return f"{lead}{dated}{title[0] if title else ''}"
    parts = {
        "author": [lead],
        "authors": [part for part in map(_name_part, names[:MOST_NAMES]) if part] or [lead],
        "year": [dated],
        "shortyear": [dated[-2:]],
        "title": title[:1],
        "titlewords": title,
        "container": [_short_name(text_of(csl, "container-title"))],
        "type": [text_of(csl, "type").replace("-", "").replace("_", "")],
    }

    def filled(found: re.Match[str]) -> str:
        words = parts[found[1].lower()]
        if found[1].isupper():
            return "".join(words).upper()
        return "".join(word.title() if found[1][0].isupper() else word for word in words)

    key = _PLACEHOLDER.sub(filled, formula).strip("_:.-")
    return key or f"{lead}{dated}"


def check_formula(formula: str) -> None:
    """Raise when a formula for keys can't be used.

    It is text with placeholders: ``{author}`` (family name of the first), ``{authors}`` (of up to
    three), ``{year}``, ``{shortyear}`` (its last two digits), ``{title}`` (first word that says
    something), ``{titlewords}`` (two such words), ``{container}``, ``{type}``. ``{Author}`` begins
    with a capital, ``{AUTHOR}`` is all capitals. Between them may stand letters and digits of ASCII
    and ``_ : . -``.

    Raises:
        UsageError: it is none.
    """
    names = _PLACEHOLDER.findall(formula)
    unknown = [name for name in names if name.lower() not in PLACEHOLDERS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise UsageError(f"{{{unknown[0]}}} is no part of a key; there are {known}.")
    if not re.fullmatch(r"[A-Za-z0-9_:.-]*", _PLACEHOLDER.sub("", formula)):
        raise UsageError(
            f"{formula!r} is no formula for keys: beside parts such as {{author}} there may be "
            "letters and digits of ASCII and _ : . -"
        )
    if not {"author", "authors", "title", "titlewords"} & {name.lower() for name in names}:
        raise UsageError(f"{formula!r} makes all keys alike; use {{author}} or {{title}} in it.")


def check_key(key: str) -> None:
    """Raise when a text can't be a cite key in every format.

    Raises:
        UsageError: it has characters that BibTeX, BibLaTeX or pandoc don't take in keys.
    """
    if not re.fullmatch(r"[A-Za-z0-9_](?:[A-Za-z0-9_:./+-]{0,98}[A-Za-z0-9_])?", key):
        raise UsageError(
            f"{key!r} can't be a cite key: up to 100 letters and digits of ASCII and _ : . / + -, "
            "with a letter, digit or _ at both ends."
        )


def key_formula(connection: Connection) -> str:
    """Return the formula by which a library makes new keys."""
    row = connection.execute("SELECT value FROM settings WHERE name = 'key_formula'").fetchone()
    return str(row[0]) if row else DEFAULT_FORMULA


def free_key(base: str, taken: Callable[[str], bool]) -> str:
    """Return ``base``, or ``base`` with the next free letters (``a`` … ``z``, ``aa`` …).

    The end of the letters in use is found by doubling and halving, so that the hundred thousandth
    reference of one base does not walk along all before it.

    Args:
        base: the key asked for.
        taken: whether a key is in use, compared without regard to case.
    """
    if not taken(base):
        return base
    high = 1
    while taken(base + suffix(high)):
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if taken(base + suffix(middle)) else (low, middle)
    return base + suffix(high)


def suffix(number: int) -> str:
    """Return the ``number``-th suffix, from 1: ``a`` … ``z``, ``aa``, ``ab`` …."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = ascii_lowercase[letter] + letters
    return letters


@lru_cache(maxsize=1)
def _cyrillic() -> dict[int, str]:
    return str.maketrans(load_table("library", "letters")["cyrillic"])


@lru_cache(maxsize=1)
def _greek() -> dict[int, str]:
    return str.maketrans(load_table("library", "letters")["greek"])


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    lists = load_table("library", "stop_words").values()
    return frozenset(_ascii(word) for words in lists for word in words)


def _ascii(text: str) -> str:
    if text.isascii():
        return text.lower()
    # Before folding, which would take й for an accented и; Greek after it, since ά is an α.
    letters = fold(unicodedata.normalize("NFKC", text).casefold().translate(_cyrillic()))
    return letters.replace("ου", "ou").translate(_greek())


def _name_part(name: dict[str, str]) -> str:
    if name.get("family"):
        return "".join(_ASCII_WORD.findall(_ascii(family_of(name))))
    return _short_name(family_of(name))


def _short_name(name: str) -> str:
    acronym = _ACRONYM.search(name)
    if acronym:
        return "".join(_ASCII_WORD.findall(acronym.group(1).lower()))
    short = ""
    for word in _significant(_INSIDE_WORD.sub("", name)):
        if short and len(short) + len(word) > LONGEST_NAME:
            break
        short += word[:LONGEST_NAME]
    return short


def _title_words(title: str) -> list[str]:
    """Return the first two words of a title that say something."""
    joined = _INSIDE_WORD.sub(
        lambda found: " " if found.group() in "-‑" else "", _ELISION.sub(" ", without_tags(title))
    )
    found = []
    for word in _significant(joined):
        found.append(word[:LONGEST_WORD])
        if len(found) == 2:
            break
    return found


def _significant(text: str) -> Iterator[str]:
    """Yield the words of a text that are no articles, prepositions or the like.

    All of them when there are no others; words of digits only when there are none with letters.
    """
    ascii_words = _ASCII_WORD.findall(_ascii(text[:1000]))
    lettered = [word for word in ascii_words if not word.isdigit()]
    telling = [word for word in lettered if word not in _stop_words() and len(word) > 1]
    yield from telling or lettered or ascii_words


def _host_part(url: str) -> str:
    """Return the telling label of a URL's host: ``people`` of ``http://www.people.com.cn/``.

    ``""`` for an IP address, which tells nothing.
    """
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    labels = host.removeprefix("www.").split(".")
    if ":" in host or labels[-1].isdigit():
        return ""
    if len(labels) > 1:
        labels.pop()
        if len(labels) > 1 and labels[-1] in load_table("library", "second_level_domains"):
            labels.pop()
    return "".join(_ASCII_WORD.findall(_ascii(labels[-1])))[:LONGEST_NAME]
