"""How many references a second ``citekit parse`` reads, start included, and in how much memory.

Run ``python tests/benchmarks/parsing.py`` on a machine that does nothing else, or with a file of
references, one a line. Without one the references are made up by ``citekit.training.generation``,
the same ones every time and no two alike, so that nothing remembered of one spares the next one
its work. The yardstick is work that never changes, done around each run: machines differ and so
does one machine from hour to hour, the ratio hardly does.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from pathlib import Path
from statistics import median
from time import process_time

from measuring import Run, citekit

RUNS = 3
YARDSTICK_WORDS = re.compile(r"[^\W\d_]+|\d+")
YARDSTICK_TEXT = (
    "Berg, Anna (2018). Rivers, and what they carry. Journal of Rivers 12(3), 45–67. " * 20
)


def yardstick() -> float:
    """Return the processor seconds of a fixed piece of work: words, counts and JSON."""
    start = process_time()
    counts: dict[str, int] = {}
    for number in range(300):
        for word in YARDSTICK_WORDS.findall(YARDSTICK_TEXT):
            folded = word.casefold()
            counts[folded] = counts.get(folded, 0) + number
        json.loads(json.dumps(counts))
    return process_time() - start


def parse(path: Path, workers: int) -> Run:
    """Run the command on a file of references."""
    return citekit("parse", "--format", "jsonl", "--workers", workers, path)


def generated(count: int) -> list[str]:
    """Return references of our own making."""
    from citekit.training.generation import generate

    return [reference.text for reference in generate(count, seed=20)]


def main() -> None:
    """Print references a second, their ratio to the yardstick, and the memory of more lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="references, one a line")
    parser.add_argument("--count", type=int, default=10_000, help="how many to make up")
    options = parser.parse_args()
    if options.file:
        lines = [line for line in options.file.read_text("utf-8").split("\n") if line.strip()]
    else:
        lines = generated(options.count)
    with tempfile.TemporaryDirectory() as folder:
        once, tenfold = Path(folder, "once.txt"), Path(folder, "tenfold.txt")
        once.write_text("\n".join(lines), encoding="utf-8")
        tenfold.write_text("\n".join(lines * 10), encoding="utf-8")
        sticks = [yardstick()]
        print(f"{len(lines)} references; a yardstick is the work of {sticks[0] * 1000:.0f} ms here")
        for workers in (1, 2):
            runs = []
            for _ in range(RUNS):
                runs.append(parse(once, workers))
                sticks.append(yardstick())
            speed = len(lines) / median(run.seconds for run in runs)
            busy = len(lines) / median(run.processor for run in runs)
            print(
                f"workers {workers}: {speed:6.0f} references a second, {busy:6.0f} a processor "
                f"second, {busy * median(sticks):5.0f} a yardstick"
            )
        sizes = [parse(path, 1).megabytes for path in (once, tenfold)]
        print(f"memory: {sizes[0]:.0f} MB, of ten times the lines {sizes[1]:.0f} MB")


if __name__ == "__main__":
    main()
