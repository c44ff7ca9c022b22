"""Checks of sites, papers and who wrote for them, through ``sensible``."""

import pytest

from .making import made_sense

DAY = ("date", "24 Jul 2014)")
TITLE = ("title", "“Salt roads.”")


def test_who_is_named_behind_a_site_wrote_for_it():
    pairs = (("title", "Salt –"), ("container-title", "Span Magazine, Anna Lang,"), DAY)
    assert made_sense(*pairs)[1:3] == [
        ("container-title", "Span Magazine"),
        ("author", "Anna Lang,"),
    ]
    pairs = (("title", "Salt –"), ("container-title", "Salt, Rivers and Men,"), DAY)
    assert made_sense(*pairs) == list(pairs)


def test_a_person_between_a_paper_and_a_day_is_no_publisher():
    pairs = (("title", "Salt"), ("container-title", "(Span Weekly,"), ("publisher", "Anna Lang,"))
    assert made_sense(*pairs, DAY)[2] == ("author", "Anna Lang,")
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
    assert made_sense(*pairs) == list(pairs)


def test_an_account_holds_its_posts():
    pairs = (("author", "微信公众号"), ("title", "“河流志”："), ("container-title", "《盐》，"))
    assert made_sense(*pairs) == [
        ("note", "微信公众号"), ("container-title", "“河流志”："), ("title", "《盐》，")
    ]  # fmt: skip


@pytest.mark.parametrize("site", ["oldspan.org,", "Vox,", "Salt Institute,"])
@pytest.mark.parametrize("writer", ["A. Lang,", "J. Anna López-Lang,", "Anna Lang,"])
def test_a_site_is_named_first_and_who_wrote_it_behind(site, writer):
    pairs = (("author", site), TITLE, ("container-title", writer), DAY)
    labels = [label for label, _ in made_sense(*pairs)]
    assert labels == ["container-title", "title", "author", "date"]


def test_a_person_may_write_for_what_is_called_like_one():
    pairs = (("author", "Berg, O."), TITLE, ("container-title", "Anna Lang,"), DAY)
    assert made_sense(*pairs) == list(pairs)


def test_a_handle_writes_and_holds_nothing():
    pairs = (("genre", "Tweet,"), ("container-title", "@span,"), DAY)
    assert made_sense(*pairs)[1] == ("author", "@span,")
    pairs = (("author", "Anna Lang,"), ("container-title", "@span,"), DAY)
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("names", ["Oldspan, by Anna Lang,", "Oldspan Post, von Anna Lang"])
def test_a_site_before_by_holds_what_the_other_wrote(names):
    site, _, writer = names.partition(",")
    pieces = made_sense(TITLE, ("author", names), DAY)
    assert pieces[1] == ("container-title", site)
    assert pieces[2] == ("author", f"{writer.split(maxsplit=1)[1]}")


def test_two_people_one_of_whom_is_introduced_by_by_stay():
    pairs = (TITLE, ("author", "Anna Lang, by Peter Berg"), DAY)
    assert made_sense(*pairs) == list(pairs)


def test_a_writer_for_a_site():
    pairs = (("author", "Anna Lang for OldspanOnline,"), TITLE)
    assert made_sense(*pairs)[:2] == [
        ("author", "Anna Lang"),
        ("container-title", "OldspanOnline,"),
    ]
    held = (("container-title", "Oldspan,"), *pairs)
    assert made_sense(*held)[1:3] == [("author", "Anna Lang"), ("note", "OldspanOnline,")]
    body = (("author", "Institute for Salt,"), TITLE)
    assert made_sense(*body) == list(body)


def test_who_posted_a_film_made_it():
    pairs = (TITLE, ("note", "4:50, posted by"), ("container-title", "“Oldspan,”"), DAY)
    assert made_sense(*pairs)[1:3] == [("note", "4:50"), ("author", "“Oldspan,”")]
    pairs = (TITLE, ("note", "4:50, hosted by"), ("container-title", "“Oldspan,”"), DAY)
    assert made_sense(*pairs) == list(pairs)


def test_a_person_behind_a_quoted_title_holds_nothing():
    pairs = (TITLE, ("container-title", "Anna Duncan,"), ("date", "2008"))
    assert made_sense(*pairs)[1] == ("author", "Anna Duncan,")
    plain = (("title", "Salt roads,"), *pairs[1:])
    assert made_sense(*plain) == list(plain)


