"""From what stands behind ``citekit check`` to the links that it means."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.cli.failures import say
from citekit.cli.options import is_filtered, matching, missing_file, say_nothing_found
from citekit.errors import CitekitError, LibraryError, UnreadableError, UsageError
from citekit.library.query.tokens import begins_with_filter
from citekit.links.bibliographies import is_bibliography, read_bibliography
from citekit.links.targets import Targets
from citekit.post_names import split_post_name

if TYPE_CHECKING:
    from citekit.documents.sources import Source
    from citekit.library import Library, LibraryReference


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


def from_library(
    library: Library, filters: dict[str, Any], *, inline: bool = False
) -> tuple[Targets, int]:
    """Return the links of what the filters find, and how many articles could not be read.

    Args:
        library: that is checked.
        filters: as given.
        inline: whether the articles are read again for the links in their text: those that cite
            what the filters find, all when there are none.

    Raises:
        LibraryError: there is no library.
    """
    targets, failed = Targets(), 0
    with naming_files(library, filters):
        dates = {article.name: article.date for article in library.articles()}
    targets.add_references(found_in(library, filters), dates)
    if inline:
        cited = {place.article for link in targets.links.in_order for place in link.cited}
        names = [name for name in dates if name in cited or not is_filtered(filters)]
        failed = _add_text_of(names, library, targets)
    return targets, failed


def found_in(library: Library, filters: dict[str, Any]) -> Iterator[LibraryReference]:
    """Yield what the filters find, and say so if that is nothing: a word may be a folder's slip."""
    found = False
    for reference in matching(library, filters):
        found = True
        yield reference
    if not found and is_filtered(filters):
        say_nothing_found(filters, or_files=True)


@contextmanager
def naming_files(library: Library, filters: dict[str, Any]) -> Iterator[None]:
    """Let the message that there is no library say that a word is no file's name either.

    Raises:
        LibraryError: there is no library.
    """
    try:
        yield
    except LibraryError as error:
        name = missing_file(filters["words"])
        if not name or library.path.exists():
            raise
        raise LibraryError(f"There is no file or folder {name}. {error}") from error


def _add_text_of(names: list[str], library: Library, targets: Targets) -> int:
    from citekit.pipeline import find_many

    sources = [article_source(name, library) for name in names]
    failed = 0
    for page in find_many(sources, with_documents=True):
        if page.error:
            say(str(page.error))
            failed += 1
        targets.add_inline(page)
    return failed


def article_source(name: str, library: Library) -> Source:
    """Return where an article of a library is read again.

    Args:
        name: as the library knows it.
        library: in whose repository it is looked for.
    """
    from citekit.documents.sources import Source, article_path, post_source
    from citekit.library.folding import on_disk

    if name.lower().startswith(("http://", "https://")):
        return Source(name, url=name)
    path = article_path(on_disk(name), library.path)
    is_here = path.is_file()
    if is_here and split_post_name(name)[1]:
        return post_source(name, path)
    missing = f"{name} is not here any more, so it cannot be read again: check the path."
    return Source(name, path if is_here else None, problem="" if is_here else missing)


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


def from_files(
    paths: tuple[str, ...], *, inline: bool = False, drafts: bool = False
) -> tuple[Targets, int]:
    """Return the links of articles and bibliographies, and how many could not be read.

    Args:
        paths: files, folders and addresses.
        inline: whether the links in the articles' text are meant too.
        drafts: whether the drafts of exports are meant too.
    """
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
    for page in find_many(find_sources(articles, drafts=drafts), with_documents=inline):
        if page.error:
            say(str(page.error))
            failed += 1
        targets.add_page(page)
        targets.add_inline(page)
    return targets, failed


def _names_a_file(word: str) -> bool:
    if word == "-" or word.lower().startswith(("http://", "https://")):
        return True
    path = Path(word)
    if begins_with_filter(word):
        return False
    try:
        return path.exists() or any(_looks_like_a_file(word, path))
    except OSError:
        return False


def _looks_like_a_file(word: str, path: Path) -> Iterator[bool]:
    """Whether a missing path is one all the same, so that a slip does not become a search."""
    from citekit.documents.sources import SUFFIXES

    yield is_bibliography(path)
    yield path.suffix.lower() in SUFFIXES
    yield word.endswith(("/", os.sep)) or word.startswith(("/", "./", "../", f".{os.sep}"))
    yield len(path.parts) > 1 and Path(path.parts[0]).is_dir()
