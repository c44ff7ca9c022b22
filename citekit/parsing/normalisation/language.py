"""Step: the language that the title shows: by its script, or by its small words when sure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

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
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
_SHARE_OF_SCRIPT = 0.3
_LONG_WORD = 6
# Scores are tenths: sums of whole numbers are the same in any order.
_ENOUGH, _ENOUGH_BESIDE_ENGLISH, _SURE_ENGLISH = 15, 40, 10
_MARGIN = 5
_FAR_AHEAD = 20
_OWN_WORD, _SHARED_WORD = 10, 6
_ENDING, _MOST_OF_ENDINGS = 10, 20
_OWN_LETTER, _SHARED_LETTER = 15, 5
_HINT, _WIKI_HINT = 5, 15
_WIKI = re.compile(
    r"//([a-z]{2})\.(?:m\.)?wiki(?:pedia|source|quote|books|news)\.org", re.IGNORECASE
)
_COUNTRY = re.compile(r"//[\w.-]{1,80}\.([a-z]{2})(?=[/:\s]|$)", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_]{4,}")
_ADDRESS = re.compile(r"(?<!\S)\S*?(?://|www\.)\S+")
_POSSESSIVE = re.compile(r"(?<=[^\W\d_])['’]s\b")
_INVERSION = re.compile(r"(?<=[td])-(?:t-)?(?:ils?|elles?)\b|(?<=[a-z])-t-(?:ils?|elles?|on)\b")
"""``Pourquoi le sel brûle-t-il ?``: French, whose *il* is no Italian article."""
_JAPANESE = re.compile(
    "[総変対経済発気図関広読訳売応円価県戦検択沢浜辺駅歩単厳楽権帰伝転鉄徳拝両労栄営覚観顔剤雑残児従渋縦処焼畳粋斎荘騒"
    "増蔵臓続滝団弾遅鎮稲闘悩廃髪抜払毎満黙薬揺謡頼覧竜猟霊齢恋炉豊黒]|令和|平成|昭和|日本語|東京|大阪|岩波"
)
"""Characters that only Japan writes so, the names of its reigns, places of its publishers."""
_AGAINST = re.compile(r"\sv\.\s")
"""``Salt v. Brine``: no Slavic preposition, which has no stop."""
_PERSIAN = re.compile("[پچژگ]")


def language(draft: Draft) -> None:
    """Set the language where the title shows one that is not English."""
    title = draft.csl.get("title") or draft.csl.get("container-title") or ""
    found = language_of(title, draft.raw)
    if found and found != "en":
        certainty = 0.97 if not title.isascii() and draft.csl.get("title") else 0.9
        titles = draft.labelled("title")
        draft.put("language", found, titles, certainty=certainty, is_in_text=False)


def language_of(text: str, around: str = "") -> str | None:
    """Return the BCP 47 tag of the language that a text shows, ``None`` when it is not sure.

    Args:
        text: a title.
        around: the reference that it stands in; kana there say that Chinese characters are
            Japanese, and addresses, places and words make an unsure language sure.
    """
    text = _AGAINST.sub(" ", text) if " v. " in text else text
    if has_han(text) or has_kana(text) or has_hangul(text):
        return _east_asian(text, around)
    if not text.isascii():
        if _is_written_in(_CYRILLIC, text):
            return _cyrillic(text)
        for tag, script in _SCRIPTS:
            if _is_written_in(script, text):
                return "fa" if tag == "ar" and _PERSIAN.search(text) else tag
    found = latin_language(text)
    is_name = text.isascii() and " " not in text
    if found or is_name or not around or not _evidence(text).scores:
        return found
    hints = _hints(around.replace(text, " "))
    return latin_language(text, hints) if hints else None


def _is_written_in(script: re.Pattern[str], text: str) -> bool:
    """Whether a good part of the letters are of a script, not only ``β`` in a formula."""
    if not script.search(text):
        return False
    return len(script.findall(text)) >= sum(map(str.isalpha, text)) * _SHARE_OF_SCRIPT


def _hints(around: str) -> dict[str, int]:
    """Return what a page's address, a place and the words around a title say of its language."""
    hints: dict[str, int] = {}
    if found := _WIKI.search(around):
        hints[found[1].lower()] = _WIKI_HINT
    elif (found := _COUNTRY.search(around)) and (tag := _of_places().get("." + found[1].lower())):
        hints[tag] = _HINT
    for place in _PLACE.findall(around):
        if tag := _of_places().get(place):
            hints[tag] = max(hints.get(tag, 0), _HINT)
            break
    if "//" in around or "www." in around:
        around = _ADDRESS.sub(" ", around)
    if (tag := latin_language(around)) and tag != "en":
        hints[tag] = hints.get(tag, 0) + _HINT
    return hints


@lru_cache(maxsize=1)
def _of_places() -> dict[str, str]:
    listed = load_table("parsing", "language_signs")["places"]
    return {place: tag for tag, places in listed.items() for place in places.split()}


def _east_asian(text: str, around: str) -> str | None:
    letters = len(re.findall(r"[^\W\d_]", text))
    native = sum(1 for character in text if character >= "\u2e80")
    if native < letters * _SHARE_OF_SCRIPT * 0.3:
        return None
    if has_kana(text):
        return "ja"
    if has_hangul(text):
        return "ko"
    return "ja" if has_kana(around) or _JAPANESE.search(around) else "zh"


def _cyrillic(text: str) -> str:
    for tag, letters in _CYRILLIC_LETTERS:
        if letters.search(text):
            return tag
    return "bg" if len(_BULGARIAN.findall(text)) > 1 else "ru"


