"""Show how citekit does on the sets of the project: ``python -m tests.accuracy``."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cited import score_citations
from tests.accuracy.strings import score_strings, tallies, tally
from tests.accuracy.worked_example import SCORES, find_all

REFS = Path(__file__).resolve().parents[2] / "refs"


def main() -> None:
    """Print each figure and every mistake."""
    show_worked_example()
    show_strings()
    show_citations()


def show_worked_example() -> None:
    """Print what is read in ``refs/articles``."""
    found = find_all(REFS)
    for figure, score in SCORES.items():
        result = score(REFS, found)
        print(f"{figure}: F1 {result.f1:.4f} ({result.right} right, {len(result.mistakes)} wrong)")
        for mistake in result.mistakes:
            print(f"  {mistake}")


def show_strings() -> None:
    """Print what is read in ``refs/gold/strings.jsonl``, by language and by type."""
    scored = score_strings(REFS)
    groups = {
        "strings": {"all": tally(scored)},
        "language": tallies(scored, lambda gold: gold.language),
        "type": tallies(scored, lambda gold: gold.csl["type"]),
    }
    for group, found in groups.items():
        for name, part in found.items():
            print(
                f"{group} {name}: {len(part.scores)} strings, "
                f"fields {part.fields:.4f}, wholly right {part.wholly_right:.4f}"
            )
    for mistake in groups["strings"]["all"].mistakes:
        print(f"  {mistake}")


def show_citations() -> None:
    """Print what is found in the invented articles."""
    result = score_citations()
    print(f"citations: F1 {result.f1:.4f} ({result.right} right, {len(result.mistakes)} wrong)")
    for mistake in result.mistakes:
        print(f"  {mistake}")


if __name__ == "__main__":
    main()
