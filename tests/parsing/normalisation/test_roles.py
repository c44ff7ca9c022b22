"""Role words taken off lists of names."""

import pytest

from citekit.parsing.normalisation.roles import strip_roles


@pytest.mark.parametrize(
    ("text", "names", "roles"),
    [
        ("A. Berger (Ed.)", "A. Berger", {"editor"}),
        ("A. Berger and P. Lang, eds.", "A. Berger and P. Lang", {"editor"}),
        ("Hrsg. von A. Berger", "A. Berger", {"editor"}),
        ("A. Berger (Hrsg.,", "A. Berger", {"editor"}),
        ("hg. im Auftrag des Instituts für Salz von A. Berger", "A. Berger", {"editor"}),
        ("translated by A. Berger", "A. Berger", {"translator"}),
        ("A. Berger (ed. and trans.)", "A. Berger", {"editor", "translator"}),
        ("王小明 主编", "王小明", {"editor"}),
        ("王小明譯", "王小明", {"translator"}),
        ("Sand, Ed.", "Sand, Ed.", set()),
        ("Organização: Ana Berger", "Ana Berger", {"editor"}),
        ("Organização dos Rios", "Organização dos Rios", set()),
        ("Dirección General de Ríos", "Dirección General de Ríos", set()),
        ("B. A. Ford.", "B. A. Ford.", set()),
        ("K. A. With, and B. Lang", "K. A. With, and B. Lang", set()),
        ("éd. A. Berger", "A. Berger", {"editor"}),
        ("ed. critica a cura di A. Berger", "A. Berger", {"editor"}),
        ("Aus dem Amerik. von A. Berger", "A. Berger", {"translator"}),
        ("Übers. aus dem Franz. v. A. Berger", "A. Berger", {"translator"}),
        ("a. d. Frz. v. A. Berger", "A. Berger", {"translator"}),
        ("von Berg, Anna", "von Berg, Anna", set()),
        ("Besorgt von A. Berger", "A. Berger", {"editor"}),
        ("Eingeleitet und hrsg. von A. Berger", "A. Berger", {"editor"}),
        ("Herausgegeben und mit einem Nachwort von A. Berger", "A. Berger", {"editor"}),
        ("übersetzt und kommentiert von A. Berger", "A. Berger", {"translator"}),
        ("edited with an introduction by A. Berger", "A. Berger", {"editor"}),
        ("Selected and translated by A. Berger", "A. Berger", {"translator"}),
        ("Übersetzung von A. Berger", "A. Berger", {"translator"}),
        ("Deutsch von A. Berger", "A. Berger", {"translator"}),
        ("Mit Salz und Sole von A. Berger", "Mit Salz und Sole von A. Berger", set()),
        ("recc. A. Berger et P. Lang", "A. Berger et P. Lang", {"editor"}),
        ("ed. and trans. A. Berger", "A. Berger", {"editor", "translator"}),
    ],
)
def test_roles(text, names, roles):
    found = strip_roles(text, is_author=True)
    assert (found.names.strip(), set(found.named)) == (names, roles)


def test_translators_from_a_language_in_french():
    found = strip_roles("traduit de l’italien par Jean-Noël Schifano", is_author=False)
    assert found.names.strip() == "Jean-Noël Schifano"


def test_directors_in_chinese_brackets():
    found = strip_roles("江河（导演）", is_author=True)
    assert (found.names, set(found.named)) == ("江河", {"director"})


def test_editors_of_spanish_classics():
    found = strip_roles("Edición de Ana Lind", is_author=False)
    assert (found.names, set(found.named)) == ("Ana Lind", {"editor"})


def test_a_capital_por():
    assert strip_roles("Por Ana Lind", is_author=True).names == "Ana Lind"
    assert strip_roles("Por, Ana", is_author=True).names == "Por, Ana"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("di Anna Lang", "Anna Lang"),
        ("di Lampedusa, G.", "di Lampedusa, G."),
        ("von Muggental E", "von Muggental E"),
        ("von Anna Lang", "Anna Lang"),
        ("przeł. Anna Lang", "Anna Lang"),
        ("Пер. с англ. А. Иванова", "А. Иванова"),
        ("door Anna Lang", "Anna Lang"),
    ],
)
def test_words_that_are_particles_too(text, names):
    assert strip_roles(text, is_author=True).names.strip() == names
