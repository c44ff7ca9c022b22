"""Show how citekit tells works apart: ``python -m tests.accuracy.duplicates [tuning|held-out]``.

Of the half that was tuned on, every mistake is shown; of the other half only the figures, so that
nobody learns from it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from citekit.library.matching import find_matches
from tests.accuracy.duplicates.labelled import added, kinds, read, samples, score

REFS = Path(__file__).resolve().parents[3] / "refs"


def main(halves: list[str]) -> None:
    """Print the figures of the halves that are asked for, or of both."""
    for name, held_out in (("tuning", False), ("held-out", True)):
        if halves and name not in halves:
            continue
        chosen = [sample for sample in samples(REFS) if sample.held_out is held_out]
        works = {sample.work for sample in chosen}
        items = read(chosen)
        found = find_matches(items)
        figures = score(chosen, found.works)
        print(f"{name}: {len(chosen)} references of {len(works)} works; {dict(kinds(chosen))}")
        print(f"  precision {figures.precision:.4f}, recall {figures.recall:.4f} over pairs")
        print(f"  {len(found.doubtful)} doubtful pairs")
        with tempfile.TemporaryDirectory() as folder:
            joined = score(chosen, added(items, Path(folder) / "library.db"))
        print(f"  one by one at add: precision {joined.precision:.4f}, recall {joined.recall:.4f}")
        if not held_out:
            for kind, pairs in (("wrong", figures.wrong), ("missed", figures.missed)):
                for one, other in pairs:
                    print(f"  {kind}: {one}\n         {other}")


if __name__ == "__main__":
    main(sys.argv[1:])
