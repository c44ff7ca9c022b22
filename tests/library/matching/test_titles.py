"""Titles compared."""

import pytest

from citekit.library.matching.titles import about_another, compare_titles, is_misspelt, read_title

LONG = "Giving Credit: The Ghostly Politics of a System"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Giving credit – the ghostly politics of a system.", "same-long"),
        ("Giving Credit: The Ghostly Politcs of a System", "misspelt-long"),
        ("Giving Credit: Ghostly Politics of a System", "misspelt-long"),
        ("Giving Credit", "shortened"),
        ("The Ghostly Politics of a System", "within"),
        ("Giving Credit: The Ghostly Politics of a Country", "near"),
        ("Taking Credit", "differs"),
        ("Of Bridges", "differs"),
    ],
)
def test_titles_are_compared(other, expected):
    one, two = read_title(LONG), read_title(other)
    assert compare_titles(one, two) == compare_titles(two, one) == expected


def test_a_short_title_says_little():
    assert compare_titles(read_title("Editorial"), read_title("EDITORIAL")) == "same-short"


def test_chinese_titles_are_compared_by_pairs_of_characters():
    one = read_title("现代中国思想的兴起")
    assert compare_titles(one, read_title("现代中国思想的兴起")) != "differs"
    assert compare_titles(one, read_title("书后与跋")) == "differs"


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("The Art of Rivers, Part 2", {"2"}),
        ("The Art of Rivers, Part Two", {"2"}),
        ("The Art of Rivers II", {"2"}),
        ("The Art of Rivers, Part I", {"1"}),
        ("What I saw at the river", set()),
        ("Der Fluss. Zweiter Teil", {"2"}),
        ("江河史（上）", {"上"}),
    ],
)
def test_numbers_are_found_however_they_are_written(title, numbers):
    assert set(read_title(title).numbers) == numbers


def test_what_is_about_another_work_is_noted():
    rivers = read_title("Rivers and Bridges")
    assert about_another(rivers, read_title("Review of Rivers and Bridges")) == {"review"}
    assert about_another(read_title("Errautm to: Rivers and Bridges"), rivers) == {"errautm"}
    review = read_title("Review of Rivers and Bridges")
    assert about_another(review, read_title("Rveiew of Rivers and Bridges")) == frozenset()
    assert about_another(rivers, read_title("Rivers and their Bridges")) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("politics", "politcs", True),
        ("politics", "poltiics", True),
        ("politics", "politicks", True),
        ("politics", "polemics", False),
        ("cat", "car", False),
        ("third", "thirt", False),
        ("2017", "2018", False),
    ],
)
def test_a_misspelt_word_is_one_edit_away(one, other, expected):
    assert is_misspelt(one, other) is is_misspelt(other, one) is expected


def test_no_words_are_no_title():
    assert read_title(" … ") is None
