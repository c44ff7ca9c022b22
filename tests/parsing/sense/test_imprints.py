"""Checks of places and publishing houses, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

TITLE = ("title", "Salt roads.")
YEAR = ("date", "1999.")
AUTHOR = ("author", "Berg, O.")
DATE = ("date", "2018.")
DAY = ("date", "24 Jul 2014)")


def test_house_before_the_colon_and_place_behind_it():
    pieces = (TITLE, ("location", "Hamish Oar:"), ("publisher", "London."))
    assert made_sense(*pieces)[1:] == [("publisher", "Hamish Oar:"), ("location", "London.")]
    pieces = (TITLE, ("publisher", "Oar,"), ("location", "Span & Co.:"), ("publisher", "Boston,"))
    assert made_sense(*pieces)[1:] == [("publisher", "Oar, Span & Co.:"), ("location", "Boston,")]
    listed = (TITLE, ("location", "Brooks/Cole:"), ("publisher", "Oarhaven,"))
    assert made_sense(*listed)[1] == ("publisher", "Brooks/Cole:")
    for place, house in (
        ("London:", "Oar House."),
        ("Oarville:", "Abingdon."),
        ("Grand Oar:", "Abingdon."),
    ):
        assert unchanged(TITLE, ("location", place), ("publisher", house))
    assert unchanged(TITLE, ("location", "Berlin:"), ("publisher", "Oxford."))


def test_house_or_place_that_is_labelled_as_container():
    body = (TITLE, ("container-title", "Salt Chemical Society:"), ("location", "London,"))
    assert made_sense(*body)[1] == ("publisher", "Salt Chemical Society:")
    french = (TITLE, ("container-title", "Sel-sur-Mer : RAME,"), ("date", "2013."))
    assert made_sense(*french)[1:3] == [("location", "Sel-sur-Mer :"), ("publisher", "RAME,")]
    place = (TITLE, ("container-title", "Boston -"), ("publisher", "Oar & Co.,"))
    assert made_sense(*place)[1] == ("location", "Boston -")
    assert unchanged(TITLE, ("container-title", "Salt Today : a review,"), ("date", "1999."),
                     ("volume", "3"), ("pages", "3-9"))  # fmt: skip
    assert unchanged(TITLE, ("container-title", "Oar Review,"), ("location", "London,"), YEAR)
    assert unchanged(TITLE, ("container-title", "Alain-Pierre in : OARS,"), YEAR)


@pytest.mark.parametrize(
    ("label", "text", "house", "place"),
    [
        ("publisher", "Oarland U Press, Saltville", "Oarland U Press,", "Saltville"),
        ("publisher", "Mile Oar, Beverly Hills, Calif.,", "Mile Oar,", "Beverly Hills, Calif.,"),
        ("publisher", "Suhrkamp, Berlin", "Suhrkamp,", "Berlin"),
        ("location", "Saltworks Repertory, Milwaukee,", "Saltworks Repertory,", "Milwaukee,"),
    ],
)  # fmt: skip
def test_place_in_one_piece_with_its_house(label, text, house, place):
    assert made_sense(TITLE, (label, text), YEAR)[1:3] == [
        ("publisher", house),
        ("location", place),
    ]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("publisher", "University of Salt, Oarville"),
        ("location", "Bad Salzberg, Germany"),
        ("location", "Bad Salzberg, Köln"),
        ("location", "Salzhausen, Köln"),
        ("location", "London, Boston"),
        ("publisher", "Oar, Span and Company"),
    ],
)
def test_pieces_that_are_no_house_and_place(label, text):
    assert unchanged(TITLE, (label, text), YEAR)


def test_house_at_the_end_of_a_book_before_its_place():
    book = ("container-title", "Salt and Brine, Oar Book Corp.,")
    assert made_sense(TITLE, book, ("location", "Oslo,"))[1:3] == [
        ("container-title", "Salt and Brine,"), ("publisher", "Oar Book Corp.,")
    ]  # fmt: skip
    assert unchanged(TITLE, ("container-title", "Salt, Brine and Books,"), ("location", "Oslo,"))


@pytest.mark.parametrize(
    ("label", "text", "rest", "place"),
    [
        ("title", "Salz: Ein Werk (Bad Salz:", "Salz: Ein Werk", "Bad Salz:"),
        ("title", "Passing the oar., La Sal, Calif.:", "Passing the oar.,", "La Sal, Calif.:"),
        ("title", "Salt roads. London:", "Salt roads.", "London:"),
        ("genre", "Manuscript.” Oslo:", "Manuscript.”", "Oslo:"),
    ],
)
def test_place_before_its_house(label, text, rest, place):
    pieces = made_sense(AUTHOR, (label, text), ("publisher", "Oar,"), YEAR)
    assert pieces[1:3] == [(label, rest), ("location", place)]


def test_titles_end_with_other_words_and_a_colon():
    assert unchanged(AUTHOR, ("title", "Salt roads. Media Release:"), ("publisher", "Oar."))
    assert unchanged(AUTHOR, ("title", "Salt in London:"), ("publisher", "Oar."))


def test_open_bracket_is_of_the_place():
    title, place = ("title", "Rinaldo: Texte,"), ("location", "Materialien, Salz (Hamburg:")
    pieces = made_sense(AUTHOR, title, place, ("publisher", "Oar,"))
    assert pieces[1:3] == [
        ("title", "Rinaldo: Texte, Materialien, Salz"),
        ("location", "(Hamburg:"),
    ]
    meeting = made_sense(
        TITLE, ("container-title", "Proc. of SALT 90 (Seattle,"), ("location", "Washington,")
    )
    assert meeting[1:] == [
        ("container-title", "Proc. of SALT 90"), ("location", "(Seattle, Washington,")
    ]  # fmt: skip


def test_words_for_companies_and_further_places():
    assert made_sense(TITLE, ("publisher", "Oar Pub."), ("location", "Co.,"))[1] == (
        "publisher", "Oar Pub. Co.,"
    )  # fmt: skip
    assert made_sense(TITLE, ("location", "Hildesheim u."), ("publisher", "a."), YEAR)[1] == (
        "location", "Hildesheim u. a."
    )  # fmt: skip
    british = (
        TITLE,
        ("publisher", "Oar,"),
        ("location", "London,"),
        ("publisher", "United Kingdom."),
    )
    assert made_sense(*british)[2] == ("location", "London, United Kingdom.")
    wye = (TITLE, ("publisher", "Salt-on-Wye,"), ("location", "UK:"), ("publisher", "Oar Books."))
    assert made_sense(*wye)[1:] == [("location", "Salt-on-Wye, UK:"), ("publisher", "Oar Books.")]
    assert unchanged(TITLE, ("location", "Oslo u."), ("publisher", "Oar."))


def test_house_before_the_year_in_brackets():
    assert made_sense(AUTHOR, TITLE, ("date", "(OUP, 1977)."))[2:] == [
        ("publisher", "(OUP"), ("date", "1977).")
    ]  # fmt: skip
    assert made_sense(AUTHOR, TITLE, ("date", "(London, 1977)."))[2][0] == "location"
    for other in ("(June, 1977).", "(Spring/Summer, 1977)."):
        assert unchanged(AUTHOR, TITLE, ("date", other))
    journal = (("container-title", "Salt News"), ("volume", "3"), ("date", "(Lent, 1977)."))
    assert unchanged(AUTHOR, TITLE, *journal)


def test_saint_of_a_place():
    assert made_sense(TITLE, ("edition", "4th ed. St."), ("location", "Louis:"))[1:] == [
        ("edition", "4th ed."), ("location", "St. Louis:")
    ]  # fmt: skip
    assert unchanged(TITLE, ("edition", "4th ed."), ("location", "Louisville:"))


@pytest.mark.parametrize("label", ["location", "container-title", "note"])
def test_a_house_known_by_name_is_no_place(label):
    assert made_sense(("title", "Salz."), (label, "(Suhrkamp),"), DATE)[1] == (
        "publisher",
        "(Suhrkamp),",
    )


@pytest.mark.parametrize(
    "pairs",
    [
        (("title", "Salz."), ("location", "Ruder,"), DATE),
        (("title", "Salz."), ("location", "Suhrkamp,"), ("publisher", "Ruder,"), DATE),
        (("title", "Salz."), ("container-title", "Crown"), ("volume", "12,"), DATE),
    ],
)
def test_other_places_and_holders_stay(pairs):
    assert unchanged(*pairs)


def test_an_acronym_is_no_month():
    pieces = made_sense(
        ("date", "(2011),"), ("title", "Plan,"), ("location", "México,"), ("date", "SEP.")
    )
    assert pieces[3] == ("publisher", "SEP.")


def test_a_place_on_a_river_is_no_house():
    pieces = made_sense(
        ("title", "Le sel,"), ("publisher", "Portet-sur-Sel,"), ("location", "Lacustre,")
    )
    assert pieces[1:] == [("location", "Portet-sur-Sel,"), ("publisher", "Lacustre,")]


@pytest.mark.parametrize(
    ("word", "house"), [("Ed.", "Planalto."), ("Editora", "Editora Planalto.")]
)
def test_a_word_for_houses_holds_nothing(word, house):
    pieces = made_sense(
        ("title", "“1808”."),
        ("container-title", word),
        ("publisher", "Planalto."),
        ("date", "2007"),
    )
    assert pieces[1] == ("publisher", house)


def test_where_a_congress_met():
    pieces = made_sense(("location", "Recife. Anais... Ulm:"), ("publisher", "Oar,"))
    assert pieces[:2] == [("note", "Recife. Anais..."), ("location", "Ulm:")]


def test_a_body_behind_an_edited_book_printed_it():
    names = ("editor", "Lind S (editor).")
    pairs = (names, ("title", "Salt."), ("container-title", "The Salt Society,"), DAY)
    assert made_sense(*pairs)[2] == ("publisher", "The Salt Society,")
    pairs = (*pairs[:3], ("pages", "12"))
    assert ("publisher", "The Salt Society,") not in made_sense(*pairs)


def test_body_before_its_place_is_no_remark():
    place = ("location", "Berkeley, CA.")
    assert made_sense(TITLE, ("note", "Oar Research Center,"), place)[1][0] == "publisher"
    both = made_sense(TITLE, ("note", "OAR Report 2007/08. Salt Research Center,"), place)
    assert both[1:3] == [("genre", "OAR Report 2007/08."), ("publisher", "Salt Research Center,")]
    assert unchanged(TITLE, ("note", "with many maps,"), place)


def test_for_whom_a_paper_was_prepared_publishes_nothing():
    note = ("note", "Brief prepared for the Salt Foundation,")
    assert unchanged(TITLE, note, ("location", "Berkeley, CA."))


def test_word_for_a_company_is_no_place_of_its_house():
    house = ("publisher", "(O. O. Oar & Company, Inc.,")
    assert unchanged(TITLE, house, ("date", "2007)"))


def test_a_body_before_the_number_of_pages_printed_it():
    head = (("author", "Berg, O.,"), ("date", "2019,"), ("title", "Salt summaries:"))
    body = ("container-title", "Ulm Salt Survey,")
    assert made_sense(*head, body, ("pages", "200 p."))[3] == ("publisher", body[1])
    assert unchanged(*head, body, ("pages", "p. 20-29."))
    assert unchanged(*head, ("container-title", "Salt and light,"), ("pages", "200 p."))


@pytest.mark.parametrize(
    "subtitle",
    [
        "Das Führungskorps des Salzamtes,",
        "Wahn und Wahrheit,",
        "Zur Geschichte der Ware,",
        "Handel im Mittelalter,",
        "Essai sur une ressource,",
    ],
)
def test_a_second_sentence_of_a_title_publishes_nothing(subtitle):
    title, place, day = ("title", "Das Salz."), ("location", "Hamburg"), ("date", "2002.")
    pieces = made_sense(title, ("publisher", subtitle), place, day)
    assert pieces == [("title", f"Das Salz. {subtitle}"), place, day]


@pytest.mark.parametrize(
    ("title", "house", "place"),
    [
        ("Das Salz.", "Duncker und Humblot,", "Berlin"),
        ("Das Salz.", "Rütten und Loening,", "Berlin"),
        ("Das Salz.", "Verlag des Vereins,", "Ulm"),
        ("Das Salz.", "Institut des Salzes im Meer,", "Ulm"),
        ("Das Salz.", "Wahn und Wahrheit", "Ulm"),
        ("Das Salz,", "Wahn und Wahrheit,", "Ulm"),
        ("Das Salz.", "Wahn und Wahrheit,", "Ulm:"),
    ],
)
def test_who_publishes_though_there_are_words_of_titles(title, house, place):
    pairs = (("title", title), ("publisher", house), ("location", place), ("date", "2002."))
    assert unchanged(*pairs)


def test_a_house_before_a_colon_and_a_known_place():
    title, day = ("title", "Das Salz."), ("date", "2011")
    pieces = made_sense(title, ("location", "Ruderhaus:"), ("location", "Hamburg"), day)
    assert pieces[1:3] == [("publisher", "Ruderhaus:"), ("location", "Hamburg")]
    for first, second in (
        ("Berlin:", "Hamburg"),
        ("Ruderhaus:", "Salz"),
        ("Ruderhaus,", "Hamburg"),
    ):
        assert unchanged(title, ("location", first), ("location", second), day)


def test_a_city_and_its_country_publish_nothing():
    meeting = (("title", "Salt roads."), ("container-title", "In: Proceedings of SALT."))
    for place in ("Galway, Ireland;", "Boston, MA;"):
        pieces = made_sense(*meeting, ("publisher", place), ("date", "2020."))
        assert pieces[2] == ("location", place)
    assert unchanged(*meeting, ("publisher", "Oar, Salt;"), ("date", "2020."))


def test_small_letters_go_on_with_the_name_of_a_house():
    pairs = (
        TITLE,
        ("publisher", "Éditions minières,"),
        ("genre", "agricoles et techniques,"),
        YEAR,
    )
    assert made_sense(*pairs)[1] == ("publisher", "Éditions minières, agricoles et techniques,")
    assert unchanged(*pairs[:2], ("genre", "PhD thesis,"), YEAR)
    assert unchanged(TITLE, ("publisher", "Éditions minières."), *pairs[2:])
