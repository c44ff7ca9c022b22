"""References in words."""

import pytest

from citekit.cli.phrases import (
    counted,
    date_text,
    full_names,
    makers,
    makers_in_short,
    short_names,
    year_of,
)

QIN = {"family": "Qin", "given": "Amy"}
CHEN = {"family": "陈", "given": "寅恪"}
WHO = {"literal": "World Health Organization"}


def test_counted():
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(0, "article") == "0 articles"
    assert counted(12_000, "entry", "entries") == "12,000 entries"


def test_names():
    assert short_names([QIN]) == "Qin"
    assert short_names([QIN, WHO]) == "Qin & World Health Organization"
    assert short_names([QIN, WHO, QIN]) == "Qin et al."
    assert short_names(None) == ""
    assert short_names([CHEN]) == full_names([CHEN]) == "陈寅恪"
    assert (
        full_names([QIN, WHO, {"family": "Plato"}]) == "Amy Qin, World Health Organization, Plato"
    )


def test_a_list_that_was_cut_is_shown_so():
    custom = {"citekit": {"others": ["author"]}}
    assert makers_in_short({"author": [QIN], "custom": custom}) == "Qin et al."
    assert makers_in_short({"author": [QIN, WHO], "custom": custom}) == "Qin et al."
    assert makers_in_short({"editor": [QIN], "custom": custom}) == "Qin"
    assert makers_in_short({"author": [QIN, WHO]}) == "Qin & World Health Organization"
    assert makers_in_short({"custom": custom}) == ""


@pytest.mark.parametrize(
    ("csl", "expected"),
    [
        ({"issued": {"date-parts": [[2017, 5]]}, "year-suffix": "b"}, "2017b"),
        ({"issued": {"date-parts": [[-44]]}}, "-44"),
        ({"issued": {"literal": "n.d."}}, ""),
        ({}, ""),
    ],
)
def test_year(csl, expected):
    assert year_of(csl) == expected


def test_date_text():
    assert date_text({"date-parts": [[2017, 5]]}) == "2017-05"
    assert date_text({"literal": "soon"}) == "soon"
    assert date_text(None) == ""


def test_makers():
    assert makers({"editor": [QIN], "translator": [WHO]}) == [QIN]
    assert makers({"title": "x"}) == []