def test_a_person_between_a_site_and_its_link_is_no_publisher():
    pairs = (TITLE, ("container-title", "Oldspan,"), ("publisher", "Anna Lang,"))
    assert made_sense(*pairs, ("url", "https://span.example"))[2] == ("author", "Anna Lang,")


def test_who_is_named_alone_before_the_link_wrote_it():
    link = ("url", "https://span.example/salt")
    pairs = (("title", "Salt or not,"), ("publisher", "Anna Lang,"), link)
    assert made_sense(*pairs)[1] == ("author", "Anna Lang,")
    dated = (*pairs, ("date", "2003"))
    assert made_sense(*dated) == list(dated)
    house = (pairs[0], ("publisher", "Oldspan Press,"), link)
    assert made_sense(*house) == list(house)


def test_a_host_behind_quotes_holds_what_they_quote():
    pairs = (("title", '"Salt – May 3". span.example.gov.'), ("container-title", "Salt Agency."))
    assert made_sense(*pairs) == [
        ("title", '"Salt – May 3".'),
        ("container-title", "span.example.gov."),
        ("publisher", "Salt Agency."),
    ]


def test_initials_are_of_no_site():
    pieces = (("author", "A.B. Lang,"), TITLE, ("editor", "Mary Louise Lang,"), ("date", "1995."))
    assert made_sense(*pieces) == list(pieces)


def test_who_is_named_as_poster_before_a_day_wrote_it():
    pairs = (TITLE, ("container-title", "Span Blog,"), ("note", "posted by Anna Lang on"), DAY)
    assert made_sense(*pairs)[2] == ("author", "Anna Lang")
    pairs = (*pairs[:2], ("note", "posted by request on"), DAY)
    assert made_sense(*pairs) == list(pairs)


def test_a_site_that_is_named_twice_publishes_itself():
    pairs = (TITLE, ("container-title", "Saltpedia, the Book. Saltpedia, the Book,"), DAY)
    assert made_sense(*pairs)[1:3] == [
        ("container-title", "Saltpedia, the Book."),
        ("publisher", "Saltpedia, the Book,"),
    ]
    pairs = (TITLE, ("container-title", "Saltpedia. Saltpedia Today,"), DAY)
    assert made_sense(*pairs) == list(pairs)


def test_a_magazine_publishes_nothing():
    pairs = (("title", "Salt of the sea."), ("publisher", "GEO"), ("date", "11/2019"))
    assert made_sense(*pairs)[1] == ("container-title", "GEO")
    pairs = (("title", "Salt of the sea."), ("publisher", "Ruder"), ("date", "11/2019"))
    assert made_sense(*pairs) == list(pairs)


def test_a_paper_by_its_place_in_the_alphabet_is_nobody():
    pairs = (("author", "Guardian, The"), ("date", "(2018)"), ("title", "Salt prices rise."))
    assert made_sense(*pairs)[0] == ("container-title", "Guardian, The")
    pairs = (("author", "Duncan, The"), *pairs[1:])
    assert made_sense(*pairs) == list(pairs)


def test_a_body_behind_an_edited_book_printed_it():
    names = ("editor", "Lind S (editor).")
    pairs = (names, ("title", "Salt."), ("container-title", "The Salt Society,"), DAY)
    assert made_sense(*pairs)[2] == ("publisher", "The Salt Society,")
    pairs = (*pairs[:3], ("pages", "12"))
    assert ("publisher", "The Salt Society,") not in made_sense(*pairs)


def test_a_day_of_the_week_holds_nothing():
    pairs = (("title", "The Salt Post,"), ("container-title", "Friday,"), ("date", "23 June 1911"))
    assert made_sense(*pairs) == [
        ("container-title", "The Salt Post,"),
        ("date", "Friday, 23 June 1911"),
    ]
    pairs = (pairs[0], ("container-title", "Fridays,"), pairs[2])
    assert made_sense(*pairs) == list(pairs)


def test_a_site_is_named_by_its_host():
    pairs = (("author", "saltdata."), ("date", "(2025)."), ("url", "https://www.saltdata.es/x"))
    assert made_sense(*pairs)[0] == ("container-title", "saltdata.")
    pairs = (("author", "Saltdata."), *pairs[1:])
    assert made_sense(*pairs)[0][0] != "container-title"
