import pytest

from citekit.extraction.furniture import is_dated, is_furniture


@pytest.mark.parametrize(
    "text",
    [
        "Published",
        "on",
        "First published",
        "By Jane Doe",
        "3 May 2019",
        "Published on 3 May 2019",
        "Veröffentlicht am 3. Mai 2019",
        "Publié le 3 mai 2019",
        "5 min read",
    ],
)
def test_lines_below_a_title(text):
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town that talked all spring",
        "In 2019 the town talked of nothing else than bread",
        "5",
        "",
        "x" * 200,
    ],
)
def test_other_lines(text):
    assert not is_furniture(text)


def test_dates_among_other_words():
    assert is_dated("Updated: 3 May 2019, 10:00")
    assert not is_dated("The first release of the program was on 3 May 2019 in Berlin")
    assert not is_dated("The first release")
