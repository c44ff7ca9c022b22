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
    "raw",
    [
        "Ash, Jr., Ann Elm",
        "Ash, Ann Elm, Jr.",
        "Ash Jr., Ann Elm",
        "Ann Elm Ash, Jr.",
        "Ann Elm Ash Jr.",
    ],
)
def test_suffixes_as_people_write_them(raw):
    ash = {"family": "Ash", "given": "Ann Elm", "suffix": "Jr."}
    assert read_names(raw).names == [ash]
    assert read_names(bibtex_names([ash])).names == [ash]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Ann van der Elm III", {"given": "Ann", "family": "van der Elm", "suffix": "III"}),
        ("Ash, Jr.", {"family": "Ash", "suffix": "Jr."}),
        ("van der Elm, Sr", {"family": "van der Elm", "suffix": "Sr"}),
        ("Ash, Jr., III", {"family": "Ash", "suffix": "Jr.", "given": "III"}),
        ("Ash, III,", {"family": "Ash", "suffix": "III"}),
        ("Ash, Ann,", {"family": "Ash", "given": "Ann"}),
        ("Ann Ash III", {"given": "Ann", "family": "Ash", "suffix": "III"}),
        ("Elizabeth II", {"given": "Elizabeth", "family": "II"}),
        ("III, Ann", {"family": "III", "given": "Ann"}),
        ("Ash, {Jr.}", {"family": "Ash", "given": "Jr."}),
        ("{Ann Jr.}, Bo", {"family": "Ann Jr.", "given": "Bo"}),
        (", Jr.", {"literal": "Jr."}),
        ("Ash, V", {"family": "Ash", "given": "V"}),
    ],
)
def test_what_is_a_suffix(raw, name):
    assert read_names(raw).names == [name]
    if "family" in name:
        assert read_names(bibtex_names([name])).names == [name]


def test_east_asian_names_have_the_family_first():
    assert read_names("汪 晖 and 김 민수 and さくら ももこ").names == [
        {"family": "汪", "given": "晖"},
        {"family": "김", "given": "민수"},
        {"family": "さくら", "given": "ももこ"},
    ]
    assert read_names("汪晖").names == [{"family": "汪晖"}]
    assert read_names("A 晖").names == [{"given": "A", "family": "晖"}]


def test_marks_of_affiliations_are_no_part_of_a_name():
    read = read_names(
        r"Ash, Ann$^{1,2}$ and Elm, Bo\textsuperscript{*} and M\textsuperscript{c}Oak, C."
    )
    assert read.names == [
        {"family": "Ash", "given": "Ann"},
        {"family": "Elm", "given": "Bo"},
        {"family": "M<sup>c</sup>Oak", "given": "C."},
    ]


@pytest.mark.parametrize(
    ("raw", "names", "others"),
    [
        ("Ash A and van Elm BC", ["Ash/A", "van Elm/BC"], False),
        ("Ash A, Elm BC, and O'Yew D", ["Ash/A", "Elm/BC", "O'Yew/D"], False),
        (r"Ash A, M{\"u}ller BC, et al.", ["Ash/A", "Müller/BC"], True),
        ("Ash A, Elm BC et al", ["Ash/A", "Elm/BC"], True),
        ("Ash A and Elm B and others", ["Ash/A", "Elm/B"], True),
        ("Malcolm X", ["X/Malcolm"], False),
        ("Malcolm X and Ash, Ann", ["X/Malcolm", "Ash/Ann"], False),
        ("Malcolm X and others", ["X/Malcolm"], True),
        ("Ash A and IBM UK", ["A/Ash", "UK/IBM"], False),
        ("Ash A and Elm ABCD", ["A/Ash", "ABCD/Elm"], False),
    ],
)
def test_initials_behind_family_names(raw, names, others):
    read = read_names(raw)
    assert [f"{name['family']}/{name['given']}" for name in read.names] == names
    assert read.others == others


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
        ("Ash, A., Elm, B., and Oak, C.", ["Ash", "Elm", "Oak"]),
        ("Ash, A., and Oak, C.", ["Ash", "Oak"]),
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
