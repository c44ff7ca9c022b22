"""Checks of texts in Chinese and Japanese, through ``sensible``."""

import pytest

from .making import joined_sense, made_sense, unchanged


def test_year_and_issue_in_one_piece():
    pairs = (("title", "《盐史》，"), ("container-title", "河流周刊，"), ("date", "2017年第32期"))
    assert joined_sense(*pairs)[2:] == [("date", "2017年"), ("issue", "第32期")]
    assert joined_sense(*pairs, ("issue", "第3期"))[2] == ("date", "2017年第32期")


@pytest.mark.parametrize("behind", ["2016年版，", "2016年第2版", "2016年"])
def test_the_year_behind_a_publisher(behind):
    pieces = joined_sense(("title", "盐史，"), ("publisher", f"河流出版社{behind}"))
    assert pieces[1:] == [("publisher", "河流出版社"), ("date", behind)]


def test_a_wiki_before_its_entry():
    pieces = joined_sense(("title", "ウィキペディア日本語版「塩」の項"), ("date", "（2020年）"))
    assert pieces[:2] == [("container-title", "ウィキペディア日本語版"), ("title", "「塩」の項")]
    assert joined_sense(("title", "ウィキペディアの「塩」"), ("date", "（2020年）"))[1][0] != "date"


def test_who_wrote_for_a_paper_is_named_behind():
    pairs = (("author", "朝日新聞"), ("title", "「塩の道」"), ("container-title", "山本花子"))
    assert [label for label, _ in joined_sense(*pairs)] == ["container-title", "title", "author"]
    pairs = (*pairs[:2], ("container-title", "毎日新聞"))
    assert joined_sense(*pairs) == list(pairs)


def test_the_hour_behind_a_day_is_no_page():
    pairs = (("title", "「塩」"), ("date", "2016年01月12日"), ("pages", "08時00分"))
    assert made_sense(*pairs)[1] == ("date", "2016年01月12日 08時00分")
    pairs = (*pairs[:2], ("pages", "08頁"))
    assert unchanged(*pairs)


def test_what_is_counted_in_pages_is_no_date():
    pieces = made_sense(
        ("title", "《盐》，"), ("publisher", "河流出版社2015年版，"), ("date", "第88页。")
    )
    assert pieces[1:] == [
        ("publisher", "河流出版社"),
        ("date", "2015年版，"),
        ("pages", "第88页。"),
    ]


def test_without_a_link_a_day_is_one_of_print():
    pairs = (("container-title", "川新聞"), ("title", "「塩」"), ("accessed", "2016年3月10日朝刊"))
    assert made_sense(*pairs)[2] == ("date", "2016年3月10日朝刊")
    pairs = (*pairs[:2], ("accessed", "2016年3月10日閲覧"))
    assert unchanged(*pairs)


def test_a_name_before_the_marks_of_a_title_is_its_author():
    pairs = (("note", "河流："), ("title", "《盐》，"), ("date", "1979年。"))
    assert made_sense(*pairs)[0] == ("author", "河流：")
    pairs = (("note", "河流，"), *pairs[1:])
    assert unchanged(*pairs)


def test_the_number_of_a_document_holds_nothing():
    pieces = joined_sense(
        ("title", "关于盐的通知. "),
        ("container-title", "国办发"),
        ("date", "〔2017〕"),
        ("note", "60号,"),
    )
    assert pieces[1] == ("note", "国办发〔2017〕60号")


def test_what_has_numbers_is_a_periodical():
    pairs = [("title", "盐史。"), ("publisher", "河流公報，"), ("pages", "3042期。")]
    assert joined_sense(*pairs)[1:] == [("container-title", "河流公報，"), ("issue", "3042期。")]
    pairs[2] = ("pages", "3042頁。")
    assert joined_sense(*pairs) == pairs


def test_nobody_translates_without_a_word_for_it():
    pairs = [("title", "《盐史》"), ("translator", "第一季，"), ("date", "2012年")]
    assert joined_sense(*pairs)[1] == ("note", "第一季，")
    pairs[1] = ("translator", "江河译，")
    assert joined_sense(*pairs)[1][0] == "translator"


