"""Checks of what holds a work, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

PAGES = ("pages", "3-9.")
AUTHOR = ("author", "Berg, O.")
TITLE = ("title", "Salt roads.")
EDITOR = ("editor", "in Ann Lind (ed.),")
PLACE = ("location", "Oslo:")
YEAR = ("date", "(1769),")


def test_book_behind_a_dated_title_and_its_editors():
    pieces = made_sense(AUTHOR, TITLE, YEAR, EDITOR, ("title", "Brine and Salt"), PLACE)
    assert pieces[4] == ("container-title", "Brine and Salt")
    assert unchanged(AUTHOR, TITLE, YEAR, ("editor", "ed. Ann Lind,"), ("title", "Brine"), PAGES)


def test_title_that_begins_with_in():
    book = ("title", "in Brine and the College,")
    assert made_sense(AUTHOR, TITLE, ("date", "(2011)"), book)[3][0] == "container-title"
    assert unchanged(AUTHOR, ("title", "In Search of Salt"), PLACE)
    assert unchanged(AUTHOR, TITLE, ("date", "(2011)"), ("title", "Brine in towns"))


def test_work_that_a_volume_is_of():
    volume = ("volume", "Vol. 4")
    for label in ("title", "note"):
        pieces = made_sense(AUTHOR, TITLE, volume, (label, "of Collected Brines."), PLACE)
        assert pieces[3] == ("container-title", "of Collected Brines.")
    assert unchanged(AUTHOR, TITLE, volume, ("note", "of 12 copies."), PLACE)


def test_meeting_where_a_paper_was_read():
    title = ("title", "Salt roads. Paper presented at the meeting of the")
    assert made_sense(AUTHOR, title, ("publisher", "Oar Association,"), PLACE)[1:3] == [
        TITLE, ("container-title", "Paper presented at the meeting of the Oar Association,")
    ]  # fmt: skip
    note = ("note", "Paper presented at SALT 41.")
    assert made_sense(AUTHOR, TITLE, note)[2][0] == "container-title"
    assert unchanged(AUTHOR, ("title", "Salt as presented at court."), PLACE)


def test_title_to_a_quote_that_closes_in_what_holds_it():
    pieces = made_sense(
        AUTHOR, ("title", "« Salt and roads."), ("container-title", "A story », in Brine,"), PAGES
    )
    assert pieces[1:3] == [
        ("title", "« Salt and roads. A story »,"),
        ("container-title", "in Brine,"),
    ]
    dated = made_sense(
        ("title", "“Salt Report"),
        ("date", "(August 2015):"),
        ("container-title", "Three Years!” Brine Videos,"),
    )
    assert dated == [
        ("title", "“Salt Report (August 2015): Three Years!”"),
        ("container-title", "Brine Videos,"),
    ]
    assert unchanged(("title", "“Salt roads"), ("container-title", "| Oar.” Oar Docs."))
    assert unchanged(("title", '"Salt roads'), ("container-title", '- Oar", oar.example,'))


def test_work_behind_quotes():
    entry = ("title", '"Brine." Oar Collegiate Dictionary.')
    assert made_sense(entry, ("edition", "10th ed."))[:2] == [
        ("title", '"Brine."'), ("container-title", "Oar Collegiate Dictionary.")
    ]  # fmt: skip
    latex = ("title", "``Salt in crystals,'' physica salis,")
    assert made_sense(AUTHOR, latex, ("volume", "vol. 2,"))[2][0] == "container-title"
    assert unchanged(("title", '"Brine." A story of salt.'), PLACE)
    assert unchanged(("title", '"Brine" posted by Oar'), ("volume", "3"))


def test_meeting_in_two_pieces_around_its_year():
    first, year = ("container-title", "in Salt and Control,"), ("date", "2001.")
    last = ("container-title", "Proceedings of the 40th Conference on,")
    pieces = made_sense(AUTHOR, TITLE, first, year, last, ("volume", "vol. 5,"), ("date", "2001,"))
    assert pieces[2][1] == "in Salt and Control, 2001. Proceedings of the 40th Conference on,"
    assert unchanged(
        AUTHOR, TITLE, first, year, ("container-title", "Salt Proceedings,"), ("date", "2001,")
    )


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Entrevista com Ana Lind", "concedida ao"),
        ("Entretien avec Ana Lind", "propos recueillis"),
    ],
)
def test_a_participle_leads_to_what_holds_it(title, lead):
    pieces = made_sense(("title", f"{title}, {lead}"), ("container-title", "Diário do Sal"))
    assert pieces[:2] == [("title", title), ("note", lead)]


def test_a_container_that_holds_nothing_is_the_title():
    pairs = (("author", "Berg, O."), ("container-title", "Bridges."), ("publisher", "Span Press."))
    assert made_sense(*pairs)[1] == ("title", "Bridges.")


def test_what_a_work_is_published_in_is_no_publisher():
    pairs = (("title", "Ökonomik der Stadt."), ("publisher", "Beitrag zum Stadtblatt"))
    assert made_sense(*pairs)[1] == ("container-title", "Beitrag zum Stadtblatt")
    pairs = (*pairs, ("container-title", "Stadtblatt"))
    assert unchanged(*pairs)


def test_what_stands_behind_a_quoted_title_and_its_year_holds_it():
    book = (("title", "Dits,"), ("location", "Paris,"), ("date", "1994."))
    pairs = (("title", "« Le sel »"), ("date", "(1969),"), *book)
    assert made_sense(*pairs)[2] == ("container-title", "Dits,")
    pairs = (("title", "Le sel"), ("date", "(1969),"), *book)
    assert unchanged(*pairs)


def test_of_paper_and_title_the_one_in_quotes_is_the_title():
    pairs = (("title", "Oar Post (Ulm)."), ("date", "1954."), ("container-title", "“Salt!”"))
    assert [label for label, _ in made_sense(*pairs)] == ["container-title", "date", "title"]
    pairs = (("title", "“Salt!”"), ("container-title", "“Post”"), ("date", "1954."))
    assert unchanged(*pairs)


@pytest.mark.parametrize(
    "pairs",
    [
        (("title", "Il sale dei dogi,"), ("container-title", "«La riva»,"), ("date", "1954.")),
        (("title", "Il sale,"), ("container-title", "«Quaderni di acqua»,"), ("volume", "XI")),
        (("title", "Salt,"), ("container-title", "“Roads and Waters”,"), ("issue", "no. 4.")),
    ],
)
def test_what_a_periodical_is_called_may_stand_in_quotes(pairs):
    assert unchanged(("author", "Berg, O.,"), *pairs)


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
    assert unchanged(*pairs)


def test_book_behind_the_editors_that_are_in_it():
    editor = ("editor", "in: Ders. (Hg.),")
    pairs = (("title", "„Salz“,"), editor, ("title", "Stoffe der Stadt,"), ("pages", "S. 3–9."))
    assert made_sense(*pairs)[2] == ("container-title", "Stoffe der Stadt,")
    plain = (pairs[0], ("editor", "hg. v. Ann Lind,"), *pairs[2:])
    assert unchanged(*plain)


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


def test_a_book_behind_its_editors_is_no_part():
    editor, book = ("editor", "Lind, A. (ed.),"), ("container-title", "Salt")
    imprint = (("publisher", "(Oar,"), ("date", "1983),"), ("pages", "pp. 1-14."))
    assert made_sense(editor, book, *imprint)[1] == ("title", "Salt")
    held = ("container-title", "in Salt")
    assert made_sense(editor, held, *imprint)[1] == held
    within = ("editor", "Berg, O., in: A. Lind (ed.),")
    assert made_sense(within, book, *imprint)[1] == book


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
    assert unchanged(*no_place)


def test_a_journal_may_stand_in_quotes():
    pieces = (("title", "Salt and Rivers,"), ("container-title", "“Journal of Rivers”,"))
    assert made_sense(*pieces, ("volume", "4")) == [*pieces, ("volume", "4")]


def test_what_editors_head_has_a_subtitle():
    head = (("editor", "Lind, A. (Hg.)"), ("date", "(2006)."), ("title", "Vom Salz."))
    imprint = (("location", "Ulm:"), ("publisher", "Ruder."))
    assert made_sense(*head, ("container-title", "Neue Wege der Sole."), *imprint)[2] == (
        "title", "Vom Salz. Neue Wege der Sole."
    )  # fmt: skip
    for holder in ("In: Neue Wege.", "Zeitschrift für Sole.", "Schriften der Sole."):
        pieces = made_sense(*head, ("container-title", holder), *imprint)
        assert pieces[2] == head[2]
    pages = ("pages", "S. 3-9.")
    assert unchanged(*head, ("container-title", "Neue Wege."), *imprint, pages)


def test_subtitle_behind_quotes_holds_nothing():
    imprint = (("location", "Ulm"), ("date", "2005,"), ("pages", "S. 10."))
    assert unchanged(("title", "„Sole, wohin?“. Zur Geschichte der Siedung,"), *imprint)
    assert made_sense(("title", "„Sole, wohin?“. Geschichte der Siedung,"), *imprint)[1] == (
        "container-title", "Geschichte der Siedung,"
    )  # fmt: skip


def test_a_book_that_has_editions_stands_in_nothing():
    imprint = (("edition", "3. Auflage,"), ("location", "Ulm."))
    pieces = made_sense(("title", "Vom Salz."), ("container-title", "Wie Sole entsteht,"), *imprint)
    assert pieces == [("title", "Vom Salz. Wie Sole entsteht,"), *imprint]
    for title, holder in (
        ("Vom Salz.", "In: Wie Sole entsteht,"),
        ("Vom Salz.", "Beiträge zur Sole,"),
        ("Vom Salz,", "Wie Sole entsteht,"),
    ):
        assert made_sense(("title", title), ("container-title", holder), *imprint)[0][1] == title


def test_a_body_before_its_place_holds_nothing():
    place = ("location", "Ulm.")
    for body in ("Deutsches Zentrum für Sole,", "Institute for Brine,", "University of Salt,"):
        assert made_sense(("title", "Salz,"), ("container-title", body), place)[1][0] == "publisher"
    for holder in ("Institute of Brine Bulletin,", "Zentrum der Sole,", "Salz und Sole,"):
        pieces = made_sense(("title", "Salz,"), ("container-title", holder), place)
        assert (pieces[1][0] == "publisher") == holder.startswith("Zentrum")
