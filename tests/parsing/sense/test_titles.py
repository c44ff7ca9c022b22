"""Checks of what is labelled as titles, through ``sensible``."""

import pytest

from citekit.parsing.segments import Segment
from citekit.parsing.sense import sensible

from .making import made_sense


def test_a_container_that_holds_nothing_is_the_title():
    pairs = (("author", "Berg, O."), ("container-title", "Bridges."), ("publisher", "Span Press."))
    assert made_sense(*pairs)[1] == ("title", "Bridges.")


def test_what_a_work_is_published_in_is_no_publisher():
    pairs = (("title", "Ökonomik der Stadt."), ("publisher", "Beitrag zum Stadtblatt"))
    assert made_sense(*pairs)[1] == ("container-title", "Beitrag zum Stadtblatt")
    pairs = (*pairs, ("container-title", "Stadtblatt"))
    assert made_sense(*pairs) == list(pairs)


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
    assert made_sense(*pairs) == list(pairs)


def test_words_behind_a_link_are_its_title():
    pairs = (("url", "https://span.example"), ("note", "– Salt roads"), ("date", "(2017)"))
    assert made_sense(*pairs)[1] == ("title", "– Salt roads")
    pairs = (("url", "https://span.example"), ("note", "last seen"), ("accessed", "2017"))
    assert made_sense(*pairs) == list(pairs)


def test_the_kind_of_a_work_holds_nothing():
    pairs = (("title", "On mud."), ("container-title", "Blog post,"), ("date", "2019."))
    assert made_sense(*pairs)[1] == ("genre", "Blog post,")
    pairs = (("title", "On mud."), ("container-title", "Thesis (MEng),"), ("publisher", "Span."))
    assert made_sense(*pairs)[1] == ("genre", "Thesis (MEng),")
    pairs = (("title", "On mud."), ("container-title", "Thesis Eleven,"), ("volume", "3"))
    assert made_sense(*pairs) == list(pairs)


def test_the_school_behind_a_thesis_is_no_title():
    thesis = (("title", "On mud."), ("genre", "PhD thesis,"), ("date", "2010."))
    assert made_sense(*thesis, ("title", "Ecole des Boues."))[3] == (
        "publisher",
        "Ecole des Boues.",
    )
    assert made_sense(*thesis, ("title", "Of mud."))[3] == ("title", "Of mud.")


def test_what_stands_behind_a_quoted_title_and_its_year_holds_it():
    book = (("title", "Dits,"), ("location", "Paris,"), ("date", "1994."))
    pairs = (("title", "« Le sel »"), ("date", "(1969),"), *book)
    assert made_sense(*pairs)[2] == ("container-title", "Dits,")
    pairs = (("title", "Le sel"), ("date", "(1969),"), *book)
    assert made_sense(*pairs) == list(pairs)


def test_a_title_goes_on_to_its_closing_quote():
    pairs = (("date", "1981."), ("title", "“The flood."), ("publisher", "Oar, as ever.”"))
    assert made_sense(*pairs, ("date", "May 2."))[1:] == [
        ("title", "“The flood. Oar, as ever.”"), ("date", "May 2.")
    ]  # fmt: skip
    for title, behind in (("“Salt.”", "Oar “Post”."), ("“Salt.", "Oar.")):
        pairs = (("title", title), ("publisher", behind))
        assert made_sense(*pairs) == list(pairs)


