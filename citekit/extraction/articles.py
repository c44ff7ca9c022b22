"""The articles of a document, each with title, authors, date and its own reference lists."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from citekit.documents.document import Block, BlockKind, Document
from citekit.extraction.article import Article
from citekit.extraction.candidates import BARRED
from citekit.extraction.dumps import Start, article_starts
from citekit.extraction.extent import NOISE
from citekit.extraction.furniture import is_dated
from citekit.extraction.headings import heading_strength
from citekit.extraction.lists import FoundList, find_lists
from citekit.extraction.names import byline_names, person
from citekit.reference import CslDate, CslName

_ONE_ARTICLE = frozenset({"wxr"})
_PROSE = 150
_BYLINE_KINDS = {BlockKind.PARAGRAPH, BlockKind.HEADING}
_LONGEST_BYLINE = 160
_FURNITURE_BLOCKS = 8
_TOP_BLOCKS = 15
_BELOW_BLOCKS = 8
_LONGEST_DATE_LINE = 120


def extract_articles(document: Document) -> list[Article]:
    """Find the articles of a document and their reference lists.

    Args:
        document: an opened page or file.

    Returns:
        one article at least, in the order of lines; ``Entry.number`` counts through all of them.
    """
    lists = find_lists(document)
    starts = _starts(document, lists)
    if len(starts) < 2:
        articles = [_only_article(document, starts)]
    else:
        articles = _several_articles(document, starts)
    first_lines = [article.line_start for article in articles]
    first_blocks = [start.block for start in starts if start.block is not None]
    for found in lists:
        line = found.references.heading_line or found.references.entries[0].line_start
        # A page may stand on one line.
        of_blocks = bisect_right(first_blocks, found.first) if first_blocks else 0
        owner = (of_blocks or bisect_right(first_lines, line)) - 1
        articles[max(owner, 0)].lists.append(found.references)
    entries = sorted(
        (entry for article in articles for found in article.lists for entry in found.entries),
        key=lambda entry: (entry.line_start, entry.start),
    )
    for number, entry in enumerate(entries, 1):
        entry.number = number
    return articles


def _starts(document: Document, lists: Sequence[FoundList]) -> list[Start]:
    if document.format == "text":
        return article_starts(document, lists)
    return [] if document.format in _ONE_ARTICLE else _post_starts(document.blocks, lists)


def _post_starts(blocks: Sequence[Block], lists: Sequence[FoundList]) -> list[Start]:
    """Return the posts of a page with several, as the first page of a blog.

    Their titles are headings of one level that link to the post, or top headings over more than
    one reference list.
    """
    headings = [
        (index, block)
        for index, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING
        and not block.regions & NOISE
        and heading_strength(block.text) is None
    ]
    linked = [(index, block) for index, block in headings if _links_to_post(block)]
    for level in sorted({block.level for _, block in linked}):
        posts = [(index, block) for index, block in linked if block.level == level]
        if len(posts) > 1 and _each_has_text(blocks, [index for index, _ in posts]):
            return [Start(block.line_start, block.text, block=index) for index, block in posts]
    tops = [(index, block) for index, block in headings if block.level == 1]
    indices = [index for index, _ in tops]
    owners = {bisect_left(indices, found.first) for found in lists}
    if len(tops) > 1 and len(owners) > 1 and all(found.level > 1 for found in lists):
        return [Start(block.line_start, block.text, block=index) for index, block in tops]
    return []


def _links_to_post(block: Block) -> bool:
    return any(
        mark.kind == "link"
        and not mark.href.startswith("#")
        and mark.end - mark.start >= 0.9 * len(block.text)
        for mark in block.marks
    )


def _each_has_text(blocks: Sequence[Block], indices: Sequence[int]) -> bool:
    """Return whether at least two paragraphs or a long one stand under each heading."""
    for first, last in zip(indices, [*indices[1:], len(blocks)], strict=False):
        inner = [b for b in blocks[first + 1 : last] if b.kind is BlockKind.PARAGRAPH]
        if sum(len(block.text) for block in inner if not block.regions & NOISE) < 2 * _PROSE:
            return False
    return True


def _only_article(document: Document, starts: Sequence[Start]) -> Article:
    metadata = document.metadata
    start = starts[0] if starts else None
    stated = [_in_parts(name, metadata.language) for name in metadata.authors]
    title = start.title if start else _top_heading(document)
    if metadata.title and (not title or heading_strength(metadata.title) is None):
        title = metadata.title
    article = Article(
        title=title,
        line_start=start.line if start else document.first_line,
        line_end=document.last_line,
        authors=stated or (start.authors if start else []),
        date=metadata.date or (_date_in(start.furniture) if start else None),
        name=document.name,
        url=metadata.url,
    )
    blocks = document.blocks
    if not article.authors:
        article.authors = _authors_in(blocks, metadata.language)
    if article.date is None:
        article.date = _date_near_top(blocks)
    return article


def _several_articles(document: Document, starts: Sequence[Start]) -> list[Article]:
    articles = []
    ends = [start.line - 1 for start in starts[1:]] + [document.last_line]
    block_lines = [block.line_start for block in document.blocks]
    following = [start.block for start in starts[1:]] + [None]
    for start, end, behind in zip(starts, ends, following, strict=True):
        first, last = bisect_left(block_lines, start.line), bisect_right(block_lines, end)
        first = first if start.block is None else start.block
        inner = document.blocks[first : last if behind is None else behind]
        articles.append(
            Article(
                title=" ".join(start.title.split()),
                line_start=start.line,
                line_end=max(end, start.line),
                authors=start.authors or _authors_in(inner, document.metadata.language),
                date=_date_in(start.furniture) or _date_near_top(inner),
                name=document.name,
                url=document.metadata.url,
            )
        )
    return articles


def _top_heading(document: Document) -> str:
    """Return the first heading of the highest level, or a short first line."""
    blocks = document.blocks
    headings = [
        block
        for block in blocks
        if block.kind is BlockKind.HEADING
        and not block.regions & BARRED
        and heading_strength(block.text) is None
    ]
    if headings:
        top = min(block.level for block in headings)
        return " ".join(next(b.text for b in headings if b.level == top).split())
    first = blocks[0].text if blocks else ""
    line, _, below = first.partition("\n")
    if below and _is_byline(below.split("\n")[0], document.metadata.language):
        first = line
    if heading_strength(first) is not None:
        return ""
    is_line = "\n" not in first and len(first) < _LONGEST_BYLINE and not first.endswith((".", "。"))
    return first if is_line and len(blocks) > 1 else ""


def _is_byline(line: str, language: str) -> bool:
    is_short = len(line) < _LONGEST_BYLINE
    return is_short and (bool(byline_names(line, language)) or is_dated(line))


def _authors_in(blocks: Sequence[Block], language: str) -> list[CslName]:
    """Return the authors of the byline, which stands at the top or below the text."""
    lists = [i for i, block in enumerate(blocks) if heading_strength(block.text) is not None]
    below = {i for end in (*lists, len(blocks)) for i in range(end - _BELOW_BLOCKS, end)}
    for index, block in enumerate(blocks):
        if index >= _TOP_BLOCKS and index not in below:
            continue
        if block.kind not in _BYLINE_KINDS or block.regions & NOISE:
            continue
        for line in block.text.split("\n") if len(block.text) < 4 * _LONGEST_BYLINE else ():
            found = byline_names(line, language)
            if found:
                return found
    return []


def _in_parts(name: CslName, language: str) -> CslName:
    literal = name.get("literal")
    return (person(literal, language) or name) if literal else name


def _date_near_top(blocks: Sequence[Block]) -> CslDate | None:
    """Return the date in the lines around the title."""
    for block in blocks[:_FURNITURE_BLOCKS]:
        if block.kind not in _BYLINE_KINDS or block.regions & NOISE:
            continue
        if len(block.text) > _LONGEST_DATE_LINE:
            continue
        for line in block.text.split("\n"):
            date = _date_in(line) if is_dated(line) else None
            if date is not None and len(date.get("date-parts", [[]])[0]) == 3:
                return date
    return None


def _date_in(text: str) -> CslDate | None:
    if not any(character.isdigit() for character in text):
        return None
    from citekit.dates import find_dates

    dates = find_dates(text)
    return dates[0].date if dates else None
