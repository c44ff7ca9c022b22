"""WordPress exports (WXR): each post and page is a document of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citekit.documents.decoding import decoded_text
from citekit.documents.document import Block, Document, Metadata
from citekit.documents.html import read_html
from citekit.documents.pieces import map_through
from citekit.documents.wxr.items import Item, read_item
from citekit.documents.wxr.posts import Post
from citekit.documents.wxr.rendering import render
from citekit.reference import CslDate

__all__ = ["read_post"]

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)\b")


def read_post(source: str, post: Post, *, name: str) -> Document:
    """Read a post.

    Args:
        source: its XML, decoded.
        post: what the export says of it.
        name: of the document.

    Returns:
        A document whose source is the XML of the post and whose lines are those of the export.
    """
    decoded = decoded_text(source)
    item = read_item(decoded.text)
    metadata = Metadata(
        title=_plain(item.values.get("title", "")),
        authors=[{"literal": post.author}] if post.author else [],
        date=_date(item),
        url=post.permalink,
        language=post.language,
    )
    document = Document(
        decoded.text,
        "wxr",
        [],
        metadata,
        name=name,
        encoding=post.encoding,
        newline=decoded.newline,
        first_line=post.line,
    )
    document.blocks = list(_blocks(item, document))
    return document


def _blocks(item: Item, document: Document) -> Iterator[Block]:
    rendered = render(item)
    for block in read_html(rendered.text)[0]:
        source_map = map_through(block, rendered.source_map)
        yield replace(
            block,
            source_map=source_map,
            line_start=document.line_at(source_map.source(0)),
            line_end=document.line_at(source_map.source(max(len(block.text) - 1, 0))),
        )


def _plain(title: str) -> str:
    """Return a title, which may hold tags and entities, as a reader sees it."""
    return " ".join(" ".join(block.text for block in read_html(title)[0]).split())


def _date(item: Item) -> CslDate | None:
    """Return the date of publication; that of a draft is none."""
    for name in ("wp:post_date", "wp:post_date_gmt"):
        found = _DATE.match(item.values.get(name, ""))
        parts = [int(part) for part in found.groups()] if found else []
        if parts and parts[0] >= 1000 and 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31:
            return {"date-parts": [parts]}
    return None
