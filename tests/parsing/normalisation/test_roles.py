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
        ("Bearb. v. A. Berger", "A. Berger", {"editor"}),
        ("Bearb. von A. Berger", "A. Berger", {"editor"}),
        ("Hrsg. v. d. Salzkommission", "Salzkommission", {"editor"}),
        ("hg. im Auftrage der Stadt von A. Berger", "A. Berger", {"editor"}),
        ("Übers., mit Karten, Noten u. einem Nachw. v. A. Berger", "A. Berger", {"translator"}),
        ("general editor, A. Berger", "A. Berger", {"editor"}),
        ("Ed. and introd. A. Berger", "A. Berger", {"editor"}),
        ("ed. and introd. by A. Berger", "A. Berger", {"editor"}),
        ("intro., trans., and annotated by A. Berger", "A. Berger", {"translator"}),
        ("Im Auftrag der Stadt Ulm", "Im Auftrag der Stadt Ulm", set()),
        ("Berger, A., general editor of none", "Berger, A., general editor of none", set()),
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


@pytest.mark.parametrize(
    ("text", "names", "roles"),
    [
        ("Autorin: Ann Lind", "Ann Lind", set()),
        ("Text und Fotos: Ann Lind", "Ann Lind", set()),
        ("Text: Ann Lind, Fotos: O. Berg", "Ann Lind; O. Berg", set()),
        ("Übers.: K. Berg", "K. Berg", {"translator"}),
        ("traduction : É. Berg", "É. Berg", {"translator"}),
        ("R: Kurt Berg", "Kurt Berg", {"director"}),
        ("English version by Ann Lind", "Ann Lind", {"translator"}),
        ("von und mit Ann Lind", "Ann Lind", set()),
        ("di Ornella Lind", "Ornella Lind", set()),
        ("de Souza Lima", "de Souza Lima", set()),
        ("de Beauvoir, Simone", "de Beauvoir, Simone", set()),
        ("Text, Ann", "Text, Ann", set()),
        ("记者 王小明", "王小明", set()),
        ("本报记者王小明", "王小明", set()),
        ("记者协会", "记者协会", set()),
        ("（文・山田 花）", "山田 花）", set()),
        ("答主：江河", "江河", set()),
        ("（清）王小明辑", "（清）王小明", {"editor"}),
        ("大学、 博物馆 合编", "大学、 博物馆", {"editor"}),
        ("王力，译．", "王力，．", {"translator"}),
        ("김하나 기자", "김하나", set()),
        ("文天明", "文天明", set()),
    ],
)
def test_words_that_stay_in_no_name(text, names, roles):
    found = strip_roles(text, is_author=True)
    assert (found.names.strip(), set(found.named)) == (names, roles)


@pytest.mark.parametrize(
    ("text", "names", "role"),
    [
        ("dirigé par Ann Lind", "Ann Lind", "editor"),
        ("hg. unter der Leitung von Ann Lind", "Ann Lind", "editor"),
        ("Deutsche Übersetzung von Ann Lind", "Ann Lind", "translator"),
    ],
)
def test_longer_words_for_roles(text, names, role):
    found = strip_roles(text, is_author=False)
    assert (found.names.strip(), set(found.named)) == (names, {role})
