"""Checks of what is labelled about series, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

TITLE = ("title", "Das Salz.")


def test_words_that_lead_to_the_name_of_a_series():
    pairs = (TITLE, ("collection-title", "coll."), ("title", "« Le fil des eaux »."))
    assert made_sense(*pairs) == [TITLE, ("collection-title", "coll. « Le fil des eaux ».")]
    pairs = (TITLE, ("collection-title", "Wasserstudien."), ("title", "Ein Anhang."))
    assert unchanged(*pairs)


def test_an_equals_sign_leads_to_a_series():
    assert made_sense(TITLE, ("note", "(= Ulmer Studien)."))[1][0] == "collection-title"
    assert made_sense(TITLE, ("note", "(Ulmer Studien)."))[1][0] == "note"


def test_number_of_a_paperback_is_no_year():
    pairs = (TITLE, ("publisher", "Ruder"), ("date", "(rtb 1819)"), ("pages", "2008."))
    assert made_sense(*pairs)[2:] == [("collection-title", "rtb 1819"), ("date", "2008.")]
    pairs = (TITLE, ("date", "(mai 1919)"), ("pages", "28."))
    assert unchanged(*pairs)


def test_place_before_a_series_in_brackets():
    series = ("collection-title", "Stuttgart (Berichte zum Salz,")
    assert made_sense(TITLE, series)[1:] == [
        ("location", "Stuttgart"), ("collection-title", "(Berichte zum Salz,")
    ]  # fmt: skip
    series = ("collection-title", "Berichte (Neue Folge)")
    assert made_sense(TITLE, series) == [TITLE, series]


@pytest.mark.parametrize(
    ("pieces", "series"),
    [
        ((("publisher", "(Schriften zum Meer 13/1-3),"),), "Schriften zum Meer 13/1-3"),
        ((("note", "(Studia Salis, 12)."),), "Studia Salis, 12"),
        ((("note", "(edition ruder 2647)."),), "edition ruder 2647"),
        ((("note", "(stw 1506)."),), "stw 1506"),
        ((("editor", "hg. v. Ann Lind (CCSL"), ("pages", "47–48),")), "CCSL 47–48"),
    ],
)
def test_words_and_a_number_in_brackets_are_a_series(pieces, series):
    book = (("title", "Salz"), ("location", "Ulm"), ("date", "1954"))
    assert ("collection-title", series) in made_sense(*book, *pieces)


def test_a_series_behind_a_title_is_called_so():
    place = ("location", "Ulm")
    title = ("container-title", "Das Salz (Forschungen zum Meer 121),")
    assert made_sense(title, place)[:2] == [
        ("title", "Das Salz"), ("collection-title", "Forschungen zum Meer 121")
    ]  # fmt: skip
    for other in ("Das Salz (Alle Jahre 12),", "Das Salz (Kapitel 3),", "Salz (Studien, 1999),"):
        assert made_sense(("title", other), place) == [("title", other), place]
    for other in ("(Salt-No. 1090).", "(Salt Report 12).", "(Public Law 104)"):
        assert made_sense(("title", "Salz"), place, ("note", other))[2] == ("note", other)
    journal = (("title", "Salz"), ("issue", "3"), ("note", "(Studia Salis, 12)"), place)
    assert unchanged(*journal)


def test_a_series_publishes_nothing():
    pairs = (("title", "Salt."), ("publisher", "Oar Computing Series."), ("publisher", "Oar,"))
    assert made_sense(*pairs)[1:] == [
        ("collection-title", "Oar Computing Series."), ("publisher", "Oar,")
    ]  # fmt: skip


def test_a_book_stands_in_a_series_but_in_no_book():
    title, imprint = ("title", "Salt."), (("location", "Ulm:"), ("publisher", "Oar,"))
    series = ("container-title", "Middle Seas Series.")
    assert made_sense(title, series, *imprint)[1] == ("collection-title", "Middle Seas Series.")
    for other, rest in (
        (series, (*imprint, ("pages", "3-9."))),
        (("container-title", "In The Salt Series."), imprint),
        (("container-title", "Middle Seas."), imprint),
    ):
        assert made_sense(title, other, *rest)[1] == other


def test_a_series_in_brackets_and_guillemets():
    pairs = (("title", "Le sel,"), ("publisher", "Éditions du Sel (« Eaux »),"), ("date", "1972"))
    assert made_sense(*pairs)[1:3] == [
        ("publisher", "Éditions du Sel"), ("collection-title", "« Eaux »")
    ]  # fmt: skip


def test_a_bracket_behind_a_book_opens_with_its_series():
    number, pages = ("volume", "Bd. 2,"), ("pages", "S. 3-9).")
    book = ("container-title", "Salz der Städte (Ulmer Studien,")
    assert made_sense(("title", "Salz."), book, number, pages)[1:] == [
        ("container-title", "Salz der Städte"),
        ("collection-title", "(Ulmer Studien,"),
        number,
        pages,
    ]
    whole = ("container-title", "Salz (Ulm)")
    assert made_sense(("title", "Salz."), whole, number)[1:] == [whole, number]


def test_short_name_and_number_of_a_series_hold_no_book():
    imprint = (("publisher", "Ruder:"), ("location", "Ulm,"), ("date", "1996"))
    assert made_sense(TITLE, ("container-title", "UTB 1886,"), *imprint)[1][0] == "collection-title"
    for name in ("SALT 2019,", "Salz 1886,"):
        pairs = (TITLE, ("container-title", name), ("publisher", "Ruder,"))
        assert unchanged(*pairs)
    bracket = ("title", "Das Salz. Ein Maß (stw 1760),")
    assert made_sense(bracket, ("location", "Ulm"))[1] == ("collection-title", "stw 1760")


def test_series_of_a_book_with_editors_or_a_count_of_pages():
    series, place = ("container-title", "Oar Classical Library"), ("location", "Ulm:")
    editor = ("editor", "ed. and trans. Ann Lind,")
    assert made_sense(TITLE, editor, series, place)[2][0] == "collection-title"
    assert made_sense(TITLE, series, place, ("pages", "662 pp."))[1][0] == "collection-title"
    for pairs in (
        (TITLE, ("editor", "in Ann Lind (ed.),"), series, place),
        (TITLE, series, place, ("pages", "66-92.")),
    ):
        assert unchanged(*pairs)


def test_series_behind_the_medium():
    book = (TITLE, ("location", "Ulm:"), ("publisher", "Ruder,"), ("date", "2001."))
    pairs = (*book, ("medium", "Print."), ("publisher", "Ruder Classics."))
    assert made_sense(*pairs)[-1] == ("collection-title", "Ruder Classics.")
    pairs = (TITLE, ("medium", "Film."), ("publisher", "Ruder."))
    assert unchanged(*pairs)


def test_second_title_behind_editors():
    editor, place = ("editor", "Ed. Ann Lind."), ("location", "Ulm:")
    second = ("title", "The Oar Shakespeare.")
    assert made_sense(TITLE, editor, second, place)[2][0] == "collection-title"
    assert made_sense(("title", "“Salz.”"), editor, second, place)[2][0] == "container-title"
    for pairs in (
        (TITLE, second, editor, place),
        (TITLE, editor, second, ("date", "1999.")),
        (TITLE, ("location", "Ulm:"), second, place),
    ):
        assert unchanged(*pairs)


def test_the_house_before_a_series_is_no_part_of_the_title():
    pairs = (("title", "Le sel. Passager, coll. « Eaux »."),)
    assert made_sense(*pairs) == [
        ("title", "Le sel"),
        ("publisher", "Passager"),
        ("collection-title", "« Eaux »."),
    ]


@pytest.mark.parametrize("series", ["(Coleção Leitura).", "(Dossiê do Sal; 14)."])
def test_series_of_nbr_6023(series):
    pieces = [("title", "O sal."), ("publisher", "Ulm,"), ("date", "1996."), ("note", series)]
    assert made_sense(*pieces)[3] == ("collection-title", series)
    pieces[3] = ("note", "(notas de leitura).")
    assert made_sense(*pieces) == pieces


def test_house_and_series_are_no_title():
    pieces = made_sense(
        ("title", "Le fleuve triste, Sel, « Terre des eaux »,"),
        ("location", "Ulm,"),
        ("date", "1955"),
    )
    assert pieces[:3] == [
        ("title", "Le fleuve triste"),
        ("publisher", "Sel"),
        ("collection-title", "« Terre des eaux »,"),
    ]


def test_series_in_guillemets_behind_the_publisher():
    imprint = (("location", "Paris,"), ("publisher", "Sel,"))
    series = ("title", "« Pages d’eau »,")
    assert made_sense(("container-title", "Les Lieux,"), *imprint, series)[0::3] == [
        ("title", "Les Lieux,"), ("collection-title", "« Pages d’eau »,")
    ]  # fmt: skip
    part = (("title", "« Le sel »,"), *imprint, series)
    assert unchanged(*part)


PLACE_AND_YEAR = (("location", "Ulm"), ("date", "1990."))


def test_number_that_closes_the_bracket_of_a_series():
    book = ("title", "Die Salzsieder im 19. Jahrhundert (Neue Kulturen des 18. Jahrhunderts,")
    assert made_sense(book, ("volume", "Bd. 2),"), *PLACE_AND_YEAR)[:3] == [
        ("title", "Die Salzsieder im 19. Jahrhundert"),
        ("collection-title", "(Neue Kulturen des 18. Jahrhunderts,"),
        ("volume", "Bd. 2),"),
    ]
    pieces = (("title", "Die Siedung (Kultur des 18."), ("container-title", "Jahrhunderts,"))
    assert made_sense(*pieces, ("volume", "Bd. 2),"), *PLACE_AND_YEAR)[:2] == [
        ("title", "Die Siedung"), ("collection-title", "(Kultur des 18. Jahrhunderts,")
    ]  # fmt: skip
    pieces = (("title", "Die Siedung (= Salz der Städte."), ("volume", "Band 2)."))
    assert made_sense(*pieces, *PLACE_AND_YEAR)[1] == ("collection-title", "(= Salz der Städte.")
    pieces = (TITLE, ("note", "(Opere di Anna Lang,"), ("volume", "Bd. 2),"), *PLACE_AND_YEAR)
    assert made_sense(*pieces)[1][0] == "collection-title"


@pytest.mark.parametrize(
    "title",
    ["Das Salz (Meer) der Städte,", "Das Salz (aus: Kultur der Meere,", "(Kultur der Meere,"],
)
def test_number_that_closes_no_bracket_of_a_series(title):
    assert unchanged(("title", title), ("volume", "Bd. 2),"), *PLACE_AND_YEAR)


def test_bracket_with_a_number_before_the_place_is_a_series():
    title = ("title", "Das Salz (Kultur der Meere, 2),")
    assert made_sense(title, *PLACE_AND_YEAR)[:2] == [
        ("title", "Das Salz"), ("collection-title", "Kultur der Meere, 2")
    ]  # fmt: skip
    for title in ("Das Salz (Kultur 2),", "Das Salz (Kultur, 2) der Meere,"):
        assert unchanged(("title", title), *PLACE_AND_YEAR)


def test_series_behind_who_publishes():
    place = ("location", "Ulm:")
    pieces = (TITLE, place, ("publisher", "Ruder (Meereskunde,"), ("pages", "2241)."))
    assert made_sense(*pieces)[2:] == [
        ("publisher", "Ruder"), ("collection-title", "(Meereskunde,"), ("volume", "2241).")
    ]  # fmt: skip
    assert made_sense(TITLE, place, ("publisher", "Ruder (Salz-Texte)."))[2:] == [
        ("publisher", "Ruder"), ("collection-title", "Salz-Texte")
    ]  # fmt: skip
    pieces = (("collection-title", "(Salz Taschenbuch,"), ("date", "1832)."))
    assert made_sense(TITLE, place, ("publisher", "Ruder"), *pieces)[-1] == ("volume", "1832).")


@pytest.mark.parametrize(
    "house",
    [
        "Ruder (RUD).",
        "Ruder (Berlin).",
        "Ruder (Salz Verlag).",
        "Ruder (Russian).",
        "RSK (Rat für Salz und Kochen).",
    ],
)
def test_brackets_behind_who_publishes_that_are_no_series(house):
    assert unchanged(TITLE, ("location", "Ulm:"), ("publisher", house))
    assert unchanged(TITLE, ("publisher", "Ruder (Salz-Texte)."))


def test_series_before_the_imprint_in_one_bracket():
    imprint = (("location", "Ulm:"), ("publisher", "Oar,"), ("date", "1991)"))
    assert made_sense(("title", "Salt Roads (Oar Studies 104;"), *imprint)[:2] == [
        ("title", "Salt Roads"), ("collection-title", "Oar Studies 104;")
    ]  # fmt: skip
    assert unchanged(("title", "Salt Roads (Reports 104;"), *imprint)


def test_series_of_a_book_in_a_note():
    series = ("container-title", "Oar Studies")
    imprint = (("location", "(Ulm:"), ("publisher", "Oar,"), ("date", "2008)."))
    pieces = made_sense(("title", "Salt Roads,"), series, ("volume", "57"), *imprint)
    assert pieces[1] == ("collection-title", "Oar Studies")
    for title, holder, number in (
        ("“Salt Roads,”", "Oar Studies", "57"),
        ("Salt Roads,", "in Oar Studies", "57"),
        ("Salt Roads,", "Oar Studies", "vol. 57"),
    ):
        pieces = (("title", title), ("container-title", holder), ("volume", number))
        assert made_sense(*pieces, *imprint)[1][0] == "container-title"


def test_monographs_on_something_hold_no_book():
    head = (("author", "Berg, O."), ("title", "Salt roads."))
    house = (("publisher", "Oar,"), ("location", "Ulm."))
    series = ("container-title", "Monographs on Salt and Applied Brine")
    assert made_sense(*head, series, ("volume", "57."), *house)[2] == (
        "collection-title",
        series[1],
    )
    assert unchanged(*head, ("container-title", f"In {series[1]}"), ("volume", "57."), *house)


def test_a_series_behind_its_book_and_editors():
    head = (("author", "Puls, J."), ("title", "Salts."), ("container-title", "In Salt and Light;"))
    editors = ("editor", "Berg, P., Lind, M., Eds.;")
    rest = (("volume", "864;"), ("publisher", "Oar Society:"), ("location", "Ulm,"))
    series = ("container-title", "OAR Symposium Series")
    assert made_sense(*head, editors, series, *rest)[4] == ("collection-title", series[1])
    other = ("container-title", "Journal of Oars")
    assert unchanged(*head, editors, other, *rest)


@pytest.mark.parametrize(
    "series",
    [
        "Salzburger Taschenbücher 384",
        "Ulmer-Taschenbücher 384",
        "Meer und Geschichte 122–125",
        "HNT 8a",
        "Quellen und Forschungen zum Salz 15/I–II",
    ],
)
def test_a_numbered_series_behind_a_title(series):
    place, day = ("location", "Ulm"), ("date", "1987.")
    pieces = made_sense(("title", f"Das Salz ({series}),"), place, day)
    assert pieces == [("title", "Das Salz"), ("collection-title", series), place, day]


def test_a_numbered_series_behind_the_book_that_holds_it():
    pieces = made_sense(
        ("title", "Das Salz,"), ("container-title", "in: Das Meer (Ulmer Forschung 1),"),
        ("location", "Ulm"), ("date", "1987,"), ("pages", "S. 3-9.")
    )  # fmt: skip
    assert pieces[1:3] == [
        ("container-title", "in: Das Meer"), ("collection-title", "Ulmer Forschung 1")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title", ["Das Salz (Zweiter Weltkrieg 2),", "Das Salz (Röm 5),", "Das Salz (Neue Version 2),"]
)
def test_numbers_in_brackets_that_are_of_the_title(title):
    assert unchanged(("title", title), ("location", "Ulm"), ("date", "1987."))


def test_brackets_behind_a_house():
    title, place = ("title", "Das Salz."), ("location", "Ulm:")
    pieces = made_sense(title, place, ("publisher", "Ruder (Ulmer Bücherei Bd. XXI)."))
    assert pieces[2:] == [("publisher", "Ruder"), ("collection-title", "Ulmer Bücherei Bd. XXI")]
    assert unchanged(title, place, ("publisher", "A. B. Ruder (Paul Berg)."))


def test_a_house_with_its_owner_in_brackets():
    title, place = ("title", "Das Salz."), ("location", "Tübingen:")
    assert unchanged(title, place, ("publisher", "Mohr (Siebeck)"), ("date", "1949."))


def test_university_presses_have_studies():
    rest = (("location", "Ulm:"), ("publisher", "Oar,"), ("date", "1996."))
    series = "Princeton Studies in Salt and Power."
    pieces = made_sense(("title", "Brine."), ("container-title", series), *rest)
    assert pieces[1] == ("collection-title", series)
    assert unchanged(("title", "Brine."), ("container-title", "Studies in Salt."), *rest)