def test_of_paper_and_title_the_one_in_quotes_is_the_title():
    pairs = (("title", "Oar Post (Ulm)."), ("date", "1954."), ("container-title", "“Salt!”"))
    assert [label for label, _ in made_sense(*pairs)] == ["container-title", "date", "title"]
    pairs = (("title", "“Salt!”"), ("container-title", "“Post”"), ("date", "1954."))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize(
    "pairs",
    [
        (("container-title", "Span,"), ("container-title", "Oar."), ("publisher", "Span Press.")),
        (("author", "Berg, O."), ("container-title", "Bridges."), ("note", "Much cited.")),
        (("author", "Salt roads."), ("author", "Ash."), ("date", "(1962).")),
        (("author", "Salt roads."), ("date", "(1962)."), ("editor", "Ash, A.")),
        (
            *(("author", "Salt Board."), ("date", "(1962)."), ("container-title", "Span.")),
            ("url", "https://span.example"),
        ),
        (("genre", "Film."), ("medium", "DVD."), ("author", "Salt."), ("date", "(1962).")),
        (("url", "https://span.example"), ("note", "– Salt roads"), ("container-title", "Span.")),
        (
            ("title", "On mud."),
            ("genre", "PhD thesis,"),
            ("publisher", "Span."),
            ("title", "Ecole."),
        ),
        (("title", "On mud."), ("title", "Ecole des Boues.")),
        (("title", "Ecole des Boues."), ("genre", "PhD thesis,"), ("date", "2010.")),
        (
            *(("title", "« Le sel »"), ("date", "1969,"), ("title", "Dits,")),
            *(("location", "Paris,"), ("date", "1994.")),
        ),
        (("title", "« Le sel »"), ("date", "(1969),"), ("title", "Dits,"), ("location", "Paris.")),
        (("note", "“The flood."), ("publisher", "Oar, as ever.”")),
        (("title", "Oar Post."), ("container-title", "“Salt!” and more")),
    ],
)
def test_other_titles_stay(pairs):
    assert made_sense(*pairs) == list(pairs)


def test_book_behind_the_editors_that_are_in_it():
    editor = ("editor", "in: Ders. (Hg.),")
    pairs = (("title", "„Salz“,"), editor, ("title", "Stoffe der Stadt,"), ("pages", "S. 3–9."))
    assert made_sense(*pairs)[2] == ("container-title", "Stoffe der Stadt,")
    plain = (pairs[0], ("editor", "hg. v. Ann Lind,"), *pairs[2:])
    assert made_sense(*plain) == list(plain)


def test_series_in_guillemets_behind_the_publisher():
    imprint = (("location", "Paris,"), ("publisher", "Sel,"))
    series = ("title", "« Pages d’eau »,")
    assert made_sense(("container-title", "Les Lieux,"), *imprint, series)[0::3] == [
        ("title", "Les Lieux,"), ("collection-title", "« Pages d’eau »,")
    ]  # fmt: skip
    part = (("title", "« Le sel »,"), *imprint, series)
    assert made_sense(*part) == list(part)


def test_places_that_go_on_a_title():
    pairs = (("title", "The Salt City:"), ("location", "Ulm, Oslo."), ("publisher", "Oar:"))
    assert made_sense(*pairs, ("location", "Oslo."))[0] == ("title", "The Salt City: Ulm, Oslo.")
    assert made_sense(*pairs) == list(pairs)


def test_words_that_go_on_a_title_are_no_kind():
    author, date = ("author", "Oar Lab."), ("date", "2023.")
    assert made_sense(author, ("title", "Oar-9"), ("genre", "technical report,"), date)[1] == (
        "title", "Oar-9 technical report,"
    )  # fmt: skip
    for title, kind in (("Oar-9.", "technical report,"), ("Oar-9", "[technical report],")):
        pairs = (author, ("title", title), ("genre", kind), date)
        assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize(
    ("title", "holder"),
    [
        ("« Le sel de la mer ».", "La vie des mots."),
        ('"Le sel de la mer",', "Bulletin du sel,"),
        ("„Das Salz“.", "Stoffe der Stadt,"),
    ],
)
def test_quotes_end_the_title_before_what_holds_it(title, holder):
    whole, pages = ("title", f"{title} {holder}"), ("pages", "p. 3-9.")
    assert made_sense(whole, pages)[:2] == [("title", title), ("container-title", holder)]
    assert ("container-title", holder) not in made_sense(whole, ("date", "1999."))


def test_year_between_a_quoted_title_and_what_holds_it():
    assert made_sense(("title", "'The Salt' [1919], in The Works,")) == [
        ("title", "'The Salt'"), ("date", "[1919]"), ("container-title", "in The Works,")
    ]  # fmt: skip


