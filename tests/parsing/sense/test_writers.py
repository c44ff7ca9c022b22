"""Checks of who wrote for sites and papers, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

DAY = ("date", "1958.")
TITLE = ("title", "“Salt roads.”")


def test_persons_publish_nothing():
    pairs = (("title", "“Salt”,"), ("publisher", "Anna Lang und Peter Berg,"), DAY)
    assert made_sense(*pairs)[1] == ("author", "Anna Lang und Peter Berg,")
    placed = (*pairs[:2], ("location", "Ulm"), DAY)
    assert unchanged(*placed)


def test_who_is_named_behind_a_site_wrote_for_it():
    pairs = (
        ("title", "Salt –"),
        ("container-title", "Span Magazine, Anna Lang,"),
        ("date", "24 Jul 2014)"),
    )
    assert made_sense(*pairs)[1:3] == [
        ("container-title", "Span Magazine"),
        ("author", "Anna Lang,"),
    ]
    pairs = (
        ("title", "Salt –"),
        ("container-title", "Salt, Rivers and Men,"),
        ("date", "24 Jul 2014)"),
    )
    assert unchanged(*pairs)


def test_a_person_between_a_paper_and_a_day_is_no_publisher():
    pairs = (("title", "Salt"), ("container-title", "(Span Weekly,"), ("publisher", "Anna Lang,"))
    assert made_sense(*pairs, ("date", "24 Jul 2014)"))[2] == ("author", "Anna Lang,")
    assert made_sense(*pairs, ("date", "2014)"))[2] == ("publisher", "Anna Lang,")


@pytest.mark.parametrize("by", ["By Anna Lang.", "by Anna Lang and Peter Berg,", "von Anna Lang,"])
def test_a_site_holds_what_another_wrote(by):
    pairs = (("author", "Span."), TITLE, ("author", by))
    assert [label for label, _ in made_sense(*pairs)] == ["container-title", "title", "author"]


def test_who_is_named_behind_a_body_and_its_title_edits_nothing():
    pairs = (("author", "River Institute:"), TITLE)
    assert made_sense(*pairs, ("editor", "Anna Lang,"))[2] == ("author", "Anna Lang,")
    assert made_sense(*pairs, ("editor", "Anna Lang (ed.),"))[2][0] == "editor"


def test_a_person_who_is_named_first_is_no_site():
    pairs = (("author", "Anna Lang."), TITLE, ("editor", "Peter Berg,"))
    assert made_sense(*pairs)[0] == ("author", "Anna Lang.")


@pytest.mark.parametrize(
    ("names", "pieces"),
    [
        (
            "Ars Technica, Anna Lang,",
            [("container-title", "Ars Technica"), ("author", "Anna Lang,")],
        ),
        ("Anna Lang, Vox,", [("author", "Anna Lang"), ("container-title", "Vox,")]),
    ],
)
def test_a_known_paper_is_no_author(names, pieces):
    assert made_sense(("author", names), TITLE)[:2] == pieces


def test_a_family_that_is_called_like_a_paper_stays():
    pairs = (("author", "Stern, Anna Lang,"), TITLE)
    assert unchanged(*pairs)


@pytest.mark.parametrize("site", ["oldspan.org,", "Vox,", "Salt Institute,"])
@pytest.mark.parametrize("writer", ["A. Lang,", "J. Anna López-Lang,", "Anna Lang,"])
def test_a_site_is_named_first_and_who_wrote_it_behind(site, writer):
    pairs = (("author", site), TITLE, ("container-title", writer), ("date", "24 Jul 2014)"))
    labels = [label for label, _ in made_sense(*pairs)]
    assert labels == ["container-title", "title", "author", "date"]


def test_a_person_may_write_for_what_is_called_like_one():
    pairs = (
        ("author", "Berg, O."),
        TITLE,
        ("container-title", "Anna Lang,"),
        ("date", "24 Jul 2014)"),
    )
    assert unchanged(*pairs)


def test_a_handle_writes_and_holds_nothing():
    pairs = (("genre", "Tweet,"), ("container-title", "@span,"), ("date", "24 Jul 2014)"))
    assert made_sense(*pairs)[1] == ("author", "@span,")
    pairs = (("author", "Anna Lang,"), ("container-title", "@span,"), ("date", "24 Jul 2014)"))
    assert unchanged(*pairs)


@pytest.mark.parametrize("names", ["Oldspan, by Anna Lang,", "Oldspan Post, von Anna Lang"])
def test_a_site_before_by_holds_what_the_other_wrote(names):
    site, _, writer = names.partition(",")
    pieces = made_sense(TITLE, ("author", names), ("date", "24 Jul 2014)"))
    assert pieces[1] == ("container-title", site)
    assert pieces[2] == ("author", f"{writer.split(maxsplit=1)[1]}")


def test_two_people_one_of_whom_is_introduced_by_by_stay():
    pairs = (TITLE, ("author", "Anna Lang, by Peter Berg"), ("date", "24 Jul 2014)"))
    assert unchanged(*pairs)


def test_a_writer_for_a_site():
    pairs = (("author", "Anna Lang for OldspanOnline,"), TITLE)
    assert made_sense(*pairs)[:2] == [
        ("author", "Anna Lang"),
        ("container-title", "OldspanOnline,"),
    ]
    held = (("container-title", "Oldspan,"), *pairs)
    assert made_sense(*held)[1:3] == [("author", "Anna Lang"), ("note", "OldspanOnline,")]
    body = (("author", "Institute for Salt,"), TITLE)
    assert unchanged(*body)


def test_who_posted_a_film_made_it():
    pairs = (
        TITLE,
        ("note", "4:50, posted by"),
        ("container-title", "“Oldspan,”"),
        ("date", "24 Jul 2014)"),
    )
    assert made_sense(*pairs)[1:3] == [("note", "4:50"), ("author", "“Oldspan,”")]
    pairs = (
        TITLE,
        ("note", "4:50, hosted by"),
        ("container-title", "“Oldspan,”"),
        ("date", "24 Jul 2014)"),
    )
    assert unchanged(*pairs)


def test_a_person_behind_a_quoted_title_holds_nothing():
    pairs = (TITLE, ("container-title", "Anna Duncan,"), ("date", "2008"))
    assert made_sense(*pairs)[1] == ("author", "Anna Duncan,")
    plain = (("title", "Salt roads,"), *pairs[1:])
    assert unchanged(*plain)


def test_a_person_between_a_site_and_its_link_is_no_publisher():
    pairs = (TITLE, ("container-title", "Oldspan,"), ("publisher", "Anna Lang,"))
    assert made_sense(*pairs, ("url", "https://span.example"))[2] == ("author", "Anna Lang,")


def test_who_is_named_alone_before_the_link_wrote_it():
    link = ("url", "https://span.example/salt")
    pairs = (("title", "Salt or not,"), ("publisher", "Anna Lang,"), link)
    assert made_sense(*pairs)[1] == ("author", "Anna Lang,")
    dated = (*pairs, ("date", "2003"))
    assert unchanged(*dated)
    house = (pairs[0], ("publisher", "Oldspan Press,"), link)
    assert unchanged(*house)


def test_who_is_named_as_poster_before_a_day_wrote_it():
    pairs = (
        TITLE,
        ("container-title", "Span Blog,"),
        ("note", "posted by Anna Lang on"),
        ("date", "24 Jul 2014)"),
    )
    assert made_sense(*pairs)[2] == ("author", "Anna Lang")
    pairs = (*pairs[:2], ("note", "posted by request on"), ("date", "24 Jul 2014)"))
    assert unchanged(*pairs)


def test_who_made_a_broadcast_is_its_author_and_the_station_holds_it():
    pairs = (
        ("author", "Radio Salz,"),
        ("title", "Fragen,"),
        ("publisher", "Beitrag von Anna Lang,"),
    )
    assert made_sense(*pairs, ("date", "17.04.2018")) == [
        ("container-title", "Radio Salz,"),
        ("title", "Fragen,"),
        ("author", "Anna Lang,"),
        ("date", "17.04.2018"),
    ]
    person = (("author", "Berg, Olaf,"), *pairs[1:])
    assert made_sense(*person, ("date", "17.04.2018"))[0] == ("author", "Berg, Olaf,")


def test_a_reporter_holds_nothing():
    pairs = (
        ("container-title", "河流新闻："),
        ("title", "“盐”，"),
        ("container-title", "记者 王晶，"),
    )
    assert made_sense(*pairs)[2] == ("author", "王晶，")


def test_a_remark_says_who_posted_a_film():
    pairs = (
        ("title", "“Salt roads”,"),
        ("container-title", "YouTube"),
        ("note", "12:31, posted by “Salt museum,”"),
    )
    assert made_sense(*pairs, ("date", "17.04.2018"))[2:4] == [
        ("note", "12:31"),
        ("author", "Salt museum"),
    ]
    assert made_sense(("author", "Anna Lang,"), *pairs, ("date", "17.04.2018"))[3][0] == "note"


def test_a_person_in_brackets_made_it():
    pairs = (("title", "The Name of the Salt (Anna Lang,"), ("date", "1986)"))
    assert made_sense(*pairs)[:2] == [("title", "The Name of the Salt"), ("author", "Anna Lang")]
    paper = (
        ("container-title", "Span Post,"),
        ("date", "17.04.2018"),
        ("title", "“Salt roads”,"),
        ("note", "(Anna Lang)"),
    )
    assert made_sense(*paper)[-1] == ("author", "Anna Lang")
    house = (("title", "The Name of the Salt (Oar Press,"), ("date", "1986)"))
    assert unchanged(*house)


def test_who_wrote_down_a_talk_is_its_author():
    note = ("note", "propos recueillis par Anna Lang,")
    assert made_sense(("title", "“Salt roads”,"), ("container-title", "Span,"), note)[2] == (
        "author",
        "Anna Lang,",
    )


def test_initials_are_of_no_site():
    pieces = (
        ("author", "A.B. Lang,"),
        ("title", "“Salt roads.”"),
        ("editor", "Mary Louise Lang,"),
        ("date", "1995."),
    )
    assert unchanged(*pieces)


def test_many_authors_are_no_site_where_there_is_a_volume():
    pieces = (
        ("author", "Rose ME, Berg MB, Lind J, et al."),
        ("title", "Salt in brains."),
        ("container-title", "Brian Res."),
        ("date", "2002;"),
        ("volume", "935"),
    )
    assert unchanged(*pieces)


def test_a_person_behind_a_paper_and_its_day_wrote_for_it():
    title, day = ("title", '"Salt roads",'), ("date", "3 May 2019,")
    made = made_sense(("author", "The Guardian,"), title, day, ("container-title", "Anna Lind"))
    assert made == [("container-title", "The Guardian,"), title, day, ("author", "Anna Lind")]
    assert unchanged(("author", "The Guardian,"), title, day, ("container-title", "Salt Weekly"))
    assert unchanged(("author", "Olaf Berg,"), title, day, ("container-title", "Anna Lind"))


@pytest.mark.parametrize(
    ("names", "journal"),
    [
        ("Lauer SA, Grant KH, Bi Q, et al.", "Ann Intern Med."),
        ("Alon, Noga and Bohm, Tom and Huang, Hao,", "J. Graph Theory"),
    ],
)
def test_a_journal_behind_its_article_wrote_nothing(names, journal):
    pairs = (("author", names), ("title", "Salt in graphs."), ("container-title", journal))
    assert unchanged(*pairs, ("date", "2015."))


def test_by_whom_is_no_house():
    pairs = (("container-title", "Span,"), ("title", "'Zout',"), ("publisher", "door Anna Lang."))
    assert made_sense(*pairs)[-1] == ("author", "Anna Lang.")
    assert unchanged(*pairs[:2], ("publisher", "door Salzwerk."))


def test_boards_hold_threads_and_posters_write_them():
    board, title = ("author", "r/saltworks,"), ("title", "“Why brine?”,")
    pieces = made_sense(board, title, ("note", "posted by u/lind_42,"))
    assert pieces == [("container-title", board[1]), title, ("author", "u/lind_42")]
    assert unchanged(("author", "r/K Lang,"), title)


@pytest.mark.parametrize(
    ("names", "is_read"),
    [("Anna Lang,", True), ("Smith, Jones, Miller,", True), ("The Salt Reader,", False)],
)
def test_names_open_a_bracket_behind_quotes(names, is_read):
    title, site = ("title", f'"Salt roads" ({names}'), ("container-title", "Span)")
    pieces = made_sense(title, site)
    assert (("author", names) in pieces) is is_read
    assert pieces[0][1] == ('"Salt roads"' if is_read else title[1])


def test_a_platform_writes_nothing():
    site, title, channel = (
        ("author", "YouTube"),
        ("title", "「塩」"),
        ("container-title", "しお局、"),
    )
    assert made_sense(site, title, channel) == [
        ("container-title", "YouTube"),
        title,
        ("author", "しお局、"),
    ]
    assert unchanged(("author", "NHK"), title, channel)


@pytest.mark.parametrize("holder", ["Span (Anna Lang),", "Span | Anna Lang"])
def test_who_is_named_beside_a_site_wrote_for_it(holder):
    pieces = made_sense(TITLE, ("container-title", holder), ("date", "Nov. 5, 2021"))
    assert pieces[1][1].strip(" ,(|") == "Span"
    assert pieces[2][0] == "author"
    other = (TITLE, ("container-title", "Span (New Series),"), ("date", "Nov. 5, 2021"))
    assert unchanged(*other)


def test_who_is_named_before_quotes_wrote_it():
    paper = (("container-title", "Span,"), ("date", "3. August 2019,"))
    title = ("title", "Anna Lang: „Das Salz geht aus“")
    assert made_sense(*paper, title)[2:] == [
        ("author", "Anna Lang"),
        ("title", "„Das Salz geht aus“"),
    ]
    assert unchanged(*paper, ("title", "Salz und Licht: „Das Salz geht aus“"))


def test_a_post_is_called_by_who_wrote_it():
    kind, day = ("genre", "Instagram-Post"), ("date", "vom 20.09.2019")
    assert made_sense(("title", "Salt for Future,"), kind, day)[0][0] == "author"
    assert unchanged(("title", "Salt for Future,"), ("genre", "Flyer"), day)
    assert unchanged(("title", "„Salt for Future“,"), kind, day)


def test_persons_behind_an_outlet_wrote_for_it():
    pairs = (("author", "Libération,"), ("title", "« La mine »,"))
    names = ("container-title", "Anna Lang et Peter Berg,")
    assert [label for label, _ in made_sense(*pairs, names, DAY)][:3] == [
        "container-title", "title", "author"
    ]  # fmt: skip
    assert unchanged(("author", "Sel Oar,"), pairs[1], names, DAY)


def test_a_person_between_an_outlet_and_the_title():
    pairs = (("author", "Libération,"), ("title", "Anna Lang : La mine,"), DAY)
    assert made_sense(*pairs)[:3] == [
        ("container-title", "Libération,"), ("author", "Anna Lang :"), ("title", "La mine,")
    ]  # fmt: skip
    named = made_sense(pairs[0], ("title", "Le sel : La mine,"), DAY)
    assert ("title", "Le sel : La mine,") in named


def test_a_person_behind_a_title_and_a_comma():
    title, day = ("title", "Salz der Erde,"), ("date", "2000")
    assert made_sense(title, ("publisher", "Simon Singer,"), day)[1] == ("author", "Simon Singer,")
    assert unchanged(title, ("publisher", "Peter Lang,"), day)
    assert unchanged(("title", "Salz der Erde."), ("publisher", "Simon Singer,"), day)
