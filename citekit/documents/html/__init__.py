"""HTML: pages as browsers and content management systems save them."""

from __future__ import annotations

from typing import Any, cast

from citekit.documents.document import Block, Metadata
from citekit.documents.html.builder import BlockBuilder
from citekit.documents.html.metadata import read_metadata
from citekit.documents.html.tokens import Tokens
from citekit.errors import UnreadableError


def read_html(source: str) -> tuple[list[Block], Metadata]:
    r"""Read an HTML or XHTML page.

    Args:
        source: the decoded page, line ends ``"\n"``; it may be cut anywhere.

    Returns:
        Its blocks in order, with source maps into ``source``, and what it says of itself.

    Raises:
        UnreadableError: the parser gave up on it.
    """
    tokens = Tokens(source)
    skeleton = tokens.skeleton
    builder = _build(tokens, skeleton, with_noscript=False)
    if not builder.blocks and "<noscript" in skeleton.lower():
        builder = _build(tokens, skeleton, with_noscript=True)
    return builder.blocks, read_metadata(builder, tokens.scripts("ld+json"))


def _build(tokens: Tokens, skeleton: str, *, with_noscript: bool) -> BlockBuilder:
    from lxml import etree

    builder = BlockBuilder(tokens, with_noscript=with_noscript)
    parser = etree.HTMLParser(target=cast(Any, builder), huge_tree=True)  # stubs ask for comment()
    try:
        parser.feed(skeleton)
        parser.close()
    except etree.LxmlError as error:
        raise UnreadableError(
            "The HTML of this page is too broken to be read; save the page anew."
        ) from error
    return builder
