"""Citations in the invented articles."""

from tests.accuracy.cited import FOLDER, score_citations
from tests.accuracy.floors import hold
from tests.accuracy.scoring import read_jsonl


def test_citations():
    scored = score_citations()
    hold("invented", "citations", scored.f1, scored.mistakes)


def test_the_gold_is_of_the_articles():
    names = {page.name for page in (FOLDER / "articles").iterdir()}
    assert {row["article"] for row in read_jsonl(FOLDER / "gold.jsonl")} <= names
    assert len(names) >= 40
