"""Books of meetings, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

EDITOR = ("editor", "ed. O. Berg & T. Lind,")


@pytest.mark.parametrize(
    "series",
    ["in SALT Conf. Ser.", "in Oar Society of the Pacific Conference Series,", "in Proc. SPIE"],
)
@pytest.mark.parametrize("label", ["title", "container-title"])
def test_astronomers_have_the_series_before_the_book(series, label):
    head = (("author", "Dahl, P."), ("date", "2007,"), ("container-title", series))
    pieces = (*head, ("volume", "Vol. 376,"), (label, "Salt Roads XVI,"), EDITOR, ("pages", "127"))
    assert made_sense(*pieces)[2:5] == [
        ("collection-title", series), ("volume", "Vol. 376,"),
        ("container-title", "Salt Roads XVI,"),
    ]  # fmt: skip


def test_a_journal_or_a_book_is_no_series_of_another():
    head = (("author", "Dahl, P."), ("date", "2007,"))
    rest = (("volume", "376,"), ("title", "Salt Roads,"), EDITOR, ("pages", "127"))
    assert unchanged(*head, ("container-title", "Salt Letters"), *rest)
    assert unchanged(*head, ("container-title", "in Salt and Roads,"), *rest)


def test_the_year_in_an_acronym_is_no_volume():
    head = (("title", "Salt."), ("container-title", "12th Symposium on Salt (SALT"))
    assert made_sense(*head, ("volume", "16),"), ("pages", "265–283"))[1:] == [
        ("container-title", "12th Symposium on Salt (SALT 16),"), ("pages", "265–283")
    ]  # fmt: skip
    assert made_sense(*head, ("volume", "’16),"), ("pages", "3–9"))[1][1].endswith("(SALT ’16),")
    closed = (head[0], ("container-title", "12th Symposium on Salt (SALT)"))
    assert unchanged(*closed, ("volume", "16),"), ("pages", "265–283"))


def test_a_book_of_a_meeting_has_two_names():
    head = (("author", "Dahl P."), ("title", "A salt road."), ("editor", "In: Berg O, editor."))
    meeting = ("container-title", "SALT 2002: Proceedings of the 5th Conference on Salt;")
    assert made_sense(*head, ("title", "Salt."), meeting)[3] == (
        "container-title", f"Salt. {meeting[1]}"
    )  # fmt: skip
    assert unchanged(*head, ("title", "Salt."), ("container-title", "Berlin salt"))


def test_the_bracket_of_an_imprint_is_no_editor():
    book = (("title", "Salt."), ("container-title", "in Proceedings of Salt,"))
    rest = (("location", "New York,"), ("date", "1969),"), ("pages", "p. 237."))
    opened = ("editor", "edited by C. Yang et al. (Salt and Sons,")
    assert made_sense(*book, opened, *rest)[2:4] == [
        ("editor", "edited by C. Yang et al."), ("publisher", "Salt and Sons,")
    ]  # fmt: skip
    assert unchanged(*book, ("editor", "edited by C. Yang (ed.,"), *rest)


def test_acronym_is_no_volume():
    pieces = made_sense(
        ("title", "Salt roads."), ("container-title", "In"), ("volume", "SALT"),
        ("issue", "(1),"), ("pages", "3–9."),
    )  # fmt: skip
    assert pieces[1:] == [("container-title", "In SALT (1),"), ("pages", "3–9.")]


def test_house_that_is_named_by_its_site():
    pieces = (("title", "Salt roads."), ("container-title", "In SALT."))
    assert made_sense(*pieces, ("url", "OpenReview.net."))[2] == ("publisher", "OpenReview.net.")
    assert unchanged(*pieces, ("url", "https://openreview.net/forum?id=salt"))
    assert unchanged(*pieces, ("url", "salt.example."))


def test_series_before_its_volume():
    pieces = (("title", "Salt roads."), ("container-title", "In: Proc. SALT,"))
    assert made_sense(*pieces, ("volume", "PMLR, vol. 99,"))[2:] == [
        ("collection-title", "PMLR,"), ("volume", "vol. 99,")
    ]  # fmt: skip
    assert unchanged(*pieces, ("volume", "Vol. 99,"))
