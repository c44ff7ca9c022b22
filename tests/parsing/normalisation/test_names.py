"""Whose names a list holds, through ``normalise``."""

import pytest

from citekit.parsing.normalisation import repeated_author

from .tagged import record


@pytest.mark.parametrize("label", ["editor", "translator"])
def test_editor_and_translator_in_one(label):
    csl = record((label, "edited and translated by Ida Roth")).csl
    assert csl["editor"] == csl["translator"] == [{"family": "Roth", "given": "Ida"}]


def test_book_title_in_the_editor_segment():
    csl = record(
        ("title", "T"), ("editor", "In Rivers of the World, A. Berger & P. Lang (Eds.),")
    ).csl
    assert csl["container-title"] == "Rivers of the World"
    assert [name["family"] for name in csl["editor"]] == ["Berger", "Lang"]


def test_same_name_in_two_segments_is_one():
    csl = record(("author", "Roth, I."), ("author", "Roth, I.")).csl
    assert csl["author"] == [{"family": "Roth", "given": "I."}]


@pytest.mark.parametrize(
    ("text", "others"),
    [("Roth, I. et al.", ["author"]), ("Roth, I., u. a.", ["author"]), ("Roth, I.", None)],
)
def test_a_list_that_was_cut_says_so(text, others):
    csl = record(("author", text), ("title", "T.")).csl
    assert csl["author"] == [{"family": "Roth", "given": "I."}]
    assert csl.get("custom", {}).get("citekit", {}).get("others") == others


@pytest.mark.parametrize("text", ["———.", "Ders.:", "ibid.", "Dieselben", "----.", "там же"])
def test_repeated_author(text):
    assert repeated_author(text)
    assert record(("author", text)).findings


@pytest.mark.parametrize("text", ["Derson, A.", "Ida Ibid", "—A. Berger"])
def test_not_repeated(text):
    assert not repeated_author(text)


@pytest.mark.parametrize(
    ("names", "behind", "given"),
    [
        ("Berger E.", ("title", "Citation indexes."), ["E"]),
        ("Berger DJ, Lang K.", ("title", "“On names.”"), ["DJ", "K"]),
        ("Berger DJ.", ("date", "1963."), ["DJ"]),
        ("Berger E.", ("date", "(1963)."), ["E."]),
        ("Berger E.", ("date", "1963."), ["E."]),
        ("Berger, E.", ("title", "Citation indexes."), ["E."]),
        ("Berger E., Lang K.", ("title", "Citation indexes."), ["E.", "K."]),
        ("Иванов И.", ("title", "О книгах."), ["И."]),
    ],
)
def test_a_stop_behind_initials_without_stops_ends_the_names(names, behind, given):
    assert [name["given"] for name in record(("author", names), behind).csl["author"]] == given


def test_the_language_of_the_reference_decides_on_surnames():
    spanish = record(("author", "Rosa Montero Gayo."), ("title", "Los libros y las ciudades."))
    assert spanish.csl["author"] == [{"family": "Montero Gayo", "given": "Rosa"}]
    english = record(("author", "Rosa Montero Gayo."), ("title", "The books of the city."))
    assert english.csl["author"] == [{"family": "Gayo", "given": "Rosa Montero"}]


def test_names_at_the_head_that_nothing_calls_editors_are_authors():
    csl = record(("editor", "Roth, Ida, and A. Lang."), ("date", "2003."), ("title", "T.")).csl
    assert [name["family"] for name in csl["author"]] == ["Roth", "Lang"]
    assert "editor" not in csl


@pytest.mark.parametrize(
    "pieces",
    [
        [("editor", "Roth, I. (ed.)"), ("date", "2003."), ("title", "T.")],
        [("editor", "Roth, I."), ("date", "2003 (ed.)"), ("title", "T.")],
        [("author", "Lang, A."), ("title", "T."), ("editor", "I. Roth.")],
        [("title", "T."), ("editor", "I. Roth."), ("date", "2003.")],
    ],
)
def test_editors_stay_editors(pieces):
    assert [name["family"] for name in record(*pieces).csl["editor"]] == ["Roth"]


def test_word_for_a_role_alone_is_no_name():
    csl = record(("author", "Lang, A."), ("title", "T."), ("editor", "ed."), ("date", "1935.")).csl
    assert "editor" not in csl


def test_ders_among_editors_is_the_author_of_the_entry():
    pieces = (("title", "Flüsse."), ("editor", "in: ders./Müller, K. (Hg.),"))
    csl = record(("author", "Lang, P."), *pieces, ("container-title", "Seen,")).csl
    assert [name["family"] for name in csl["editor"]] == ["Lang", "Müller"]


@pytest.mark.parametrize("text", ["o.V.:", "o. V.", "Ohne Verfasser:"])
def test_unknown_authors(text):
    assert "author" not in record(("author", text), ("title", "Flüsse")).csl


def test_translator_from_a_language():
    csl = record(("translator", "(aus dem Französischen von Walter Seitter),")).csl
    assert csl["translator"] == [{"family": "Seitter", "given": "Walter"}]


