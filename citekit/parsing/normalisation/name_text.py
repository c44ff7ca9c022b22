"""A list of names made plain before it is cut: footnote marks, brackets, characters, et al."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.collaborations import collaborations_apart
from citekit.parsing.normalisation.person import is_suffix
from citekit.parsing.normalisation.phrases import telling_words, without_start, words_of
from citekit.parsing.normalisation.scripts import (
    EAST_ASIAN_RUN,
    has_digit,
    has_letter,
    is_east_asian,
)
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.normalisation.text import collapse, trim

_ELLIPSIS = re.compile(r"(?:\s*,)?\s*(?:…|\.\s?\.\s?\.)\s*(?:&\s*)?")
_BRACKETED = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]?")
_INITIALS_IN_BRACKETS = re.compile(r"([^\W\d_][\w'’-]+)\s*\(((?:[^\W\d_]r?\.[-\s]?)+)\)")
_GIVEN_IN_BRACKETS = re.compile(r"([^\W\d_][\w'’-]+)\s\(([^\W\d_][\w-]+)\)(\s*,)?")
_PARTICLE_IN_BRACKETS = re.compile(r"([^\W\d_][\w'’-]+)\s\((de|du|de la|von|van|zu)\)")
_GLUED_INITIAL = re.compile(r"(?<=\.)(?=[^\W\d_][^\W\d_A-Z])(?![a-zß-ÿа-яёіїє])")
_SHORT_NAME = re.compile(
    r"\s*\((?!(?:[^\W\d_]r?\.[-\s]?)+\))"
    r"([A-ZÀ-Þ][\w.&/-]{0,20}[A-ZÀ-Þ][\w.&/-]{0,20}|(?<=\s\()[bcdfghjklmnpqrstvwxz]{3,5})\)(\s*,)?"
)
"""What stands so is no person's: it has two capitals, or no vowel at all, as ``bpb``."""
_LEAST_OF_BODY = 3  # words, before which a given name in capitals would have a family name
_CHARACTERS = re.compile(
    rf"\s*[(（\[]?({EAST_ASIAN_RUN.pattern}(?:[-‐]{EAST_ASIAN_RUN.pattern})*)[)）\]]?(\s*,(?=\s*\S))?"
)
_BETWEEN = re.compile(r"[,;&]|\band\b")
_MARKS = re.compile(r"[*†‡§¶()\[\]<>^¹²³⁴⁵←↑→↓⇒↩➜▶►]")
_BEGINS_STOPPED = re.compile(r"[^\W\d_][\w’'-]+,\s[A-Z]{1,3}\.\s[^\W\d_][\w’'-]+,\s[A-Z]{1,3}\b")
_STOPPED_INITIALS = re.compile(r"(,\s[A-Z]{1,3})\.\s(?=[^\W\d_][\w’'-]+,\s[A-Z])")
_LEGAL_FORM = re.compile(r"\b(?:Inc|Ltd|Corp|Bros)\.$")
_LAST_INITIAL = re.compile(
    r"(?<![^\W_])[^\W\d_]\.$|[,.-][^\W\d_]\.$|,\s(?:[CSZTKP]h|Y[uae]|J[ua]|Ts|Dz|St|Chr|Fr)\.$|[A-Z]{2,3}\.$"
    r"|[^\W\d_]{2}\s(?:[А-ЯЁІЇ][а-яё]|Ch|Th|Ph|Zh|Kh|Ts|Chr)\.$"
)
_SHORT_AND = re.compile(r"(?<=[^\W\d_]|\.)\s+u\.\s+(?=(?:[^\W\d_]\.\s?){0,3}[^\W\d_]{2})")
_TAG = re.compile(r"</?[a-z]{1,10}>", re.IGNORECASE)
_YEAR = re.compile(r"\.?\s?(?:1[5-9]|20)\d\d[a-z]?(?=\W*$)")
_DEGREE = re.compile(
    r"(?P<name>(?P<given>[A-Z][\w’'-]+)\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+),\s(?:SJ|S\.J\.|OSB|O\.S\.B\.|OFM|MD|M\.D\.|MS|RD|RN|DO|DDS)\b\.?(?!\w)"
)
"""``Joe Lang, MD``: degrees that are written like initials, behind a name that has a given name."""
_ORDER = re.compile(
    r"(?P<name>(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+),\s(?:SJ|S\.J\.|OP|O\.P\.|OSB|O\.S\.B\.|OFM|O\.F\.M\.|O\.?Carm\.|CSsR|SVD|SDB)"
    r"(?=\s*(?:[,;&(]|and\b|und\b|$))"
)
"""``R. F. Lang, SJ``: the order of a cleric, who has initials before the family name already."""
_FUNCTION = re.compile(
    r"\s\((?:Projekt|Gesamt)?(?:[Ll]eitung|[Rr]edaktion|[Mm]itarbeit|[Kk]oordination|[Bb]earbeitung|[Mm]oderation)\),?"
)
"""``Lang, Eva (Projektleitung), Berg, Kurt``: where one name ends and the next begins."""
_FOR_GROUP = re.compile(
    r"(?:,\s|(?<=\w)\s)für (?:die|den|das)\s(?=[A-ZÄÖÜ][^,;]{0,60}"
    r"(?:gruppe|kommission|kreis|team|ausschuss|verbund|gesellschaft)\b)"
)
_SPACED_HYPHEN = re.compile(r"(?<=[A-Z])\. ?- ?(?=[A-Z]\.)")
_FOOTNOTE_DIGIT = re.compile(r"(?<=[a-z][a-zA-Z]|\s[A-Z])\d{1,2}(?=\s*[,;]|$)")
_BROKEN_HYPHEN = re.compile(r"(?<=[a-z])- (?=[A-Z])")
_QUOTES = '"“”„«»'
_AROUND = " ,;:–—-/·•|＝="
_QUOTED_AT_END = re.compile(r"[^\W\d_][^„“”«»\"]*\s(?:[„“][^„“”«»]+[“”]|«[^„“”«»]+»|\"[^\"]+\")")
"""``Initiative „Mehr Salz“``: the name of a body that ends with its own in quotes."""
_OPENING = frozenset("([（")
_NUMBERING = re.compile(r"^\W*\d{1,3}\s*[-.)]\s+(?=[^\W\d_])")


