"""CSV for spreadsheets."""

import csv
import io

import pytest

from citekit.formats import KeyedItem, get_format
from citekit.formats.csv_table import columns, inert


def rows(*items):
    text = "".join(get_format("csv").write(KeyedItem(f"k{n}", i) for n, i in enumerate(items)))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_a_row():
    (row,) = rows(
        {
            "type": "book",
            "author": [
                {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
                {"literal": "WHO"},
            ],
            "title": 'The "Rivers", part 1',
            "issued": {"date-parts": [[2015], [2016]]},
            "accessed": {"literal": "last May"},
            "volume": 2,
        }
    )
    assert {name: value for name, value in row.items() if value} == {
        "key": "k0",
        "type": "book",
        "author": "van der Berg, Jan; WHO",
        "title": 'The "Rivers", part 1',
        "issued": "2015/2016",
        "accessed": "last May",
        "volume": "2",
    }


def test_every_field_of_the_table_has_a_column():
    assert list(rows({})[0]) == ["key", "type", *columns()]


@pytest.mark.parametrize(
    "formula", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", '=HYPERLINK("http://a","b")', "＝1"]
)
def test_nothing_is_a_formula(formula):
    (row,) = rows({"type": "book", "title": formula, "note": "a\n=1"})
    assert row["title"] == "'" + formula.strip()
    assert row["note"] == "a =1"


def test_other_values_are_left_alone():
    assert inert("a=b") == "a=b"
    assert inert("") == ""
