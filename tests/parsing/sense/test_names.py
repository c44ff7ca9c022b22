"""Checks of names that go on, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

DAY = ("date", "1958.")
TITLE = ("title", "Salt roads.")
PLACE = ("location", "Oslo:")


def test_a_word_for_the_same_authors_is_an_author():
    assert made_sense(("title", "Dieselben: Ökonomik der Stadt."), ("date", "2004.")) == [
        ("author", "Dieselben:"),
        ("title", "Ökonomik der Stadt."),
        ("date", "2004."),
    ]


def test_who_follows_the_first_title_wrote_it():
    pairs = (("title", '"Salt roads"'), ("editor", "Berg, A.; Lind, O."), ("volume", "8."))
    assert made_sense(*pairs)[1] == ("author", "Berg, A.; Lind, O.")
    for edited in ("Berg, A. (Hrsg.)", "In Berg, A.", "edited by A. Berg"):
        pairs = (("title", "Salt roads."), ("editor", edited))
        assert unchanged(*pairs)


def test_up_to_the_colon_it_is_a_name():
    pairs = (("author", "Olsen,"), ("title", "Marnur K.: Aufstieg der Städte."))
    assert made_sense(*pairs) == [
        ("author", "Olsen, Marnur K.:"), ("title", "Aufstieg der Städte.")
    ]  # fmt: skip
    pairs = (("author", "Qarari,"), ("title", "Yuvaq Noah: La sal."))
    assert made_sense(*pairs) == [("author", "Qarari, Yuvaq Noah:"), ("title", "La sal.")]
    assert unchanged(("author", "Qarari,"), ("title", "Yuvaq Qoah: La sal."))
    for author in ("Olsen, M.,", "Olsen"):
        pairs = (("author", author), ("title", "Städte: Aufstieg und Fall."))
        assert unchanged(*pairs)


@pytest.mark.parametrize("name", ["Franz Lang:", "Anna B. Lang:", "山田太郎："])
def test_a_person_before_the_colon_of_a_title_wrote_it(name):
    pairs = (("title", f"{name} Das Salz der Erde."), ("date", "1915."))
    assert made_sense(*pairs)[:2] == [("author", name), ("title", "Das Salz der Erde.")]


@pytest.mark.parametrize("title", ["Salz Meer: Eine Reise.", "Franz: Eine Reise."])
def test_other_words_before_a_colon_are_of_the_title(title):
    assert made_sense(("title", title), ("date", "1915.")) == [("title", title), ("date", "1915.")]


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


def test_two_given_names_before_a_colon():
    pairs = (("author", "Berg,"), ("title", "Jacob und Wilhelm: Das Salz,"))
    assert made_sense(*pairs) == [
        ("author", "Berg, Jacob und Wilhelm:"), ("title", "Das Salz,")
    ]  # fmt: skip


def test_a_known_given_name_before_a_dash_is_the_authors():
    pairs = (("author", "Lang,"), ("title", "Anna - Das Salz"), ("container-title", "in: Fluss"))
    assert made_sense(*pairs)[:2] == [("author", "Lang, Anna -"), ("title", "Das Salz")]
    pairs = (("author", "Lang,"), ("title", "Salz - eine Geschichte"), ("date", "1999"))
    assert unchanged(*pairs)


def test_an_inverted_name_before_the_colon_of_a_title_wrote_it():
    pairs = (("title", "Lang, Anna M.: Das Salz."), ("date", "1999"))
    assert made_sense(*pairs)[:2] == [("author", "Lang, Anna M.:"), ("title", "Das Salz.")]
    pairs = (("title", "Salz, Brot: eine Geschichte"), ("date", "1999"))
    assert unchanged(*pairs)


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
    assert unchanged(*pieces)


@pytest.mark.parametrize("author", ["Olaf Berg/Anna M.", "Olaf Berg und A.", "Per Dahl / Anna M."])
def test_a_name_goes_on_behind_its_initial_up_to_the_colon(author):
    assert made_sense(("author", author), ("title", "Lind: Salz und Licht,")) == [
        ("author", f"{author} Lind:"),
        ("title", "Salz und Licht,"),
    ]


def test_a_name_that_ends_with_initials_is_whole():
    pairs = (("author", "Berg, O., Lang, A. M."), ("title", "Salz: eine Geschichte,"))
    assert unchanged(*pairs)


def test_a_title_that_begins_with_and_stays_whole():
    pairs = (("author", "Lang, A."), ("title", "Und ewig rauscht das Salz: Roman,"))
    assert unchanged(*pairs)


def test_a_name_goes_on_behind_its_initial_up_to_a_comma():
    pairs = (("author", "O. Berg and A."), ("title", 'Lind (the "Salts"), Salt roads.'))
    assert made_sense(*pairs) == [
        ("author", 'O. Berg and A. Lind (the "Salts"),'),
        ("title", "Salt roads."),
    ]


def test_a_name_goes_on_behind_its_initial_where_all_have_theirs_first():
    pairs = (("author", "P. Dahl, O. Berg, and A."), ("title", "Lind Salt roads of the north,"))
    assert made_sense(*pairs) == [
        ("author", "P. Dahl, O. Berg, and A. Lind"),
        ("title", "Salt roads of the north,"),
    ]
    pairs = (("author", "Dahl, P., and Berg, O. A."), pairs[1])
    assert unchanged(*pairs)


def test_a_name_goes_on_behind_the_initials_of_the_last_of_a_list():
    pairs = (("author", "P. Dahl, O. Berg, V. Ya."), ("title", "Lind Salt roads of the north,"))
    assert made_sense(*pairs)[0] == ("author", "P. Dahl, O. Berg, V. Ya. Lind")


@pytest.mark.parametrize("names", ["P. Dahl, O. Berg, C. Ré.", "P. Dahl and O. Wu.", "C. Li."])
def test_a_short_family_name_behind_an_initial_is_no_initial(names):
    assert unchanged(
        ("author", names), ("title", "SaltMap: Roads of the north."), ("date", "2019.")
    )


def test_a_name_behind_an_initial_is_no_title_of_its_own():
    pairs = (("author", "P. DAHL et V. YA."), ("title", "LIND."), ("container-title", "Salt. 10,"))
    assert made_sense(*pairs)[0] == ("author", "P. DAHL et V. YA. LIND.")


def test_and_others_is_no_initial():
    pairs = (("author", "Lind, Olaf M. et al."), ("title", "SALT: roads of the north,"))
    assert unchanged(*pairs)


def test_initials_alone_are_half_a_name():
    pairs = (("author", "F. G."), ("title", "BORDWIN."), ("container-title", "Salt. Res. 5,"))
    assert made_sense(*pairs)[0] == ("author", "F. G. BORDWIN.")
    pairs = (("author", "M."), ("title", "Lind Salt roads of the north,"))
    assert made_sense(*pairs)[0] == ("author", "M. Lind")


def test_those_who_are_not_named_are_no_title():
    pairs = (("author", "Lind, A."), ("title", "und Mitarbeiter: Salz."), DAY)
    assert made_sense(*pairs)[:2] == [("author", "Lind, A."), ("title", "Salz.")]


def test_family_name_behind_initials():
    quoted = made_sense(("author", "P. Lind and J. H."), ("title", 'Berg "Salt roads,"'))
    assert quoted == [("author", "P. Lind and J. H. Berg"), ("title", '"Salt roads,"')]
    pieces = made_sense(TITLE, ("translator", "trans. D. W."), ("location", "Berg, Jr."), PLACE)
    assert pieces[1:] == [("translator", "trans. D. W. Berg, Jr."), PLACE]
    edited = made_sense(TITLE, ("editor", "ed. D. W."), ("publisher", "Berg, Oar,"), PLACE)
    assert edited[1:3] == [("editor", "ed. D. W. Berg,"), ("publisher", "Oar,")]
    assert unchanged(TITLE, ("editor", "ed. Berg, D. W."), ("publisher", "Oar,"), PLACE)


def test_vancouver_authors_up_to_the_colon():
    assert made_sense(("author", "Berg AC,"), ("title", "Lind RC: Salt roads.")) == [
        ("author", "Berg AC, Lind RC:"), ("title", "Salt roads.")
    ]  # fmt: skip
    assert unchanged(("author", "Berg AC,"), ("title", "Salt RNA roads: Brine."))
    assert unchanged(("author", "Berg, Anna,"), ("title", "Vitamin D: Brine."))


def test_a_given_name_that_is_a_month():
    pieces = made_sense(
        ("author", "Caro Lind,"),
        ("date", "Julio (1983):"),
        ("title", "La sal."),
        ("location", "Ulm"),
    )
    assert pieces[:2] == [("author", "Caro Lind, Julio"), ("date", "(1983):")]
    pairs = (("author", "Lind A.,"), ("date", "Julio (1983):"), ("title", "La sal."))
    assert made_sense(*pairs)[1] == ("date", "Julio (1983):")


def test_a_short_family_name_is_no_initial():
    pairs = (("author", "P. Dahl, and Youfeng Wu."), ("title", "Saltdbt: A salt translator."))
    assert unchanged(*pairs)


def test_words_before_a_colon_are_no_given_names():
    pairs = (("author", "Theater,"), ("title", "Music and Cinematography: A catalogue"))
    assert unchanged(*pairs)


def test_who_is_called_by_one_name():
    place = ("location", "Ulm")
    for name in ("Thukydides:", "Homer,"):
        pieces = made_sense(("title", f"{name} Der lange Krieg,"), place)
        assert pieces == [("author", name), ("title", "Der lange Krieg,"), place]
    for title in ("Salz: Der lange Krieg,", "Homer und Hesiod,", "Homer, der lange Krieg,"):
        assert unchanged(("title", title), place)


@pytest.mark.parametrize(
    ("author", "title", "name", "rest"),
    [
        ("Berg, Olaf/Lind,", "Anna: Das Salz,", "Berg, Olaf/Lind, Anna:", "Das Salz,"),
        ("Berg, Olaf; Lind,", "Anna: Das Salz,", "Berg, Olaf; Lind, Anna:", "Das Salz,"),
        ("Lind,", "Hans Urs von: Das Salz,", "Lind, Hans Urs von:", "Das Salz,"),
    ],
)
def test_up_to_the_colon_it_is_the_last_name(author, title, name, rest):
    pieces = made_sense(("author", author), ("title", title), DAY)
    assert pieces[:2] == [("author", name), ("title", rest)]


def test_the_edition_of_an_ancient_book():
    editor = ("editor", "Hg. von Olaf Berg.")
    pieces = made_sense(("title", "Platon: Theätet."), editor, PLACE)
    assert pieces == [("author", "Platon:"), ("title", "Theätet."), editor, PLACE]


def test_an_unknown_name_behind_others():
    pieces = made_sense(("author", "Zwirn, Konrad/Kötz,"), ("title", "Heino: Das Recht,"), DAY)
    assert pieces[0] == ("author", "Zwirn, Konrad/Kötz, Heino:")
    assert unchanged(("author", "Zwirnerei/Kötzik,"), ("title", "Heinzik: Das Recht,"), DAY)


def test_a_given_name_that_is_cut_like_a_month():
    title = ("title", "Das Salz.")
    pieces = made_sense(("author", "Assberg,"), ("date", "Jan. 2018."), title)
    assert pieces == [("author", "Assberg, Jan."), ("date", "2018."), title]
    assert unchanged(("author", "Reuters,"), ("date", "Jan. 2018."), title)
    assert unchanged(("author", "Assberg, Olaf,"), ("date", "Jan. 2018."), title)


@pytest.mark.parametrize(
    ("names", "title", "author"),
    [
        ("Walter Berg, Elias H.", "Füllen: Salz der Erde.", "Walter Berg, Elias H. Füllen:"),
        ("Elias H.", "Füllen: Salz der Erde.", "Elias H. Füllen:"),
    ],
)
def test_family_up_to_a_colon(names, title, author):
    pieces = made_sense(("author", names), ("title", title), ("date", "2004"))
    assert pieces[:2] == [("author", author), ("title", "Salz der Erde.")]


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ("Thomas A.", "Salz: Ein Bericht."),
        ("Thomas A.", "Salz der Erde: Ein Bericht."),
        ("Müller, Elias A.", "Salz: Ein Bericht."),
    ],
)
def test_title_with_a_colon_behind_an_initial(names, title):
    assert unchanged(("author", names), ("title", title), ("date", "2004"))
