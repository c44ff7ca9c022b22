"""Checks of editions, through ``sensible``."""

import pytest

from .making import made_sense


def test_the_number_before_the_sign_of_an_ordinal_is_the_editions():
    pairs = (("title", "Diccionario de ríos, 23."), ("edition", "ª ed.,"), ("location", "Madrid"))
    assert made_sense(*pairs)[:2] == [("title", "Diccionario de ríos,"), ("edition", "23. ª ed.,")]
    pairs = (("title", "Ríos de 1923."), ("edition", "2.ª ed.,"))
    assert made_sense(*pairs) == list(pairs)


def test_number_of_an_edition_at_the_end_of_a_title():
    title = ("title", "Methoden des Salzes, 13., neu bearb.")
    assert made_sense(title, ("edition", "und erw. Aufl.,"), ("location", "Ulm:"))[:2] == [
        ("title", "Methoden des Salzes,"), ("edition", "13., neu bearb. und erw. Aufl.,")
    ]  # fmt: skip
    other = (("title", "Methoden des Salzes, 13."), ("edition", "3. Aufl.,"))
    assert made_sense(*other) == list(other)


@pytest.mark.parametrize("words", ["revue et augmentée,", "riveduta e ampliata,", "überarbeitete,"])
@pytest.mark.parametrize("label", ["container-title", "note"])
def test_changes_of_an_edition_hold_nothing(label, words):
    pieces = made_sense(
        ("title", "Le sel,"), ("edition", "2e éd."), (label, words), ("location", "Ulm,")
    )
    assert pieces[1:3] == [("edition", f"2e éd. {words}"), ("location", "Ulm,")]
    other = (("title", "Le sel,"), ("edition", "2e éd."), (label, "Revue du sel,"))
    assert made_sense(*other) == list(other)


def test_edition_in_words_ends_no_title():
    title = ("title", "Le sel de 1294, édition revue et corrigée,")
    assert made_sense(title, ("location", "Ulm,"))[:2] == [
        ("title", "Le sel de 1294,"), ("edition", "édition revue et corrigée,")
    ]  # fmt: skip
    other = (("title", "Le sel, édition du sel,"), ("location", "Ulm,"))
    assert made_sense(*other) == list(other)
