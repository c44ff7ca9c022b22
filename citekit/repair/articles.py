"""One article repaired: read, changed in memory, and written when that is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citekit.documents import Document, read_document
from citekit.documents.rewriting import Edit, rewrite
from citekit.documents.sources import Source
from citekit.errors import UnreadableError
from citekit.formats.changed_files import ChangedFile, refuse_posts
from citekit.repair.addresses import written
from citekit.repair.places import Places

if TYPE_CHECKING:
    from citekit.repair.learned import Lines
    from citekit.repair.proposals import Proposal


@dataclass(frozen=True, slots=True)
class Change:
    """An address that was replaced.

    Attributes:
        old, new: the addresses.
        line: of the article as it was, from 1.
        is_copy: whether the new one is a copy in an archive.
    """

    old: str
    new: str
    line: int
    is_copy: bool


@dataclass(frozen=True, slots=True)
class RepairedArticle(ChangedFile):
    """An article with its changes.

    Attributes:
        changes: in the order of lines.
        absent: cited addresses that are to be replaced and are not there, nor what replaces them.
    """

    changes: list[Change]
    absent: list[str]


def repair_article(
    source: Source,
    proposals: Mapping[str, Proposal],
    cited: Mapping[str, list[Lines]] | None = None,
) -> RepairedArticle:
    """Repair the links of an article, in its lists and in its text; nothing is written.

    Args:
        source: the article's file.
        proposals: what to replace, by old address.
        cited: by old address, the lines of the entries of this article that cite it.

    Raises:
        UnreadableError: it can't be read, is no file, or can't be changed in its encoding.
        CitekitError: it is a post of an export.
    """
    if source.path is None:
        said = f"{source.name} is no file, so its links cannot be repaired."
        raise UnreadableError(source.problem or said)
    refuse_posts(source, "put the addresses right in WordPress")
    data = source.read()
    document = read_document(data, name=source.name)
    cited = cited or {}
    finder = Places(document, proposals, cited)
    places = finder.find()
    edits = [Edit(place.start, place.end, place.text) for place in places]
    changes = [
        Change(one.proposal.old, one.proposal.new, finder.line(one.start), one.proposal.is_copy)
        for one in places
    ]
    found = {change.old for change in changes}
    absent = [
        old
        for old in cited
        if old in proposals and old not in found and not _stands_in(document, proposals[old])
    ]
    rewritten = rewrite(data, edits, name=source.name)
    return RepairedArticle(source.name, source.path, data, rewritten, changes, absent)


def _stands_in(document: Document, proposal: Proposal) -> bool:
    """Whether the new address stands in an article already, as after an earlier repair."""
    forms = {proposal.new, *(written(proposal.new, one) for one in ("html", document.format))}
    return any(form in document.source for form in forms)