def is_mostly_east_asian(text: str) -> bool:
    """Whether most letters of a text are Chinese, Japanese or Korean."""
    native = sum(map(len, EAST_ASIAN_RUN.findall(text)))
    return native * 2 > sum(character.isalpha() for character in text)


def take_characters(text: str) -> tuple[str, dict[str, str]]:
    """Take the characters out that stand behind romanised names: ``Wang Hui 汪晖``."""
    characters: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        name = _written_before(text[: match.start()])
        own = match[1]
        if name:
            characters[name] = own if "（" in own else own.removesuffix("）")
            return "; " if match[2] else " "  # it ends the name
        return match[2] or " "

    if not is_east_asian(text):
        return text, characters
    return _CHARACTERS.sub(take, text), characters


def _written_before(text: str) -> str:
    """Return the name that ends a text; ``Lind, Ann`` where nobody else stands before it."""
    *others, last = _BETWEEN.split(text)
    name = trim(last)
    if name and len(others) == 1 and text.count(",") == 1 and " " not in name:
        return trim(text)
    return name


def take_short_names(text: str) -> tuple[str, dict[str, str]]:
    """Take the short names out that stand in brackets behind those of organisations.

    Returns:
        the text without them, and the last words of each long name to its short one.
    """
    short: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        first = match[1].partition("-")[0].casefold()
        before = trim(re.split(r"[,;&]|\band\b", text[: match.start()])[-1])
        is_of_body = match[1].isupper() and len(before.split()) >= _LEAST_OF_BODY
        if "given" in word_classes().get(first, ()) and not is_of_body:
            return match[0]  # ROUSSEAU (Jean-Jacques)
        if before:
            short[before] = match[1]
        return ";" if match[2] else ""  # it ends the name, whatever commas are in that

    return _SHORT_NAME.sub(take, text) if "(" in text else text, short


def _without_degree(found: re.Match[str]) -> str:
    is_given = "given" in word_classes().get(found["given"].casefold(), ())
    return found["name"] if is_given else found[0]


