"""How fast decisions are read and followed anew, as after a merge by git.

Run ``python tests/benchmarks/decisions.py``. Times are of the processor.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from time import process_time

from citekit.library import Library
from citekit.library.decisions.events import Event, standing
from citekit.library.decisions.log import DecisionLog


def events(number: int) -> list[Event]:
    """Return events: keys of works, ten an article, and as many corrections of them."""
    made = []
    for one in range(number):
        at = f"2026-01-01T{one // 3_600_000:02d}:00:00.{one % 1_000_000:06d}Z"
        work = f"work:{one // 2:032x}"
        key = f"ito{one // 2}fords"
        if one % 2:
            data = {"work": work, "key": key, "fields": {"title": f"Title {one}"}}
            made.append(Event(at, f"{one:016x}", "set", data))
        else:
            given = {key: [f"entry:{one:032x}", work]}
            made.append(Event(at, f"{one:016x}", "keys", {"file": "a.md", "given": given}))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        log = DecisionLog(path)
        log.append([event.line() for event in events(options.events)])
        start = process_time()
        read = standing(log.events(log.read().lines))
        sys.stdout.write(f"{len(read)} events read in {process_time() - start:.2f} s\n")
        start = process_time()
        with Library(path) as library:
            library.counts()
        sys.stdout.write(f"followed anew in {process_time() - start:.2f} s\n")
        start = process_time()
        with Library(path) as library:
            library.counts()
        sys.stdout.write(f"opened again in {process_time() - start:.3f} s\n")


if __name__ == "__main__":
    main()
