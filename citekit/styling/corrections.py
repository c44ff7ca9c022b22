"""What people made of an article's entries, as the library has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from citekit.extraction.article import Entry
from citekit.reference import CslItem

if TYPE_CHECKING:
    from citekit.library import Library

_READ = "article"
"""The source of what was read and not changed since."""


def corrections(library: Library, name: str) -> Callable[[Entry], CslItem | None]:
    """Return what finds the record of an entry that people or other files corrected.

    What was only read is not taken from the library: the article itself may say more by now.

    Args:
        library: that knows the article.
        name: of the article.
    """
    corrected: dict[str, CslItem] = {}
    for reference in library.search(article=name):
        if all(source == _READ for source in reference.sources.values()):
            continue
        for entry in reference.entries:
            if entry.name == name and entry.present:
                corrected[entry.raw] = reference.csl
    return lambda entry: corrected.get(entry.raw)
