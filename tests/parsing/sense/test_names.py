"""Checks of what is labelled as names, through ``sensible``."""

import pytest

from .making import made_sense


def test_what_follows_an_authors_colon_is_the_title():
    assert made_sense(
        ("author", "Berg, Olaf/Ill, Gerd: Ökonomik der Stadt."), ("date", "2004.")
    ) == [
        ("author", "Berg, Olaf/Ill, Gerd:"),
        ("title", "Ökonomik der Stadt."),
        ("date", "2004."),
    ]


def test_a_word_for_the_same_authors_is_an_author():
    assert made_sense(("title", "Dieselben: Ökonomik der Stadt."), ("date", "2004.")) == [
        ("author", "Dieselben:"),
        ("title", "Ökonomik der Stadt."),
        ("date", "2004."),
    ]


def test_a_name_behind_the_colon_of_the_authors_begins_the_title():
    assert made_sense(
        ("author", "Ash, A. and Buyt, W.: rain:"), ("title", "A model of drops,")
    ) == [
        ("author", "Ash, A. and Buyt, W.:"),
        ("title", "rain: A model of drops,"),
    ]


def test_who_follows_the_first_title_wrote_it():
    pairs = (("title", '"Salt roads"'), ("editor", "Berg, A.; Lind, O."), ("volume", "8."))
    assert made_sense(*pairs)[1] == ("author", "Berg, A.; Lind, O.")
    for edited in ("Berg, A. (Hrsg.)", "In Berg, A.", "edited by A. Berg"):
        pairs = (("title", "Salt roads."), ("editor", edited))
        assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize(
    ("authors", "author", "title"),
    [
        ("Лыков А. А. Берёста.", "Лыков А. А.", "Берёста."),
        ("Сажин В. И., Ершов П. Н. Печи и дым.", "Сажин В. И., Ершов П. Н.", "Печи и дым."),
    ],
)
def test_words_behind_the_initials_of_the_last_author_are_the_title(authors, author, title):
    assert made_sense(("author", authors), ("date", "2009.")) == [
        ("author", author), ("title", title), ("date", "2009.")
    ]  # fmt: skip


@pytest.mark.parametrize("authors", ["Berg, A. B. Lang.", "A. B. Lang.", "Berg, A. B.", "Lang PA."])
def test_names_with_initials_are_names(authors):
    assert made_sense(("author", authors), ("date", "2009."))[0] == ("author", authors)


def test_title_behind_initials_before_slashes():
    pairs = (("author", "Сажин В. И., Ершов П. Н. Печи"), ("container-title", "// Лесное дело."))
    assert made_sense(*pairs)[:2] == [
        ("author", "Сажин В. И., Ершов П. Н."), ("title", "Печи")
    ]  # fmt: skip


def test_one_word_behind_initials_before_a_publisher_is_the_title():
    pairs = (("author", "Ash, M. & Lind, S. Currents,"), ("publisher", "Span Press,"))
    assert made_sense(*pairs)[:2] == [("author", "Ash, M. & Lind, S."), ("title", "Currents,")]
    names = (("author", "Ash, M. & Lind, S.,"), ("publisher", "Span Press,"))
    assert made_sense(*names) == list(names)


@pytest.mark.parametrize("name", ["Weiß, H.,", "Weiß (H.),"])
def test_a_word_without_initials_begins_the_title(name):
    pairs = (("author", f"{name} Meeressalz."), ("title", "Eine Geschichte."))
    assert made_sense(*pairs) == [("author", name), ("title", "Meeressalz. Eine Geschichte.")]
    named = (("author", f"{name} Miller."), ("title", "Eine Geschichte."))
    assert made_sense(*named) == list(named)


def test_two_roles_have_the_name_behind_them():
    pairs = (("title", "Salz."), ("editor", "Hg. u."), ("translator", "übers. v. Anna Lang."))
    assert made_sense(*pairs)[1:] == [("editor", "Hg. u. übers. v. Anna Lang.")]
    apart = (("title", "Salz."), ("editor", "Hg. v. A. Ash,"), ("translator", "übers. v. B. Lang."))
    assert made_sense(*apart) == list(apart)


def test_up_to_the_colon_it_is_a_name():
    pairs = (("author", "Olsen,"), ("title", "Marnur K.: Aufstieg der Städte."))
    assert made_sense(*pairs) == [
        ("author", "Olsen, Marnur K.:"), ("title", "Aufstieg der Städte.")
    ]  # fmt: skip
    for author in ("Olsen, M.,", "Olsen"):
        pairs = (("author", author), ("title", "Städte: Aufstieg und Fall."))
        assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("name", ["Franz Lang:", "Anna B. Lang:", "山田太郎："])
def test_a_person_before_the_colon_of_a_title_wrote_it(name):
    pairs = (("title", f"{name} Das Salz der Erde."), ("date", "1915."))
    assert made_sense(*pairs)[:2] == [("author", name), ("title", "Das Salz der Erde.")]


@pytest.mark.parametrize("title", ["Salz Meer: Eine Reise.", "Franz: Eine Reise."])
def test_other_words_before_a_colon_are_of_the_title(title):
    assert made_sense(("title", title), ("date", "1915.")) == [("title", title), ("date", "1915.")]


def test_an_open_quote_among_names_begins_the_title():
    pairs = (("author", "Berg, A., Lind, O., “Salt,"), ("title", "tides and roads.”"))
    assert made_sense(*pairs) == [
        ("author", "Berg, A., Lind, O.,"), ("title", "“Salt, tides and roads.”")
    ]  # fmt: skip
    pairs = (("author", "Anna “Oar” Berg."), ("title", "Tides."))
    assert made_sense(*pairs) == list(pairs)


def test_a_known_given_name_before_a_dash_is_the_authors():
    pairs = (("author", "Lang,"), ("title", "Anna - Das Salz"), ("container-title", "in: Fluss"))
    assert made_sense(*pairs)[:2] == [("author", "Lang, Anna -"), ("title", "Das Salz")]
    pairs = (("author", "Lang,"), ("title", "Salz - eine Geschichte"), ("date", "1999"))
    assert made_sense(*pairs) == list(pairs)


def test_an_inverted_name_before_the_colon_of_a_title_wrote_it():
    pairs = (("title", "Lang, Anna M.: Das Salz."), ("date", "1999"))
    assert made_sense(*pairs)[:2] == [("author", "Lang, Anna M.:"), ("title", "Das Salz.")]
    pairs = (("title", "Salz, Brot: eine Geschichte"), ("date", "1999"))
    assert made_sense(*pairs) == list(pairs)
