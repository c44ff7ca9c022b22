"""Which address takes the place of which, and which replacements are refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote

from citekit.links.doi import doi_of
from citekit.links.softness import error_page_instead, home_instead
from citekit.links.spelling import SpellingError, read_address
from citekit.links.walls import looks_like_login
from citekit.repair.addresses import UnfitError, fit_address
from citekit.repair.learned import Learned

_KEPT = "/?:@!&()+,;=%"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One address to replace by another.

    Attributes:
        old: as cited.
        new: fit to stand in an article.
        is_copy: whether the new one is a copy in an archive.
    """

    old: str
    new: str
    is_copy: bool


@dataclass(frozen=True, slots=True)
class Proposals:
    """All that may be repaired.

    Attributes:
        by_url: proposals by old address.
        refused: for each address that is left alone, why, in words.
    """

    by_url: dict[str, Proposal]
    refused: dict[str, str]


def propose(learned: Iterable[Learned], *, moved: bool = True, archived: bool = True) -> Proposals:
    """Decide what takes the place of what.

    A link is never led to a home page, a login or an error page in place of what it was; DOIs
    stay what they are, and so does what has not failed as often as is asked for. Where a link moved
    to one that moved on, it goes to the last of them.

    Args:
        learned: what checks learned.
        moved: whether what moved is wanted.
        archived: whether copies of what is gone are wanted.
    """
    proposals: dict[str, Proposal] = {}
    refused: dict[str, str] = {}
    for one in learned:
        is_copy = one.verdict == "gone"
        target = one.memento if is_copy else one.new_url
        if not target or not (archived if is_copy else moved):
            continue
        if one.patience:
            refused[one.url] = f"it is not called gone yet: {one.patience}"
            continue
        try:
            new = _replacement(one.url, target, is_copy=is_copy)
        except UnfitError as error:
            refused[one.url] = f"{target[:200]!r} does not take its place: {error}"
            continue
        if new and new != one.url:
            proposals[one.url] = Proposal(one.url, new, is_copy)
    for old in list(proposals):
        last = _end_of_chain(old, proposals)
        if last is None:
            refused[old] = "it moved in a circle"
        else:
            proposals[old] = replace(last, old=old)
    return Proposals({old: one for old, one in proposals.items() if old not in refused}, refused)


def _replacement(old: str, target: str, *, is_copy: bool) -> str:
    """Return the new address, ``""`` where the old one is to stay."""
    new = fit_address(target)
    try:
        cited, led = read_address(old), read_address(new)
    except SpellingError as error:
        raise UnfitError("the cited address is none") from error
    if doi_of(cited):
        return ""
    if not is_copy:
        said = home_instead(cited, led) or error_page_instead(cited, led)
        if not said and looks_like_login(led) and not looks_like_login(cited):
            said = f"it leads to a login, {led.url}"
        if said:
            raise UnfitError(said)
    if cited.fragment and "#" not in new:
        new = fit_address(f"{new}#{quote(cited.fragment, safe=_KEPT, errors='replace')}")
    return new


def _end_of_chain(old: str, proposals: dict[str, Proposal]) -> Proposal | None:
    seen = {old}
    proposal = proposals[old]
    while proposal.new in proposals:
        if proposal.new in seen:
            return None
        seen.add(proposal.new)
        proposal = proposals[proposal.new]
    return proposal
