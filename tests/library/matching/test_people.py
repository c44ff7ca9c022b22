"""Who made a work, compared."""

import pytest

from citekit.library.matching.people import compare_people, people_of


def people(*names):
    made = []
    for name in names:
        family, comma, given = name.partition(", ")
        made.append({"family": family, "given": given} if comma else {"literal": name})
    return people_of({"author": made})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (["Ash, Ada", "Elm, Ben"], ["Ash, A.", "Elm, B."], "authors-same"),
        (["Ash, Ada", "Elm, Ben"], ["Ash, A."], "authors-same"),
        (["Ash, Ada", "Elm, Ben"], ["Ash, Ada", "Oak, Cy"], "author-same"),
        (["Ash, Ada", "Elm, Ben"], ["Elm, Ben"], "authors-shared"),
        (["Müller, Ada"], ["Muller, Ada"], "authors-same"),
        (["Zhang, Wei"], ["Wei, Zhang"], "authors-same"),
        (["Zhang, Wei"], ["Zhang, Li"], "initials-differ"),
        (["Ash, Ada"], ["Elm, Ada"], "authors-differ"),
        (["Okoye, Ada"], ["Okoje, A."], "authors-same"),
        (["Ada Ash"], ["Ash, Ada Mary"], "authors-same"),
        (["Ada Elm"], ["Ash, Ada Mary"], "authors-differ"),
        (["Ada, Okoye B."], ["Okoye, Ben"], "authors-same"),
        (["Ada, Ash B."], ["Ash, Ben"], "authors-differ"),
        (["World Health Organization"], ["WHO"], "authors-same"),
        (["World of Rivers Organization"], ["WRO"], "authors-same"),
        (["World Sea Bank Group"], ["WBG"], "authors-same"),
        (["World Health Organization"], ["XHO"], "authors-differ"),
        (["World of Health"], ["WH"], "authors-differ"),
        (["Ash, Ada"], [], None),
    ],
)
def test_people_are_compared(one, other, expected):
    assert compare_people(people(*one), people(*other)) == expected
    assert compare_people(people(*other), people(*one)) == expected


def test_an_editor_stands_in_the_authors_place():
    assert people_of({"editor": [{"family": "Ash"}]}) == people("Ash, ")


def test_whatever_a_file_holds_as_names_is_taken():
    assert [one.family for one in people_of({"author": [{"given": 3}, "x", {}]})] == ["3"]
    assert people_of({"author": "Ash"}) == ()
