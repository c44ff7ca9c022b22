"""How values of each kind are written."""

import pytest

from citekit.formats.bibtex_values import langid, value_text


@pytest.mark.parametrize(
    ("kind", "value", "bibtex", "biblatex"),
    [
        ("edition", "2", "2nd", "2"),
        ("edition", "2nd", "{2nd}", "{2nd}"),
        ("genre", "PhD thesis", "PhD thesis", "phdthesis"),
        ("genre", "phdthesis", "{}phdthesis", "{}phdthesis"),
        ("list", "Sand and Gravel", "Sand and Gravel", "{Sand and Gravel}"),
        ("list", "R&D", "R\\&D", "R\\&D"),
        ("pages", "1-3", "1--3", "1--3"),
        ("verbatim", "a_b%20", "a_b%20", "a_b%20"),
        ("plain date", {"date-parts": [[2018, 5]]}, "2018-05", "2018-05"),
        ("plain date", {"literal": "a_b"}, "a\\_b", "a\\_b"),
    ],
)
def test_by_form(kind, value, bibtex, biblatex):
    assert value_text(kind, value, {}, "bibtex") == bibtex
    assert value_text(kind, value, {}, "biblatex") == biblatex


def test_languages_by_their_nearest_name():
    assert langid("de-AT") == "naustrian"
    assert langid("zh-TW") == "chinese"
    assert langid("xx") == ""
