"""How values of each kind are written."""

import pytest

from citekit.formats.bibtex_values import (
    date_text,
    is_edtf,
    langid,
    says_only_article,
    value_text,
)


@pytest.mark.parametrize(
    ("kind", "value", "bibtex", "biblatex"),
    [
        ("edition", "2", "2nd", "2"),
        ("edition", "2nd", "{2nd}", "{2nd}"),
        ("genre", "PhD thesis", "PhD thesis", "phdthesis"),
        ("genre", "phdthesis", "{}phdthesis", "{}phdthesis"),
        ("genre", "Blog & post", "Blog \\& post", "Blog \\& post"),
        ("genre", "Patent", "Patent", "patent"),
        ("status", "in press", "in press", "inpress"),
        ("status", "inpress", "{}inpress", "{}inpress"),
        ("status", "submitted", "submitted", "submitted"),
        ("edition", "111", "111th", "111"),
        ("edition", "12", "12th", "12"),
        ("edition", "101", "101st", "101"),
        ("list", "Sand and Gravel", "Sand and Gravel", "{Sand and Gravel}"),
        ("list", "R&D", "R\\&D", "R\\&D"),
        ("pages", "1-3", "1--3", "1--3"),
        ("pages", "12a–12b, S1 — S2", "12a--12b, S1--S2", "12a--12b, S1--S2"),
        ("pages", "xii-xv, v–x", "xii--xv, v--x", "xii--xv, v--x"),
        ("pages", "12-suppl, A-Z", "12-suppl, A-Z", "12-suppl, A-Z"),
        ("edition", "11", "11th", "11"),
        ("edition", "13", "13th", "13"),
        ("edition", "3", "3rd", "3"),
        ("edition", "٣", "٣", "٣"),
        ("edition", " Second ", "Second", "Second"),
        ("keywords", "salt, trade", "salt, trade", "salt, trade"),
        ("verbatim", "a_b%20", "a_b%20", "a_b%20"),
        ("plain date", {"date-parts": [[2018, 5]]}, "2018-05", "2018-05"),
        ("plain date", {"literal": "a_b"}, "a\\_b", "a\\_b"),
    ],
)
def test_by_form(kind, value, bibtex, biblatex):
    assert value_text(kind, value, {}, "bibtex") == bibtex
    assert value_text(kind, value, {}, "biblatex") == biblatex


def test_names_of_a_list_that_was_cut():
    names = [{"family": "Ng"}]
    cut = {"author": names, "editor": [*names], "custom": {"citekit": {"others": ["author"]}}}
    assert value_text("names", names, cut, "bibtex") == "Ng and others"
    assert value_text("names", cut["editor"], cut, "bibtex") == "Ng"


def test_which_genres_say_nothing():
    assert all(map(says_only_article, ["Article", "{Journal Article}", "original article"]))
    assert not any(map(says_only_article, ["Newspaper article", "", "Review"]))


def test_dates_of_several_kinds():
    assert date_text({"raw": "some day"}) == "some day"
    assert date_text({"date-parts": [[2018]], "literal": "soon"}) == "2018"
    assert date_text({}) == ""


def test_titles_are_written_by_the_language():
    assert value_text("title", "Der Fluss", {"language": "de"}, "bibtex") == "{Der Fluss}"
    assert value_text("title", "The River", {"language": "en"}, "bibtex") == "The River"


def test_which_words_are_dates_of_biblatex():
    assert is_edtf("2015/..") is True
    assert is_edtf("soon") is False


def test_languages_by_their_nearest_name():
    assert langid("de-AT") == "naustrian"
    assert langid("zh-TW") == "chinese"
    assert langid("xx") == ""
