"""What stands under ``References`` too and is no work: people to ask, praise, programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from citekit.extraction.article import Entry
from citekit.extraction.likeness import LIKELY, SURE, has_address, is_spoken, likeness, names_a_work
from citekit.extraction.names import is_name
from citekit.tables import load_table

_MOST_CHARACTERS = 400
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[^\W\d_]{2,}")
_PHONE = re.compile(r"(?<![\w/.])\+\d{1,3}[\s().-]{1,3}\d[\d\s().-]{5,}\d|\(\+?\d{2,5}\)\s?\d{3}")
_LABELLED = re.compile(r"[^\W\d_][\w-]*(?=\.?\s?[:：])")
_PRAISE = re.compile(r"\s*[\"“„«»][^\"“”„«»]+[.!?…][\"“”«»]\s*")
_SIGNED_PRAISE = re.compile(
    _PRAISE.pattern + r"[—–―-]+\s*[^\W\d_][^\d\n:.]{1,60}(?:\.[^\d\n:.]{0,40}){0,3}"
)
_EXCLAIMED = re.compile(r"![\"“”«»]")
_SIGNED = re.compile(r"\s*[—–―-]+\s*[^\W\d_]")
_TOLD = re.compile(r"\s*(?:[:(–—-]|$)")
"""Behind a name of a program's, before what is said of it."""
_LONGEST_REQUEST = 90


def are_no_works(entries: Sequence[Entry]) -> bool:
    """Return whether at least half of the entries under ``References`` can be no works.

    In a life they are people with a telephone, on the pages of a firm the praise of its customers,
    in a manual the parts of a program.

    Args:
        entries: of the list, some of them at least.
    """
    kinds = [_kind(entry) for entry in entries]
    reachable, praised = "contact" in kinds, "praise" in kinds
    others = works = 0
    for index, (entry, kind) in enumerate(zip(entries, kinds, strict=True)):
        is_signature = index > 0 and kinds[index - 1] == "praise" and _SIGNED.match(entry.raw)
        is_person = reachable and is_name(entry.raw)
        is_praise = praised and _SIGNED_PRAISE.fullmatch(entry.raw)
        is_other = bool(kind or is_signature or is_person or is_praise)
        others += is_other
        works += not is_other and _is_work(entry)
    return others > works and others >= 0.5 * len(entries)


def _is_work(entry: Entry) -> bool:
    return likeness(entry.raw, entry.marks) >= LIKELY or names_a_work(entry.raw, entry.marks)


def _kind(entry: Entry) -> str:
    score = likeness(entry.raw, entry.marks)
    if score >= SURE:
        return ""
    text = entry.raw[:_MOST_CHARACTERS]
    if any(mark.href.startswith(("mailto:", "tel:")) for mark in entry.marks):
        return "contact"
    if _MAIL.search(text) or _PHONE.search(text) or _names_a_way_to_ask(text):
        return "contact"
    lower = text.lower()
    if len(text) <= _LONGEST_REQUEST and any(one in lower for one in _requests()):
        return "request"
    if has_address(text, entry.marks):
        return ""
    if _PRAISE.fullmatch(text) and is_spoken(text):
        return "praise"
    if _SIGNED_PRAISE.fullmatch(text) and (is_spoken(text) or _EXCLAIMED.search(text)):
        return "praise"
    code = next((m for m in entry.marks if m.kind == "code" and m.start == 0), None)
    is_told = code is not None and _TOLD.match(text, code.end) is not None
    return "code" if is_told and score < LIKELY else ""


def _names_a_way_to_ask(text: str) -> bool:
    return any(found[0].lower() in _contacts() for found in _LABELLED.finditer(text))


@cache
def _contacts() -> frozenset[str]:
    return frozenset(load_table("extraction", "other_references")["contacts"])


@cache
def _requests() -> tuple[str, ...]:
    return tuple(load_table("extraction", "other_references")["requests"])
