"""Letters behind years."""

from __future__ import annotations

from citekit.styling.pieces import Piece, Styled
from citekit.styling.suffixes import with_given_suffixes

ASH = [{"family": "Ash"}]


def record(suffix="", year=2017, author=None):
    csl = {"author": author or ASH, "issued": {"date-parts": [[year]]}}
    return {**csl, "year-suffix": suffix} if suffix else csl


def styled(*texts):
    return [Styled(number, (Piece(text),)) for number, text in enumerate(texts)]


def texts(found):
    return [one.text for one in found]


def test_given_letters_win_and_give_the_order():
    found = with_given_suffixes(
        styled("Ash. 2017a. A.", "Ash. 2017b. B."), [record("b"), record("a")]
    )
    assert texts(found) == ["Ash. 2017a. B.", "Ash. 2017b. A."]
    assert [one.number for one in found] == [1, 0]


def test_others_get_what_is_free():
    found = with_given_suffixes(
        styled("Ash 2017a A", "Ash 2017b B", "Ash 2017c C"), [record(), record("a"), record()]
    )
    assert texts(found) == ["Ash 2017a B", "Ash 2017b A", "Ash 2017c C"]


def test_a_letter_whose_fellow_is_missing_stays():
    assert texts(with_given_suffixes(styled("Ash. 2017. A."), [record("c")])) == ["Ash. 2017c. A."]


def test_without_given_letters_nothing_changes():
    given = styled("Ash 2017b A", "Ash 2017a B")
    assert with_given_suffixes(given, [record(), record()]) == given


def test_works_that_are_apart_stay_where_they_are():
    found = with_given_suffixes(
        styled("Ash 2017a A", "Elm 2016 B", "Ash 2017b C"),
        [record("b"), record(year=2016, author=[{"family": "Elm"}]), record("a")],
    )
    assert texts(found) == ["Ash 2017b A", "Elm 2016 B", "Ash 2017a C"]


def test_years_in_addresses_and_numbers_are_none():
    pieces = (Piece("Ash. x.example/2017/a, 2017. "), Piece("2017", href="https://a.example/2017"))
    (found,) = with_given_suffixes([Styled(0, pieces)], [record("b")])
    assert found.text == "Ash. x.example/2017/a, 2017b. 2017"
