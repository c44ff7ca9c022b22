import pytest

from citekit.parsing.normalisation.standards import is_standard, split_standard

from .tagged import record


@pytest.mark.parametrize(
    ("written", "title", "number"),
    [
        ("Generic names (RFC 3986)", "Generic names", "RFC 3986"),
        ("信息与文献 著录规则: GB/T 7714—2015", "信息与文献 著录规则", "GB/T 7714—2015"),
        ("Bibliographic references. ISO 690:2010", "Bibliographic references", "ISO 690:2010"),
        ("A history of ISO 690", "A history of ISO 690", ""),
        ("Life in the 90s", "Life in the 90s", ""),
    ],
)
def test_number_behind_the_title(written, title, number):
    assert split_standard(written) == (title, number)


def test_rfc_as_a_volume():
    csl = record(
        ("author", "A. Berger,"),
        ("title", "“Generic names,”"),
        ("container-title", "IETF,"),
        ("volume", "RFC 3986,"),
        ("date", "2005."),
    ).csl
    assert (csl["number"], csl["publisher"], csl["type"]) == ("RFC 3986", "IETF", "report")
    assert not {"volume", "container-title"} & csl.keys()


def test_a_standard():
    csl = record(("title", "Bibliographic references"), ("note", "ISO 690:2010")).csl
    assert (csl["number"], csl["type"]) == ("ISO 690:2010", "standard")


def test_an_article_about_a_standard_keeps_its_title():
    csl = record(
        ("title", "On air (IEEE 802.11)."), ("container-title", "Journal of Air"), ("volume", "3")
    ).csl
    assert csl["title"] == "On air (IEEE 802.11)"


def test_other_numbers():
    assert not is_standard("12")
    assert not is_standard("arXiv:1706.03762")


def test_number_in_pieces():
    pieces = (("container-title", "DIN ISO"), ("pages", "690:2013-10."))
    csl = record(("title", "Titel von Flüssen."), *pieces).csl
    assert "container-title" not in csl and "volume" not in csl and "page" not in csl
    assert csl["number"] == "DIN ISO 690:2013-10"
    pieces = (("container-title", "ISO Focus"), ("volume", "6"), ("pages", "9."))
    assert record(("title", "Rivers."), *pieces).csl["container-title"] == "ISO Focus"


def test_number_before_the_title():
    csl = record(("title", "ISO/IEC 14882:2017. Oars of languages."), ("date", "2017.")).csl
    assert (csl["number"], csl["title"]) == ("ISO/IEC 14882:2017", "Oars of languages")
    assert csl["type"] == "standard"


def test_numbers_of_american_standards():
    for number in ("FIPS PUB 197", "FIPS 197", "NIST SP 800-63"):
        assert is_standard(number)


def test_an_rfc_is_known_by_its_own_number():
    within = record(("title", "Salt,"), ("note", "STD 90, RFC 8259,"), ("date", "2017.")).csl
    assert (within["number"], within["type"], "note" in within) == ("RFC 8259", "report", False)
    apart = (("container-title", "BCP"), ("volume", "14,"), ("genre", "RFC 2119,"))
    assert record(("title", "Salt,"), *apart).csl["number"] == "RFC 2119"


def test_a_dash_behind_the_number_and_an_amendment_in_it():
    csl = record(("title", "BS EN 603-2:2016+A11:2018 — Salt and similar appliances.")).csl
    assert csl["number"] == "BS EN 603-2:2016+A11:2018"
    assert (csl["title"], csl["type"]) == ("Salt and similar appliances", "standard")


@pytest.mark.parametrize("number", ["WS/T 578.1—2017", "NBR 6023", "ABNT NBR ISO 9001:2015"])
def test_numbers_of_chinese_and_brazilian_standards(number):
    assert record(("title", f"Salt and water: {number}")).csl["number"] == number


@pytest.mark.parametrize(
    ("written", "number", "title"),
    [
        ("PN-EN ISO 22999:2018-08, Systemy rzek", "PN-EN ISO 22999:2018-08", "Systemy rzek"),
        ("JIS Q 9999:2015 川の要求事項", "JIS Q 9999:2015", "川の要求事項"),
        ("NEN-EN-IEC 99400-1:2019, Rivieren", "NEN-EN-IEC 99400-1:2019", "Rivieren"),
        ("ÖNORM B 1999: Flüsse", "ÖNORM B 1999", "Flüsse"),
    ],
)
def test_number_of_a_national_standard(written, number, title):
    csl = record(("title", written)).csl
    assert (csl["number"], csl["title"], csl["type"]) == (number, title, "standard")


@pytest.mark.parametrize(
    "title",
    [
        "ISO/IEC 27099:2013 (E): Salt in schools",
        "ISO 9241-99:2010(en). Salt in schools",
        "DIN EN ISO 9001:2015 Salt in schools",
    ],
)
def test_numbers_of_standards_before_titles(title):
    csl = record(("title", title), ("publisher", "Beuth,"), ("location", "Berlin")).csl
    assert (csl["title"], csl["type"]) == ("Salt in schools", "standard")


def test_a_number_without_a_year_is_part_of_a_title():
    title = "ISO 9001 Salt in schools"
    assert record(("title", title), ("publisher", "Tern")).csl["title"] == title
