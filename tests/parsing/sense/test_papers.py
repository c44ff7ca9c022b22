"""Numbers of reports, parliaments, data, standards and preprints, through ``sensible``."""

import pytest

from .making import made_sense


def test_number_of_a_report_in_pieces():
    pieces = (("genre", "Discussion Paper FS"), ("volume", "II"), ("pages", "93-104."))
    assert made_sense(("title", "Salt."), *pieces, ("location", "Ulm:"))[1:] == [
        ("genre", "Discussion Paper FS II 93-104."), ("location", "Ulm:")
    ]  # fmt: skip
    apart = (("title", "Salt."), ("genre", "Working paper."), ("pages", "93-104."))
    assert made_sense(*apart) == list(apart)


def test_number_of_an_article_stands_for_pages():
    pairs = (("container-title", "Oar"), ("volume", "5,"), ("container-title", "Article"))
    assert made_sense(*pairs, ("volume", "12"), ("date", "(2021)."))[2] == ("pages", "Article 12")


@pytest.mark.parametrize("label", ["note", "pages", "issue"])
def test_number_of_a_preprint_is_a_volume(label):
    pairs = (("container-title", "CoRR,"), (label, "abs/1412.6980,"), ("date", "2014."))
    assert made_sense(*pairs)[1] == ("volume", "abs/1412.6980,")


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


def test_the_number_of_a_british_paper_is_no_year():
    pairs = (("title", "Salt report,"), ("note", "HC"), ("date", "1791, 18 February 2019."))
    assert made_sense(*pairs)[1:] == [("note", "HC 1791,"), ("date", "18 February 2019.")]
    pairs = (("title", "Salt report,"), ("note", "printed"), ("date", "1791, 18 February 2019."))
    assert made_sense(*pairs) == list(pairs)


def test_the_number_of_a_paper_of_the_european_union_is_one_remark():
    pairs = (("title", "Plan."), ("container-title", "COM"), ("date", "(2016)"), ("pages", "377"))
    pieces = made_sense(*pairs, ("note", "final."), ("location", "Ulm,"), ("date", "2016."))
    assert pieces[1:] == [
        ("note", "COM (2016) 377 final."),
        ("location", "Ulm,"),
        ("date", "2016."),
    ]
    pairs = (pairs[0], ("container-title", "COMPASS"), *pairs[2:])
    assert made_sense(*pairs) == list(pairs)
