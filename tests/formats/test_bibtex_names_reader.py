"""Names out of BibTeX."""

import pytest

from citekit.formats.bibtex_names import bibtex_names
from citekit.formats.bibtex_names_reader import read_names


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Donald E. Knuth", {"given": "Donald E.", "family": "Knuth"}),
        ("Knuth, Donald E.", {"family": "Knuth", "given": "Donald E."}),
        ("Jan van der Berg", {"given": "Jan", "family": "van der Berg"}),
        ("van der Berg, Jan", {"family": "van der Berg", "given": "Jan"}),
        (
            "van der {Berg}, Jan",
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        ),
        (
            "Beethoven, Ludwig van",
            {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        ),
        ("King, Jr., Martin", {"family": "King", "given": "Martin", "suffix": "Jr."}),
        ("{World Health Organization}", {"literal": "World Health Organization"}),
        ("{Plato}", {"literal": "Plato"}),
        ("Plato", {"family": "Plato"}),
        ("hooks, bell", {"family": "hooks", "given": "bell"}),
        (r"{\'E}mile Zola", {"given": "Émile", "family": "Zola"}),
        (r"G{\"o}del, K.", {"family": "Gödel", "given": "K."}),
        ("Garcia {M}arquez, Gabriel", {"family": "Garcia Marquez", "given": "Gabriel"}),
        ("{Simon and Schuster}, A. B.", {"family": "Simon and Schuster", "given": "A. B."}),
        (
            "family=Berg, given=Jan, prefix=van der, useprefix=true",
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        ),
        (
            "family=Goethe, given=Johann, prefix=von, useprefix=false",
            {"family": "Goethe", "given": "Johann", "dropping-particle": "von"},
        ),
        (
            "family=Duchamp, given=Philippe, given-i=P, prefix=de, prefix-i=d",
            {"family": "Duchamp", "given": "Philippe", "non-dropping-particle": "de"},
        ),
        ("given-i=P, family=Duchamp", {"family": "Duchamp", "given": "P"}),
    ],
)
def test_one_name(raw, name):
    read = read_names(raw)
    expected = {part: name[part] for part in name}
    assert read.names == [expected]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Donald~E.~Knuth", {"given": "Donald E.", "family": "Knuth"}),
        (r"N\'u\~nez, J.~R.", {"family": "Núñez", "given": "J. R."}),
        (r"\textsc{Dupont}, Jean", {"family": "Dupont", "given": "Jean"}),
        (r"\L ukasz Ko\l odziej", {"given": "Łukasz", "family": "Kołodziej"}),
        (r"Pawe\l de la Cruz", {"given": "Paweł", "family": "de la Cruz"}),
        ("Wei Li 0001", {"given": "Wei", "family": "Li"}),
        ("Agent 0007", {"given": "Agent", "family": "0007"}),
        (r"Micha\l Nowak", {"given": "Michał", "family": "Nowak"}),
        ("{Barnes and Noble, Inc.}", {"literal": "Barnes and Noble, Inc."}),
    ],
)
def test_ties_markup_and_letters(raw, name):
    assert read_names(raw).names[0] == name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("{{}Leonardo da Vinci}", {"family": "Leonardo da Vinci"}),
        ("{Smith, J.}", {"literal": "Smith, J."}),
        ("{Foo {Bar} and Baz}", {"literal": "Foo Bar and Baz"}),
        ("Jan van Berg", {"given": "Jan", "family": "van Berg"}),
        ("Jan {van} Berg", {"given": "Jan van", "family": "Berg"}),
        ("{}{De} {Berg}, Jan",
         {"family": "Berg", "given": "Jan", "non-dropping-particle": "De"}),
        ("de {Berg}, Jan", {"family": "Berg", "given": "Jan", "non-dropping-particle": "de"}),
        ("De {Berg}, Jan", {"family": "De Berg", "given": "Jan"}),
        ("de la Berg, Jan", {"family": "de la Berg", "given": "Jan"}),
        ("de {Berg}, {}", {"family": "Berg", "non-dropping-particle": "de"}),
        ("Berg, Jan Bo {}{bar bar}",
         {"family": "Berg", "given": "Jan Bo", "dropping-particle": "bar bar"}),
        ("Berg, {}{bar}", {"family": "Berg", "dropping-particle": "bar"}),
        ("Berg, Jan {van}", {"family": "Berg", "given": "Jan van"}),
        ("Berg, van", {"family": "Berg", "given": "van"}),
        (", Jan", {"literal": "Jan"}),
    ],
)  # fmt: skip
def test_what_groups_tell_apart(raw, name):
    assert read_names(raw).names == [name]


