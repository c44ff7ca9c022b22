"""Edits that are safe: of what stands in the article's source exactly as its reader sees it."""

from __future__ import annotations

import re
from html import escape

from citekit.documents.rewriting import Edit
from citekit.lint.subjects import LintEntry, LintPage
from citekit.reference import Mark

_REACH = 300
"""Characters around a link in which its target is looked for."""


def edit_of(page: LintPage, entry: LintEntry, start: int, end: int, text: str) -> tuple[Edit, ...]:
    """Return the edit that puts a text in the place of ``entry.raw[start:end]``, if it is safe.

    Nothing is returned where the source is not at hand, where markup or entities stand between, or
    where the encoding of the file has no such characters.

    Args:
        page: of the entry.
        entry: to change.
        start: of what is replaced, which begins with an ASCII character.
        end: of the same.
        text: to put there.
    """
    document = page.document
    if document is None or entry.source_map is None:
        return ()
    first = entry.source_map.source(start)
    old = entry.raw[start:end]
    if document.source[first : first + len(old)] != old:
        return ()
    return _encodable(page, Edit(first, first + len(old), text))


def blank_before(page: LintPage, entry: LintEntry, at: int) -> tuple[Edit, ...]:
    """Return the edit that puts a blank before a word, outside of the markup that begins there.

    Args:
        page: of the entry.
        entry: to change.
        at: where the word stands in ``entry.raw``, not at its beginning.
    """
    document = page.document
    if document is None or entry.source_map is None:
        return ()
    before, place = entry.source_map.source(at - 1), entry.source_map.source(at)
    if document.source[before] != entry.raw[at - 1] or document.source[place] != entry.raw[at]:
        return ()
    if place > before + 1:
        begins = any(mark.start == at for mark in entry.marks)
        if begins == any(mark.end == at for mark in entry.marks):
            return ()
        place = before + 1 if begins else place
    character = document.source[place]
    return (Edit(place, place + 1, f" {character}"),) if character.isascii() else ()


def target_edit(page: LintPage, entry: LintEntry, mark: Mark, target: str) -> tuple[Edit, ...]:
    """Return the edit that gives a link another target, if that stands just once near its text.

    Args:
        page: of the entry.
        entry: that holds the link.
        mark: the link.
        target: the new one.
    """
    document = page.document
    old = mark.href.strip()
    if document is None or entry.source_map is None or escape(old) != old or not old.isascii():
        return ()
    reach = len(old) + _REACH
    begin = max(entry.source_map.source(mark.start) - reach, 0)
    end = entry.source_map.source(mark.end - 1) + reach
    opening = r"(?:\]\(\s{0,9}<?|href\s{0,9}=\s{0,9}[\"']?|<)"
    pattern = re.compile(rf"{opening}({re.escape(old)})(?=[\s)>\"'])", re.IGNORECASE)
    places = [found.span(1) for found in pattern.finditer(document.source, begin, end)]
    if len(places) != 1:
        return ()
    return _encodable(page, Edit(*places[0], target))


def _encodable(page: LintPage, edit: Edit) -> tuple[Edit, ...]:
    assert page.document
    try:
        edit.text.encode(page.document.encoding)
    except (UnicodeEncodeError, LookupError):
        return ()
    return (edit,)
