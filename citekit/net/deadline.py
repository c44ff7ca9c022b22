"""A time limit for everything that one fetch does, however slowly the other side drips."""

from __future__ import annotations

import heapq
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from threading import Condition, Event, Lock, Thread
from types import TracebackType
from typing import TypeVar
from weakref import ReferenceType, ref

from citekit.errors import FetchError

Result = TypeVar("Result")


class Deadline:
    """Shuts the sockets that were handed to it when its time is over.

    A socket's own timeout begins anew with every byte, so it bounds nothing.

    Args:
        seconds: until the time is over, from now on.

    Attributes:
        seconds: as given.
        ends_at: when the time is over, by the monotonic clock.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.ends_at = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = Lock()
        self._is_left = False

    def __enter__(self) -> Deadline:
        _watch.over(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_left = True

    @property
    def is_over(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() >= self.ends_at

    def remaining(self) -> float:
        """Return the seconds that are left.

        Raises:
            FetchError: none are.
        """
        left = self.ends_at - time.monotonic()
        if left <= 0:
            raise self.error()
        return left

    def error(self) -> FetchError:
        """Return the error to raise when the time is over."""
        return FetchError(f"The page took longer than {self.seconds:g} seconds; try again later.")

    def guard(self, connected: socket.socket) -> None:
        """Shut a socket when the time is over."""
        with self._lock:
            self._sockets.append(connected)
        if self.is_over:
            self._shut()

    def run(self, work: Callable[[], Result]) -> Result:
        """Return what ``work`` returns, in time; work that cannot be stopped is left behind.

        Raises:
            FetchError: the time was over first.
        """
        done = Event()
        results: list[Result] = []
        errors: list[BaseException] = []

        def attempt() -> None:
            try:
                results.append(work())
            except BaseException as error:  # noqa: BLE001 - raised again where it is awaited
                errors.append(error)
            done.set()

        Thread(target=attempt, daemon=True).start()
        if not done.wait(self.remaining()):
            raise self.error()
        if errors:
            raise errors[0]
        return results[0]

    def end(self) -> None:
        """Shut the sockets, if what has to be done in time is not done."""
        if not self._is_left:
            self._shut()

    def _shut(self) -> None:
        with self._lock:
            for connected in self._sockets:
                # TLS within the TLS of a proxy is no socket, but has one.
                plain = getattr(connected, "socket", connected)
                with suppress(OSError):
                    plain.shutdown(socket.SHUT_RDWR)


class _Watch:
    """Ends deadlines when their time comes: one thread for all, since each request has one."""

    def __init__(self) -> None:
        self._pending: list[tuple[float, int, ReferenceType[Deadline]]] = []
        self._numbers = count()
        self._changed = Condition()
        self._is_awake = False

    def over(self, deadline: Deadline) -> None:
        """End a deadline at its time, if it is still there."""
        entry = deadline.ends_at, next(self._numbers), ref(deadline)
        with self._changed:
            heapq.heappush(self._pending, entry)
            if not self._is_awake:
                self._is_awake = True
                Thread(target=self._run, daemon=True).start()
            elif self._pending[0] is entry:
                self._changed.notify()

    def _run(self) -> None:
        while True:
            due = self._next()
            if due is None:
                return
            deadline = due()
            if deadline is not None:
                deadline.end()
            del deadline

    def _next(self) -> ReferenceType[Deadline] | None:
        """Wait for the next deadline whose time has come; ``None`` when there are no more."""
        with self._changed:
            while self._pending:
                pause = self._pending[0][0] - time.monotonic()
                if pause <= 0:
                    return heapq.heappop(self._pending)[2]
                self._changed.wait(pause)
            self._is_awake = False
            return None


_watch = _Watch()
