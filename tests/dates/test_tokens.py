"""What the words and numbers of a text are taken for, through ``citekit.dates``."""

import pytest

from citekit.dates import find_dates, find_dates_and_partials


@pytest.mark.parametrize(
    ("month", "number"),
    [("I", 1), ("II", 2), ("III", 3), ("IV", 4), ("V", 5), ("VI", 6), ("VII", 7), ("VIII", 8),
     ("IX", 9), ("X", 10), ("XI", 11), ("XII", 12)],
)  # fmt: skip
def test_roman_months(month, number):
    assert find_dates(f"3.{month}.2018")[0].date == {"date-parts": [[2018, number, 3]]}


@pytest.mark.parametrize(
    ("text", "found"), [("x 1000", 1), ("x 999", 0), ("x 2199", 1), ("x 2200", 0)]
)
def test_years_have_ends(text, found):
    assert len(find_dates(text)) == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sept2003", [2003, 9]),
        ("read Sept2003", [2003, 9]),
        ("Dec24, 2018", [2018, 12, 24]),
        ("26May2018", [2018, 5, 26]),
        ("二〇一八年", [2018]),
        ("二〇一八年三月", [2018, 3]),
        ("3 de mayo de 2018", [2018, 5, 3]),
        ("3de mayo de 2018", [2018, 5]),
        ("del 2018", [2018]),
        ("(c)2010", [2010]),
        ("1st May 2018", [2018, 5, 1]),
    ],
)
def test_words_and_numbers(text, parts):
    [reading] = find_dates(text)
    assert reading.date["date-parts"] == [parts]


@pytest.mark.parametrize(
    "text",
    ["xSept2003", "2018_05", "a_2018", "A2018", "v.c_2010", "abcdefghijmarch2003", "123456789",
     "201805261", "1 234 年", "12345"],
)  # fmt: skip
def test_numbers_that_are_no_years(text):
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "suffix"),
    [("2018a", "a"), ("2018h", "h"), ("2018i", ""), ("2018b,", "b"), ("2018bc", ""), ("2018b2", ""),
     ("2018a: 5", "a"), ("2018д", "д"), ("2018г.", "")],
)  # fmt: skip
def test_letters_behind_years(text, suffix):
    [reading] = find_dates(f"x {text}")
    assert (reading.date["date-parts"], reading.suffix) == ([[2018]], suffix)
    assert reading.end == 2 + 4 + len(suffix)


def test_long_texts_are_read_as_short_ones_are():
    for size in (195, 196, 197, 400):
        text = f"{'x' * size} 2018"
        assert [reading.start for reading in find_dates(text)] == [size + 1]


def test_a_partial_stands_where_it_stands():
    [partial] = find_dates_and_partials("seen on 3 May")[1]
    assert (partial.begin, partial.end, partial.start, partial.end_offset) == ((5, 3), None, 8, 13)
    [partial] = find_dates_and_partials("seen 3-5 May")[1]
    assert (partial.begin, partial.end) == ((5, 3), (5, 5))
