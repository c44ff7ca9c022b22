"""Checks of what is labelled about series, through ``sensible``."""

from .making import made_sense

TITLE = ("title", "Das Salz.")


def test_words_that_lead_to_the_name_of_a_series():
    pairs = (TITLE, ("collection-title", "coll."), ("title", "« Le fil des eaux »."))
    assert made_sense(*pairs) == [TITLE, ("collection-title", "coll. « Le fil des eaux ».")]
    pairs = (TITLE, ("collection-title", "Wasserstudien."), ("title", "Ein Anhang."))
    assert made_sense(*pairs) == list(pairs)


def test_an_equals_sign_leads_to_a_series():
    assert made_sense(TITLE, ("note", "(= Ulmer Studien)."))[1][0] == "collection-title"
    assert made_sense(TITLE, ("note", "(Ulmer Studien)."))[1][0] == "note"


def test_number_of_a_paperback_is_no_year():
    pairs = (TITLE, ("publisher", "Ruder"), ("date", "(rtb 1819)"), ("pages", "2008."))
    assert made_sense(*pairs)[2:] == [("collection-title", "rtb 1819"), ("date", "2008.")]
    pairs = (TITLE, ("date", "(mai 1919)"), ("pages", "28."))
    assert made_sense(*pairs) == list(pairs)


def test_place_before_a_series_in_brackets():
    series = ("collection-title", "Stuttgart (Berichte zum Salz,")
    assert made_sense(TITLE, series)[1:] == [
        ("location", "Stuttgart"), ("collection-title", "(Berichte zum Salz,")
    ]  # fmt: skip
    series = ("collection-title", "Berichte (Neue Folge)")
    assert made_sense(TITLE, series) == [TITLE, series]
