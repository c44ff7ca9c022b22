"""Many links at once: workers that go from host to host, and never wait where others could work."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from queue import Empty, Full, Queue
from threading import Condition, Thread
from time import monotonic, sleep
from typing import Any, Protocol

from citekit.links.exchange import Answer, Ask
from citekit.links.hosts import Host, Task
from citekit.links.settings import Settings
from citekit.links.turns import Turns

Work = Generator[Ask, Answer, Any]

_KEEP_FOR = 0.15
"""Seconds that a worker waits with an open connection rather than go to another host."""

_WAKE = 0.5

_MOST_RESULTS = 256
"""That may wait to be taken: workers do not run ahead of whoever keeps the results."""


class Sender(Protocol):
    """What a worker sends requests with."""

    def send(self, ask: Ask) -> Answer:
        """Send a request and return the answer."""

    def close(self) -> None:
        """Close all connections."""


def guarded_sender(settings: Settings) -> Callable[[], Sender]:
    """Return what makes a sender for each worker: guarded connections, one trust for all.

    Raises:
        UsageError: the bundle of certificates can't be read.
    """
    from citekit.links.requesting import Requester
    from citekit.links.trust import Trust

    trust = Trust(settings.ca_bundle)
    return lambda: Requester(settings, trust)


class Schedule:
    """Runs work that yields requests, many at once, with manners.

    A worker that takes a host keeps it, and its connection, while there is work for it; the
    connection is closed before the place is given to another worker.

    Args:
        settings: of the check.
        sender: makes what a worker sends with.
    """

    def __init__(self, settings: Settings, sender: Callable[[], Sender]) -> None:
        self._settings = settings
        self._sender = sender
        self._hosts: dict[str, Host] = {}
        self._turns = Turns(self._is_behind)
        self._resting: list[tuple[float, int, Host]] = []
        self._pending = 0
        self._numbers = count()
        self._changed = Condition()
        self._begin: Callable[[int], Work]
        self._results: Queue[tuple[int, Any, BaseException | None]] = Queue(_MOST_RESULTS)
        self._stopped = False

    def run(self, hosts: Iterable[str], begin: Callable[[int], Work]) -> Iterator[tuple[int, Any]]:
        """Do all work.

        Args:
            hosts: that each piece of work is likely to ask first.
            begin: makes the work with a number, by its place among the hosts, when it is its turn.

        Yields:
            Number and result, as they come.

        Raises:
            BaseException: what work raised.
        """
        self._begin = begin
        remaining = 0
        with self._changed:
            for number, name in enumerate(hosts):
                self._host(name).promise(number)
                remaining += 1
            self._pending = remaining
            for host in self._hosts.values():
                self._list(host)
        for _ in range(min(self._settings.concurrency, remaining)):
            Thread(target=self._serve, daemon=True).start()
        try:
            while remaining:
                try:
                    done, result, error = self._results.get(timeout=_WAKE)
                except Empty:  # so that an interrupt is heeded on every system
                    continue
                if error is not None:
                    raise error
                remaining -= 1
                yield done, result
        finally:
            with self._changed:
                self._stopped = True
                self._changed.notify_all()

    def _put(self, task: Task, name: str) -> None:
        """Put a task in the queue of a host, before those that are not begun."""
        with self._changed:
            host = self._host(name)
            host.put(task, monotonic())
            self._pending += 1
            self._list(host)

    def _host(self, name: str) -> Host:
        host = self._hosts.get(name)
        if host is None:
            host = self._hosts[name] = Host.of(name, self._settings)
        return host

    def _list(self, host: Host) -> None:
        """Put a host where workers find it, if there is work and room."""
        if host.turn or not len(host) or host.is_full:
            return
        due = host.due()
        if host.is_listed and host.rests_until <= due:
            return
        host.is_listed, host.rests_until = True, due
        heapq.heappush(self._resting, (due, next(self._numbers), host))
        self._changed.notify()

    def _is_behind(self, host: Host) -> bool:
        """Return whether a host would be the last to end, were all asked as fast as allowed."""
        return len(host) * self._settings.concurrency > self._pending * host.most

    def _serve(self) -> None:
        try:
            with closing(self._sender()) as sender:
                while (taken := self._next()) is not None:
                    host, task = taken
                    while task is not None:
                        self._advance(task, host, sender)
                        task = self._next_of(host)
                    sender.close()
                    self._leave(host)
        except BaseException as error:  # noqa: BLE001 - raised again where results are awaited
            self._tell(-1, None, error)

    def _next(self) -> tuple[Host, Task | None] | None:
        """Wait for a host that may be asked, and for its next task; ``None`` at the end."""
        with self._changed:
            while not self._stopped:
                now = monotonic()
                self._gather(now)
                host = self._turns.take()
                if host is None:
                    pause = self._resting[0][0] - now if self._resting else None
                    self._changed.wait(pause)
                    continue
                if not len(host) or host.is_full or host.due() > now:
                    self._list(host)
                    continue
                host.active += 1
                task = self._take(host, now)
                self._list(host)
                return host, task
            return None

    def _next_of(self, host: Host) -> Task | None:
        """Return the next task of the host that a worker holds, if it comes soon."""
        while True:
            with self._changed:
                if self._stopped or not len(host):
                    return None
                now = monotonic()
                self._gather(now)
                if self._turns.behind() and not self._is_behind(host):
                    return None
                pause = host.due() - now
                if pause <= 0:
                    return self._take(host, now)
            if pause > _KEEP_FOR:
                return None
            sleep(pause)

    def _take(self, host: Host, now: float) -> Task:
        self._pending -= 1
        return host.take(now)

    def _leave(self, host: Host) -> None:
        with self._changed:
            host.active -= 1
            if host.turn and len(host):
                self._turns.add(host)  # it comes sooner now
            self._list(host)

    def _gather(self, now: float) -> None:
        """Let the hosts whose time has come wait for their turn."""
        while self._resting and self._resting[0][0] <= now:
            rested_until, _, host = heapq.heappop(self._resting)
            if not host.is_listed or host.turn or rested_until != host.rests_until:
                continue  # work came that could be done sooner
            if len(host):
                self._turns.add(host)
            else:
                host.unlist()

    def _advance(self, task: Task, host: Host, sender: Sender) -> None:
        """Send a task's request and let the task go on with the answer."""
        try:
            if task.work is None or task.ask is None:
                task.work = self._begin(task.number)
                task.ask = next(task.work)
                is_here = task.ask.address.host == host.name and not task.delay
            else:
                is_here = True
            if is_here:
                task.ask = task.work.send(self._answer(task.ask, host, sender))
        except StopIteration as end:
            self._tell(task.number, end.value)
        except BaseException as error:  # noqa: BLE001 - raised again where results are awaited
            self._tell(task.number, None, error)
        else:
            self._put(task, task.ask.address.host)

    def _tell(self, number: int, result: Any, error: BaseException | None = None) -> None:  # noqa: ANN401
        """Hand a result over, as soon as there is room for it."""
        while not self._stopped:
            try:
                self._results.put((number, result, error), timeout=_WAKE)
            except Full:
                continue
            return

    def _answer(self, ask: Ask, host: Host, sender: Sender) -> Answer:
        if ask.is_pause:
            return Answer(ask.address)
        if host.closed is not None:
            return replace(host.closed, address=ask.address, seconds=0.0)
        answer = sender.send(ask)
        with self._changed:
            host.heed(answer, monotonic(), self._settings)
        return answer
