"""The date of access, through ``normalise``."""

import pytest

from citekit.parsing.segments import ListStyle

from .tagged import record


@pytest.mark.parametrize(
    ("pieces", "parts"),
    [
        ([("accessed", "Retrieved March 23, 2014 (")], [2014, 3, 23]),
        ([("accessed", "[Consulté le 6 avril 2020].")], [2020, 4, 6]),
        ([("accessed", "Acesso em: 09 set. 2021.")], [2021, 9, 9]),
        ([("accessed", "（访问日期：2023-08-14）")], [2023, 8, 14]),
        ([("note", "(最終閲覧日2019/8/4)")], [2019, 8, 4]),
        ([("accessed", "[26.5.18].")], [2018, 5, 26]),
        ([("note", "(accessed on 2 July 2015).")], [2015, 7, 2]),
        (
            [("date", "2017."), ("url", "http://example.org/a"), ("date", "[24.5.18].")],
            [2018, 5, 24],
        ),
        ([("accessed", "[Consulté le 16/10/2023]")], [2023, 10, 16]),
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


@pytest.mark.parametrize("words", ["Last updated", "Zuletzt aktualisiert am", "mis à jour le"])
def test_when_a_page_was_changed_is_not_when_it_was_read(words):
    pieces = (("date", "(2019)."), ("title", "Salt"), ("accessed", f"{words} 20.11.2020"))
    assert "accessed" not in record(*pieces).csl
    both = record(*pieces, ("accessed", "Updated 20.11.2020, accessed 3.12.2020")).csl
    assert both["accessed"] == {"date-parts": [[2020, 12, 3]]}


def test_when_a_page_was_reviewed_is_its_date_where_it_has_no_other():
    csl = record(("title", "Salt"), ("accessed", "Page last reviewed: 3 August 2020")).csl
    assert (csl["issued"], csl.get("accessed")) == ({"date-parts": [[2020, 8, 3]]}, None)


def test_last_update_is_no_access():
    csl = record(
        ("accessed", "Last update: 12.05.2020."), ("accessed", "(accessed on 14/05/2020)")
    ).csl
    assert csl["accessed"]["date-parts"] == [[2020, 5, 14]]


def test_the_day_of_a_broadcast_is_none_of_reading():
    csl = record(("title", "「塩」"), ("accessed", "（2018年4月8日放送）")).csl
    assert ("accessed" in csl, csl["issued"]) == (False, {"date-parts": [[2018, 4, 8]]})


def test_nouns_for_updates():
    update = ("accessed", "(ultimo aggiornamento: 3 giugno 2020)")
    assert "accessed" not in record(("title", "Sale"), update).csl


@pytest.mark.parametrize("word", ["发布", "公布", "修正", "掲載"])
def test_the_day_on_which_a_page_was_published_is_no_day_of_reading(word):
    csl = record(("title", "《盐》"), ("accessed", f"，2021年4月30日{word}。")).csl
    assert (csl["issued"]["date-parts"], csl.get("accessed")) == ([[2021, 4, 30]], None)
