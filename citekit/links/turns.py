"""Whose turn it is among the hosts that may be asked: in order, but for those that are behind."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from itertools import count

from citekit.links.hosts import Host


class Turns:
    """The hosts that may be asked now.

    A host is behind when its tasks, few at once, would take longer than all others together, many
    at once; it is asked first. The rest comes in the order of the tasks, those that nobody asks
    at the time before the others.

    Args:
        is_behind: tells it of a host.
    """

    def __init__(self, is_behind: Callable[[Host], bool]) -> None:
        self._is_behind = is_behind
        self._in_order = _Queue(lambda host: (host.active, host.first_number()))
        self._by_length = _Queue(lambda host: (-len(host), 0))
        self._numbers = count(1)

    def add(self, host: Host) -> None:
        """Let a host wait for its turn; it must have a task."""
        host.turn = next(self._numbers)
        self._in_order.add(host)
        self._by_length.add(host)

    def take(self) -> Host | None:
        """Return the host whose turn it is, which waits no longer; ``None`` when none waits."""
        host = self.behind()
        if host is None:
            host = self._in_order.first()
        if host is not None:
            host.unlist()
        return host

    def behind(self) -> Host | None:
        """Return the waiting host with the most tasks, if it is behind."""
        host = self._by_length.first()
        return host if host is not None and self._is_behind(host) else None


class _Queue:
    """Hosts in an order that changes while they wait, since those who hold a host take its tasks.

    Args:
        rank: of a host; the lowest is the first.
    """

    def __init__(self, rank: Callable[[Host], tuple[int, int]]) -> None:
        self._rank = rank
        self._entries: list[tuple[tuple[int, int], int, Host]] = []

    def add(self, host: Host) -> None:
        heapq.heappush(self._entries, (self._rank(host), host.turn, host))

    def first(self) -> Host | None:
        """Return the first host that still waits for this turn, and has a task."""
        while self._entries:
            rank, turn, host = self._entries[0]
            if turn != host.turn:
                heapq.heappop(self._entries)
            elif not len(host):
                host.unlist()
            elif rank < self._rank(host):
                heapq.heapreplace(self._entries, (self._rank(host), turn, host))
            else:
                return host
        return None
