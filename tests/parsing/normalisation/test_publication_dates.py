"""The date of publication, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("pieces", "parts"),
    [
        ([("date", "2018."), ("date", "Oct 4")], [[2018, 10, 4]]),
        ([("date", "2013."), ("date", "December, 3.")], [[2013, 12, 3]]),
        ([("date", "2016."), ("title", "“T.”"), ("date", "24 Aug")], [[2016, 8, 24]]),
        ([("date", "(2009)."), ("date", "May 3, 2009")], [[2009, 5, 3]]),
        ([("volume", "2000;(3):218-226.")], [[2000]]),
        ([("date", "(Stand: Oktober 2013)")], [[2013, 10]]),
    ],
)
def test_issued(pieces, parts):
    assert record(*pieces).csl["issued"]["date-parts"] == parts


def test_year_suffix():
    csl = record(("date", "2017b.")).csl
    assert (csl["issued"], csl["year-suffix"]) == ({"date-parts": [[2017]]}, "b")


@pytest.mark.parametrize(
    "pieces",
    [
        [("date", "2000 [1959].")],
        [("date", "2000"), ("date", "[1959]")],
        [("date", "(1959/2000)")],
        [("date", "2000"), ("note", "(Original work published 1959)")],
    ],
)
def test_original_date(pieces):
    csl = record(*pieces).csl
    assert csl["issued"]["date-parts"] == [[2000]]
    assert csl["original-date"]["date-parts"] == [[1959]]


@pytest.mark.parametrize("text", ["n.d.", "(o. J.)", "s.f."])
def test_no_date(text):
    assert "issued" not in record(("date", text)).csl


def test_status():
    csl = record(("title", "A title"), ("date", "(in press).")).csl
    assert csl["status"] == "in press"
    assert "issued" not in csl


def test_words_of_other_languages_come_from_dateparser():
    assert record(("date", "12 กุมภาพันธ์ 2019")).csl["issued"] == {"date-parts": [[2019, 2, 12]]}
    assert record(("date", "12 Borogove 2019")).csl["issued"] == {"date-parts": [[2019]]}


def test_month_under_a_wrong_label():
    csl = record(("date", "2018."), ("container-title", "May 9."), ("title", "T")).csl
    assert csl["issued"] == {"date-parts": [[2018, 5, 9]]}
    assert "container-title" not in csl


def test_page_that_looks_like_an_old_year():
    csl = record(("container-title", "Bull. Riv."), ("date", "1571 (1971).")).csl
    assert csl["issued"] == {"date-parts": [[1971]]}


def test_old_work_with_the_year_of_its_first_edition():
    csl = record(("title", "Rivers"), ("date", "1703 (1687).")).csl
    assert csl["issued"] == {"date-parts": [[1703]]}


def test_year_of_the_first_edition_behind_the_title():
    pieces = (("title", "Rivers."), ("date", "1990."), ("publisher", "Oar,"), ("date", "2006."))
    csl = record(("author", "Lang, P."), *pieces).csl
    assert csl["issued"] == {"date-parts": [[2006]]}
    assert csl["original-date"] == {"date-parts": [[1990]]}


def test_year_behind_the_title_alone():
    csl = record(("title", "Rivers."), ("date", "1990."), ("publisher", "Oar.")).csl
    assert csl["issued"] == {"date-parts": [[1990]]}
    assert "original-date" not in csl


def test_year_of_the_work_before_that_of_the_book():
    pieces = (("date", "(1936),"), ("container-title", "in: Schriften,"), ("location", "Ulm"))
    csl = record(("title", "Salz"), *pieces, ("date", "1974.")).csl
    assert csl["issued"] == {"date-parts": [[1974]]}
    assert csl["original-date"] == {"date-parts": [[1936]]}


@pytest.mark.parametrize(
    "dates",
    [
        (("date", "(2003/1959)"),),
        (("date", "(1959;"), ("note", "repr.,"), ("location", "Ulm:"), ("date", "2003)")),
        (("date", "(1959;"), ("edition", "rev. ed.,"), ("location", "Ulm:"), ("date", "2003)")),
    ],
)
def test_year_of_the_original_before_or_behind(dates):
    csl = record(("author", "Berg, O."), ("title", "Salt"), *dates).csl
    assert csl["issued"] == {"date-parts": [[2003]]}
    assert csl["original-date"] == {"date-parts": [[1959]]}


def test_year_of_the_original_behind_a_quoted_title():
    parts = (("title", "‘Salt’"), ("date", "[1919],"), ("container-title", "in Works"))
    csl = record(*parts, ("publisher", "(Oar,"), ("date", "1955)")).csl
    assert csl["issued"] == {"date-parts": [[1955]]}
    assert csl["original-date"] == {"date-parts": [[1919]]}


def test_a_later_reprint_is_not_what_is_cited():
    imprint = (("location", "Ulm:"), ("publisher", "Oar,"), ("date", "1959."), ("note", "Reprint,"))
    csl = record(("title", "Salt."), *imprint, ("date", "2003.")).csl
    assert csl["issued"] == {"date-parts": [[1959]]}


@pytest.mark.parametrize("note", ["(1re éd. 1908).", "(1ª ed. 1908)", "(1. Aufl. 1908)"])
def test_year_of_the_first_edition_in_a_note(note):
    csl = record(("title", "Sel,"), ("date", "1999,"), ("note", note)).csl
    assert csl["original-date"] == {"date-parts": [[1908]]}


def test_year_behind_the_number_of_an_issue():
    holder = (("container-title", "Salz"), ("volume", "2. Jg.,"))
    csl = record(("title", "T"), *holder, ("issue", "Heft 1/2005,")).csl
    assert (csl["issued"]["date-parts"], csl["issue"]) == ([[2005]], "1")
    csl = record(("title", "T"), *holder, ("issue", "Heft 1/2005,"), ("date", "2007")).csl
    assert (csl["issued"]["date-parts"], csl["issue"]) == ([[2007]], "1/2005")


@pytest.mark.parametrize("words", ["Sendung vom", "First aired on", "émission du"])
def test_the_day_of_a_broadcast_among_remarks(words):
    csl = record(("title", "Salz"), ("note", f"{words} 4.5.2018")).csl
    assert csl["issued"] == {"date-parts": [[2018, 5, 4]]}
    assert "issued" not in record(("title", "Salz"), ("note", "gekauft am 4.5.2018")).csl


def test_a_day_that_is_glued_to_an_address():
    csl = record(("title", "盐"), ("url", "https://example.org/1.html,2018-12-29.")).csl
    assert (csl["URL"], csl["issued"]) == (
        "https://example.org/1.html", {"date-parts": [[2018, 12, 29]]}
    )  # fmt: skip


def test_year_behind_the_number_of_a_double_issue():
    csl = record(("title", "T"), ("container-title", "Oar"), ("issue", "33-34/2008,")).csl
    assert (csl["issued"]["date-parts"], csl["issue"]) == ([[2008]], "33-34")


def test_a_month_behind_a_stop_in_chinese_lists():
    csl = record(("title", "盐史."), ("publisher", "河流出版社,"), ("date", "2014.11")).csl
    assert csl["issued"] == {"date-parts": [[2014, 11]]}
    csl = record(("title", "Salz."), ("publisher", "Flußverlag,"), ("date", "2014.11")).csl
    assert csl["issued"] == {"date-parts": [[2014]]}


def test_the_year_that_an_entry_is_cited_by_is_its_own():
    label = ("citation-number", "[Hill & Steel, 1986]")
    assert record(label, ("title", "Salt")).csl["issued"] == {"date-parts": [[1986]]}
    dated = record(label, ("title", "Salt"), ("date", "1987.")).csl
    assert dated["issued"] == {"date-parts": [[1987]]}
    assert "issued" not in record(("citation-number", "[1986]"), ("title", "Salt")).csl


@pytest.mark.parametrize("words", ["to be published", "under review", "in preparation"])
def test_what_is_not_printed_has_a_status(words):
    assert record(("title", "Salt"), ("note", f"{words}.")).csl["status"] == words


@pytest.mark.parametrize(("name", "year"), [("SALT '19,", 2019), ("In OAR’77", 1977)])
def test_the_year_in_the_name_of_a_meeting(name, year):
    pieces = (("title", "Salt"), ("container-title", name), ("pages", "3-9"))
    assert record(*pieces).csl["issued"] == {"date-parts": [[year]]}
    assert record(*pieces, ("date", "2001")).csl["issued"] == {"date-parts": [[2001]]}
    assert "issued" not in record(("title", "Salt"), ("container-title", "Salt '19")).csl


def test_a_day_of_publication_that_is_labelled_as_one_of_reading():
    csl = record(("title", "川"), ("accessed", "（2024年4月12日公表）")).csl
    assert csl["issued"]["date-parts"] == [[2024, 4, 12]]
    assert "accessed" not in csl
    csl = record(("title", "소금의 길,"), ("publisher", "강물,"), ("date", "(2014.5)")).csl
    assert csl["issued"] == {"date-parts": [[2014, 5]]}
    csl = record(("title", "盐史"), ("publisher", "河流社"), ("date", "2014-5")).csl
    assert csl["issued"] == {"date-parts": [[2014, 5]]}
    csl = record(("title", "Salz."), ("publisher", "Flußverlag,"), ("date", "2014–5")).csl
    assert csl["issued"] == {"date-parts": [[2014]]}


def test_when_an_exhibition_was_open_does_not_join_the_year():
    csl = record(("title", "Salz."), ("note", "3. März bis 30. Juni 1996,"), ("date", "1996.")).csl
    assert csl["issued"] == {"date-parts": [[1996]]}


def test_a_work_in_collected_works():
    csl = record(
        ("author", "Berg, A."),
        ("date", "(1960),"),
        ("title", "Salz,"),
        ("container-title", "in: Gesammelte Werke,"),
        ("location", "Ulm"),
        ("date", "1990."),
    ).csl
    assert csl["issued"] == {"date-parts": [[1990]]}
    assert csl["original-date"] == {"date-parts": [[1960]]}


@pytest.mark.parametrize(("text", "year"), [("1297h/1880", 1880), ("1380/2001", 2001)])
def test_years_of_the_hijra_are_no_original_dates(text, year):
    csl = record(("title", "Salz."), ("date", text)).csl
    assert csl["issued"]["date-parts"] == [[year]]
    assert "original-date" not in csl
