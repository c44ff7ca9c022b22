"""Names in Latin letters with the family name first: Hungarian, Vietnamese, and in some lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citekit.extraction.surnames import Language
from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.tables import words

_LONGEST_VIETNAMESE = 5  # words
_NAME = r"[^\W\d_][\w'’-]+\s[^\W\d_][\w'’-]+"
_TWO_WORDS_EACH = re.compile(
    rf"{_NAME}(?:(?:[,;]|\s&|\s[^\W\d_]{{1,3}})\s{_NAME}){{0,9}}[\s.,:;(]*"
)
_BETWEEN = re.compile(r"[,;]\s|\s&\s|\s[^\W\d_A-Z]{1,3}\s")
_AROUND = " .,:;("
_LEAST, _MUCH_MORE = 2, 3
_SHORT_GIVEN = frozenset(("wm", "chas", "geo", "jas", "jos", "thos", "robt", "edw", "benj", "saml"))
"""Given names cut short: ``Wm Addison``."""
_VIETNAMESE = re.compile("[ăđơư\u1ea0-\u1ef9]", re.IGNORECASE)


def is_family_first(tokens: Sequence[str], language: Language) -> bool:
    """Whether a name of several words begins with the family name.

    Args:
        tokens: the words: ``Szerb Antal``, ``Trần Trọng Kim``.
        language: of what the name stands in. A Hungarian name needs it: abroad it is turned round
            (``Antal Szerb``).
    """
    if tokens[-1] in words("family_first_names", "hungarian_given") and language() == "hu":
        return True
    families = words("family_first_names", "vietnamese_families")
    if tokens[0] not in families or len(tokens) > _LONGEST_VIETNAMESE:
        return False
    tag = language()
    if tag == "hu" or (len(tokens) == 2 and tokens[1] in families and tag != "vi"):
        return False  # Mai Nguyễn, abroad
    return tag == "vi" or _VIETNAMESE.search(" ".join(tokens)) is not None


def is_list_family_first(names: Sequence[str], *, expected: bool = False) -> bool:
    """Whether a list puts family names first without commas: ``Forsé Michel, Galland Olivier``.

    Every name must be of two words of which the second is a given name and the first is none; a
    single name proves it only if nobody's family has that given name. Where the other references
    of the list do so, it is enough that no name has a given name first.

    Args:
        names: of one reference.
        expected: whether the other references put family names first.
    """
    known = word_classes()
    pairs = [name.casefold().split() for name in names]
    if not pairs or any(len(pair) != 2 or pair[0] in _SHORT_GIVEN for pair in pairs):
        return False
    if expected:
        return not any(
            "given" in known.get(first, ()) and "given" not in known.get(second, ())
            for first, second in pairs
        )
    if len(pairs) == 1 and "family" in known.get(pairs[0][-1], ()):
        return False
    return all(
        "given" in known.get(second, ()) and "given" not in known.get(first, ())
        for first, second in pairs
    )


def are_families_first(lists_of_names: Iterable[str]) -> bool:
    """Whether the references of a list put family names first without commas, by most that tell.

    Args:
        lists_of_names: the authors of each reference, as written. Only those of two words each
            tell anything.
    """
    told = {True: 0, False: 0}
    for text in lists_of_names:
        if _TWO_WORDS_EACH.fullmatch(text):
            names = [name.strip() for name in _BETWEEN.split(text.strip(_AROUND))]
            for family_first, shown in ((True, names), (False, _turned_round(names))):
                told[family_first] += is_list_family_first(shown)
    return told[True] >= _LEAST and told[True] > _MUCH_MORE * told[False]


def _turned_round(names: Iterable[str]) -> list[str]:
    return [" ".join(reversed(name.split())) for name in names]