SMITH, DOE = {"family": "Smith", "given": "J."}, {"family": "Doe", "given": "K."}


@pytest.mark.parametrize(
    ("raw", "others"),
    [
        ("Smith, J. and Doe, K.", False),
        ("Smith, J.; Doe, K.", False),
        ("Smith, J.; Doe, K.;", False),
        ("{Smith, J. and Doe, K.}", False),
        ("Smith, J. and Doe, K. and others", True),
        ("Smith, J. and Doe, K. and et al.", True),
        ("Smith, J. and Doe, K. et al.", True),
        ("Smith, J. and Doe, K., et~al", True),
        ("Smith, J. and Doe, K. and {et al.}", True),
    ],
)
def test_lists_as_people_write_them(raw, others):
    assert read_names(raw) == ([SMITH, DOE], others, ())


def test_names_divided_by_commas():
    read = read_names("Ann Lee Smith, Jane Doe, Max Weber")
    assert [name["family"] for name in read.names] == ["Smith", "Doe", "Weber"]
    assert read_names("King, Jr., Martin Luther").names[0]["suffix"] == "Jr."
    assert len(read_names("van der Berg, Jan Peter").names) == 1


@pytest.mark.parametrize(
    ("raw", "families"),
    [
        (r"Ash, A. \& Elm, B.", ["Ash", "Elm"]),
        ("Ash, A. & Elm, B.", ["Ash", "Elm"]),
        (r"Ash, A., Elm, B., \& Oak, C.", ["Ash", "Elm", "Oak"]),
        ("Ash, A., Elm, B. and Oak, C.", ["Ash", "Elm", "Oak"]),
        (r"Ash, A., van der Elm, B., Oak, C. \& Yew, D.", ["Ash", "van der Elm", "Oak", "Yew"]),
        ("King, Jr., M. and Ash, A.", ["King", "Ash"]),
        (r"Ash, A\&B and Elm, B.", ["Ash", "Elm"]),
        (r"{Ash, Elm \& Oak, Ltd.} and Yew, D.", [None, "Yew"]),
        ("Ash, A., Elm, B., Oak", ["Ash"]),
        ("Ash, A., Elm,", ["Ash"]),
    ],
)
def test_names_that_are_divided_by_other_than_and(raw, families):
    assert [name.get("family") for name in read_names(raw).names] == families


def test_what_only_looks_like_a_list():
    assert read_names("Smith &amp; Sons").names == [{"given": "Smith &", "family": "Sons"}]
    assert read_names("Metal, J.") == ([{"family": "Metal", "given": "J."}], False, ())
    assert read_names("{others}") == ([{"literal": "others"}], False, ())
    assert read_names("{Smith et al.}").names == [{"literal": "Smith et al."}]
    assert read_names("{A; B}").names == [{"literal": "A; B"}]


def test_a_list():
    read = read_names("A. One and\n  {Two and Sons} AND Three, T. and others")
    assert [name.get("family") or name["literal"] for name in read.names] == [
        "One",
        "Two and Sons",
        "Three",
    ]
    assert read.others
    assert bibtex_names(read.names, others=True).endswith("and others")


def test_nothing_and_rubbish():
    assert read_names("").names == []
    assert read_names(" and ").names == []
    assert read_names(", Jan").names == [{"literal": "Jan"}]
    assert read_names(r"\foo{X}, Y").unknown == ("\\foo",)
    assert read_names("{" * 50_000).names == []


def test_many_commas_take_no_time():
    assert len(read_names("," * 200_000).names) <= 1
    assert len(read_names(", " * 100_000).names) <= 1
