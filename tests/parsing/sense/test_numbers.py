"""Checks of what is labelled as numbers, through ``sensible``."""

import pytest

from .making import made_sense


def test_the_number_behind_its_word_is_no_page():
    pairs = (("container-title", "Span Papers,"), ("issue", "Nr."), ("pages", "12-03,"))
    assert made_sense(*pairs)[1:] == [("issue", "Nr. 12-03,")]
    pairs = (("issue", "Nr. 3,"), ("pages", "12-30."))
    assert made_sense(*pairs) == list(pairs)


def test_numbers_behind_the_imprint_are_pages():
    imprint = [("title", "Bridges"), ("publisher", "(Span,"), ("date", "2005),")]
    numbers = [("pages", "3-9,"), ("volume", "99,"), ("issue", "101-24,"), ("pages", "155-76.")]
    assert made_sense(*imprint, *numbers)[3:] == [("pages", "3-9, 99, 101-24, 155-76.")]


def test_numbers_of_a_journal_stay():
    pairs = (("container-title", "Span"), ("volume", "3,"), ("issue", "4,"), ("pages", "5-9."))
    assert made_sense(*pairs) == list(pairs)


def test_year_before_the_colon_of_a_title():
    pairs = (("editor", "Berg, Olaf (Hg.)"), ("title", "1995: Salz und Brot."))
    assert made_sense(*pairs)[1:] == [("date", "1995:"), ("title", "Salz und Brot.")]
    dated = (("author", "Berg, O."), ("date", "(2001)."), ("title", "1848: Year of salt."))
    assert made_sense(*dated) == list(dated)


def test_year_in_the_name_of_a_conference():
    pieces = (("container-title", "In: SALT"), ("date", "2004,"), ("pages", "pp. 3–9."))
    assert made_sense(("title", "Tides."), *pieces, ("date", "(2004)"))[1:3] == [
        ("container-title", "In: SALT 2004,"), ("pages", "pp. 3–9.")
    ]  # fmt: skip
    for other in (("date", "(2005)"), ("publisher", "Span")):
        pairs = (("title", "Tides."), *pieces, other)
        assert made_sense(*pairs) == list(pairs)


def test_year_between_a_conference_and_pages():
    pieces = (("title", "Salt."), ("container-title", "SALT"))
    pages = ("pages", "448-456")
    assert made_sense(*pieces, ("volume", "2015:"), pages)[2] == ("date", "2015:")
    for year, rest in (("12:", (pages,)), ("2015:", (pages, ("date", "2016")))):
        assert made_sense(*pieces, ("volume", year), *rest)[2] == ("volume", year)


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
    assert made_sense(*journal) == list(journal)


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


def test_pages_behind_the_bracket_of_a_year():
    book = (("container-title", "in Salt"), ("publisher", "(Oar,"))
    assert made_sense(*book, ("date", "1999), 9–30,"), ("pages", "at 12."))[2:] == [
        ("date", "1999),"), ("pages", "9–30, at 12.")
    ]  # fmt: skip
    assert made_sense(*book, ("date", "(1999), 5 May,"))[2] == ("date", "(1999), 5 May,")


def test_a_year_in_a_bracket_that_stays_open_is_of_the_imprint():
    imprint = (("edition", "rev. ed.,"), ("location", "Ulm:"), ("publisher", "Oar,"))
    assert made_sense(("title", "Salt (1984;"), *imprint, ("date", "1999)."))[:2] == [
        ("title", "Salt"), ("date", "(1984;")
    ]  # fmt: skip
    closed = (("title", "Salt (1984),"), *imprint, ("date", "1999."))
    assert made_sense(*closed) == list(closed)


def test_numbers_without_a_currency_are_none_of_prices():
    pairs = (("container-title", "Span"), ("volume", "29,"), ("pages", "95"))
    assert made_sense(*pairs) == list(pairs)


IMPRINT = (("title", "Bridges"), ("publisher", "(Span,"), ("date", "2005),"))


def test_three_numbers_behind_the_imprint_are_pages():
    three = (("pages", "3-9,"), ("volume", "99,"), ("issue", "101-24."))
    assert made_sense(*IMPRINT, *three)[3:] == [("pages", "3-9, 99, 101-24.")]


