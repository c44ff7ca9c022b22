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
        "Share on Facebook Share on Twitter",
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


@pytest.mark.parametrize(
    "text",
    [
        "Updated: 3 May 2019, 10:00",
        "By Jane Doe, 3 May 2019",
        "Jane Doe and Bob Roe | 3 May 2019",
        "3 May 2019 by Jane Doe",
        "Berlin, 3 May 2019",
        "Monday 3 May 2019 at 10:00 am",
        "May 3, 2019 · 5 min read",
        "Mis à jour le 3 mai 2019 à 10h30",
        "Geplaatst op 3 mei 2019 door Jan Jansen",
        "2019年3月5日 作者：赵六",
    ],
)
def test_dates_of_articles(text):
    assert is_dated(text)


@pytest.mark.parametrize(
    "text",
    [
        "The first release of the program was on 3 May 2019 in Berlin",
        "The first release",
        "Founded 3 May 2019; 18 years ago",
        "Initial release 3 May 1998",
    ],
)
def test_other_dates(text):
    assert not is_dated(text)
