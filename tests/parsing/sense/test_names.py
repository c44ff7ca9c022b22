"""Checks of what is labelled as names, through ``sensible``."""

import pytest

from .making import made_sense


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


def test_a_name_behind_the_colon_of_the_authors_begins_the_title():
    assert made_sense(
        ("author", "Ash, A. and Buyt, W.: rain:"), ("title", "A model of drops,")
    ) == [
        ("author", "Ash, A. and Buyt, W.:"),
        ("title", "rain: A model of drops,"),
    ]


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


def test_two_roles_have_the_name_behind_them():
    pairs = (("title", "Salz."), ("editor", "Hg. u."), ("translator", "übers. v. Anna Lang."))
    assert made_sense(*pairs)[1:] == [("editor", "Hg. u. übers. v. Anna Lang.")]
    apart = (("title", "Salz."), ("editor", "Hg. v. A. Ash,"), ("translator", "übers. v. B. Lang."))
    assert made_sense(*apart) == list(apart)


def test_up_to_the_colon_it_is_a_name():
    pairs = (("author", "Olsen,"), ("title", "Marnur K.: Aufstieg der Städte."))
    assert made_sense(*pairs) == [
        ("author", "Olsen, Marnur K.:"), ("title", "Aufstieg der Städte.")
    ]  # fmt: skip
    for author in ("Olsen, M.,", "Olsen"):
        pairs = (("author", author), ("title", "Städte: Aufstieg und Fall."))
        assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("name", ["Franz Lang:", "Anna B. Lang:", "山田太郎："])
def test_a_person_before_the_colon_of_a_title_wrote_it(name):
    pairs = (("title", f"{name} Das Salz der Erde."), ("date", "1915."))
    assert made_sense(*pairs)[:2] == [("author", name), ("title", "Das Salz der Erde.")]


@pytest.mark.parametrize("title", ["Salz Meer: Eine Reise.", "Franz: Eine Reise."])
def test_other_words_before_a_colon_are_of_the_title(title):
    assert made_sense(("title", title), ("date", "1915.")) == [("title", title), ("date", "1915.")]


def test_an_open_quote_among_names_begins_the_title():
    pairs = (("author", "Berg, A., Lind, O., “Salt,"), ("title", "tides and roads.”"))
    assert made_sense(*pairs) == [
        ("author", "Berg, A., Lind, O.,"), ("title", "“Salt, tides and roads.”")
    ]  # fmt: skip
    pairs = (("author", "Anna “Oar” Berg."), ("title", "Tides."))
    assert made_sense(*pairs) == list(pairs)


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
    assert made_sense(*pairs) == list(pairs)


def test_an_editor_behind_nothing_but_a_title_wrote_it():
    assert made_sense(("title", "Salt roads."), ("editor", "Berg, A."))[1][0] == "author"
    assert made_sense(("editor", "Berg, A."), ("title", "Salt roads."))[0][0] == "editor"


def test_last_author_before_the_colon_of_dblp():
    title = ("title", "Per Dahl: Salt roads.")
    venue = (("container-title", "SALT"), ("date", "2015:"), ("pages", "3-9"))
    journal = (
        ("container-title", "Oar"),
        ("volume", "4(2):"),
        ("pages", "3-9"),
        ("date", "(2015)"),
    )
    preprint = (("container-title", "CoRR"), ("volume", "abs/1412.6980"), ("date", "(2014)"))
    for names, behind in (("Olaf Berg, Ann Lind,", venue), ("Olaf Berg,", journal)):
        assert made_sense(("author", names), title, *behind)[:2] == [
            ("author", f"{names} Per Dahl:"), ("title", "Salt roads.")
        ]  # fmt: skip
    one = ("author", "Olaf Berg,")
    assert made_sense(one, title, *preprint)[0] == ("author", "Olaf Berg, Per Dahl:")
    book = (("location", "(Ulm:"), ("publisher", "Oar,"), ("date", "1997),"), ("pages", "3-9"))
    for author, rest in ((one, book), (("author", "Berg, O., Lind, A.,"), venue)):
        assert made_sense(author, title, *rest)[:2] == [author, title]


def test_others_who_are_not_named_stay_with_the_named():
    pairs = (("title", "Salt,"), ("translator", "trans. by Ann Lind"))
    others = made_sense(*pairs, ("container-title", "and others,"), ("date", "1999."))[2]
    assert others == ("translator", "and others,")


