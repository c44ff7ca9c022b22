"""Telling organisations from people."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.initials import is_initials
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine
from citekit.parsing.normalisation.scripts import is_east_asian
from citekit.parsing.normalisation.tables import words

_NO_PERSON = re.compile(
    r"\d|@|https?:|www\.|\w\.(?:com|org|net|io|de|fr|it|nl)\b|\s[–—|]\s|[®™]|^(?:VV\.\s?AA|AA\.\s?VV)\b"
    r"|\be\.\s?V\b|^(?:Canal|Kanał|Kanal|Chaîne)\s[A-ZÀ-Þ]|^(?:La|Le|Les|El|Los|Las|Il)\s[A-ZÀ-Þ]\S+\s(?:de|du|des|del|della)\s"
)
"""What no person's name has: a sign, the *e. V.* of clubs, or the form of *La Ligue du sel*."""

_OF_ACRONYM = re.compile(r"[A-ZÄÖÜ]{3,6}-[A-ZÄÖÜ]?[a-zäöüß]{3,}$")  # DGB-Index

_UNSPEAKABLE = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,8}$")
"""``HHMI``, ``KNMG``: capitals without a vowel are no name of a person where they stand first."""

_LEGAL_FORMS = ("LLC", "LLP", "PLC", "GmbH")
"""At the end of a name, though some look like initials."""

_STATES = ("US", "U.S.", "UK", "U.K.", "EU", "UN")

_TITLES_OF_STATES = ("T.C.",)
"""What stands before the names of its ministries: Türkiye Cumhuriyeti."""

_CLOSING = '“”»"'
_QUOTED_AT_END = re.compile(
    r"(?P<first>[^\W\d_][\w’'-]*)[^„“”«»\"]*\s(?:[„“][^„“”«»]+[“”]|«[^„“”«»]+»|\"[^\"]+\")"
)
_NOBLE = ("von", "van", "vom", "zu", "zur", "zum", "ten", "ter")
"""``von Amt``, ``van Raad``: a family's name, whatever bodies are called."""

_COMPOUND_ACRONYM = re.compile(r"[A-Z][a-z]+[A-Z]{2,5}$")
"""``OpenMP``, ``FreeBSD``: capitals that no family's name ends in."""

_LEAST_COMPOUND = 8  # letters: with a stem before the word that it ends in


@lru_cache(maxsize=4096)
def is_organisation(name: str) -> bool:
    """Whether a name of one or more words, written in one piece, is not a person's."""
    if _NO_PERSON.search(name):
        return True
    tokens = name.split()
    if len(tokens) < 2 or is_east_asian(name):
        return False
    if _is_of_a_state(tokens) or _is_local(tokens) or _ends_in_quotes(name):
        return True
    if len(tokens) > 2 and tokens[-1] == "K.K.":
        return True
    if tokens[-1].rstrip(".") in _LEGAL_FORMS or _COMPOUND_ACRONYM.match(tokens[0]):
        return True
    if any(is_initials(token) and "." in token for token in tokens) and (
        len(tokens[0]) == 2 or not _has_word(tokens)
    ):
        return False
    if len(tokens) == 3 and len(tokens[1]) == 2 and tokens[1][1] == ".":
        return False  # Beth A. Cloud
    if tokens[0] in _STATES or _UNSPEAKABLE.match(tokens[0]):
        return True
    if tokens[-1] == "AI" and "family" not in word_classes().get(tokens[0].casefold(), ()):
        return True  # Open AI
    if is_of_nobility(name):
        return False
    if is_vancouver(name) and (
        not _has_word(tokens[:-1]) and (len(tokens) == 2 or not _has_word(tokens))
    ):
        return _has_brand(tokens)
    return (
        tokens[0] in ("The", "Our", "Die", "Das")
        or (len(tokens[0]) > 2 and is_acronym(tokens[0]))
        or bool(_OF_ACRONYM.match(tokens[0]))
        or _has_word(tokens)
        or _has_brand(tokens)
        or newspaper_or_magazine(name) is not None
        or _is_of_a_country(tokens)
        or _has_common_word(tokens)
        or _ends_as_companies(tokens)
    )


def is_of_nobility(name: str) -> bool:
    """Whether a name is two words of a family's, as ``von Amt``, whatever bodies are called."""
    tokens = name.split()
    return len(tokens) == 2 and tokens[0] in _NOBLE


def is_issuer(name: str) -> bool:
    """Whether a name is one of a public body, whose own publications are reports and not books."""
    issuers = words("organisations", "issuers")
    return is_acronym(name) or not (is_house(name) or issuers.isdisjoint(_folded_words(name)))


def is_public_body(name: str) -> bool:
    """Whether a name in capitalised words is certainly one of a body: ``Chaos Computer Club``."""
    tokens = name.split()
    listed = words("organisations", "bodies") | words("organisations", "issuers")
    is_long = len(tokens) > 1 and not (listed | words("organisations", "own_bodies")).isdisjoint(
        _folded_words(name)
    )
    plain = [token for token in tokens if len(token) > 3]
    capitals = sum(token[0].isupper() for token in plain)
    one_word = len(tokens) == 1 and name.casefold() in words("organisations", "own_bodies")
    return one_word or (is_long and name[:1].isupper() and capitals * 2 >= len(plain))


