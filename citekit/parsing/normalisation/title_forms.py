"""A title in its original script, romanised and translated, side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass

from citekit.parsing.normalisation.language import latin_language, likely_language
from citekit.parsing.normalisation.scripts import EAST_ASIAN, has_latin, is_east_asian
from citekit.parsing.normalisation.text import trim_title

_TRANSLATED = re.compile(r"\s*[\[［]([^\[\]［］]{3,})[\]］]\W*$")
_IN_QUOTES = re.compile(r"\s*[“„«\"][^“”„«»\"]{3,}[”“»\"],?\s*")
_REMARK = re.compile(
    r"(?:review|interview|letter|comment|blog|online|press|video|podcast)\b", re.IGNORECASE
)
_TRANSLATED_ROUND = re.compile(r"\s*[(（]((?:[^()（）]|\([^()]*\)){3,})[)）]\W*$")
_NATIVE = re.compile(
    f"[{EAST_ASIAN}][{EAST_ASIAN}0-9《》〈〉「」『』・·—–：:、，,“”（）()？?！!\\s-]*"
)
_SYLLABLE = (
    r"(?:(?:zh|[cs]h|ts|[kgsztdnhbpmrjy]y|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜŏŭ]{1,3}"
    r"(?:ng|n|r|k|m|l|p)?['’-]?)"
)
_ROMANISED_WORD = re.compile(rf"{_SYLLABLE}{{1,8}}", re.IGNORECASE)
_INSIDE = re.compile(
    rf"^(?P<latin>[^(（]+?)\s*[(（](?P<native>{_NATIVE.pattern}?)[,，;；]\s*(?P<translated>[^()（）]+)[)）]$"
)


@dataclass(frozen=True, slots=True)
class Forms:
    """The title, and its other forms as ``(kind, text)``: ``romanised`` or ``translated``."""

    title: str
    others: tuple[tuple[str, str], ...] = ()


def split_forms(title: str) -> Forms:
    """Return the form in the original script as the title, and the other forms apart.

    A title in one form is returned as it is; so is one that only mixes scripts
    (``深入 Linux 内核的调度``).
    """
    if not is_east_asian(title):
        return _without_translation(title)
    if found := _INSIDE.match(title):
        return Forms(
            trim_title(found["native"]),
            (
                ("romanised", trim_title(found["latin"])),
                ("translated", trim_title(found["translated"])),
            ),
        )
    others: list[tuple[str, str]] = []
    rest = title
    found = _TRANSLATED.search(rest) or _TRANSLATED_ROUND.search(rest)
    if found and not is_east_asian(found[1]) and len(found[1].split()) > 1:
        others.append(("translated", trim_title(found[1])))
        rest = rest[: found.start()]
    native = _split_romanised(rest)
    if native is None:
        return Forms(trim_title(rest), tuple(others))
    romanised, original = native
    return Forms(original, (("romanised", romanised), *others))


def _without_translation(title: str) -> Forms:
    """``Titre en français [Title in English]``, where both languages are sure."""
    found = _TRANSLATED.search(title) if "[" in title or "［" in title else None
    if not found or len(found[1].split()) < 2 or found.start() < 4:
        return Forms(title)
    original = title[: found.start()]
    if not has_latin(original) and has_latin(found[1]):
        return Forms(trim_title(original), (("translated", trim_title(found[1])),))
    language = latin_language(original)
    if language == "en" or latin_language(found[1]) not in ("en", None):
        return Forms(title)
    is_quoted = _IN_QUOTES.fullmatch(original) and not _REMARK.match(found[1])
    is_foreign = (
        language is None
        and latin_language(found[1]) == "en"
        and not _REMARK.match(found[1])
        and likely_language(original)
    )
    if not (language or is_quoted or is_foreign or is_romanised(original)):
        return Forms(title)
    return Forms(trim_title(original), (("translated", trim_title(found[1])),))


def _split_romanised(text: str) -> tuple[str, str] | None:
    """Return ``(romanised, original)`` where the text is one behind the other."""
    runs = list(_NATIVE.finditer(text))
    longest = max(runs, key=lambda run: run.end() - run.start(), default=None)
    if longest is None:
        return None
    original = trim_title(longest[0])
    before, after = text[: longest.start()].strip(" (（"), text[longest.end() :].strip(" )）.,;")
    if len(original) < 2 or is_east_asian(before) or is_east_asian(after):
        return None
    romanised = trim_title(before or after)
    if (before and after) or not has_latin(romanised) or not is_romanised(romanised):
        return None
    return romanised, original


def is_romanised(text: str) -> bool:
    """Whether a text in Latin letters can be Chinese, Japanese or Korean written so."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    syllabic = sum(bool(_ROMANISED_WORD.fullmatch(word)) for word in words)
    return len(words) > 1 and syllabic * 10 >= len(words) * 8 and latin_language(text) != "en"
