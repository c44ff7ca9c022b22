"""Show how citekit does on the worked example: ``python -m tests.accuracy``."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.worked_example import SCORES, find_all

REFS = Path(__file__).resolve().parents[2] / "refs"


def main() -> None:
    """Print each figure and every mistake."""
    found = find_all(REFS)
    for figure, score in SCORES.items():
        result = score(REFS, found)
        print(f"{figure}: F1 {result.f1:.4f} ({result.right} right, {len(result.mistakes)} wrong)")
        for mistake in result.mistakes:
            print(f"  {mistake}")


if __name__ == "__main__":
    main()
