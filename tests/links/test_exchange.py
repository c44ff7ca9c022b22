"""Requests and answers."""

from citekit.links.exchange import Answer, Ask
from citekit.links.spelling import read_address

from .talking import answer

ADDRESS = read_address("http://site.example/")


def test_media_type():
    assert answer(content_type="Text/HTML; charset=x").media_type == "text/html"
    assert answer(content_type="").media_type == ""


def test_a_request_asks_for_nothing_special_by_itself():
    ask = Ask(ADDRESS)
    assert not (ask.as_browser or ask.is_pause or ask.is_exposed or ask.delay)
    assert ask.max_bytes == 1_000_000


def test_what_came_of_a_pause():
    pause = Answer(ADDRESS)
    assert (pause.status, pause.seconds, pause.trouble, pause.media_type) == (0, 0, None, "")
