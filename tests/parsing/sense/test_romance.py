"""Checks of lists in French, Spanish, Portuguese and Italian, through ``sensible``."""

import pytest

from .making import made_sense


def test_a_given_name_that_is_a_month():
    pieces = made_sense(
        ("author", "Caro Lind,"),
        ("date", "Julio (1983):"),
        ("title", "La sal."),
        ("location", "Ulm"),
    )
    assert pieces[:2] == [("author", "Caro Lind, Julio"), ("date", "(1983):")]
    pairs = (("author", "Lind A.,"), ("date", "Julio (1983):"), ("title", "La sal."))
    assert made_sense(*pairs)[1] == ("date", "Julio (1983):")


@pytest.mark.parametrize("title", ["Le Fleuve.", "L’Eau des villes.", "Il sale di Roma."])
def test_an_article_begins_a_title(title):
    pieces = made_sense(("author", f"Berg Pierre, {title}"), ("title", "Une histoire, Ulm"))
    assert pieces == [("author", "Berg Pierre,"), ("title", f"{title} Une histoire, Ulm")]
    pairs = [("author", "Berg Pierre, Lind Anne."), ("title", "Une histoire, Ulm")]
    assert made_sense(*pairs) == pairs


@pytest.mark.parametrize("role", ["(sous la dir. de),", "(coord.),"])
def test_who_directs_a_book_edits_it(role):
    pieces = made_sense(("author", "Berg G. et Lind M."), ("note", role), ("title", "Le sel"))
    assert pieces[0] == ("editor", f"Berg G. et Lind M. {role}")


def test_a_place_on_a_river_is_no_house():
    pieces = made_sense(
        ("title", "Le sel,"), ("publisher", "Portet-sur-Sel,"), ("location", "Lacustre,")
    )
    assert pieces[1:] == [("location", "Portet-sur-Sel,"), ("publisher", "Lacustre,")]


def test_house_and_series_are_no_title():
    pieces = made_sense(
        ("title", "Le fleuve triste, Sel, « Terre des eaux »,"),
        ("location", "Ulm,"),
        ("date", "1955"),
    )
    assert pieces[:3] == [
        ("title", "Le fleuve triste"),
        ("publisher", "Sel"),
        ("collection-title", "« Terre des eaux »,"),
    ]


def test_a_film_has_its_title_in_capitals():
    pairs = [
        ("author", "O SAL DO RIO."),
        ("director", "Direção: Ana Lind."),
        ("title", "Produção: Olaf Berg."),
        ("location", "Ulm:"),
    ]
    assert [label for label, _ in made_sense(*pairs)] == ["title", "director", "note", "location"]
    pairs[2] = ("title", "Os rios.")
    assert made_sense(*pairs) == pairs


def test_a_word_behind_an_initial_begins_the_title():
    pieces = made_sense(("author", "Pastelon M. Bleu."), ("title", "Une histoire."))
    assert pieces == [("author", "Pastelon M."), ("title", "Bleu. Une histoire.")]
    pairs = [("author", "Robert E. Smith."), ("title", "Une histoire.")]
    assert made_sense(*pairs) == pairs


def test_a_body_before_what_it_made():
    pairs = [
        ("title", "Instituto Nacional del Sal:"),
        ("publisher", "Atlas."),
        ("location", "Ulm,"),
    ]
    assert [label for label, _ in made_sense(*pairs)] == ["author", "title", "location"]
    pairs[0] = ("title", "Historia del sal:")
    assert made_sense(*pairs) == pairs


def test_no_title_ends_in_a_word_for_editions():
    pieces = made_sense(("title", "Psicología del sal. 2° Ed."), ("publisher", "ULM"))
    assert pieces[:2] == [("title", "Psicología del sal"), ("edition", "2° Ed.")]
    pieces = made_sense(("title", "Guide du sel, édition"), ("date", "1998"))
    assert pieces[:2] == [("title", "Guide du sel"), ("note", "édition")]


@pytest.mark.parametrize(
    ("word", "house"), [("Ed.", "Planalto."), ("Editora", "Editora Planalto.")]
)
def test_a_word_for_houses_holds_nothing(word, house):
    pieces = made_sense(
        ("title", "“1808”."),
        ("container-title", word),
        ("publisher", "Planalto."),
        ("date", "2007"),
    )
    assert pieces[1] == ("publisher", house)


def test_where_a_congress_met():
    pieces = made_sense(("location", "Recife. Anais... Ulm:"), ("publisher", "Oar,"))
    assert pieces[:2] == [("note", "Recife. Anais..."), ("location", "Ulm:")]


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Entrevista com Ana Lind", "concedida ao"),
        ("Entretien avec Ana Lind", "propos recueillis"),
    ],
)
def test_a_participle_leads_to_what_holds_it(title, lead):
    pieces = made_sense(("title", f"{title}, {lead}"), ("container-title", "Diário do Sal"))
    assert pieces[:2] == [("title", title), ("note", lead)]


def test_the_year_of_a_journal_is_its_volume():
    pieces = made_sense(
        ("container-title", "Sal,"), ("location", "Recife, ano VII,"), ("issue", "n. 74,")
    )
    assert pieces[1:3] == [("location", "Recife"), ("volume", "ano VII,")]
    assert made_sense(("title", "Sal"), ("note", "ano 45,"))[1] == ("volume", "ano 45,")
