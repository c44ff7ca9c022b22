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
_LONG_WORD = 6
_ENOUGH, _ENOUGH_BESIDE_ENGLISH = 1.5, 4.0
_MARGIN = 0.5
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


@lru_cache(maxsize=1)
def _signs() -> tuple[tuple[str, tuple[str, ...], frozenset[str], frozenset[str]], ...]:
    """Return for each language its endings, its own letters and those that it shares."""
    endings, letters, weak = (
        load_table("parsing", "language_signs")[name]
        for name in ("endings", "letters", "weak_letters")
    )
    return tuple(
        (
            tag,
            tuple(endings.get(tag, "").split()),
            frozenset(letters.get(tag, "").split()),
            frozenset(weak.get(tag, "").split()),
        )
        for tag in sorted({*endings, *letters, *weak})
    )


def latin_language(text: str) -> str | None:
    """Return the language of a text in Latin letters, ``None`` if unsure.

    Its small words tell it, then the endings of its longer words and its letters.
    """
    if not has_letter(text):
        return None
    seen = set(_WORD.findall(text.lower()))
    scores = _scores_of_words(seen)
    if max(scores, key=lambda tag: (scores[tag], tag == "en"), default="") == "en":
        return "en"
    _add_signs(scores, seen, text)
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if best == "en":
        return "en"
    is_mixed = not seen.isdisjoint(load_table("parsing", "language_signs")["english"].split())
    enough = _ENOUGH_BESIDE_ENGLISH if is_mixed else _ENOUGH
    return best if score >= enough and score - second >= _MARGIN else None


def _scores_of_words(seen: set[str]) -> dict[str, float]:
    scores: dict[str, float] = {}
    listed = _languages_of_words()
    for word in seen:
        tags = listed.get(word, ())
        for tag in tags:
            scores[tag] = scores.get(tag, 0.0) + (1.0 if len(tags) == 1 else 0.6)
    return scores


def _add_signs(scores: dict[str, float], seen: set[str], text: str) -> None:
    """Add what the endings of long words say and the letters."""
    used = set(text.lower())
    long = [word for word in seen if len(word) >= _LONG_WORD]
    for tag, endings, letters, weak in _signs():
        found = sum(word.endswith(endings) for word in long) if endings else 0
        sure, shared = bool(letters & used), bool(weak & used)
        added = min(found, 2) + (1.5 if sure else 0.0) + (0.5 if shared else 0.0)
        if added:
            scores[tag] = scores.get(tag, 0.0) + added
