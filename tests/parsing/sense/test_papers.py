"""Numbers of reports, parliaments, data, standards and preprints, through ``sensible``."""

import pytest

from citekit.parsing.segments import Segment
from citekit.parsing.sense import sensible

from .making import made_sense, unchanged

AUTHOR = ("author", "Berg, O.")
TITLE = ("title", "Salt roads.")
DATE = ("date", "1991.")


def test_number_of_a_report_in_pieces():
    pieces = (("genre", "Discussion Paper FS"), ("volume", "II"), ("pages", "93-104."))
    assert made_sense(("title", "Salt."), *pieces, ("location", "Ulm:"))[1:] == [
        ("genre", "Discussion Paper FS II 93-104."), ("location", "Ulm:")
    ]  # fmt: skip
    apart = (("title", "Salt."), ("genre", "Working paper."), ("pages", "93-104."))
    assert unchanged(*apart)


@pytest.mark.parametrize(
    "pieces",
    [
        (("container-title", "Bundestagsdrucksache"), ("volume", "16/1360.")),
        (("note", "BT-Drs."), ("pages", "16/1360.")),
        (("title", "Landtags-Drucksache 16/1360."),),
    ],
)
def test_paper_of_a_parliament(pieces):
    head = (("author", "Ministerium:"), ("title", "Salzbericht."))
    paper = " ".join(text for _, text in pieces)
    assert made_sense(*head, *pieces, ("location", "Ulm."))[2:] == [
        ("genre", paper), ("location", "Ulm.")
    ]  # fmt: skip


def test_archive_of_data_and_its_number():
    head = (("title", "Salzumfrage 2018."), ("container-title", "GESIS Datenarchiv,"))
    pieces = (("location", "Köln."), ("publisher", "ZA5270 Datenfile"))
    assert made_sense(*head, *pieces)[1:] == [
        ("publisher", "GESIS Datenarchiv,"), ("location", "Köln."), ("genre", "ZA5270 Datenfile")
    ]  # fmt: skip
    whole = ("title", "Salzumfrage, GESIS Data Archive, Cologne. ZA1234 Data file")
    assert made_sense(whole, ("date", "(2016)"))[:4] == [
        ("title", "Salzumfrage"), ("publisher", "GESIS Data Archive"), ("location", "Cologne"),
        ("genre", "ZA1234 Data file"),
    ]  # fmt: skip


def test_number_of_a_standard_behind_its_title():
    date = ("date", "2019.")
    pairs = (("container-title", "Standard for Oars, IEEE Std"), ("pages", "754-2019,"))
    assert made_sense(*pairs, date) == [
        ("title", "Standard for Oars,"), ("note", "IEEE Std 754-2019,"), date
    ]  # fmt: skip
    alone = (("title", "Oars."), ("container-title", "ISO"), ("volume", "690:2010,"), date)
    assert made_sense(*alone)[1] == ("note", "ISO 690:2010,")


@pytest.mark.parametrize(
    "kind",
    ["Tech. Rpt. OAR-91-2.", "Draft paper,", "Unpublished lecture notes,", "US Patent 3,712,"],
)
def test_kinds_of_works_hold_nothing(kind):
    assert made_sense(AUTHOR, TITLE, ("container-title", kind), DATE)[2] == ("genre", kind)


def test_body_before_its_kind_of_report():
    pieces = made_sense(AUTHOR, TITLE, ("container-title", "OAR, Tech. Rep.,"), DATE)
    assert pieces[2:4] == [("publisher", "OAR,"), ("genre", "Tech. Rep.,")]
    kept = (AUTHOR, TITLE, ("container-title", "Technical Report of the Salt Society,"), DATE)
    assert made_sense(*kept)[2][0] == "genre"
    other = (AUTHOR, TITLE, ("container-title", "Salt Technology Reports,"), DATE)
    assert unchanged(*other)


def test_number_of_a_patent_in_threes():
    pieces = made_sense(AUTHOR, TITLE, ("genre", "US Patent 3,712,"), ("pages", "959."))
    assert pieces[2:] == [("genre", "US Patent 3,712, 959.")]
    other = (AUTHOR, TITLE, ("genre", "US Patent 3712,"), ("pages", "3-9."))
    assert unchanged(*other)


def test_body_behind_the_kind_of_a_report():
    pieces = made_sense(AUTHOR, TITLE, ("genre", "Technical report, SALTA,"), DATE)
    assert pieces[2:4] == [("genre", "Technical report,"), ("publisher", "SALTA,")]


def test_number_of_a_standard_before_its_title():
    number, title = ("title", "ISO/IEC 99882:2011."), ("container-title", "Salt and brine,")
    assert made_sense(number, title, DATE)[:2] == [
        ("note", "ISO/IEC 99882:2011."), ("title", "Salt and brine,")
    ]  # fmt: skip
    other = (("title", "Salt 99882."), title, DATE)
    assert made_sense(*other)[0] == ("title", "Salt 99882.")


def test_the_number_of_a_british_paper_is_no_year():
    pairs = (("title", "Salt report,"), ("note", "HC"), ("date", "1791, 18 February 2019."))
    assert made_sense(*pairs)[1:] == [("note", "HC 1791,"), ("date", "18 February 2019.")]
    pairs = (("title", "Salt report,"), ("note", "printed"), ("date", "1791, 18 February 2019."))
    assert unchanged(*pairs)


