"""How citations are found in the invented articles of ``tests/accuracy/citations``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from citekit.citations import find_citations
from tests.accuracy.scoring import Score, read_jsonl

FOLDER = Path(__file__).with_name("citations")

Record = tuple[str, int, str, int | None]
"""Article, line, citation as written, number of the entry."""


def score_citations() -> Score:
    """Compare what is found with what stands there; a record is right as a whole or not at all."""
    gold: Counter[Record] = Counter(
        (row["article"], row["line"], row["cite"], row["entry"])
        for row in read_jsonl(FOLDER / "gold.jsonl")
    )
    found: Counter[Record] = Counter(
        (page.name, one.line, one.cite, one.entry)
        for page in sorted((FOLDER / "articles").iterdir())
        for one in find_citations(page)
    )
    score = Score(right=(gold & found).total())
    for record, number in (gold - found).items():
        score.missed += number
        score.mistakes.append(f"{record[0]}:{record[1]}: missed {record[2]!r} → {record[3]}")
    for record, number in (found - gold).items():
        score.invented += number
        score.mistakes.append(f"{record[0]}:{record[1]}: invented {record[2]!r} → {record[3]}")
    return score
