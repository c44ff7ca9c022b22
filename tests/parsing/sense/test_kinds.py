"""Checks of words for the kind of a work, through ``sensible``."""

import pytest

from .making import made_sense


@pytest.mark.parametrize("kind", ["Video:", "Buch:", "Podcast :", "Artículo:", "動画："])
def test_what_a_list_calls_its_entries_is_no_part_of_the_title(kind):
    pieces = made_sense(("title", f"{kind} How bees dance,"), ("date", "2013"))
    assert pieces[:2] == [("genre", kind), ("title", "How bees dance,")]


def test_such_a_word_alone_is_the_kind():
    pairs = (("note", "Video:"), ("title", "“How bees dance”"))
    assert made_sense(*pairs)[0] == ("genre", "Video:")
    pairs = (("author", "Film"), ("title", "How bees dance"))
    assert made_sense(*pairs) == list(pairs)


def test_who_is_named_before_the_title_is_found_behind_the_kind():
    pieces = made_sense(("title", "Buch: Lang, Anna: Salz."), ("date", "2002"))
    assert pieces[:3] == [("genre", "Buch:"), ("author", "Lang, Anna:"), ("title", "Salz.")]


@pytest.mark.parametrize("text", ["Photo by Anna Lang", "Tweet from @anna", "Foto von Anna Lang"])
def test_the_kind_is_no_part_of_a_name(text):
    kind, _, name = text.split(" ", 2)
    pieces = made_sense(("author", text), ("title", "Salt"))
    assert pieces[:2] == [("genre", kind), ("author", name)]


@pytest.mark.parametrize("text", ["Film and video: a history", "Songs: Ohia", "Bookmen: a life"])
def test_titles_that_only_begin_so(text):
    assert made_sense(("title", text), ("date", "2002"))[0] == ("title", text)


def test_a_kind_in_brackets_is_no_remark():
    pairs = (("title", "Meet the Rivers"), ("note", "[TV series]"), ("container-title", "Oar Two,"))
    assert made_sense(*pairs)[1] == ("genre", "[TV series]")
    pairs = (("title", "Os rios,"), ("date", "1983"), ("note", "(vídeo)"))
    assert made_sense(*pairs)[2] == ("genre", "(vídeo)")
    pairs = (("title", "Meet the Rivers"), ("note", "[sic]"))
    assert made_sense(*pairs) == list(pairs)


def test_what_someone_made_is_no_part_of_the_name():
    pairs = (("author", "Anna Lang’s blog post"), ("title", "“Salt”"))
    assert made_sense(*pairs)[:2] == [("author", "Anna Lang"), ("genre", "blog post")]
    pairs = (("author", "Men’s Film Society"), ("title", "“Salt”"))
    assert made_sense(*pairs) == list(pairs)


def test_the_kind_of_a_thesis_or_a_talk_is_no_part_of_a_name():
    for kind in ("Tesi di laurea", "Conferencia"):
        pairs = (("author", f"{kind} di Anna Lang,"), ("title", "Sale,"))
        assert made_sense(*pairs)[:2] == [("genre", kind), ("author", "Anna Lang,")]


def test_a_kind_before_a_quoted_title_is_no_part_of_it():
    pieces = made_sense(("author", "Anna Lang,"), ("title", "Vortrag „Salz und Licht“, Salztag 9,"))
    assert pieces[1:] == [
        ("genre", "Vortrag"),
        ("title", "„Salz und Licht“"),
        ("container-title", "Salztag 9,"),
    ]
    pairs = (("author", "Anna Lang,"), ("title", "Vorträge „Salz und Licht“, Salztag 9,"))
    assert made_sense(*pairs) == list(pairs)


def test_a_kind_alone_is_no_remark():
    assert made_sense(("title", "Salt."), ("note", "Video game."))[1] == ("genre", "Video game.")
    pairs = (("title", "Salt."), ("note", "Video game of the year."))
    assert made_sense(*pairs) == list(pairs)


def test_a_thesis_of_somebody_with_an_elided_particle():
    pairs = (("author", "Mémoire de M2 d'Anna Lang,"), ("title", "« Sel »,"))
    assert made_sense(*pairs)[:2] == [("genre", "Mémoire de M2"), ("author", "Anna Lang,")]


def test_the_kind_of_a_film_is_no_part_of_its_title():
    pieces = made_sense(("title", "Le sel des eaux, documentaire,"), ("note", "82 min,"))
    assert pieces[:2] == [("title", "Le sel des eaux"), ("genre", "documentaire,")]


def test_a_kind_before_straight_quotes():
    pieces = made_sense(("title", 'Documental "La sal del río"'), ("publisher", "(TVS,"))
    assert pieces[:2] == [("genre", "Documental"), ("title", '"La sal del río"')]


def test_a_talk_of_someone():
    pieces = made_sense(("author", "Conférence de Jean-Paul Sel,"), ("title", "« Le sel »"))
    assert pieces[:2] == [("genre", "Conférence"), ("author", "Jean-Paul Sel,")]


def test_the_kind_of_a_thesis_behind_its_quotes():
    pieces = made_sense(("title", "« Le sel des eaux », thèse,"), ("publisher", "Université,"))
    assert pieces[:2] == [("title", "« Le sel des eaux »"), ("genre", "thèse,")]


def test_a_thesis_without_a_title_has_none():
    pairs = (("author", "A. LIND."), ("title", "Thèse 1979,"), ("publisher", "Université d’Ulm"))
    assert made_sense(*pairs)[1:3] == [("genre", "Thèse"), ("date", "1979,")]
    pairs = (pairs[0], ("title", "Thèse sur le sel,"), pairs[2])
    assert made_sense(*pairs) == list(pairs)
