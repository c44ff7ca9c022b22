"""Many pieces of work over several processes: results in order, memory bounded."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from citekit.errors import CitekitError

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_DIED = "A worker process died, perhaps for want of memory; try again with fewer workers."
_NEVER_LIVED = (
    "A worker process died at once, for want of memory, or in a script that does not begin below "
    'if __name__ == "__main__": as workers need; try again with fewer workers.'
)

AHEAD_OF_EACH_WORKER = 4
"""How many pieces a worker may have waiting unless told, read or answered."""


def ordered_map(
    function: Callable[[Piece], Result],
    pieces: Iterable[Piece],
    workers: int = 1,
    *,
    ahead: int = AHEAD_OF_EACH_WORKER,
) -> Iterator[Result]:
    """Yield ``function(piece)`` for each piece, in order.

    With several workers the processes are spawned, so the function must be importable and pieces
    and results picklable; a script that calls this needs the ``if __name__ == "__main__"`` guard.

    Args:
        function: what to do, in this process when there is one worker.
        pieces: drawn only as far ahead as the workers need.
        workers: number of processes.
        ahead: how many pieces each worker may have waiting, read or answered. Who stops between
            two results for long, to store them, lets workers go on only as far as this.

    Raises:
        CitekitError: if a worker process died.
    """
    if workers <= 1:
        yield from map(function, pieces)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    remaining = iter(pieces)
    has_begun = False
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_the_parent
    ) as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for piece in islice(remaining, workers * ahead):
                waiting.append(pool.submit(function, piece))
            while waiting:
                result = waiting.popleft().result()
                has_begun = True
                for piece in islice(remaining, 1):
                    waiting.append(pool.submit(function, piece))
                yield result
        except BrokenProcessPool as error:
            raise CitekitError(_DIED if has_begun else _NEVER_LIVED) from error
        finally:
            for future in waiting:
                future.cancel()


def _leave_interrupts_to_the_parent() -> None:
    """Ignore Ctrl-C, which a terminal sends to every process, so that only one answers it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
