r"""Text for BibTeX files: every character stands for itself, whatever an article wrote.

Values are written as UTF-8. What TeX or BibTeX would act on is written so that it prints instead;
braces stay balanced, for BibTeX counts them even behind a backslash.
"""

from __future__ import annotations

import re

from citekit.rich_text import TAG, TAGS, matched_tags
from citekit.tables import load_table

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_OVERRIDES = re.compile("[\\u202a-\\u202e\\u2066-\\u2069]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SPECIALS = re.compile(
    rf"{TAGS}"
    r"|[\\{}#$%&_^~`]"
    r"|(?<=-)-|(?<=')'|(?<=,),|(?<=<)<|(?<=>)>|(?<= ) "
)
"""Markup of CSL, characters that are commands, and the second of two that TeX would join."""

_SIGNS = re.compile(r"[\\{}#$%&_^~<>`]")

_ENTRY_START = re.compile(r"@(?=\w*[ \t]*\{)")
_NOT_VERBATIM = re.compile(r"[\\{}@]")
_READ_OTHERWISE = re.compile(r"\{[%&#_~$]\}|^\{.*\}$")
"""Braces that other programs put there, and that readers therefore take off."""

_WORD = re.compile(r"[^\s\-–—/:;,!?()\[\]\"“”„‘«»|{}\\]+")

MARKUP = {
    "i": "emph",
    "b": "textbf",
    "sup": "textsuperscript",
    "sub": "textsubscript",
    "sc": "textsc",
}
"""CSL's rich text and the commands for it."""


def clean(text: str) -> str:
    """Return ``text`` on one line, without control characters and lone surrogates.

    Overrides of the writing direction (https://trojansource.codes) are taken out: they say nothing,
    and who looks through the file would not see what programs read.
    """
    if text.isprintable():  # as nearly all texts are
        return text.strip()
    text, breaks = _CONTROLS.subn(" ", text)
    if breaks:
        text = re.sub(r" {2,}", " ", text)
    return _SURROGATES.sub("\ufffd", _OVERRIDES.sub("", text)).strip()


def _matched_braces(text: str) -> frozenset[int]:
    """Return the positions of the braces in ``text`` that have a partner."""
    open_braces: list[int] = []
    matched: set[int] = set()
    for found in re.finditer(r"[{}]", text):
        if found[0] == "{":
            open_braces.append(found.start())
        elif open_braces:
            matched.update((open_braces.pop(), found.start()))
    return frozenset(matched)


def _matched(text: str) -> frozenset[int]:
    return _matched_braces(text) | matched_tags(text)


def _escape_range(text: str, start: int, end: int, matched: frozenset[int]) -> str:
    """Return ``text[start:end]`` with TeX's special characters escaped.

    Args:
        text: the whole value.
        start: of the part to escape.
        end: of the part to escape.
        matched: where its braces and tags stand that have a partner.
    """
    specials: dict[str, str] = load_table("formats", "latex")

    def replacement(found: re.Match[str]) -> str:
        special = found[0]
        is_matched = found.start() in matched
        if len(special) > 1:
            if not is_matched:
                return special
            return "}" if special[1] == "/" else _opening(special)
        if special in "{}":
            if is_matched:
                return f"\\{special}"
            return "{\\textbraceleft}" if special == "{" else "{\\textbraceright}"
        return specials.get(special) or f"{{}}{special}"

    parts = []
    position = start
    for found in _SPECIALS.finditer(text, start, end):
        parts += [text[position : found.start()], replacement(found)]
        position = found.end()
    return "".join([*parts, text[position:end]])


def _opening(tag: str) -> str:
    """Return what opens the group for a tag; what keeps its case needs nothing but the group."""
    if tag.startswith("<span"):
        return "{" if "nocase" in tag else "\\textsc{"
    return f"\\{MARKUP[tag[1:-1]]}{{"


def _defuse_entry_starts(value: str) -> str:
    """Keep ``@word{`` in a value from being taken for the start of an entry."""
    return _ENTRY_START.sub("{@}", value) if "@" in value else value


def escape(text: str) -> str:
    """Return ``text`` so that TeX prints it as it is, on one line."""
    text = clean(text)
    if not _is_plain(text):
        text = _escape_range(text, 0, len(text), _matched(text))
    return _defuse_entry_starts(text)


