"""Checks of what holds a work, through ``sensible``."""

import pytest

from .making import made_sense

AUTHOR, TITLE, PAGES = ("author", "Berg, O."), ("title", "Salt roads."), ("pages", "3-9.")
EDITOR, PLACE, YEAR = ("editor", "in Ann Lind (ed.),"), ("location", "Oslo:"), ("date", "(1769),")


def unchanged(*pieces):
    return made_sense(*pieces) == list(pieces)


def test_book_behind_a_dated_title_and_its_editors():
    pieces = made_sense(AUTHOR, TITLE, YEAR, EDITOR, ("title", "Brine and Salt"), PLACE)
    assert pieces[4] == ("container-title", "Brine and Salt")
    assert unchanged(AUTHOR, TITLE, YEAR, ("editor", "ed. Ann Lind,"), ("title", "Brine"), PAGES)


def test_title_that_begins_with_in():
    book = ("title", "in Brine and the College,")
    assert made_sense(AUTHOR, TITLE, ("date", "(2011)"), book)[3][0] == "container-title"
    assert unchanged(AUTHOR, ("title", "In Search of Salt"), PLACE)
    assert unchanged(AUTHOR, TITLE, ("date", "(2011)"), ("title", "Brine in towns"))


def test_work_that_a_volume_is_of():
    volume = ("volume", "Vol. 4")
    for label in ("title", "note"):
        pieces = made_sense(AUTHOR, TITLE, volume, (label, "of Collected Brines."), PLACE)
        assert pieces[3] == ("container-title", "of Collected Brines.")
    assert unchanged(AUTHOR, TITLE, volume, ("note", "of 12 copies."), PLACE)


def test_meeting_where_a_paper_was_read():
    title = ("title", "Salt roads. Paper presented at the meeting of the")
    assert made_sense(AUTHOR, title, ("publisher", "Oar Association,"), PLACE)[1:3] == [
        TITLE, ("container-title", "Paper presented at the meeting of the Oar Association,")
    ]  # fmt: skip
    note = ("note", "Paper presented at SALT 41.")
    assert made_sense(AUTHOR, TITLE, note)[2][0] == "container-title"
    assert unchanged(AUTHOR, ("title", "Salt as presented at court."), PLACE)


def test_title_to_a_quote_that_closes_in_what_holds_it():
    pieces = made_sense(
        AUTHOR, ("title", "« Salt and roads."), ("container-title", "A story », in Brine,"), PAGES
    )
    assert pieces[1:3] == [
        ("title", "« Salt and roads. A story »,"),
        ("container-title", "in Brine,"),
    ]
    dated = made_sense(
        ("title", "“Salt Report"),
        ("date", "(August 2015):"),
        ("container-title", "Three Years!” Brine Videos,"),
    )
    assert dated == [
        ("title", "“Salt Report (August 2015): Three Years!”"),
        ("container-title", "Brine Videos,"),
    ]
    assert unchanged(("title", "“Salt roads"), ("container-title", "| Oar.” Oar Docs."))
    assert unchanged(("title", '"Salt roads'), ("container-title", '- Oar", oar.example,'))


def test_work_behind_quotes():
    entry = ("title", '"Brine." Oar Collegiate Dictionary.')
    assert made_sense(entry, ("edition", "10th ed."))[:2] == [
        ("title", '"Brine."'), ("container-title", "Oar Collegiate Dictionary.")
    ]  # fmt: skip
    latex = ("title", "``Salt in crystals,'' physica salis,")
    assert made_sense(AUTHOR, latex, ("volume", "vol. 2,"))[2][0] == "container-title"
    assert unchanged(("title", '"Brine." A story of salt.'), PLACE)
    assert unchanged(("title", '"Brine" posted by Oar'), ("volume", "3"))


