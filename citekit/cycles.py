"""Python's search for cycles of objects, held back during work that makes many and no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Hold back the search for cycles of objects; also to be put before a function.

    Python looks again and again through all that is alive: for the many small objects of pages
    and references that costs a sixth of the time, among a hundred thousand of them a quarter, and
    more than in proportion to their number.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
