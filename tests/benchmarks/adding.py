"""How long ``citekit add`` takes for a folder of articles, with one worker, with two, and again.

Run ``python tests/benchmarks/adding.py``. The articles are made up: 20 KB of Markdown, ten
references each, no two alike, as ``citekit.training.generation`` makes them. Each run is a process
with a library of its own, a tenth of the articles first and then all.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator
from itertools import islice
from math import log10
from pathlib import Path

from measuring import Run, citekit

SIZE = 20_000
REFERENCES = 10
WORDS = "river harbour winter bridge council market letter garden engine village the of and to in"


def articles(count: int) -> Iterator[str]:
    """Yield articles with a reference list each."""
    from citekit.training.generation import generate

    made = (reference.text for reference in generate(count * REFERENCES, seed=7))
    for number in range(count):
        chance = random.Random(number)
        entries = "".join(f"- {text}\n" for text in islice(made, REFERENCES))
        pieces = [f"# Article {number}\n\nBy Ada Berg, 4 March 2021\n\n"]
        left = SIZE - len(entries)
        while left > 0:
            sentence = " ".join(chance.choices(WORDS.split(), k=60)).capitalize()
            pieces.append(f"{sentence}.\n\n")
            left -= len(pieces[-1])
        yield "".join([*pieces, "## References\n\n", entries])


def add(folder: Path, library: Path, workers: int) -> Run:
    """Run the command."""
    return citekit("add", "--library", library, "--workers", workers, folder)


def show(what: str, run: Run) -> None:
    """Print what a run took."""
    print(
        f"{what:24} {run.seconds:7.1f} s {run.processor:7.1f} s of the processor "
        f"{run.megabytes:5.0f} MB",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=2_000)
    options = parser.parse_args()
    few = options.articles // 10
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for folder in ("few", "all"):
            (root / folder).mkdir()
        for number, text in enumerate(articles(options.articles)):
            (root / "all" / f"{number:06}.md").write_text(text, encoding="utf-8")
            if number < few:
                (root / "few" / f"{number:06}.md").write_text(text, encoding="utf-8")
        small = add(root / "few", root / "few.db", 1)
        show(f"{few:,} articles", small)
        one = add(root / "all", root / "one.db", 1)
        show(f"{options.articles:,} articles", one)
        two = add(root / "all", root / "two.db", 2)
        show("the same, two workers", two)
        again = add(root / "all", root / "one.db", 1)
        show("again, nothing changed", again)
    print(
        f"grows with the power {log10(one.processor / small.processor):.2f}; two workers "
        f"{one.seconds / two.seconds:.2f} times as fast, "
        f"again {one.seconds / again.seconds:.0f} times as fast"
    )


if __name__ == "__main__":
    main()
