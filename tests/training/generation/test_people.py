"""Names in the ways that styles write them."""

from random import Random

import pytest

pytest.importorskip("faker")

from citekit.training.generation.people import (
    NAME_STYLES,
    Person,
    initials_of,
    make_native,
    make_person,
    write_names,
)

ANN = Person("Weber", "Ann Lee", "en")
BO = Person("de la Cruz", "Bo-Jan", "es")


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("apa", "Weber, A. L., & de la Cruz, B.-J."),
        ("vancouver", "Weber AL, de la Cruz B-J"),
        ("chicago", "Weber, Ann Lee, and Bo-Jan de la Cruz"),
        ("ieee", "A. L. Weber and B.-J. de la Cruz"),
        ("caps", "WEBER, Ann Lee; DE LA CRUZ, Bo-Jan"),
        ("gost", "Weber A. L., de la Cruz B.-J."),
    ],
)
def test_two_people(style, text):
    written = write_names([ANN, BO], NAME_STYLES[style], "en", Random(4))
    # "and" is written as "&" by some
    assert written.replace(" & ", " and ") == text.replace(" & ", " and ")


def test_organisations_stand_as_they_are():
    assert write_names(["World Bank"], NAME_STYLES["apa"], "en", Random(1)) == "World Bank"


def test_east_asian_names_have_the_family_name_first_and_no_blank():
    people = [Person("王", "小明", "zh"), Person("李", "娜", "zh")]
    written = write_names(people, NAME_STYLES["gbt"], "zh", Random(1))
    assert written.startswith("王小明")
    assert written.endswith("李娜")


def test_many_names_end_in_et_al():
    written = write_names([ANN] * 12, NAME_STYLES["vancouver"], "en", Random(2))
    assert written.count("Weber") <= 6
    assert written.rstrip(".").endswith(("et al", "others"))


def test_initials():
    assert initials_of("Mary Ann-Lee", ".", " ") == "M. A.-L."


@pytest.mark.parametrize("language", ["en", "zh", "ja", "ko", "ru", "tr", "pl", "vi", "el"])
def test_every_language_has_people(language):
    random = Random(1)
    people = {make_person(language, random) for _ in range(50)}
    assert len(people) > 40
    assert all(person.family for person in people)
    assert sum(bool(person.given) for person in people) > 35


@pytest.mark.parametrize(("language", "joint"), [("ko", " "), ("ja", "・"), ("zh", "·")])
def test_foreigners_in_east_asian_lists_are_written_as_they_sound(language, joint):
    random = Random(4)
    people = [make_person(language, random) for _ in range(300)]
    assert any(joint in person.family for person in people if not person.given)
    assert not any(joint in make_native(language, random).family for _ in range(300))


def test_arabic_names_have_arabic_joints_and_no_latin_letters():
    people = [make_person("ar", Random(seed)) for seed in range(40)]
    written = write_names(people[:3], NAME_STYLES["commas"], "ar", Random(2))
    assert "," not in written
    assert not any(char.isascii() and char.isalpha() for one in people for char in one.given)


def test_hungarian_and_vietnamese_names_begin_with_the_family():
    people = [Person("Kovács", "Anna", "hu"), Person("Trần", "Minh", "vi")]
    assert write_names(people, NAME_STYLES["commas"], "hu", Random(1)) == "Kovács Anna, Trần Minh"
    assert write_names(people[:1], NAME_STYLES["apa"], "hu", Random(1)) == "Kovács, A."
