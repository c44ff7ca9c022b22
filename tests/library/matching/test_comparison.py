"""Two references compared: the verdict and the reasons."""

import pytest

from citekit.library.matching import Verdict, compare, read_features
from citekit.library.matching.comparison import is_short_for

ARTICLE = {
    "type": "article-journal",
    "title": "Counting Bridges over Small Rivers",
    "author": [{"family": "Okoye", "given": "Ada"}, {"family": "Elm", "given": "Ben"}],
    "container-title": "Journal of River Engineering",
    "issued": {"date-parts": [[2017, 5, 9]]},
    "volume": "3",
    "issue": "2",
    "page": "101-120",
    "DOI": "10.1234/river.17",
}
BOOK = {
    "type": "book",
    "title": "A History of Bridges",
    "author": [{"family": "Okoye", "given": "Ada"}],
    "issued": {"date-parts": [[2001]]},
    "publisher": "Weir Press",
}
PAGE = {
    "type": "webpage",
    "title": "How the bridge was built",
    "container-title": "River Daily",
    "issued": {"date-parts": [[2019, 3, 1]]},
    "URL": "https://river.example/how",
}
CHAPTER = {
    "type": "chapter",
    "title": "Arches and what they carry",
    "author": [{"family": "Okoye", "given": "Ada"}],
    "container-title": "Handbook of Bridges",
    "issued": {"date-parts": [[2010]]},
    "DOI": "10.1234/book",
}


def verdict(one, other):
    """The verdict, which is the same whichever comes first."""
    left, right = read_features(one), read_features(other)
    found = compare(left, right)
    assert compare(right, left).verdict is found.verdict
    return found.verdict


def without(csl, *fields, **changes):
    return {k: v for k, v in csl.items() if k not in fields} | {
        name.replace("_", "-"): value for name, value in changes.items()
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ARTICLE, ARTICLE),
        (ARTICLE, without(ARTICLE, "DOI", "page", "issue")),
        (ARTICLE, without(ARTICLE, container_title="J. River Eng.")),
        (ARTICLE, without(ARTICLE, "DOI", title="Counting Bridges over Smal Rivers")),
        (ARTICLE, without(ARTICLE, author=[{"family": "Okoye", "given": "A."}])),
        (ARTICLE, without(ARTICLE, issued={"date-parts": [[2017]]})),
        (ARTICLE, without(ARTICLE, issued={"date-parts": [[2017, 9, 5]]})),
        (ARTICLE, without(ARTICLE, URL="https://press.example/doi/10.1234/RIVER.17")),
        (BOOK, without(BOOK, "publisher", title="A History of Bridges: From Wood to Steel")),
        (PAGE, without(PAGE, "container-title", URL="http://www.river.example/how/?utm_source=x")),
        (PAGE, without(PAGE, "issued", URL="https://web.archive.org/web/2020/" + PAGE["URL"])),
    ],
)
def test_the_same_work(one, other):
    assert verdict(one, other) is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CHAPTER, without(CHAPTER, title="Ropes and how they hang")),
        (BOOK, without(BOOK, edition="2", issued={"date-parts": [[2006]]})),
        (without(BOOK, edition="1"), without(BOOK, edition="2")),
        (
            without(ARTICLE, "DOI", title="Counting Bridges, Part 1"),
            without(ARTICLE, "DOI", title="Counting Bridges, Part 2"),
        ),
        (ARTICLE, without(ARTICLE, "DOI", "volume", "issue", "page", container_title="arXiv")),
        (PAGE, without(PAGE, "URL", issued={"date-parts": [[2021, 3, 1]]})),
        (BOOK, without(BOOK, title="Review of A History of Bridges")),
        (ARTICLE, without(ARTICLE, title="Erratum to: " + ARTICLE["title"])),
        (PAGE, without(PAGE, title="Terms of use", URL="https://river.example/terms")),
        (ARTICLE, without(ARTICLE, DOI="10.1234/river.18")),
    ],
)
def test_two_works(one, other):
    assert verdict(one, other) is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (without(BOOK, "publisher"), without(BOOK, issued={"date-parts": [[2002]]})),
        (PAGE, without(PAGE, issued={"date-parts": [[2020, 3, 1]]})),
        (PAGE, without(PAGE, URL="https://river.example/how-again")),
        (ARTICLE, without(ARTICLE, "DOI", page="201-210", volume="4")),
        (BOOK, without(BOOK, author=[{"family": "Okoye", "given": "Ben"}])),
        (BOOK, without(BOOK, title="A History of Bridges, Part 1")),
        (without(PAGE, "URL", "container-title"), without(PAGE, "URL", "issued")),
    ],
)
def test_a_person_must_look(one, other):
    assert verdict(one, other) is Verdict.DOUBTFUL


def test_the_reasons_are_words():
    other = without(ARTICLE, "DOI", volume="4")
    found = compare(read_features(ARTICLE), read_features(other))
    assert "the same title" in found.reasons
    assert "another volume (3, 4)" in found.reasons


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("bell syst tech j", "the bell system technical journal", True),
        ("pnas", "proceedings of the national academy of sciences", True),
        ("j river eng", "journal of river engineering", True),
        ("nature", "nature", True),
        ("nature", "science", False),
        ("j river law", "journal of river engineering", False),
    ],
)
def test_abbreviated_names_are_known(short, long, expected):
    assert is_short_for(short.split(), long.split()) is expected