@pytest.mark.parametrize(
    "pairs",
    [
        (*IMPRINT, ("volume", "3,"), ("pages", "5-9.")),
        (*IMPRINT, ("volume", "3,"), ("issue", "4,"), ("volume", "5.")),
        (("title", "Bridges (Ulm),"), ("pages", "3-9,"), ("volume", "99,"), ("pages", "101.")),
        (
            *(("title", "Bridges"), ("publisher", "Span,"), ("date", "2005,")),
            *(("pages", "3-9,"), ("volume", "99,"), ("pages", "101.")),
        ),
        (("publisher", "Span"), ("title", "1995: Salz und Brot.")),
        (("author", "Berg, O."), ("container-title", "1995: Salz."), ("pages", "3.")),
        (("title", "Salt."), ("genre", "PhD thesis FS"), ("volume", "II")),
        (("title", "Salt."), ("note", "Discussion Paper FS"), ("volume", "II")),
        (
            ("title", "Tides."),
            ("container-title", "In: SALT"),
            ("date", "(2004),"),
            ("date", "2004"),
        ),
        (("title", "Tides."), ("container-title", "Salt"), ("date", "2004,"), ("date", "2004")),
        (("title", "Salz,"), ("note", "(frz. Original: Le sel,"), ("location", "Paris")),
    ],
)
def test_other_numbers_stay(pairs):
    assert made_sense(*pairs) == list(pairs)


def test_numbers_beside_a_price_stay():
    pairs = (("volume", "12,"), ("pages", "29,95 €,"), ("issue", "3."))
    assert made_sense(*pairs) == [pairs[0], ("note", "29,95 €,"), pairs[2]]


def test_a_number_before_a_slash_and_a_year_is_the_issue():
    pairs = (("container-title", "Fluss,"), ("volume", "5/"), ("date", "2012,"), ("pages", "3–9"))
    assert made_sense(*pairs)[1] == ("issue", "5/")
    assert made_sense(*pairs, ("issue", "2"))[1] == ("volume", "5/")


def test_the_minutes_of_an_hour_are_no_page():
    pairs = (("location", "ROMA,"), ("date", "12 gennaio 2018 - 10:"), ("pages", "33"))
    assert made_sense(*pairs)[1] == ("date", "12 gennaio 2018 - 10: 33")
    pairs = (("date", "2018, 10:"), ("pages", "133"))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("word", ["w", "in", "en"])
def test_a_title_does_not_end_with_a_preposition(word):
    pairs = (("title", f"Salt {word}"), ("date", "2018"), ("note", "r., span.example"))
    assert made_sense(*pairs)[0] == ("title", f"Salt {word} 2018")
    pairs = (("title", f"Salt {word}"), ("date", "May 2018"))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("volume", ["C. II.", "C. I-II.", "Bd. 3,"])
def test_a_volume_behind_the_stop_of_a_title_is_not_of_it(volume):
    pieces = (("title", f"Karadeniz Limanları. {volume}"), ("location", "Ankara:"))
    assert made_sense(*pieces)[:2] == [("title", "Karadeniz Limanları."), ("volume", volume)]
    numbered = (*pieces, ("volume", "4"))
    assert made_sense(*numbered) == list(numbered)


@pytest.mark.parametrize("issue", ["33-34/2008,", "Heft 3/2010,"])
def test_an_issue_and_its_year_end_the_name_of_a_paper(issue):
    pairs = (("title", "Salz."), ("container-title", f"In: Oar {issue}"), ("pages", "S. 3–9."))
    assert made_sense(*pairs)[1:3] == [("container-title", "In: Oar"), ("issue", issue)]
    numbered = (*pairs, ("volume", "5"))
    assert made_sense(*numbered)[1] == pairs[1]


def test_a_number_in_brackets_behind_the_volume_is_the_issue():
    pairs = (("container-title", "Span"), ("volume", "185"), ("pages", "(4157)"))
    assert made_sense(*pairs)[2] == ("issue", "(4157)")


