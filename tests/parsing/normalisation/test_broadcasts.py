"""What was sent or said on a day."""

import pytest

from .tagged import record

TITLE = ("title", "Salt roads,")


@pytest.mark.parametrize(
    "sent",
    [
        ("note", "Sendung vom"),
        ("note", "first broadcast"),
        ("date", "2019年8月28日放送"),
        ("note", "season 5, episode 4"),
        ("note", "Folge 77,"),
    ],
)
def test_what_was_sent_on_a_day_is_no_paper(sent):
    pieces = (("container-title", "Radio Span"), ("title", "“Salt roads”"), ("date", "25.1.2020"))
    assert record(*pieces, sent).csl["type"] == "broadcast"
    assert record(*pieces).csl["type"] != "broadcast"
    house = (("title", "“Salt roads”"), ("publisher", "日本放送協会"), ("date", "1990年"))
    assert record(*house, ("note", "日本放送協会編")).csl["type"] != "broadcast"


def test_a_speech_that_is_printed_in_nothing():
    said = (("author", "Lind, Anna."), ("title", "Speech at the Salt Summit,"))
    day = (("location", "Ulm,"), ("date", "23 September 2019."))
    assert record(*said, *day).csl["type"] == "speech"
    assert record(*said, ("publisher", "Oar Press,"), *day).csl["type"] == "book"
    assert record(("title", "Speech and salt,"), *day).csl["type"] == "book"


@pytest.mark.parametrize(
    "day", ["2018년 6월 10일 방송.", "puntata del 12/04/2021.", "uitzending van 7 mei 2021"]
)
def test_what_was_sent_on_a_day(day):
    csl = record(TITLE, ("container-title", "River TV,"), ("date", day)).csl
    assert csl["type"] == "broadcast"


def test_what_a_channel_sent():
    day = ("date", "7 février 2019")
    assert record(TITLE, ("container-title", "France 2,"), day).csl["type"] == "broadcast"
    page = (TITLE, ("container-title", "France 2,"), day, ("url", "https://river.example/1"))
    assert record(*page).csl["type"] != "broadcast"