def test_the_name_behind_a_nation():
    pieces = joined_sense(
        ("author", "[法] "), ("title", "江河 (Jean Sel). 盐史"), ("genre", "[M].")
    )
    assert pieces[:2] == [("author", "[法] 江河 (Jean Sel). "), ("title", "盐史")]


def test_a_paper_and_its_day_in_one_piece():
    title = ("title", "「塩を読む」")
    made = made_sense(("author", "川新聞2019年3月4日付夕刊"), title)
    assert made == [("container-title", "川新聞"), ("date", "2019年3月4日付夕刊"), title]
    assert made_sense(("title", "毎日新聞2019年3月4日朝刊3面"))[0] == (
        "container-title",
        "毎日新聞",
    )
    assert unchanged(("author", "山本花子2019年3月4日"), title)


def test_years_of_the_republic_hold_nothing():
    title = ("title", "「鹽戶調查」，")
    assert made_sense(title, ("container-title", "民國110年。"))[1][0] == "date"
    assert unchanged(title, ("container-title", "民國日報。"))


def test_an_edition_is_no_page():
    book = (("title", "《鹽學》，"), ("publisher", "川出版，"), ("date", "2018，"))
    assert made_sense(*book, ("pages", "第二版。"))[-1][0] == "edition"
    assert unchanged(*book, ("pages", "第二頁。"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [("鹽務署", "新聞稿，"), ("塩業庁", "プレスリリース"), ("소금청", "보도자료,")],
)
def test_releases_of_bodies(body, kind):
    title = ("title", "「鹽」")
    assert made_sense(("author", body + kind), title)[:2] == [("author", body), ("genre", kind)]
    assert made_sense(title, ("container-title", kind))[1] == ("genre", kind)


def test_a_reporter_is_called_by_name():
    pairs = (("author", "김소금 기자,"), ("title", "「천일염」,"))
    assert made_sense(*pairs)[:2] == [("author", "김소금"), ("note", "기자,")]


@pytest.mark.parametrize(
    ("pieces", "read"),
    [
        (
            (("publisher", "（最終アクセス："), ("date", "2021年3月3日）")),
            "（最終アクセス： 2021年3月3日）",
        ),
        ((("date", "2020.1.2."), ("accessed", "접속")), "2020.1.2. 접속"),
        ((("date", "2020年1月2日閲覧"),), "2020年1月2日閲覧"),
    ],
)
def test_days_of_reading(pieces, read):
    assert made_sense(("title", "「塩」"), *pieces)[1:] == [("accessed", read)]


def test_days_that_nobody_read_on():
    pairs = (("title", "「塩」"), ("publisher", "海塩社、"), ("date", "2021年3月3日"))
    assert unchanged(*pairs)


def test_a_station_holds_what_is_between_marks():
    station, programme = ("title", "海州电视台"), ("container-title", "《盐的新闻》")
    assert made_sense(station, programme) == [
        ("container-title", station[1]),
        ("title", programme[1]),
    ]
    assert unchanged(("title", "盐的历史"), programme)


def test_the_number_of_a_decree_translates_nothing():
    pairs = (("author", "河务院令"), ("translator", "第409号，"), ("title", "《盐务条例》"))
    assert made_sense(*pairs)[1] == ("note", "第409号，")


def test_behind_a_day_stands_the_sheet_of_a_paper():
    day = ("date", "1978年12月24日")
    pairs = (("container-title", "《南风日报》"), day, ("pages", "第1版。"))
    assert joined_sense(*pairs) == list(pairs)


def test_a_house_stands_behind_its_city():
    pieces = (("title", "『塩の道』"), ("location", "東京・塩書房、"), ("date", "2012年"))
    assert joined_sense(*pieces)[1:3] == [("location", "東京・"), ("publisher", "塩書房、")]
    assert ("location", "東京、") in joined_sense(pieces[0], ("location", "東京、"), pieces[2])


def test_a_bulletin_holds_what_stands_before_it():
    pieces = (("author", "塩田五郎."), ("title", "塩の道の研究. 塩浜大学研究報告."))
    assert made_sense(*pieces)[1:] == [
        ("title", "塩の道の研究."), ("container-title", "塩浜大学研究報告.")
    ]  # fmt: skip
    assert unchanged(("author", "塩田五郎."), ("title", "塩の道の研究報告."))
