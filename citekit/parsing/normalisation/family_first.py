"""Hungarian and Vietnamese names: the family name stands first, in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.parsing.normalisation.tables import words

_VIETNAMESE = re.compile("[ăđơư\u1ea0-\u1ef9]", re.IGNORECASE)


def is_family_first(tokens: Sequence[str], language: str) -> bool:
    """Whether a name of several words begins with the family name.

    Args:
        tokens: the words: ``Szerb Antal``, ``Trần Trọng Kim``.
        language: BCP 47 tag of what the name stands in, ``""`` when that is unknown. A Hungarian
            name needs it: abroad it is turned round (``Antal Szerb``).
    """
    if language == "hu":
        return tokens[-1] in words("family_first_names", "hungarian_given")
    families = words("family_first_names", "vietnamese_families")
    if len(tokens) == 2 and tokens[1] in families and language != "vi":
        return False  # Mai Nguyễn, abroad
    return (
        tokens[0] in families
        and (language == "vi" or _VIETNAMESE.search(" ".join(tokens)) is not None)
        and len(tokens) <= 5
    )
