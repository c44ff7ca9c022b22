"""The titles of works, with subtitles, in two scripts, in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.training.generation.grammar import find_rule

if TYPE_CHECKING:
    from citekit.training.generation.works import Work

_TITLE_RULES = {
    "magazine": "news", "press": "news", "podcast": "news", "thesis": "journal",
    "conference": "journal", "preprint": "journal", "chapter": "journal", "film": "book",
    "edited": "book",
    "forum": "docs",
}  # fmt: skip
_SMALL_WORDS = frozenset({
    "a", "an", "the", "and", "but", "or", "nor", "for", "of", "in", "on", "at", "to", "by", "as",
    "from", "with", "into", "over", "under", "vs", "per", "via",
})  # fmt: skip
_HEADED, _TAILED = 0.03, 0.06
"""How often a title begins with who is behind it, or ends in a year, a version, a part."""
_YEARS = 0.008
"""How often a book or film has a year for its title."""
_TWO_PART = {"de": 0.2, "en": 0.06, "it": 0.08, "ru": 0.07, "pl": 0.07}
"""How often a title has a second part behind a full stop, by language."""


def make_title(work: Work) -> str:
    """A title in the work's language, made up for its kind."""
    if work.is_parallel:
        return _parallel_title(work)
    if work.kind in {"book", "film"} and work.random.random() < _YEARS:
        return str(work.random.randint(1600, 2100))
    kind = _TITLE_RULES.get(work.kind, work.kind)
    for rule in (f"t.{work.kind}", f"t.{kind}", "t.web"):
        if find_rule(work.language, rule):
            text = work.expand(rule) or ""
            break
    if work.kind != "package":
        text = text[:1].upper() + text[1:]
    if work.random.random() < _TWO_PART.get(work.language, 0.04):
        text = _add_subtitle(work, text)
    if work.random.random() < _HEADED:
        text = (work.expand("t.head") or "") + text
    if work.random.random() < _TAILED and text[-1:] not in "?!…":
        text += work.expand("t.tail") or ""
    if work.language == "en":
        case = work.options.get("case", "")
        if case == "title" or (not case and work.random.random() < 0.4):
            text = title_case(text)
    if work.random.random() < 0.012:
        text = text.upper()
    return text


def _add_subtitle(work: Work, text: str) -> str:
    more = work.expand("t.book") or ""
    joint = ". " if text[-1:] not in "?!？" else " "
    if work.language in {"zh", "zh-TW", "ja", "ko"}:
        joint = work.random.choice(("：", "——", " ", ": "))
    elif work.random.random() < 0.4:
        joint = work.random.choice((": ", " – ", " : ", "; or, "))
    return text + joint + more[:1].upper() + more[1:]


def _parallel_title(work: Work) -> str:
    """A Chinese title romanised, perhaps in characters, perhaps translated."""
    romanised = work.expand("pinyin.title") or ""
    characters = work.expand("t.book", "zh") or ""
    translated = work.expand("t.book", "en") or ""
    translated = translated[:1].upper() + translated[1:]
    forms = (
        f"{romanised} {characters} [{translated}]",
        f"{romanised} {characters}",
        f"{romanised} [{translated}]",
        f"{romanised} ({characters}, {translated})",
        f"{romanised} ({characters})",
        f"{romanised} ({translated})",
        f"{translated} ({characters})",
    )
    return work.random.choice(forms)


def title_case(text: str) -> str:
    """English headline capitals."""
    words = text.split(" ")
    return " ".join(
        word
        if index and word.lower() in _SMALL_WORDS and not words[index - 1].endswith((":", "—", "?"))
        else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    )


def quote_title(work: Work) -> str:
    """The title in the quotation marks of the list."""
    return put_in_quotes(work, work("title") or "")


def put_in_quotes(work: Work, text: str) -> str:
    """A text in the quotation marks of the list; marks inside it are made single ones."""
    marks = work("quotes") or '" "'
    opening, _, closing = marks.partition(" ")
    if closing in {"”", '"'} and work.random.random() < 0.7:
        text = text.replace("“", "‘").replace("”", "’").replace('"', "'")
    return opening.replace("_", "\u00a0") + text + closing.replace("_", "\u00a0")


def choose_quotes(work: Work) -> str | None:
    """Opening and closing mark with a blank between."""
    return work.options.get("quotes", "").replace("~", " ") or work.expand(
        "quotes", work.list_language if work.random.random() < 0.75 else work.language
    )
