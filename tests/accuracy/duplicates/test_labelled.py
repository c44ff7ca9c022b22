"""Works are told apart, by the half of the labelled set that nothing was tuned on."""

from __future__ import annotations

from pathlib import Path

import pytest

from citekit.library.matching import find_matches
from tests.accuracy.duplicates.labelled import Sample, kinds, read, samples, score
from tests.accuracy.duplicates.neighbours import NEIGHBOURS
from tests.accuracy.floors import hold


@pytest.fixture(scope="module")
def chosen(repository: Path) -> list[Sample]:
    """The half that is only measured."""
    return [sample for sample in samples(repository / "refs") if sample.held_out]


def test_works_are_told_apart(chosen: list[Sample]) -> None:
    figures = score(chosen, find_matches(read(chosen)).works)
    hold("duplicates", "precision", figures.precision, [" | ".join(p) for p in figures.wrong])
    hold("duplicates", "recall", figures.recall, [" | ".join(p) for p in figures.missed])


def test_the_set_holds_every_kind_of_neighbour(chosen: list[Sample]) -> None:
    assert set(kinds(chosen)) == {"work", *(make.__name__ for make in NEIGHBOURS)}


def test_the_set_is_the_same_every_time(repository: Path, chosen: list[Sample]) -> None:
    again = [sample for sample in samples(repository / "refs") if sample.held_out]
    assert again == chosen


def test_the_halves_share_no_work(repository: Path) -> None:
    halves: dict[bool, set[str]] = {True: set(), False: set()}
    for sample in samples(repository / "refs"):
        halves[sample.held_out].add(sample.work)
    assert halves[True].isdisjoint(halves[False])


def test_the_score_sees_every_kind_of_mistake() -> None:
    made = [Sample(work, True, raw) for work, raw in (("a", "1"), ("a", "2"), ("b", "3"))]
    assert score(made, [[0, 1]]).recall == score(made, [[0, 1]]).precision == 1
    assert score(made, []).missed == [("1", "2")]
    assert score(made, [[0, 1, 2]]).wrong == [("1", "3"), ("2", "3")]
