"""References as they are exported: with the archived copies that were found for their links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from citekit.links.archives.pages import archive_name
from citekit.links.history import History, beside
from citekit.links.targets import urls_of

if TYPE_CHECKING:
    from citekit.library import Library, LibraryReference


def with_copies(
    references: Iterable[LibraryReference], library: Library
) -> Iterator[LibraryReference]:
    """Yield references; those with a copy say so in ``archive`` and ``archive_location``.

    What a reference says of an archive itself stays as it is. The history of links beside the
    library counts before what the library remembers, so that a library made anew says the same.

    Args:
        references: of the library.
        library: whose links were checked.

    Raises:
        UnreadableError: the history can't be read.
    """
    copy_of = _copies(library)
    for reference in references:
        found = filter(None, map(copy_of, urls_of(reference.csl)))
        copy = "" if reference.csl.get("archive_location") else next(found, "")
        yield _carrying(reference, copy) if copy else reference


def _copies(library: Library) -> Callable[[str], str]:
    history = History(beside(library.path))

    def copy_of(url: str) -> str:
        state = history.get(url)
        if state is not None and state.archive:
            return state.archive
        kept = library.mementos.get(url)
        return kept.memento if kept else ""

    return copy_of


def _carrying(reference: LibraryReference, url: str) -> LibraryReference:
    named = {"archive": reference.csl.get("archive") or archive_name(url), "archive_location": url}
    return replace(reference, csl={**reference.csl, **named})
