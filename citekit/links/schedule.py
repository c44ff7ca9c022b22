"""Many links at once: workers that go from host to host, and never wait where others could work."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import count
from queue import Empty, SimpleQueue
from threading import Condition, Thread
from time import monotonic
from typing import Any, Protocol

from citekit.links.exchange import Answer, Ask
from citekit.links.hosts import Host, Task
from citekit.links.settings import Settings

Work = Generator[Ask, Answer, Any]

_KEEP_FOR = 0.15
"""Seconds that a worker waits with an open connection rather than go to another host."""

_MUCH_MORE = 2
"""Tasks by which another host must be behind for a worker to leave the one that it holds."""

_WAKE = 0.5


class Sender(Protocol):
    """What a worker sends requests with."""

    def send(self, ask: Ask) -> Answer:
        """Send a request and return the answer."""

    def close(self) -> None:
        """Close all connections."""


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
        self._ready: list[tuple[int, int, Host]] = []
        self._waiting: list[tuple[float, int, Host]] = []
        self._numbers = count()
        self._changed = Condition()
        self._results: SimpleQueue[tuple[Any, Any, BaseException | None]] = SimpleQueue()
        self._stopped = False

    def run(self, works: Iterable[tuple[Any, Work]]) -> Iterator[tuple[Any, Any]]:
        """Do all work.

        Args:
            works: of each a label and the work.

        Yields:
            Label and result, as they come.

        Raises:
            BaseException: what work raised.
        """
        remaining = sum(self._begin(label, work) for label, work in works)
        number = min(self._settings.concurrency, max(remaining, 1))
        workers = [Thread(target=self._serve, daemon=True) for _ in range(number)]
        for worker in workers:
            worker.start()
        try:
            while remaining:
                try:
                    label, result, error = self._results.get(timeout=_WAKE)
                except Empty:  # so that an interrupt is heeded on every system
                    continue
                if error is not None:
                    raise error
                remaining -= 1
                yield label, result
        finally:
            with self._changed:
                self._stopped = True
                self._changed.notify_all()

    def _begin(self, label: Any, work: Work) -> int:  # noqa: ANN401
        """Put work in the queue of its first host; return 1."""
        try:
            self._put(Task(work, next(work), label), first=False)
        except StopIteration as end:
            self._results.put((label, end.value, None))
        return 1

    def _put(self, task: Task, *, first: bool) -> None:
        with self._changed:
            name = task.ask.address.host
            host = self._hosts.get(name)
            if host is None:
                host = self._hosts[name] = Host(name, self._settings.interval)
            (host.put_first if first else host.put)(task, monotonic())
            self._list(host)
            self._changed.notify()

    def _list(self, host: Host) -> None:
        """Put a host where workers find it, if there is work and room."""
        if host.is_listed or not len(host) or host.active >= self._settings.per_host:
            return
        host.is_listed = True
        heapq.heappush(self._waiting, (host.due(), next(self._numbers), host))

    def _serve(self) -> None:
        sender = self._sender()
        held: Host | None = None
        try:
            while True:
                taken = None if held is None else self._next_of(held)
                if held is not None and taken is None:
                    sender.close()
                    self._leave(held)
                taken = taken or self._next()
                if taken is None:
                    return
                held = taken[0]
                self._advance(taken[1], held, sender)
        finally:
            with suppress(Exception):
                sender.close()

    def _next_of(self, host: Host) -> tuple[Host, Task] | None:
        """Return the next task of the host that a worker holds, if it comes soon."""
        with self._changed:
            while not self._stopped and len(host):
                now = monotonic()
                self._gather(now)
                if self._ready and -self._ready[0][0] > len(host) + _MUCH_MORE:
                    return None
                pause = host.due() - now
                if pause <= 0:
                    return host, host.take(now)
                if pause > _KEEP_FOR:
                    return None
                self._changed.wait(pause)
            return None

    def _leave(self, host: Host) -> None:
        with self._changed:
            host.active -= 1
            self._list(host)
            self._changed.notify()

    def _next(self) -> tuple[Host, Task] | None:
        """Wait for a host that may be asked; those with the most work first."""
        with self._changed:
            while not self._stopped:
                now = monotonic()
                self._gather(now)
                if not self._ready:
                    pause = self._waiting[0][0] - now if self._waiting else None
                    self._changed.wait(pause)
                    continue
                host = heapq.heappop(self._ready)[2]
                host.is_listed = False
                if not len(host) or host.active >= self._settings.per_host:
                    continue
                if host.due() > now:
                    self._list(host)
                    continue
                task = host.take(now)
                host.active += 1
                self._list(host)
                self._changed.notify()
                return host, task
            return None

    def _gather(self, now: float) -> None:
        """Put the hosts whose time has come in the order of their work."""
        while self._waiting and self._waiting[0][0] <= now:
            host = heapq.heappop(self._waiting)[2]
            heapq.heappush(self._ready, (-len(host), next(self._numbers), host))

    def _advance(self, task: Task, host: Host, sender: Sender) -> None:
        """Send a task's request and let the task go on with the answer."""
        try:
            answer = self._answer(task.ask, host, sender)
            task.ask = task.work.send(answer)
        except StopIteration as end:
            self._results.put((task.label, end.value, None))
        except BaseException as error:  # noqa: BLE001 - raised again where results are awaited
            self._results.put((task.label, None, error))
        else:
            self._put(task, first=True)

    def _answer(self, ask: Ask, host: Host, sender: Sender) -> Answer:
        if ask.is_pause:
            return Answer(ask.address)
        if host.closed is not None:
            return replace(host.closed, address=ask.address, seconds=0.0)
        answer = sender.send(ask)
        with self._changed:
            host.heed(answer, monotonic(), self._settings)
        return answer
