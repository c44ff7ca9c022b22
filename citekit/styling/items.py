"""References as the processor must get them, so that it changes nothing that an author wrote."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from citekit.dates.edtf import from_edtf
from citekit.formats.csl_json import csl_item
from citekit.library.record import cut_roles
from citekit.parsing.normalisation.language import likely_language
from citekit.reference import CslItem

ROLES = ("author", "editor", "translator")
OTHERS = {"literal": "others"}
"""By which processors know that there were more names."""

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DROPPED = frozenset(
    {
        "custom",
        "citation-key",
        "note",  # in which processors look for further fields
        "year-suffix",  # see suffixes.py
    }
)

_INERT = str.maketrans("<>", "\ue000\ue001")
_INERT_QUOTES = str.maketrans('“”‘’"', "\ue002\ue003\ue004\ue005\ue006")
_ALIVE = str.maketrans("\ue000\ue001\ue002\ue003\ue004\ue005\ue006", '<>“”‘’"')
_WHOLE = re.compile(r"-?[0-9]{1,8}")
_LARGEST = 99_999_999
_NO_DATE = re.compile(r"(?:n|s|o)\. ?(?:d|a|j)\.|no date|undated|", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,3}")


def processor_item(number: int, csl: CslItem, *, language: str = "", rich: bool = False) -> CslItem:
    """Return an item for the processor.

    Args:
        number: by which it comes back.
        csl: the reference.
        language: of references that neither say theirs nor show it in their title; only English
            titles get capitals.
        rich: whether CSL's markup in titles (``<i>``) is markup, as in files of other programs.
    """
    valid = csl_item(str(number), csl)
    item: dict[str, Any] = {name: value for name, value in valid.items() if name not in _DROPPED}
    for name, value in item.items():
        if isinstance(value, list):
            item[name] = [_name(one) for one in value]
        elif isinstance(value, dict):
            item[name] = _date(value)
        elif isinstance(value, str):
            item[name] = _inert(value, rich=rich)
        else:
            item[name] = str(int(value) if value == int(value) else value)
    if not item.get("issued", True):
        del item["issued"]
        if said := _in_words(csl):
            item.setdefault("status", _inert(said, rich=rich))
    for role in {*ROLES}.intersection(cut_roles(csl)):
        if item.get(role) and item[role][-1] != OTHERS:
            item[role] = [*item[role], OTHERS]
    shown = likely_language(str(csl.get("title") or csl.get("container-title") or ""))
    if shown or language:
        item.setdefault("language", shown or language)
    return item


def _in_words(csl: CslItem) -> str:
    """Return what stands for the date of a work that has none in numbers: ``in press``."""
    date = csl.get("issued")
    said = str(date.get("literal") or date.get("raw") or "") if isinstance(date, dict) else ""
    return "" if _NO_DATE.fullmatch(said.strip()) else said


def _date(date: dict[str, Any]) -> dict[str, Any]:
    """Return a date of numbers that the processor can read, empty where there is none.

    One date that it cannot read would cost the whole list, and for one with words beside the
    numbers it prints neither.
    """
    dates = [list(takewhile(_is_whole, map(_number, parts))) for parts in _parts(date)]
    dates = [parts for parts in dates if parts]
    if not dates:
        return from_edtf(str(date.get("raw", ""))) or {}
    kept: dict[str, Any] = {name: date[name] for name in ("season", "circa") if name in date}
    return {"date-parts": dates, **kept}


def _parts(date: dict[str, Any]) -> list[list[Any]]:
    parts: list[list[Any]] = date.get("date-parts") or []
    return parts


def _number(part: object) -> object:
    is_number = isinstance(part, str) and _WHOLE.fullmatch(part.strip())
    return int(str(part)) if is_number else part


def _is_whole(part: object) -> bool:
    return type(part) is int and abs(part) <= _LARGEST


def _inert(text: str, *, rich: bool) -> str:
    """Return a text with signs in the place of those that the processor would act upon.

    Quotation marks of Chinese and Japanese are no business of an English style, which would turn
    them and move full stops into them.
    """
    if CJK.search(text):
        text = text.translate(_INERT_QUOTES)
    return text if rich else text.translate(_INERT)


def alive(text: str) -> str:
    """Return a text of the processor with the signs that were kept from it."""
    return text.translate(_ALIVE)


def is_cjk(csl: CslItem) -> bool:
    """Whether a reference is in Chinese, Japanese or Korean script."""
    text = csl.get("title") or csl.get("container-title") or ""
    return CJK.search(str(text)) is not None


def _name(name: dict[str, Any]) -> dict[str, Any]:
    """Return a name of which no part is cut off, turned round or made an initial unasked.

    Empty particles keep ``van der`` where it was written; a Chinese name is family and given name
    without a blank, of which no given name is an initial; ``DJ`` are two initials.
    """
    name = {
        part: value.translate(_INERT) if isinstance(value, str) else value
        for part, value in name.items()
    }
    family, given = str(name.get("family", "")), str(name.get("given", ""))
    if CJK.search(family) and not re.search(r"[A-Za-z]", family + given):
        return {"literal": family + given}
    if _INITIALS.fullmatch(given) and not family.isupper():
        name["given"] = " ".join(f"{letter}." for letter in given)
    if family and not {"non-dropping-particle", "dropping-particle"} & set(name):
        name["non-dropping-particle"] = name["dropping-particle"] = ""
    return name
