"""What goes in and what comes out: links with where they are cited, and checks of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import NamedTuple

NO_HOST = "there is no host of this name"
"""The reason for `gone` where a name leads nowhere."""


class Verdict(str, Enum):
    """What a check concluded."""

    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    FAILING = "failing"
    SUSPECT = "suspect"
    BLOCKED = "blocked"
    UNSAFE = "unsafe"
    SKIPPED = "skipped"

    @property
    def is_fine(self) -> bool:
        """Whether a reader who clicks gets the page."""
        return self in {Verdict.OK, Verdict.MOVED}

    @property
    def is_bad(self) -> bool:
        """Whether a reader who clicks gets nothing, for now or for ever."""
        return self in {Verdict.GONE, Verdict.FAILING}


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a link is cited.

    Attributes:
        key: of the reference in the library or bibliography, ``""`` where it has none.
        article: file or page that cites it.
        line: of that file, from 1; ``None`` when unknown.
        last_line: where what cites it ends, ``None`` when that is the same line or unknown.
    """

    key: str
    article: str
    line: int | None
    last_line: int | None = field(default=None, compare=False)


class Sighting(NamedTuple):
    """When a page was as it is cited.

    Attributes:
        rank: how that is known: 0 from the access date, 1 from the date of the work, 2 from that
            of the article.
        moment: when.
    """

    rank: int
    moment: datetime


@dataclass(frozen=True, slots=True)
class Memento:
    """A copy of a page in an archive of the web (RFC 7089).

    Attributes:
        url: of the copy.
        archived_at: when it was made, in UTC.
    """

    url: str
    archived_at: datetime


@dataclass(slots=True)
class Link:
    """A link to check.

    Attributes:
        url: as cited.
        titles: of the works that it is cited for.
        cited: where.
        seen: when it led to what was cited, ``None`` when nothing says so.
    """

    url: str
    titles: list[str] = field(default_factory=list)
    cited: list[Place] = field(default_factory=list)
    seen: Sighting | None = None

    def add(self, title: str, place: Place | None, seen: Sighting | None = None) -> None:
        """Note one more place where the link is cited, and when it was seen by who cites it."""
        if title and title not in self.titles:
            self.titles.append(title)
        if place is not None and place not in self.cited:
            self.cited.append(place)
        if seen is not None and (self.seen is None or seen.rank < self.seen.rank):
            self.seen = seen


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect that was followed.

    Attributes:
        status: of the answer, such as 301; 200 for a refresh that the page itself asks for.
        url: where it led.
    """

    status: int
    url: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and why.

    Attributes:
        verdict: what was concluded.
        reason: in words, with the evidence.
    """

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one link.

    Attributes:
        url: as cited.
        verdict, reason: what was concluded, and why in words.
        checked_at: when, in UTC.
        status: HTTP status of the last answer, ``None`` without one.
        final_url: of the last answer, ``""`` without one.
        redirects: that were followed.
        title: of the page.
        confirmed: whether the page's title is the cited one; ``None`` when that can't be told.
        seconds: that the requests took, without pauses.
        evidence: further notes, in words.
        new_url: where the link moved for good, ``""`` when it did not.
        bad_runs: in how many runs in a row it was gone or failing; 0 when nothing is remembered.
        bad_days: on how many days.
        is_known: whether it failed before this run already, where only what is new shall fail.
        archive: a copy of what is gone or suspect, where one was looked for and found.
    """

    url: str
    verdict: Verdict
    reason: str
    checked_at: datetime
    status: int | None = None
    final_url: str = ""
    redirects: tuple[Hop, ...] = ()
    title: str = ""
    confirmed: bool | None = None
    seconds: float = 0.0
    evidence: tuple[str, ...] = ()
    new_url: str = ""
    bad_runs: int = 0
    bad_days: int = 0
    is_known: bool = False
    archive: Memento | None = None
