"""The title as witness."""

import pytest

from citekit.links.page import Page
from citekit.links.witness import terms, witnessed

from .talking import page


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ("Giving Water Credit", "Giving water credit – River Law"),
        (
            "Giving Water Credit: How a Village Counts What It Drinks",
            "Giving Water Credit: how a village counts",
        ),
        ("治水新规发布", "治水新规发布_江河日报"),
        ("Bridges", "Bridges | The Daily"),
        ("Öffentliche Brücken", "OFFENTLICHE BRUCKEN"),
        ("Реки и мосты", "Реки и мосты - Газета"),
    ],
)
def test_confirmed(cited, title):
    assert witnessed(page(title), [cited]) is True


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ("Giving Water Credit", "Casino bonus offers"),
        ("治水新规发布", "彩票开奖结果查询"),
        ("The Bridge and the Cart", "Loans, cheap and quick, for everyone"),
    ],
)
def test_nothing_in_common(cited, title):
    assert witnessed(page(title, body="Play now. " * 50), [cited]) is False


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ("治水新规发布", "New rules for rivers"),  # scripts say nothing about each other
        ("Giving Water Credit", "Новые правила"),
        ("Giving Water Credit", ""),
        ("", "Giving Water Credit"),
        ("Giving Water Credit", "Water news of today and more"),
        ("Bridges", "Loans for all"),  # one word is too little to doubt a page
    ],
)
def test_says_nothing(cited, title):
    assert witnessed(page(title), [cited]) is None


def test_a_title_in_the_text_is_no_other_page():
    assert (
        witnessed(page("Loans for all", body="Giving Water Credit " * 9), ["Giving Water Credit"])
        is None
    )


def test_one_of_several_titles_is_enough():
    assert witnessed(page("Water credit today"), ["Loans for all", "Water credit today"]) is True
    assert witnessed(page("Water"), []) is None


TREES = "Alder birch cedar dogwood elm"


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Alder birch cedar and other old trees", True),
        ("Alder birch other old trees", None),
        ("Alder birch", True),
        ("Alder", None),
        ("Ropes and knots", False),
    ],
)
def test_most_of_a_title_or_all_of_a_shorter_one(title, says):
    assert witnessed(page(title), [TREES]) is says


def test_half_of_a_title_in_the_text_is_enough_to_say_nothing():
    for body, says in (("Alder, birch.", None), ("Alder, ferns.", False)):
        assert witnessed(page("Ropes", body=body), ["Alder birch cedar dogwood"]) is says


def test_japanese_and_chinese_are_one_script():
    assert witnessed(page("彩票开奖结果查询"), ["ひらがなのほん"]) is False


def test_a_page_that_was_cut_may_go_on_with_the_title():
    cut = Page(page("Loans for all").source, is_whole=False)
    assert witnessed(cut, ["Giving Water Credit"]) is None


def test_terms():
    assert terms("A 7 b of C3") == {"7", "c3"}
    assert terms("水") == {"水"}
    assert terms("The rivers of Ghent") == {"rivers", "ghent"}
    assert terms("治水新") == {"治水", "水新"}
