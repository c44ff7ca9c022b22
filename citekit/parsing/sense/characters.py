"""Whether what is written in Chinese or Japanese without blanks makes sense in one piece."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.east_asian import native_names
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.segments import Segment, carved, ending, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole

_YEAR_AND_ISSUE = re.compile(r"\W*(?:19|20)\d\d年\s?(?P<issue>第?\d{1,4}[期号號])\W*")
_HOUSE_AND_YEAR = re.compile(
    r".{2,40}?(?:社|局|館|馆|書店|书店|公司)[，,、\s]?(?P<year>(?:19|20)\d\d年)(?:\d{1,2}月)?(?:第?\w{0,2}版)?\W*"
)
_WIKI_AND_ENTRY = re.compile(
    r"\s*(?P<wiki>(?:ウィキペディア|维基百科|維基百科|百度百科|위키백과)[^\W「“《]{0,6})(?=[「“《])"
)
_HAN_NAME = re.compile(r"\W*(?P<name>[\u4e00-\u9fff々]{2,5})\W*")
_NUMBER_OF_DOCUMENT = re.compile(
    r"[\u4e00-\u9fff]{2,10}[〔\[［(（【](?:19|20)\d\d[〕\]］)）】]\s?第?\d{1,5}[号號]"
)
_ISSUE = re.compile(r"\W*第?\s?\d{1,5}\s?[期號号]\W*")
_HAN_ONLY = re.compile(r"[\W\u4e00-\u9fff]+")
_TRANSLATES = re.compile(r"[译譯訳编編校注註]")
_NATION = re.compile(r"\s*[\[(（〔【][\u4e00-\u9fff]{1,4}[\])）〕】]\s*")
_NAME_AND_STOP = re.compile(
    r"\s*[\u4e00-\u9fff][\u4e00-\u9fff·]{1,12}\s?(?:[（(][^()（）]{2,60}[）)])?\s?[.．]\s*(?=\S)"
)
_PAGES = re.compile(r"\W*第?\s?\d[\d\s—–~-]*[页頁]\W*")
_PAPER_AND_DAY = re.compile(
    r"\s*(?P<paper>[^\W\d_]{2,12}?)\s?"
    r"(?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日付?(?:[朝夕]刊)?(?:\s?第?\d{1,2}[面版])?)\W*"
)
_PAPERS = ("新聞", "日报", "晚报", "日報", "晚報", "早報")
_OF_PRINT = re.compile(r"朝刊|夕刊|日刊|\d版|\d面")
_REPORTER = re.compile(r"\W*[가-힣]{2,4}\s(?P<office>(?:선임|논설위원|객원)?\s?기자)\W*")
_READ_BEFORE = re.compile(
    r"\W*(?:最終)?(?:アクセス日?|閲覧日?|確認日?|参照日?)\W*|\W*(?:最后|最後)?(?:访问|訪問|浏览|瀏覽|查阅|查閱|检索|檢索)"
    r"(?:日期|时间|時間|于|於)?\W*|\W*(?:검색일|접속일|열람일|조회일|최종 ?접속일?)\W*"
)
_READ_ALONE = re.compile(
    r"\W*(?:접속|검색|열람|조회|閲覧|アクセス|参照|访问|訪問|查阅|查閱|检索|檢索|瀏覽|浏览)\W*"
)
_READ_BEHIND = re.compile(
    r"\d\s?[日일.]?\s?(?:접속|검색|열람|조회|閲覧|アクセス|参照|访问|訪問|查阅|查閱|检索|檢索|瀏覽|浏览)\W*$"
)
_STATION = re.compile(
    r"\W*(?:[^\W\d_]{0,12}(?:央视|电视台|電視台|卫视|衛視|广播电台)|CCTV[\d-]{0,3}|NHK|KBS|MBC|SBS)\W*"
)
_CITY_AND_HOUSE = re.compile(
    r"\s*(?:東京|大阪|京都|名古屋|横浜|北京|上海|台北|臺北|香港|서울)\s?[・·:：]\s?(?=[^\W\d_]{2})"
)
_BULLETIN = re.compile(
    r"[.．。]\s?(?P<bulletin>[\u3040-\u30ff\u4e00-\u9fff々]{3,30}"
    r"(?:紀要|研究報告|報告|論集|論叢|学報|学会誌|年報|雑誌|研究室研究報告|学报|学刊|杂志|學報|學刊|雜誌))[.．。]?\s*$"
)
_NUMBER_OF_DECREE = re.compile(r"\W*第\s?\d{1,5}\s?[号號]\W*")
_OF_REPUBLIC = re.compile(r"\W*民[國国]\s?\d{1,3}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?\W*")
_EDITION = re.compile(
    r"\W*(?:第\s?[一二三四五六七八九十\d]{1,3}|初|再|三|修訂|修订|增訂|增订)\s?版\W*"
)
_RELEASE = re.compile(
    r"\W*(?P<body>[^\W\d_](?:[^\W\d_]|\s(?=[^\W\d_])){1,40}?)?\s?(?P<kind>新聞稿|新闻稿|プレスリリース|報道発表(?:資料)?|보도\s?자료)\W*"
)


@whole()
def number_of_document(raw: str, segments: list[Segment]) -> list[Segment]:
    """``国办发〔2017〕60号``: what a document is numbered by holds nothing."""
    found = _NUMBER_OF_DOCUMENT.search(raw) if "号" in raw or "號" in raw else None
    if not found or any(
        one.label == "title" and one.start < found.end() and one.end > found.start()
        for one in segments
    ):
        return segments
    return carved(raw, segments, *found.span(), "note")


@beside("publisher", "pages", without="issue container-title")
def number_of_periodical(raw: str, name: Segment, number: Segment) -> Pieces:
    """``海口公報，3042期``: what has numbers is a periodical and no house."""
    if raw.isascii():
        return None
    if _ISSUE.fullmatch(raw, number.start, number.end):
        holder, issue = (name._replace(label="container-title"), number._replace(label="issue"))
        return [holder, issue]
    return None


@beside("title", "container-title")
def station_is_no_title(raw: str, station: Segment, programme: Segment) -> Pieces:
    """``央视《新闻联播》2021年9月20日``: a station holds what is between the marks."""
    if raw.isascii() or not _STATION.fullmatch(raw, station.start, station.end):
        return None
    if raw[programme.start] not in "《「『":
        return None
    return [
        station._replace(label="container-title"),
        programme._replace(label="title"),
    ]


@each("translator")
def translator_says_so(raw: str, one: Segment) -> Pieces:
    """``《盐史》第一季``: in characters nobody is a translator without the word for it."""
    if raw.isascii():
        return None
    if _NUMBER_OF_DECREE.fullmatch(raw, one.start, one.end):
        return [one._replace(label="note")]
    if _HAN_ONLY.fullmatch(raw, one.start, one.end) and (
        not _TRANSLATES.search(raw, one.start, one.end)
    ):
        return [one._replace(label="note")]
    return None


@beside("author|citation-number", "title")
def nation_before_name(raw: str, nation: Segment, title: Segment) -> Pieces:
    """``[法]`` and ``江河 (Jean Sel). 盐史``: behind the nation stands the name."""
    found = _NAME_AND_STOP.match(raw, title.start, title.end)
    if found and _NATION.fullmatch(raw, nation.start, nation.end):
        return [nation._replace(label="author", end=found.end()), title._replace(start=found.end())]
    return None


@each("date")
def pages_are_no_date(raw: str, one: Segment) -> Pieces:
    """``2015年版，第88页``: what is counted in pages is no date."""
    if "页" not in raw and "頁" not in raw:
        return None
    if _PAGES.fullmatch(raw, one.start, one.end):
        return [one._replace(label="pages")]
    return None


@each("container-title", without="date")
def year_of_republic(raw: str, one: Segment) -> Pieces:
    """``「家庭調查」，民國110年``: a year of the Republic of China holds nothing."""
    if raw.isascii() or not _OF_REPUBLIC.fullmatch(raw, one.start, one.end):
        return None
    return [one._replace(label="date")]


@each("pages")
def edition_is_no_page(raw: str, one: Segment) -> Pieces:
    """``《鹽學》，川出版，2018，第二版``: which edition it is."""
    if raw.isascii() or not _EDITION.fullmatch(raw, one.start, one.end):
        return None
    if raw[: one.start].rstrip(" ，,").endswith("日"):
        return None  # the sheet of a paper, behind its day
    return [one._replace(label="edition")]


@each("author")
def reporter_in_korean(raw: str, name: Segment) -> Pieces:
    """``박정훈 기자, 「천일염」``: what the author does is no part of the name."""
    if "기자" not in raw or not (found := _REPORTER.fullmatch(raw, name.start, name.end)):
        return None
    return with_tail(name, found.start("office"), "note", end=found.start("office"))


@beside("publisher|container-title|location|genre", "date")
def word_for_reading_is_no_house(raw: str, word: Segment, day: Segment) -> Pieces:
    """``（最終アクセス：2021年3月3日）``: the word and the day say when it was read."""
    if raw.isascii() or not _READ_BEFORE.fullmatch(raw, word.start, word.end):
        return None
    return [word._replace(label="accessed", end=day.end)]


@beside("date", "accessed")
def word_behind_day(raw: str, day: Segment, word: Segment) -> Pieces:
    """``2020.1.2.`` and ``접속``: a word without a day belongs to the one before it."""
    if raw.isascii() or not _READ_ALONE.fullmatch(raw, word.start, word.end):
        return None
    return [day._replace(label="accessed", end=word.end)]


@each("date", without="accessed")
def day_of_reading(raw: str, day: Segment) -> Pieces:
    """``네이버 지식백과, 2020.1.2. 접속``: a word behind the day says that it was read then."""
    if raw.isascii() or not _READ_BEHIND.search(raw, day.start, day.end):
        return None
    return [day._replace(label="accessed")]


@each("author|container-title")
def release_is_no_name(raw: str, one: Segment) -> Pieces:
    """``鹽務署新聞稿，「鹽價」``, ``「소금값」, 보도자료``: the kind of what a body tells."""
    if raw.isascii() or not (found := _RELEASE.fullmatch(raw, one.start, one.end)):
        return None
    if found["body"]:
        return with_tail(one, found.start("kind"), "genre")
    return [one._replace(label="genre")] if one.label == "container-title" else None


@each("accessed", without="date url")
def day_of_paper(raw: str, one: Segment) -> Pieces:
    """``川新聞「塩」2016年3月10日朝刊``: nobody looked at the day of a morning paper."""
    if raw.isascii():
        return None
    if _OF_PRINT.search(raw, one.start, one.end):
        return [one._replace(label="date")]
    return None


@each("author|title", without="container-title date")
def day_behind_paper(raw: str, one: Segment) -> Pieces:
    """``川新聞2019年3月4日付夕刊``: a paper and its day stand in one piece."""
    if raw.isascii() or not (found := _PAPER_AND_DAY.fullmatch(raw, one.start, one.end)):
        return None
    if newspaper_or_magazine(found["paper"]) or found["paper"].endswith(_PAPERS):
        return with_tail(one._replace(label="container-title"), found.start("day"), "date")
    return None


@whole("note title", without="author")
def name_before_title_marks(raw: str, segments: list[Segment]) -> list[Segment]:
    """``鲁迅：《呐喊》``: a name and a colon before the marks of a title are its author."""
    if len(segments) < 2 or raw.isascii():
        return segments
    first, title = segments[:2]
    is_name = first.label == "note" and _HAN_NAME.fullmatch(raw, first.start, first.end)
    if (
        is_name
        and title.label == "title"
        and (raw[first.end - 1] in "：:")
        and (raw[title.start] == "《")
    ):
        return [first._replace(label="author"), *segments[1:]]
    return segments


@each("date", without="issue")
def year_and_issue(raw: str, date: Segment) -> Pieces:
    """``三联生活周刊，2017年第32期``: year and issue stand in one piece."""
    if raw.isascii():
        return None
    if found := _YEAR_AND_ISSUE.fullmatch(raw, date.start, date.end):
        return with_tail(date, found.start("issue"), "issue")
    return None


@each("publisher", without="date")
def year_behind_house(raw: str, house: Segment) -> Pieces:
    """``河流出版社2016年版``: the year of a book stands behind its publisher without a comma."""
    if raw.isascii():
        return None
    if found := _HOUSE_AND_YEAR.fullmatch(raw, house.start, house.end):
        return with_tail(house, found.start("year"), "date")
    return None


@each("title", without="container-title")
def wiki_before_entry(raw: str, title: Segment) -> Pieces:
    """``ウィキペディア日本語版「塩」の項``: the wiki stands before its entry in one piece."""
    if raw.isascii():
        return None
    if found := _WIKI_AND_ENTRY.match(raw, title.start, title.end):
        return with_head(title, found.end(), "container-title")
    return None


@opening("author", "title", "container-title")
def writer_in_characters(raw: str, paper: Segment, title: Segment, writer: Segment) -> Pieces:
    """``朝日新聞「塩」山本花子``: the paper is named first, who wrote for it behind."""
    name = raw[paper.start : paper.end].strip(" ，,：:")
    found = _HAN_NAME.fullmatch(raw, writer.start, writer.end)
    if not found or not newspaper_or_magazine(name) or _is_outlet(found["name"]):
        return None
    holder, author = (paper._replace(label="container-title"), writer._replace(label="author"))
    return [holder, title, author]


@each("location")
def house_behind_city(raw: str, place: Segment) -> Pieces:
    """``東京・塩書房``: the house stands behind its city."""
    found = _CITY_AND_HOUSE.match(raw, place.start, place.end)
    return with_tail(place, found.end(), "publisher") if found else None


@each("title", without="container-title")
def bulletin_behind_title(raw: str, title: Segment) -> Pieces:
    """``塩の道の研究. 塩大学研究報告.``: a bulletin holds what stands before it."""
    found = ending(_BULLETIN, raw, title)
    return with_tail(title, found.start("bulletin"), "container-title") if found else None


def _is_outlet(name: str) -> bool:
    """Whether a name in characters is known as one of a paper or is built like one of a body."""
    if newspaper_or_magazine(name) or type_by_words(name):
        return True
    return (
        len(name) > 3
        and not any("family" in one for one in native_names(name))
        and (name.endswith(("社", "会", "局", "省", "庁", "部", "学", "院", "网", "館")))
    )
