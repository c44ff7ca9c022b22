"""Pages, through ``normalise``."""

import pytest

from citekit.parsing.normalisation.pages import page_range

from .tagged import record


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("pp. 271–284.", "271-284"),
        ("477–81", "477-81"),
        ("S. 127 - 140.", "127-140"),
        ("– С. 396–411.", "396-411"),
        ("e12660.", "e12660"),
        ("(p.227)", "227"),
        ("xii–xv", "xii-xv"),
        ("sec. 1A, p. 3.", "3"),
        ("第92-96页", "92-96"),
        ("p799–815.", "799-815"),
        ("p778", "778"),
        ("P05037", "P05037"),
        ("96页", "96"),
    ],
)
def test_page(text, page):
    assert record(("pages", text)).csl["page"] == page


@pytest.mark.parametrize("text", ["n/a–n/a", "n. pag.", "NP."])
def test_no_page(text):
    assert "page" not in record(("pages", text)).csl


def test_issue_before_pages():
    csl = record(("container-title", "Rivers"), ("pages", "(4356):737-8.")).csl
    assert (csl["issue"], csl["page"]) == ("4356", "737-8")
    csl = record(("container-title", "Rivers"), ("pages", "issue 4, pp. 12-19.")).csl
    assert (csl["issue"], csl["page"]) == ("4", "12-19")


def test_pages_of_a_work_without_container():
    book = [("author", "Lang, P."), ("title", "T"), ("publisher", "River Press")]
    assert record(*book, ("pages", "(pp. 19–39).")).csl["page"] == "19-39"
    assert "page" not in record(*book, ("pages", "S. 19.")).csl


def test_number_of_pages():
    csl = record(("pages", "– 296 p.")).csl
    assert (csl["number-of-pages"], csl.get("page")) == ("296", None)


def test_number_of_pages_behind_an_article_number():
    csl = record(("container-title", "Rivers 11"), ("pages", "063, 20pp.")).csl
    assert (csl["page"], csl["number-of-pages"]) == ("063", "20")


@pytest.mark.parametrize("word", ["to", "bis", "a", "à", "до"])
def test_words_between_the_first_and_the_last_page(word):
    assert page_range(f"pp. 40494 {word} 40505") == "40494-40505"


def test_pages_of_the_red_list():
    assert page_range("e.T103818789A129652519") == "e.T103818789A129652519"


def test_article_numbers_with_a_letter_in_them():
    assert page_range("083C01") == "083C01"


def test_numbers_of_articles_with_four_letters():
    csl = record(("container-title", "Salt Robotics"), ("pages", "eadi9579")).csl
    assert csl["page"] == "eadi9579"


@pytest.mark.parametrize(
    ("text", "pages"),
    [("pages 14 et 15,", "14-15"), ("S. 14 und 18", "14, 18"), ("pp. 3-4 and 9", "3-4, 9")],
)
def test_two_pages_with_a_word_between(text, pages):
    assert record(("title", "T"), ("container-title", "J"), ("pages", text)).csl["page"] == pages


def test_a_count_of_pages_before_pictures():
    csl = record(("title", "Реки"), ("location", "М.,"), ("pages", "474 с., ил.")).csl
    assert csl["number-of-pages"] == "474"


@pytest.mark.parametrize(
    ("text", "pages"),
    [("S. 12/13", "12/13"), ("p. 33/4-34/5.", "33/4-34/5"), ("S. 4/5 f.", "4/5 f.")],
)
def test_two_pages_that_are_one(text, pages):
    assert page_range(text) == pages


def test_pages_of_an_article_with_a_number_of_its_own():
    assert page_range("59:1–59:37.") == "59:1-59:37"
    assert page_range("12: 34-56") == "12"
