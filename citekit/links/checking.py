"""Checking links: one request a page however often it is cited, and a verdict for each link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timezone
from typing import NamedTuple

from citekit.links.following import Asking
from citekit.links.fragments import is_missing
from citekit.links.looking import Sight, look
from citekit.links.probing import Probes
from citekit.links.records import Check, Judgement, Link, Verdict
from citekit.links.schedule import Schedule, Sender, guarded_sender
from citekit.links.settings import Settings
from citekit.links.spelling import SpellingError, WebAddress, read_address, scheme_of
from citekit.links.url_patterns import excluded_by
from citekit.spilled import Spilled


class Cited(NamedTuple):
    """A link to a page, as far as checking it needs to know.

    Attributes:
        url: as cited.
        titles: of the works that it is cited for.
        fragment: of the URL.
    """

    url: str
    titles: tuple[str, ...]
    fragment: str


class Pages:
    """The pages that are to be looked at, each once however often it is cited.

    Attributes:
        hosts: of each page, in their order.
    """

    def __init__(self) -> None:
        self.hosts: list[str] = []
        self._pages: Spilled[tuple[WebAddress, list[Cited]]] = Spilled()
        self._names: dict[str, str] = {}

    def add(self, link: Link, address: WebAddress) -> None:
        """Add a link to the page at an address."""
        address, fragment = replace(address, fragment=""), address.fragment
        page = self._pages.get(address.url)
        if page is None:
            self.hosts.append(self._names.setdefault(address.host, address.host))
        cited = [*(page[1] if page else []), Cited(link.url, tuple(link.titles), fragment)]
        self._pages[address.url] = (address, cited)

    def page(self, number: int) -> tuple[WebAddress, list[Cited]]:
        """Return the address of a page and the links to it."""
        return self._pages.in_order[number]


def check_links(
    links: Iterable[Link],
    settings: Settings | None = None,
    *,
    sender: Callable[[], Sender] | None = None,
) -> Iterator[Check]:
    """Check links, many at once.

    Args:
        links: each URL once.
        settings: limits, patience and manners.
        sender: makes what a worker sends requests with; by default guarded connections.

    Yields:
        A check for each link, as they come; closing the iterator stops the work.

    Raises:
        UsageError: the bundle of certificates can't be read.
    """
    settings = settings or Settings()
    pages, probes = Pages(), Probes()
    for link in links:
        unfit = _enter(link, pages, settings)
        if unfit is not None:
            yield unfit
    if not pages.hosts:
        return
    schedule = Schedule(settings, sender or guarded_sender(settings))
    for _, checks in schedule.run(
        pages.hosts, lambda number: _work(*pages.page(number), probes, settings)
    ):
        yield from checks


def _work(
    address: WebAddress, cited: list[Cited], probes: Probes, settings: Settings
) -> Asking[list[Check]]:
    """Look at a page and check all links to it; of the page itself nothing is kept."""
    titles = list(dict.fromkeys(title for link in cited for title in link.titles))
    if settings.fragments and any(link.fragment for link in cited):
        settings = replace(settings, max_bytes=settings.max_bytes_with_fragments)
    sight = yield from look(address, titles, probes, settings)
    return [_check(link, sight, settings) for link in cited]


def _enter(link: Link, pages: Pages, settings: Settings) -> Check | None:
    """Enter a link under its page; return a check of one that is not asked for."""
    scheme = scheme_of(link.url)
    if scheme not in {"http", "https"}:
        what = f"{scheme}: is not http" if scheme else "it has no scheme"
        return _unasked(link, Judgement(Verdict.SKIPPED, f"not asked: {what}"))
    pattern = excluded_by(link.url, settings.exclude, settings.include)
    if pattern:
        return _unasked(link, Judgement(Verdict.SKIPPED, f"not asked: {pattern!r} excludes it"))
    try:
        address = read_address(link.url)
    except SpellingError as error:
        return _unasked(link, Judgement(Verdict.GONE, f"no web address: {error}"))
    pages.add(link, address)
    return None


def _unasked(link: Link, judgement: Judgement) -> Check:
    return Check(link.url, judgement.verdict, judgement.reason, _now())


def _check(link: Cited, sight: Sight, settings: Settings) -> Check:
    trail, judgement, fragment = sight.trail, sight.judgement, link.fragment
    if settings.fragments and judgement.verdict.is_fine and is_missing(trail.page, fragment):
        said = f"the page has nothing that #{fragment[:120]} could point to"
        judgement = Judgement(Verdict.SUSPECT, said)
    has_answer = trail.answer.trouble is None
    is_moved = judgement.verdict is Verdict.MOVED
    return Check(
        url=link.url,
        verdict=judgement.verdict,
        reason=judgement.reason,
        checked_at=_now(),
        status=trail.answer.status if has_answer else None,
        final_url=trail.answer.address.url if has_answer else "",
        redirects=tuple(trail.hops),
        title=trail.page.title if trail.page else "",
        confirmed=sight.confirmed,
        seconds=round(trail.seconds, 3),
        evidence=tuple(trail.evidence),
        new_url=trail.new_url if is_moved else "",
    )


def _now() -> datetime:
    return datetime.now(timezone.utc)
