"""Requests and answers."""

from .talking import answer


def test_media_type():
    assert answer(content_type="Text/HTML; charset=x").media_type == "text/html"
    assert answer(content_type="").media_type == ""
