"""How long it takes to write a library in each format, and how that grows.

Run ``python tests/benchmarks/writing.py``. The libraries, of a tenth and of all the references, are
made as for ``search.py``; each is written by ``citekit export --format``. Times are of the
processor, start included, since other programs may want the cores too.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from math import log10
from pathlib import Path

from search import make

FORMATS = ("bibtex", "biblatex", "csl-json", "ris", "csv", "jsonl")
REPOSITORY = Path(__file__).resolve().parents[2]


def export(library: Path, name: str) -> tuple[float, float, float]:
    """Write a library; return processor seconds, the most memory and the size written, in MB."""
    written = library.with_suffix(f".{name}")
    command = [sys.executable, "-m", "citekit", "export", "--library", str(library)]
    process = subprocess.Popen(
        [*command, "--format", name, "--output", str(written)], cwd=REPOSITORY
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"citekit export ended with {process.returncode}")
    unit = 1e6 if sys.platform == "darwin" else 1e3
    size = written.stat().st_size / 1e6
    written.unlink()
    return used.ru_utime + used.ru_stime, used.ru_maxrss / unit, size


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--references", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        libraries = []
        for number in (options.references // 10, options.references):
            libraries.append(Path(folder) / f"{number}.db")
            make(libraries[-1], number)
        for name in FORMATS:
            (few, *_), (seconds, megabytes, size) = (export(path, name) for path in libraries)
            print(
                f"{name:10} {seconds:6.1f} s {megabytes:5.0f} MB {size:6.1f} MB written, "
                f"grows with the power {log10(seconds / few):.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
