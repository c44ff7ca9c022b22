"""From a document and its articles to the citations in its text."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from citekit.citations.anchors import find_anchored
from citekit.citations.author_date import find_author_date
from citekit.citations.bibliographies import Bibliography, read_bibliography
from citekit.citations.citation import Citation, CitedPage
from citekit.citations.footnotes import find_footnotes
from citekit.citations.keys import find_keys
from citekit.citations.labels import anchors_of, notes_of
from citekit.citations.numbered import find_labels, find_numbered
from citekit.citations.passages import ListExtents, Passage, passages
from citekit.citations.text import ArticleText, Found
from citekit.citations.written import as_written
from citekit.documents.document import Document
from citekit.documents.sources import Source
from citekit.extraction.article import Article
from citekit.links.inline import inline_links
from citekit.pipeline import Page, find_many_into, find_pages

FINDERS: tuple[Callable[[ArticleText], Iterator[Found]], ...] = (
    find_keys,
    find_footnotes,
    find_labels,
    find_numbered,
    find_author_date,
    find_anchored,
)
"""What finds citations of one kind, in the order in which they are believed."""


def find_citations(
    data_or_path: bytes | str | os.PathLike[str],
    *,
    url: str | None = None,
    media_type: str | None = None,
) -> list[Citation]:
    """Find the citations in the text of a page, each with the entry that it means.

    Args:
        data_or_path: as for `citekit.find`.
        url: where the page stands on the web.
        media_type: as in HTTP's ``Content-Type``.

    Returns:
        The citations in the order of the text. One that means several entries is there once for
        each of them.

    Raises:
        UnreadableError: the file is missing or the data is not text.
        ModelError: the parser's model cannot be loaded.
    """
    found: list[Citation] = []
    for document, articles in find_pages(data_or_path, url=url, media_type=media_type):
        path = Path(document.name) if isinstance(data_or_path, str | os.PathLike) else None
        known = read_bibliography(document, path if path and path.is_file() else None)
        found += citations_in(document, articles, bibliography=known)
    return found


def find_citations_many(
    sources: Iterable[Source],
    *,
    workers: int = 1,
    url: str | None = None,
    with_links: bool = False,
) -> Iterator[CitedPage]:
    """Find the citations of many pages; one that fails does not stop the others.

    Args:
        sources: as for `citekit.pipeline.find_many`.
        workers: number of processes.
        url: where the page stands on the web, if there is one source only.
        with_links: whether to look for linked sources too.

    Yields:
        For each source, in order, its articles and citations, or what is wrong with it.
    """
    finish = partial(_cited, with_links=with_links)
    return find_many_into(finish, sources, workers=workers, url=url)


def citations_in(
    document: Document, articles: Sequence[Article], *, bibliography: Bibliography | None = None
) -> list[Citation]:
    """Return the citations in the text of a document.

    Args:
        document: as read.
        articles: that were found in it, every entry with its reference.
        bibliography: what pandoc's keys may mean, see `read_bibliography`; by default only what
            the front matter itself holds.

    Returns:
        The citations in the order of the text; those of one place in the order of its entries.
    """
    extents = ListExtents(document, articles)
    running: list[list[Passage]] = [[] for _ in articles]
    for passage in passages(document, articles, extents):
        running[passage.article].append(passage)
    anchors, notes = anchors_of(articles), notes_of(document, articles)
    known = read_bibliography(document, None) if bibliography is None else bibliography
    everywhere = [found for article in articles for found in article.lists]
    found: list[Found] = []
    for index, article in enumerate(articles):
        text = ArticleText(
            document,
            running[index],
            article.lists or everywhere,
            anchors,
            notes,
            known,
        )
        found += _without_overlaps(
            one for finder in FINDERS for one in finder(text) if _counts(one, text, extents)
        )
    return _as_citations(document, found)


def _counts(found: Found, text: ArticleText, extents: ListExtents) -> bool:
    """Whether a citation does not stand in a list; notes may cite by names what a list has."""
    start = found.passage.source(found.start)
    if found.kind == "key" or not extents.hold(start):
        return True
    return (
        found.kind == "author-date"
        and extents.hold_as_note(start)
        and all(one.entry and one.entry.number not in text.in_notes for one in found.targets)
    )


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Return those that share no character with one that came before."""
    kept: list[Found] = []
    taken: dict[int, bytearray] = {}
    for one in found:
        signs = taken.get(id(one.passage))
        if signs is None:
            signs = taken[id(one.passage)] = bytearray(len(one.passage.text))
        if not any(signs[one.start : one.end]):
            signs[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return kept


def _as_citations(document: Document, found: Iterable[Found]) -> list[Citation]:
    citations = []
    for one in found:
        start, last = one.passage.source(one.start), one.passage.source(one.end - 1)
        line, column = document.position_at(start)
        written = as_written(document, one.passage, one.start, one.end)
        citations += [
            Citation(
                document.name,
                line,
                column,
                written,
                target.entry.number if target.entry else None,
                one.kind,
                start,
                last + 1,
                target.key,
                target.bibliography,
                target.findings,
            )
            for target in one.targets
        ]
    return sorted(citations, key=lambda citation: citation.start)


def _cited(page: Page, *, with_links: bool) -> CitedPage:
    """Return the citations of a page that was read, without its document, which is large."""
    bare = page._replace(document=None)
    if page.document is None or page.articles is None:
        return CitedPage(bare)
    known = read_bibliography(page.document, page.source.path)
    return CitedPage(
        bare,
        citations_in(page.document, page.articles, bibliography=known),
        list(inline_links(page.document, page.articles)) if with_links else [],
        tuple(known.problems),
    )
