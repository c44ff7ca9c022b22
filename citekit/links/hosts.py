"""Hosts and manners: how many requests at once, how far apart, and when to leave one alone."""

from __future__ import annotations

import heapq
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
        work: yields requests, returns its result.
        label: what the work is for.
        number: by which tasks are in order.
        ask: the request to send next; ``None`` before the work is begun, since thousands may wait.
    """

    work: Generator[Ask, Answer, Any]
    label: Any
    number: int
    ask: Ask | None = None

    @property
    def delay(self) -> float:
        """Seconds to wait before the next request."""
        return 0.0 if self.ask is None else self.ask.delay


@dataclass(slots=True, eq=False)
class Host:
    """The tasks that wait for a host, and when it may be asked.

    Attributes:
        name: of the host.
        interval: seconds between the starts of two requests.
        most: workers that may hold a connection to it.
        active: workers that hold a connection to it.
        next_start: time of the next request, by the monotonic clock.
        closed: an answer that asks to be left alone for longer than we wait; it is everyone's.
        is_listed: whether it stands in the schedule's lists.
        turn: number of its turn, 0 when it waits for none.
    """

    name: str
    interval: float
    most: int = 2
    active: int = 0
    next_start: float = 0.0
    closed: Answer | None = None
    is_listed: bool = False
    turn: int = 0
    _ready: deque[Task] = field(default_factory=deque)
    _delayed: list[tuple[float, int, Task]] = field(default_factory=list)

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
        return len(self._ready) + len(self._delayed)

    def unlist(self) -> None:
        """Note that it stands in none of the schedule's lists any more."""
        self.is_listed, self.turn = False, 0

    def put(self, task: Task, now: float) -> None:
        """Add a task: a new one behind the others, one that went on before them."""
        if task.delay > 0:
            heapq.heappush(self._delayed, (now + task.delay, next(_numbers), task))
        else:
            self._ready.append(task)

    def put_first(self, task: Task, now: float) -> None:
        """Add a task that was begun, so that what is begun is ended first."""
        if task.delay > 0:
            self.put(task, now)
        else:
            self._ready.appendleft(task)

    def first_number(self) -> int:
        """Return the number of the next task; there must be one."""
        return (self._ready[0] if self._ready else self._delayed[0][2]).number

    def due(self) -> float:
        """Return when the next task may start; there must be one."""
        if self._ready:
            return self.next_start
        return max(self.next_start, self._delayed[0][0])

    def take(self, now: float) -> Task:
        """Return the next task and note that it starts now; it must be due."""
        if self._delayed and self._delayed[0][0] <= now:
            task = heapq.heappop(self._delayed)[2]
        else:
            task = self._ready.popleft()
        if task.ask is None or not task.ask.is_pause:
            self.next_start = max(self.next_start, now + self.interval)
        return task

    def heed(self, answer: Answer, now: float, settings: Settings) -> None:
        """Leave the host alone for as long as an answer asks, and ask it less often."""
        if answer.status not in _OVERLOADED:
            return
        pause = retry_after(answer)
        if pause is not None and pause > settings.longest_wait:
            self.closed = answer
            return
        if pause is not None or answer.status == 429:
            wait = settings.backoff if pause is None else pause
            self.next_start = max(self.next_start, now + wait)
        if answer.status == 429:
            slower = min(max(2 * self.interval, _STEP), _SLOWEST)
            self.interval = max(self.interval, slower)
