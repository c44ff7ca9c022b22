"""CSL-JSON as written."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citekit.formats import KeyedItem, get_format
from citekit.formats.csl_json import NAME_PARTS, csl_item
from citekit.formats.mapping import variable_kinds
from citekit.tables import load_table

MESSY = {
    "type": "no such type",
    "title": "Flüsse",
    "author": [{"family": "Qin", "given": "", "orcid": "1"}, {}, "Weir Board", None],
    "issued": {"date-parts": [[2017, None], []], "edtf": "2017"},
    "accessed": {"date-parts": [[]]},
    "event-date": "some day",
    "page": 12,
    "volume": True,
    "keyword": ["dams", "weirs"],
    "abstract": None,
    "year-suffix": "b",
    "shelf": {"room": 4},
    "custom": {"citekit": {"alternatives": {"accessed": {"date-parts": [[2019, 2, 6]]}}}},
}


def written(*items):
    records = [KeyedItem(f"key{n}", item) for n, item in enumerate(items)]
    return "".join(get_format("csl-json").write(records))


def complaints_of_the_rules(item):
    """What is wrong with an item by the rules of the CSL-JSON schema, in our own words."""
    kinds = variable_kinds()
    found = [name for name in ("id", "type") if not isinstance(item.get(name), str)]
    found += [] if item.get("type") in load_table("formats", "types") else ["type"]
    for name, value in item.items():
        if name in {"id", "citation-key", "type"}:
            right = isinstance(value, str)
        elif name == "custom":
            right = isinstance(value, dict)
        elif kinds.get(name) == "names":
            right = all(
                part in NAME_PARTS and isinstance(text, (str, bool, int))
                for one in value
                for part, text in one.items()
            )
        elif kinds.get(name) == "dates":
            parts = value.get("date-parts", [[1]])
            right = set(value) <= {"date-parts", "season", "circa", "literal", "raw"}
            right = right and len(parts) in {1, 2} and all(len(p) in {1, 2, 3} for p in parts)
            numbers = [part for p in parts for part in p] + [value.get("season", 1)]
            right = right and not any(isinstance(number, bool) for number in numbers)
        elif kinds.get(name) == "numbers":
            right = isinstance(value, (str, int)) and not isinstance(value, bool)
        else:
            right = kinds.get(name) == "texts" and isinstance(value, str)
        found += [] if right else [name]
    return found


def test_an_array_of_items_with_keys_as_ids():
    text = written({"type": "book", "title": "Flüsse"}, {"type": "report"})
    assert [(item["id"], item["citation-key"]) for item in json.loads(text)] == [
        ("key0", "key0"),
        ("key1", "key1"),
    ]
    assert "Flüsse" in text
    assert text.startswith('[\n  {\n    "id": "key0",\n')
    assert text.endswith("\n  }\n]\n")


def test_nothing_is_an_empty_array():
    assert written() == "[]\n"


def test_fields_stand_in_one_order():
    item = {"URL": "http://a.example", "title": "T", "author": [{"literal": "A"}], "type": "book"}
    again = dict(reversed(item.items()))
    assert list(csl_item("k", item)) == list(csl_item("k", again))


def test_what_the_schema_does_not_know_is_kept_under_custom():
    item = csl_item("k", MESSY)
    assert item["custom"]["citekit"] == {
        "alternatives": {"accessed": {"date-parts": [[2019, 2, 6]]}},
        "fields": {"shelf": {"room": 4}},
    }
    assert item["type"] == "document"
    assert item["author"] == [{"family": "Qin"}, {"literal": "Weir Board"}]
    assert item["issued"] == {"date-parts": [[2017]]}
    assert "accessed" not in item
    assert item["event-date"] == {"literal": "some day"}
    assert item["keyword"] == "dams, weirs"
    assert item["year-suffix"] == "b"
    assert complaints_of_the_rules(item) == []


@pytest.mark.parametrize(
    ("field", "stated", "valid"),
    [
        ("author", [{"family": "Qin", "given": "Bo"}], [{"family": "Qin", "given": "Bo"}]),
        (
            "author",
            [{"given": "Bo", "orcid": "1", "family": "Qin"}],
            [{"given": "Bo", "family": "Qin"}],
        ),
        ("author", {"family": ["Qin", "Lu"], "given": 7}, [{"family": "Qin, Lu", "given": "7"}]),
        (
            "author",
            [{"family": "Qin", "suffix": "Jr.", "comma-suffix": True, "parse-names": 0}],
            [{"family": "Qin", "suffix": "Jr.", "comma-suffix": True}],
        ),
        ("issued", {"date-parts": [[2017, 5, 3]]}, {"date-parts": [[2017, 5, 3]]}),
        ("issued", {"date-parts": [[2017]]}, {"date-parts": [[2017]]}),
        ("issued", {"date-parts": [[2017, 5, 3, 12]]}, {"date-parts": [[2017, 5, 3]]}),
        (
            "issued",
            {"date-parts": [[2017], [2018], [2019]], "edtf": "x"},
            {"date-parts": [[2017], [2018]]},
        ),
        ("issued", {"date-parts": [["2017", 5]]}, {"date-parts": [["2017", 5]]}),
        ("issued", {"date-parts": [[2017]], "literal": ""}, {"date-parts": [[2017]]}),
        (
            "issued",
            {"date-parts": [[2017]], "season": 2, "circa": 1, "raw": 5},
            {"date-parts": [[2017]], "season": 2, "circa": 1, "raw": "5"},
        ),
        ("volume", 12, 12),
        ("volume", 1.5, 1.5),
        ("volume", float("inf"), "inf"),
        ("volume", float("nan"), "nan"),
        ("volume", 10**400, f"1{'0' * 400}"),
        ("volume", -(10**400), f"-1{'0' * 400}"),
        ("issued", {"date-parts": [[2017, None, 5]]}, {"date-parts": [[2017]]}),
        ("issued", {"date-parts": [[2017, "", 5], [2018, 1]]}, {"date-parts": [[2017], [2018, 1]]}),
        ("volume", "12", "12"),
        ("volume", ["1", "2"], "1, 2"),
        ("volume", True, "True"),
        ("title", "Dams", "Dams"),
        ("title", 7, "7"),
    ],
)
def test_values_in_the_form_of_the_schema(field, stated, valid):
    found = csl_item("k", {field: stated})[field]
    assert found == valid
    assert type(found) is type(valid)


def test_values_that_no_text_can_be_are_kept_under_custom():
    item = csl_item("k", {"title": {"a": 1}, "volume": {"b": 2}})
    assert item["custom"] == {"citekit": {"fields": {"title": {"a": 1}, "volume": {"b": 2}}}}


def test_the_item_given_is_left_alone():
    before = json.dumps(MESSY)
    csl_item("k", MESSY)
    assert json.dumps(MESSY) == before


def test_a_truth_value_is_no_part_of_a_date():
    item = csl_item("k", {"issued": {"date-parts": [[2017, True]], "season": True, "circa": True}})
    assert item["issued"] == {"date-parts": [[2017, "True"]], "season": "True", "circa": True}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
ODD_DATES = st.dictionaries(
    st.sampled_from(["date-parts", "season", "circa", "literal", "raw", "edtf"]),
    JSON_VALUES,
    max_size=4,
)
ODD_NAMES = st.lists(
    st.dictionaries(st.sampled_from([*NAME_PARTS, "orcid"]), JSON_VALUES, max_size=4), max_size=3
)
ANYTHING = st.dictionaries(
    st.sampled_from([*sorted(variable_kinds()), "type", "custom", "shelf"]),
    JSON_VALUES | ODD_DATES | ODD_NAMES,
    max_size=6,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANYTHING)
def test_whatever_comes_in_is_valid_by_the_rules(item):
    assert complaints_of_the_rules(csl_item("k", item)) == []


@pytest.fixture(scope="module")
def schema(shared):
    path = shared / "standards" / "csl-data.schema.json"
    if not path.exists():
        pytest.skip("the CSL schema is not here")
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def schema_errors(schema):
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft7Validator(schema)
    return lambda items: [error.message for error in validator.iter_errors(items)]


def test_the_schema_agrees(schema_errors):
    assert schema_errors(json.loads(written(MESSY, {"type": "webpage"}, {}))) == []


@settings(max_examples=100, deadline=None)
@given(item=ANYTHING)
def test_the_schema_agrees_with_whatever(schema_errors, item):
    assert schema_errors([csl_item("k", item)]) == []


def test_the_tables_name_what_the_schema_names(schema):
    properties = schema["items"]["properties"]
    own = {"id", "citation-key", "type", "categories", "custom"}
    assert set(variable_kinds()) == set(properties) - own
    assert set(load_table("formats", "types")) == set(properties["type"]["enum"])
