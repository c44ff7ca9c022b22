"""Letters, calls and interviews, through ``normalise``."""

import pytest

from .tagged import record

DAY = ("date", "3 March 2021")


@pytest.mark.parametrize(
    "pieces",
    [
        (("title", "Phone call with Anna Lang"), DAY),
        (("title", "Email from the Salt Museum"), DAY),
        (("author", "Lang, A."), ("note", "pers. comm."), DAY),
        (("author", "Lang, A."), ("note", "persönliche Mitteilung"), DAY),
    ],
)
def test_what_was_said_to_the_author(pieces):
    assert record(*pieces).csl["type"] == "personal_communication"


@pytest.mark.parametrize(
    "words", ["Interview with", "Interview mit", "Interview met", "Entretien avec"]
)
def test_interviews(words):
    title = ("title", f"{words} Anna Lang")
    assert record(title, DAY).csl["type"] == "interview"
    printed = record(title, ("container-title", "The Economist"), DAY)
    assert printed.csl["type"] == "article-magazine"


def test_a_title_about_calls_is_no_call():
    assert record(("title", "Phone calls with whales"), ("publisher", "Oar")).csl["type"] == "book"


def test_talks_in_other_languages():
    kinds = {
        "Gespräch mit Anna Lang": "interview",
        "Mündliche Auskunft von A. Lang": "personal_communication",
    }
    for title, kind in kinds.items():
        assert record(("title", title), ("date", "4. April 2020")).csl["type"] == kind


def test_a_telephone_call_with_somebody():
    title = ("title", "Entretien téléphonique avec Anna Lang,")
    assert record(title, ("date", "le 3 mars 2019")).csl["type"] == "interview"
