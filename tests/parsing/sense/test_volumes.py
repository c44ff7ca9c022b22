"""Checks of volumes and issues, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

PAGES = ("pages", "3-9.")
JOURNAL = ("container-title", "Salt News")
TITLE = ("title", "Salt roads.")
YEAR = ("date", "2012")
HOLDER = ("container-title", "Span Notes,")
DATE = ("date", "(1972).")


def test_supplement_is_an_issue():
    pieces = made_sense(TITLE, JOURNAL, ("collection-title", "(Suppl"), ("volume", "1),"), PAGES)
    assert pieces[2] == ("issue", "(Suppl 1),")


@pytest.mark.parametrize(
    ("holder", "name", "volume", "behind"),
    [
        ("J. Salt Soc. A27", "J. Salt Soc.", "A27", ("date", "(2010)")),
        ("Salt Comment 40.1", "Salt Comment", "40.1", ("date", "(May 2004):")),
        ("Annales du sel, VII,", "Annales du sel,", "VII,", ("date", "1998,")),
        ("Oar, 24", "Oar,", "24", ("date", "(September 2003),")),
    ],
)
def test_volume_at_the_end_of_a_journal(holder, name, volume, behind):
    pieces = made_sense(TITLE, ("container-title", holder), behind, PAGES)
    assert pieces[1:3] == [("container-title", name), ("volume", volume)]


def test_volume_with_a_colon_before_its_issue():
    pieces = made_sense(TITLE, ("container-title", "Word & Salt XIV:"), ("volume", "4"), PAGES)
    assert pieces[1:4] == [("container-title", "Word & Salt"), ("volume", "XIV:"), ("issue", "4")]


def test_names_that_end_in_numbers():
    for name in ("Proceedings of Salt 2001,", "Salt, 24", "Vitamin Reports"):
        assert unchanged(TITLE, ("container-title", name), ("date", "1998,"), PAGES)
    assert unchanged(TITLE, ("container-title", "Salt 40.1"), ("publisher", "Oar,"), YEAR)


def test_issue_between_volume_and_date():
    volume, date = ("volume", "111,"), ("date", "(January 2001):")
    pieces = made_sense(TITLE, JOURNAL, volume, ("pages", "468"), date, PAGES)
    assert pieces[3] == ("issue", "468")
    assert unchanged(TITLE, JOURNAL, volume, ("pages", "3-9"), date, ("pages", "12-13"))


def test_number_behind_the_word_for_a_volume():
    pieces = made_sense(TITLE, JOURNAL, ("volume", "Vol."), ("date", "21 March, 2017,"), PAGES)
    assert pieces[2:4] == [("volume", "Vol. 21"), ("date", "March, 2017,")]


def test_volume_and_part_of_pubmed():
    pieces = made_sense(TITLE, ("container-title", "J. Salt 113 ( Pt"), ("volume", "17),"), PAGES)
    assert pieces[1:4] == [
        ("container-title", "J. Salt"),
        ("volume", "113"),
        ("issue", "( Pt 17),"),
    ]


def test_volume_and_page_behind_the_year():
    assert made_sense(TITLE, JOURNAL, ("date", "2010, 10, 1979."))[2:] == [
        ("date", "2010,"), ("volume", "10,"), ("pages", "1979.")
    ]  # fmt: skip
    assert unchanged(TITLE, JOURNAL, ("date", "2010, May 10."))


def test_roman_number_behind_a_journal():
    for label in ("publisher", "note"):
        assert made_sense(TITLE, JOURNAL, (label, "XXVI,"), YEAR)[2] == ("volume", "XXVI,")
    assert unchanged(TITLE, JOURNAL, ("publisher", "MIT,"), YEAR)


def test_a_bar_parts_a_number_from_its_year():
    pairs = (("title", "“Salt roads.”"), HOLDER, ("date", "123-1 | 2011,"))
    assert made_sense(*pairs)[2:] == [("volume", "123-1"), ("date", "2011,")]


def test_the_only_number_behind_a_journal_is_its_volume():
    pairs = (("title", "Salt,"), ("container-title", "J. Salt Phys."), ("pages", "13"), DATE)
    assert made_sense(*pairs)[2] == ("volume", "13")
    pairs = (*pairs[:2], ("volume", "13"), ("pages", "27"), DATE)
    assert unchanged(*pairs)
    pairs = (pairs[0], ("container-title", "Salt Weekly"), ("pages", "13"), DATE)
    assert unchanged(*pairs)


def test_the_number_behind_the_year_is_the_issue():
    pairs = (("container-title", "Salt Rev. D"), ("volume", "88"), ("date", "(2013)"))
    pieces = made_sense(*pairs, ("volume", "10,"), ("pages", "105030."))
    assert pieces[3:] == [("issue", "10,"), ("pages", "105030.")]


def test_the_number_behind_its_word_is_no_page():
    pairs = (("container-title", "Span Papers,"), ("issue", "Nr."), ("pages", "12-03,"))
    assert made_sense(*pairs)[1:] == [("issue", "Nr. 12-03,")]
    pairs = (("issue", "Nr. 3,"), ("pages", "12-30."))
    assert unchanged(*pairs)


def test_volume_between_imprint_and_pages():
    imprint = (
        ("title", "Letters,"),
        ("location", "(Ulm:"),
        ("publisher", "Oar,"),
        ("date", "1932),"),
    )
    assert made_sense(*imprint, ("issue", "I,"), ("pages", "1–59."))[4] == ("volume", "I,")
    assert made_sense(*imprint, ("note", "XVII"), ("date", "(1955),"))[4] == ("volume", "XVII")
    journal = (("container-title", "Oar"), ("issue", "I,"), ("pages", "1–59."))
    assert unchanged(*journal)


def test_year_of_a_periodical_is_its_volume():
    pairs = (("title", "Le sel,"), ("container-title", "63e année,"), ("issue", "n° 3,"))
    assert made_sense(*pairs)[1] == ("volume", "63e année,")
    assert made_sense(*pairs, ("volume", "5"))[1] == pairs[1]


@pytest.mark.parametrize("count", ["4 voll.,", "3 Bde.", "2 vols"])
def test_how_many_volumes_is_no_edition(count):
    pairs = (("title", "Sale,"), ("edition", count), ("location", "Ulm,"))
    assert made_sense(*pairs)[1] == ("volume", count)


def test_year_of_a_periodical_behind_its_name():
    pairs = (("container-title", "Oar ESC, 27e année,"), ("volume", "n° 4-5,"))
    assert made_sense(("title", "Sel"), *pairs)[1:] == [
        ("container-title", "Oar ESC"), ("volume", "27e année,"), ("issue", "n° 4-5,")
    ]  # fmt: skip


def test_a_number_before_a_slash_and_a_year_is_the_issue():
    pairs = (("container-title", "Fluss,"), ("volume", "5/"), ("date", "2012,"), ("pages", "3–9"))
    assert made_sense(*pairs)[1] == ("issue", "5/")
    assert made_sense(*pairs, ("issue", "2"))[1] == ("volume", "5/")


@pytest.mark.parametrize("volume", ["C. II.", "C. I-II.", "Bd. 3,"])
def test_a_volume_behind_the_stop_of_a_title_is_not_of_it(volume):
    pieces = (("title", f"Karadeniz Limanları. {volume}"), ("location", "Ankara:"))
    assert made_sense(*pieces)[:2] == [("title", "Karadeniz Limanları."), ("volume", volume)]
    numbered = (*pieces, ("volume", "4"))
    assert unchanged(*numbered)


@pytest.mark.parametrize("issue", ["33-34/2008,", "Heft 3/2010,"])
def test_an_issue_and_its_year_end_the_name_of_a_paper(issue):
    pairs = (("title", "Salz."), ("container-title", f"In: Oar {issue}"), ("pages", "S. 3–9."))
    assert made_sense(*pairs)[1:3] == [("container-title", "In: Oar"), ("issue", issue)]
    numbered = (*pairs, ("volume", "5"))
    assert made_sense(*numbered)[1] == pairs[1]


def test_a_number_in_brackets_behind_the_volume_is_the_issue():
    pairs = (("container-title", "Span"), ("volume", "185"), ("pages", "(4157)"))
    assert made_sense(*pairs)[2] == ("issue", "(4157)")


def test_a_volume_and_its_month_are_no_day():
    pairs = (("title", "Salt."), ("container-title", "Salt research"), ("date", "3.Jan (2003):"))
    assert made_sense(*pairs)[2:] == [("volume", "3"), ("date", "Jan (2003):")]
    pairs = (*pairs[:2], ("date", "3. Jan 2003,"))
    assert unchanged(*pairs)


def test_what_is_called_a_number_is_no_date():
    pairs = [("container-title", "Revista do Sal,"), ("date", "n. 25,"), ("pages", "p. 5-17,")]
    assert made_sense(*pairs)[1] == ("issue", "n. 25,")
    pairs[1] = ("date", "nov. 25,")
    assert made_sense(*pairs)[1] == ("date", "nov. 25,")


def test_the_sign_of_a_number_is_no_journal():
    pieces = made_sense(("title", "« Le sel »,"), ("container-title", "n°"), ("volume", "528,"))
    assert pieces[1:] == [("issue", "n° 528,")]


@pytest.mark.parametrize("label", ["note", "pages", "issue"])
def test_number_of_a_preprint_is_a_volume(label):
    pairs = (("container-title", "CoRR,"), (label, "abs/1412.6980,"), ("date", "2014."))
    assert made_sense(*pairs)[1] == ("volume", "abs/1412.6980,")


def test_the_year_of_a_journal_is_its_volume():
    pieces = made_sense(
        ("container-title", "Sal,"), ("location", "Recife, ano VII,"), ("issue", "n. 74,")
    )
    assert pieces[1:3] == [("location", "Recife"), ("volume", "ano VII,")]
    assert made_sense(("title", "Sal"), ("note", "ano 45,"))[1] == ("volume", "ano 45,")


def test_a_volume_of_proceedings_is_no_series():
    pieces = (("container-title", "Proceedings of Salt,"), ("volume", "Volume 1"))
    assert made_sense(*pieces, ("collection-title", "(Long and Short Papers),"))[0] == (
        "container-title", "Proceedings of Salt, Volume 1 (Long and Short Papers),"
    )  # fmt: skip


def test_a_range_of_pages_in_brackets_is_no_issue():
    pairs = (("title", "Salt."), ("volume", "vol. VI"), ("pages", "(391–394)."))
    assert unchanged(*pairs)


def test_what_a_volume_is_called_is_a_remark():
    head = (("title", "Salz."), ("container-title", "In: Stoffe."))
    for label in ("title", "publisher"):
        pieces = made_sense(*head, ("volume", "Band 5:"), (label, "Sole und Meer."))
        assert pieces[3] == ("note", "Sole und Meer.")
    assert unchanged(*head, ("volume", "Band 5."), ("publisher", "Oar."))
    assert unchanged(("title", "Salz."), ("volume", "Band 5:"), ("title", "Sole und Meer."))


def test_number_of_a_week_is_no_month():
    head = (("title", "Salz,"), ("container-title", "in: Salz und Zeit"))
    for number in ("40-42/2016,", "B 12-13/2003,", "17/2016,"):
        assert made_sense(*head, ("date", number), ("pages", "S. 4."))[2] == ("issue", number)
    assert unchanged(*head, ("date", "12/2016,"), ("pages", "S. 4."))


def test_numbers_of_a_chapter_are_each_of_its_word():
    head = (("title", "Salt cycles,"), ("editor", "in: O. Berg (ed.),"))
    pieces = (
        ("container-title", "Handbook of Salt, edition"), ("volume", "1, volume 2,"),
        ("pages", "chapter 7,"), ("pages", "pages 3-64,"), ("publisher", "Oar."),
    )  # fmt: skip
    made = [(label, text.strip(" ,")) for label, text in made_sense(*head, *pieces)[2:]]
    assert made == [
        ("container-title", "Handbook of Salt"), ("edition", "1"), ("volume", "2"),
        ("note", "chapter 7"), ("pages", "3-64"), ("publisher", "Oar."),
    ]  # fmt: skip
    other = (("container-title", "Handbook of Salt,"), ("volume", "volume 2,"), ("pages", "3-64,"))
    assert unchanged(*head, *other, ("publisher", "Oar."))


def test_volume_and_pages_are_no_title():
    head = (("author", "A. Lind,"), ("container-title", "Salz. Chem."), ("date", "2000,"))
    assert made_sense(*head, ("title", "112, 3140-3172"))[3:] == [
        ("volume", "112,"), ("pages", "3140-3172")
    ]  # fmt: skip
    assert unchanged(*head, ("title", "112, Rue du Sel"))


def test_the_number_of_a_meeting_is_no_volume():
    head = (("title", "Salt."), ("editor", "In O. Berg, editor,"))
    pieces = (("container-title", "Salt Programming - SALT"), ("volume", "28, volume 12699"))
    series = ("collection-title", "of LNCS,")
    assert made_sense(*head, *pieces, series)[2:] == [
        ("container-title", "Salt Programming - SALT 28,"), ("volume", "volume 12699"), series
    ]  # fmt: skip
    assert unchanged(*head, pieces[0], ("volume", "volume 12699"), series)


@pytest.mark.parametrize("number", ["11,", "1/2,", "3:"])
def test_an_issue_behind_the_year(number):
    journal, pages = ("container-title", "Salz"), ("pages", "S. 3-9.")
    pieces = made_sense(journal, ("volume", "38"), ("date", f"(2004) {number}"), pages)
    assert pieces[1:] == [("volume", "38"), ("date", "(2004)"), ("issue", number), pages]
    assert unchanged(journal, ("volume", "38"), ("date", "(2004) 1120,"), pages)


def test_a_book_with_volumes_that_have_names():
    book, volume = "Geschichte des Meeres,", ("volume", "Bd. 3:")
    rest = (("title", "Das Salz der Neuzeit,"), ("location", "Ulm"), ("date", "1995,"))
    pieces = made_sense(("author", "Olaf Berg,"), ("container-title", book), volume, *rest)
    assert pieces[1:4] == [("title", book), volume, rest[0]]
    held = (("title", "Sole,"), ("container-title", "in: Geschichte des Meeres,"))
    assert made_sense(*held, volume, *rest)[3] == ("note", "Das Salz der Neuzeit,")


def test_a_volume_is_called_no_house():
    title, volume = ("title", "Geschichte des Meeres,"), ("volume", "Bd. 3:")
    rest = (("location", "Ulm:"), ("publisher", "Ruder"))
    pieces = made_sense(title, volume, ("publisher", "Altes Salz – Neues Salz,"), *rest)
    assert pieces[2] == ("title", "Altes Salz – Neues Salz,")
    assert unchanged(title, ("volume", "Bd. 3,"), ("publisher", "Ruder,"), rest[0])


def test_the_name_of_a_volume_behind_editors():
    name = ("container-title", "Dramen I.")
    pieces = made_sense(
        ("title", "Sole."), ("container-title", "In: Werke."), ("editor", "Hg. von O. Berg."),
        ("volume", "Bd. 3:"), name, ("location", "Ulm:"), ("publisher", "Ruder")
    )  # fmt: skip
    assert pieces[4] == ("note", "Dramen I.")


def test_a_bracket_behind_the_name_of_a_volume_is_left_alone():
    title, volume = ("title", "Geschichte des Meeres,"), ("volume", "Vol. 1:")
    assert unchanged(title, volume, ("publisher", "Salt( OarPress"), ("location", "Ulm"))


def test_volume_before_an_issue_in_brackets():
    pieces = (("title", "Roads."), ("container-title", "SALT"))
    assert made_sense(*pieces, ("note", ", 5"), ("issue", "(1)."))[2] == ("volume", ", 5")
    assert unchanged(*pieces, ("note", "here"), ("issue", "(1)."))


def test_number_behind_a_dash():
    pieces = (("title", "Roads."), ("container-title", "// Salt Papers."), ("date", "— 2015."))
    assert made_sense(*pieces, ("note", "— No. 1209."))[-1] == ("issue", "— No. 1209.")
    assert unchanged(*pieces, ("note", "— No salt."))


@pytest.mark.parametrize("issue", ["Sonderband 2,", "Beiheft 11,", "Special Issue 3,"])
def test_special_issue_publishes_nothing(issue):
    pieces = (("title", "Wege,"), ("container-title", "Salz und Welt,"))
    assert made_sense(*pieces, ("publisher", issue), ("location", "Ulm"))[2] == ("issue", issue)
    assert unchanged(*pieces, ("publisher", "Sonderband Verlag,"), ("location", "Ulm"))
