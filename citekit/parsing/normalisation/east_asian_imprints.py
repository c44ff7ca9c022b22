"""Imprints as Chinese and Japanese has them: ``東京・海鳴社``, ``台灣大學歷史學研究所碩士論文``."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft

_PLACE_AND_HOUSE = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4})・(?P<house>[^\s・]{2,30})")
_THESIS = re.compile(
    r"(?P<school>.{2,60}?)\s?(?P<kind>(?:博士|碩士|硕士|學士|学士|修士|卒業|學位|学位)(?:學位|学位)?"
    r"(?:論文|论文))"
)


def east_asian_imprints(draft: Draft) -> None:
    """Part what is written in one: a place from its house, a school from the kind of its thesis."""
    place = _PLACE_AND_HOUSE.fullmatch(str(draft.csl.get("publisher-place", "")))
    if place and "publisher" not in draft.csl:
        segments = draft.labelled("location")
        draft.replace("publisher-place", place["place"], segments)
        draft.put("publisher", place["house"], segments)
    thesis = _THESIS.fullmatch(str(draft.csl.get("publisher", "")))
    if thesis:
        segments = draft.labelled("publisher")
        draft.replace("publisher", thesis["school"], segments)
        draft.put("genre", thesis["kind"], segments)
