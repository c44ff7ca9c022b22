"""Checks of what is labelled as titles, through ``sensible``."""

import pytest

from citekit.parsing.segments import Segment
from citekit.parsing.sense import sensible

from .making import made_sense, unchanged


@pytest.mark.parametrize("word", ["Retrieved", "Available from:", "Disponible en:"])
def test_a_word_before_a_link_is_no_title(word):
    pairs = (("author", "Ash, A."), ("title", word), ("url", "https://span.example"))
    assert made_sense(*pairs)[1] == ("note", word)


def test_a_work_without_author_begins_with_its_title():
    pairs = (("author", "Salt roads."), ("date", "(1962, May 3)."), ("container-title", "Span."))
    assert made_sense(*pairs)[0] == ("title", "Salt roads.")


@pytest.mark.parametrize(
    "pairs",
    [
        (("author", "Ash, A."), ("date", "(1962)."), ("container-title", "Span.")),
        (("author", "Ash."), ("date", "1962."), ("container-title", "Span.")),
        (("author", "Ash."), ("date", "(1962)."), ("title", "Salt roads.")),
    ],
)
def test_authors_before_a_date_stay(pairs):
    assert unchanged(*pairs)


def test_words_behind_a_link_are_its_title():
    pairs = (("url", "https://span.example"), ("note", "– Salt roads"), ("date", "(2017)"))
    assert made_sense(*pairs)[1] == ("title", "– Salt roads")
    pairs = (("url", "https://span.example"), ("note", "last seen"), ("accessed", "2017"))
    assert unchanged(*pairs)


def test_a_title_goes_on_to_its_closing_quote():
    pairs = (("date", "1981."), ("title", "“The flood."), ("publisher", "Oar, as ever.”"))
    assert made_sense(*pairs, ("date", "May 2."))[1:] == [
        ("title", "“The flood. Oar, as ever.”"), ("date", "May 2.")
    ]  # fmt: skip
    for title, behind in (("“Salt.”", "Oar “Post”."), ("“Salt.", "Oar.")):
        pairs = (("title", title), ("publisher", behind))
        assert unchanged(*pairs)


def test_places_that_go_on_a_title():
    pairs = (("title", "The Salt City:"), ("location", "Ulm, Oslo."), ("publisher", "Oar:"))
    assert made_sense(*pairs, ("location", "Oslo."))[0] == ("title", "The Salt City: Ulm, Oslo.")
    assert unchanged(*pairs)


def test_what_is_looked_up_is_the_title():
    book, date = ("title", "Dictionary of Salt,"), ("date", "1991,")
    assert made_sense(book, date, ("note", "s.v. ‘Brine’.")) == [
        ("container-title", "Dictionary of Salt,"), date, ("title", "‘Brine’.")
    ]  # fmt: skip


def test_a_particle_behind_japanese_quotes_leads_on():
    (title,) = sensible("「塩」の研究", [Segment("title", 0, 3), Segment("container-title", 3, 6)])
    assert (title.label, title.start, title.end) == ("title", 0, 6)
    apart = [Segment("title", 0, 3), Segment("container-title", 3, 6)]
    assert sensible("「塩」食研究", apart) == apart


@pytest.mark.parametrize("remark", ["(Gespräch mit A. Lang),", "(documentary)"])
def test_a_bracket_behind_a_quoted_title_is_a_remark(remark):
    pairs = (("title", f"„Salz“ {remark}"), ("container-title", "Oar,"), ("date", "2016"))
    assert made_sense(*pairs)[:2] == [("title", "„Salz“"), ("note", remark)]


def test_short_words_behind_the_stop_of_a_quoted_title_are_a_remark():
    pairs = (("title", "« Le sel ? ». Fiche thématique."), ("date", "2021"))
    assert made_sense(*pairs)[:2] == [("title", "« Le sel ? »."), ("note", "Fiche thématique.")]
    pairs = (("title", "“Le sel”. L’Italia e il mare dal 1945"), ("date", "2021"))
    assert unchanged(*pairs)


def test_article_of_a_lexicon_is_the_title():
    work, article = ("title", "Lexikon des Salzes,"), ("note", "Art. „Sole“ (K. Lind).")
    pieces = made_sense(work, ("volume", "Bd. 6,"), ("pages", "Sp. 12–14,"), article)
    assert pieces == [
        ("container-title", "Lexikon des Salzes,"), ("volume", "Bd. 6,"), ("pages", "Sp. 12–14,"),
        ("title", "„Sole“"), ("note", "(K. Lind)."),
    ]  # fmt: skip


