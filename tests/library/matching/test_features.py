"""What is compared of a reference."""

import pytest

from citekit.library.matching.features import read_features


def test_fields_are_folded():
    found = read_features(
        {
            "type": "book",
            "title": "Über Flüsse",
            "issued": {"date-parts": [[2017, 5, 9]]},
            "publisher": "Weir & Söhne",
            "edition": "2nd rev. ed.",
            "page": "S. 12–15",
            "volume": "IV",
        }
    )
    assert found.titles[0].words == ("uber", "flusse")
    assert (found.year, found.day) == (2017, (5, 9))
    assert found.publisher == ("weir", "sohne")
    assert (found.edition, found.volume) == ("2", "iv")


def test_single_letters_are_no_words():
    found = read_features({"title": "A to Z", "author": [{"family": "Li", "given": "W."}]})
    assert found.words == {"to", "li"}


@pytest.mark.parametrize("edition", ["2", "2nd", "second", "2nd rev"])
def test_an_edition_is_its_number(edition):
    assert read_features({"edition": edition}).edition == "2"


@pytest.mark.parametrize(
    "csl",
    [
        {"container-title": "arXiv"},
        {"container-title": "arXiv preprint arXiv:1706.03762"},
        {"publisher": "bioRxiv"},
        {"archive": "arXiv"},
        {"URL": "https://arxiv.org/abs/1706.03762"},
        {"genre": "Preprint"},
    ],
)
def test_a_preprint_is_known(csl):
    assert read_features(csl).preprint


def test_an_article_is_no_preprint():
    csl = {"container-title": "Nature", "URL": "https://nature.example/x", "genre": "Article"}
    assert not read_features(csl).preprint


def test_translated_and_romanised_titles_are_titles_too():
    own = {"title-romanised": "Xiandai Zhongguo", "title-translated": "Modern China"}
    found = read_features({"title": "现代中国", "custom": {"citekit": own}})
    assert [len(title.words) for title in found.titles] == [3, 2, 2]


@pytest.mark.parametrize(
    "csl",
    [
        {},
        {"title": 3, "issued": "2017", "author": "Ash", "custom": [], "page": None},
        {"issued": {"date-parts": [["x", None]]}, "URL": "http://[::", "DOI": {}},
        {"issued": {"date-parts": []}, "title": "\ud800", "author": [{"given": 3}]},
    ],
)
def test_whatever_a_file_holds_is_taken(csl):
    assert read_features(csl).doi == ""
