"""From articles to references in one call: open, find the lists, split them, parse the entries."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from citekit import __version__
from citekit.cycles import without_cycle_search
from citekit.documents import read_document
from citekit.documents.sources import SUFFIXES, Source, find_sources
from citekit.errors import CitekitError, UnreadableError
from citekit.parallel import AHEAD_OF_EACH_WORKER, ordered_map

if TYPE_CHECKING:
    from citekit.documents import Document
    from citekit.extraction.article import Article
    from citekit.reference import Mark, Reference

Result = TypeVar("Result")

LINES_A_BATCH = 1000
"""So many raw references are taken for one list whose style is learned from all of them."""

PAGES_AHEAD_OF_EACH_WORKER = 16
"""Pages without their documents are small, and a library stores some dozens of them at once."""

_LONGEST_PATH = 1000


class RawReference(NamedTuple):
    """A raw reference without an article around it.

    Attributes:
        raw: the text on one line, without list marker and markup.
        marks: its emphasis and links, by offsets in ``raw``.
    """

    raw: str
    marks: tuple[Mark, ...] = ()


@without_cycle_search()
def find(
    data_or_path: bytes | str | os.PathLike[str],
    *,
    url: str | None = None,
    media_type: str | None = None,
) -> list[Article]:
    """Find the articles on a page, their reference lists, and parse every entry.

    Nothing is stored or fetched and nothing is kept between calls but the parser's model, which is
    loaded by the first page that has a list. Results can be pickled.

    Args:
        data_or_path: ``bytes`` are the page; a ``pathlib.Path`` is its file; a ``str`` is its text,
            unless it is one line that names an existing article file (``"post.md"``). Pass bytes
            where texts come from strangers.
        url: where the page stands on the web, for relative links and its name.
        media_type: as in HTTP's ``Content-Type``; by default the suffix and the text decide.

    Returns:
        The articles in the order of lines, each with its lists; every entry has its reference.
        Those of a WordPress export are its public posts and pages, which must be given as a path.

    Raises:
        UnreadableError: the file is missing or broken, or the data is not text.
        ModelError: the parser's model cannot be loaded.
    """
    pages = find_pages(data_or_path, url=url, media_type=media_type)
    return [article for _, articles in pages for article in articles]


def find_pages(
    data_or_path: bytes | str | os.PathLike[str],
    *,
    url: str | None = None,
    media_type: str | None = None,
) -> Iterator[tuple[Document, list[Article]]]:
    """Yield the documents of a file, each with its articles; see `find`.

    It is one document, but for WordPress exports: there each post is one.
    """
    path = _as_path(data_or_path)
    sources = list(find_sources([path])) if path is not None else []
    if sources and sources[0].post:
        documents: Iterable[Document] = (source.document() for source in sources)
    else:
        documents = [_document(data_or_path, path, url=url, media_type=media_type)]
    for document in documents:
        yield document, articles_of(document)


def _document(
    data_or_path: bytes | str | os.PathLike[str],
    path: Path | None,
    *,
    url: str | None,
    media_type: str | None,
) -> Document:
    if path is not None:
        data: bytes | str = Source(str(path), path).read()
        return read_document(data, name=str(path), media_type=media_type, url=url)
    assert isinstance(data_or_path, bytes | str)
    return read_document(data_or_path, name=url or "", media_type=media_type, url=url)


def _as_path(given: bytes | str | os.PathLike[str]) -> Path | None:
    if isinstance(given, os.PathLike):
        return Path(given)
    if isinstance(given, bytes) or "\n" in given or len(given) > _LONGEST_PATH:
        return None
    if "\0" in given or not given.lower().endswith(SUFFIXES):
        return None
    path = Path(given)
    return path if path.is_file() else None


class Page(NamedTuple):
    """What was read at a source.

    Attributes:
        source: what was to be read.
        articles: what was found there, every entry with its reference; ``None`` on an error.
        error: what is wrong with it, else ``None``.
        digest: of its text, see `page_digest`; ``""`` on an error.
        document: as it was read, where that was asked for.
    """

    source: Source
    articles: list[Article] | None
    error: CitekitError | None = None
    digest: str = ""
    document: Document | None = None


def find_many(
    sources: Iterable[Source],
    *,
    workers: int = 1,
    url: str | None = None,
    with_documents: bool = False,
) -> Iterator[Page]:
    """Find the references of many articles; a page that fails does not stop the others.

    Args:
        sources: what to read, see `citekit.documents.sources.find_sources`; drawn as needed.
        workers: number of processes. More than one are spawned, so a script needs the usual
            ``if __name__ == "__main__"`` guard.
        url: where the page stands on the web, if there is one source only.
        with_documents: whether pages keep their documents, which are large.

    Yields:
        For each source, in order, its articles or what is wrong with it.
    """
    if with_documents:
        return find_many_into(_as_it_is, sources, workers=workers, url=url)
    ahead = PAGES_AHEAD_OF_EACH_WORKER
    return find_many_into(_without_document, sources, workers=workers, url=url, ahead=ahead)


def find_many_into(
    finish: Callable[[Page], Result],
    sources: Iterable[Source],
    *,
    workers: int = 1,
    url: str | None = None,
    ahead: int = AHEAD_OF_EACH_WORKER,
) -> Iterator[Result]:
    """Find the references of many articles as `find_many` does, and finish each page there.

    Args:
        finish: what to make of a page with its document: done by the worker, which need not hand
            over the document.
        sources: what to read.
        workers: number of processes, see `find_many`.
        url: where the page stands on the web, if there is one source only.
        ahead: how many results of each worker may wait.

    Yields:
        What ``finish`` made of each page, in order.
    """
    pieces = (_piece(source, workers) for source in sources)
    return ordered_map(partial(_read_and_finish, finish, url=url), pieces, workers, ahead=ahead)


def _without_document(page: Page) -> Page:
    return page._replace(document=None)


def _read_and_finish(
    finish: Callable[[Page], Result], piece: tuple[Source, bytes | None], *, url: str | None
) -> Result:
    return finish(_read_page(piece, url=url))


def page_digest(text: str, url: str | None = None) -> str:
    """Return what changes when a page's text or address changes.

    Args:
        text: the page, decoded.
        url: as given to `find_many`.
    """
    page = f"{text}\0{url or ''}".encode("utf-8", "surrogatepass")
    return blake2b(page, digest_size=16).hexdigest()


def reader_version() -> str:
    """Return what changes when pages may be read otherwise: the versions of citekit and model."""
    from citekit.parsing.model_files import default_version

    return f"{__version__}:{default_version()}"


def _piece(source: Source, workers: int) -> tuple[Source, bytes | None]:
    """Return a source with the bytes that only this process can read: those of standard input."""
    if workers <= 1 or source.path or source.url or source.problem:
        return source, None
    try:
        return source, source.read()
    except UnreadableError as error:
        return replace(source, problem=str(error)), None


@without_cycle_search()
def _read_page(piece: tuple[Source, bytes | None], *, url: str | None) -> Page:
    source, data = piece
    try:
        if data is None and (source.url or source.post or not url):
            document = source.document()
        else:
            data = source.read() if data is None else data
            document = read_document(data, name=source.name, url=url)
        digest = page_digest(document.source, url)
        return Page(source, articles_of(document), None, digest, document)
    except CitekitError as error:
        return Page(source, None, error)
    except OSError as error:
        reason = error.strerror or str(error)
        return Page(source, None, UnreadableError(f"{source.name} cannot be read: {reason}."))
    except Exception as error:
        # One page among millions must not stop the others.
        if os.environ.get("CITEKIT_DEBUG", "") not in {"", "0"}:
            raise
        detail = " ".join(f"{type(error).__name__}: {error}".split())
        return Page(
            source, None, CitekitError(f"{source.name}: internal error, please report it: {detail}")
        )


def articles_of(document: Document) -> list[Article]:
    """Return the articles of an opened document, every entry with its reference."""
    from citekit.extraction import extract_articles

    articles: list[Article] = extract_articles(document)
    for article in articles:
        for found in article.lists:
            if found.entries:
                from citekit.parsing import (
                    parse_entries,
                    resolve_repeated_authors,
                    resolve_short_citations,
                )

                references = parse_entries(found.entries, article_date=article.date)
                resolve_repeated_authors(references)
                labels = [(entry.number, entry.marker) for entry in found.entries]
                resolve_short_citations(references, labels)
                for entry, reference in zip(found.entries, references, strict=True):
                    entry.reference = reference
    return articles


def parse(text: str) -> list[Reference]:
    """Parse raw references, one a line.

    Args:
        text: the references, plain or with inline Markdown or HTML; blank lines say nothing.

    Returns:
        A reference for every line that is not blank, in order.

    Raises:
        ModelError: the parser's model cannot be loaded.
    """
    return list(parse_lines(re.split(r"\r\n?|\n", text)))


def parse_lines(lines: Iterable[str], *, workers: int = 1) -> Iterator[Reference]:
    """Parse raw references as they come, in bounded memory.

    Args:
        lines: one reference each; blank ones say nothing.
        workers: number of processes, see `find_many`.

    Yields:
        A reference for every line that is not blank, in order.
    """
    return parse_lines_into(_as_it_is, lines, workers=workers)


def parse_lines_into(
    finish: Callable[[Reference], Result], lines: Iterable[str], *, workers: int = 1
) -> Iterator[Result]:
    """Parse raw references as ``parse_lines`` does, and finish each one where it was parsed.

    Args:
        finish: what to make of a reference, a text for one: done by the worker, it costs this
            process nothing, and a text is handed over faster than a record.
        lines: one reference each; blank ones say nothing.
        workers: number of processes, see `find_many`.

    Yields:
        What ``finish`` made of each reference, in order.
    """
    stripped = (line.strip("\ufeff") for line in lines)
    batches = _batches(line for line in stripped if line and not line.isspace())
    for results in ordered_map(partial(_parse_batch, finish), batches, workers):
        yield from results


def _batches(lines: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(islice(lines, LINES_A_BATCH)):
        yield batch


@without_cycle_search()
def _parse_batch(finish: Callable[[Reference], Result], batch: list[str]) -> list[Result]:
    from citekit.parsing import parse_entries

    return [finish(reference) for reference in parse_entries([*map(_raw_reference, batch)])]


def _as_it_is(result: Result) -> Result:
    return result


def _raw_reference(line: str) -> RawReference:
    """Return the line without its list marker and markup, white space collapsed."""
    from citekit.extraction.markers import marker_at

    text, marks = _without_markup(line) if _has_markup(line) else (line, ())
    raw = " ".join(text.split())
    marker = marker_at(raw)
    if marker and marker.kind in _SURE_MARKERS and marker.length < len(raw):
        raw = raw[marker.length :]
    # Marks count characters, so they go with the text as it was.
    return RawReference(raw, marks if raw == text else ())


def _has_markup(line: str) -> bool:
    return not _SIGNS_OF_MARKUP.isdisjoint(line) and _MARKUP.search(line) is not None


def _without_markup(line: str) -> tuple[str, tuple[Mark, ...]]:
    """Return what a reader of Markdown or HTML would see of the line, and its marks."""
    blocks = read_document(line.strip(), media_type="text/markdown").blocks
    if len(blocks) != 1 or _YEAR_AS_MARKER.match(blocks[0].marker):
        return line, ()
    return blocks[0].text.replace("\n", " "), blocks[0].marks


_SIGNS_OF_MARKUP = frozenset("]*_&<")
_MARKUP = re.compile(
    r"\]\(\S|\*\S|(?<!\w)_\S[^_]*_(?!\w)|&(?:#\w|[a-zA-Z]{2,8};)"
    r"|</?(?:a|b|br|cite|code|em|font|i|li|p|q|small|span|strong|sub|sup|u)\b"
)

_YEAR_AS_MARKER = re.compile(r"\d{4}")

_SURE_MARKERS = frozenset({"bracket", "raised", "circled", "bullet"})
"""Markers that cannot be part of the reference; others are left to the parser."""
