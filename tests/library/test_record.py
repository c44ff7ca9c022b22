import pytest

from citekit.library.record import (
    creators_of,
    cut_roles,
    family_of,
    lead_names,
    own_fields,
    text_of,
    year_of,
)


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ({"date-parts": [[2017, 5, 1]]}, 2017),
        ({"date-parts": [["2017"]]}, 2017),
        ({"date-parts": [[2015], [2016]]}, 2015),
        ({"date-parts": [[-44]]}, -44),
        ({"date-parts": [[]]}, None),
        ({"date-parts": [[10**30]]}, None),
        ({"literal": "n.d."}, None),
        ("2017", None),
        (None, None),
    ],
)
def test_year_is_read_from_any_date(issued, year):
    assert year_of({"issued": issued}) == year


def test_the_editor_stands_in_for_a_missing_author():
    editor, translator = {"family": "Ito"}, {"family": "Vega"}
    assert lead_names({"editor": [editor], "translator": [translator]}) == [editor]
    assert lead_names({"author": [translator], "editor": [editor]}) == [translator]
    assert lead_names({"translator": [translator]}) == []


def test_creators_of_malformed_items_are_left_out():
    assert list(creators_of({"author": "Ito", "editor": ["Ito", {"family": "Vega"}]})) == [
        ("editor", 1, {"family": "Vega"})
    ]


def test_names_of_persons_and_organisations():
    assert family_of({"family": "Berg", "non-dropping-particle": "van den"}) == "van den Berg"
    assert family_of({"literal": "World Bank"}) == "World Bank"
    assert family_of({"given": "Plato"}) == "Plato"


def test_names_of_another_shape_are_texts_too():
    assert family_of({"family": 3}) == "3"
    assert family_of({"family": None, "given": ["x"], "literal": {}}) == ""


def test_fields_of_another_shape_read_as_nothing():
    assert text_of({"volume": 3}, "volume") == "3"
    assert text_of({"title": ["a"]}, "title") == ""
    assert own_fields({"custom": "x"}) == {}
    assert own_fields({"custom": {"citekit": {"a": 1}}}) == {"a": 1}
    assert own_fields({"custom": {"citekit": {"alternatives": 3, "a": 1}}}) == {"a": 1}


@pytest.mark.parametrize(
    ("others", "roles"), [(["author", 5], ["author"]), (None, []), (5, []), ("author", [])]
)
def test_roles_that_were_cut_whatever_stands_there(others, roles):
    assert cut_roles({"custom": {"citekit": {"others": others}}}) == roles
    assert cut_roles({"custom": 5}) == cut_roles({}) == []
