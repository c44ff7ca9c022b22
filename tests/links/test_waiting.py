"""``Retry-After``."""

import pytest

from citekit.links.waiting import retry_after

from .talking import answer


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("2", 2), (" 120 ", 120), ("9" * 400, 10**8), ("", None), ("soon", None), ("-3", None)],
)
def test_seconds(said, seconds):
    assert retry_after(answer(retry_after=said)) == seconds


def test_a_date_by_the_clock_of_the_server():
    told = answer(retry_after="Fri, 07 Nov 2014 12:00:30 GMT", date="Fri, 07 Nov 2014 12:00:00 GMT")
    assert retry_after(told) == 30


def test_dates_of_any_zone_and_of_none():
    told = answer(
        retry_after="Fri, 07 Nov 2014 14:00:30 +0200", date="Fri, 07 Nov 2014 12:00:00 -0000"
    )
    assert retry_after(told) == 30


def test_a_date_that_is_over():
    assert retry_after(answer(retry_after="Fri, 07 Nov 2014 12:00:30 GMT")) == 0
