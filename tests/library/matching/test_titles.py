"""Titles compared."""

import pytest

from citekit.library.matching.titles import (
    about_another,
    compare_titles,
    in_pairs,
    is_misspelt,
    read_title,
)

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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("river river river", "River. River. River", "same-short"),
        ("rivers river river", "Rivers river: river", "same"),
        ("website for river counts", "Web site for river counts", "same"),
        ("rivers rivers rivers river", "Rivers rivers rivers river.", "same"),
        ("rivers rivers rivers rivers", "Rivers rivers rivers rivers.", "same-long"),
        ("A website of rivers", "The web site of rivers", "misspelt"),
        ("Old bridges by small rivers", "Old brigdes by smal riverz", "misspelt"),
        ("Old bridges by small rivers", "Old brigdes by small lakes", "near"),
        (
            "Red blue pink grey bridges rivers waters valleys",
            "Red blue pink grey brigdes riverz watters vallleys",
            "misspelt-long",
        ),
        (
            "Red blue pink grey bridges rivers waters valleys meadows",
            "Red blue pink grey brigdes riverz watters vallleys medows",
            "differs",
        ),
        ("Big Lakes", "Big lakes: how ferries cross them at night", "shortened"),
        ("Big Lake", "Big lake: how ferries cross them at night", "differs"),
        ("Bridgebuilding", "Bridgebuilding: how ferries came to be forgotten", "differs"),
        ("Counting old brigdes", "Counting old bridges: how many are there really", "shortened"),
        ("Counting brigdes", "Counting bridges: how many are there really", "differs"),
        ("History of Roman bridges", "A long history of the Roman bridges", "within"),
        ("History of Roman brigdes", "A long history of northern Roman bridges", "within"),
        ("History, bridges", "A long history of the Roman bridges", "differs"),
        (
            "Roman history, bridges",
            "Small bridges, long history: a Roman guide to crossings",
            "differs",
        ),
        ("Old bridges, small rivers", "Old bridges, small lakes", "differs"),
        ("Bridges, river, lake", "Bridges, river, dams", "near"),
        ("Rivers and old bridges", "Bridges: old", "differs"),
    ],
)
def test_titles_of_all_lengths_are_compared(one, other, expected):
    left, right = read_title(one), read_title(other)
    assert compare_titles(left, right) == compare_titles(right, left) == expected


def test_the_main_title_ends_where_the_subtitle_begins():
    assert read_title("Old rivers: a study").main == ("old", "rivers")
    assert read_title("Old rivers").main == ("old", "rivers")
    assert read_title("江河：文学史").main == ("江河", "文学", "学史")


def test_characters_come_in_pairs():
    assert list(in_pairs(["现代化", "ab", "abcd", "江河"])) == [
        "现代",
        "代化",
        "ab",
        "abcd",
        "江河",
    ]


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
        ("Part I of an art", {"1"}),
        ("Part of what I saw", set()),
        ("Old rivers I", {"1"}),
        ("Rivers I", set()),
        ("I saw it in this volume", set()),
        ("V, a volume", set()),
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
    assert about_another(read_title("Reviw of Rivers and Bridges"), rivers) == {"reviw"}
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
        ("dams", "damp", True),
        ("river", "rivers", True),
        ("rivers", "xivers", True),
        ("rivers", "irvers", True),
        ("rivers", "rievrs", True),
        ("xiverz", "rivers", False),
        ("rivers", "rievxs", False),
        ("rivers", "rivereds", False),
        ("rivers", "river2", False),
        ("third", "thirt", False),
        ("2017", "2018", False),
    ],
)
def test_a_misspelt_word_is_one_edit_away(one, other, expected):
    assert is_misspelt(one, other) is is_misspelt(other, one) is expected


def test_no_words_are_no_title():
    assert read_title(" … ") is None