def _is_plain(text: str) -> bool:
    """Whether nothing can be special: one class of characters is sooner looked for than many."""
    if _SIGNS.search(text):
        return False
    return not ("  " in text or "--" in text or "''" in text or ",," in text)


def escape_title(text: str, language: str) -> str:
    """Return a title so that no style's change of case can spoil it.

    BibTeX styles set English titles in lower case. Words whose capitals carry meaning are braced
    (acronyms, inner capitals, in sentence-case titles all capitalised words but the first); titles
    in other languages are braced whole, for BibTeX has no field for the language.

    Args:
        text: the title.
        language: its BCP 47 tag, ``""`` when not known.
    """
    text = clean(text)
    if not text:
        return ""
    if _keeps_its_case(text, language):
        return f"{{{escape(text)}}}"
    shown = TAG.sub(lambda tag: "|" * len(tag[0]), text) if "<" in text else text
    telling = _telling_words(_WORD.findall(shown))
    if not telling:
        return escape(text)
    spans = [word.span() for word in _WORD.finditer(shown)]
    matched = _matched(text)
    is_plain = _is_plain(text)

    def escaped_range(start: int, end: int) -> str:
        return text[start:end] if is_plain else _escape_range(text, start, end, matched)

    parts = []
    position = 0
    for start, end in [spans[number] for number in telling]:
        parts.append(escaped_range(position, start))
        parts.append(f"{{{escaped_range(start, end)}}}")
        position = end
    parts.append(escaped_range(position, len(text)))
    return _defuse_entry_starts("".join(parts))


def _keeps_its_case(text: str, language: str) -> bool:
    """Whether a title is to be set as it stands: not English, or all in capitals."""
    if language:
        return not language.lower().startswith("en")
    if text.isascii() and not text.isupper():
        return False
    letters = [character for character in text if character.isalpha()]
    foreign = sum(character > "\u024f" for character in letters)
    return 2 * foreign > len(letters) or (text.isupper() and len(letters) > 1)


def _telling_words(words: list[str]) -> list[int]:
    """Return which of the words of a title lower case would spoil, by their numbers."""
    with_capitals = [number for number, word in enumerate(words) if not word.islower()]
    if not with_capitals:
        return []
    sentence_case = _is_sentence_case(words)
    return [
        number
        for number in with_capitals
        if _has_telling_capitals(words[number], first=number == 0, sentence_case=sentence_case)
    ]


def _is_sentence_case(words: list[str]) -> bool:
    """Whether no more than half of the longer words after the first have a capital."""
    longer = [word for word in words[1:] if len(word) > 3 and word[0].isalpha()]
    return bool(longer) and 2 * sum(word[0].isupper() for word in longer) <= len(longer)


def _has_telling_capitals(word: str, *, first: bool, sentence_case: bool) -> bool:
    """Whether lower case would spoil the word: ``WeChat``, ``NASA``, ``I``, ``C`` (vitamin)."""
    rest = word[1:]
    if not rest.islower() and any(character.isupper() for character in rest):
        return True
    if first or not word[0].isupper():
        return False
    return sentence_case or (len(word) == 1 and word != "A")


def verbatim(text: str) -> str:
    r"""Return a URL or identifier as it stands, byte for byte.

    What no BibTeX value can hold is percent-encoded, as RFC 3986 wants it anyway: control
    characters, braces without a partner, and what TeX takes for a command where a style hands the
    address on (``\input``, and ``^^5c`` for its backslash).
    """
    if text.startswith(("http:", "https:", "ftp:")):
        text = text.strip().replace(" ", "%20")  # readers join an address that is broken
    is_plain = text.isascii() and text.isprintable() and "^^" not in text
    if is_plain and not _NOT_VERBATIM.search(text):
        return text.strip()
    text = re.sub(
        r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]",
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")),
        text.strip(),
    )
    text = text.replace("\\", "%5C").replace("^^", "%5E%5E")
    braces = len(re.findall(r"[{}]", text))
    if len(_matched_braces(text)) != braces or any(
        odd.search(text) for odd in (_ENTRY_START, _READ_OTHERWISE)
    ):
        return text.replace("{", "%7B").replace("}", "%7D")
    return text
