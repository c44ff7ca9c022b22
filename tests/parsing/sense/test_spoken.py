"""Checks of what is spoken, filmed or broadcast, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

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


def test_an_episode_is_no_part_of_the_name():
    pairs = (
        TITLE,
        ("container-title", "Salt Radio, episode"),
        ("volume", "312"),
        ("date", "(2018)"),
    )
    assert made_sense(*pairs)[1:3] == [("container-title", "Salt Radio"), ("note", "episode 312")]


def test_an_email_is_nobody():
    pairs = (("author", "E-Mail von Dr."), ("title", "Anna Lang an den Verfasser,"), DAY)
    assert made_sense(*pairs)[0] == ("title", "E-Mail von Dr. Anna Lang an den Verfasser,")


def test_a_podcast_holds_its_episodes():
    kind, house = ("genre", "Podcast:"), ("container-title", "Oar Media,")
    pieces = made_sense(kind, ("author", "Salt Tales,"), TITLE, house)
    labels = ["genre", "container-title", "title", "publisher"]
    assert [label for label, _ in pieces] == labels
    assert made_sense(kind, ("author", "Anna Lang,"), TITLE, house)[1][0] == "author"


def test_channels_have_numbers():
    pieces = made_sense(("title", "« Le sel »,"), ("container-title", "France"), ("volume", "5,"))
    assert pieces[1:] == [("container-title", "France 5,")]


def test_the_length_of_a_film_is_no_volume():
    pairs = (("title", "Salt."), ("genre", "YouTube video,"), ("volume", "24:"), ("pages", "59."))
    assert made_sense(*pairs)[1:] == [("genre", "YouTube video,"), ("note", "24: 59.")]
    pairs = (*pairs[:3], ("pages", "591."))
    assert unchanged(*pairs)


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


def test_the_channel_stands_before_the_date_of_its_film():
    pairs = (("title", "Salt in short."), ("date", "(2019)."), ("title", "The pan"))
    film = (("genre", "[Video]."), ("container-title", "YouTube."))
    assert made_sense(*pairs, *film)[0] == ("author", "Salt in short.")
    assert made_sense(*pairs, film[1])[0] == ("title", "Salt in short.")


@pytest.mark.parametrize("label", ["author", "publisher"])
def test_who_is_interviewed_is_named_in_the_title(label):
    pairs = (("title", "Interview with Dr."), (label, "Anna Lang,"), ("date", "2020."))
    assert made_sense(*pairs)[0] == ("title", "Interview with Dr. Anna Lang,")
    pairs = (("title", "Interview with salt."), (label, "Anna Lang,"), ("date", "2020."))
    assert made_sense(*pairs)[0] == ("title", "Interview with salt.")


def test_an_episode_holds_nothing_and_its_programme_stands_before():
    programme, title = ("title", "Salt Tales."), ("title", '"The long road".')
    made = made_sense(programme, ("container-title", "Episode"), ("volume", "63:"), title, DAY)
    assert made[:3] == [("container-title", "Salt Tales."), ("note", "Episode 63:"), title]
    made = made_sense(("title", "„Solen“"), ("container-title", "Folge"), ("volume", "50,"), DAY)
    assert made[:2] == [("title", "„Solen“"), ("note", "Folge 50,")]
    assert unchanged(programme, ("container-title", "Episodes"), ("volume", "63,"), DAY)


def test_what_is_said_to_be_a_podcast_is_no_person():
    episode = (("title", "Folge 3: Sole,"), ("container-title", "Salz in Ulm,"), DAY)
    made = made_sense(("author", "Rund ums Salz"), ("genre", "(Podcast),"), *episode)
    assert made == [
        ("container-title", "Rund ums Salz"),
        ("genre", "(Podcast),"),
        ("title", "Folge 3: Sole, Salz in Ulm,"),
        DAY,
    ]
    assert unchanged(("author", "Anna Lind"), ("genre", "(Podcast),"), *episode)


def test_a_video_is_no_site():
    title = ("title", "Rote Salze.")
    made = made_sense(title, ("container-title", "YouTube-Video,"), DAY)
    assert made == [title, ("container-title", "YouTube"), ("genre", "Video,"), DAY]
    made = made_sense(title, ("container-title", "vidéo YouTube,"), DAY)
    assert made == [title, ("genre", "vidéo"), ("container-title", "YouTube,"), DAY]
    assert unchanged(title, ("container-title", "YouTube,"), DAY)


def test_whom_the_author_spoke_with_is_a_remark():
    pairs = (("author", "Anna Lang, entretien avec Olaf Berg,"), ("title", "« Le sel »,"), DAY)
    assert made_sense(*pairs)[:2] == [
        ("author", "Anna Lang"),
        ("note", "entretien avec Olaf Berg,"),
    ]
    assert unchanged(("author", "Anna Lang, Olaf Berg,"), ("title", "« Le sel »,"), DAY)


def test_the_paper_of_a_talk_holds_it():
    pairs = (("author", "Intervista a Renzo Lang di Anna Berg,"), ("title", "«Le Monde»,"), DAY)
    assert made_sense(*pairs)[:3] == [
        ("title", "Intervista a Renzo Lang"),
        ("author", "Anna Berg,"),
        ("container-title", "Le Monde»,"),
    ]


def test_who_wrote_a_letter_did_not_hold_a_talk():
    pairs = (("author", "Lettre de"), ("title", "Anna Berg,"), DAY)
    assert made_sense(*pairs)[0] == ("title", "Lettre de Anna Berg,")


def test_minutes_are_no_pages():
    film = (("director", "林河（导演）："), ("title", "《三盐记》，"), ("date", "2006年，"))
    assert made_sense(*film, ("pages", "108分钟。"))[-1] == ("note", "108分钟。")
    assert unchanged(*film, ("pages", "108页。"))


def test_a_channel_is_known_by_the_site_behind_its_film():
    site = ("container-title", "Medium.")
    post = (("title", "Salt Works 4.0."), ("date", "(2021, 20 de mayo)."), ("title", "Brine."))
    link = ("url", "https://span.example/1")
    assert made_sense(*post, site, link)[0] == ("author", "Salt Works 4.0.")
    assert unchanged(*post, site)


def test_a_film_is_nobody():
    names, studio = ("author", "First Salt (film), Anna Lang,"), ("title", "Oar Room,")
    assert made_sense(names, studio, DAY) == [
        ("title", "First Salt"),
        ("genre", "(film)"),
        ("author", "Anna Lang,"),
        ("publisher", "Oar Room,"),
        DAY,
    ]
    assert unchanged(("author", "Salt Board (Oslo), Anna Lang,"), studio, DAY)


def test_a_number_parts_a_podcast_from_its_episode():
    kind, podcast, title = ("genre", "Podcast"), ("title", "Salt Tales #123"), "– Brine,"
    assert made_sense(kind, podcast, ("container-title", title), DAY)[1:4] == [
        ("container-title", "Salt Tales"),
        ("note", "#123"),
        ("title", title),
    ]
    other = (("genre", "Video"), podcast, ("container-title", title), DAY)
    assert unchanged(*other)


def test_the_title_of_a_talk_does_not_end_with_honours():
    first = (("title", "Interview mit Prof."), ("note", "Dr."), ("publisher", "Anna Lang (Ulm)"))
    assert made_sense(*first, DAY)[0] == ("title", "Interview mit Prof. Dr. Anna Lang (Ulm)")
    other = (("title", "Interview mit der Stadt."), ("publisher", "Oar,"), DAY)
    assert unchanged(*other)


def test_what_is_quoted_is_the_title_of_a_talk():
    talk, title = ("author", "Интервью с А. Лангом:"), ("title", "«Нам нужна соль»")
    assert made_sense(talk, title, DAY)[:2] == [("note", talk[1]), title]


def test_a_length_is_no_page_of_a_film():
    site, day = ("container-title", "YouTube,"), ("date", "12 Apr. 2019.")
    length = (("medium", "Video,"), ("volume", "25:"), ("pages", "43."))
    assert made_sense(TITLE, site, day, *length)[-1] == ("note", "25: 43.")
    assert unchanged(TITLE, ("container-title", "Salt News,"), day, *length[1:])


@pytest.mark.parametrize("line", ["hosts Anna Lang and Olaf Berg,", "prow. Anna Lang,"])
def test_who_presents_holds_nothing(line):
    assert made_sense(TITLE, ("container-title", line), DAY)[1] == ("note", line)
    assert unchanged(TITLE, ("container-title", "Hosts of the sea,"), DAY)


def test_where_in_a_talk_it_is_said_is_no_page():
    pairs = (TITLE, ("container-title", "Salt Talks,"), ("volume", "[39:"))
    assert made_sense(*pairs, ("pages", "00 - 41:05]"))[-1] == ("note", "[39: 00 - 41:05]")
    assert unchanged(*pairs, ("pages", "100-141]"))


def test_who_is_heard_holds_nothing():
    pairs = (("genre", "Podcast"), TITLE, ("container-title", "mit Anna Lang, Folge 12,"))
    station = ("container-title", "Salzfunk,")
    assert made_sense(*pairs, station, DAY)[2] == ("note", "mit Anna Lang, Folge 12,")
    assert made_sense(*pairs[:2], ("container-title", "Mitte,"), station, DAY)[2][0] != "note"
