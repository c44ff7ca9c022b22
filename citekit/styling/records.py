"""What is styled for an entry: its reading, or what the library has in its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from citekit.library.record import own_fields
from citekit.reference import CslItem, Reference
from citekit.styling.items import OTHERS, ROLES
from citekit.styling.pieces import Piece, joined

REPLACE, JOIN = "replace", "join"
"""What may be done with an archived copy of what is gone."""

_BY_DATE = frozenset({"article-magazine", "article-newspaper"})
"""Of which styles print no volumes and pages: those that were cited by them go as journals."""

_REACH = 14
_ET_AL = re.compile(
    r"\b(?:et\.? ?al\b|et coll\b|u\. ?a\.|and others\b|y otros\b|e outros\b|и др\b)"
    r"|(?:等|외|ほか)(?=[\W\d]|$)",
    re.IGNORECASE,
)


def record_of(
    reference: Reference,
    corrected: CslItem | None = None,
    copies: Mapping[str, str] | None = None,
    way: str = JOIN,
) -> CslItem:
    """Return the record to style for an entry.

    Args:
        reference: as it was read.
        corrected: what people made of it, which wins.
        copies: archived copies by address, of links that are gone.
        way: ``"join"`` keeps the address and names the copy; ``"replace"`` has the copy only.
    """
    csl = dict(corrected or reference.csl)
    for role in ROLES:
        if csl.get(role) and is_cut(reference, role):
            csl[role] = [*csl[role], OTHERS]
    if csl.get("type") in _BY_DATE and csl.get("volume") and csl.get("page"):
        csl["type"] = "article-journal"
    copy = (copies or {}).get(str(csl.get("URL", "")))
    if copy and way == REPLACE:
        csl["URL"] = copy
    elif copy and copy not in archived_copies(csl):
        custom: dict[str, Any] = dict(csl.get("custom") or {})
        known = own_fields(csl).get("archived")
        known = known if isinstance(known, list) else []
        custom["citekit"] = {**own_fields(csl), "archived": [*known, {"URL": copy}]}
        csl["custom"] = custom
    return csl


def is_cut(reference: Reference, role: str) -> bool:
    """Whether the names of a role end in ``et al.``, so that there were more than are named."""
    evidence = reference.fields.get(role)
    if evidence is None or evidence.span is None:
        return False
    start, end = evidence.span
    return _ET_AL.search(reference.raw[start : end + _REACH]) is not None


def archived_copies(csl: CslItem) -> list[str]:
    """Return the addresses of the archived copies that a record names."""
    copies = own_fields(csl).get("archived")
    known = (one for one in copies if isinstance(one, dict)) if isinstance(copies, list) else ()
    return [str(one["URL"]) for one in known if one.get("URL")]


def with_copies(pieces: Sequence[Piece], csl: CslItem) -> tuple[Piece, ...]:
    """Return a styled reference with the archived copies of its record, of which no style knows."""
    copies = archived_copies(csl)
    if not copies:
        return tuple(pieces)
    ended = "".join(piece.text for piece in pieces).endswith((".", "。", "?", "!"))
    shown = [*pieces, Piece(" Archived at " if ended else ". Archived at ")]
    for number, copy in enumerate(copies):
        shown += [Piece(", ")] if number else []
        shown.append(Piece(copy, href=copy))
    return joined([*shown, Piece(".")] if ended else shown)


def main_language(references: Sequence[CslItem], stated: str = "") -> str:
    """Return the language of titles that do not show theirs, ``""`` for English.

    Capitals as in English titles would be wrong in others, and short titles show no language.

    Args:
        references: of one list.
        stated: by the article, as a BCP 47 tag.
    """
    if stated:
        tag = stated.lower()
        return "" if tag.split("-")[0] == "en" else stated
    counted = Counter(str(csl["language"]) for csl in references if csl.get("language"))
    for language, number in counted.most_common(1):
        if number * 2 > len(references):
            return language
    return ""
