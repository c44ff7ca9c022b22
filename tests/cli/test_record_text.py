import pytest

from citekit.cli.record_text import edited_fields, record_text, value_text
from citekit.errors import UsageError

CSL = {
    "id": "k",
    "type": "book",
    "author": [{"family": "Ash", "given": "Ada"}, {"literal": "Field Office"}],
    "translator": [{"family": "Berg", "non-dropping-particle": "van den"}],
    "issued": {"date-parts": [[2018, 5]]},
    "accessed": {"literal": "last May"},
    "title": "On: bridges",
    "volume": 3,
    "custom": {"citekit": {"x": 1}},
}


def test_a_text_that_was_left_alone_changes_nothing():
    text = record_text("k", CSL, ["Ash 2018\nOn bridges"])
    assert "author: Ash, Ada; Field Office\n" in text
    assert "issued: 2018-05\n" in text
    assert "# Ash 2018 On bridges\n" in text
    assert "custom" not in text
    assert edited_fields(text, CSL) == {}


def test_changes_are_taken_and_lines_that_went_take_their_fields_away():
    text = record_text("k", CSL, []).replace("2018-05", "2019").replace("volume: 3\n", "")
    text = text.replace("title: On: bridges", "title:") + "note: new\n"
    assert edited_fields(text, CSL) == {
        "issued": {"date-parts": [[2019]]},
        "title": None,
        "volume": None,
        "note": "new",
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("title", "Line 1 is not"),
        ("titel: x", "no field"),
        ("issued: May", "not a date"),
        ("type: book\ntype: book", "twice"),
        ("title: x", "type is missing"),
    ],
)
def test_what_can_not_be_taken_is_said(line, why):
    with pytest.raises(UsageError, match=why):
        edited_fields(line, CSL)


def test_the_problem_stands_on_top():
    assert record_text("k", CSL, [], "bad\nthing").startswith("# NOT SAVED: bad thing\n")


def test_values_that_text_can_not_say_are_json():
    assert value_text("author", [{"family": "Ash"}]) == "Ash,"
    assert value_text("author", CSL["translator"]).startswith("[{")
    assert value_text("issued", {"literal": "x"}) == '{"literal": "x"}'


def test_no_value_reaches_beyond_its_line():
    csl = {"type": "book", "author": [{"literal": "Ash\u2028Press\x85", "x": 1}], "title": "Fog"}
    text = record_text("k", csl, [])
    assert len(text.splitlines()) == len(text.split("\n")) - 1
    assert edited_fields(text, csl) == {}
    assert edited_fields(text.replace("Fog", "Mist"), csl) == {"title": "Mist"}
