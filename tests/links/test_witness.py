"""The title as witness."""

import pytest

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


def test_terms():
    assert terms("The rivers of Ghent") == {"rivers", "ghent"}
    assert terms("治水新") == {"治水", "水新"}