def test_the_number_of_a_paper_of_the_european_union_is_one_remark():
    pairs = (("title", "Plan."), ("container-title", "COM"), ("date", "(2016)"), ("pages", "377"))
    pieces = made_sense(*pairs, ("note", "final."), ("location", "Ulm,"), ("date", "2016."))
    assert pieces[1:] == [
        ("note", "COM (2016) 377 final."),
        ("location", "Ulm,"),
        ("date", "2016."),
    ]
    pairs = (pairs[0], ("container-title", "COMPASS"), *pairs[2:])
    assert unchanged(*pairs)


def test_old_doi_with_brackets_is_in_one_piece():
    pieces = made_sense(
        TITLE, ("doi", "doi:10.9999/1520-0493(1993)121"), ("note", "<14:SA>2.0.CO;2.")
    )
    assert pieces[1:] == [("doi", "doi:10.9999/1520-0493(1993)121"), ("note", "<14:SA>2.0.CO;2.")]
    raw = "10.9999/1520-0493(1993)121<14:SA>2.0.CO;2"
    segments = [Segment("doi", 0, 30), Segment("note", 30, len(raw))]
    assert [(one.label, one.start, one.end) for one in sensible(raw, segments)] == [
        ("doi", 0, len(raw))
    ]  # fmt: skip


def test_a_kind_of_paper_with_its_number_is_no_remark():
    title = ("title", "Salt.")
    for paper in ("OAR Salt Working Paper 2021-005.", "Salt Policy Paper No. 7."):
        assert made_sense(title, ("note", paper)) == [title, ("genre", paper)]
    for remark in ("Working paper.", "with a paper of 2021.", "A paper on salt in 3 parts."):
        assert unchanged(title, ("note", remark))


@pytest.mark.parametrize(
    "number", ["ITU-T Recommendation G.711,", "IEEE Standard 308,", "ISO 690,"]
)
def test_the_number_of_a_standard_wrote_nothing(number):
    title = ("title", "“Pulse code of salt,”")
    assert made_sense(("author", number), title, DATE)[0] == ("note", number)
    assert unchanged(("author", "IEEE,"), title, DATE)


def test_who_holds_a_patent_invented_nothing():
    rest = (("title", "Salt lamp."), ("genre", "United States patent US 20020103498."))
    names = ("author", "Berg AC, Lind P, inventors; Salt Roads Inc., assignee.")
    assert [(label, text.strip(" ,;.")) for label, text in made_sense(names, *rest)[:2]] == [
        ("author", "Berg AC, Lind P"), ("publisher", "Salt Roads Inc")
    ]  # fmt: skip
    alone = made_sense(("author", "Berg AC, inventor."), *rest)
    assert alone[0] == ("author", "Berg AC")
    assert unchanged(("author", "The inventors of salt."), *rest)


@pytest.mark.parametrize(
    "number", ["IETF RFC 4627,", "NIST Special Publication 800-57 Part 1 Rev. 5,", "ISO 690:2010,"]
)
@pytest.mark.parametrize("label", ["container-title", "publisher"])
def test_the_number_of_a_standard_holds_nothing(number, label):
    head = (("author", "D. Berg,"), ("title", "“Types of salt,”"))
    assert made_sense(*head, (label, number), DATE)[2] == ("note", number)
    assert unchanged(*head, ("container-title", "ISO Salt Letters,"), DATE)


def test_series_of_papers_before_its_word():
    title, kind = ("title", "Salt roads,"), ("genre", "Working Paper No. 19,")
    pieces = made_sense(title, ("container-title", "OAR Salt and Migration"), kind)
    assert pieces[1:] == [("genre", "OAR Salt and Migration Working Paper No. 19,")]
    assert unchanged(title, ("container-title", "in Roads of Brine"), kind)
    assert unchanged(title, ("container-title", "Roads of Brine,"), kind)


def test_who_publishes_a_paper_is_no_place():
    title, kind = ("title", "Salt roads,"), ("genre", "Policy Brief 2017/06,")
    assert made_sense(title, kind, ("location", "Salzel"))[-1] == ("publisher", "Salzel")
    assert unchanged(title, kind, ("location", "London"))
    assert unchanged(title, ("genre", "PhD thesis,"), ("location", "Salzel"))


@pytest.mark.parametrize("text", ["Technical Report No. OAR/99-17", "Tech. Rep. 9917."])
def test_technical_report_is_no_remark(text):
    pieces = (("title", "Salt roads."), ("publisher", "Oar Institute"))
    assert made_sense(*pieces, ("note", text))[-1] == ("genre", text)
    assert unchanged(*pieces, ("note", "Technical report on salt"))


@pytest.mark.parametrize("label", ["note", "genre"])
def test_who_issues_a_standard_publishes_it(label):
    title, number = ("title", "“Types of salt,”"), (label, "RFC 9999,")
    body = "Internet Engineering Task Force,"
    assert made_sense(title, ("container-title", body), number)[1] == ("publisher", body)
    assert unchanged(title, ("container-title", "Salt Journal,"), number)