def test_a_book_in_honour_of_somebody_is_not_by_them():
    pairs = (("author", "Festschrift für Olaf Berg zum 75."), ("title", "Geburtstag,"))
    assert made_sense(*pairs, ("editor", "hg. v. Ann Lind,"))[0] == (
        "title", "Festschrift für Olaf Berg zum 75. Geburtstag,"
    )  # fmt: skip
    alone = (("author", "Studi in onore di Olaf Berg,"), ("location", "Roma"), ("date", "1960"))
    assert made_sense(*alone)[0] == ("title", "Studi in onore di Olaf Berg,")


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
    assert made_sense(*pairs) == list(pairs)


def test_a_second_role_is_no_beginning_of_a_book():
    pairs = (("editor", "In A. Lind & O. Berg (Eds."), ("container-title", "& Trans.), Salt"))
    assert made_sense(*pairs) == [
        ("editor", "In A. Lind & O. Berg (Eds. & Trans.),"), ("container-title", "Salt")
    ]  # fmt: skip


def test_a_name_before_its_own_book_is_no_editor():
    pairs = (("editor", "In: Berg,"), ("container-title", "Olaf: Das Salz."))
    assert made_sense(*pairs) == [("container-title", "In: Berg, Olaf: Das Salz.")]


def test_a_word_before_a_comma_begins_a_title_that_goes_on_in_lower_case():
    author = ("author", "Berg, V., Salt,")
    assert made_sense(author, ("title", "the endless sea,"))[:2] == [
        ("author", "Berg, V.,"), ("title", "Salt, the endless sea,")
    ]  # fmt: skip
    assert made_sense(author, ("title", "The endless sea,"))[0] == author


@pytest.mark.parametrize(
    "text",
    ["Unter Mitarbeit von Ann Lind.", "avec la collaboration d’A. Lind,", "Préface de A. L."],
)
def test_who_helps_or_writes_a_preface_edits_nothing(text):
    assert made_sense(("title", "Salz."), ("translator", text))[1] == ("note", text)


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


def test_two_given_names_before_a_colon():
    pairs = (("author", "Berg,"), ("title", "Jacob und Wilhelm: Das Salz,"))
    assert made_sense(*pairs) == [
        ("author", "Berg, Jacob und Wilhelm:"), ("title", "Das Salz,")
    ]  # fmt: skip


def test_a_title_begins_behind_the_colon_of_a_name():
    pairs = (("author", "Berg, Johann Wolfgang von: Salz."), ("title", "Erster Teil."))
    assert made_sense(*pairs) == [
        ("author", "Berg, Johann Wolfgang von:"), ("title", "Salz. Erster Teil.")
    ]  # fmt: skip


def test_a_review_is_not_by_whom_it_is_of():
    pairs = (("author", "Rez. von Ann Lind,"), ("title", "Das Salz,"), ("date", "2002"))
    assert made_sense(*pairs)[0] == ("title", "Rez. von Ann Lind, Das Salz,")


def test_words_before_a_colon_are_no_given_names():
    pairs = (("author", "Theater,"), ("title", "Music and Cinematography: A catalogue"))
    assert made_sense(*pairs) == list(pairs)


def test_a_general_editor():
    pairs = (("title", "Salt, gen."), ("editor", "ed. Ann Lind,"), ("date", "2012"))
    assert made_sense(*pairs)[:2] == [("title", "Salt"), ("editor", "gen. ed. Ann Lind,")]


def test_a_known_given_name_before_a_dash_is_the_authors():
    pairs = (("author", "Lang,"), ("title", "Anna - Das Salz"), ("container-title", "in: Fluss"))
    assert made_sense(*pairs)[:2] == [("author", "Lang, Anna -"), ("title", "Das Salz")]
    pairs = (("author", "Lang,"), ("title", "Salz - eine Geschichte"), ("date", "1999"))
    assert made_sense(*pairs) == list(pairs)


def test_an_inverted_name_before_the_colon_of_a_title_wrote_it():
    pairs = (("title", "Lang, Anna M.: Das Salz."), ("date", "1999"))
    assert made_sense(*pairs)[:2] == [("author", "Lang, Anna M.:"), ("title", "Das Salz.")]
    pairs = (("title", "Salz, Brot: eine Geschichte"), ("date", "1999"))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize(
    ("name", "label"), [("山田太郎", "author"), ("李小明", "author"), ("添付文書", "title")]
)
def test_characters_before_a_colon_are_a_person_by_their_family_name(name, label):
    assert made_sense(("title", f"{name}：塩の道、"), ("date", "2003年"))[0][0] == label