def test_what_is_looked_up_is_the_title():
    book, date = ("title", "Dictionary of Salt,"), ("date", "1991,")
    assert made_sense(book, date, ("note", "s.v. ‘Brine’.")) == [
        ("container-title", "Dictionary of Salt,"), date, ("title", "‘Brine’.")
    ]  # fmt: skip


def test_book_before_who_edits_it():
    title = ("title", "‘Salt’ (1765),")
    editor, series = ("editor", "in The Works of Salt, ed. Ann Lind,"), ("container-title", "Oar,")
    assert made_sense(title, editor, series) == [
        title, ("container-title", "in The Works of Salt"), ("editor", "ed. Ann Lind,"),
        ("collection-title", "Oar,"),
    ]  # fmt: skip


def test_a_book_behind_its_editors_is_no_part():
    editor, book = ("editor", "Lind, A. (ed.),"), ("container-title", "Salt")
    imprint = (("publisher", "(Oar,"), ("date", "1983),"), ("pages", "pp. 1-14."))
    assert made_sense(editor, book, *imprint)[1] == ("title", "Salt")
    held = ("container-title", "in Salt")
    assert made_sense(editor, held, *imprint)[1] == held
    within = ("editor", "Berg, O., in: A. Lind (ed.),")
    assert made_sense(within, book, *imprint)[1] == book


def test_a_particle_behind_japanese_quotes_leads_on():
    (title,) = sensible("「塩」の研究", [Segment("title", 0, 3), Segment("container-title", 3, 6)])
    assert (title.label, title.start, title.end) == ("title", 0, 6)
    apart = [Segment("title", 0, 3), Segment("container-title", 3, 6)]
    assert sensible("「塩」食研究", apart) == apart


def test_the_channel_stands_before_the_date_of_its_film():
    pairs = (("title", "Salt in short."), ("date", "(2019)."), ("title", "The pan"))
    film = (("genre", "[Video]."), ("container-title", "YouTube."))
    assert made_sense(*pairs, *film)[0] == ("author", "Salt in short.")
    assert made_sense(*pairs, film[1])[0] == ("title", "Salt in short.")


@pytest.mark.parametrize("remark", ["(Gespräch mit A. Lang),", "(documentary)"])
def test_a_bracket_behind_a_quoted_title_is_a_remark(remark):
    pairs = (("title", f"„Salz“ {remark}"), ("container-title", "Oar,"), ("date", "2016"))
    assert made_sense(*pairs)[:2] == [("title", "„Salz“"), ("note", remark)]


def test_short_words_behind_the_stop_of_a_quoted_title_are_a_remark():
    pairs = (("title", "« Le sel ? ». Fiche thématique."), ("date", "2021"))
    assert made_sense(*pairs)[:2] == [("title", "« Le sel ? »."), ("note", "Fiche thématique.")]
    pairs = (("title", "“Le sel”. L’Italia e il mare dal 1945"), ("date", "2021"))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("label", ["author", "publisher"])
def test_who_is_interviewed_is_named_in_the_title(label):
    pairs = (("title", "Interview with Dr."), (label, "Anna Lang,"), ("date", "2020."))
    assert made_sense(*pairs)[0] == ("title", "Interview with Dr. Anna Lang,")
    pairs = (("title", "Interview with salt."), (label, "Anna Lang,"), ("date", "2020."))
    assert made_sense(*pairs)[0] == ("title", "Interview with salt.")


def test_a_state_belongs_to_the_body_behind_it():
    pairs = (("title", "Salt 2020: U.S."), ("container-title", "Salt Survey,"), ("pages", "9 p."))
    assert made_sense(*pairs)[:2] == [
        ("title", "Salt 2020:"),
        ("container-title", "U.S. Salt Survey,"),
    ]
    pairs = (("title", "Salt in the U.S."), ("container-title", "Rivers,"), ("date", "2003"))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("word", ["en", "auf", "in"])
def test_a_preposition_leads_into_what_holds_the_title(word):
    pairs = (("title", f"Entrevista a A. Lang {word}"), ("container-title", "Río,"))
    assert made_sense(*pairs) == [
        ("title", "Entrevista a A. Lang"), ("container-title", f"{word} Río,")
    ]  # fmt: skip


