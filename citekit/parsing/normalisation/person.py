"""One person's name: which of its words are the family name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.extraction.surnames import Language, first_surname
from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.family_first import is_family_first
from citekit.parsing.normalisation.initials import is_initials
from citekit.parsing.normalisation.phrases import without_start
from citekit.parsing.normalisation.tables import words
from citekit.reference import CslName

_PATRONYMIC = re.compile(r"(?:ович|евич|ьич|овна|евна|ична|йович|івна|ївна)$")
_GIVEN_AND_LETTER = re.compile(r"([^\W\d_a-zß-ÿ][^\W\d_A-Z]+)(?:-[^\W\d_]+)? [^\W\d_a-z]\.")
_VOWELS = frozenset("AEIOUY")
_TITLE = re.compile(
    r"^(?:(?:Dr|Prof|Dipl|Ing|Mag|Mr|Mrs|Ms|Sir|Dame|Rev|Msgr|Hon)\b\.?-?\s*)+(?=\S)"
)

_TITLES_AHEAD = re.compile(r"(?:DI\s|(?:Dr|Prof|Dipl|Ing|Mag|Univ|Rev)\.(?:-|\s+))+(?=[^\W\d_])")
"""``Lind, Prof. Dr. Ann``: with stops, as ``Rev`` may be a given name."""


def is_suffix(part: str) -> bool:
    """Whether a part of a name is ``Jr.``, ``III`` and the like; ``Sen`` is a family's name."""
    bare = part.strip()
    return bare != "Sen" and bare.rstrip(".").lower() in words("names", "suffixes")


def is_given_and_letter(name: str) -> bool:
    """Whether a name is like ``Ornella B.``, with a given name ahead."""
    found = _GIVEN_AND_LETTER.fullmatch(name)
    return found is not None and "given" in word_classes().get(found[1].casefold(), ())


def are_given_and_letter(names: Sequence[str], *, at_head: bool) -> bool:
    """Whether names in a list have a letter for the family name: ``Ornella B., Karla S.``.

    In ``Ornella B., Lind K.`` the letters are initials, and so they are of a single name that a
    reference begins with: ``Penny D. 1976. Salt roads.``

    Args:
        names: as written.
        at_head: whether the reference begins with them.
    """
    if at_head and len(names) == 1:
        return False
    short = [name for name in names if _GIVEN_AND_LETTER.fullmatch(name)]
    is_sure = any(
        "family" not in word_classes().get(name.split()[0].casefold(), ()) for name in short
    )
    return (
        is_sure
        and all(map(is_given_and_letter, short))
        and not any(is_initials(name.split()[-1]) for name in names if name and name not in short)
    )


def is_capitals(token: str) -> bool:
    """Whether a word is a family name in capitals: ``SMITH``, not ``JA`` or ``J.A``."""
    if token.upper() != token or "." in token:
        return False
    has_vowel = not (token.isascii() and _VOWELS.isdisjoint(token))
    return has_vowel and sum(map(str.isalpha, token)) > 2


_NUMBERS_OF_KINGS = (
    "II",
    "III",
    "IV",
    "VI",
    "VII",
    "VIII",
    "IX",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
)
"""``Friedrich II.``: behind a single name, what is no initials."""


def _is_king(name: str, number: str) -> bool:
    """Whether a name with a number is one of a ruler, and the number no initials."""
    is_given = "given" in word_classes().get(name.casefold(), ())
    return is_given and number.rstrip(".") in _NUMBERS_OF_KINGS


def person(
    name: str,
    *,
    capitals: bool = False,
    family_first: bool = False,
    initials_last: bool = False,
    is_alone: bool = False,
    letter_last: bool = False,
    language: Language = str,
) -> CslName:
    """Return the name of a person as written without a dividing comma.

    Args:
        name: ``Jan van der Berg``, ``Smith JA``, ``SMITH John``.
        capitals: the list writes family names in capitals.
        family_first: East Asian order.
        initials_last: the list writes ``Smith JA``, so that even ``GMAC`` are initials.
        letter_last: the list has family names of one letter: ``Ornella B.``.
        is_alone: there are others that are not named, so a single word is a family name.
        language: of the reference.
    """
    tokens = without_start(_TITLE, name).split() or name.split()
    suffix = ""
    if len(tokens) > 2 and is_suffix(tokens[-1]):
        suffix = tokens.pop().rstrip(",")
        tokens[-1] = tokens[-1].rstrip(",")
    middle = next((t for t in tokens[1:-1] if t.rstrip(".,") in ("Jr", "Sr", "II", "III")), "")
    if middle:
        suffix = middle.rstrip(",")
        tokens.remove(middle)  # Simmons Jr. GM
    if len(tokens) == 1:
        return {"family": tokens[0]} if is_alone else {"literal": tokens[0]}
    if len(tokens) == 2 and not initials_last and _is_king(*tokens):
        return {"literal": " ".join(tokens)}
    if letter_last and is_given_and_letter(name):
        return {"family": tokens[1], "given": tokens[0]}
    if initials_last and _are_letters(tokens):
        start, end = 0, len(tokens) - 1
    elif letters := _before_letters(tokens):
        start, end = 0, letters
    else:
        start, end = _family(
            tokens, capitals=capitals, family_first=family_first, language=language
        )
    result = {"family": " ".join(tokens[start:end]).rstrip(".,")}
    if given := " ".join(tokens[:start] + tokens[end:]):
        result["given"] = given
    if suffix:
        result["suffix"] = suffix
    return result


