"""Checks of where names end, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

TITLE = ("title", "Salt roads.")
PLACE = ("location", "Oslo:")
DAY = ("date", "1958.")


def test_title_behind_the_dash_for_the_same_author():
    assert made_sense(("author", "———. Brine;"), ("title", "or The Salt."), PLACE)[:2] == [
        ("author", "———."), ("title", "Brine; or The Salt.")
    ]  # fmt: skip
    assert made_sense(("author", "---. Brine."), PLACE)[:2] == [
        ("author", "---."),
        ("title", "Brine."),
    ]
    translated = made_sense(("author", "---. Brine."), ("title", "Translated by Ann Lind."), PLACE)
    assert translated[1:3] == [("title", "Brine."), ("translator", "Translated by Ann Lind.")]
    assert unchanged(("author", "———. Eds."), TITLE, PLACE)


def test_title_up_to_its_colon():
    names = ("author", "Berg, A.; Lind, H.A. Vitamin D:")
    assert made_sense(names, ("title", "An overview.")) == [
        ("author", "Berg, A.; Lind, H.A."), ("title", "Vitamin D: An overview.")
    ]  # fmt: skip
    for names in ("Berg, A., J. Lind:", "O. Berg and J. Lind:"):
        assert unchanged(("author", names), TITLE)


def test_number_or_letter_before_an_author():
    assert made_sense(("author", "7 Berg, O."), TITLE)[:2] == [
        ("citation-number", "7"), ("author", "Berg, O.")
    ]  # fmt: skip
    assert made_sense(("citation-number", "[11]"), ("author", "a) O. Berg,"), TITLE)[1] == (
        "citation-number", "a)"
    )  # fmt: skip
    assert unchanged(("author", "50 Salts"), TITLE)


def test_what_counts_entries_hides_no_author():
    pieces = made_sense(("citation-number", "40."), ("author", "Rez. von Olaf Berg,"), TITLE)
    assert pieces[1] == ("title", "Rez. von Olaf Berg, Salt roads.")


def test_a_title_begins_behind_the_given_name():
    pairs = (("author", "LIND, Clara. Sal."), ("title", "In: ______. Rios."), DAY)
    assert made_sense(*pairs)[:3] == [
        ("author", "LIND, Clara."),
        ("title", "Sal."),
        ("container-title", "In: ______. Rios."),
    ]
    words = (("author", "Lind, David S. F. Mir Hardware."), TITLE, DAY)
    assert made_sense(*words)[1][1].startswith("Mir Hardware.")


@pytest.mark.parametrize("names", ["Lind, David S. and Olaf Berg.", "Lind, David. Berg."])
def test_another_author_is_no_title(names):
    pairs = (("author", names), TITLE, DAY)
    assert unchanged(*pairs)


def test_a_title_begins_behind_the_last_initials():
    pairs = (("author", "Lind, A. and Berg, O. OarFlow:"), ("title", "Rivers."), DAY)
    assert made_sense(*pairs)[:2] == [
        ("author", "Lind, A. and Berg, O."),
        ("title", "OarFlow: Rivers."),
    ]


def test_the_language_before_a_name_is_no_particle():
    pairs = (("author", "(de) Olaf Berg,"), TITLE, DAY)
    assert made_sense(*pairs)[:2] == [("note", "(de)"), ("author", "Olaf Berg,")]


def test_what_follows_an_authors_colon_is_the_title():
    assert made_sense(
        ("author", "Berg, Olaf/Ill, Gerd: Ökonomik der Stadt."), ("date", "2004.")
    ) == [
        ("author", "Berg, Olaf/Ill, Gerd:"),
        ("title", "Ökonomik der Stadt."),
        ("date", "2004."),
    ]


def test_a_name_behind_the_colon_of_the_authors_begins_the_title():
    assert made_sense(
        ("author", "Ash, A. and Buyt, W.: rain:"), ("title", "A model of drops,")
    ) == [
        ("author", "Ash, A. and Buyt, W.:"),
        ("title", "rain: A model of drops,"),
    ]


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


def test_one_word_behind_initials_before_a_publisher_is_the_title():
    pairs = (("author", "Ash, M. & Lind, S. Currents,"), ("publisher", "Span Press,"))
    assert made_sense(*pairs)[:2] == [("author", "Ash, M. & Lind, S."), ("title", "Currents,")]
    names = (("author", "Ash, M. & Lind, S.,"), ("publisher", "Span Press,"))
    assert unchanged(*names)


@pytest.mark.parametrize("name", ["Weiß, H.,", "Weiß (H.),"])
def test_a_word_without_initials_begins_the_title(name):
    pairs = (("author", f"{name} Meeressalz."), ("title", "Eine Geschichte."))
    assert made_sense(*pairs) == [("author", name), ("title", "Meeressalz. Eine Geschichte.")]
    named = (("author", f"{name} Miller."), ("title", "Eine Geschichte."))
    assert unchanged(*named)


def test_an_open_quote_among_names_begins_the_title():
    pairs = (("author", "Berg, A., Lind, O., “Salt,"), ("title", "tides and roads.”"))
    assert made_sense(*pairs) == [
        ("author", "Berg, A., Lind, O.,"), ("title", "“Salt, tides and roads.”")
    ]  # fmt: skip
    pairs = (("author", "Anna “Oar” Berg."), ("title", "Tides."))
    assert unchanged(*pairs)


def test_a_title_behind_the_colon_of_authors_has_four_characters():
    assert made_sense(("author", "Berg, O.: Salz"))[1:] == [("title", "Salz")]
    assert made_sense(("author", "Berg, O.: Tau")) == [("author", "Berg, O.: Tau")]


@pytest.mark.parametrize(
    "pairs",
    [
        (("author", "Ash, M. & Lind, S. Currents,"), ("container-title", "Span Press,")),
        (("author", "Ash, M. & Lind, S. Tides,"), ("publisher", "Span,"), ("title", "Of salt.")),
        (("author", "Лыков А. А. Берёста."), ("title", "Печи.")),
        (("title", "Dieselben: Ökonomik."), ("author", "Berg, O.")),
        (("title", "Salt roads."), ("editor", "Berg, A."), ("author", "Lind, O.")),
        (("title", "Franz Lang: Das Salz."), ("editor", "Berg, A. (Hrsg.)")),
        (("author", "“Salt,"), ("title", "tides and roads.”")),
    ],
)
def test_other_names_stay(pairs):
    assert unchanged(*pairs)


def test_a_catalogue_of_an_exhibition_is_nobody():
    behind = (("location", "Ulm"), ("date", "1995."))
    assert made_sense(("editor", "Kat. Ausst. Salz, hg. von Ann Lind,"), *behind)[:3] == [
        ("genre", "Kat. Ausst."), ("title", "Salz,"), ("editor", "hg. von Ann Lind,")
    ]  # fmt: skip
    pieces = (("author", "Ausst.-Kat. Ulm,"), ("title", "Museum: Salz,"))
    assert made_sense(*pieces, *behind)[:2] == [
        ("genre", "Ausst.-Kat."), ("title", "Ulm, Museum: Salz,")
    ]  # fmt: skip


def test_a_painter_in_a_catalogue_is_its_title():
    kind = ("genre", "exh. cat.,")
    assert made_sense(("author", "Olaf Berg,"), kind, ("date", "1987."))[0][0] == "title"
    pairs = (("author", "Ann Lind,"), ("genre", "PhD thesis,"), ("date", "1987."))
    assert unchanged(*pairs)


def test_a_word_before_a_comma_begins_a_title_that_goes_on_in_lower_case():
    author = ("author", "Berg, V., Salt,")
    assert made_sense(author, ("title", "the endless sea,"))[:2] == [
        ("author", "Berg, V.,"), ("title", "Salt, the endless sea,")
    ]  # fmt: skip
    assert made_sense(author, ("title", "The endless sea,"))[0] == author


def test_a_word_behind_an_initial_begins_the_title():
    author, title = ("author", "Berg, Olaf C. Saltworks,"), ("title", "Tides and Roads.")
    assert made_sense(author, title) == [
        ("author", "Berg, Olaf C."), ("title", "Saltworks, Tides and Roads.")
    ]  # fmt: skip
    other = ("author", "Berg, Olaf C. Anna,")
    assert made_sense(other, title) == [other, title]


def test_a_word_behind_family_and_given_name_begins_the_title():
    author, title = ("author", "Berg, Gerd, Salzwege,"), ("title", "Meere und Oasen.")
    assert made_sense(author, title) == [
        ("author", "Berg, Gerd,"), ("title", "Salzwege, Meere und Oasen.")
    ]  # fmt: skip
    for names in ("Berg, Gerd, Anna,", "Berg, Oarsen, Salzwege,"):
        assert made_sense(("author", names), title)[0] == ("author", names)


def test_a_title_begins_behind_the_colon_of_a_name():
    pairs = (("author", "Berg, Johann Wolfgang von: Salz."), ("title", "Erster Teil."))
    assert made_sense(*pairs) == [
        ("author", "Berg, Johann Wolfgang von:"), ("title", "Salz. Erster Teil.")
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Le Fleuve.", "L’Eau des villes.", "Il sale di Roma."])
def test_an_article_begins_a_title(title):
    pieces = made_sense(("author", f"Berg Pierre, {title}"), ("title", "Une histoire, Ulm"))
    assert pieces == [("author", "Berg Pierre,"), ("title", f"{title} Une histoire, Ulm")]
    pairs = [("author", "Berg Pierre, Lind Anne."), ("title", "Une histoire, Ulm")]
    assert made_sense(*pairs) == pairs


def test_a_word_behind_one_name_and_an_initial_begins_the_title():
    pieces = made_sense(("author", "Pastelon M. Bleu."), ("title", "Une histoire."))
    assert pieces == [("author", "Pastelon M."), ("title", "Bleu. Une histoire.")]
    pairs = [("author", "Robert E. Smith."), ("title", "Une histoire.")]
    assert made_sense(*pairs) == pairs


def test_title_up_to_its_colon_behind_any_word_for_and():
    pairs = (("author", "Lind, A. B. And Berg, S. K. Brines:"), ("title", "Roads of salt,"))
    assert made_sense(*pairs) == [
        ("author", "Lind, A. B. And Berg, S. K."),
        ("title", "Brines: Roads of salt,"),
    ]


def test_a_given_name_behind_an_initial_begins_no_title():
    assert unchanged(("author", "Lind, R. David:"), ("title", "Rivers."), DAY)


@pytest.mark.parametrize("see", ["So auch", "Siehe dazu", "Grundlegend:", "Vgl. etwa", "See also"])
def test_what_footnotes_say_before_a_name(see):
    title = ("title", "Das Salz,")
    pieces = made_sense(("author", f"{see} Olaf Berg,"), title, DAY)
    assert pieces[:2] == [("note", see), ("author", "Olaf Berg,")]
    assert unchanged(("author", f"{see} Salz Berg,"), title, DAY)


def test_so_before_a_name():
    title = ("title", "Das Salz,")
    pieces = made_sense(("author", "So Olaf Berg,"), title, ("date", "1958,"), ("pages", "S. 9."))
    assert pieces[:2] == [("note", "So"), ("author", "Olaf Berg,")]
    assert unchanged(("author", "So Olaf Berg,"), title, DAY)


def test_what_stands_behind_a_remark_before_a_name():
    pieces = made_sense(("note", "Vgl."), ("author", "etwa Olaf Berg,"), ("title", "Das Salz,"))
    assert pieces[1:3] == [("note", "etwa"), ("author", "Olaf Berg,")]


def test_the_title_behind_an_ancient_author():
    pieces = made_sense(("author", "Homer: Ilias."), ("title", "Neue Übertragung."), DAY)
    assert pieces[:2] == [("author", "Homer:"), ("title", "Ilias. Neue Übertragung.")]
    assert unchanged(("author", "Salz: Ilias."), ("title", "Neue Übertragung."), DAY)


@pytest.mark.parametrize(
    "rest", ["Die Salze Ulms. Ein Plan,", "Kaiser,", "Heinrich IV. Erinnerung,"]
)
def test_capitals_tell_where_names_end(rest):
    title, day = ("title", "Rom und das Meer,"), ("date", "1995.")
    pieces = made_sense(("author", f"BERG, Olaf, {rest}"), title, day)
    assert pieces == [("author", "BERG, Olaf,"), ("title", f"{rest} {title[1]}"), day]
    for names in ("BERG, Olaf, Ann LIND,", "UNESCO, Salzbund, Ulm,", "BERG, Olaf, Eds.,"):
        assert unchanged(("author", names), title, day)


@pytest.mark.parametrize("kind", ["Ausst.-Kat.", "Kat.", "Best.-Kat."])
def test_what_a_catalogue_is_cited_by(kind):
    title, place = ("title", "Salz und Licht,"), ("location", "Ulm")
    pieces = made_sense(("author", f"{kind} Ulm"), ("date", "2011:"), title, place)
    assert pieces == [("genre", kind), ("note", "Ulm 2011:"), title, place]
    assert unchanged(("author", "Kat. Ulm"), ("date", "2011,"), title, place)


HOLDER = ("container-title", "// Brine Docs")


@pytest.mark.parametrize("name", ["Brine.js", "SALT", "Tidal Bot", "BRINE-T5"])
def test_a_product_begins_its_title(name):
    pairs = (("author", name), ("title", "Guide"), HOLDER)
    assert made_sense(*pairs)[0] == ("title", f"{name} Guide")
    stopped = (("author", f"{name}."), ("title", "Guide"), HOLDER)
    assert unchanged(*stopped)


@pytest.mark.parametrize("name", ["Anna Lind", "Qxan Miller", "Лебедь Е."])
def test_persons_begin_no_title(name):
    assert unchanged(("author", name), ("title", "Guide"), HOLDER)


def test_words_behind_initials_begin_a_title_with_quotes():
    pairs = (("author", "Лебедь, Е. Льготы под"), ("title", "«Соль» на реке"))
    assert made_sense(*pairs) == [
        ("author", "Лебедь, Е."), ("title", "Льготы под «Соль» на реке")
    ]  # fmt: skip
    assert unchanged(("author", "Lind, A. Berg"), ("title", "“Salt”"))


def test_a_language_with_its_country_stands_before_a_name():
    pieces = made_sense(("author", "(en-US) Ann Lind,"), TITLE)
    assert pieces[:2] == [("note", "(en-US)"), ("author", "Ann Lind,")]


@pytest.mark.parametrize("years", ["(2006–2008):", "(1998):", "(1998/99),", "(2011a)"])
def test_years_behind_a_dash(years):
    pieces = made_sense(("author", f"– {years}"), ("title", "Das Salz,"), ("location", "Ulm."))
    assert pieces[:2] == [("author", "–"), ("date", years)]


def test_a_word_behind_vancouver_initials_begins_the_title():
    pieces = made_sense(("author", "Berg A, Lind O. Watchful,"), ("title", "Wait and See."))
    assert pieces == [("author", "Berg A, Lind O."), ("title", "Watchful, Wait and See.")]
    assert unchanged(("author", "Berg A, Lind O. Müller,"), ("title", "Wait and See."))
    assert unchanged(("author", "Stephen H. Kellerhals,"), ("title", "Wait and See."))


def test_the_title_begins_behind_a_body_in_capitals():
    pairs = (("author", "STADTRAT. Salz"), ("title", "im Rat"), ("genre", "[R/OL]."))
    assert made_sense(*pairs)[:2] == [("author", "STADTRAT."), ("title", "Salz im Rat")]
    again = (("author", "OECD. OECD"), ("title", "on salt"), pairs[2])
    assert made_sense(*again)[:2] == [("author", "OECD."), ("title", "OECD on salt")]
    assert unchanged(("author", "STADTRAT. ULM"), *pairs[1:])
    assert unchanged(*pairs[:2], ("genre", "[Report]."))
