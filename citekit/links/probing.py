"""What a host answers to a path that can't be there, so that its error page is known.

Bar-Yossef, Broder, Kumar and Tomkins, "Sic transit gloria telae", WWW 2004: a page that is the
same as the answer for a random sibling path is a soft 404.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field, replace
from threading import Lock

from citekit.links.exchange import Ask
from citekit.links.following import Asking, Trail, follow
from citekit.links.settings import Settings
from citekit.links.spelling import WebAddress

_MOST_OF_A_HOST = 3
_SAME = 0.9
_FEWEST_WORDS = 8
_PAUSE = 0.3
_LONGEST_WAIT = 100


@dataclass(frozen=True, slots=True)
class Sample:
    """What a host gives for any path, in little room, since it is kept for the whole run.

    Attributes:
        url: where the probe ended.
        was_led: whether redirects led there.
        title, text: the words of the page, ``None`` when it is no HTML.
    """

    url: str
    was_led: bool
    title: frozenset[str] | None
    text: frozenset[str] | None


@dataclass(slots=True)
class Probe:
    """A probe of one folder of a host.

    Attributes:
        is_done: whether its answer came.
        sample: what the host gave; ``None`` when it said that there is no such page.
    """

    is_done: bool = False
    sample: Sample | None = None


@dataclass(slots=True)
class Probes:
    """The probes of a run; each folder is probed once, and few folders of a host.

    Attributes:
        known: by origin and folder.
    """

    known: dict[str, dict[str, Probe]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def claim(self, address: WebAddress) -> tuple[Probe, bool]:
        """Return the probe for an address, and whether the caller has to make it."""
        folder = _folder(address)
        with self._lock:
            of_host = self.known.setdefault(address.origin, {})
            if folder in of_host:
                return of_host[folder], False
            if len(of_host) >= _MOST_OF_A_HOST:
                return next(iter(of_host.values())), False
            probe = of_host[folder] = Probe()
            return probe, True


def same_as_anything(
    trail: Trail, cited: WebAddress, probes: Probes, settings: Settings
) -> Asking[str]:
    """Return that a page is what its host gives for any path, in words; ``""`` when it is not.

    Args:
        trail: to the page.
        cited: as cited.
        probes: of this run.
        settings: of the check.
    """
    probe, is_mine = probes.claim(cited)
    if is_mine:
        once = replace(settings, retries=0)
        probe.sample = _sample((yield from follow(Ask(_unlikely(cited)), once)))
        probe.is_done = True
    for _ in range(_LONGEST_WAIT):
        if probe.is_done:
            break
        yield Ask(cited, delay=_PAUSE, is_pause=True)
    return "" if probe.sample is None else _likeness(trail, probe.sample, cited)


def _unlikely(address: WebAddress) -> WebAddress:
    """Return an address beside the given one that nobody gave to a page."""
    name = address.path[len(_folder(address)) :]
    suffix = re.search(r"\.[a-z]{3,5}$", name)
    unlikely = f"{_folder(address)}/{secrets.token_hex(9)}{suffix[0] if suffix else ''}"
    return replace(address, target=unlikely, fragment="")


def _folder(address: WebAddress) -> str:
    """Return the path up to the last name; a DOI in it is one name, though it holds a slash."""
    doi = re.search(r"/10\.\d{4,9}/", address.path)
    return address.path[: doi.start()] if doi else address.path.rpartition("/")[0]


def _sample(trail: Trail) -> Sample | None:
    if trail.judgement or not 200 <= trail.answer.status < 300:
        return None
    page = trail.page
    return Sample(
        trail.answer.address.url,
        bool(trail.hops),
        None if page is None else _words(page.title),
        None if page is None else _words(page.text),
    )


def _likeness(trail: Trail, sample: Sample, cited: WebAddress) -> str:
    if trail.hops and sample.was_led and trail.answer.address.url == sample.url:
        return f"it leads to {trail.answer.address.url} as any path of this host does"
    if trail.page is None or sample.title is None or sample.text is None:
        return ""
    if trail.page.length < _FEWEST_WORDS:
        if trail.page.has_scripts:
            trail.evidence.append("a script makes the page, so what it holds can't be told")
        return ""
    unlike = _words(cited.url) | _words(sample.url)
    if _words(trail.page.title) - unlike != sample.title - unlike:
        return ""
    own, other = _words(trail.page.text) - unlike, sample.text - unlike
    if len(own & other) >= _SAME * len(own | other) > 0:
        return "it is the same page as for a random path on this host"
    return ""


def _words(text: str) -> frozenset[str]:
    """Return the words of a text without numbers, which are often a time or a count."""
    return frozenset(re.findall(r"[^\W\d_]+", text.lower()))
