import math
from types import SimpleNamespace

import pytest

from citekit.parsing.features import encode
from citekit.parsing.habits import Habits, Usual, habits_of_others, traits_of
from citekit.parsing.whole import Whole

from .wholes import MARKS, RUNS, TEXT

STOP, COMMA = ("closes", "title", "."), ("closes", "title", ",")
USUAL = Usual({STOP: 30, COMMA: 10})


def traits(marks=()):
    text = SimpleNamespace(raw=TEXT, marks=marks)
    tokens, keys = encode(text)
    return list(traits_of(Whole(text, tokens, keys.echoes), RUNS))


def test_traits_are_what_follows_and_what_stands_around():
    found = traits()
    assert [trait for trait in found if trait[0] == "follows"] == [
        ("follows", "^", "author"),
        ("follows", "author", ".date"),
        ("follows", "date", ").title"),
        ("follows", "title", '."container-title'),
        ("follows", "container-title", ",volume"),
        ("follows", "volume", "$"),
    ]
    assert ("closes", "container-title", ",") in found
    assert ("opens", "title", ")._") in found
    assert not [trait for trait in found if trait[0] == "marks"]


def test_traits_of_markup():
    marked = dict(trait[1:] for trait in traits(MARKS) if trait[0] == "marks")
    assert marked["container-title"] == "em-whole"
    assert marked["title"] == "em-none"


def test_traits_of_words_that_may_come_again():
    said = [trait[1:] for trait in traits() if trait[0] == "says"]
    assert said == [("ash, a", "author"), ("river news", "container-title")]
    assert Usual.of([traits()] * 2).counts.keys() == {t for t in traits() if t[0] != "says"}


def test_what_is_usual_is_a_share_and_never_nothing():
    assert USUAL.share(STOP) > USUAL.share(COMMA) > USUAL.share(("closes", "title", "?")) > 0
    assert USUAL.share(STOP) + USUAL.share(COMMA) < 1
    assert 0 < USUAL.share(("closes", "author", ".")) < 0.1


def test_what_was_found_once_is_no_usage():
    counted = Usual.of([[STOP, COMMA], [STOP]])
    assert counted.counts == {STOP: 2}
    assert Usual.from_json(counted.to_json()).counts == counted.counts


def test_what_the_list_does_fits_better_than_what_it_does_not():
    habits = Habits(USUAL)
    habits.add([COMMA], 4.0)
    assert habits.fit([COMMA])["closes"] > 0 > habits.fit([STOP])["closes"]
    share = USUAL.share(COMMA)
    assert habits.fit([COMMA])["closes"] == pytest.approx(math.log((4 + 4 * share) / 8 / share))


def test_the_more_references_say_it_the_more_it_counts():
    few, many = Habits(USUAL), Habits(USUAL)
    few.add([COMMA], 1.0)
    for _ in range(9):
        many.add([COMMA], 1.0)
    assert many.fit([COMMA])["closes"] > few.fit([COMMA])["closes"] > 0


def test_what_the_list_says_nothing_of_fits_neither_well_nor_ill():
    habits = Habits(USUAL)
    assert set(habits.fit([STOP, COMMA]).values()) == {0.0}
    habits.add([("closes", "author", ".")], 3.0)
    assert habits.fit([STOP])["closes"] == 0


def test_a_reference_is_not_compared_with_itself():
    fits = [
        habits.fit([COMMA])["closes"]
        for habits in habits_of_others(USUAL, [[COMMA], [STOP], [STOP]], [1.0, 0.9, 0.8], range(3))
    ]
    assert fits[0] < 0 < fits[1]
    assert fits[2] == pytest.approx(math.log((1 / USUAL.share(COMMA) + 4) / 5.9), abs=0.05)


def test_a_list_of_one_has_no_others():
    habits = next(habits_of_others(USUAL, [[COMMA]], [0.7], [0]))
    assert habits.fit([COMMA])["closes"] == pytest.approx(0, abs=1e-9)
