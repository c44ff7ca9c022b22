"""How long it takes to write a library in each format, and how that grows.

Run ``python tests/benchmarks/writing.py``. The libraries, of a tenth and of all the references, are
made as for ``search.py``; each is written by ``citekit export --format``. Times are of the
processor, start included, since other programs may want the cores too.
"""

from __future__ import annotations

import argparse
import tempfile
from math import log10
from pathlib import Path

from measuring import Run, citekit
from search import make

FORMATS = ("bibtex", "biblatex", "csl-json", "ris", "csv", "jsonl")


def export(library: Path, name: str) -> tuple[Run, float]:
    """Write a library; return what that took, and the size of what was written in MB."""
    written = library.with_suffix(f".{name}")
    run = citekit("export", "--library", library, "--format", name, "--output", written)
    size = written.stat().st_size / 1e6
    written.unlink()
    return run, size


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
            (few, _), (run, size) = (export(path, name) for path in libraries)
            print(
                f"{name:10} {run.processor:6.1f} s {run.megabytes:5.0f} MB {size:6.1f} MB written, "
                f"grows with the power {log10(run.processor / few.processor):.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