def _are_letters(tokens: list[str]) -> bool:
    """``Lee GMAC``, ``Grigorieva IV``: initials that look like something else."""
    is_long = re.fullmatch(r"[A-Z]{4,5}", tokens[-1]) is not None
    is_number = len(tokens) == 2 and tokens[1] in ("II", "III", "IV")
    return (is_long or is_number) and not tokens[0].isupper()


def inverted(family: str, given: str) -> CslName:
    """Return the name written as ``Family, Given``."""
    family = without_start(_TITLE, family.strip())
    name = {"family": family.rstrip(".")}
    tokens = family.split()
    if len(tokens) > 1 and is_suffix(tokens[-1]):
        name = {"family": " ".join(tokens[:-1]), "suffix": tokens[-1]}
    given_tokens = without_start(_TITLES_AHEAD, given).split()
    if len(given_tokens) > 1 and is_suffix(given_tokens[-1]):
        name["suffix"] = given_tokens.pop()
    name["given"] = " ".join(given_tokens)
    return name


def _before_letters(tokens: list[str]) -> int:
    """Return where the letters begin in ``VAN DIJCK J A``, 0 for other names."""
    tokens = [*tokens[:-1], tokens[-1].rstrip(".")]  # the stop behind all names
    start = len(tokens)
    while start > 1 and len(tokens[start - 1]) == 1 and tokens[start - 1].isupper():
        start -= 1
    names = tokens[:start]
    is_so = start < len(tokens) and all(
        len(name) > 1 and name.isupper() and "." not in name for name in names
    )
    return start if is_so else 0


def _family(
    tokens: list[str], *, capitals: bool, family_first: bool, language: Language
) -> tuple[int, int]:
    """Return which of the tokens, from and to, are the family name."""
    count = len(tokens)
    if family_first:
        return 0, 1
    if capitals and is_initials(tokens[-1]) and not tokens[0].isupper() and "." not in tokens[-1]:
        return _capitals_before(tokens, count), count  # Ling JIN in a list of capitals
    if is_initials(tokens[-1]) and (not is_initials(tokens[0]) or _is_short_family(tokens)):
        start_of_initials = count
        while start_of_initials > 1 and is_initials(tokens[start_of_initials - 1]):
            start_of_initials -= 1
        return 0, start_of_initials
    particles = words("names", "particles")
    last = count - 1
    while last > 1 and tokens[last] in particles:
        last -= 1
    if last < count - 1 and not is_initials(tokens[0]):
        while last > 1 and is_initials(tokens[last - 1]):
            last -= 1
        return 0, last  # Nieukerken E. van, Tocqueville Alexis de
    if is_capitals(tokens[0]) and not any(is_capitals(token) for token in tokens[1:]):
        return 0, 1
    if _begins_in_capitals(tokens) and not is_capitals(tokens[-1]) and not tokens[-1].isupper():
        end = 1
        while end < count - 1 and (
            is_capitals(tokens[end]) or tokens[end] in particles or _is_loud_particle(tokens[end])
        ):
            end += 1
        return 0, end  # GARCÍA LÓPEZ María, DE LA TOUR Georges
    if is_capitals(tokens[-1]) and not is_capitals(tokens[0]):
        return _capitals_before(tokens, count), count
    if (count == 3 and _PATRONYMIC.search(tokens[2])) or is_family_first(tokens, language):
        return 0, 1
    return _particles_before(tokens, language), count


def _begins_in_capitals(tokens: list[str]) -> bool:
    """``SMITH John``, ``LE GALL Anne``: a particle alone may be initials (``DE Smith``)."""
    first = next((token for token in tokens if not _is_loud_particle(token)), "")
    return is_capitals(first)


def _is_loud_particle(token: str) -> bool:
    return token.isupper() and token.lower() in words("names", "particles")


def _is_short_family(tokens: list[str]) -> bool:
    """``Xu Y``, ``Wu JA``: a family name that looks like initials."""
    return (
        len(tokens) == 2 and len(tokens[0]) == 2 and tokens[0][1].islower() and "." not in tokens[0]
    )


def _capitals_before(tokens: list[str], count: int) -> int:
    particles = words("names", "particles")
    start = count - 1
    while start > 1 and (is_capitals(tokens[start - 1]) or tokens[start - 1].lower() in particles):
        start -= 1
    return start


def _particles_before(tokens: list[str], language: Language) -> int:
    """Return where the family name begins: at the particles or surname before the last word."""
    particles = words("names", "particles")
    capitalised = words("names", "capitalised_particles")
    start = len(tokens) - 1
    while start > 1 and (
        tokens[start - 1] in particles
        or tokens[start - 1] in capitalised
        or ("-" in tokens[start - 1] and tokens[start - 1].rpartition("-")[2] in particles)
    ):
        start -= 1  # Kleinen-von Berg
    joined = start + (tokens[start] in ("y", "i", "e"))  # those count as particles too
    first = first_surname(tokens, joined, particles, language)
    if first < joined:
        return first
    if start == 1 and tokens[0] in words("names", "leading_particles"):
        return 0
    return start
