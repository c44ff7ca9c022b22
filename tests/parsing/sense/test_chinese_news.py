"""Checks of news in Chinese, through ``sensible``."""

import pytest

from .making import joined_sense


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (
            [("author", "南方周末，"), ("title", "《盐路》，"), ("date", "2012年")],
            ["container-title", "title", "date"],
        ),
        (
            [("author", "FT中文网，"), ("translator", "许江，"), ("title", "《盐路》，")],
            ["container-title", "author", "title"],
        ),
        (
            [("author", "新京报："), ("title", "《盐路》，"), ("publisher", "许江，")],
            ["container-title", "title", "author"],
        ),
        (
            [("author", "端传媒，许江："), ("title", "《盐路》，")],
            ["container-title", "author", "title"],
        ),
        (
            [("author", "知乎："), ("title", "盐路有多长？")],
            ["container-title", "title"],
        ),
        ([("author", "新华社："), ("title", "《盐路》，")], ["author", "title"]),
        (
            [("author", "江河："), ("title", "《盐路》，"), ("publisher", "许江，")],
            ["author", "title", "publisher"],
        ),
    ],
)
def test_a_paper_before_its_article(pairs, expected):
    assert [label for label, _ in joined_sense(*pairs)] == expected


def test_reporters_wrote_it():
    pieces = joined_sense(
        ("container-title", "南方周末，"),
        ("title", "《盐路》，"),
        ("editor", "记者 张山 实习生 李敏，"),
        ("date", "2012年"),
    )
    assert pieces[2:4] == [("author", "张山"), ("author", "李敏")]


def test_the_title_behind_the_sheet():
    pieces = joined_sense(
        ("container-title", "《光明日报》"),
        ("date", "2019年6月12日"),
        ("note", "第7版：《盐路》"),
    )
    assert pieces[2:] == [("pages", "第7版"), ("title", "《盐路》")]


def test_what_is_held_by_a_marked_name():
    pairs = [("title", "《柳叶》："), ("publisher", "睡眠与盐，"), ("date", "2019年6月")]
    assert [label for label, _ in joined_sense(*pairs)] == ["container-title", "title", "date"]
    pairs[1] = ("publisher", "河流出版社，")
    assert joined_sense(*pairs) == pairs


def test_a_paper_and_a_colon_before_a_title():
    pieces = joined_sense(("title", "人民网：盐路有多长，"), ("date", "2019年6月"))
    assert pieces[:2] == [("container-title", "人民网："), ("title", "盐路有多长，")]
    pairs = [("title", "大河：盐路有多长，"), ("date", "2019年6月")]
    assert joined_sense(*pairs) == pairs


def test_the_day_and_the_sheet_before_the_title():
    pieces = joined_sense(
        ("author", "新京报，"), ("date", "1987年7月15日，"), ("pages", "第2版，〈盐路〉")
    )
    labels = [label for label, _ in pieces]
    assert labels == ["container-title", "date", "pages", "title"]


def test_one_paper_through_another():
    pieces = joined_sense(
        ("author", "人民网-"), ("title", "人民日报：盐路有多长"), ("date", "2015")
    )
    assert pieces[:2] == [("container-title", "人民网-人民日报："), ("title", "盐路有多长")]


def test_the_word_for_a_source_is_no_title():
    pieces = joined_sense(("title", "来源：河流报 "), ("author", "作者：江河"))
    assert pieces[:2] == [("note", "来源："), ("container-title", "河流报")]


def test_a_reporter_before_the_title():
    pieces = joined_sense(
        ("author", "蘋果日報，"), ("date", "2013/05/06，"), ("title", "記者林成，〈鹽路〉")
    )
    assert pieces[2:] == [("author", "林成"), ("title", "〈鹽路〉")]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (
            [("container-title", "南风新闻记者 李山："), ("title", "《盐路》，")],
            [("container-title", "南风新闻"), ("author", "李山"), ("title", "《盐路》，")],
        ),
        (
            [("author", "盐业局："), ("title", "《盐情报告》，"), ("publisher", "第51期，")],
            [("author", "盐业局："), ("title", "《盐情报告》，"), ("issue", "第51期，")],
        ),
        (
            [("container-title", "李山导演："), ("title", "《盐路》，"), ("genre", "纪录片，")],
            [("director", "李山"), ("title", "《盐路》，"), ("genre", "纪录片，")],
        ),
        (
            [("title", "《盐路》，"), ("container-title", "南风新闻网转载，")],
            [("title", "《盐路》，"), ("container-title", "南风新闻网"), ("note", "转载，")],
        ),
        (
            [("title", "《盐路》，"), ("publisher", "长期出版社，")],
            [("title", "《盐路》，"), ("publisher", "长期出版社，")],
        ),
    ],
)
def test_reporters_issues_directors_and_reprints(pairs, expected):
    assert joined_sense(*pairs) == expected
