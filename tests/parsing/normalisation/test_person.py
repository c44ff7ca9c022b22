"""One name: which of its words are the family name."""

import pytest

from citekit.parsing.normalisation.person import inverted, is_suffix, person


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("Anna Maria Berger", "Berger", "Anna Maria"),
        ("Berger AM", "Berger", "AM"),
        ("BERGER Anna", "BERGER", "Anna"),
        ("Anna BERGER", "BERGER", "Anna"),
        ("LÓPEZ VEGA Ana María", "LÓPEZ VEGA", "Ana María"),
        ("LE BERGER Anna", "LE BERGER", "Anna"),
        ("LE FLOC’H Anna", "LE FLOC’H", "Anna"),
        ("DE LA TOUR Anna Maria", "DE LA TOUR", "Anna Maria"),
        ("DE Berger", "Berger", "DE"),
        ("Berger DE", "Berger", "DE"),
        ("Xu Y", "Xu", "Y"),
        ("de la Vega JC", "de la Vega", "JC"),
        ("Dr. Anna Berger", "Berger", "Anna"),
        ("G. 't Veld", "'t Veld", "G."),
        ("Berger J.-Cl", "Berger", "J.-Cl"),
        ("Tocqueville Alexis de", "Tocqueville", "Alexis de"),
        ("Петрова Анна Ивановна", "Петрова", "Анна Ивановна"),
    ],
)
def test_person(text, family, given):
    assert person(text) == {"family": family, "given": given}


def test_suffixes():
    assert person("Paul Lang Jr.") == {"family": "Lang", "given": "Paul", "suffix": "Jr."}
    assert person("Lang III PB") == {"family": "Lang", "given": "PB", "suffix": "III"}
    assert inverted("Lang Jr.", "Paul") == {"family": "Lang", "given": "Paul", "suffix": "Jr."}
    assert is_suffix("III") and not is_suffix("Lang")


def test_single_words():
    assert person("Lang") == {"literal": "Lang"}
    assert person("Lang", is_alone=True) == {"family": "Lang"}


def test_letters_that_look_like_a_suffix():
    assert person("Berger IV", initials_last=True) == {"family": "Berger", "given": "IV"}
    assert not is_suffix("Sen")
    assert is_suffix("sen.")


def test_titles_before_the_given_name():
    assert inverted("Lind", "Prof. Dr. Ann") == {"family": "Lind", "given": "Ann"}
    assert inverted("Lind", "Rev Ann") == {"family": "Lind", "given": "Rev Ann"}


def test_particle_behind_a_hyphen():
    assert person("K. Kleinen-von Salzberg") == {"given": "K.", "family": "Kleinen-von Salzberg"}
