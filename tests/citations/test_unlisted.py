"""What looks like a citation though no entry fits."""

import pytest

from tests.citations.citing import pairs

TEN = "Alder Beech Cedar Dogwood Elder Fir Gorse Hazel Ivy Juniper"


@pytest.mark.parametrize(("name", "is_cited"), [(TEN, True), (f"Yew {TEN}", False)])
def test_names_have_an_end(name, is_cited):
    found = pairs(f"Old (Ash 2012; {name} 2013).")
    assert found == [("Ash 2012", 1), (f"{name} 2013", None)][: 1 + is_cited]


@pytest.mark.parametrize(
    ("names", "is_cited"),
    [
        ("Larch & Hazel", True),
        ("Ana Bo Larch & Cy Di Hazel", True),
        ("Ana Bo Cy Larch & Cy Di Hazel", False),
        ("Larch", False),
        ("Larch et al.", True),
        ("Paris & London", False),
        ("Paris & Larch", True),
        ("Paris et al.", True),
        ("Spring & Summer", False),
        ("May & Hazel", False),
    ],
)
def test_people_where_nothing_else_is_cited(names, is_cited):
    assert pairs(f"Old ({names} 2013).") == [(f"{names} 2013", None)] * is_cited


def test_where_a_person_begins():
    assert pairs("As shown by Larch and Hazel (2013), so.") == [("Larch and Hazel (2013)", None)]
    assert pairs("So Larch of Hazel and Birk (2013).")[0][0].endswith("Birk (2013)")


@pytest.mark.parametrize(
    ("text", "cite"),
    [
        ("so Thomas Miller (2013) says", "Thomas Miller (2013)"),
        ("so Miller (2013) says", "Miller (2013)"),
        ("so *Thomas Miller* (2013) says", None),
        ("so “Thomas Miller” (2013) says", None),
        ("so Gorse Knob (2013) says", None),
        ("so Ann Beth Cora Miller (2013) says", None),
    ],
)
def test_a_person_in_the_sentence(text, cite):
    assert pairs(f"Old (Ash 2012), {text}.") == [("Ash 2012", 1), (cite, None)][: 1 + bool(cite)]
