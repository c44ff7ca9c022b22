"""The reference lists of one article in a style: changed in memory, written when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from citekit.documents import read_document
from citekit.documents.rewriting import rewrite
from citekit.documents.sources import Source
from citekit.errors import UnreadableError
from citekit.extraction.article import Entry
from citekit.formats.changed_files import ChangedFile, refuse_posts
from citekit.pipeline import articles_of
from citekit.reference import CslItem
from citekit.styling.citing import Blurred, Opened, blurred
from citekit.styling.lists import StyledList
from citekit.styling.records import JOIN
from citekit.styling.styles import Style
from citekit.styling.sureness import SURE_FROM

_MOST_ROUNDS = 8

Correction = Callable[[Entry], CslItem | None]
"""Finds what people made of an entry."""


@dataclass(frozen=True)
class Options:
    """How lists are styled.

    Attributes:
        style: that they get.
        least: confidence below which an entry stays as it stands.
        copies: archived copies by address, of links that are gone.
        way: what is done with copies: ``"join"`` or ``"replace"``.
        correction: finds what people made of an entry.
    """

    style: Style
    least: float = SURE_FROM
    copies: Mapping[str, str] = field(default_factory=dict)
    way: str = JOIN
    correction: Correction = lambda _: None


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry that stays as it stands.

    Attributes:
        line: that it begins on.
        reason: why, in words.
    """

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class FormattedArticle(ChangedFile):
    """An article with its lists in a style.

    Attributes:
        changed: how many entries are written otherwise.
        kept: what stays as it stands, in the order of lines.
        blurred: citations in the text, which stays as it is, that the lists make less clear.
    """

    changed: int
    kept: list[Kept]
    blurred: list[Blurred]


def format_article(source: Source, options: Options) -> FormattedArticle:
    """Write the reference lists of an article in a style; nothing is written to its file.

    An entry is only written anew if what is put there is read back as it is: then the next run
    finds nothing to change. All others stay as they stand, with the reason.

    Args:
        source: the article's file, or standard input.
        options: how.

    Raises:
        UnreadableError: it can't be read, or can't be changed in its encoding.
        ReadOnlyError: it is a post of an export or in a format that lists are not written in.
        CitekitError: the processor is not installed or failed.
    """
    refuse_posts(source, "change the lists in WordPress")
    if source.url:
        raise UnreadableError(f"{source.name} is a page on the web: save it and format the file.")
    data = source.read()
    opened = _opened(data, source.name)
    lists = lists_of(opened, options)
    rewritten = rewrite(data, [], name=source.name)
    unclear: list[Blurred] = []
    for _ in range(_MOST_ROUNDS):
        edits = sorted((edit for one in lists for edit in one.edits()), key=lambda edit: edit.start)
        rewritten = rewrite(data, edits, name=source.name)
        if not edits:
            break
        reopened = _opened(rewritten.data, source.name)
        if not _unstable(lists, lists_of(reopened, options)):
            if any(one.changes_letters for one in lists):
                unclear = blurred(opened, reopened)
            break
    else:
        rewritten = rewrite(data, [], name=source.name)
        for one in lists:
            one.keep_all("the list would be read otherwise in this style")
    kept = [
        Kept(entry.line_start, reason) for one in lists for entry, reason in one.kept_otherwise()
    ]
    changed = sum(one.changed for one in lists)
    kept.sort(key=lambda one: one.line)
    return FormattedArticle(source.name, source.path, data, rewritten, changed, kept, unclear)


def _opened(data: bytes, name: str) -> Opened:
    document = read_document(data, name=name)
    return Opened(document, articles_of(document))


def lists_of(opened: Opened, options: Options) -> list[StyledList]:
    """Return the lists of a document, styled."""
    return [
        StyledList(found, opened.document, options)
        for article in opened.articles
        for found in article.lists
        if found.entries
    ]


def _unstable(lists: list[StyledList], again: list[StyledList]) -> bool:
    """Keep those entries as they stand that are read otherwise in the style; say if there are any.

    Args:
        lists: as they were.
        again: as they are with the edits.
    """
    if len(lists) != len(again):
        found = [one.settle_for_less() for one in lists]
    else:
        found = [one.compare(other) for one, other in zip(lists, again, strict=True)]
    return any(found)
