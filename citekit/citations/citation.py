"""What is said of a citation: where it stands, what it says, which entry it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from citekit.extraction.article import Article
from citekit.links.inline import InlineLink
from citekit.pipeline import Page


class CitationFinding(NamedTuple):
    """In what a citation differs from the entry that it was matched with.

    Attributes:
        code: one of the table ``findings``: ``year-differs``, ``suffix-differs``,
            ``name-spelling``, ``name-order``, ``names-differ``, ``ambiguous``, ``not-listed``,
            ``second-hand``, ``key-unknown``.
        message: the same in words, with what is written and what the list has.
    """

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation in the text, with one entry that it means.

    ``[2-5]`` is four of these, which share their place.

    Attributes:
        article: name of the document: path as given, ``"-"`` or URL.
        line, column: of the source, from 1, where it begins.
        cite: as written, on one line, without HTML tags; Markdown's marks are kept.
        entry: ``Entry.number`` of what it means; ``None`` when that is in no list of the file.
        kind: ``"author-date"``, ``"number"``, ``"label"`` (``[FB17]``), ``"footnote"``
            (``[^1]``), ``"key"`` (pandoc's ``@key``) or ``"anchor"`` (a link to the entry).
        start, end: offsets in ``Document.source``.
        key: of a ``"key"`` the cite key, without ``@``; else ``""``.
        bibliography: of a ``"key"`` the file that has it, as named in the article, or
            ``"references"`` for the front matter; ``""`` when none has it.
        findings: in what it differs from the entry.
    """

    article: str
    line: int
    column: int
    cite: str
    entry: int | None
    kind: str
    start: int
    end: int
    key: str = ""
    bibliography: str = ""
    findings: tuple[CitationFinding, ...] = ()

    @property
    def is_unlisted(self) -> bool:
        """Whether it is cited and neither in a list of the file nor in a bibliography."""
        return self.entry is None and not self.bibliography


class CitedPage(NamedTuple):
    """The citations of a page.

    Attributes:
        page: what was read, without its document; where it could not be read, ``page.error``
            says why.
        citations: in the order of the text.
        links: the sources that the text links to instead of listing them, where asked for.
        problems: what is wrong with the bibliographies that it names, in a sentence each.
    """

    page: Page
    citations: Sequence[Citation] = ()
    links: Sequence[InlineLink] = ()
    problems: tuple[str, ...] = ()

    @property
    def articles(self) -> list[Article]:
        """The articles of the page, with their lists."""
        return self.page.articles or []
