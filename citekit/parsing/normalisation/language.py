"""Step: the language that the title shows: by its script, or by its small words when sure."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.scripts import has_han, has_hangul, has_kana, has_letter
from citekit.tables import load_table

_SCRIPTS = (
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CYRILLIC_LETTERS = (
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("be", re.compile("[ўЎ]")),
    ("sr", re.compile("[ђћџљњјЂЋЏЉЊЈ]")),
    ("ru", re.compile("[ыэёЫЭЁ]")),
)
_BULGARIAN = re.compile(r"\w+(?:ът|ите|ата|ото|ване)\b")
_WORD = re.compile(r"[^\W\d_]+")
_SHARE_OF_SCRIPT = 0.3
_PERSIAN = re.compile("[پچژگ]")


def language(draft: Draft) -> None:
    """Set the language where the title shows one that is not English."""
    title = draft.csl.get("title") or draft.csl.get("container-title") or ""
    found = language_of(title, draft.raw)
    if found and found != "en":
        certainty = 0.97 if not title.isascii() and draft.csl.get("title") else 0.9
        draft.put("language", found, draft.labelled("title"), certainty=certainty)


def language_of(text: str, around: str = "") -> str | None:
    """Return the BCP 47 tag of the language that a text shows, ``None`` when it is not sure.

    Args:
        text: a title.
        around: what it stands in; kana there say that Chinese characters are Japanese.
    """
    if has_han(text) or has_kana(text) or has_hangul(text):
        return _east_asian(text, around)
    if _CYRILLIC.search(text):
        return _cyrillic(text)
    for tag, script in _SCRIPTS:
        if script.search(text):
            return "fa" if tag == "ar" and _PERSIAN.search(text) else tag
    return latin_language(text)


def _east_asian(text: str, around: str) -> str | None:
    letters = len(re.findall(r"[^\W\d_]", text))
    native = sum(1 for character in text if character >= "\u2e80")
    if native < letters * _SHARE_OF_SCRIPT * 0.3:
        return None
    if has_kana(text):
        return "ja"
    if has_hangul(text):
        return "ko"
    return "ja" if has_kana(around) else "zh"


def _cyrillic(text: str) -> str:
    for tag, letters in _CYRILLIC_LETTERS:
        if letters.search(text):
            return tag
    return "bg" if len(_BULGARIAN.findall(text)) > 1 else "ru"


@lru_cache(maxsize=1)
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for tag, listed in load_table("parsing", "languages").items():
        for word in set(listed.split()):
            found.setdefault(word, []).append(tag)
    return {word: tuple(tags) for word, tags in found.items()}


def latin_language(text: str) -> str | None:
    """Return the language whose small words a text in Latin letters has, ``None`` if unsure."""
    if not has_letter(text):
        return None
    scores: dict[str, float] = {}
    listed = _languages_of_words()
    seen = set(_WORD.findall(text.casefold()))
    for word in seen:
        tags = listed.get(word, ())
        for tag in tags:
            scores[tag] = scores.get(tag, 0.0) + (1.0 if len(tags) == 1 else 0.6)
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if best == "en":
        return "en"
    return best if score >= 2.0 and score - second >= 0.8 else None
