"""Checks of Chinese footnotes, through ``sensible``."""

import pytest

from .making import joined_sense


def test_the_pieces_behind_a_title_say_what_they_are():
    pieces = joined_sense(
        ("author", "江河："),
        ("title", "《盐史》"),
        ("note", "（修订本）上册，田舟、李山译，孙桥校，河流印书馆1996年第3版，第9页。"),
    )
    assert pieces[2:] == [
        ("edition", "修订本）"),
        ("volume", "上册，"),
        ("translator", "田舟、李山译，"),
        ("note", "孙桥校，"),
        ("publisher", "河流印书馆"),
        ("date", "1996年"),
        ("edition", "第3版，"),
        ("pages", "第9页。"),
    ]


def test_names_before_the_title_say_whose_they_are():
    pieces = joined_sense(
        ("author", "陳江河著，王山、"),
        ("title", "李舟編譯，《鹽史》，"),
        ("location", "台北："),
        ("publisher", "河流出版社，"),
        ("date", "2006。"),
    )
    assert pieces[:3] == [
        ("author", "陳江河著，"),
        ("translator", "王山、李舟編譯，"),
        ("title", "《鹽史》，"),
    ]


def test_a_house_is_no_author():
    pieces = joined_sense(
        ("author", "吴江："),
        ("title", "《盐史》，"),
        ("author", "河流·山书店2007年版，"),
        ("pages", "第6页。"),
    )
    assert pieces[2:4] == [("publisher", "河流·山书店"), ("date", "2007年版，")]


@pytest.mark.parametrize(
    ("lead", "head", "name"),
    [("参见", "author", "江大河"), ("载", "editor", "江大河主编")],
)
def test_a_lead_in_is_no_part_of_a_name(lead, head, name):
    pieces = joined_sense(
        ("note", f"{lead}{name}"),
        ("container-title", "《盐史》"),
        ("volume", "第一卷，"),
        ("publisher", "河流出版社，"),
        ("date", "2001年"),
    )
    assert [piece for piece in pieces if piece[0] != "note"][:2] == [
        (head, name),
        ("title", "《盐史》"),
    ]


def test_the_book_that_holds_it():
    pieces = joined_sense(
        ("author", "江河，"),
        ("title", "《盐路》，"),
        ("note", "见田舟主编：《盐集》第9卷，"),
        ("publisher", "河流出版社"),
        ("date", "2005年版，"),
        ("pages", "第7页"),
    )
    assert ("container-title", "《盐集》") in pieces
    assert ("editor", "田舟主编：") in pieces
    assert ("volume", "第9卷，") in pieces


def test_what_it_is_quoted_from_is_a_remark():
    pairs = (
        ("author", "江河："),
        ("title", "《盐路》，"),
        ("publisher", "河流出版社，"),
        ("date", "2003年，"),
        ("note", "转引自田舟《山路》，第7页"),
    )
    assert joined_sense(*pairs)[-1] == pairs[-1]


def test_a_chinese_translation_of_a_foreign_book_is_a_remark():
    pieces = joined_sense(
        ("author", "Lind A. "),
        ("title", "Salt. "),
        ("publisher", "Oar, "),
        ("date", "1997. "),
        ("note", "中译本：《盐史》，田舟译，"),
        ("publisher", "河流出版社，"),
        ("date", "2006。"),
    )
    assert pieces[3:] == [
        ("date", "1997. "),
        ("note", "中译本：《盐史》，田舟译，河流出版社，2006。"),
    ]


def test_without_house_and_translator_nothing_is_a_book():
    pairs = (("author", "江河："), ("title", "《盐路》，"), ("note", "第7页"))
    assert joined_sense(*pairs) == list(pairs)


def test_a_dynasty_before_the_name_and_the_scroll_behind_the_title():
    pieces = joined_sense(
        ("citation-number", "（宋）"), ("title", "江河：《盐谈》"), ("note", "卷十八，刻本")
    )
    assert pieces[1:4] == [("author", "江河："), ("title", "《盐谈》"), ("volume", "卷十八，")]
    pieces = joined_sense(("title", "光绪《盐县志》"), ("note", "卷十三"))
    assert pieces == [("title", "光绪《盐县志》"), ("volume", "卷十三")]


def test_when_it_was_written_is_a_remark_where_the_book_has_a_year():
    pieces = joined_sense(
        ("author", "江河："),
        ("title", "《盐路》"),
        ("date", "（1925年12月1日），"),
        ("container-title", "《江河选集》"),
        ("publisher", "河流出版社1991年版，"),
    )
    assert pieces[2] == ("note", "（1925年12月1日），")


def test_a_house_with_its_place_in_brackets():
    pieces = joined_sense(
        ("title", "《盐史》，"),
        ("publisher", "河流書店"),
        ("location", "（香港）"),
        ("publisher", "有限公司，"),
        ("date", "2005。"),
    )
    assert pieces[1] == ("publisher", "河流書店（香港）有限公司，")


def test_what_a_book_is_called_besides_its_title():
    pieces = joined_sense(
        ("author", "江河："), ("title", "《盐》"), ("publisher", "白皮书，"), ("date", "2019年")
    )
    assert pieces[2] == ("genre", "白皮书，")


def test_first_editions_and_short_names_of_houses():
    pieces = joined_sense(
        ("author", "曾江，"), ("title", "《鹽》，"), ("accessed", "1988年5月初版，聯經。")
    )
    assert pieces[2:] == [("date", "1988年5月"), ("accessed", "初版，"), ("publisher", "聯經。")]


def test_a_chapter_behind_its_scroll():
    pieces = joined_sense(
        ("title", "《盐史》"),
        ("note", "卷七十七"),
        ("container-title", "《食货志》，河流书局1974年版"),
    )
    assert pieces == [
        ("container-title", "《盐史》"),
        ("volume", "卷七十七"),
        ("title", "《食货志》"),
        ("publisher", "河流书局"),
        ("date", "1974年版"),
    ]
