"""Taking the words for a role off a list of names: ``(Eds.)``, ``Hrsg. von``, ``主编``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.organisations import has_organisation_word, is_vancouver
from citekit.parsing.normalisation.phrases import telling_words, words_of
from citekit.parsing.normalisation.scripts import HAN
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.tables import load_table

ROLES = ("editor", "translator", "director")
_NAMESAKES = frozenset(
    ("ed", "dir", "red", "tr", "ur", "cur", "ford", "haz", "vert", "org", "comp", "prod", "trad")
)
"""Role words that are names or initials as well, when written with a capital."""
_FROM_LANGUAGE = re.compile(
    r"(?:\bübers(?:etzt|\.)\s)?"
    r"\b(?:aus|a\.) d(?:em|\.) (?:[^\W\d_]+en )?[^\W\d_]{3,16}\.? v(?:on|\.)\s+(?=\S)",
    re.IGNORECASE,
)
"""``Aus dem Amerik. von``, ``a. d. Frz. v.``: German names the language of the original."""
_TOGETHER = re.compile(
    r"\W{0,4}(?P<deeds>(?:(?:neu|new(?:ly)?)\s)?"
    r"(?:(?:hrsg|hg|herausgegeben|ediert|übers|übersetzt|übertragen|verdeutscht|ausgewählt|eingel|eingeleitet|komm|"
    r"kommentiert|erl|erläutert|bearb|bearbeitet|durchges|durchgesehen)\b\.?)"
    r"(?:(?:,\s|\s(?:u\.|und|&)\s)(?:(?:hrsg|hg|herausgegeben|ediert|übers|übersetzt|übertragen|eingel|eingeleitet|"
    r"komm|kommentiert|erl|erläutert|bearb|bearbeitet|ausgewählt)\b\.?|mit\s[^,;:()]{4,40}?)){0,3}"
    r"(?:,\smit\s[^;:()]{4,90}?)?(?:\sim\s(?:Auftrage?|Namen)\s(?:de[rs]|von)\s[^,;:()]{3,60}?)?"
    r"\sv(?:on|\.)(?:\sd\.)?"
    r"|(?:hrsg|hg|herausgegeben)\.?\s(?:im Auftrag|i\.\s?A\.)\s[^,;:()]{4,90}?\sv(?:on|\.)"
    r"|(?:(?:selected|edited|ed\.|translated|transl?\.|introduced|intro(?:d|duction)?\.|annotated|annot\.|compiled|comp\.|"
    r"revised|rev\.|adapted),?"
    r"(?:\s(?:and|&)\s|\s)?){1,3}(?:with\s[^,;:()]{4,40}?)?\sby)\s+(?=\S)",
    re.IGNORECASE,
)
"""``Übersetzt und kommentiert von``, ``edited with an introduction by``: what one did at once."""
_EDITED = ("hrsg", "hg", "herausg", "ediert", "edited", "ed.", "bearb")
_TRANSLATED = ("übers", "übertr", "verdeutscht", "trans")
_PARTICLES_TOO = ("di", "door", "vert")
"""Role words that family names begin with as well, or journals: ``di Anna Lang`` by the name."""
_BY = re.compile(
    r"\W{0,4}(?P<by>(?:di|de|da|door|av|af|por|par|od|от)\s)(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)\s(?=[^\W\d_])"
)
_CJK_TRANSLATORS = frozenset((
    "译", "譯", "訳", "翻訳", "翻译", "翻譯", "역", "옮김", "공역", "譯者", "译者", "合译", "合譯",
    "옮긴이", "번역",
))  # fmt: skip
_CJK_EDITORS = frozenset((
    "编", "編", "主编", "主編", "编辑", "編集", "엮음", "편", "监修", "監修", "辑", "輯", "合编",
    "合編", "选编", "選編", "编者", "編者",
))  # fmt: skip
_OF_RANK = re.compile(
    r"\W{0,4}(?:general|series|volume|managing|consulting) editors?,\s+(?=\S)"
    r"|\W{0,4}eds?\.,? (?:and|&) (?:introd?|annot|comp|rev)\.\s(?!by\b)(?=\S)",
    re.IGNORECASE,
)
"""``general editor, Ann Lind``, ``Ed. and introd. Ann Lind``: what an editor is called before."""
_MAY_NAME_BODIES = frozenset(("organização de",))
"""Role words that names of organisations begin with as well."""
OFFICE = re.compile(
    r"(?:dirección|direção|direction)\s+"
    r"(?:(?P<rank>general|générale|geral|nacional|nationale|regional|régionale|provincial|municipal|"
    r"ejecutiva|executiva)\b|(?:de|del|da|do|des|du)\s)",
    re.IGNORECASE,
)
"""``Dirección General de Salinas``: an office, and nobody who directed a film."""


@dataclass(frozen=True, slots=True)
class Roles:
    """A list of names without its role words, and the roles that they named."""

    names: str
    named: frozenset[str]


@lru_cache(maxsize=1)
def _role_of() -> dict[str, str]:
    roles: dict[str, str] = {}
    for role in (*ROLES, "author"):
        for phrase in load_table("parsing", "roles")[role]:
            roles.setdefault(phrase.casefold().strip(":."), role)
    for phrase in word_tuple("roles", "directed"):
        roles.setdefault(phrase.casefold().strip(":."), "director")
    return roles


@lru_cache(maxsize=1)
def _telling_words() -> frozenset[str]:
    """Return a word of each phrase of ``_patterns`` that stands between blanks."""
    listed = ("leading", "directed", "introducing")
    return telling_words(
        [*_role_of(), *(word for key in listed for word in word_tuple("roles", key))]
    )


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    leading = alternatives((*word_tuple("roles", "leading"), *word_tuple("roles", "directed")))
    introducing = alternatives(word_tuple("roles", "introducing"))
    cjk = alternatives((*word_tuple("roles", "cjk"), *word_tuple("roles", "directed_behind")))
    cjk_before = alternatives(word_tuple("roles", "cjk_before"))
    connective = r"(?:\s*(?:,|&|/|and|und|et|y)\s*)"
    spoken = [phrase for phrase, role in _role_of().items() if role != "author"]
    one = rf"(?:{alternatives(tuple(spoken))})(?![^\W_])\.?"
    bracketed = rf"[(\[（]\s*{one}(?:{connective}{one})*\s*(?:[)\]）]|,?\s*$)[.,:;]*"
    trailing = (
        rf"(?:[,;\s]+|(?<=[,;])){one}(?:{connective}{one})*(?:[\s.,:;)\]]*$|,?(?=\s+(?:and|&)\s))"
    )
    return (
        re.compile(bracketed + "|" + trailing, re.IGNORECASE),
        re.compile(rf"^\W{{0,4}}(?:{leading})(?=[\s.:]|$)[.:]*\s*", re.IGNORECASE),
        re.compile(rf"^\W{{0,4}}(?:{introducing})\s*:?\s+(?=\S)"),
        re.compile(
            rf"\s*(?:[(（](?:{cjk})[)）]|(?:{cjk})(?=[\s)）\]】，。．,./、；;:：]*$))"
            rf"|^[\s(（［\[|｜–—/-]{{0,4}}(?:(?:{cjk_before})\s?[:：・]\s?|(?:本报|本報|特约|特約|见习|見習)?"
            rf"(?:(?:记者|記者)\s?(?=[{HAN}]{{2,4}}(?![{HAN}]))(?!协会|協會)|(?:{cjk_before})\s(?=\S)))"
        ),
        re.compile(rf";\s*(?:{leading})[\s.:]+(?=\S)", re.IGNORECASE),
    )


@lru_cache(maxsize=1)
def _before_colon() -> re.Pattern[str]:
    """Return the pattern of ``Text und Fotos:``, words that say only before a colon who it is."""
    listed = alternatives(word_tuple("roles", "colon"))
    return re.compile(
        rf"\W{{0,4}}(?P<words>(?:{listed})\.?"
        rf"(?:\s?(?:und|and|&|\+|et|y|e|i|og|och|и|/)\s?(?:{listed})\.?)?)\s?:\s*(?=\S)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _colon_within() -> re.Pattern[str]:
    """Return the pattern of ``, Fotos:`` between names."""
    listed = alternatives(word_tuple("roles", "colon"))
    return re.compile(rf"[,;]\s(?:{listed})\.?\s?:\s*(?=\S)", re.IGNORECASE)


def _by_somebody(text: str) -> str:
    """Return a list of names without ``di``, ``de``, ``door`` ahead that means *by*.

    ``di Sandra Mei`` is by somebody whose given name is no family's; ``de Souza Lima`` is a name.
    """
    found = _BY.match(text)
    if not found:
        return text
    classes = word_classes().get(found["given"].casefold(), ())
    is_given = "given" in classes and "family" not in classes
    return text[found.end("by") :] if is_given else text


def is_only_role(text: str) -> bool:
    """Whether a list of names holds no name, only the word for a role: ``ed.``, ``Hrsg.``."""
    return text.strip(" .,:;()[]=").casefold() in _role_of()


def strip_roles(text: str, *, is_author: bool) -> Roles:
    """Return the names without role words.

    Args:
        text: a list of names.
        is_author: the list is labelled as authors, so that ``Sander, Ed.`` may be a person.
    """
    marks, leading, introducing, cjk, within = _patterns()
    named: set[str] = set()

    def take(match: re.Match[str]) -> str:
        words = match[0].strip(" ()[]（）,;:")
        if match[0].strip()[:1] not in "([（" and words[:1].isupper() and _may_be_name(text, match):
            return match[0]
        named.update(_named(words))
        return " " if match.end() < len(text) else ""

    def _may_be_name(whole: str, match: re.Match[str]) -> bool:
        if match[0].strip(" ()[]（）,;:.").casefold() not in _NAMESAKES:
            return False
        before = whole[: match.start()].rstrip(" ,").split(";")[-1].strip()
        return "," not in match[0] or (is_author and " " not in before)

    if ":" in text and (found := _before_colon().match(text)):
        is_director = found["words"] == "R"  # Regie, regia, régie
        named.update({"director"} if is_director else _named(found["words"]))
        text = text[found.end() :]
    if ":" in text:
        text = _colon_within().sub("; ", text)
    if ("von " in text or " v. " in text or "by " in text) and (found := _TOGETHER.match(text)):
        deeds = found["deeds"].casefold()
        named.update(
            role
            for role, words in (("editor", _EDITED), ("translator", _TRANSLATED))
            if any(word in deeds for word in words)
        )
        text = text[found.end() :]
    if ("ditor" in text or "d. " in text) and (found := _OF_RANK.match(text)):
        named.add("editor")
        text = text[found.end() :]
    if "us d" in text or ". d." in text:
        text = _FROM_LANGUAGE.sub("übers. von ", text, count=1)
    may_have_roles = not _telling_words().isdisjoint(words_of(text))
    for _ in range(3 if may_have_roles else 0):
        before = text
        text = introducing.sub("", text, count=1)
        if found := leading.match(text):
            phrase = found[0].strip(" ():,[")
            office = OFFICE.match(text.lstrip())
            if office and (is_author or office["rank"]):
                break
            if found.end() < len(text.rstrip(" .,")) and _leads(phrase, text[found.end() :]):
                named.update(_named(phrase))
                text = text[found.end() :]
        text = within.sub("; ", text)
        text = marks.sub(take, text)
        if text == before:
            break
    text = _by_somebody(text)
    text, cjk_roles = (text, set()) if text.isascii() else _strip_cjk(text, cjk)
    return Roles(text, frozenset(named | cjk_roles))


def _leads(phrase: str, rest: str) -> bool:
    """Whether a role word at the head is one: not ``Ed Sander``, not ``Red, Mark``."""
    if rest[:1] in ",;":
        return False
    if phrase.casefold() in _MAY_NAME_BODIES:
        return not has_organisation_word(rest)
    if phrase.casefold() == "von" or phrase == "Por":
        is_list = "," in rest.rstrip(" ,") or len(rest.split()) < 2
        return not is_list and not is_vancouver(rest.rstrip(" .,;:"))
    if phrase.casefold() in _PARTICLES_TOO:
        first = rest.split(maxsplit=1)[0].casefold()
        return phrase.islower() and "given" in word_classes().get(first, ())
    return phrase not in ("Ed", "Red", "Tr", "Dir", "Author", "Ford", "Prod", "Von", "Par")


def _named(phrase: str) -> set[str]:
    roles = _role_of()
    folded = re.sub(r"\s+", " ", phrase.casefold())
    parts = [folded, *re.split(r"[,&/]|\b(?:and|und|u|y|et)\b", folded)]
    found = {roles[part.strip(" .:()[]")] for part in parts if part.strip(" .:()[]") in roles}
    if "trans" in folded or "übers" in folded:
        found.add("translator")
    return found & set(ROLES)


def _strip_cjk(text: str, cjk: re.Pattern[str]) -> tuple[str, set[str]]:
    named: set[str] = set()

    def take(match: re.Match[str]) -> str:
        word = match[0].strip(" :：()（）・|｜")
        if word in _CJK_TRANSLATORS:
            named.add("translator")
        elif word in _CJK_EDITORS:
            named.add("editor")
        elif word in word_tuple("roles", "directed_behind"):
            named.add("director")
        return ""

    return cjk.sub(take, text), named
