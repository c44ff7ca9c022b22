"""References as they are exported: with the archived copies that were found for their links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from citekit.links.archives.pages import archive_name
from citekit.links.targets import urls_of

if TYPE_CHECKING:
    from citekit.library import LibraryReference
    from citekit.library.mementos import MementoLog


def with_copies(
    references: Iterable[LibraryReference], mementos: MementoLog
) -> Iterator[LibraryReference]:
    """Yield references; those with a copy say so in ``archive`` and ``archive_location``.

    What a reference says of an archive itself stays as it is.

    Args:
        references: of a library.
        mementos: of the same library.
    """
    for reference in references:
        found = filter(None, map(mementos.get, urls_of(reference.csl)))
        copy = None if reference.csl.get("archive_location") else next(found, None)
        yield _carrying(reference, copy.memento) if copy else reference


def _carrying(reference: LibraryReference, url: str) -> LibraryReference:
    named = {"archive": reference.csl.get("archive") or archive_name(url), "archive_location": url}
    return replace(reference, csl={**reference.csl, **named})
