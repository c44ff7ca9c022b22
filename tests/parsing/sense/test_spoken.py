"""Checks of talks, letters and broadcasts, through ``sensible``."""

import pytest

from .making import made_sense

DAY = ("date", "17.04.2018")
TITLE = ("title", "“Salt roads”,")


@pytest.mark.parametrize(
    "talk",
    ["Gespräch mit Anna Lang,", "Entrevista personal con Ana Lang,", "Interview with A. Lang,"],
)
def test_nobody_is_called_as_a_talk_is(talk):
    rest = ("title", "Leiterin des Salzmuseums,")
    assert made_sense(("author", talk), rest, DAY) == [("title", f"{talk} {rest[1]}"), DAY]


def test_who_held_a_talk_stands_behind_it():
    pairs = (("author", "Intervista a Renzo Lang, di Anna Berg,"), ("container-title", "in Span,"))
    assert made_sense(*pairs, DAY)[:2] == [
        ("title", "Intervista a Renzo Lang"),
        ("author", "Anna Berg,"),
    ]


def test_who_made_a_broadcast_is_its_author_and_the_station_holds_it():
    pairs = (
        ("author", "Radio Salz,"),
        ("title", "Fragen,"),
        ("publisher", "Beitrag von Anna Lang,"),
    )
    assert made_sense(*pairs, DAY) == [
        ("container-title", "Radio Salz,"),
        ("title", "Fragen,"),
        ("author", "Anna Lang,"),
        DAY,
    ]
    person = (("author", "Berg, Olaf,"), *pairs[1:])
    assert made_sense(*person, DAY)[0] == ("author", "Berg, Olaf,")


def test_a_reporter_holds_nothing():
    pairs = (
        ("container-title", "河流新闻："),
        ("title", "“盐”，"),
        ("container-title", "记者 王晶，"),
    )
    assert made_sense(*pairs)[2] == ("author", "王晶，")


def test_who_posted_a_film_made_it():
    pairs = (TITLE, ("container-title", "YouTube"), ("note", "12:31, posted by “Salt museum,”"))
    assert made_sense(*pairs, DAY)[2:4] == [("note", "12:31"), ("author", "Salt museum")]
    assert made_sense(("author", "Anna Lang,"), *pairs, DAY)[3][0] == "note"


def test_an_episode_is_no_part_of_the_name():
    pairs = (
        TITLE,
        ("container-title", "Salt Radio, episode"),
        ("volume", "312"),
        ("date", "(2018)"),
    )
    assert made_sense(*pairs)[1:3] == [("container-title", "Salt Radio"), ("note", "episode 312")]


def test_a_person_in_brackets_made_it():
    pairs = (("title", "The Name of the Salt (Anna Lang,"), ("date", "1986)"))
    assert made_sense(*pairs)[:2] == [("title", "The Name of the Salt"), ("author", "Anna Lang")]
    paper = (("container-title", "Span Post,"), DAY, TITLE, ("note", "(Anna Lang)"))
    assert made_sense(*paper)[-1] == ("author", "Anna Lang")
    house = (("title", "The Name of the Salt (Oar Press,"), ("date", "1986)"))
    assert made_sense(*house) == list(house)


def test_who_wrote_down_a_talk_is_its_author():
    note = ("note", "propos recueillis par Anna Lang,")
    assert made_sense(TITLE, ("container-title", "Span,"), note)[2] == ("author", "Anna Lang,")


def test_an_email_is_nobody():
    pairs = (("author", "E-Mail von Dr."), ("title", "Anna Lang an den Verfasser,"), DAY)
    assert made_sense(*pairs)[0] == ("title", "E-Mail von Dr. Anna Lang an den Verfasser,")


def test_a_podcast_holds_its_episodes():
    kind, house = ("genre", "Podcast:"), ("container-title", "Oar Media,")
    pieces = made_sense(kind, ("author", "Salt Tales,"), TITLE, house)
    labels = ["genre", "container-title", "title", "publisher"]
    assert [label for label, _ in pieces] == labels
    assert made_sense(kind, ("author", "Anna Lang,"), TITLE, house)[1][0] == "author"
