"""How long it takes to find the duplicates among many references, on one core.

Run ``python tests/benchmarks/dedupe.py``. The references are those of ``library.py``, made up with
words as uneven as in any language; two out of ten are cited once more in another style: given names
as initials, a letter of the title dropped, without address or site. Times are of the processor.
"""

from __future__ import annotations

import argparse
import sys
from math import log
from time import process_time
from typing import Any

from library import Maker

from citekit.library.matching import find_matches

Csl = dict[str, Any]


def references(count: int) -> list[Csl]:
    """Return so many references, one in six of them a duplicate."""
    maker = Maker()
    made: list[Csl] = []
    while len(made) < count:
        entry = maker.entry(1)
        assert entry.reference
        csl = dict(entry.reference.csl)
        made.append(csl)
        if maker.chance.random() < 0.2:
            made.append(cited_again(csl, maker))
    return made[:count]


def cited_again(csl: Csl, maker: Maker) -> Csl:
    """Return a reference as another article would cite the same work."""
    title = csl["title"]
    at = maker.chance.randrange(1, len(title) - 1)
    left_out = maker.chance.choice(("URL", "container-title"))
    again = {name: value for name, value in csl.items() if name != left_out}
    again["author"] = [{**name, "given": name["given"][0]} for name in csl["author"]]
    return again | {"title": title[:at] + title[at + 1 :]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--references", type=int, default=100_000)
    options = parser.parse_args()
    sizes = [options.references // 4, options.references // 2, options.references]
    times = []
    for size in sizes:
        items = references(size)
        start = process_time()
        found = find_matches(items)
        times.append(process_time() - start)
        sys.stdout.write(
            f"{size:,} references: {times[-1]:.1f} s, {len(found.works):,} works cited twice,"
            f" {len(found.doubtful):,} doubtful pairs\n"
        )
        sys.stdout.flush()
    exponent = log(times[-1] / times[0]) / log(sizes[-1] / sizes[0])
    sys.stdout.write(f"grows with the power {exponent:.2f} of their number\n")


if __name__ == "__main__":
    main()
