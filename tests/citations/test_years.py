"""Years as citations have them."""

import pytest

from citekit.citations.years import behind_locator, years_in


@pytest.mark.parametrize(
    ("text", "years", "letters", "is_span"),
    [
        ("2017", (2017,), ("",), False),
        ("2017b", (2017,), ("b",), False),
        ("2017a, b", (2017,), ("a", "b"), False),
        ("2017a–c", (2017,), ("a", "b", "c"), False),
        ("2017a–z", (2017,), tuple("abcdefghijklmnopqrstuvwxyz"), False),
        ("2017c–a", (2017,), ("c",), False),
        ("2017a and b)", (2017,), ("a", "b"), False),
        ("2017a, b, und c;", (2017,), ("a", "b", "c"), False),
        ("2017 a y b]", (2017,), ("a", "b"), False),
        ("1904/1988", (1904, 1988), ("",), False),
        ("2000 [1959]", (2000, 1959), ("",), False),
        ("[1959] 2000", (1959, 2000), ("",), False),
        ("2017年", (2017,), ("",), False),
        ("n.d.", (), ("",), False),
        ("o. J.", (), ("",), False),
        ("2012-2014", (2012,), ("",), True),
        ("2012-03-04", (2012,), ("",), True),
    ],
)
def test_year(text, years, letters, is_span):
    found = next(years_in(f"{text} end"))
    assert (found.years, found.letters, found.is_span) == (years, letters, is_span)
    assert text.startswith(f"{text} end"[found.start : found.end])


@pytest.mark.parametrize("text", ["2017a and b of it", "2017a and an end)", "2017a und B."])
def test_letters_that_are_words(text):
    assert next(years_in(text)).letters == ("a",)


LATIN_A, CYRILLIC_A = "a", "\u0430"
"""Which look the same."""


@pytest.mark.parametrize("first", [LATIN_A, CYRILLIC_A])
def test_letters_of_two_alphabets(first):
    assert next(years_in(f"2017{first}")).letters == ("a",)
    assert next(years_in(f"2017{first}–в")).letters == ("a", "б", "в")
    assert next(years_in(f"2017{first}–c")).letters == ("a", "b", "c")
    assert next(years_in(f"2017{first}–θ")).letters == ("a",)


@pytest.mark.parametrize("text", ["20171", "$2012", "4.2012", "A2012", "2012%", "1,2012", "3012"])
def test_no_year(text):
    assert list(years_in(text)) == []


def test_the_end_of_a_span_is_part_of_it():
    assert [year.is_span for year in years_in("(1820–1903)")] == [True, True]


@pytest.mark.parametrize(
    ("behind", "locator"),
    [
        (", p. 5)", ", p. 5"),
        (",38-40)", ",38-40"),
        (": 203)", ": 203"),
        (", S. 34 ff., emphasis)", ", S. 34 ff."),
        ("，第23页）", "，第23页"),
        (", ch. IV)", ", ch. IV"),
        (", 2015)", ""),
        (", quoted in Ash)", ""),
        (" and so on)", ""),
    ],
)
def test_locator(behind, locator):
    assert behind[: behind_locator(behind, 0, len(behind) - 1)] == locator
