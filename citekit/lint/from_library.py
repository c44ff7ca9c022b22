"""What rules look at of a library: references in the lists of the articles that cite them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from citekit.lint.linting import Linted
from citekit.lint.subjects import LintEntry, LintList, LintPage

if TYPE_CHECKING:
    from citekit.library import Library, LibraryEntry, LibraryReference

_PERSON = "person"


def library_pages(
    library: Library, references: Iterable[LibraryReference], today: date | None = None
) -> Iterator[LintPage]:
    """Yield the articles that cite references, each with the whole of its lists.

    Whole, since what is usual in a list shows only in all of it. References that no article cites
    come last, on a page without a name.

    Args:
        library: that holds them.
        references: to look at.
        today: see ``LintPage``.
    """
    day = today or date.today()
    names: dict[str, None] = {}
    uncited: list[LintEntry] = []
    known: dict[str, list[tuple[LibraryReference, LibraryEntry]]] = defaultdict(list)
    for reference in references:
        entries = [entry for entry in reference.entries if entry.present]
        names.update(dict.fromkeys(entry.name for entry in entries))
        if not entries:
            uncited.append(_uncited(reference))
    for name in names:
        for reference in library.search(article=name):
            for entry in reference.entries:
                if entry.present and entry.name == name:
                    known[name].append((reference, entry))
        yield LintPage(name, _lists(known.pop(name)), day)
    if uncited:
        yield LintPage("", tuple(LintList((entry,)) for entry in uncited), day)


def only_of(page: Linted, keys: Iterable[str]) -> Linted:
    """Return a page with the references of some keys alone.

    Args:
        page: with all that its lists hold.
        keys: of what was asked for.
    """
    asked = frozenset(keys)
    kept = [number for number, entry in enumerate(page.entries) if entry.key in asked]
    now = {before: number for number, before in enumerate(kept)}
    findings = tuple(
        replace(one, entry=now[one.entry]) for one in page.findings if one.entry in now
    )
    return replace(page, entries=tuple(page.entries[number] for number in kept), findings=findings)


def _lists(cited: list[tuple[LibraryReference, LibraryEntry]]) -> tuple[LintList, ...]:
    by_list: dict[int, list[tuple[LibraryReference, LibraryEntry]]] = defaultdict(list)
    for reference, entry in sorted(cited, key=lambda pair: pair[1].number):
        by_list[entry.list_id].append((reference, entry))
    return tuple(
        LintList(tuple(_entry(*pair) for pair in pairs), pairs[0][1].heading, pairs[0][1].list_kind)
        for pairs in by_list.values()
    )


def _entry(reference: LibraryReference, entry: LibraryEntry) -> LintEntry:
    """Return an entry as it was read, with what a person corrected."""
    read = entry.reference
    corrected = {
        name: reference.csl[name]
        for name, source in reference.sources.items()
        if source == _PERSON and name in reference.csl
    }
    fields = read.fields if read else {}
    return LintEntry(
        entry.raw,
        {**(read.csl if read else reference.csl), **corrected},
        {name: evidence for name, evidence in fields.items() if name not in corrected},
        read.confidence if read and reference.needs_look else 1.0,
        entry.marker,
        entry.marks,
        entry.number,
        entry.line_start,
        entry.line_end,
        reference.key,
    )


def _uncited(reference: LibraryReference) -> LintEntry:
    raw = str(reference.csl.get("title") or reference.key)
    return LintEntry(raw, reference.csl, key=reference.key)