def test_a_book_that_is_cited_by_its_page_is_the_title():
    pairs = (("author", "Z. Berg,"), ("container-title", "Salz,"), ("location", "Ulm"))
    assert made_sense(*pairs, ("pages", "s. 379"))[1] == ("title", "Salz,")
    no_place = (*pairs[:2], ("publisher", "Oar"), ("pages", "s. 379"))
    assert made_sense(*no_place) == list(no_place)


def test_a_word_that_leads_to_a_date_holds_nothing():
    pairs = (("title", "Salt"), ("container-title", "— Last Updated"), ("date", "3 May 2022"))
    assert made_sense(*pairs)[1] == ("note", "— Last Updated")


def test_what_stands_before_a_quoted_title_holds_it():
    pieces = made_sense(("title", "Salt Stories – “Who made it”,"), ("date", "2019"))
    assert pieces[:2] == [("container-title", "Salt Stories –"), ("title", "“Who made it”,")]
    pieces = made_sense(("title", "Salt Institute: “Who made it”"), ("date", "2019"))
    assert pieces[0] == ("author", "Salt Institute:")
    whole = (("title", "Salt: “Who made it” and more"), ("date", "2019"))
    assert made_sense(*whole) == list(whole)


def test_a_journal_may_stand_in_quotes():
    pieces = (("title", "Salt and Rivers,"), ("container-title", "“Journal of Rivers”,"))
    assert made_sense(*pieces, ("volume", "4")) == [*pieces, ("volume", "4")]


def test_the_title_in_its_own_script_is_no_remark():
    pieces = (("title", '"The Salt Society" (塩の社会),'), ("date", "2013."))
    assert made_sense(*pieces) == list(pieces)


def test_article_of_a_lexicon_is_the_title():
    work, article = ("title", "Lexikon des Salzes,"), ("note", "Art. „Sole“ (K. Lind).")
    pieces = made_sense(work, ("volume", "Bd. 6,"), ("pages", "Sp. 12–14,"), article)
    assert pieces == [
        ("container-title", "Lexikon des Salzes,"), ("volume", "Bd. 6,"), ("pages", "Sp. 12–14,"),
        ("title", "„Sole“"), ("note", "(K. Lind)."),
    ]  # fmt: skip


def test_the_kind_of_a_report_publishes_nothing():
    pairs = (("title", "Salz 2018."), ("publisher", "Studie."), ("location", "Berlin."))
    assert made_sense(*pairs)[1] == ("genre", "Studie.")
    house = (("title", "Sal 2018."), ("publisher", "Editorial."), ("location", "Lima."))
    assert made_sense(*house) == list(house)


def test_the_first_of_two_equal_places_ends_the_title():
    pieces = made_sense(("title", "Salz in"), ("location", "Ulm, Ulm"), ("date", "1995"))
    assert pieces == [("title", "Salz in Ulm,"), ("location", "Ulm"), ("date", "1995")]
    pairs = (("title", "Salz in Ulm,"), ("location", "Ulm, Oslo"), ("date", "1995"))
    assert made_sense(*pairs) == list(pairs)


def test_a_straight_quote_ends_the_title_that_it_opened():
    pairs = (("title", '"Salt: Ulm,'), ("location", 'Oslo."'), ("date", "2019."))
    assert made_sense(*pairs)[0] == ("title", '"Salt: Ulm, Oslo."')
    pairs = (("title", '"Salt: Ulm,'), ("location", 'Oslo "East",'), ("date", "2019."))
    assert made_sense(*pairs) == list(pairs)


def test_what_a_preposition_leads_to_is_no_kind():
    pairs = (("title", '"La sal",'), ("genre", "en El río en llamas,"), ("date", "1953."))
    assert made_sense(*pairs)[1] == ("container-title", "en El río en llamas,")
    pairs = (pairs[0], ("genre", "en español,"), pairs[2])
    assert made_sense(*pairs) == list(pairs)
