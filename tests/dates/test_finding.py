"""Dates in many languages and shapes, through ``citekit.dates``."""

import time

import pytest

from citekit.dates import find_dates, find_dates_and_partials


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("14 March 2011", [[2011, 3, 14]]),
        ("March 14th, 2011", [[2011, 3, 14]]),
        ("(2011, March 14)", [[2011, 3, 14]]),
        ("2009 Nov;", [[2009, 11]]),
        ("Nov., 2009", [[2009, 11]]),
        ("02-Feb-2013", [[2013, 2, 2]]),
        ("3. März 2017", [[2017, 3, 3]]),
        ("den 3. Okt. 2017", [[2017, 10, 3]]),
        ("le 1er août 2020", [[2020, 8, 1]]),
        ("7 de septiembre de 2015", [[2015, 9, 7]]),
        ("4 dez. 2024", [[2024, 12, 4]]),
        ("30 d'octubre de 2023", [[2023, 10, 30]]),
        ("6 gennaio 2004", [[2004, 1, 6]]),
        ("12 maart 2019", [[2019, 3, 12]]),
        ("9 листопада 2016", [[2016, 11, 9]]),
        ("5 мая 2014 года", [[2014, 5, 5]]),
        ("21 września 2018", [[2018, 9, 21]]),
        ("1. ledna 2012", [[2012, 1, 1]]),
        ("2020. május 3.", [[2020, 5, 3]]),
        ("3. toukokuuta 2021", [[2021, 5, 3]]),
        ("Ocak 2, 2024", [[2024, 1, 2]]),
        ("ngày 12 tháng 5 năm 2022", [[2022, 5, 12]]),
        ("5 Μαΐου 2018", [[2018, 5, 5]]),
        ("2 ספטמבר 2019", [[2019, 9, 2]]),
        ("2018年5月3日", [[2018, 5, 3]]),
        ("２０１８年３月", [[2018, 3]]),
        ("2018년 5월 3일", [[2018, 5, 3]]),
        ("2018년 5월 3일자,", [[2018, 5, 3]]),
        ("2018년 5월호", [[2018, 5]]),
        ("3-IV-2020", [[2020, 4, 3]]),
        ("12 XII 1999", [[1999, 12, 12]]),
        ("Bd. IV. 2020", [[2020]]),
        ("民國110年3月2日", [[2021, 3, 2]]),
        ("二〇一八年十二月廿一日", [[2018, 12, 21]]),
        ("令和3年5月1日", [[2021, 5, 1]]),
        ("平成元年", [[1989]]),
        ("民國九十八年", [[2009]]),
        ("2016-02-01", [[2016, 2, 1]]),
        ("2024-05", [[2024, 5]]),
        ("20180503", [[2018, 5, 3]]),
        ("26.5.18", [[2018, 5, 26]]),
        ("[Último acceso: 30 01 2023]", [[2023, 1, 30]]),
        ("7 03 2019", [[2019, 3, 7]]),
        ("[Zugriff am 1 2 2023]", [[2023, 2, 1]]),
        ("[Último acceso: 07 2021]", [[2021, 7]]),
        ("21. 2. 2023", [[2023, 2, 21]]),
        ("11/30/2014", [[2014, 11, 30]]),
        ("30/11/2014", [[2014, 11, 30]]),
        ("May '68", [[1968, 5]]),
        ("3-5 May 2018", [[2018, 5, 3], [2018, 5, 5]]),
        ("July 30 - August 2, 2018", [[2018, 7, 30], [2018, 8, 2]]),
        ("Sept./Oct. 2013", [[2013, 9], [2013, 10]]),
        ("2015–2016", [[2015], [2016]]),
        ("1999/00", [[1999], [2000]]),
        ("2018-00-00", [[2018]]),
        ("Dec/Jan 2019", [[2018, 12], [2019, 1]]),
        ("2018, Dec–Jan", [[2018, 12], [2019, 1]]),
        ("30 December – 2 January 2020", [[2019, 12, 30], [2020, 1, 2]]),
        ("Dec. 2018/Jan. 2019", [[2018, 12], [2019, 1]]),
        ("March/April 2019", [[2019, 3], [2019, 4]]),
        ("2015/16", [[2015], [2016]]),
        ("1857-58", [[1857], [1858]]),
        ("11:47AM, MARCH 3, 2016", [[2016, 3, 3]]),
        ("25.11.2020 um 09:15 Uhr", [[2020, 11, 25]]),
        ("（2014－07－09）", [[2014, 7, 9]]),
        ("(2018, 3월).", [[2018, 3]]),
        ("(2018, 3月5日)", [[2018, 3, 5]]),
        ("2011년 4월호", [[2011, 4]]),
        ("1936년 8월 29일자", [[1936, 8, 29]]),
        ("2013년 2월 3일에 확인함", [[2013, 2, 3]]),
        ("4-XI-2012", [[2012, 11, 4]]),
        ("17 IX 1981 r.", [[1981, 9, 17]]),
        ("1.º de mayo de 2014", [[2014, 5, 1]]),
        ("2012/feb/04", [[2012, 2, 4]]),
        ("04/feb/2012", [[2012, 2, 4]]),
        ("(2021, 08 02)", [[2021, 8, 2]]),
        ("11 25, 2021 tarihinde", [[2021, 11, 25]]),
    ],
)
def test_one_date(text, parts):
    (reading,) = find_dates(text)
    assert reading.date["date-parts"] == parts


