"""The date of access, through ``normalise``."""

import pytest

from citekit.parsing.segments import ListStyle

from .tagged import record


@pytest.mark.parametrize(
    ("pieces", "parts"),
    [
        ([("accessed", "Retrieved January 19, 2012 (")], [2012, 1, 19]),
        ([("accessed", "[Consulté le 1 février 2022].")], [2022, 2, 1]),
        ([("accessed", "Acesso em: 04 dez. 2024.")], [2024, 12, 4]),
        ([("accessed", "（访问日期：2026-07-17）")], [2026, 7, 17]),
        ([("accessed", "[26.5.18].")], [2018, 5, 26]),
        ([("note", "(accessed on 2 July 2015).")], [2015, 7, 2]),
        (
            [("date", "2017."), ("url", "http://example.org/a"), ("date", "[24.5.18].")],
            [2018, 5, 24],
        ),
        ([("accessed", "[Consulté le 07/11/2025]")], [2025, 11, 7]),
    ],
)
def test_accessed(pieces, parts):
    assert record(*pieces).csl["accessed"]["date-parts"] == [parts]


def test_open_order_keeps_both_readings_and_little_confidence():
    reference = record(("accessed", "[2.6.19]"))
    assert reference.csl["accessed"] == {"date-parts": [[2019, 6, 2]]}
    alternative = reference.csl["custom"]["citekit"]["alternatives"]["accessed"]
    assert alternative == {"date-parts": [[2019, 2, 6]]}
    assert reference.fields["accessed"].confidence < 0.9


def test_not_before_the_work_and_not_after_the_article():
    pieces = [("date", "March 2019"), ("accessed", "[2.6.19]")]
    assert record(*pieces).csl["accessed"] == {"date-parts": [[2019, 6, 2]]}
    assert "alternatives" not in str(record(*pieces).csl)
    style = ListStyle(article_date={"date-parts": [[2019, 3, 1]]})
    assert record(("accessed", "[2.6.19]"), style=style).csl["accessed"] == {
        "date-parts": [[2019, 2, 6]]
    }


def test_the_list_decides():
    style = ListStyle(day_first=False)
    assert record(("accessed", "[2.6.19]"), style=style).csl["accessed"] == {
        "date-parts": [[2019, 2, 6]]
    }
