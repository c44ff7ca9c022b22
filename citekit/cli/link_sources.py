"""From what stands behind ``citekit check`` to the links that it means."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.cli.failures import say
from citekit.cli.options import matching
from citekit.errors import CitekitError, UnreadableError, UsageError
from citekit.links.bibliographies import is_bibliography, read_bibliography
from citekit.links.targets import Targets

if TYPE_CHECKING:
    from citekit.library import Library


def are_files(words: tuple[str, ...]) -> bool:
    """Return whether words name files and addresses to check, and are not words to search for.

    Raises:
        UsageError: some do and some do not.
    """
    named = [word for word in words if _names_a_file(word)]
    if named and len(named) < len(words):
        other = next(word for word in words if word not in named)
        raise UsageError(
            f"{named[0]!r} is a file and {other!r} is none; give either files or words to search."
        )
    return bool(named)


def from_library(library: Library, filters: dict[str, Any]) -> Targets:
    """Return the links of what the filters find."""
    targets = Targets()
    targets.add_references(matching(library, filters))
    return targets


def from_urls(path: Path) -> Targets:
    """Return the URLs of a file, or of standard input for ``-``.

    Raises:
        UnreadableError: it can't be read.
    """
    from citekit.documents.sources import article_name

    targets = Targets()
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}.") from error
    text = data.decode("utf-8-sig", "replace")
    targets.add_urls(text.split("\n"), "-" if str(path) == "-" else article_name(path))
    return targets


def from_files(paths: tuple[str, ...]) -> tuple[Targets, int]:
    """Return the links of articles and bibliographies, and how many could not be read."""
    from citekit.documents.sources import find_sources
    from citekit.pipeline import find_many

    targets, failed = Targets(), 0
    articles = [path for path in paths if not is_bibliography(Path(path))]
    for path in paths:
        if is_bibliography(Path(path)):
            try:
                bibliography = read_bibliography(Path(path))
                for csl, place in bibliography:
                    targets.add_item(csl, [place])
                for problem in bibliography.problems:
                    say(f"{path}, {problem}")
                failed += bool(bibliography.problems)
            except CitekitError as error:
                say(str(error))
                failed += 1
    for page in find_many(find_sources(articles)):
        if page.error:
            say(str(page.error))
            failed += 1
        targets.add_page(page)
    return targets, failed


def _names_a_file(word: str) -> bool:
    if word == "-" or word.lower().startswith(("http://", "https://")):
        return True
    path = Path(word)
    try:
        return path.exists() or any(_looks_like_a_file(path))
    except OSError:
        return False


def _looks_like_a_file(path: Path) -> Iterator[bool]:
    """Whether a missing path is one all the same, so that a slip does not become a search."""
    from citekit.documents.sources import SUFFIXES

    yield is_bibliography(path)
    yield path.suffix.lower() in SUFFIXES
