import pytest

from citekit.parsing.segments import Segment
from citekit.parsing.sense import sensible


def made_sense(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    raw, segments = "", []
    for label, text in pairs:
        raw += " " if raw else ""
        segments.append(Segment(label, len(raw), len(raw) + len(text)))
        raw += text
    return [(s.label, raw[s.start : s.end].strip()) for s in sensible(raw, segments)]


def test_what_follows_an_authors_colon_is_the_title():
    assert made_sense(
        ("author", "Berg, Olaf/Ill, Gerd: Ökonomik der Stadt."), ("date", "2004.")
    ) == [
        ("author", "Berg, Olaf/Ill, Gerd:"),
        ("title", "Ökonomik der Stadt."),
        ("date", "2004."),
    ]


def test_a_word_for_the_same_authors_is_an_author():
    assert made_sense(("title", "Dieselben: Ökonomik der Stadt."), ("date", "2004.")) == [
        ("author", "Dieselben:"),
        ("title", "Ökonomik der Stadt."),
        ("date", "2004."),
    ]


def test_a_container_that_holds_nothing_is_the_title():
    pairs = (("author", "Berg, O."), ("container-title", "Bridges."), ("publisher", "Span Press."))
    assert made_sense(*pairs)[1] == ("title", "Bridges.")


def test_what_a_work_is_published_in_is_no_publisher():
    pairs = (("title", "Ökonomik der Stadt."), ("publisher", "Beitrag zum Stadtblatt"))
    assert made_sense(*pairs)[1] == ("container-title", "Beitrag zum Stadtblatt")
    pairs = (*pairs, ("container-title", "Stadtblatt"))
    assert made_sense(*pairs) == list(pairs)


def test_the_number_behind_its_word_is_no_page():
    pairs = (("container-title", "Span Papers,"), ("issue", "Nr."), ("pages", "12-03,"))
    assert made_sense(*pairs)[1:] == [("issue", "Nr. 12-03,")]
    pairs = (("issue", "Nr. 3,"), ("pages", "12-30."))
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


@pytest.mark.parametrize(
    "pairs",
    [
        (("author", "Berg, O."), ("title", "On: bridges."), ("date", "1999.")),
        (("author", "UN: ECE"), ("container-title", "Span,"), ("pages", "3.")),
        (("author", "Berg."), ("container-title", "In: Bridges."), ("publisher", "Span Press.")),
        (("author", "Berg."), ("container-title", "ApJ"), ("volume", "5"), ("pages", "39")),
        (("title", "Bridges: a view."), ("date", "1999.")),
        (),
    ],
)
def test_what_makes_sense_stays(pairs):
    assert made_sense(*pairs) == list(pairs)


def test_a_name_behind_the_colon_of_the_authors_begins_the_title():
    assert made_sense(
        ("author", "Ash, A. and Buyt, W.: rain:"), ("title", "A model of drops,")
    ) == [
        ("author", "Ash, A. and Buyt, W.:"),
        ("title", "rain: A model of drops,"),
    ]


def test_numbers_behind_the_imprint_are_pages():
    imprint = [("title", "Bridges"), ("publisher", "(Span,"), ("date", "2005),")]
    numbers = [("pages", "3-9,"), ("volume", "99,"), ("issue", "101-24,"), ("pages", "155-76.")]
    assert made_sense(*imprint, *numbers)[3:] == [("pages", "3-9, 99, 101-24, 155-76.")]


def test_numbers_of_a_journal_stay():
    pairs = (("container-title", "Span"), ("volume", "3,"), ("issue", "4,"), ("pages", "5-9."))
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


def test_who_follows_the_first_title_wrote_it():
    pairs = (("title", '"Salt roads"'), ("editor", "Berg, A.; Lind, O."), ("volume", "8."))
    assert made_sense(*pairs)[1] == ("author", "Berg, A.; Lind, O.")
    for edited in ("Berg, A. (Hrsg.)", "In Berg, A.", "edited by A. Berg"):
        pairs = (("title", "Salt roads."), ("editor", edited))
        assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize(
    ("authors", "author", "title"),
    [
        ("Лыков А. А. Берёста.", "Лыков А. А.", "Берёста."),
        ("Сажин В. И., Ершов П. Н. Печи и дым.", "Сажин В. И., Ершов П. Н.", "Печи и дым."),
    ],
)
def test_words_behind_the_initials_of_the_last_author_are_the_title(authors, author, title):
    assert made_sense(("author", authors), ("date", "2009.")) == [
        ("author", author), ("title", title), ("date", "2009.")
    ]  # fmt: skip


@pytest.mark.parametrize("authors", ["Berg, A. B. Lang.", "A. B. Lang.", "Berg, A. B.", "Lang PA."])
def test_names_with_initials_are_names(authors):
    assert made_sense(("author", authors), ("date", "2009."))[0] == ("author", authors)


def test_title_behind_initials_before_slashes():
    pairs = (("author", "Сажин В. И., Ершов П. Н. Печи"), ("container-title", "// Лесное дело."))
    assert made_sense(*pairs)[:2] == [
        ("author", "Сажин В. И., Ершов П. Н."), ("title", "Печи")
    ]  # fmt: skip


def test_year_before_the_colon_of_a_title():
    pairs = (("editor", "Berg, Olaf (Hg.)"), ("title", "1995: Salz und Brot."))
    assert made_sense(*pairs)[1:] == [("date", "1995:"), ("title", "Salz und Brot.")]
    dated = (("author", "Berg, O."), ("date", "(2001)."), ("title", "1848: Year of salt."))
    assert made_sense(*dated) == list(dated)


def test_number_of_a_report_in_pieces():
    pieces = (("genre", "Discussion Paper FS"), ("volume", "II"), ("pages", "93-104."))
    assert made_sense(("title", "Salt."), *pieces, ("location", "Ulm:"))[1:] == [
        ("genre", "Discussion Paper FS II 93-104."), ("location", "Ulm:")
    ]  # fmt: skip
    apart = (("title", "Salt."), ("genre", "Working paper."), ("pages", "93-104."))
    assert made_sense(*apart) == list(apart)


def test_year_in_the_name_of_a_conference():
    pieces = (("container-title", "In: SALT"), ("date", "2004,"), ("pages", "pp. 3–9."))
    assert made_sense(("title", "Tides."), *pieces, ("date", "(2004)"))[1:3] == [
        ("container-title", "In: SALT 2004,"), ("pages", "pp. 3–9.")
    ]  # fmt: skip
    for other in (("date", "(2005)"), ("publisher", "Span")):
        pairs = (("title", "Tides."), *pieces, other)
        assert made_sense(*pairs) == list(pairs)


def test_one_word_behind_initials_before_a_publisher_is_the_title():
    pairs = (("author", "Ash, M. & Lind, S. Currents,"), ("publisher", "Span Press,"))
    assert made_sense(*pairs)[:2] == [("author", "Ash, M. & Lind, S."), ("title", "Currents,")]
    names = (("author", "Ash, M. & Lind, S.,"), ("publisher", "Span Press,"))
    assert made_sense(*names) == list(names)


@pytest.mark.parametrize("name", ["Weiß, H.,", "Weiß (H.),"])
def test_a_word_without_initials_begins_the_title(name):
    pairs = (("author", f"{name} Meeressalz."), ("title", "Eine Geschichte."))
    assert made_sense(*pairs) == [("author", name), ("title", "Meeressalz. Eine Geschichte.")]
    named = (("author", f"{name} Miller."), ("title", "Eine Geschichte."))
    assert made_sense(*named) == list(named)


def test_what_is_said_of_the_original_stays_together():
    original = (("note", "(frz. Original: Le sel,"), ("location", "Paris"), ("date", "1979)"))
    pairs = (("title", "Das Salz,"), ("date", "1982"), *original, ("url", "https://a.example"))
    assert made_sense(*pairs)[2:] == [
        ("note", "(frz. Original: Le sel, Paris 1979)"), ("url", "https://a.example")
    ]  # fmt: skip


def test_two_roles_have_the_name_behind_them():
    pairs = (("title", "Salz."), ("editor", "Hg. u."), ("translator", "übers. v. Anna Lang."))
    assert made_sense(*pairs)[1:] == [("editor", "Hg. u. übers. v. Anna Lang.")]
    apart = (("title", "Salz."), ("editor", "Hg. v. A. Ash,"), ("translator", "übers. v. B. Lang."))
    assert made_sense(*apart) == list(apart)


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


@pytest.mark.parametrize("price", ["29,95 €.", "€ 18,50", "19.90 EUR"])
def test_prices_are_no_numbers(price):
    pairs = (("publisher", "Ruder,"), ("pages", "727 S.,"), ("volume", price))
    assert made_sense(*pairs) == [*pairs[:2], ("note", price)]


def test_numbers_without_a_currency_are_none_of_prices():
    pairs = (("container-title", "Span"), ("volume", "29,"), ("pages", "95"))
    assert made_sense(*pairs) == list(pairs)


def test_up_to_the_colon_it_is_a_name():
    pairs = (("author", "Olsen,"), ("title", "Marnur K.: Aufstieg der Städte."))
    assert made_sense(*pairs) == [
        ("author", "Olsen, Marnur K.:"), ("title", "Aufstieg der Städte.")
    ]  # fmt: skip
    for author in ("Olsen, M.,", "Olsen"):
        pairs = (("author", author), ("title", "Städte: Aufstieg und Fall."))
        assert made_sense(*pairs) == list(pairs)
