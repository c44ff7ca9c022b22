"""Checks of abbreviated journals, through ``sensible``."""

from .making import made_sense

DATE = ("date", "(1972).")


def test_a_journal_begins_with_its_first_word():
    pairs = (("title", "A salt detector Class."), ("container-title", "Quantum Grav."))
    assert made_sense(*pairs, ("volume", "27")) == [
        ("title", "A salt detector"),
        ("container-title", "Class. Quantum Grav."),
        ("volume", "27"),
    ]
    pairs = (("author", "A. ASH."), ("title", "Combust."), ("container-title", "Flame,"))
    assert made_sense(*pairs, ("volume", "21")) == [
        ("author", "A. ASH."),
        ("container-title", "Combust. Flame,"),
        ("volume", "21"),
    ]


def test_several_words_of_a_journal_are_its_own():
    pairs = (("author", "A. ASH."), ("title", "Inorg. Chim."), ("container-title", "Acta,"))
    assert made_sense(*pairs)[1] == ("container-title", "Inorg. Chim. Acta,")


def test_other_words_end_titles():
    pairs = (("title", "A salt detector."), ("container-title", "Quantum Grav."), ("volume", "27"))
    assert made_sense(*pairs) == list(pairs)


def test_the_only_number_behind_a_journal_is_its_volume():
    pairs = (("title", "Salt,"), ("container-title", "J. Salt Phys."), ("pages", "13"), DATE)
    assert made_sense(*pairs)[2] == ("volume", "13")
    pairs = (*pairs[:2], ("volume", "13"), ("pages", "27"), DATE)
    assert made_sense(*pairs) == list(pairs)
    pairs = (pairs[0], ("container-title", "Salt Weekly"), ("pages", "13"), DATE)
    assert made_sense(*pairs) == list(pairs)


def test_the_number_behind_the_year_is_the_issue():
    pairs = (("container-title", "Salt Rev. D"), ("volume", "88"), ("date", "(2013)"))
    pieces = made_sense(*pairs, ("volume", "10,"), ("pages", "105030."))
    assert pieces[3:] == [("issue", "10,"), ("pages", "105030.")]


def test_numbers_in_the_names_of_physicists_journals():
    pairs = (("author", "A. Ash,"), ("container-title", "PoS LATTICE2012"), ("date", "(2012)"))
    assert made_sense(*pairs)[1:3] == [("container-title", "PoS"), ("volume", "LATTICE2012")]
    pairs = (pairs[0], ("container-title", "Salt 2012"), pairs[2])
    assert made_sense(*pairs) == list(pairs)


def test_the_parts_of_transactions_are_journals():
    pairs = (("author", "A. ASH."), ("container-title", "J. Salt Soc. Perkin Trans."))
    pieces = made_sense(*pairs, ("volume", "1,"), ("pages", "189"))
    assert pieces[1:] == [("container-title", "J. Salt Soc. Perkin Trans. 1,"), ("pages", "189")]
    rest = (("volume", "12,"), ("pages", "189"))
    assert made_sense(*pairs, *rest) == [*pairs, *rest]


def test_a_name_and_number_in_other_pieces():
    pairs = (("author", "A. Ash, PoS Lattice"), ("date", "2014 (2015)"), ("pages", "209"))
    assert made_sense(*pairs) == [
        ("author", "A. Ash,"),
        ("container-title", "PoS"),
        ("volume", "Lattice 2014"),
        ("date", "(2015)"),
        ("pages", "209"),
    ]


def test_a_journal_whose_name_is_a_list_is_in_one_piece():
    pairs = (("title", "Advances in Salt,"), ("container-title", "Tide, and Light Physics"))
    whole = "Advances in Salt, Tide, and Light Physics"
    assert made_sense(*pairs, ("volume", "59"))[0] == ("container-title", whole)
    pairs = (("title", "Advances in salt."), pairs[1])
    assert made_sense(*pairs) == list(pairs)


def test_a_preprints_number_is_no_date():
    pairs = (("title", "Salt,"), ("location", "arXiv :"), ("date", "1606."), ("note", "00698v1."))
    assert made_sense(*pairs)[1] == ("note", "arXiv : 1606. 00698v1")
    pairs = (("title", "Salt,"), ("location", "Ulm :"), *pairs[2:])
    assert made_sense(*pairs) == list(pairs)
