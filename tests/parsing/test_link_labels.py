"""Links have one label each where the record is the same."""

import numpy as np
import pytest

from citekit.parsing.link_labels import LinkLabels

LABELS = ["B-title", "B-url", "I-url", "B-doi", "I-doi", "B-archive", "I-archive"]
SCORES = [5.0, 2.0, 0.5, 1.0, 0.25, 3.0, 0.0]


def settled(*links: str) -> list[dict[str, float]]:
    scores = np.array([SCORES] * len(links), dtype=np.float32)
    LinkLabels(LABELS).settle(scores, enumerate(links))
    return [dict(zip(LABELS, row, strict=True)) for row in scores.tolist()]


def possible(row: dict[str, float]) -> set[str]:
    return {label[2:] for label, score in row.items() if score > -10}


def test_link_to_doi_is_a_doi_with_what_speaks_for_the_others():
    (row,) = settled("https://DOI.org/10.1234/5")
    assert possible(row) == {"doi"}
    assert row["B-doi"] == pytest.approx(np.logaddexp.reduce([1.0, 2.0, 3.0]))
    assert row["I-doi"] == pytest.approx(np.logaddexp.reduce([0.25, 0.5, 0.0]))


def test_other_links_are_addresses():
    page, copy = settled("https://span.example/1", "https://web.archive.org/web/1/span.example")
    assert possible(page) == possible(copy) == {"url"}
    assert page["B-url"] == pytest.approx(np.logaddexp.reduce([1.0, 2.0, 3.0]))


def test_doi_in_a_link_of_a_publisher_is_in_doubt():
    (row,) = settled("https://span.example/article/10.1234/5")
    assert possible(row) == {"url", "doi"}
    assert row["B-url"] == pytest.approx(np.logaddexp(2.0, 3.0))
    assert row["B-doi"] == 1.0


def test_a_model_may_lack_a_label():
    labels = ["B-title", "B-url"]
    scores = np.array([[5.0, 2.0]], dtype=np.float32)
    LinkLabels(labels).settle(scores, [(0, "https://doi.org/10.1234/5")])
    assert scores[0, 1] == 2.0
    assert scores[0, 0] < -10