def is_house(name: str) -> bool:
    """Whether a name is one of a publishing house."""
    return not words("organisations", "houses").isdisjoint(_folded_words(name))


def _folded_words(name: str) -> list[str]:
    return [token.casefold().strip(".,;()") for token in name.split()]


def is_acronym(name: str) -> bool:
    """Whether a name is the short one of a public body (``WHO``, ``IETF``)."""
    return name.strip() in words("organisations", "acronyms")


def are_parts_of_organisations(names: list[str]) -> bool:
    """Whether each name is one of a part (``Department of Physics``) and not of a whole."""
    parts = words("organisations", "parts")
    return bool(names) and not any(parts.isdisjoint(_folded_words(name)) for name in names)


def is_vancouver(part: str) -> bool:
    """Whether a part has the shape of ``Smith JA``: words, then initials without commas."""
    tokens = part.split()
    return 1 < len(tokens) <= 4 and is_initials(tokens[-1]) and not is_initials(tokens[0])


def has_organisation_word(name: str) -> bool:
    """Whether a word of the name is one that organisations are called by."""
    return _has_word(name.split())


def _has_word(tokens: list[str]) -> bool:
    listed = words("organisations", "words")
    return (
        any(
            (folded := token.casefold()).strip(".,:;()：，；、。’'“”\"") in listed
            or folded in listed
            for token in tokens
        )
        or any(
            match[0].casefold() in listed
            for token in tokens
            if "-" in token or "’" in token or "'" in token
            for match in re.finditer(r"[^\W\d_]+", token)
            if len(match[0]) > 4
        )
        or any(map(_is_compound, tokens))
    )


def _is_compound(token: str) -> bool:
    """``Landwirtschaftskammer``, ``Naturvårdsverket``: in Germanic languages one word."""
    endings = tuple(words("organisations", "endings"))
    return len(token) >= _LEAST_COMPOUND and token.strip(".,:;()").casefold().endswith(endings)


def _is_of_a_state(tokens: list[str]) -> bool:
    """``UN Water``, ``U.S. Coast Guard``, ``T.C. Tarım Bakanlığı``."""
    if tokens[0] in _STATES:
        return "." not in tokens[0] or len(tokens) > 2 or _has_word(tokens)
    return tokens[0] in _TITLES_OF_STATES and _has_word(tokens)


def _ends_in_quotes(name: str) -> bool:
    """``Initiative „Mehr Salz“``; ``Ann “Nan”`` is a person."""
    if name[-1] not in _CLOSING or not (found := _QUOTED_AT_END.fullmatch(name)):
        return False
    first = found["first"].casefold()
    return "." not in found[0] and "given" not in word_classes().get(first, ())


def _is_local(tokens: list[str]) -> bool:
    """``LG Ulm``, ``ADFC Bremen``: an acronym and the place of a court or a branch."""
    return (
        len(tokens) == 2
        and tokens[0].isupper()
        and tokens[0].isalpha()
        and tokens[1] in words("organisations", "seats")
    )


@lru_cache(maxsize=1)
def _brands() -> frozenset[str]:
    return words("organisations", "brands")


def _has_brand(tokens: list[str]) -> bool:
    """Whether one of the words is a brand, and not a family name behind a given name.

    ``Nielsen Norman Group`` and ``Bosch`` are companies, ``Richard Nielsen`` is none.
    """
    if _brands().isdisjoint(tokens):
        return False
    known = word_classes()
    first, last = known.get(tokens[0].casefold(), ()), known.get(tokens[-1].casefold(), ())
    is_person = "given" in first and "family" in last and tokens[0] not in _brands()
    return not is_person


def _is_of_a_country(tokens: list[str]) -> bool:
    """``Historic England``, ``Attac France``; Anatole France is a person."""
    is_known = {"given", "family"} & set(word_classes().get(tokens[0].casefold(), ()))
    last = tokens[-1]
    if last.isupper() and all(token.isupper() and len(token) > 3 for token in tokens):
        last = last.capitalize()  # SALT EUROPE
    return last in words("organisations", "countries") and not is_known


def _ends_as_companies(tokens: list[str]) -> bool:
    """``Brine Logistics``, ``Salt Records``; whoever has a given name is a person."""
    last = tokens[-1].strip(".,").casefold()
    return (
        last in words("organisations", "last_words")
        and tokens[-1][0].isupper()
        and "given" not in word_classes().get(tokens[0].casefold(), ())
    )


def _has_common_word(tokens: list[str]) -> bool:
    """Whether a word is in lower case though it is no particle of a name."""
    particles = words("names", "particles")
    functions = words("organisations", "always_function_words")
    if _is_person_in_lower_case(tokens):
        return False
    for token in tokens[1:]:
        bare = token.strip(".,()")
        if bare in functions:
            return True
        if len(bare) > 1 and bare.isalpha() and bare.islower() and bare not in particles:
            return True
    return tokens[0][:1].islower() and tokens[0] not in particles and "'" not in tokens[0]


def _is_person_in_lower_case(tokens: list[str]) -> bool:
    """``danah boyd``: two words of which the last is a family name."""
    return (
        len(tokens) == 2
        and all(token.isalpha() and token.islower() for token in tokens)
        and "family" in word_classes().get(tokens[1], ())
        and tokens[0] not in words("organisations", "never_given")
    )