def test_letter():
    csl = record(("author", "W. E. B. Lang to Ida Roth,"), ("date", "3 April 1934,")).csl
    assert csl["author"] == [{"family": "Lang", "given": "W. E. B."}]
    assert csl["recipient"] == [{"family": "Roth", "given": "Ida"}]
    assert csl["type"] == "personal_communication"


def test_who_edits_and_translates_does_both():
    csl = record(("title", "Salz."), ("editor", "Hg. u. übers. v. Anna Lang.")).csl
    assert csl["editor"] == csl["translator"] == [{"family": "Lang", "given": "Anna"}]


def test_who_wrote_it_behind_the_title():
    csl = record(("title", "Salz,"), ("author", "von Nils Lang,"), ("date", "2013.")).csl
    assert csl["author"] == [{"family": "Lang", "given": "Nils"}]


def test_given_name_in_brackets():
    csl = record(("author", "Lang (Armand), Berg (Olaf),"), ("title", "Le sel.")).csl
    assert csl["author"] == [
        {"family": "Lang", "given": "Armand"},
        {"family": "Berg", "given": "Olaf"},
    ]


def test_what_somebody_is_called_is_no_name_of_another():
    csl = record(("author", "Lang, Joshua (Jed)."), ("title", "Salt.")).csl
    assert csl["author"] == [{"family": "Lang", "given": "Joshua"}]
    csl = record(("author", "Lang (Verfasser),"), ("title", "Le sel.")).csl
    assert "given" not in csl["author"][0]


def test_arrows_are_no_names():
    csl = record(("title", "Salt"), ("author", "(Anna Lang) →")).csl
    assert csl["author"] == [{"family": "Lang", "given": "Anna"}]


def test_stop_within_a_cyrillic_address():
    csl = record(("author", "Реки.ру."), ("title", "Соль")).csl
    assert csl["author"] == [{"literal": "Реки.ру"}]


def test_the_letter_of_a_list_is_no_name():
    assert "author" not in record(("author", "a."), ("title", "Salt")).csl


def test_degrees_behind_whole_names_are_no_names():
    csl = record(("author", "Anna Lang, MD, Peter H. Berg, MS"), ("title", "Salt")).csl
    assert [name["family"] for name in csl["author"]] == ["Lang", "Berg"]
    initials = record(("author", "Lang, MD, Berg, MS"), ("title", "Salt")).csl
    assert [name["given"] for name in initials["author"]] == ["MD", "MS"]


def test_who_wrote_a_letter_and_to_whom():
    pieces = (("author", "Letter from John Lind to Ann Berg,"), ("title", "Lind Papers,"))
    csl = record(*pieces).csl
    assert csl["author"] == [{"family": "Lind", "given": "John"}]
    assert csl["recipient"] == [{"family": "Berg", "given": "Ann"}]


def test_who_edits_from_a_body_loses_the_article():
    csl = record(("title", "Salz,"), ("editor", "hrsg. vom Institut für Salz")).csl
    assert csl["editor"] == [{"literal": "Institut für Salz"}]


def test_an_unknown_author_is_nobody():
    assert "author" not in record(("author", "Author Unknown."), ("title", "Salt")).csl


def test_who_edits_in_chinese_translates_nothing():
    csl = record(("translator", "江河編："), ("title", "《鹽》")).csl
    assert csl["editor"] == [{"family": "江", "given": "河"}]
    assert "translator" not in csl


def test_a_nation_before_a_name_with_its_original():
    names = record(("author", "[法] 江河 (Jean Sel)."), ("title", "盐史")).csl["author"]
    assert names == [{"family": "江", "given": "河"}]


def test_saints_and_coauthors():
    csl = record(("author", "R. St. Lind, P. Dahl, and Coauthors,"), ("title", "Salt")).csl
    assert csl["author"] == [
        {"family": "St. Lind", "given": "R."}, {"family": "Dahl", "given": "P."}
    ]  # fmt: skip
    assert csl["custom"]["citekit"]["others"] == ["author"]


def test_the_author_of_a_part_edits_with_others():
    csl = record(
        ("author", "Berg, Olaf:"),
        ("title", "Salz,"),
        ("editor", "in: ders./Karin Tal / E. Lind (Hg.):"),
        ("container-title", "Flüsse."),
    ).csl
    assert csl["editor"] == [
        {"family": "Berg", "given": "Olaf"},
        {"family": "Tal", "given": "Karin"},
        {"family": "Lind", "given": "E."},
    ]


@pytest.mark.parametrize("text", ["N. N.", "[N.N.]:"])
def test_a_name_not_known_is_nobody(text):
    assert "author" not in record(("author", text), ("title", "Salz.")).csl


def test_a_single_dash_stands_for_the_author_before():
    assert repeated_author("–")
    assert not repeated_author("-")


def test_a_company_keeps_the_stop_of_its_form():
    csl = record(("author", "Salt Works Inc.,"), ("date", "(2023)."), ("title", "Salt.")).csl
    assert csl["author"] == [{"literal": "Salt Works Inc."}]


@pytest.mark.parametrize("text", ["Lind DG PhD.", "Lind DG, PhD."])
def test_a_degree_is_no_family_name(text):
    csl = record(("author", text), ("title", "Salt.")).csl
    assert csl["author"] == [{"family": "Lind", "given": "DG"}]