def test_what_a_word_for_pages_stands_before_is_no_year():
    pairs = (
        ("container-title", "Span,"),
        ("volume", "Bd. 8,"),
        ("pages", "Sp."),
        ("date", "1723,"),
    )
    assert made_sense(*pairs)[2:] == [("pages", "Sp. 1723,")]
    alone = (("title", "Salt."), ("publisher", "Oar."), ("date", "p. 3."))
    assert made_sense(*alone)[-1] == ("pages", "p. 3.")


def test_an_hour_of_the_day_is_no_volume():
    pairs = (("title", "Salt."), ("date", "20 Jan. 2021,"), ("volume", "5:"), ("pages", "32 p.m."))
    assert made_sense(*pairs)[1:] == [("date", "20 Jan. 2021, 5: 32 p.m.")]
    pairs = (*pairs[:3], ("pages", "32."))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("day", ["7 апреля.", "3 de mayo,", "12. März"])
def test_a_day_behind_its_year_is_part_of_the_date(day):
    pieces = made_sense(("title", "Salt"), ("date", "2019."), ("medium", day))
    assert pieces[1:] == [("date", f"2019. {day}")]


def test_a_medium_behind_a_year_stays():
    pairs = (("title", "Salt"), ("date", "2019."), ("medium", "2 Kassetten."))
    assert made_sense(*pairs) == list(pairs)


def test_a_volume_and_its_month_are_no_day():
    pairs = (("title", "Salt."), ("container-title", "Salt research"), ("date", "3.Jan (2003):"))
    assert made_sense(*pairs)[2:] == [("volume", "3"), ("date", "Jan (2003):")]
    pairs = (*pairs[:2], ("date", "3. Jan 2003,"))
    assert made_sense(*pairs) == list(pairs)


def test_what_is_called_a_number_is_no_date():
    pairs = [("container-title", "Revista do Sal,"), ("date", "n. 25,"), ("pages", "p. 5-17,")]
    assert made_sense(*pairs)[1] == ("issue", "n. 25,")
    pairs[1] = ("date", "nov. 25,")
    assert made_sense(*pairs)[1] == ("date", "nov. 25,")


def test_the_sign_of_a_number_is_no_journal():
    pieces = made_sense(("title", "« Le sel »,"), ("container-title", "n°"), ("volume", "528,"))
    assert pieces[1:] == [("issue", "n° 528,")]


def test_without_a_link_nobody_looked():
    pairs = [("title", "Boletín n.º 11"), ("accessed", "del 26 de noviembre de 2015")]
    assert made_sense(*pairs)[1][0] == "date"
    assert made_sense(pairs[0], ("accessed", "consultado el 26 de noviembre de 2015"))[1][0] == (
        "accessed"
    )
    assert made_sense(*pairs, ("url", "https://sal.example/"))[1][0] == "accessed"


def test_channels_have_numbers():
    pieces = made_sense(("title", "« Le sel »,"), ("container-title", "France"), ("volume", "5,"))
    assert pieces[1:] == [("container-title", "France 5,")]


def test_an_acronym_is_no_month():
    pieces = made_sense(
        ("date", "(2011),"), ("title", "Plan,"), ("location", "México,"), ("date", "SEP.")
    )
    assert pieces[3] == ("publisher", "SEP.")


def test_the_length_of_a_film_is_no_volume():
    pairs = (("title", "Salt."), ("genre", "YouTube video,"), ("volume", "24:"), ("pages", "59."))
    assert made_sense(*pairs)[1:] == [("genre", "YouTube video,"), ("note", "24: 59.")]
    pairs = (*pairs[:3], ("pages", "591."))
    assert made_sense(*pairs) == list(pairs)


def test_the_first_page_and_the_one_cited_are_no_year():
    pairs = (("volume", "108"), ("container-title", "Salt L. Rev."), ("date", "1733,"))
    pieces = made_sense(("title", "Salt,"), *pairs, ("pages", "1739"), ("date", "(1995)."))
    assert pieces[3:] == [("pages", "1733,"), ("note", "1739"), ("date", "(1995).")]


def test_a_range_of_pages_in_brackets_is_no_issue():
    pairs = (("title", "Salt."), ("volume", "vol. VI"), ("pages", "(391–394)."))
    assert made_sense(*pairs) == list(pairs)