def test_journal_is_not_called_by_a_general_word():
    title = ("title", "The ‘50s of salt, The Brewers’")
    pieces = made_sense(AUTHOR, title, ("container-title", "Journal,"), ("volume", "vol. 21,"))
    assert pieces[1:3] == [
        ("title", "The ‘50s of salt,"),
        ("container-title", "The Brewers’ Journal,"),
    ]
    assert unchanged(AUTHOR, TITLE, ("container-title", "Salt Journal,"), ("volume", "vol. 21,"))


def test_review_before_the_paper_that_holds_it():
    holder = ("container-title", "Review of Salt, by A. B. Lind. Oar Times,")
    pieces = made_sense(AUTHOR, ("title", "“Bad Oars.”"), holder)
    assert pieces[2:] == [
        ("note", "Review of Salt, by A. B. Lind."),
        ("container-title", "Oar Times,"),
    ]
    assert unchanged(
        AUTHOR, ("title", "“Bad Oars.”"), ("container-title", "Review of Salt Studies,")
    )


def test_meeting_in_two_pieces_around_its_year():
    first, year = ("container-title", "in Salt and Control,"), ("date", "2001.")
    last = ("container-title", "Proceedings of the 40th Conference on,")
    pieces = made_sense(AUTHOR, TITLE, first, year, last, ("volume", "vol. 5,"), ("date", "2001,"))
    assert pieces[2][1] == "in Salt and Control, 2001. Proceedings of the 40th Conference on,"
    assert unchanged(
        AUTHOR, TITLE, first, year, ("container-title", "Salt Proceedings,"), ("date", "2001,")
    )


def test_editors_of_a_book_that_is_listed_elsewhere():
    assert (
        made_sense(AUTHOR, TITLE, ("container-title", "In Berg and Lind,"), PAGES)[2][0] == "editor"
    )
    assert unchanged(AUTHOR, TITLE, ("container-title", "In Science and Letters,"), PAGES)
    assert unchanged(AUTHOR, TITLE, ("container-title", "In Berg and Lind,"), PLACE, PAGES)


def test_words_for_a_change_are_no_name_of_a_site():
    site = ("container-title", "In Saltpedia. Last modified")
    assert made_sense(TITLE, site, ("date", "May 9, 2013."))[1:3] == [
        ("container-title", "In Saltpedia."), ("note", "Last modified")
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["location", "publisher", "note"])
def test_known_papers_hold_what_is_before_them(label):
    assert made_sense(AUTHOR, TITLE, (label, "Boston Globe,"))[2][0] == "container-title"
    assert unchanged(AUTHOR, TITLE, ("location", "New York,"))
    assert unchanged(AUTHOR, TITLE, ("publisher", "Elsevier."))
    assert unchanged(AUTHOR, TITLE, PLACE, ("publisher", "Boston Globe."))


def test_publisher_behind_a_journal_of_repec():
    journal = ("container-title", "Salt Review, Oar Society,")
    pieces = made_sense(AUTHOR, TITLE, journal, ("volume", "vol. 69"), ("pages", "pages 3-9,"))
    assert pieces[2:4] == [("container-title", "Salt Review,"), ("publisher", "Oar Society,")]
    other = ("container-title", "Review of Salt, Brine and Oars,")
    assert unchanged(AUTHOR, TITLE, other, ("volume", "vol. 69"), ("pages", "pages 3-9,"))


def test_author_of_what_is_reviewed():
    review, names = ("title", "Rev. of Salt and Roads,"), ("author", "by Ann Lind.")
    pieces = made_sense(AUTHOR, review, names, ("container-title", "Guardian"))
    assert pieces[1] == ("title", "Rev. of Salt and Roads, by Ann Lind.")
    assert unchanged(review, names, ("container-title", "Guardian"))


def test_a_city_that_gave_its_name_to_a_paper_is_the_place_of_a_book():
    pairs = (("title", "Salt,"), ("publisher", "Oar,"), ("location", "New York"))
    assert made_sense(*pairs) == list(pairs)