@lru_cache(maxsize=1)
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    return _by_word(load_table("parsing", "languages"))


@lru_cache(maxsize=1)
def _languages_of_title_words() -> dict[str, tuple[str, ...]]:
    listed = _by_word(load_table("parsing", "language_signs")["title_words"])
    return {word: tags for word, tags in listed.items() if word not in _word_set("no_signs")}


def _by_word(words_of: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for tag, listed in words_of.items():
        for word in set(listed.split()):
            found.setdefault(word, []).append(tag)
    return {word: tuple(tags) for word, tags in found.items()}


@cache
def _word_set(name: str) -> frozenset[str]:
    return frozenset(load_table("parsing", "language_signs")[name].split())


@lru_cache(maxsize=1)
def _endings() -> dict[str, tuple[str, ...]]:
    return _by_word(load_table("parsing", "language_signs")["endings"])


@lru_cache(maxsize=1)
def _ending_lengths() -> tuple[int, ...]:
    return tuple(sorted({len(ending) for ending in _endings()}))


@lru_cache(maxsize=1)
def _letters() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return for each letter the languages that it speaks for, and how much."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name, weight in (("letters", _OWN_LETTER), ("weak_letters", _SHARED_LETTER)):
        for tag, letters in load_table("parsing", "language_signs")[name].items():
            for letter in letters.split():
                found.setdefault(letter, []).append((tag, weight))
    return {letter: tuple(tags) for letter, tags in found.items()}


def latin_language(text: str, hints: Mapping[str, int] | None = None) -> str | None:
    """Return the language of a text in Latin letters, ``None`` if unsure.

    Its small words tell it, then the endings of its longer words, its letters, and words that
    titles are made of.

    Args:
        text: a title, or a whole reference.
        hints: how much what stands around the text speaks for languages that the text itself
            shows signs of.
    """
    evidence = _evidence(text)
    scores = evidence.scores
    if hints:
        scores = {tag: score + hints.get(tag, 0) for tag, score in scores.items()}
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    best, score = ranked[0]
    if best == "en":
        return "en"
    second = ranked[1][1] if len(ranked) > 1 else 0
    enough = _ENOUGH_BESIDE_ENGLISH if evidence.is_mixed else _ENOUGH
    return best if score >= enough and score - second >= _MARGIN else None


def likely_language(text: str) -> str:
    """Return what a title may be in where it would be harm to take it for English.

    A single small word of another language is enough (*La distinction*), or a letter with an
    accent, as long as nothing in it is English.

    Args:
        text: a title.

    Returns:
        A BCP 47 tag, which may be that of a neighbouring language; ``""`` where nothing speaks
        against English.
    """
    sure = language_of(text)
    if sure:
        return "" if sure == "en" else sure
    scores, is_mixed = _evidence(text)
    if not scores:
        return ""
    best = min(scores, key=lambda tag: (-scores[tag], tag))
    if is_mixed or "en" in scores:
        return best if scores[best] - scores.get("en", 0) >= _FAR_AHEAD else ""
    small = set(_WORD.findall(text.lower())) & _languages_of_words().keys()
    return best if not text.isascii() or small - _word_set("also_english") else ""


class _Evidence(NamedTuple):
    """What a text says of its language: a score for each tag, and whether English words occur."""

    scores: Mapping[str, int]
    is_mixed: bool = False


@lru_cache(maxsize=1024)
def _evidence(text: str) -> _Evidence:
    if not has_letter(text):
        return _Evidence({})
    lower = text.lower()
    if "'" in lower or "’" in lower:
        lower = _POSSESSIVE.sub("", lower)
    is_inverted = "-" in lower and _INVERSION.search(lower) is not None
    if is_inverted:
        lower = _INVERSION.sub(" ", lower)
    seen = set(_WORD.findall(lower))
    scores: dict[str, int] = {"fr": _OWN_WORD} if is_inverted else {}
    _add_words(scores, _languages_of_words(), seen)
    english = scores.get("en", 0)
    if english >= _SURE_ENGLISH and english == max(scores.values()):
        return _Evidence({"en": english})
    _add_signs(scores, seen, text)
    return _Evidence(scores, not seen.isdisjoint(_word_set("english")))


def _add_words(
    scores: dict[str, int], listed: Mapping[str, tuple[str, ...]], seen: set[str]
) -> None:
    for word in listed.keys() & seen:
        tags = listed[word]
        weight = _OWN_WORD if len(tags) == 1 else _SHARED_WORD
        for tag in tags:
            scores[tag] = scores.get(tag, 0) + weight


def _add_signs(scores: dict[str, int], seen: set[str], text: str) -> None:
    """Add what the endings of long words say, the letters, and the words of titles."""
    of_titles = _languages_of_title_words()
    _add_words(scores, of_titles, seen)
    long = {word for word in seen if len(word) >= _LONG_WORD and word not in of_titles}
    added: dict[str, int] = {}
    for word in long - _word_set("no_signs"):
        for tag in _languages_of_ending(word):
            added[tag] = min(added.get(tag, 0) + _ENDING, _MOST_OF_ENDINGS)
    if not text.isascii():
        letters = _letters()
        for sign in {sign for letter in set(text.lower()) for sign in letters.get(letter, ())}:
            added[sign[0]] = added.get(sign[0], 0) + sign[1]
    for tag, weight in added.items():
        scores[tag] = scores.get(tag, 0) + weight


@lru_cache(maxsize=10_000)
def _languages_of_ending(word: str) -> frozenset[str]:
    endings = _endings()
    return frozenset(tag for length in _ending_lengths() for tag in endings.get(word[-length:], ()))
