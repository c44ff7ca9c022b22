"""Titles in several scripts and languages, through ``normalise``."""

import pytest

from citekit.parsing.normalisation.title_forms import split_forms

from .tagged import record


def test_three_forms_of_a_title():
    csl = record(("title", "Heliu de mimi 河流的秘密 [The secrets of the rivers].")).csl
    assert csl["title"] == "河流的秘密"
    assert csl["custom"]["citekit"] == {
        "title-romanised": "Heliu de mimi",
        "title-translated": "The secrets of the rivers",
    }


def test_translation_of_a_latin_title():
    csl = record(("title", "Les secrets de la rivière et des lacs [The secrets of the river]")).csl
    assert csl["title"] == "Les secrets de la rivière et des lacs"
    assert csl["custom"]["citekit"]["title-translated"] == "The secrets of the river"


def test_translation_behind_a_title_in_quotes():
    csl = record(("title", "“Vida de Gabriela Sal” [Life of Gabriela Sal]")).csl
    assert csl["title"] == "Vida de Gabriela Sal"
    assert csl["custom"]["citekit"]["title-translated"] == "Life of Gabriela Sal"
    review = record(("title", "“Vida Sal” [Review of a book]")).csl
    assert "custom" not in review


def test_a_translation_behind_another_script():
    csl = record(("title", "Соль и свет [Salt and Light].")).csl
    assert csl["title"] == "Соль и свет"
    assert csl["custom"]["citekit"]["title-translated"] == "Salt and Light"
    kept = record(("title", "Соль и свет [в двух томах].")).csl
    assert kept["title"] == "Соль и свет [в двух томах]"


@pytest.mark.parametrize(
    ("title", "translation"),
    [
        ("Maestras rurales de Ocotal", "Rural teachers of Ocotal"),
        ("Loin d'Oran", "Far from Oran"),
        ("Het oog leest mee", "The eye reads along"),
    ],
)
def test_translations_behind_titles_in_latin_letters(title, translation):
    forms = split_forms(f"{title} [{translation}]")
    assert forms.title == title
    assert forms.others == (("translated", translation),)


def test_brackets_behind_english_titles_stay():
    assert split_forms("Salt roads [Rural roads of the north]").others == ()
