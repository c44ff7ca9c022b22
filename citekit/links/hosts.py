"""Hosts and manners: how many requests at once, how far apart, and when to leave one alone."""

from __future__ import annotations

import heapq
from array import array
from collections import deque
from collections.abc import Generator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from citekit.links.exchange import Answer, Ask
from citekit.links.host_rules import manners_of
from citekit.links.settings import Settings
from citekit.links.waiting import retry_after

_SLOWEST = 2.0
"""Seconds between requests to a host that says that it is asked too often, at most."""

_STEP = 0.1
_OVERLOADED = frozenset({429, 503})
_numbers = count()


@dataclass(slots=True)
class Task:
    """Work on one link and the request that it waits for.

    Attributes:
        number: by which tasks are in order.
        work: yields requests, returns its result; ``None`` before it is begun.
        ask: the request to send next, likewise.
    """

    number: int
    work: Generator[Ask, Answer, Any] | None = None
    ask: Ask | None = None

    @property
    def delay(self) -> float:
        """Seconds to wait before the next request."""
        return 0.0 if self.ask is None else self.ask.delay


@dataclass(slots=True, eq=False)
class Host:
    """The tasks that wait for a host, and when it may be asked.

    Of those that are not begun it has the numbers alone, since tens of thousands may wait.

    Attributes:
        name: of the host.
        interval: seconds between the starts of two requests.
        most: workers that may hold a connection to it.
        active: workers that hold a connection to it.
        next_start: time of the next request, by the monotonic clock.
        closed: an answer that asks to be left alone for longer than we wait; it is everyone's.
        is_listed: whether it stands in the schedule's lists.
        rests_until: when it is to wait for its turn, while it is listed and waits for none.
        turn: number of its turn, 0 when it waits for none.
    """

    name: str
    interval: float
    most: int = 2
    active: int = 0
    next_start: float = 0.0
    closed: Answer | None = None
    is_listed: bool = False
    rests_until: float = 0.0
    turn: int = 0
    _ready: deque[Task] = field(default_factory=deque)
    _delayed: list[tuple[float, int, Task]] = field(default_factory=list)
    _promised: array[int] = field(default_factory=lambda: array("Q"))
    _taken: int = 0

    @classmethod
    def of(cls, name: str, settings: Settings) -> Host:
        """Return a host with the manners that the settings ask for."""
        rule = manners_of(name, settings.hosts)
        interval = settings.interval if rule.interval is None else rule.interval
        return cls(name, interval, rule.connections or settings.per_host)

    @property
    def is_full(self) -> bool:
        """Whether no further worker may have a connection to it."""
        return self.active >= self.most

    def __len__(self) -> int:
        return len(self._ready) + len(self._delayed) + len(self._promised) - self._taken

    def unlist(self) -> None:
        """Note that it stands in none of the schedule's lists any more."""
        self.is_listed, self.turn = False, 0

    def promise(self, number: int) -> None:
        """Add a task that will be begun behind all others."""
        self._promised.append(number)

    def put(self, task: Task, now: float) -> None:
        """Add a task that was begun, so that what is begun is ended first."""
        if task.delay > 0:
            heapq.heappush(self._delayed, (now + task.delay, next(_numbers), task))
        else:
            self._ready.appendleft(task)

    def first_number(self) -> int:
        """Return the number of the next task; there must be one."""
        if self._ready:
            return self._ready[0].number
        return self._promised[self._taken] if self._has_promised else self._delayed[0][2].number

    @property
    def _has_promised(self) -> bool:
        return self._taken < len(self._promised)

    def due(self) -> float:
        """Return when the next task may start; there must be one."""
        if self._ready or self._has_promised:
            return self.next_start
        return max(self.next_start, self._delayed[0][0])

    def take(self, now: float) -> Task:
        """Return the next task and note that it starts now; it must be due."""
        if self._delayed and self._delayed[0][0] <= now:
            task = heapq.heappop(self._delayed)[2]
        elif self._ready:
            task = self._ready.popleft()
        else:
            task = Task(self._promised[self._taken])
            self._taken += 1
        if self.closed is None and (task.ask is None or not task.ask.is_pause):
            self.next_start = max(self.next_start, now + self.interval)
        return task

    def heed(self, answer: Answer, now: float, settings: Settings) -> None:
        """Leave the host alone for as long as an answer asks, and ask it less often."""
        if self.closed is not None or answer.status not in _OVERLOADED:
            return
        pause = retry_after(answer)
        if pause is not None and pause > settings.longest_wait:
            self.closed, self.next_start = answer, now  # it is not asked, so nobody has to wait
            return
        if pause is not None or answer.status == 429:
            wait = settings.backoff if pause is None else pause
            self.next_start = max(self.next_start, now + wait)
        if answer.status == 429:
            slower = min(max(2 * self.interval, _STEP), _SLOWEST)
            self.interval = max(self.interval, slower)
