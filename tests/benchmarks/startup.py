"""How long citekit takes to start, beside bare Python.

Run ``python tests/benchmarks/startup.py``; figures are medians of interleaved runs.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
RUNS = 15


def seconds(arguments: list[str]) -> float:
    """Return the wall time of one fresh interpreter."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=REPOSITORY, capture_output=True, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print each command's time, its difference to bare Python and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder) / "library.db")
        citekit = ["-m", "citekit"]
        seconds([*citekit, "add", "refs/articles", "--library", library])
        cases = {
            "python -c pass": ["-c", "pass"],
            "citekit --help": [*citekit, "--help"],
            "citekit search": [*citekit, "search", "--library", library],
        }
        times: dict[str, list[float]] = {name: [] for name in cases}
        for _ in range(RUNS):
            for name, arguments in cases.items():
                times[name].append(seconds(arguments))
    bare = statistics.median(times["python -c pass"])
    print(f"{'command':16} {'seconds':>8} {'over bare':>10} {'ratio':>6}")
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:16} {middle:8.3f} {middle - bare:+10.3f} {middle / bare:6.1f}")


if __name__ == "__main__":
    main()
