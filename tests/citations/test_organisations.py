"""Organisations whose names hold words in small letters."""

import pytest

from tests.citations.citing import pairs

LIST = """

## Références

- Institut national du seuil. 2012. *Annuaire*. Tunis : INS.
- Organisation mondiale de la brume. 2010. *Rapport*. Genève : OMB.
- Osier, P. 2010. *Le bord*. Paris : Saule.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vu (Organisation mondiale de la brume, 2010).",
         [("Organisation mondiale de la brume, 2010", 2)]),
        ("Selon l’Organisation mondiale de la brume (2010), non.",
         [("Organisation mondiale de la brume (2010)", 2)]),
        ("Vu (Organisation mondiale de la brume [OMB], 2010).",
         [("Organisation mondiale de la brume [OMB], 2010", 2)]),
        ("Vu (voir Institut national du seuil 2012 ; Osier 2010).",
         [("Institut national du seuil 2012", 1), ("Osier 2010", 3)]),
        ("Vu (OMB 2010).", [("OMB 2010", 2)]),
        ("Osier (2010) le dit.", [("Osier (2010)", 3)]),
        ("Une autre mondiale de la brume (2010).", []),
    ],
)  # fmt: skip
def test_names_with_small_letters(text, found):
    assert pairs(text, LIST) == found


def test_the_words_stand_right_before_the_year():
    text = "Organisation mondiale de la brume 2011 dit non."
    assert pairs(text, LIST) == []


def test_a_name_that_begins_with_another_word_is_cited_whole():
    references = "\n\n## Literatur\n\n- Zentrale für nasse Wege (Hg.) (2017): Deich. Bonn: ZNW.\n"
    text = "Nass (siehe Zentrale für nasse Wege 2017, S. 3)."
    assert pairs(text, references) == [("Zentrale für nasse Wege 2017, S. 3", 1)]


def test_names_of_two_words():
    references = "\n\n## Litteratur\n\n- Statliga pilotbyrån (2016): Årsbok. Lund: Is.\n"
    assert pairs("Så (Statliga pilotbyrån 2016).", references) == [("Statliga pilotbyrån 2016", 1)]
    assert pairs("Så Statliga pilotbyrån (2016).", references) == [
        ("Statliga pilotbyrån (2016)", 1),
    ]
    assert pairs("Så (pilotbyrån 2016).", references) == []


@pytest.mark.parametrize("short", ["UMA", "SPB"])
def test_abbreviations_of_compounds(short):
    references = """

## Literatur

- Statliga pilotbyrån (2016): Årsbok. Lund: Is.
- Ufermoosamt (2016): Bericht. Bonn: Ufermoosamt.
"""
    entry = {"UMA": 2, "SPB": 1}[short]
    assert pairs(f"So ist es ({short} 2016).", references) == [(f"{short} 2016", entry)]