@pytest.mark.parametrize(
    "pieces",
    [
        (("title", "添付文書：エストラジオール錠"), ("date", "2015.")),
        (("author", "Trenitalia,"), ("title", "Pop: la nuova generazione"), ("date", "2015.")),
        (("author", "Lang, Steven, director."), ("title", "Che."), ("date", "2008.")),
    ],
)
def test_what_is_no_name_stays(pieces):
    assert made_sense(*pieces) == list(pieces)


def test_own_book_behind_initials():
    pieces = made_sense(
        ("author", "Berg, O. H."),
        ("title", "Salz."),
        ("editor", "In: O. H."),
        ("title", "Berg: Salz und Sole."),
        ("location", "Ulm"),
    )
    assert pieces[2] == ("container-title", "In: O. H. Berg: Salz und Sole.")


@pytest.mark.parametrize("author", ["Olaf Berg/Anna M.", "Olaf Berg und A.", "Per Dahl / Anna M."])
def test_a_name_goes_on_behind_its_initial_up_to_the_colon(author):
    assert made_sense(("author", author), ("title", "Lind: Salz und Licht,")) == [
        ("author", f"{author} Lind:"),
        ("title", "Salz und Licht,"),
    ]


def test_a_name_that_ends_with_initials_is_whole():
    pairs = (("author", "Berg, O., Lang, A. M."), ("title", "Salz: eine Geschichte,"))
    assert made_sense(*pairs) == list(pairs)


def test_a_title_that_begins_with_and_stays_whole():
    pairs = (("author", "Lang, A."), ("title", "Und ewig rauscht das Salz: Roman,"))
    assert made_sense(*pairs) == list(pairs)


def test_a_name_goes_on_behind_its_initial_up_to_a_comma():
    pairs = (("author", "O. Berg and A."), ("title", 'Lind (the "Salts"), Salt roads.'))
    assert made_sense(*pairs) == [
        ("author", 'O. Berg and A. Lind (the "Salts"),'),
        ("title", "Salt roads."),
    ]


def test_who_wrote_a_preface_publishes_nothing():
    pairs = (("title", "Le sel,"), ("date", "1998,"), ("publisher", "préface de Ann Lind"))
    assert made_sense(*pairs)[-1][0] == "note"


def test_a_name_goes_on_behind_its_initial_where_all_have_theirs_first():
    pairs = (("author", "P. Dahl, O. Berg, and A."), ("title", "Lind Salt roads of the north,"))
    assert made_sense(*pairs) == [
        ("author", "P. Dahl, O. Berg, and A. Lind"),
        ("title", "Salt roads of the north,"),
    ]
    pairs = (("author", "Dahl, P., and Berg, O. A."), pairs[1])
    assert made_sense(*pairs) == list(pairs)


def test_a_name_goes_on_behind_the_initials_of_the_last_of_a_list():
    pairs = (("author", "P. Dahl, O. Berg, V. Ya."), ("title", "Lind Salt roads of the north,"))
    assert made_sense(*pairs)[0] == ("author", "P. Dahl, O. Berg, V. Ya. Lind")


def test_a_name_behind_an_initial_is_no_title_of_its_own():
    pairs = (("author", "P. DAHL et V. YA."), ("title", "LIND."), ("container-title", "Salt. 10,"))
    assert made_sense(*pairs)[0] == ("author", "P. DAHL et V. YA. LIND.")


def test_and_others_is_no_initial():
    pairs = (("author", "Lind, Olaf M. et al."), ("title", "SALT: roads of the north,"))
    assert made_sense(*pairs) == list(pairs)


def test_initials_alone_are_half_a_name():
    pairs = (("author", "F. G."), ("title", "BORDWIN."), ("container-title", "Salt. Res. 5,"))
    assert made_sense(*pairs)[0] == ("author", "F. G. BORDWIN.")
    pairs = (("author", "M."), ("title", "Lind Salt roads of the north,"))
    assert made_sense(*pairs)[0] == ("author", "M. Lind")


def test_who_stands_before_in_wrote_a_part_of_the_book():
    pairs = (("editor", "R. Berg, in: A. Lind (Ed.),"), ("container-title", "Salt and Light,"))
    assert made_sense(*pairs)[:2] == [("author", "R. Berg,"), ("editor", "in: A. Lind (Ed.),")]


def test_a_short_family_name_is_no_initial():
    pairs = (("author", "P. Dahl, and Youfeng Wu."), ("title", "Saltdbt: A salt translator."))
    assert made_sense(*pairs) == list(pairs)
