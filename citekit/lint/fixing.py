"""Putting right what is safe: only the bytes of the edits change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from citekit.documents.decoding import decode
from citekit.documents.rewriting import Edit, rewrite
from citekit.errors import CitekitError, UnreadableError
from citekit.formats.changed_files import ChangedFile, refuse_posts
from citekit.lint.linting import digest_of

if TYPE_CHECKING:
    from citekit.documents.sources import Source
    from citekit.lint.linting import Linted


def fixed_file(source: Source, page: Linted) -> ChangedFile:
    """Return an article with what its findings put right; nothing is written.

    Args:
        source: the article's file.
        page: what was found in it.

    Raises:
        UnreadableError: it can't be read, is no file, or can't be changed in its encoding.
        CitekitError: it is a post of an export, or changed since it was looked at.
    """
    if source.path is None:
        said = f"{source.name} is no file, so nothing in it can be put right."
        raise UnreadableError(source.problem or said)
    refuse_posts(source, "put it right in WordPress")
    data = source.read()
    edits = list(_apart(edit for one in page.findings for edit in one.edits))
    if edits and digest_of(decode(data, name=source.name).text) != page.digest:
        raise CitekitError(f"{source.path} changed meanwhile, so it was left alone; try again.")
    return ChangedFile(source.name, source.path, data, rewrite(data, edits, name=source.name))


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits in order, the first of those that overlap; the next run does the others."""
    end = -1
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if edit.start >= end:
            yield edit
            end = edit.end
