"""Checks of those who had a part in a work, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

PRODUCERS = (("author", "Oar, D., Lind, B."), ("note", "(Producers),"))
FILM = ("title", "Salt roads")


def test_producers_beside_a_director_are_no_authors():
    director = ("director", "& Berg, A. (Director).")
    assert made_sense(*PRODUCERS, director, FILM)[0] == ("note", "Oar, D., Lind, B. (Producers),")
    assert unchanged(*PRODUCERS, FILM)


@pytest.mark.parametrize(
    ("said", "holder"),
    [
        ("Trans. Nora Oar.", "Salt Quarterly"),
        ("Translated by N. B. Oar.", "Salt and Light"),
        ("Übers. von Nora Oar.", "Salzblätter"),
    ],
)
def test_who_translated_an_article_holds_nothing(said, holder):
    pieces = (("author", "Lind, B."), FILM, ("container-title", f"{said} {holder}"))
    assert made_sense(*pieces)[2:] == [("translator", said), ("container-title", holder)]


@pytest.mark.parametrize("holder", ["Trans. Salt Society", "Translation Studies. Salt", "Trans"])
def test_transactions_hold_articles(holder):
    assert unchanged(("author", "Lind, B."), FILM, ("container-title", holder))
