"""What is only said about a book, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

BOOK = (("title", "Salt,"), ("location", "(Ulm:"), ("publisher", "Oar,"), ("date", "1911;"))
AUTHOR = ("author", "Berg, O.")
TITLE = ("title", "Salt roads.")
IMPRINT = (("location", "Oslo:"), ("publisher", "Oar,"), ("date", "2004."))


def test_what_is_said_of_the_original_stays_together():
    original = (("note", "(frz. Original: Le sel,"), ("location", "Paris"), ("date", "1979)"))
    pairs = (("title", "Das Salz,"), ("date", "1982"), *original, ("url", "https://a.example"))
    assert made_sense(*pairs)[2:] == [
        ("note", "(frz. Original: Le sel, Paris 1979)"), ("url", "https://a.example")
    ]  # fmt: skip


@pytest.mark.parametrize("price", ["29,95 €.", "€ 18,50", "19.90 EUR"])
def test_prices_are_no_numbers(price):
    pairs = (("publisher", "Ruder,"), ("pages", "727 S.,"), ("volume", price))
    assert made_sense(*pairs) == [*pairs[:2], ("note", price)]


def test_numbers_without_a_currency_are_none_of_prices():
    pairs = (("container-title", "Span"), ("volume", "29,"), ("pages", "95"))
    assert unchanged(*pairs)


def test_a_licence_is_no_imprint():
    imprint = (("title", "Salt."), ("location", "Ulm:"), ("publisher", "Oar."))
    pieces = (("location", "License:"), ("publisher", "Creative Commons"), ("note", "CC BY 3.0."))
    assert made_sense(*imprint, *pieces)[3:] == [("note", "License: Creative Commons CC BY 3.0.")]


def test_house_and_year_of_a_reprint_are_remarks():
    pieces = (("note", "repr."), ("location", "Bonn:"), ("publisher", "Span,"), ("date", "1970)"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "repr. Bonn: Span, 1970)")]
    only = (BOOK[0], ("date", "(1911;"), *pieces)
    assert unchanged(*only)


def test_a_translated_edition_is_a_remark():
    pieces = (("translator", "trad. fr."), ("location", "Paris:"), ("publisher", "Sel"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "trad. fr. Paris: Sel")]


@pytest.mark.parametrize("words", ["Repr.", "wieder:", "wiederabgedr.:"])
def test_where_an_article_is_printed_again_is_a_remark(words):
    article = (("container-title", "in: Salz"), ("volume", "23"), ("pages", "S. 3–9."))
    again = (("note", words), ("location", "Ulm"), ("date", "1931."))
    assert made_sense(*article, *again)[3:] == [("note", f"{words} Ulm 1931.")]


@pytest.mark.parametrize(
    "words", ["; repris dans Sel,", "Reprinted in", "translated as", "first published as"]
)
def test_where_a_work_stands_too_is_a_remark(words):
    article = (("container-title", "Span"), ("volume", "15"), ("pages", "3-9"))
    pieces = (("note", words), ("container-title", "Salt."), ("location", "Ulm:"), ("date", "1977"))
    assert made_sense(*article, *pieces)[3:] == [("note", f"{words} Salt. Ulm: 1977")]
    alone = (("title", "Salt."), *pieces[:1], ("date", "1977"))
    assert unchanged(*alone)


def test_when_a_page_was_changed_holds_no_page():
    pieces = (("title", "Le sel"), ("container-title", "Dernière modification de la page en 2020."))
    assert made_sense(*pieces)[1][0] == "note"
    pieces = (("title", "Le sel"), ("container-title", "Dernières nouvelles,"))
    assert unchanged(*pieces)


def test_the_original_under_the_label_of_a_series():
    pieces = (("collection-title", "(Orig.: Le sel."), ("location", "Paris:"), ("date", "1999.)"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "(Orig.: Le sel. Paris: 1999.)")]


@pytest.mark.parametrize("label", ["publisher", "location", "container-title"])
@pytest.mark.parametrize("words", ["in press.", "Submitted,", "à paraître."])
def test_what_is_not_yet_printed(label, words):
    assert made_sense(AUTHOR, TITLE, (label, words)) == [AUTHOR, TITLE, ("note", words)]


def test_where_it_is_to_appear():
    title = ("title", "Salt roads, to appear in Salt Transactions.")
    assert made_sense(AUTHOR, title)[1:] == [
        ("title", "Salt roads"), ("note", "to appear in"), ("container-title", "Salt Transactions.")
    ]  # fmt: skip


def test_reprints_and_other_editions_behind_an_imprint():
    reprint = (("location", "Reprint, Ulm:"), ("publisher", "Span,"), ("date", "2008."))
    assert made_sense(AUTHOR, TITLE, *IMPRINT, *reprint)[5:] == [
        ("note", "Reprint, Ulm: Span, 2008.")
    ]
    edition = (("edition", "(8. Aufl."), ("location", "Ulm:"), ("publisher", "Span 1995)."))
    assert made_sense(AUTHOR, TITLE, *IMPRINT, *edition)[5:] == [
        ("note", "(8. Aufl. Ulm: Span 1995).")
    ]  # fmt: skip
    dated = (
        ("location", "Haarlem"),
        ("date", "1919"),
        ("edition", "(21e dr.,"),
        ("publisher", "Oar)."),
    )
    assert made_sense(AUTHOR, TITLE, *dated)[4:] == [("note", "(21e dr., Oar).")]
    authors_year = (
        AUTHOR,
        ("date", "(1990)."),
        TITLE,
        ("edition", "(3rd ed.)."),
        ("publisher", "Oar."),
    )
    assert unchanged(*authors_year)
    first = (("edition", "(8. Aufl."), ("location", "Ulm:"), ("publisher", "Span 1995)."))
    assert made_sense(AUTHOR, TITLE, *first)[2:] == list(first)


def test_translation_behind_a_semicolon():
    original = (("title", "Les règles du sel,"), ("location", "Paris"), ("date", "1992;"))
    other = (
        ("note", "trad. it."),
        ("title", "Le regole,"),
        ("publisher", "Oar,"),
        ("date", "2005."),
    )
    assert made_sense(AUTHOR, *original, *other)[3:] == [
        ("date", "1992;"), ("note", "trad. it. Le regole, Oar, 2005.")
    ]  # fmt: skip
    later = (("publisher", "dt. Oar,"), ("date", "2005."))
    assert made_sense(AUTHOR, *original, *later)[4][0] == "note"
    assert made_sense(AUTHOR, *original, ("publisher", "Oar,"))[4] == ("publisher", "Oar,")


def test_reprint_in_an_issue():
    paper = (("container-title", "Revue du sel,"), ("date", "1903,"))
    again = (("container-title", "repris dans Annales,"), ("date", "1960,"), ("issue", "n°1,"))
    assert made_sense(AUTHOR, TITLE, *paper, *again, ("pages", "p. 3-9."))[4:] == [
        ("note", "repris dans Annales, 1960, n°1, p. 3-9.")
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["dt.:", "engl. Übers.:", "frz. Ausgabe:"])
def test_all_in_the_bracket_is_said_of_the_translation(word):
    inside = (("title", "Salz und Licht,"), ("location", "Ulm"), ("date", "1990)."))
    pieces = made_sense(("title", "Il sale,"), ("date", "1976"), ("note", f"({word}"), *inside)
    assert pieces[2:] == [("note", f"({word} Salz und Licht, Ulm 1990).")]


def test_a_new_edition_publishes_nothing():
    pairs = (("location", "Ulm"), ("date", "2000;"), ("publisher", "Neuausg."), ("date", "2012."))
    assert made_sense(("title", "Salz."), *pairs)[-1] == ("note", "Neuausg. 2012.")


def test_behind_its_medium_a_title_does_not_go_on():
    pairs = (("title", "Salz"), ("medium", "[online]."), ("title", "Letzte Änderung der Seite."))
    assert made_sense(*pairs)[2] == ("note", "Letzte Änderung der Seite.")
    pairs = (("medium", "[online]."), ("title", "Salz."), ("date", "2010."), ("title", "Licht."))
    assert unchanged(*pairs)


def test_words_for_a_change_are_no_name_of_a_site():
    site = ("container-title", "In Saltpedia. Last modified")
    assert made_sense(TITLE, site, ("date", "May 9, 2013."))[1:3] == [
        ("container-title", "In Saltpedia."), ("note", "Last modified")
    ]  # fmt: skip


def test_numbers_beside_a_price_stay():
    pairs = (("volume", "12,"), ("pages", "29,95 €,"), ("issue", "3."))
    assert made_sense(*pairs) == [pairs[0], ("note", "29,95 €,"), pairs[2]]


def test_what_leads_to_a_link_publishes_nothing():
    pairs = (
        ("title", "“Salt roads”."),
        ("publisher", "Slides:"),
        ("url", "https://span.example/talk"),
    )
    assert made_sense(*pairs)[1] == ("note", "Slides:")


def test_a_word_that_leads_to_a_date_holds_nothing():
    pairs = (("title", "Salt"), ("container-title", "— Last Updated"), ("date", "3 May 2022"))
    assert made_sense(*pairs)[1] == ("note", "— Last Updated")


@pytest.mark.parametrize(
    "words", ["early access,", "Epub ahead of print.", "(in press).", "to be published."]
)
def test_what_is_not_printed_yet_ends_no_name(words):
    head = (("author", "Berg, O."), ("title", "Salt roads."))
    made = made_sense(*head, ("container-title", f"Salt Lett., {words}"), ("date", "2014."))
    assert made[2][1].startswith("Salt Lett.")
    assert made[3] == ("note", words.lstrip("("))
    assert unchanged(*head, ("container-title", "Salt in press"), ("volume", "3"))


@pytest.mark.parametrize(
    ("label", "word"), [("edition", "Preprint"), ("location", "Mimeo,"), ("issue", "in press.")]
)
def test_what_is_not_printed_is_no_edition_and_no_place(label, word):
    head = (("author", "Berg, O."), ("title", "Salt roads."))
    assert made_sense(*head, (label, word), ("date", "2014."))[2] == ("note", word)


def test_a_later_edition_in_brackets_behind_the_house():
    pairs = (("location", "Paris,"), ("publisher", "Sel (rééd. Oar,"), ("date", "2012)."))
    assert made_sense(("title", "Salt,"), *pairs)[2:] == [
        ("publisher", "Sel"),
        ("note", "(rééd. Oar, 2012)."),
    ]
    other = (pairs[0], ("publisher", "Sel (groupe Oar,"), ("date", "2012)."))
    assert unchanged(("title", "Salt,"), *other)


@pytest.mark.parametrize("words", ["Trad. de", "Übersetzt von", "Translated by", "Vertaald door"])
def test_who_translated_stands_behind_the_imprint(words):
    book = (("title", "Sal."), ("publisher", "Oar,"), ("date", "2010."))
    assert made_sense(*book, ("note", f"{words} Anna Lang."))[-1][0] == "translator"
    assert unchanged(*book, ("note", f"{words} la casa."))


def test_what_is_not_yet_printed_behind_a_house():
    pieces = made_sense(("title", "Salt,"), ("publisher", "Oar Office. Forthcoming."))
    assert pieces[1:] == [("publisher", "Oar Office"), ("note", "Forthcoming.")]
