"""The scorer itself: it must see every kind of mistake."""

from __future__ import annotations

import pytest

from tests.accuracy.floors import FLOORS, hold
from tests.accuracy.scoring import FIELDS, Score, comparable, normalise, score_fields

BOOK = {
    "type": "book",
    "title": "The Footnote: A Curious History",
    "author": [{"family": "Grafton", "given": "Anthony"}],
    "issued": {"date-parts": [[1997]]},
}


def test_same_record_is_all_right() -> None:
    score = score_fields([("here", BOOK, dict(BOOK))])
    assert (score.right, score.invented, score.missed, score.f1) == (4, 0, 0, 1.0)


def test_quotes_dashes_and_case_do_not_count() -> None:
    assert normalise("“Rot” — a  STUDY") == normalise('"rot" - A study')


def test_chinese_name_may_be_in_one_piece() -> None:
    whole, parts = [{"literal": "费孝通"}], [{"family": "费", "given": "孝通"}]
    assert comparable({"author": whole}, "author") == comparable({"author": parts}, "author")


def test_particle_may_stand_apart() -> None:
    whole = [{"family": "de Hartog", "given": "J."}]
    apart = [{"non-dropping-particle": "de", "family": "Hartog", "given": "J."}]
    assert comparable({"author": whole}, "author") == comparable({"author": apart}, "author")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"title": "The Footnote"}, (3, 1, 1)),
        ({"title": ""}, (3, 0, 1)),
        ({"publisher": "Faber"}, (4, 1, 0)),
        ({"author": [{"family": "Grafton", "given": "A."}]}, (3, 1, 1)),
        ({"issued": {"date-parts": [[1997, 1]]}}, (3, 1, 1)),
    ],
)
def test_each_kind_of_mistake_counts(
    change: dict[str, object], expected: tuple[int, int, int]
) -> None:
    score = score_fields([("here", BOOK, BOOK | change)])
    assert (score.right, score.invented, score.missed) == expected
    assert len(score.mistakes) == 1


def test_entry_that_was_not_found_counts_in_every_field() -> None:
    assert score_fields([("here", BOOK, {})]).missed == 4


def test_fields_are_named_once() -> None:
    assert len(set(FIELDS)) == len(FIELDS)


def test_nothing_to_find_is_right() -> None:
    assert Score().f1 == 1.0


def test_floor_fails_below_and_shows_why() -> None:
    with pytest.raises(AssertionError, match="a mistake"):
        hold("refs", "entries", FLOORS["refs"]["entries"] - 0.01, ["a mistake"])
