"""One link looked at: asked, followed, its page weighed, and looked at again when it seems gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from citekit.links.archives.pages import is_archived_page
from citekit.links.doi import Registration, doi_of, registration
from citekit.links.exchange import Ask
from citekit.links.following import Asking, Trail, follow
from citekit.links.page import Page
from citekit.links.probing import Probes, same_as_anything
from citekit.links.records import Judgement, Verdict
from citekit.links.settings import Settings
from citekit.links.softness import (
    error_page_instead,
    error_wording,
    home_instead,
    is_home,
    parked,
)
from citekit.links.spelling import WebAddress
from citekit.links.statuses import is_accepted, judged_by_status
from citekit.links.walls import is_challenge, wall
from citekit.links.witness import witnessed


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen at an address.

    Attributes:
        judgement: what it means.
        trail: the way there.
        confirmed: whether the page has the cited title; ``None`` when that can't be told.
    """

    judgement: Judgement
    trail: Trail
    confirmed: bool | None = None


def look(
    address: WebAddress, titles: Sequence[str], probes: Probes, settings: Settings
) -> Asking[Sight]:
    """Look at an address, and once more after a pause when what it led to seems gone.

    Args:
        address: without regard to its fragment.
        titles: for which it is cited.
        probes: of this run.
        settings: of the check.
    """
    registered = Registration.NO_ANSWER
    doi = doi_of(address)
    if doi:
        registered = yield from registration(doi, settings)
    sight = yield from _glance(Ask(address, max_bytes=settings.max_bytes), titles, probes, settings)
    if sight.judgement.verdict is Verdict.GONE and settings.second_look > 0:
        sight = yield from _again(sight, address, titles, probes, settings)
    return _with_registration(sight, registered)


def _again(
    first: Sight, address: WebAddress, titles: Sequence[str], probes: Probes, settings: Settings
) -> Asking[Sight]:
    """Look a second time, as a browser, in case it was a bad moment or the agent's name."""
    ask = Ask(address, True, None, settings.second_look, settings.max_bytes)
    second = yield from _glance(ask, titles, probes, settings)
    second.trail.seconds += first.trail.seconds
    if second.judgement.verdict is not Verdict.GONE:
        second.trail.evidence.append(f"seemed gone at first: {first.judgement.reason}")
        return second
    reason = f"{second.judgement.reason} (seen twice, {settings.second_look:g} s apart)"
    return replace(second, judgement=Judgement(Verdict.GONE, reason))


def _glance(ask: Ask, titles: Sequence[str], probes: Probes, settings: Settings) -> Asking[Sight]:
    trail = yield from follow(ask, settings)
    if trail.judgement is None and is_accepted(trail.answer, settings):
        return Sight(_fine(trail, "accepted by the settings"), trail)
    judgement = trail.judgement or judged_by_status(trail.answer)
    if judgement is not None:
        return Sight(_behind_a_wall(judgement, trail), trail)
    barrier = wall(ask.address, trail.answer, trail.page)
    if barrier:
        return Sight(Judgement(Verdict.BLOCKED, barrier), trail)
    if trail.page is None:
        is_empty = trail.answer.status == 200 and not trail.answer.body and not trail.answer.cut
        empty = Judgement(Verdict.SUSPECT, "200: the answer is empty")
        return Sight(empty if is_empty else _fine(trail), trail)
    confirmed = witnessed(trail.page, titles)
    judgement = _gone_with_its_domain(trail.page, trail)
    if judgement is None and not is_home(ask.address) and confirmed is not True:
        judgement = yield from _hollow(trail, ask.address, probes, settings)
        if judgement is None and confirmed is False and not is_archived_page(ask.address):
            judgement = _another_page(trail.page, titles)
    if judgement is None and trail.answer.cut:
        trail.evidence.append(f"of the page {trail.answer.cut}")
    return Sight(judgement or _fine(trail), trail, None if is_home(ask.address) else confirmed)


def _behind_a_wall(judgement: Judgement, trail: Trail) -> Judgement:
    """Return the judgement, or that a wall gave this answer."""
    is_sure = judgement.verdict in {Verdict.BLOCKED, Verdict.UNSAFE} or trail.answer.trouble
    name = "" if is_sure else is_challenge(trail.answer)
    if not name:
        return judgement
    return Judgement(Verdict.BLOCKED, f"{trail.answer.status}: a challenge of {name}")


def _gone_with_its_domain(page: Page, trail: Trail) -> Judgement | None:
    said = parked(page, trail.answer.address)
    return Judgement(Verdict.GONE, said) if said else None


def _hollow(
    trail: Trail, cited: WebAddress, probes: Probes, settings: Settings
) -> Asking[Judgement | None]:
    """Return why a page that is there lacks what was cited, ``None`` when nothing says so."""
    final, page = trail.answer.address, trail.page
    assert page is not None
    signs: tuple[Callable[[], str], ...] = (
        lambda: error_page_instead(cited, final),
        lambda: error_wording(page),
        lambda: home_instead(cited, final),
    )
    for sign in signs:
        said = sign()
        if said:
            return Judgement(Verdict.SUSPECT, said)
    if settings.probe and not is_archived_page(cited):
        said = yield from same_as_anything(trail, cited, probes, settings)
        if said:
            return Judgement(Verdict.SUSPECT, said)
    return None


def _another_page(page: Page, titles: Sequence[str]) -> Judgement:
    return Judgement(
        Verdict.SUSPECT,
        f"the page calls itself {page.title[:120]!r}, which has nothing in common with "
        f"{titles[0][:120]!r}",
    )


def _fine(trail: Trail, said: str = "there") -> Judgement:
    if trail.new_url:
        return Judgement(Verdict.MOVED, f"moved for good to {trail.new_url}")
    return Judgement(Verdict.OK, f"{trail.answer.status}: {said}")


def _with_registration(sight: Sight, registered: Registration) -> Sight:
    """Weigh what the DOI registry says."""
    if registered is Registration.UNKNOWN:
        return replace(sight, judgement=Judgement(Verdict.GONE, "the registry knows no such DOI"))
    if registered is Registration.REGISTERED:
        if sight.judgement.verdict is Verdict.BLOCKED:
            blocked = sight.judgement.reason
            reason = f"the DOI is registered; its publisher's page can't be seen: {blocked}"
            return replace(sight, judgement=Judgement(Verdict.OK, reason))
        if sight.judgement.verdict is Verdict.MOVED:
            return replace(sight, judgement=Judgement(Verdict.OK, "the DOI leads to its page"))
    return sight