def test_the_first_of_two_equal_places_ends_the_title():
    pieces = made_sense(("title", "Salz in"), ("location", "Ulm, Ulm"), ("date", "1995"))
    assert pieces == [("title", "Salz in Ulm,"), ("location", "Ulm"), ("date", "1995")]
    pairs = (("title", "Salz in Ulm,"), ("location", "Ulm, Oslo"), ("date", "1995"))
    assert unchanged(*pairs)


def test_a_straight_quote_ends_the_title_that_it_opened():
    pairs = (("title", '"Salt: Ulm,'), ("location", 'Oslo."'), ("date", "2019."))
    assert made_sense(*pairs)[0] == ("title", '"Salt: Ulm, Oslo."')
    pairs = (("title", '"Salt: Ulm,'), ("location", 'Oslo "East",'), ("date", "2019."))
    assert unchanged(*pairs)


@pytest.mark.parametrize("word", ["w", "in", "en"])
def test_a_title_does_not_end_with_a_preposition(word):
    pairs = (("title", f"Salt {word}"), ("date", "2018"), ("note", "r., span.example"))
    assert made_sense(*pairs)[0] == ("title", f"Salt {word} 2018")
    pairs = (("title", f"Salt {word}"), ("date", "May 2018"))
    assert unchanged(*pairs)


def test_the_title_in_its_own_script_is_no_remark():
    pieces = (("title", '"The Salt Society" (塩の社会),'), ("date", "2013."))
    assert unchanged(*pieces)


def test_headword_without_quotes_is_a_title_where_a_book_holds_it():
    holder = ("container-title", "in: Lexikon des Salzes,")
    for word in ("Art. Sole,", "[Art.] Sole,"):
        assert made_sense(("title", word), holder)[0] == ("title", "Sole,")
    assert unchanged(("title", "Art. Sole,"), ("location", "Ulm"))
    assert unchanged(("title", "Art. 5 und 6,"), holder)


@pytest.mark.parametrize("quoted", ["„Salzwege,“", "“Salt roads,”", "«Rutas,»"])
def test_a_comma_within_quotes_ends_a_title(quoted):
    made = made_sense(("title", f"{quoted} Salzamt Ulm,"), ("medium", "[Online]."))
    assert made[:2] == [("title", quoted), ("container-title", "Salzamt Ulm,")]


def test_a_title_that_begins_with_a_quotation_goes_on():
    assert unchanged(("title", "“Salt,” said the sea"), ("container-title", "Span,"))
    assert unchanged(("title", "“Salt” and “brine,” or both"), ("medium", "[Online]."))


@pytest.mark.parametrize("label", ["title", "author", "note"])
def test_what_an_entry_is_cited_by_is_no_title(label):
    rest = (("author" if label != "author" else "title", "W. D. Hill."), ("date", "1987."))
    cited = (label, "[Hill & Steel, 1986]")
    assert made_sense(cited, *rest)[0] == ("citation-number", "[Hill & Steel, 1986]")
    assert unchanged((label, "[Hill and Steel]"), *rest)


def test_bars_part_words_of_a_title():
    title, rest = ("title", "Salt FULL TUTORIAL | Brine"), ("container-title", "| Pans | Pots")
    kind, site = ("genre", "[Video]."), ("container-title", "YouTube.")
    assert made_sense(title, rest, kind, site)[0] == ("title", f"{title[1]} {rest[1]}")
    assert unchanged(title, ("container-title", "Pans,"), kind, site)


@pytest.mark.parametrize(
    "remark", ["geführt von Anna Lang,", "Interview: Anna Lang,", "propos recueillis par A. Lang,"]
)
def test_who_held_a_talk_is_a_remark_behind_the_quotes(remark):
    pairs = (("title", f"„Salz ist alles“, {remark}"), ("container-title", "Span,"))
    assert made_sense(*pairs)[:2] == [("title", "„Salz ist alles“,"), ("note", remark)]


def test_a_straight_quote_closes_a_low_one_before_a_remark():
    pairs = (("title", '„Salz ist alles" (Interview mit A. Lang)'), ("container-title", "Span,"))
    assert made_sense(*pairs)[1] == ("note", "(Interview mit A. Lang)")


def test_what_follows_closed_quotes_holds_it():
    title, station = "“Salt’s end”, Great Moments,", ("container-title", "Span Radio,")
    assert made_sense(("title", title), station)[:2] == [
        ("title", "“Salt’s end”,"),
        ("container-title", "Great Moments,"),
    ]
    assert unchanged(("title", "“Salt” and “light”, new series,"), station)
