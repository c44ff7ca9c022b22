import pytest

from citekit import parse
from citekit.parsing.segments import Segment
from citekit.parsing.sense import sensible


def labelled(*pieces):
    """Return what becomes of pieces, each a label and a text, that stand one behind the other."""
    raw, segments = "", []
    for label, text in pieces:
        start = len(raw) + bool(raw)
        raw += " " * bool(raw) + text
        segments.append(Segment(label, start, len(raw), 0.9))
    return [(one.label, raw[one.start : one.end].strip()) for one in sensible(raw, segments)]


def test_year_of_the_first_printing_ends_a_title():
    (book,) = parse("Berg, Olaf (1964), Salz in Umrissen [1934], 2. Auflage, Ulm: Ruder.")
    assert book.csl["title"] == "Salz in Umrissen"
    assert book.csl["issued"] == {"date-parts": [[1964]]}
    assert book.csl["original-date"] == {"date-parts": [[1934]]}
    imprint = [("edition", "2. Auflage,"), ("location", "Ulm:"), ("publisher", "Ruder.")]
    begin = [("author", "Berg, Olaf"), ("date", "(1964),")]
    found = labelled(*begin, ("title", "Salz in Umrissen [1934],"), *imprint)
    assert found[2:4] == [("title", "Salz in Umrissen"), ("date", "[1934],")]
    kept = [*begin, ("title", "Salz [1934] in Umrissen,"), *imprint]
    assert labelled(*kept) == kept


@pytest.mark.parametrize(
    ("given", "rest"),
    [
        ("Baltasar de", []),
        ("Kunjappan de", []),
        ("Olaf Kunjappan", []),
        ("Kunjappan Varkey", [("editor", "in: ders. (Hrsg.):"), ("container-title", "Häfen,")]),
        (
            "Kunjappan Varkey",
            [("editor", "in: Zeman, Ludek/Hartung, Silke (Hrsg.):"), ("container-title", "Häfen,")],
        ),
    ],
)
def test_given_name_goes_on_until_its_colon(given, rest):
    imprint = [("location", "Ulm"), ("date", "1997.")]
    found = labelled(("author", "Varro,"), ("title", f"{given}: Zölle am Meer,"), *rest, *imprint)
    assert found[:2] == [("author", f"Varro, {given}:"), ("title", "Zölle am Meer,")]


@pytest.mark.parametrize("title", ["Meersalz: Ein Lesebuch,", "Der Hafen: Ein Lesebuch,"])
def test_title_with_a_colon_stays_whole_behind_a_family_name(title):
    pieces = [("author", "Varro,"), ("title", title), ("location", "Ulm"), ("date", "1997.")]
    assert labelled(*pieces) == pieces


def test_one_word_that_is_no_known_name_is_none_before_an_inverted_editor():
    pieces = [("author", "Varro,"), ("title", "Meersalz: Ein Lesebuch,")]
    held = [("editor", "in: ders. (Hrsg.):"), ("container-title", "Häfen,"), ("date", "1997.")]
    assert labelled(*pieces, *held)[:2] == pieces


def test_number_of_a_book_is_that_in_its_series():
    pieces = [("author", "O. Berg,"), ("title", "Slow Salt,"), ("volume", "number 16")]
    imprint = [("publisher", "Oar,"), ("location", "Ulm,"), ("date", "1995.")]
    found = labelled(*pieces, ("container-title", "in Studies of Salt,"), *imprint)
    assert found[3] == ("collection-title", "in Studies of Salt,")


def test_volume_is_of_a_series():
    found = labelled(
        ("title", "The Salt Road."),
        ("volume", "Vol. 2"),
        ("title", "of the Oar Series on Salt,"),
        ("location", "Ulm:"),
        ("publisher", "Oar,"),
    )
    assert found[2] == ("collection-title", "of the Oar Series on Salt,")
    imprint = [("location", "Ulm:"), ("publisher", "Oar,")]
    for volume, title in [("Vol. 2", "Salt and Light,"), ("Part 2", "of the Oar Series on Salt,")]:
        found = labelled(
            ("title", "The Salt Road."), ("volume", volume), ("title", title), *imprint
        )
        assert ("collection-title", title) not in found


def test_country_belongs_to_its_academy():
    found = labelled(
        ("title", "Salt folds,"),
        ("container-title", "Proc. Natl. Acad. Sci."),
        ("location", "USA,"),
        ("volume", "84,"),
        ("pages", "6611."),
    )
    assert found[1] == ("container-title", "Proc. Natl. Acad. Sci. USA,")


def test_place_stands_in_square_brackets():
    found = labelled(("title", "Salz,"), ("genre", "[Berlin]"), ("date", "1965."))
    assert found[1] == ("location", "[Berlin]")
    kept = [("title", "Salz,"), ("genre", "[Typoskript]"), ("date", "1965.")]
    assert labelled(*kept) == kept


def test_ordinal_before_the_imprint_is_an_edition():
    found = labelled(
        ("title", "Salz."), ("genre", "Twenty-second."), ("location", "Ulm:"), ("publisher", "Oar.")
    )
    assert found[1] == ("edition", "Twenty-second.")


def test_who_translated_is_no_remark():
    note = "Neu übersetzt, herausgegeben, mit einer Einleitung versehen von Olaf Berg,"
    found = labelled(("title", "Salz."), ("note", note), ("location", "Ulm:"), ("date", "2015."))
    assert found[1] == ("translator", note)
