"""Checks of entries of encyclopedias and wikis, through ``sensible``."""

import pytest

from .making import made_sense, unchanged


@pytest.mark.parametrize("word", ["voce", "Artikel", "entrée", "s.v."])
def test_the_word_for_an_entry_is_no_name(word):
    pairs = (("author", f"Fiume, {word}"), ("title", "«Sale»,"), ("url", "https://span.example"))
    assert made_sense(*pairs)[0] == ("author", "Fiume")
    pairs = (("author", f"Fiume, {word}"), ("title", "Sale,"))
    assert unchanged(*pairs)


@pytest.mark.parametrize("work", ["Encyclopaedia Fluviatilis.", "Oar Dictionary,"])
def test_a_work_of_reference_holds_its_entries(work):
    pairs = (("author", work), ("title", "“Salt”,"), ("url", "https://span.example"))
    assert made_sense(*pairs)[0] == ("container-title", work)


def test_a_wiki_is_no_title():
    pairs = (("author", "盐."), ("title", "百度百科"), ("accessed", "[2019-10-02]"))
    assert made_sense(*pairs)[:2] == [("title", "盐."), ("container-title", "百度百科")]


@pytest.mark.parametrize(
    "pairs",
    [
        (("author", "Wikipedia contributors."), ("title", "“Salt”")),
        (("author", "Wikipedia,"), ("title", "“Salt”,"), ("url", "https://span.example")),
        (("author", "Wikipedia"), ("title", "Salt,"), ("container-title", "Wikimedia")),
        (("author", "Berg, O."), ("title", "Wikipedia and us"), ("date", "2003")),
    ],
)
def test_authors_and_titles_that_stay(pairs):
    assert unchanged(*pairs)


def test_the_word_for_an_entry_alone_is_no_author():
    pairs = (("author", "Article"), ("title", "Sel"), ("container-title", "sur Wikipédia"))
    assert made_sense(*pairs)[0] == ("genre", "Article")


def test_contributors_to_a_wiki_are_its_author():
    pairs = (
        ("title", "Contributors to Wikimedia projects. Salt."),
        ("container-title", "In: Wiki"),
    )
    assert made_sense(*pairs)[:2] == [
        ("author", "Contributors to Wikimedia projects."), ("title", "Salt.")
    ]  # fmt: skip


def test_a_work_and_its_entry_in_one_piece():
    pieces = made_sense(("container-title", "Wikipédia: verbete “Salinidade”"))
    assert pieces == [("container-title", "Wikipédia"), ("title", "“Salinidade”")]
    assert unchanged(("container-title", "Salt: article of faith"))


def test_the_word_for_an_entry_behind_a_name():
    pieces = made_sense(("author", "Berg, Olaf, Art."), ("title", "Salz,"), ("date", "1989"))
    assert pieces[:2] == [("author", "Berg, Olaf,"), ("title", "Art. Salz,")]
    assert unchanged(("author", "Berg, Bart."), ("title", "Salz,"), ("date", "1989"))