@pytest.mark.parametrize(
    "text",
    ["n.d.", "o. J.", "s.f.", "44(12)", "t20180109_873409", "35.2", "forthcoming", "99/99/99"],
)
def test_no_date(text):
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["Louis IV 2016", "1990, 12 3 456", "31 II 2016"])
def test_only_the_year(text):
    (reading,) = find_dates(text)
    assert len(reading.date["date-parts"][0]) == 1


def test_a_span_of_days_is_no_day():
    assert find_dates_and_partials("3월 20일간") == ([], [])


def test_seasons_and_circa():
    assert find_dates("Winter 2003/2004")[0].date == {"date-parts": [[2003], [2004]], "season": 4}
    assert find_dates("zomer 2024")[0].date == {"date-parts": [[2024]], "season": 2}
    assert find_dates("c. 1890")[0].date == {"date-parts": [[1890]], "circa": True}
    assert find_dates("um 1890")[0].date.get("circa")
    assert find_dates("ca.1890")[0].date.get("circa")
    assert not find_dates("c1890")[0].date.get("circa")


def test_year_of_a_copyright():
    assert find_dates("c2010")[0].date == {"date-parts": [[2010]]}
    assert find_dates("arc2010") == []


def test_suffix_and_offsets():
    text = "Meier (2017b), S. 3"
    (reading,) = find_dates(text)
    assert (reading.suffix, text[reading.start : reading.end]) == ("b", "2017b")


def test_letters_of_other_scripts_behind_years():
    (reading,) = find_dates("М., 2005б.")
    assert (reading.date, reading.suffix) == ({"date-parts": [[2005]]}, "б")
    assert find_dates("2005г.")[0].suffix == ""
    assert find_dates("2005 г.")[0].suffix == ""


def test_ambiguous_dates_keep_both_readings():
    (reading,) = find_dates("2.6.19")
    assert reading.date == {"date-parts": [[2019, 6, 2]]}
    assert reading.alternatives == ({"date-parts": [[2019, 2, 6]]},)
    assert find_dates("2/6/19")[0].date == {"date-parts": [[2019, 2, 6]]}
    assert find_dates("2/6/19", day_first=True)[0].date == {"date-parts": [[2019, 6, 2]]}
    assert find_dates("26.5.18")[0].alternatives == ()


def test_several_dates_in_order():
    found = find_dates("2000 [1959], read on 3 May 2018")
    assert [reading.date["date-parts"][0] for reading in found] == [[2000], [1959], [2018, 5, 3]]


def test_months_without_year_are_partial():
    dates, partials = find_dates_and_partials("Aug. 24")
    assert dates == []
    assert partials[0].begin == (8, 24)


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ["in May 2018, 3.4.19; ", "1", "a", "a1", "May ", "2018-", "["])
def test_time_grows_with_length(unit):
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    find_dates(text)
    assert time.process_time() - start < 5


def test_blanks_part_the_numbers_of_a_day_only_where_all_are_there():
    assert find_dates("04 05 2021")[0].alternatives == ({"date-parts": [[2021, 4, 5]]},)
    for text in ("vol. 8, 12 3 2010", "30 31 2010", "12 2010"):
        assert all(len(one.date["date-parts"][0]) == 1 for one in find_dates(text))


def test_a_year_alone_has_its_place():
    for text in ("2017b", "(2017b).", " 2017b, "):
        [reading] = find_dates(text)
        at = text.index("2")
        assert (reading.date, reading.suffix) == ({"date-parts": [[2017]]}, "b")
        assert (reading.start, reading.end) == (at, at + 5)


def test_the_year_of_a_ranges_end_is_that_of_its_beginning():
    [reading] = find_dates("seen 30 May–2 June 2018, twice")
    assert reading.date["date-parts"] == [[2018, 5, 30], [2018, 6, 2]]


def test_partial_ranges():
    _, [days] = find_dates_and_partials("seen 3–5 May")
    assert (days.begin, days.end) == ((5, 3), (5, 5))
    _, [months] = find_dates_and_partials("seen May/June")
    assert (months.begin, months.end) == ((5, None), (6, None))


def test_circa_stands_right_before():
    assert find_dates("x ca. 1890")[0].date.get("circa")
    assert not find_dates("ca. x 1890")[0].date.get("circa")
    assert not find_dates("ca. 1890 to 1895")[1].date.get("circa")
