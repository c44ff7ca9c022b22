"""References as they are exported: with the archived copies that were found for their links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from citekit.links.archives.pages import archive_name
from citekit.links.cited import urls_of
from citekit.links.history import History, beside

if TYPE_CHECKING:
    from citekit.library import Library, LibraryReference

_AT_A_TIME = 200
"""References whose copies are looked up together."""


def with_copies(
    references: Iterable[LibraryReference], library: Library
) -> Iterator[LibraryReference]:
    """Yield references; those with a copy say so in ``archive`` and ``archive_location``.

    What a reference says of an archive itself stays as it is, and a copy that its entry names
    counts before one that was found. The history of links beside the
    library counts before what the library remembers, so that a library made anew says the same.

    Args:
        references: of the library.
        library: whose links were checked.

    Raises:
        UnreadableError: the history can't be read.
    """
    history = History(beside(library.path))
    if history.is_empty and not library.mementos.has_any():
        yield from map(_with_own, references)
        return
    left = iter(references)
    while some := list(islice(left, _AT_A_TIME)):
        links = [list(urls_of(reference.csl)) for reference in some]
        kept = library.mementos.known(chain.from_iterable(links))
        copies = {url: copy.memento for url, copy in kept.items()} | _noted(history, links)
        some = [_with_own(reference) for reference in some]
        if not copies:
            yield from some
            continue
        for reference, urls in zip(some, links, strict=True):
            found = next((copies[url] for url in urls if url in copies), "")
            is_named = bool(reference.csl.get("archive_location"))
            yield _carrying(reference, found) if found and not is_named else reference


def _with_own(reference: LibraryReference) -> LibraryReference:
    """Return a reference with the copy that its own entry names."""
    custom = reference.csl.get("custom")
    own = custom.get("citekit") if isinstance(custom, dict) else None
    archived = own.get("archived") if isinstance(own, dict) else None
    named = archived[0] if isinstance(archived, list) and archived else None
    url = named.get("URL") if isinstance(named, dict) else None
    if not isinstance(url, str) or reference.csl.get("archive_location"):
        return reference
    return _carrying(reference, url)


def _noted(history: History, links: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return the copies of links that the history knows."""
    states = filter(None, map(history.get, chain.from_iterable(links)))
    return {state.url: state.archive for state in states if state.archive}


def _carrying(reference: LibraryReference, url: str) -> LibraryReference:
    named = {"archive": reference.csl.get("archive") or archive_name(url), "archive_location": url}
    return replace(reference, csl={**reference.csl, **named})
