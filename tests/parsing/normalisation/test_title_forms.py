"""Titles in several scripts and languages, through ``normalise``."""

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