def clean_names(text: str) -> str:
    """Return a list of names without footnote marks, brackets, tags and numbering."""
    text = _TAG.sub("", text) if "<" in text else text
    text = without_start(_NUMBERING, text).replace("，", ", ")
    text = _SHORT_AND.sub(" und ", text) if "u." in text else text
    text = _ELLIPSIS.sub(", ", text) if "…" in text or text.count(".") > 2 else text
    text = collaborations_apart(text)
    text = _FOR_GROUP.sub("; ", text) if " für d" in text else text
    text = _FUNCTION.sub("; ", text) if "ung)" in text or "it)" in text or "ion)" in text else text
    if not _OPENING.isdisjoint(text):
        text = _INITIALS_IN_BRACKETS.sub(r"\1, \2", text)
        text = _PARTICLE_IN_BRACKETS.sub(r"\2 \1", text)
        text = _GIVEN_IN_BRACKETS.sub(_with_given, text)
        text = _BRACKETED.sub(" ", text) if not text.startswith(("(", "[")) else text
    text = _MARKS.sub(" ", text)
    for credential in word_tuple("names", "credentials"):
        if credential in text:
            before = r"(?:,\s*|(?<=[A-Z.])\s+)" if not credential.isupper() else r",\s*"
            text = re.sub(rf"{before}{re.escape(credential)}(?![\w])\.?", "", text)
    if "," in text:
        text = _ORDER.sub(r"\g<name>", _DEGREE.sub(_without_degree, text))
    text = _SPACED_HYPHEN.sub(".-", text) if "-" in text else text
    if has_digit(text):
        text = _YEAR.sub("", text)
        if "," in text.rstrip(" ,.;:") or ";" in text.rstrip(" ,.;:"):
            text = _FOOTNOTE_DIGIT.sub("", text)
    if "." in text:
        text = _GLUED_INITIAL.sub(" ", text.replace(".,", "., "))
    if _BEGINS_STOPPED.match(text):
        text = _STOPPED_INITIALS.sub(r"\1., ", text)
    text = _BROKEN_HYPHEN.sub("-", text) if "- " in text else text
    text = collapse(text).replace(" .", ".").replace(" ,", ",")
    text = _without_quotes(text.strip(_AROUND))
    is_abbreviated = _LAST_INITIAL.search(text) or _LEGAL_FORM.search(text)
    if text.endswith(".") and not is_abbreviated and not is_suffix(text.split()[-1]):
        text = text[:-1]
    return text.strip()


def _without_quotes(text: str) -> str:
    """Return a text without quotes around it; ``Initiative „Salz“`` keeps its own."""
    if text[-1:] not in _QUOTES and text[:1] not in _QUOTES:
        return text
    if _QUOTED_AT_END.fullmatch(text):
        return text
    return text.strip(_AROUND + _QUOTES)


def _with_given(found: re.Match[str]) -> str:
    """``Lang (Armand),``: a given name in brackets is one, other words there are no names.

    In ``Lang, Armand (Mandi)`` it is only what somebody is called.
    """
    before = found.string[: found.start()].rstrip()
    is_called = before.endswith(",") and not before[:-1].endswith(")")
    if is_called or "given" not in word_classes().get(found[2].casefold(), ()):
        return found[0]
    return f"{found[1]}, {found[2]}{';' if found[3] else ''}"


def drop_others(text: str) -> str:
    """Return a list of names without ``et al.`` and the like; names behind it stay."""
    if _words_of_others().isdisjoint(words_of(text)):
        return text
    return _others().sub(lambda m: ", " if has_letter(text[m.end() :]) else "", text)


@lru_cache(maxsize=1)
def _words_of_others() -> frozenset[str]:
    return telling_words(word_tuple("names", "others"))


@lru_cache(maxsize=1)
def _others() -> re.Pattern[str]:
    """Return the pattern of ``et al.`` in many languages."""
    listed = word_tuple("names", "others")
    capitalised = tuple(phrase.capitalize() for phrase in listed if len(phrase) > 4)
    phrases = alternatives((*listed, *capitalised, "ET AL", "Et Al"))
    return re.compile(
        rf"[\s,;&(_]{{0,4}}(?:\b(?:and|und|et|e|y)\s+)?(?<![^\W_.])(?:{phrases})(?![^\W_])\.?[\s,)]*"
    )
