import json

import pytest

from citekit.errors import UsageError
from citekit.library.values import checked_fields, field_kinds, field_name, field_value
from citekit.tables import load_table

ASH = {"family": "Ash", "given": "Ada"}


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("title", "  Counting\n bridges ", "Counting bridges"),
        ("title", "", None),
        ("title", None, None),
        ("volume", 12, 12),
        ("type", "book", "book"),
        ("author", "Ash, Ada; Field Office", [ASH, {"literal": "Field Office"}]),
        ("author", "King, Martin Luther, Jr.", [
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."}
        ]),
        ("author", "Ash, Ada;", [ASH]),
        ("author", "Mononym,", [{"family": "Mononym"}]),
        ("author", '[{"family": "Ash", "given": "Ada"}]', [ASH]),
        ("author", '{"literal": "Ash, Elm & Oak"}', [{"literal": "Ash, Elm & Oak"}]),
        ("editor", [ASH], [ASH]),
        ("author", [], None),
        ("issued", "2018-05-26", {"date-parts": [[2018, 5, 26]]}),
        ("issued", 2018, {"date-parts": [[2018]]}),
        ("accessed", {"date-parts": [[2018]]}, {"date-parts": [[2018]]}),
        ("issued", {"date-parts": [[2018, 21]]}, {"date-parts": [[2018, 21]]}),
        ("issued", 9999, {"date-parts": [[9999]]}),
        *(
            ("issued", said, json.loads(said))
            for said in (
                '{"date-parts": [[-44, 3, 15], [-43, 1, 1]]}',
                '{"date-parts": [[2018]], "season": 2, "circa": true}',
                '{"date-parts": [[2018]], "season": "2", "circa": 1, "raw": "about May"}',
            )
        ),
        ("author", [ASH | {"comma-suffix": True}], [ASH | {"comma-suffix": True}]),
        ("issued", '{"literal": "n.d."}', {"literal": "n.d."}),
        ("URL", "http://x.example/\ud800", "http://x.example/\\ud800"),
    ],
)  # fmt: skip
def test_what_people_write_becomes_csl(name, written, value):
    assert field_value(name, written) == value


@pytest.mark.parametrize(
    ("name", "written", "why"),
    [
        ("type", "", "has to have a type"),
        ("type", "boook", "did you mean book"),
        ("type", "zzz", "there are "),
        ("title", ["a"], "title is a text"),
        ("title", True, "title is a text"),
        ("title", "x" * 100_001, "longer than"),
        ("author", '[{"name": "Ash"}]', "list of names"),
        ("author", '[{"suffix": "Jr."}]', "neither family"),
        ("author", '[{"family": "Ash"', "not JSON"),
        ("author", 7, "list of names"),
        ("author", '[{"family": 3}]', "list of names"),
        ("author", [{"family": "Ash", "given": ["Ada"]}], "list of names"),
        ("author", [{"family": "Ash", "suffix": True}], "list of names"),
        ("author", [{}], "list of names"),
        ("issued", "last May", "is not a date"),
        ("issued", '{"date-parts": [[]]}', "date-parts"),
        ("issued", {"when": 1}, "a date such as"),
        ("issued", {"date-parts": [[2018, "x"]]}, "date-parts"),
        ("issued", {"date-parts": [[True]]}, "date-parts"),
        ("issued", {"date-parts": []}, "date-parts"),
        ("issued", {"date-parts": [[2018], [2019], [2020]]}, "date-parts"),
        ("issued", {"date-parts": [[2018, 1, 1, 1]]}, "date-parts"),
        ("issued", {"date-parts": [[2018, 13]]}, "dates that there are"),
        ("issued", {"date-parts": [[2018, 2, 29]]}, "dates that there are"),
        ("issued", {"date-parts": [[2018], [2017]]}, "dates that there are"),
        ("issued", 10_000, "dates that there are"),
        ("issued", {"literal": 3}, "a date such as"),
        ("issued", {}, "a date such as"),
        ("issued", True, "a date such as"),
    ],
)
def test_what_does_not_fit_is_said(name, written, why):
    with pytest.raises(UsageError, match=why):
        field_value(name, written)


def test_fields_are_found_by_any_spelling():
    assert field_name("container_title") == "container-title"
    assert field_name("doi") == "DOI"
    assert field_name("archive_location") == "archive_location"
    assert checked_fields({"Title": "T"}) == {"title": "T"}
    assert field_kinds()["author"] == "names"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("titel", r"'titel'; did you mean title\?$"),
        ("Journal", r"did you mean container-title\?$"),
        ("year", r"did you mean issued\?$"),
        ("xyzzy", r"'xyzzy'; there are DOI, .*container-title"),
    ],
)
def test_an_unknown_field_names_what_is_meant_or_all_there_are(name, said):
    with pytest.raises(UsageError, match=said):
        field_name(name)


def test_what_is_proposed_for_other_names_are_fields():
    hints = load_table("library", "field_hints")
    assert {field_name(field) for field in hints.values()} == set(hints.values())
    assert field_kinds().keys().isdisjoint(hints)
