"""CSL-JSON files, also of other programs."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.formats import read_text
from citekit.formats.mapping import variable_kinds


def items(*values):
    return read_text(json.dumps(list(values))).items


def test_keys_come_from_citation_key_or_id():
    first, second, third = items(
        {"id": "http://zotero.org/1", "citation-key": "ng", "type": "book"},
        {"id": 7, "type": "book"},
        {"type": "book"},
    )
    assert (first.key, first.aliases) == ("ng", ("http://zotero.org/1",))
    assert (second.key, third.key) == ("7", "")


def test_an_address_is_no_key_to_cite_by():
    address = "http://zotero.org/users/1/items/AB"
    noted, bare, named = items(
        {"id": address, "type": "book", "note": "PMID: 1\nCitation Key: ashSalt2012 \nread"},
        {"id": address, "type": "book", "note": "The citation key: none"},
        {"id": "ash", "type": "book", "note": "Citation Key: ashSalt2012"},
    )
    assert (noted.key, noted.aliases) == ("ashSalt2012", (address,))
    assert (bare.key, bare.aliases) == ("", (address,))
    assert named.key == "ash"


def test_dates_in_words_are_read_as_far_as_they_go():
    (found,) = items({"type": "book", "issued": "2020-05", "accessed": "last May"})
    assert found.csl["issued"] == {"date-parts": [[2020, 5]]}
    assert found.csl["accessed"] == {"literal": "last May"}


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ({"raw": "2019-05-06"}, {"date-parts": [[2019, 5, 6]]}),
        ({"raw": "5 May 2019"}, {"date-parts": [[2019, 5, 5]]}),
        ({"raw": "05/06/2019"}, {"raw": "05/06/2019"}),
        ({"raw": "about Easter 2019"}, {"raw": "about Easter 2019"}),
        ({"raw": "2019b"}, {"raw": "2019b"}),
        ({"date-parts": [["2019", 5, "6"]]}, {"date-parts": [[2019, 5, 6]]}),
        ({"date-parts": [[2019, 0, 0]]}, {"date-parts": [[2019]]}),
        ({"date-parts": [[2019], [0]]}, {"date-parts": [[2019]]}),
        ({"date-parts": [[2019, None]]}, {"date-parts": [[2019]]}),
        ({"date-parts": [[2019], [2020]]}, {"date-parts": [[2019], [2020]]}),
        ({"date-parts": [2019, 5]}, {"date-parts": [[2019, 5]]}),
        ({"date-parts": [["2019-05-06"]]}, {"date-parts": [[2019, 5, 6]]}),
        ({"date-parts": [["201X"]]}, {"literal": "201X"}),
        ({"date-parts": [["spring", 2]]}, {"date-parts": [["spring", 2]]}),
        ({"date-parts": [["Spring 2019"]]}, {"date-parts": [[2019]], "season": 1}),
        ({"date-parts": [["in press"]], "circa": 1}, {"date-parts": [["in press"]], "circa": 1}),
        ({"date-parts": [[99]]}, {"date-parts": [[99]]}),
        ({"date-parts": [[2019.0, 5.0]]}, {"date-parts": [[2019, 5]]}),
        ({"date-parts": [[2019, "May"]]}, {"date-parts": [[2019, 5]]}),
        ({"date-parts": [[2019, "May", 6]]}, {"date-parts": [[2019, 5, 6]]}),
        ({"date-parts": [[2019, "May", "x"]]}, {"date-parts": [[2019, "May", "x"]]}),
        ({"date-parts": [[2019, "Easter"]]}, {"date-parts": [[2019, "Easter"]]}),
        ({"date-parts": [[2019, 22]], "circa": True},
         {"date-parts": [[2019]], "season": 2, "circa": True}),
        ({"date-parts": [[2019, 16]]}, {"date-parts": [[2019]], "season": 4}),
        ({"date-parts": [[2019, 21, 4]]}, {"date-parts": [[2019, 21, 4]]}),
        ({"date-parts": [[2019, 25]]}, {"date-parts": [[2019, 25]]}),
        ({"raw": "2019", "edtf": "2020"}, {"date-parts": [[2019]]}),
        ({"date-parts": [[2019, 20]]}, {"date-parts": [[2019, 20]]}),
        ({"date-parts": [[2019, 21], [2019, 22]]}, {"date-parts": [[2019, 21], [2019, 22]]}),
        ({"date-parts": [[2019, [5]]]}, {"date-parts": [[2019, "[5]"]]}),
        ({"year": 2019, "month": "5", "day": 6}, {"date-parts": [[2019, 5, 6]]}),
        ({"year": "2019", "circa": True}, {"date-parts": [[2019]], "circa": True}),
        ({"year": 2018, "date-parts": [[2019]]}, {"date-parts": [[2019]]}),
        ({"edtf": "2019-05~"}, {"date-parts": [[2019, 5]], "circa": True}),
        ({"edtf": "some day"}, {"raw": "some day"}),
        ({"date-parts": [[-44, 3]], "circa": True}, {"date-parts": [[-44, 3]], "circa": True}),
        ({"date-parts": [[2019]], "season": "3"}, {"date-parts": [[2019]], "season": 3}),
        ({"date-parts": [[2019]], "season": "Fall"}, {"date-parts": [[2019]], "season": 3}),
        ({"date-parts": [[2019]], "season": "Sommer"}, {"date-parts": [[2019]], "season": 2}),
        (
            {"date-parts": [[2019]], "season": "Easter"},
            {"date-parts": [[2019]], "season": "Easter"},
        ),
        ({"date-parts": [[2019]], "season": "May"}, {"date-parts": [[2019]], "season": "May"}),
    ],
)  # fmt: skip
def test_dates_of_other_programs(stated, date):
    (found,) = items({"type": "book", "issued": stated})
    assert found.csl["issued"] == date


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ({"journalAbbreviation": "J. Wat."}, {"container-title-short": "J. Wat."}),
        ({"shortTitle": "Dams"}, {"title-short": "Dams"}),
        ({"shortTitle": "Dams", "title-short": "Dams"}, {"title-short": "Dams"}),
        ({"shortTitle": "A", "title-short": "B"}, {"shortTitle": "A", "title-short": "B"}),
        ({"language": "English"}, {"language": "en"}),
        ({"language": "ger"}, {"language": "de"}),
        ({"language": "de-CH"}, {"language": "de-CH"}),
        ({"language": ["de"]}, {"language": "de"}),
        ({"DOI": "https://doi.org/10.1000/a"}, {"DOI": "10.1000/a"}),
        ({"DOI": ["10.1000/a"]}, {"DOI": "10.1000/a"}),
        ({"title": {"a": 1}}, {"custom": {"citekit": {"fields": {"title": {"a": 1}}}}}),
        ({"volume": {"a": 1}}, {"custom": {"citekit": {"fields": {"volume": {"a": 1}}}}}),
        ({"issued": {}, "accessed": {"date-parts": [[]]}, "submitted": {"edtf": ""}}, {}),
    ],
)
def test_fields_as_zotero_has_them(stated, read):
    (found,) = items({"type": "book", **stated})
    assert found.csl == {"type": "book", **read}


def test_names_of_other_programs():
    (found,) = items({"type": "book", "author": [{"lastName": "Okoye", "firstName": "Ada"},
                                                 {"name": "Water Board"}, "Plain"]})  # fmt: skip
    assert found.csl["author"] == [
        {"family": "Okoye", "given": "Ada"},
        {"literal": "Water Board"},
        {"literal": "Plain"},
    ]


def test_what_csl_does_not_know_is_kept():
    reading = read_text('[{"id": "a", "type": "online", "shelf": "B 7"}]')
    assert reading.items[0].csl == {
        "type": "document",
        "custom": {"citekit": {"fields": {"shelf": "B 7"}}},
    }
    assert [str(problem) for problem in reading.problems] == [
        "line 1 (a): 'online' is no type of CSL; it is read as a document."
    ]
    assert reading.errors == []


@pytest.mark.parametrize(
    ("stated", "csl_type"),
    [
        ("journal-article", "article-journal"),
        ("posted-content", "article"),
        ("blogPost", "post-weblog"),
        ("book", "book"),
    ],
)
def test_types_of_services(stated, csl_type):
    reading = read_text(json.dumps([{"id": "a", "type": stated}]))
    assert reading.items[0].csl["type"] == csl_type
    assert reading.problems == []


def test_truth_values_are_no_keys():
    (found,) = items({"id": True, "type": "book"})
    assert found.key == ""


def test_items_one_behind_the_other():
    reading = read_text('{"id": "a"}\n{"id": "b"},\n\n7 {"id": "c"}')
    assert [(found.key, found.line) for found in reading.items] == [("a", 1), ("b", 2)]
    assert [str(problem) for problem in reading.problems] == [
        "line 4: there is something behind the end of the list."
    ]
    assert read_text('{"id": "a"}\n{"id": "b"}\n').problems == []
    (fault,) = read_text('{"id": "a"}\n{"id": ?}').errors
    assert (fault.line, fault.message) == (2, "this is not JSON: Expecting value.")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            '{"title": "A \\" [{", "list": [[{}]], "items": [{"id": "a"}, {"id": "b"}], "x": 1}',
            "ab",
        ),
        ('{"meta": {"items": [{"id": "x"}]}, "references": [{"id": "a"}]}', "a"),
        ('{"id": "a", "type": "book", "references": [{"id": "b"}]}', "a"),
        ('{"id": "a", "title": "\\"items\\": ["}', "a"),
        ('{"id": "a"}\n{"id": "b", "items": [{"id": "c"}]}', "ab"),
    ],
)
def test_lists_in_objects(text, keys):
    reading = read_text(text)
    assert "".join(found.key for found in reading.items) == keys
    assert reading.problems == []


@pytest.mark.parametrize(
    "text", ["[] x", "[]]", '[{"id": "a"}]]', '[{"id": "a"}]\n]', '[{"id": "a"}]\n[{"id": "b"}]']
)
def test_what_stands_behind_the_list_is_said(text):
    (problem,) = read_text(text).errors
    assert (
        str(problem)
        == f"line {text.count(chr(10)) + 1}: there is something behind the end of the list."
    )


def test_numbers_that_are_too_large_stay_texts():
    (found,) = read_text('[{"id": "a", "type": "book", "volume": 1e999, "issue": 1.5}]').items
    assert (found.csl["volume"], found.csl["issue"]) == ("1e999", 1.5)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "May", "2019"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["date-parts", "season", "raw", "edtf", "year", "family", "name"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*sorted(variable_kinds()), "id", "type"]), JSON_VALUES, max_size=4
    )
)
def test_whatever_stands_in_an_item_it_is_read(item):
    (found,) = items({**item, "title": "A"})
    json.dumps(found.csl, allow_nan=False)


@pytest.mark.parametrize("text", ['{"items": [%s]}', '{"references": [%s]}', "[%s]", "%s"])
def test_shapes(text):
    (found,) = read_text(text % '{"id": "a", "type": "book"}').items
    assert found.key == "a"


def test_what_is_no_item_costs_no_other():
    reading = read_text('[{"id": "a"},\n7,\n{"id": "b"}]')
    assert [found.key for found in reading.items] == ["a", "b"]
    assert [str(problem) for problem in reading.problems] == [
        "line 2: this is no item of CSL-JSON."
    ]


def test_blanks_around_items():
    for text in ('[ {"id": "a"} , {"id": "b"} ]', '[{"id": "a"},{"id": "b"}]\n'):
        reading = read_text(text)
        assert [found.key for found in reading.items] == ["a", "b"]
        assert reading.problems == []
    assert read_text("[ ]\n").problems == []


def test_keys_that_are_the_same_are_no_aliases():
    (found,) = items({"id": "a", "citation-key": "a", "type": "book"})
    assert found.aliases == ()
    (found,) = items({"citation-key": "a", "type": "book"})
    assert found.aliases == ()


def test_values_that_are_no_dates_and_names_stay():
    (found,) = items({"type": "book", "author": "Okoye", "keyword": ["a", {"b": 1}],
                      "issued": ["x"], "accessed": {"date-parts": "2019"}})  # fmt: skip
    assert found.csl["author"] == [{"literal": "Okoye"}]
    assert found.csl["keyword"] == "a, {'b': 1}"
    assert found.csl["issued"] == {"literal": "['x']"}
    assert "accessed" not in found.csl


def test_the_line_of_a_fault_before_the_end_of_an_item():
    text = '[\n{"id": "a",\n "DOI": "d",\n "URL": "u"},\n{"id": "b",\n "URL": ?}]'
    reading = read_text(text)
    assert (reading.items[0].line, reading.items[0].lines) == (2, {"DOI": 3, "URL": 4})
    assert [problem.line for problem in reading.errors] == [6]
    assert read_text('\n[{"id": "a"}]').items[0].line == 2


def test_nothing():
    assert read_text("[]").items == []
    assert read_text("[]").problems == []


def test_numbers_that_json_does_not_have():
    (found,) = read_text('[{"id": "a", "type": "book", "volume": NaN}]').items
    assert found.csl["volume"] == "NaN"


def test_lines():
    text = json.dumps([{"id": "a", "URL": "u"}, {"id": "b", "DOI": "d"}], indent=1)
    first, second = read_text(text).items
    assert (first.line, first.lines) == (2, {"URL": 4})
    assert (second.line, second.lines) == (6, {"DOI": 8})


@pytest.mark.parametrize(
    ("text", "number", "line"),
    [
        ('[{"id": "a"},\n{"id": }]', 1, 2),
        ('[{"id": "a"}\n{"id": "b"}]', 1, 2),
        ('[{"id": "a"},\n7]', 1, 2),
        ('[{"id": "a"},', 1, 1),
        ("[" * 100_000, 0, 1),
        ('{"a": 1}', 0, 1),
    ],
)
def test_faults_cost_only_what_comes_after(text, number, line):
    reading = read_text(text)
    assert len(reading.items) == number
    assert [problem.line for problem in reading.errors] == [line]
