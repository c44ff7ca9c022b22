"""Checks of theses, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

DAY = ("date", "1958.")
AUTHOR = ("author", "Berg, O.")
TITLE = ("title", "Salt roads.")
DATE = ("date", "1991.")
BOOK = (("title", "Salt,"), ("location", "(Ulm:"), ("publisher", "Oar,"), ("date", "1911;"))


def test_the_kind_with_its_field_in_one_piece():
    pieces = made_sense(
        ("title", "O sal do rio."),
        ("genre", "Dissertação (Mestrado em"),
        ("title", "História Social) – Faculdade de Letras,"),
        ("publisher", "Universidade de Ulm,"),
        ("location", "Ulm,"),
    )
    assert pieces[1:] == [
        ("genre", "Dissertação (Mestrado em História Social)"),
        ("publisher", "– Faculdade de Letras, Universidade de Ulm,"),
        ("location", "Ulm,"),
    ]


@pytest.mark.parametrize(
    "kind",
    [
        "Trabalho de Conclusão de Curso (Licenciatura em Letras)",
        "Monografia (Especialização em Educação)",
        "Trabajo Fin de Grado (Historia)",
    ],
)
def test_a_kind_at_the_end_of_the_title(kind):
    pieces = made_sense(
        ("title", f"O sal do rio. {kind}"), ("container-title", "- UFX,"), ("date", "2014.")
    )
    assert pieces[1:] == [("genre", kind), ("publisher", "- UFX,"), ("date", "2014.")]


def test_a_kind_that_is_found_stays():
    pairs = [
        ("title", "O sal do rio."),
        ("genre", "Dissertação (Mestrado)"),
        ("publisher", "Universidade de Ulm,"),
        ("location", "Ulm,"),
    ]
    assert made_sense(*pairs) == pairs


def test_who_directs_a_thesis_makes_no_film():
    pairs = (("title", "Le sel, sous la"), ("director", "dir. de Anna Lang,"), DAY)
    assert made_sense(*pairs)[:2] == [
        ("title", "Le sel"),
        ("editor", ", sous la dir. de Anna Lang,"),
    ]
    assert made_sense(("genre", "thèse,"), *pairs)[2][0] == "note"


def test_the_kind_of_a_thesis_is_nobody():
    pairs = (("author", "Anna Lind, mémoire de maîtrise,"), ("title", "Le sel,"), DAY)
    assert made_sense(*pairs)[:2] == [("author", "Anna Lind"), ("genre", "mémoire de maîtrise,")]


def test_a_thesis_without_a_title_has_none():
    pairs = (("author", "A. LIND."), ("title", "Thèse 1979,"), ("publisher", "Université d’Ulm"))
    assert made_sense(*pairs)[1:3] == [("genre", "Thèse"), ("date", "1979,")]
    pairs = (pairs[0], ("title", "Thèse sur le sel,"), pairs[2])
    assert unchanged(*pairs)


def test_thesis_in_one_piece_with_its_school():
    pieces = made_sense(AUTHOR, TITLE, ("publisher", "Diss. University of Salt,"), DATE)
    assert pieces[2:4] == [("genre", "Diss."), ("publisher", "University of Salt,")]
    cut = made_sense(AUTHOR, ("title", "Salt roads PhD"), ("publisher", "thesis Oar University."))
    assert cut[1:] == [
        ("title", "Salt roads"), ("genre", "PhD thesis"), ("publisher", "Oar University.")
    ]  # fmt: skip


def test_that_a_book_was_a_thesis_is_a_remark():
    pieces = (("note", "zugl.:"), ("location", "München,"), ("publisher", "Univ.,"))
    behind = (("genre", "Diss.,"), ("date", "2010."), ("isbn", "ISBN 3-1"))
    assert made_sense(*BOOK, *pieces, *behind)[4:] == [
        ("note", "zugl.: München, Univ., Diss., 2010."), ("isbn", "ISBN 3-1")
    ]  # fmt: skip


def test_a_thesis_behind_a_book_under_any_label():
    pieces = (("publisher", "Zugl.:"), ("location", "Hamburg,"), ("publisher", "Univ.,"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "Zugl.: Hamburg, Univ.,")]


def test_the_school_behind_a_thesis_is_no_title():
    thesis = (("title", "On mud."), ("genre", "PhD thesis,"), ("date", "2010."))
    assert made_sense(*thesis, ("title", "Ecole des Boues."))[3] == (
        "publisher",
        "Ecole des Boues.",
    )
    assert made_sense(*thesis, ("title", "Of mud."))[3] == ("title", "Of mud.")


def test_a_school_that_is_called_by_its_place():
    thesis = (("title", "Salz."), ("genre", "Phil. Diss.,"))
    for school in ("Univ.", "FU", "Techn. Universität"):
        pieces = made_sense(*thesis, ("publisher", school), ("location", "Ulm"))
        assert pieces[2] == ("publisher", f"{school} Ulm")
    assert unchanged(*thesis, ("publisher", "Universität Köln,"), ("location", "Ulm"))
    assert unchanged(("title", "Salz."), ("publisher", "TU"), ("location", "Ulm"))


def test_a_typescript_publishes_nothing():
    pieces = (("title", "Salz."), ("genre", "Diss."), ("publisher", "(masch.),"))
    assert made_sense(*pieces, ("location", "Ulm"))[2] == ("note", "(masch.),")


def test_chinese_theses_and_their_schools():
    title, school = ("title", "鹽的空間。"), ("publisher", "國立海鹽大學歷史研究所碩士論文，")
    place = ("location", "未出版，")
    assert made_sense(title, school, place)[1:] == [
        ("publisher", "國立海鹽大學歷史研究所"),
        ("genre", "碩士論文，"),
        ("note", "未出版，"),
    ]
    assert unchanged(title, ("publisher", "海鹽大學出版社，"), ("location", "台北。"))


def test_russian_theses():
    pieces = (
        ("author", "Лен А. П."),
        ("title", "Соль Севера: дис."),
        ("note", "... канд. ист. наук: 07.00.02"),
        ("author", "/ Лен Анна Петровна. СПб.,"),
        ("date", "2010."),
    )
    assert made_sense(*pieces)[1:] == [
        ("title", "Соль Севера"),
        ("genre", "дис. ... канд. ист. наук: 07.00.02"),
        ("note", "/ Лен Анна Петровна."),
        ("location", "СПб.,"),
        ("date", "2010."),
    ]
    assert unchanged(("title", "Соль: диск."), ("note", "в двух томах"))


def test_a_thesis_in_brackets_behind_the_book():
    book = (("title", "Das Salz."), ("location", "Ulm:"), ("publisher", "Ruder"), ("date", "2002"))
    thesis = (("genre", "(Habil.-Schr.,"), ("publisher", "Univ. Ulm"), ("date", "1995)."))
    assert made_sense(*book, *thesis)[4:] == [("note", "(Habil.-Schr., Univ. Ulm 1995).")]
    alone = (("title", "Das Salz."), *thesis)
    assert made_sense(*alone)[1] == thesis[0]


@pytest.mark.parametrize("school", ["an der Fachhochschule", "at the University of"])
def test_a_school_is_called_by_its_place(school):
    pieces = (("title", "Salz im Quartier."), ("genre", f"Thesis {school}"), ("location", "Ulm."))
    assert made_sense(*pieces)[1:] == [("genre", "Thesis"), ("publisher", f"{school} Ulm.")]


def test_a_kind_without_a_school_has_a_place():
    assert unchanged(("title", "Salz."), ("genre", "Masterarbeit"), ("location", "Ulm."))
