"""Dates of nothing but numbers."""

import pytest

from citekit.dates.numeric import numeric_date, two_digit_year


@pytest.mark.parametrize(
    ("text", "separator", "expected"),
    [
        ("26 5 18", ".", [(2018, 5, 26)]),
        ("2 6 19", ".", [(2019, 6, 2), (2019, 2, 6)]),
        ("2 6 2019", "/", [(2019, 2, 6), (2019, 6, 2)]),
        ("2019 6 2", "-", [(2019, 6, 2)]),
        ("31 2 19", ".", []),
        ("5 5 19", ".", [(2019, 5, 5)]),
        ("5 5 9", ".", []),
        ("5 5 019", ".", []),
        ("2019 13 6", "-", [(2019, 6, 13)]),
    ],
)
def test_readings(text, separator, expected):
    numbers = [(int(digits), digits) for digits in text.split()]
    assert numeric_date(numbers, separator, None) == expected


def test_two_digit_years():
    assert (two_digit_year(18), two_digit_year(68)) == (2018, 1968)
    assert (two_digit_year(0), two_digit_year(40), two_digit_year(41)) == (2000, 2040, 1941)
