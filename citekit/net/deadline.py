"""A time limit for everything that one fetch does, however slowly the other side drips."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread, Timer
from types import TracebackType
from typing import TypeVar

from citekit.errors import FetchError

Result = TypeVar("Result")


class Deadline:
    """Shuts the sockets that were handed to it when its time is over.

    A socket's own timeout begins anew with every byte, so it bounds nothing.

    Args:
        seconds: until the time is over, from now on.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._ends_at = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = Lock()
        self._timer = Timer(seconds, self._shut)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()

    @property
    def is_over(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() >= self._ends_at

    def remaining(self) -> float:
        """Return the seconds that are left.

        Raises:
            FetchError: none are.
        """
        left = self._ends_at - time.monotonic()
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

    def _shut(self) -> None:
        with self._lock:
            for connected in self._sockets:
                with suppress(OSError):
                    connected.shutdown(socket.SHUT_RDWR)
