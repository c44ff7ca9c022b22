"""Names in Latin letters with the family name first: Hungarian, Vietnamese, and in some lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.extraction.surnames import Language
from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.tables import words

_LONGEST_VIETNAMESE = 5  # words
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


def is_list_family_first(names: Sequence[str]) -> bool:
    """Whether a list puts family names first without commas: ``Forsé Michel, Galland Olivier``.

    Every name must be of two words of which the second is a given name and the first is none; a
    single name proves it only if nobody's family has that given name.
    """
    known = word_classes()
    pairs = [name.casefold().split() for name in names]
    if len(pairs) == 1 and "family" in known.get(pairs[0][-1], ()):
        return False
    return all(
        len(pair) == 2
        and "given" in known.get(pair[1], ())
        and "given" not in known.get(pair[0], ())
        for pair in pairs
    )
