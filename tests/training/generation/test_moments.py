"""Dates as each language writes them."""

from random import Random

import pytest

from citekit.training.generation.moments import Moment, make_moment, write_moment

DAY = Moment(2018, 5, 3)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "May 3, 2018"),
        ("de", "3. Mai 2018"),
        ("fr", "3 mai 2018"),
        ("pt", "3 de maio de 2018"),
        ("ru", "3 мая 2018"),
        ("zh", "2018年5月3日"),
        ("ko", "2018년 5월 3일"),
        ("hu", "2018. május 3."),
    ],
)
def test_the_language_writes_the_day_so(language, text):
    written = {write_moment(DAY, "long", language, Random(seed)) for seed in range(200)}
    assert text in written


def test_month_and_day_come_without_the_year():
    written = {write_moment(DAY, "md", "en", Random(seed)) for seed in range(100)}
    assert "May 3" in written
    assert not any("2018" in text for text in written)


def test_days_lie_in_their_years_and_exist():
    random = Random(1)
    for _ in range(500):
        moment = make_moment(random, 2001, 2005)
        assert 2001 <= moment.year <= 2005
        assert 1 <= moment.day <= (28 if moment.month == 2 else 30)
