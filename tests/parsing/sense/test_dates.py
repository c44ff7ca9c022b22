"""Checks of dates, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

HOLDER = ("container-title", "Span Notes,")
TITLE = ("title", "“Salt roads.”")
PAGES = ("pages", "3-9.")
JOURNAL = ("container-title", "Salt News")
YEAR = ("date", "2012")


def test_the_number_behind_a_month_is_its_day():
    pairs = (HOLDER, ("date", "2013 Jan"), ("volume", "31;"), ("issue", "(1):"))
    assert made_sense(*pairs)[1:] == [("date", "2013 Jan 31;"), ("issue", "(1):")]
    later = (HOLDER, ("date", "2013 Jan"), ("volume", "61;"), ("issue", "(1):"))
    assert unchanged(*later)


def test_numbers_before_a_month_are_days():
    pairs = (HOLDER, ("location", "Ulm,"), ("pages", "28–30"), ("date", "September 2004"))
    assert made_sense(*pairs)[-1] == ("date", "28–30 September 2004")
    pages = (HOLDER, ("pages", "28–30,"), ("date", "September 2004"))
    assert unchanged(*pages)


@pytest.mark.parametrize("day", ["Saturday", "Samstag,", "entry for Monday", "sábado"])
def test_a_day_of_the_week_holds_nothing(day):
    pairs = (TITLE, ("container-title", day), ("date", "14 December 1912"))
    assert made_sense(*pairs)[1] == ("date", f"{day} 14 December 1912")


def test_when_a_paper_was_online_first_is_a_remark():
    pairs = (TITLE, HOLDER, ("date", "2005 Aug;"), ("note", "Epub"), ("date", "2005 Jul 30."))
    assert made_sense(*pairs)[-1] == ("note", "Epub 2005 Jul 30.")
    assert made_sense(TITLE, HOLDER, *pairs[3:])[-1] == ("date", "2005 Jul 30.")


def test_the_day_of_putting_online_is_none_of_reading():
    online = ("accessed", "mis en ligne le 20 février 2013,")
    assert made_sense(TITLE, HOLDER, ("date", "2011,"), online)[-1][0] == "note"
    assert made_sense(TITLE, HOLDER, online)[-1][0] == "date"
    both = ("accessed", "mis en ligne le 20 février 2013, consulté le 3 mai 2014")
    assert made_sense(TITLE, HOLDER, both)[-1][0] == "accessed"


def test_when_a_page_was_changed_and_when_it_was_read():
    both = ("accessed", "(last modified 2 Dec 2019, accessed 3 Jan 2021)")
    assert made_sense(TITLE, HOLDER, both)[2:] == [
        ("date", "(last modified 2 Dec 2019,"),
        ("accessed", "accessed 3 Jan 2021)"),
    ]
    assert made_sense(TITLE, ("date", "2018."), HOLDER, both)[3][0] == "note"


def test_year_before_the_colon_of_a_title():
    pairs = (("editor", "Berg, Olaf (Hg.)"), ("title", "1995: Salz und Brot."))
    assert made_sense(*pairs)[1:] == [("date", "1995:"), ("title", "Salz und Brot.")]
    dated = (("author", "Berg, O."), ("date", "(2001)."), ("title", "1848: Year of salt."))
    assert unchanged(*dated)


def test_year_in_the_name_of_a_conference():
    pieces = (("container-title", "In: SALT"), ("date", "2004,"), ("pages", "pp. 3–9."))
    assert made_sense(("title", "Tides."), *pieces, ("date", "(2004)"))[1:3] == [
        ("container-title", "In: SALT 2004,"), ("pages", "pp. 3–9.")
    ]  # fmt: skip
    for other in (("date", "(2005)"), ("publisher", "Span")):
        pairs = (("title", "Tides."), *pieces, other)
        assert unchanged(*pairs)


def test_year_between_a_conference_and_pages():
    pieces = (("title", "Salt."), ("container-title", "SALT"))
    pages = ("pages", "448-456")
    assert made_sense(*pieces, ("volume", "2015:"), pages)[2] == ("date", "2015:")
    for year, rest in (("12:", (pages,)), ("2015:", (pages, ("date", "2016")))):
        assert made_sense(*pieces, ("volume", year), *rest)[2] == ("volume", year)


def test_a_year_in_a_bracket_that_stays_open_is_of_the_imprint():
    imprint = (("edition", "rev. ed.,"), ("location", "Ulm:"), ("publisher", "Oar,"))
    assert made_sense(("title", "Salt (1984;"), *imprint, ("date", "1999)."))[:2] == [
        ("title", "Salt"), ("date", "(1984;")
    ]  # fmt: skip
    closed = (("title", "Salt (1984),"), *imprint, ("date", "1999."))
    assert unchanged(*closed)


def test_the_minutes_of_an_hour_are_no_page():
    pairs = (("location", "ROMA,"), ("date", "12 gennaio 2018 - 10:"), ("pages", "33"))
    assert made_sense(*pairs)[1] == ("date", "12 gennaio 2018 - 10: 33")
    pairs = (("date", "2018, 10:"), ("pages", "133"))
    assert unchanged(*pairs)


def test_an_hour_of_the_day_is_no_volume():
    pairs = (("title", "Salt."), ("date", "20 Jan. 2021,"), ("volume", "5:"), ("pages", "32 p.m."))
    assert made_sense(*pairs)[1:] == [("date", "20 Jan. 2021, 5: 32 p.m.")]
    pairs = (*pairs[:3], ("pages", "32."))
    assert unchanged(*pairs)


@pytest.mark.parametrize("day", ["7 апреля.", "3 de mayo,", "12. März"])
def test_a_day_behind_its_year_is_part_of_the_date(day):
    pieces = made_sense(("title", "Salt"), ("date", "2019."), ("medium", day))
    assert pieces[1:] == [("date", f"2019. {day}")]


def test_a_medium_behind_a_year_stays():
    pairs = (("title", "Salt"), ("date", "2019."), ("medium", "2 Kassetten."))
    assert unchanged(*pairs)


def test_without_a_link_nobody_looked():
    pairs = [("title", "Boletín n.º 11"), ("accessed", "del 26 de noviembre de 2015")]
    assert made_sense(*pairs)[1][0] == "date"
    assert made_sense(pairs[0], ("accessed", "consultado el 26 de noviembre de 2015"))[1][0] == (
        "accessed"
    )
    assert made_sense(*pairs, ("url", "https://sal.example/"))[1][0] == "accessed"


def test_a_day_of_the_week_behind_a_site_holds_nothing():
    pairs = (("title", "The Salt Post,"), ("container-title", "Friday,"), ("date", "23 June 1911"))
    assert made_sense(*pairs) == [
        ("container-title", "The Salt Post,"),
        ("date", "Friday, 23 June 1911"),
    ]
    pairs = (pairs[0], ("container-title", "Fridays,"), pairs[2])
    assert unchanged(*pairs)


def test_month_between_year_and_volume():
    assert made_sense(("title", "Salt roads."), JOURNAL, YEAR, ("volume", "Jun; 24"), PAGES)[
        2:4
    ] == [("date", "2012 Jun;"), ("volume", "24")]
    assert unchanged(("title", "Salt roads."), JOURNAL, YEAR, ("volume", "Ser; 24"), PAGES)


@pytest.mark.parametrize("years", ["1988–1992).", "1889-96."])
def test_years_behind_an_imprint_are_no_pages(years):
    assert (
        made_sense(("title", "Salt roads."), ("location", "Oslo,"), ("pages", years))[2][0]
        == "date"
    )
    assert unchanged(
        ("title", "Salt roads."), ("location", "Oslo,"), ("date", "1999,"), ("pages", years)
    )
    assert unchanged(("title", "Salt roads."), ("location", "Oslo,"), ("pages", "188-192."))


def test_day_is_no_volume():
    assert made_sense(("title", "Salt roads."), JOURNAL, ("volume", "25/04/2013, n°1103,"), PAGES)[
        2:4
    ] == [("date", "25/04/2013"), ("issue", "n°1103,")]
    assert unchanged(("title", "Salt roads."), JOURNAL, ("volume", "25/2013,"), PAGES)


def test_short_year_of_a_conference():
    meeting = ("container-title", "In Proc. of the Salt Web, SALT ’")
    assert made_sense(("title", "Salt roads."), meeting, ("volume", "13,"), PAGES)[1][1].endswith(
        "SALT ’ 13,"
    )
    assert unchanged(("title", "Salt roads."), JOURNAL, ("volume", "13,"), PAGES)


def test_day_before_its_month():
    pieces = made_sense(
        ("title", "Salt roads."), ("location", "Oslo, 3"), ("date", "December 2006.")
    )
    assert pieces[1:] == [("location", "Oslo"), ("date", "3 December 2006.")]
    assert unchanged(("title", "Salt roads."), ("location", "Oslo 3"), ("date", "2006."))


def test_month_at_the_end_of_a_journal():
    pieces = made_sense(
        ("title", "Salt roads."), ("container-title", "La Revue du sel, mai-juin"), ("date", "2009")
    )
    assert pieces[1:] == [("container-title", "La Revue du sel,"), ("date", "mai-juin 2009")]
    assert unchanged(
        ("title", "Salt roads."), ("container-title", "La Revue du sel, mer"), ("date", "2009")
    )


def test_year_before_the_volume_is_no_part_of_the_name():
    pieces = made_sense(
        ("title", "Salt roads."),
        ("container-title", "Salt Medicine 2005 ;"),
        ("volume", "59"),
        PAGES,
    )
    assert pieces[1:3] == [("container-title", "Salt Medicine"), ("date", "2005 ;")]
    assert unchanged(
        ("title", "Salt roads."), ("container-title", "Salt Year 2005,"), ("volume", "59"), PAGES
    )


def test_years_that_a_book_covers_are_no_pages():
    imprint = (("location", "Ulm"), ("date", "1986."))
    pieces = (("title", "Salt."), ("container-title", "Brine in Ulm"), ("pages", "1494-1519,"))
    assert made_sense(*pieces, *imprint)[1] == ("container-title", "Brine in Ulm 1494-1519,")
    pieces = (("title", "Salz"), ("issue", "Teil 1:"), ("pages", "1539-1623,"))
    assert made_sense(*pieces, *imprint)[2] == ("title", "1539-1623,")
    for pages in ("p. 1494-1519,", "494-519,"):
        assert unchanged(("title", "Salt."), ("volume", "2:"), ("pages", pages), *imprint)
    assert unchanged(("title", "Salt,"), ("pages", "1494-1519,"), *imprint)
    journal = (("title", "Salt."), ("container-title", "Proc Salt"), ("location", "USA"))
    assert unchanged(*journal, ("volume", "99:"), ("pages", "1473-1478,"), ("date", "2002."))


def test_the_year_before_its_comma_is_no_title():
    house = (("location", "Ulm:"), ("publisher", "Oar."))
    author = ("author", "Lind, P. and O. Berg:")
    assert made_sense(author, ("title", "2018, Ten roads."), *house)[1:3] == [
        ("date", "2018,"), ("title", "Ten roads.")
    ]  # fmt: skip
    assert unchanged(author, ("title", "2018 roads, and ten more."), *house)
    assert unchanged(author, ("title", "2018, Ten roads."), *house, ("date", "2019."))


def test_of_two_days_without_a_word_the_second_is_of_reading():
    link = ("url", "https://span.example/1")
    read = ("accessed", "（2024年5月1日閲覧）")
    out = ("accessed", "（2024年4月12日公表）")
    assert made_sense(TITLE, out, link, read)[1] == ("date", out[1])
    changed = ("accessed", "（2024年4月12日更新）")
    assert unchanged(TITLE, changed, link, read)
    lead = ("accessed", "Retrieved from")
    assert unchanged(TITLE, lead, link, ("accessed", "[accessed 3 May 2019]"))


def test_an_hour_of_a_broadcast_is_no_page():
    day = ("date", "12 April 2011,")
    assert made_sense(TITLE, HOLDER, day, ("pages", "11am"))[-1] == ("date", "12 April 2011, 11am")
    assert unchanged(TITLE, HOLDER, day, ("pages", "11"))


@pytest.mark.parametrize("day", ["déposé le 12 novembre 2019.", "от 12.03.2020"])
def test_nobody_looked_on_the_day_of_a_paper(day):
    assert made_sense(TITLE, ("accessed", day))[1] == ("date", day)


@pytest.mark.parametrize(
    ("before", "date", "number"),
    [
        (("volume", "n°"), "1728, février 2019.", "n° 1728,"),
        (("container-title", "Sole n°"), "1728, février 2019.", "1728,"),
        (("container-title", "Boletín del Sal,"), "164, de 10 de julio de 2021.", "164,"),
    ],
)
def test_the_number_of_an_issue_is_no_year(before, date, number):
    pieces = made_sense(("title", "“Salt”,"), before, ("date", date))
    assert ("issue", number) in pieces
    assert pieces[-1] == ("date", date.removeprefix("1728,").removeprefix("164,").strip())


@pytest.mark.parametrize("date", ["2019, février 2019.", "12, février 2019.", "164, Oar 2021."])
def test_numbers_before_months_may_be_years_and_days(date):
    assert unchanged(("title", "“Salt”,"), ("container-title", "Sole,"), ("date", date))


def test_the_number_of_a_senate_stands_before_its_register():
    pairs = (("author", "SGH,"), ("genre", "Urteil"), ("date", "vom 24. März 2021 – 1"))
    assert made_sense(*pairs, ("note", "SvR 26/18"))[2:] == [
        ("date", "vom 24. März 2021 –"), ("note", "1 SvR 26/18")
    ]  # fmt: skip
    assert unchanged(*pairs, ("note", "(nicht gedruckt)"))


def test_a_day_and_its_month_are_no_page():
    pairs = (("title", "Соль"), ("container-title", "// Река."), YEAR, ("issue", "№ 45."))
    assert made_sense(*pairs, ("pages", "28 апреля."))[-1] == ("date", "28 апреля.")
    assert unchanged(*pairs, ("pages", "С. 28."))


def test_that_there_is_no_date_publishes_nothing():
    pairs = (("author", "Oar,"), ("title", "Sel"), ("publisher", "Date inconnue,"))
    assert made_sense(*pairs)[-1] == ("date", "Date inconnue,")
    assert unchanged(*pairs[:2], ("publisher", "Date Palm,"))


def test_since_when_a_law_reads_so_is_a_remark():
    pairs = (("title", "Закон о соли"), ("date", "(ред. от 08.12.2020)"))
    assert made_sense(*pairs, ("date", "2006."))[1] == ("note", "(ред. от 08.12.2020)")
    assert unchanged(pairs[0], ("date", "(от 08.12.2020)"))
