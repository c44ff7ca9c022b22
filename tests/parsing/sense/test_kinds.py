"""Checks of words for the kind of a work, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

AUTHOR = ("author", "Berg, O.")


@pytest.mark.parametrize("kind", ["Video:", "Buch:", "Podcast :", "Artículo:", "動画："])
def test_what_a_list_calls_its_entries_is_no_part_of_the_title(kind):
    pieces = made_sense(("title", f"{kind} How bees dance,"), ("date", "2013"))
    assert pieces[:2] == [("genre", kind), ("title", "How bees dance,")]


def test_such_a_word_alone_is_the_kind():
    pairs = (("note", "Video:"), ("title", "“How bees dance”"))
    assert made_sense(*pairs)[0] == ("genre", "Video:")
    pairs = (("author", "Film"), ("title", "How bees dance"))
    assert unchanged(*pairs)


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
    assert unchanged(*pairs)


def test_what_someone_made_is_no_part_of_the_name():
    pairs = (("author", "Anna Lang’s blog post"), ("title", "“Salt”"))
    assert made_sense(*pairs)[:2] == [("author", "Anna Lang"), ("genre", "blog post")]
    pairs = (("author", "Men’s Film Society"), ("title", "“Salt”"))
    assert unchanged(*pairs)


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
    assert unchanged(*pairs)


def test_a_kind_alone_is_no_remark():
    assert made_sense(("title", "Salt."), ("note", "Video game."))[1] == ("genre", "Video game.")
    pairs = (("title", "Salt."), ("note", "Video game of the year."))
    assert unchanged(*pairs)


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


@pytest.mark.parametrize("kind", ["(Report).", "(Policy Brief 2012-01OAR).", "(Drs. 8639-08)."])
def test_kind_in_brackets_behind_a_title(kind):
    place = ("location", "Oslo:")
    pieces = made_sense(AUTHOR, ("title", f"Why salt matters {kind}"), place)
    assert pieces[1:3] == [("title", "Why salt matters"), ("genre", kind)]
    other = (AUTHOR, ("title", "Why salt matters (and reports do)."), place)
    assert unchanged(*other)


def test_the_kind_of_a_work_holds_nothing():
    pairs = (("title", "On mud."), ("container-title", "Blog post,"), ("date", "2019."))
    assert made_sense(*pairs)[1] == ("genre", "Blog post,")
    pairs = (("title", "On mud."), ("container-title", "Thesis (MEng),"), ("publisher", "Span."))
    assert made_sense(*pairs)[1] == ("genre", "Thesis (MEng),")
    pairs = (("title", "On mud."), ("container-title", "Thesis Eleven,"), ("volume", "3"))
    assert unchanged(*pairs)


def test_words_that_go_on_a_title_are_no_kind():
    author, date = ("author", "Oar Lab."), ("date", "2023.")
    assert made_sense(author, ("title", "Oar-9"), ("genre", "technical report,"), date)[1] == (
        "title", "Oar-9 technical report,"
    )  # fmt: skip
    for title, kind in (("Oar-9.", "technical report,"), ("Oar-9", "[technical report],")):
        pairs = (author, ("title", title), ("genre", kind), date)
        assert unchanged(*pairs)


def test_the_kind_of_a_report_publishes_nothing():
    pairs = (("title", "Salz 2018."), ("publisher", "Studie."), ("location", "Berlin."))
    assert made_sense(*pairs)[1] == ("genre", "Studie.")
    house = (("title", "Sal 2018."), ("publisher", "Editorial."), ("location", "Lima."))
    assert unchanged(*house)


def test_what_a_preposition_leads_to_is_no_kind():
    pairs = (("title", '"La sal",'), ("genre", "en El río en llamas,"), ("date", "1953."))
    assert made_sense(*pairs)[1] == ("container-title", "en El río en llamas,")
    pairs = (pairs[0], ("genre", "en español,"), pairs[2])
    assert unchanged(*pairs)
