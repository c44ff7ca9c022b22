"""Checks of abbreviated journals, through ``sensible``."""

from .making import made_sense, unchanged

AUTHOR = ("author", "Berg, O.")
TITLE = ("title", "Salt roads.")


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
    assert unchanged(*pairs)


def test_numbers_in_the_names_of_physicists_journals():
    pairs = (("author", "A. Ash,"), ("container-title", "PoS LATTICE2012"), ("date", "(2012)"))
    assert made_sense(*pairs)[1:3] == [("container-title", "PoS"), ("volume", "LATTICE2012")]
    pairs = (pairs[0], ("container-title", "Salt 2012"), pairs[2])
    assert unchanged(*pairs)


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
    assert unchanged(*pairs)


def test_a_preprints_number_is_no_date():
    pairs = (("title", "Salt,"), ("location", "arXiv :"), ("date", "1606."), ("note", "00698v1."))
    assert made_sense(*pairs)[1] == ("note", "arXiv : 1606. 00698v1")
    pairs = (("title", "Salt,"), ("location", "Ulm :"), *pairs[2:])
    assert unchanged(*pairs)


def test_journal_is_not_called_by_a_general_word():
    title = ("title", "The ‘50s of salt, The Brewers’")
    pieces = made_sense(AUTHOR, title, ("container-title", "Journal,"), ("volume", "vol. 21,"))
    assert pieces[1:3] == [
        ("title", "The ‘50s of salt,"),
        ("container-title", "The Brewers’ Journal,"),
    ]
    assert unchanged(AUTHOR, TITLE, ("container-title", "Salt Journal,"), ("volume", "vol. 21,"))


def test_publisher_behind_a_journal_of_repec():
    journal = ("container-title", "Salt Review, Oar Society,")
    pieces = made_sense(AUTHOR, TITLE, journal, ("volume", "vol. 69"), ("pages", "pages 3-9,"))
    assert pieces[2:4] == [("container-title", "Salt Review,"), ("publisher", "Oar Society,")]
    other = ("container-title", "Review of Salt, Brine and Oars,")
    assert unchanged(AUTHOR, TITLE, other, ("volume", "vol. 69"), ("pages", "pages 3-9,"))


def test_who_publishes_a_journal_is_no_part_of_it():
    numbers = (("volume", "27"), ("issue", "(2):"))
    pairs = (("title", "Salz."), ("container-title", "The Salt Journal, Salt Society,"), *numbers)
    assert made_sense(*pairs)[1:3] == [
        ("container-title", "The Salt Journal,"),
        ("publisher", "Salt Society,"),
    ]
    pairs = (
        ("title", "Salz."),
        ("container-title", "Journal of Salt, Rivers and Light,"),
        *numbers,
    )
    assert unchanged(*pairs)


def test_the_part_of_a_journal_publishes_nothing():
    pairs = (
        ("title", "Salz."),
        ("container-title", "Proceedings of Salt, Part M: Salt Institute,"),
    )
    assert made_sense(*pairs, ("volume", "27")) == [*pairs, ("volume", "27")]


def test_number_of_a_part_is_of_the_title():
    pieces = made_sense(TITLE, ("container-title", "II. J Salt Biol"), ("volume", "7:"))
    assert pieces[:2] == [("title", "Salt roads. II."), ("container-title", "J Salt Biol")]
    assert unchanged(TITLE, ("container-title", "I. salt biology"), ("volume", "7:"))


def test_number_of_a_preprint_is_no_part_of_its_title():
    pieces = made_sense(("title", "Salt roads (arXiv:1606.00698v1)."), ("url", "https://a.example"))
    assert pieces[:2] == [("title", "Salt roads"), ("note", "(arXiv:1606.00698v1).")]
    assert unchanged(("title", "Salt roads (arXiv)."), ("url", "https://a.example"))


def test_an_abbreviation_alone_is_no_title():
    head, rest = ("author", "King, J. F.; Lind, W. A."), ("date", "2024.")
    assert made_sense(head, ("title", "Crit."), ("container-title", "Rev. Salt Sci."), rest) == [
        head, ("container-title", "Crit. Rev. Salt Sci."), rest
    ]  # fmt: skip


def test_names_without_a_title_end_in_the_journal():
    rest = (("date", "1999,"), ("volume", "576,"), ("pages", "147."))
    assert made_sense(("author", "Lind, P.; Berg, A. J. Organomet. Chem."), *rest)[:2] == [
        ("author", "Lind, P.; Berg, A."), ("container-title", "J. Organomet. Chem.")
    ]  # fmt: skip
    assert unchanged(("author", "Lind, P.; Berg, A. J."), *rest)
