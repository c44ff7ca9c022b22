"""From a link to where it leads: retries, redirects followed by hand, refusals asked once more."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from citekit.links.exchange import Answer, Ask
from citekit.links.page import Page, page_of, refresh_in
from citekit.links.records import Hop, Judgement, Verdict
from citekit.links.settings import Settings
from citekit.links.spelling import SpellingError, WebAddress, resolve
from citekit.links.statuses import (
    PERMANENT,
    REDIRECTS,
    REFUSALS,
    is_accepted,
    is_worth_another_try,
)
from citekit.links.waiting import retry_after

if TYPE_CHECKING:
    from http.cookiejar import CookieJar

Result = TypeVar("Result")
Asking = Generator[Ask, Answer, Result]
"""Work that yields requests and is sent their answers, so that none waits in a thread."""

_LONGEST_TARGET = 16_000
_LONGEST_GROWTH = 4_000
"""Characters by which redirects may lengthen an address; those that quote themselves don't stop."""

_LONGEST_REFRESH = 5
"""Seconds; a page that wants to be left later is meant to be read."""


@dataclass(slots=True)
class Trail:
    """The way from a link to the last answer.

    Attributes:
        answer: the last one.
        page: of that answer, ``None`` when it is no HTML.
        hops: redirects that were followed.
        judgement: why it ended early, else ``None``.
        new_url: where permanent redirects lead, ``""`` when the first is none.
        seconds: that the requests took.
        evidence: what else was noted, in words.
    """

    answer: Answer
    page: Page | None = None
    hops: list[Hop] = field(default_factory=list)
    judgement: Judgement | None = None
    new_url: str = ""
    seconds: float = 0.0
    evidence: list[str] = field(default_factory=list)


def follow(ask: Ask, settings: Settings) -> Asking[Trail]:
    """Ask for an address and go where redirects lead, with cookies of this way alone.

    Args:
        ask: the first request.
        settings: of the check.
    """
    ask = replace(ask, cookies=_jar())
    trail = Trail(Answer(ask.address))
    seen: set[tuple[str, bool, str]] = set()
    first, is_permanent = ask.address, True
    while True:
        seen.add(_state(ask))
        ask = yield from _patiently(ask, trail, settings)
        status, location = _onward(trail)
        if not location or is_accepted(trail.answer, settings):
            return trail
        trail.judgement = _too_far(trail, ask.address, first, settings)
        if trail.judgement:
            return trail
        try:
            address = resolve(ask.address, location)
        except SpellingError as error:
            trail.judgement = _refused(location, error)
            return trail
        address = replace(address, fragment=address.fragment or ask.address.fragment)
        trail.hops.append(Hop(status, address.url))
        is_permanent = is_permanent and status in PERMANENT
        if is_permanent:
            trail.new_url = address.url
        is_exposed = ask.is_exposed or (ask.address.scheme, address.scheme) == ("https", "http")
        ask = replace(ask, address=address, delay=0.0, is_exposed=is_exposed)
        if _state(ask) in seen:
            trail.judgement = Judgement(Verdict.FAILING, f"redirects in a circle, to {address.url}")
            return trail


def _patiently(ask: Ask, trail: Trail, settings: Settings) -> Asking[Ask]:
    """Get an answer to one request: with retries, and as a browser when a program is refused.

    Returns:
        The request as it was sent last.
    """
    ask = yield from _with_retries(ask, trail, settings)
    is_refused = trail.answer.status in REFUSALS and not is_accepted(trail.answer, settings)
    if is_refused and not ask.as_browser:
        status = trail.answer.status
        ask = yield from _with_retries(replace(ask, as_browser=True, delay=0.0), trail, settings)
        trail.evidence.append(f"answered {status} to a program, then was asked as by a browser")
    return ask


def _with_retries(ask: Ask, trail: Trail, settings: Settings) -> Asking[Ask]:
    for attempt in range(settings.retries + 1):
        answer = yield ask
        trail.answer = answer
        trail.seconds += answer.seconds
        if is_accepted(answer, settings):
            break
        if not is_worth_another_try(answer):
            break
        pause = retry_after(answer)
        if pause is not None and pause > settings.longest_wait:
            trail.evidence.append(f"wants to be asked again only in {pause:.0f} s")
            break
        if attempt == settings.retries:
            break
        delay = max(pause or 0.0, settings.backoff * 2**attempt)
        ask = replace(ask, delay=delay)
    trail.page = page_of(trail.answer) if trail.answer.body else None
    return ask


def _onward(trail: Trail) -> tuple[int, str]:
    """Return status and target of a redirect, or of a refresh that a page or a header asks for."""
    answer = trail.answer
    if answer.status in REDIRECTS:
        return answer.status, _location(answer)
    refresh = refresh_in(answer.headers.get("refresh", ""))
    if refresh is None and trail.page:
        refresh = trail.page.refresh
    if not 200 <= answer.status < 300 or refresh is None or refresh.seconds > _LONGEST_REFRESH:
        return 0, ""
    try:
        is_itself = resolve(answer.address, refresh.target).url == answer.address.url
    except SpellingError:
        is_itself = False
    return (0, "") if is_itself else (answer.status, refresh.target)


def _location(answer: Answer) -> str:
    """Return the ``Location``; raw bytes in it are UTF-8, or are kept as they are."""
    raw = answer.headers.get("location", "").encode("latin-1", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in raw)


def _too_far(
    trail: Trail, last: WebAddress, first: WebAddress, settings: Settings
) -> Judgement | None:
    if len(trail.hops) >= settings.max_redirects:
        return Judgement(Verdict.FAILING, f"redirects more than {settings.max_redirects} times")
    length = len(last.target)
    if length > _LONGEST_TARGET or length - len(first.target) > _LONGEST_GROWTH:
        return Judgement(Verdict.FAILING, "redirects to ever longer addresses")
    return None


def _refused(location: str, error: SpellingError) -> Judgement:
    said = str(error)
    verdict = Verdict.UNSAFE if "scheme" in said else Verdict.FAILING
    return Judgement(verdict, f"redirects to {location[:200]!r}, which is not followed: {said}")


def _state(ask: Ask) -> tuple[str, bool, str]:
    """Return what makes two requests the same.

    A redirect may come back with a new cookie, or lead a browser where a program was led away from.
    """
    cookies = sorted(f"{one.name}={one.value}" for one in ask.cookies or ())
    return ask.address.url, ask.as_browser, ";".join(cookies)


def _jar() -> CookieJar:
    from requests.cookies import RequestsCookieJar

    return RequestsCookieJar()
