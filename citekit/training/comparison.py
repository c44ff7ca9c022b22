"""Whether two records say the same, field by field: strict, but for quotes, dashes and case."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

NAME_FIELDS = ("author", "editor", "translator")
DATE_FIELDS = ("issued", "accessed")
CUSTOM_FIELDS = ("title-romanised", "title-translated", "original-names", "archived")
"""What stands under ``custom.citekit``."""

FIELDS = (
    "type",
    *NAME_FIELDS,
    "title",
    "container-title",
    *DATE_FIELDS,
    "year-suffix",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "edition",
    "URL",
    "DOI",
    "language",
    *CUSTOM_FIELDS,
)

_UNIFIED = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("‐‑‒–—―−", "-")
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def normalise(text: object) -> str:
    """Return ``text`` with quotes, dashes, case and white space made alike."""
    plain = unicodedata.normalize("NFKC", str(text).translate(_UNIFIED)).translate(_UNIFIED)
    return re.sub(r"\s+", " ", plain).strip().casefold()


def comparable_name(name: dict[str, str]) -> tuple[str, ...]:
    """Return a name for comparing: with initials alike, in East Asian script as one word.

    Annotators leave quotes and stops on either side of a border: ``HP`` and ``HP.`` are one name.
    """
    parts = (
        " ".join(
            filter(
                None,
                (
                    name.get("dropping-particle"),
                    name.get("non-dropping-particle"),
                    name.get("family") or name.get("literal"),
                ),
            )
        ),
        name.get("given", "").rstrip("."),
    )
    if _CJK.search("".join(parts)):
        return ("".join(normalise(part) for part in parts),)
    return tuple(normalise(part) for part in parts)


def comparable(csl: dict[str, Any], name: str) -> object:
    """Return one field of a CSL-JSON item for comparing, ``None`` where it is absent."""
    home = csl.get("custom", {}).get("citekit", {}) if name in CUSTOM_FIELDS else csl
    value = home.get(name)
    if not value or (name == "language" and value == "en"):
        return None
    if name in NAME_FIELDS:
        return tuple(comparable_name(person) for person in value)
    if name in DATE_FIELDS:
        return tuple(int(part) for part in value["date-parts"][0])
    if name == "URL":
        return str(value)
    return normalise(value)


def same_fields(gold: dict[str, Any], read: dict[str, Any]) -> dict[str, bool]:
    """Return for each field that either record has whether they agree."""
    pairs = ((name, comparable(gold, name), comparable(read, name)) for name in FIELDS)
    return {name: a == b for name, a, b in pairs if a is not None or b is not None}
