"""Runs of one target: no input may raise, none may hang, none may take longer than its size says.

Times are processor times, so that what else the machine does plays no part.
"""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SLOWEST = 10.0
"""Seconds of processor time that an input may take."""

STEEPEST = 2.4
"""Times as long may an input of double the size take."""

WORTH_MEASURING = 0.3
"""Seconds: what takes less is grown further, up to ``LARGEST`` bytes."""

SMALLEST, LARGEST = 8_000, 512_000
TRIES = 3
MOST_FAILURES = 20

Check = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Target:
    """What is fed with mutants.

    Attributes:
        name: on the command line.
        make: a mutant, by chance.
        growing: a function that makes an input of any size, by chance; see ``mutating``.
        check: reads an input; raises whatever a user must not see.
        largest: bytes up to which inputs are grown.
    """

    name: str
    make: Callable[[random.Random], bytes]
    growing: Callable[[random.Random], Callable[[int], bytes]]
    check: Check
    largest: int = LARGEST


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that broke a rule.

    Attributes:
        number: of the mutant in its run.
        what: happened.
        data: the input.
    """

    number: int
    what: str
    data: bytes


@dataclass(slots=True)
class Outcome:
    """What a run came to.

    Attributes:
        target: its name.
        mutants: how many were checked.
        grown: how many inputs were grown to see whether time follows size.
        slowest: seconds of the slowest mutant.
        steepest: times as long as half of it an input took, at worst.
        failures: what broke a rule.
    """

    target: str
    mutants: int = 0
    grown: int = 0
    slowest: float = 0.0
    steepest: float = 0.0
    failures: list[Failure] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.target}: {self.mutants} mutants, the slowest {self.slowest:.2f} s; "
            f"{self.grown} grown, the steepest {self.steepest:.2f}; {len(self.failures)} failures"
        )


class HangError(BaseException):
    """An input took too long; no ``except Exception`` on the way may hide it."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Break off what takes longer: so much processor time, or six times as long by the clock."""

    def stop(*_: object) -> None:
        raise HangError(f"took longer than {seconds:.0f} s")

    if not hasattr(signal, "setitimer"):  # Windows: slow inputs are found when they end
        yield
        return
    before = [(signal.signal(one, stop), one) for one in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 6 * seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for handler, one in before:
            signal.signal(one, handler)


def run(
    target: Target,
    *,
    seconds: float | None = None,
    count: int | None = None,
    seed: int = 1,
    first: int = 0,
    grown_share: float = 0.1,
) -> Outcome:
    """Check mutants for some seconds by the clock, or so many of them.

    Args:
        target: what reads them.
        seconds: after which no further one is begun.
        count: of mutants, at most.
        seed: every mutant is made of it and its number alone.
        first: the number to begin with.
        grown_share: how many in all are grown instead.
    """
    outcome = Outcome(target.name)
    _timed(target.check, target.make(random.Random(seed)), SLOWEST)  # what is loaded is loaded
    end = time.monotonic() + seconds if seconds is not None else float("inf")
    number = first
    while time.monotonic() < end and (count is None or number < first + count):
        rnd = random.Random(f"{target.name}:{seed}:{number}")
        if rnd.random() < grown_share:
            failure = _grow(target, rnd, number, outcome)
            outcome.grown += 1
        else:
            failure = _check(target, rnd, number, outcome)
            outcome.mutants += 1
        if failure:
            outcome.failures.append(failure)
        if len(outcome.failures) >= MOST_FAILURES:
            break
        number += 1
    return outcome


def _check(target: Target, rnd: random.Random, number: int, outcome: Outcome) -> Failure | None:
    data = target.make(rnd)
    took, error = _timed(target.check, data, SLOWEST)
    outcome.slowest = max(outcome.slowest, took)
    return Failure(number, error, data) if error else None


def _grow(target: Target, rnd: random.Random, number: int, outcome: Outcome) -> Failure | None:
    """Double an input until it takes a while, and see how much longer it took than half of it."""
    make, size = target.growing(rnd), SMALLEST
    half, data = 0.0, b""
    limit = 6 * SLOWEST
    while True:
        data = make(size)
        took, error = _timed(target.check, data, limit)
        if error:
            return Failure(number, f"{error} ({len(data)} bytes)", data)
        if took >= WORTH_MEASURING or size * 2 > target.largest:
            break
        half, size = took, size * 2
    if took < WORTH_MEASURING or size == SMALLEST:
        return None if took < SLOWEST else Failure(number, f"took {took:.1f} s", data)
    for _ in range(TRIES):
        if took <= STEEPEST * half:
            break
        half = max(half, _timed(target.check, make(size // 2), limit)[0])
        took = min(took, _timed(target.check, data, limit)[0])
    ratio = took / half if half else float("inf")
    outcome.steepest = max(outcome.steepest, ratio)
    if ratio <= STEEPEST:
        return None
    words = f"{size} bytes took {took:.2f} s, {ratio:.1f} times as long as half of it"
    return Failure(number, words, data)


def _timed(check: Check, data: bytes, limit: float) -> tuple[float, str]:
    """Return the seconds that an input took, and what went wrong."""
    error = ""
    start = time.process_time()
    try:
        with limited(limit):
            check(data)
    except (Exception, HangError) as raised:  # noqa: BLE001 - all that comes is a finding
        error = f"{type(raised).__name__}: {raised}"[:500]
    return time.process_time() - start, error


def keep(failure: Failure, folder: Path, target: str) -> Path:
    """Write the input of a failure to a file, from which it can be checked again."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{target}-{failure.number}.bin"
    path.write_bytes(failure.data)
    return path
