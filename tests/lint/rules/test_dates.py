"""Rules on dates."""

import pytest

from tests.lint.making import ALPHABET, numbers, page, said

FAR = (
    "Okoye, Ngozi. 2018. “The Ferry That Stayed.” River News, May 8 "
    "https://news.example/local/2017-04/24/ferry.htm [26.5.18]."
)
NEAR = (
    "Okoye, Ngozi. 2017. “The Ferry That Stayed.” River News, May 14 "
    "https://news.example/2017-05-15/ferry.html [26.5.18]."
)


def test_a_date_far_from_that_in_the_url():
    assert said("CK201", FAR) == [(1, "The entry says 2018-05-08, its URL 2017-04-24")]
    assert numbers("CK202", FAR) == []


def test_a_date_beside_that_in_the_url():
    assert said("CK202", NEAR) == [(1, "The entry says 2017-05-14, its URL 2017-05-15")]
    assert numbers("CK201", NEAR) == []


@pytest.mark.parametrize(
    "raw",
    [
        FAR.replace("2017-04/24", "2018-05/08"),
        FAR.replace("2018. “", "2017. “").replace(", May 8", ", April 24"),
        FAR.replace("local/2017-04/24/ferry.htm", "uploads/2017/04/24/ferry.pdf"),
        "Okoye, Ngozi. 2018. The Ferry. Lagos: Span. https://news.example/2017/04/24/review",
    ],
)
def test_dates_that_agree_or_say_nothing(raw):
    assert numbers("CK201", raw) == []
    assert numbers("CK202", raw) == []


@pytest.mark.parametrize(
    ("day", "month", "is_found"),
    [("December 1", "2018/01", False), ("December 28", "2018/01", False),
     ("November 30", "2018/01", True), ("December 28", "2018/02", True),
     ("December 28", "2017/11", True), ("December 28", "2017/12", False)],
)  # fmt: skip
def test_an_issue_appears_in_the_month_before(day, month, is_found):
    raw = f"Okoye, N. 2017. “The Ferry.” River News, {day}. https://news.example/{month}/ferry/"
    magazine = raw.replace("example/", "example/magazine/archive/")
    assert numbers("CK201", magazine) == [1] * is_found
    assert numbers("CK201", raw) == [1] * (month != "2017/12")
    assert numbers("CK202", raw) == []


PAGES = tuple(
    f"Okoye, Ngozi. 201{year}. “The Ferry, Part {year}.” River News. "
    f"https://news.example/ferry-{year} [26.5.19]."
    for year in range(1, 5)
)
UNSEEN = "Brandt, Karl. 2016. “Bridges in the Fog.” River News. https://news.example/bridges"


def test_an_access_date_that_the_others_have():
    assert said("CK203", *PAGES, UNSEEN) == [
        (5, "No access date, which 4 of 5 web pages of this list have")
    ]
    assert numbers("CK203", PAGES[0], PAGES[1], UNSEEN) == []
    assert numbers("CK203", *PAGES, "Brandt, Karl. 2016. Bridges in the Fog. Ulm: Bogen.") == []


def test_accessed_before_it_appeared():
    raw = NEAR.replace("[26.5.18]", "(accessed 2 March 2016)")
    assert said("CK204", raw) == [(1, "Accessed on 2016-03-02, before it appeared on 2017-05-14")]
    assert numbers("CK204", NEAR) == []


def test_days_that_are_to_come():
    late = NEAR.replace("[26.5.18]", "(accessed 3 March 2026)")
    assert said("CK205", late) == [(1, "Accessed 2026-03-03, which is still to come")]
    assert numbers("CK205", late.replace("3 March", "1 March")) == []
    assert numbers("CK206", "Okoye, Ngozi. 2031. The Ferry. Lagos: Span.") == [1]
    assert numbers("CK206", "Okoye, Ngozi. 2027. The Ferry. Lagos: Span.") == []


def test_a_letter_without_the_one_before():
    plain = NEAR
    second = NEAR.replace("2017. “The Ferry", "2017b. “The Bridge")
    [(number, message)] = said("CK207", plain, second)
    assert (number, message) == (2, "2017b without a 2017a, but entry 1 has no letter")
    assert said("CK207", second) == [(1, "2017b without a 2017a")]
    assert numbers("CK207", plain.replace("2017. “", "2017a. “"), second) == []


def test_dates_of_somebody_elses_file():
    made = page(NEAR)
    [entry] = made.entries
    for value in ("2017", {"date-parts": [["soon"]]}, {"date-parts": []}, {"literal": "x"}, 5):
        entry.csl["issued"] = value
        assert entry.day("issued") == ()


@pytest.mark.parametrize(
    ("raw", "is_found"),
    [
        ("Okoye, Ngozi. “The Ferry That Stayed.” River News. https://news.example/ferry", True),
        ("Okoye, Ngozi. n.d. “The Ferry That Stayed.” River News. https://news.example/f", False),
        ("Okoye, Ngozi. o. J. “The Ferry That Stayed.” River News. https://news.example/f", False),
        ("Okoye, Ngozi. “The Ferry.” https://news.example/f (accessed 2 May 2018)", False),
        ("Okoye, Ngozi. 2016. “The Ferry That Stayed.” River News, May 9.", False),
    ],
)
def test_a_date_that_the_others_have(raw, is_found):
    assert numbers("CK208", *ALPHABET, raw) == [6] * is_found
    assert numbers("CK208", *ALPHABET, raw, kind="footnotes") == []
    assert numbers("CK208", *ALPHABET[:3], raw) == []


@pytest.mark.parametrize(
    "said",
    ["n.d.", "nd", "s.d.", "s. d.", "s. f.", "z.d.", "b.d.", "u.å.", "o. J.", "undated", "in press",
     "forthcoming", "submitted", "in preparation", "sous presse", "im Druck", "t.y.", "б. г."],
)  # fmt: skip
def test_entries_that_say_that_they_have_no_date(said):
    raw = f"Okoye, N. ({said}). The Ferry That Stayed. River News."
    assert numbers("CK208", *ALPHABET, raw) == []
