"""Whether the pieces of a Chinese footnote make sense: most say by their last word what they are.

``[美]江河著，田舟译：《盐史》上册，河流出版社2016年第2版，第9页。``
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment, carved, has
from citekit.parsing.sense.checks import whole

_TITLE = re.compile(
    r"《[^《》]*(?:《[^《》]*》[^《》]*)*》(?![\u4e00-\u9fff]{1,6}[译譯])|〈[^〈〉]*〉"
)
_BOOK_SCROLL_CHAPTER = re.compile(
    r"(?P<container>《[^《》]{2,20}》)[，,]?\s?(?P<volume>卷[一二三四五六七八九十百〇\d]{1,8})[，,]?\s?"
    r"(?P<title>[《〈][^《》〈〉]{2,20}[》〉])"
)
"""``《宋史》卷一百七十三《食货志》``: a chapter of an old book behind its scroll."""
_QUOTED_FROM = re.compile(r"转引自|轉引自|引自")
_OF_FOREIGN = re.compile(
    r"[.。，,；;（(]\s?(?P<all>(?:中译本|中譯本|中文版|中文译本|简体中文版|繁體中文版)[：:《].*)"
)
_GB_MARK = re.compile(r"\[[A-Z]{1,2}(?:/OL)?\]")
_PIECE = re.compile(
    r"[^，,；;。：:（）()《〈》〉“”「」\s](?:[^，,；;。：:（）()《〈》〉“”「」]*[^，,；;。：:（）()《〈》〉“”「」\s])?"
)
_STOP = re.compile(r"[\s，,；;。：:）)]+")
_LEAD = "(?:参见|參見|收入|收于|载|載|见|見)?"
_COUNT = "[0-9一二三四五六七八九十百]{1,4}"
_NAMES = r"[^\d\s《》][^\d《》]{0,60}?"
_HOUSE = (
    rf"(?:[\u4e00-\u9fff·]{{2,24}}?(?:{alternatives(word_tuple('sense', 'chinese_house_endings'))})"
    rf"|{alternatives(word_tuple('sense', 'chinese_houses'))})"
)
_YEAR = (
    r"(?P<date>(?:1[89]|20)\d\d年(?:\d{1,2}月)?[版印]?)"
    rf"(?:(?P<edition>第{_COUNT}版|再版|[二三四五]版)|初版|第{_COUNT}次印刷|印刷)?"
)

_REIGNS = f"(?:{alternatives(word_tuple('sense', 'reigns'))})"
"""Before the marks of a title they are part of it: ``光绪《盐县志》``."""
_LED_NAME = re.compile(
    r"(?:\W{0,3}[\u4e00-\u9fff]{1,4}[）)〕\]])?\W{0,3}(?P<note>载|載|参见|參見|参阅|參閱|详见|詳見|见|見)?\s?"
    rf"(?!{_REIGNS})"
    r"(?P<name>[\u4e00-\u9fff·]{2,12}?)"
    r"\s?(?P<editor>主编|主編)?[著撰]?[：:，,]?\s*"
)
_HELD = re.compile(
    r"[，,；;。]\s*(?P<lead>载于|載於|原载|原載|收录于|收錄於|收入|收于|收於|载|載|见|見)\s?"
    r"(?P<editor>[\u4e00-\u9fff、]{2,20}?(?:主编|主編|[编編]))?[：:]?\s*(?P<holder>《[^《》]{2,60}》)"
)
_OF_BOOKS = ("publisher", "translator", "volume", "genre")
_HOUSE_AT_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,10}[（(][\u4e00-\u9fff]{2,4}[）)][\u4e00-\u9fff]{0,6}(?:公司|社|局)"
)
_WRITTEN = re.compile(r"[（(](?:1[89]|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[）)]")
_EDITED = "(?:主编|主編|选编|選編|编选|編選|合编|合編|编著|編著)"
_REVISED = "(?:修订|修訂|增订|增訂|校订|插图|典藏|珍藏|纪念)[版本]"
_NUMBER = r"\d{1,4}(?:\s?[-–—~～至、]{1,2}\s?\d{1,4}){0,3}"
_AROUND_TITLE = (
    re.compile(rf"{_LEAD}(?P<translator>{_NAMES}(?:[编編]?[译譯](?:注|註|校|著)?|漢譯))"),
    re.compile(rf"{_LEAD}(?P<author>{_NAMES}(?<![编編名巨专專论論])[著撰])"),
)
_BEHIND_TITLE = (
    *_AROUND_TITLE,
    re.compile(rf"(?P<note>{_NAMES}(?:(?<![党黨学學高])校|审校|審校)[订訂]?)"),
    re.compile(rf"{_LEAD}(?P<editor>{_NAMES}{_EDITED})"),
    re.compile(rf"(?P<publisher>{_HOUSE})\s?{_YEAR}"),
    re.compile(rf"(?P<publisher>{_HOUSE})"),
    re.compile(_YEAR),
    re.compile(rf"(?P<issue>第{_COUNT}[期號号])"),
    re.compile(rf"(?P<pages>第?\s?{_NUMBER}\s?[页頁]|[页頁]\s?{_NUMBER})"),
    re.compile(rf"(?P<edition>第{_COUNT}版|{_REVISED})"),
    re.compile(
        rf"(?P<volume>第{_COUNT}[卷册冊集辑輯](?:第{_COUNT}分册)?|[上中下][卷册冊编編]?|卷{_COUNT})"
    ),
    re.compile(r"(?P<genre>[白蓝绿][皮]书|[白藍綠]皮書|点校本|點校本|影印本|词条|條目|条目|刻本)"),
)
"""Forms by which a piece is known; their groups are named after the labels of the parts."""


@whole()
def chinese_note(raw: str, segments: list[Segment]) -> list[Segment]:
    """``商务印书馆1996年第3版，第9页``: what the pieces around a title are is written in them."""
    if "《" not in raw and "〈" not in raw:
        return segments
    if found := _OF_FOREIGN.search(raw):
        return _translation_as_remark(raw, segments, found)
    chapter = _BOOK_SCROLL_CHAPTER.search(raw)
    if chapter:
        for label in ("container-title", "volume", "title"):
            segments = carved(raw, segments, *chapter.span(label.partition("-")[0]), label)
    title = _TITLE.search(raw, chapter.start("title") if chapter else 0)
    if not title or _GB_MARK.search(raw):
        return segments
    parts = list(_parts(raw, title))
    if not any(label in _OF_BOOKS for label, _, _ in parts):
        return segments
    if not any(one.label == "title" and one.start <= title.start() for one in segments):
        parts.append(("title", *title.span()))
    written = _WRITTEN.match(raw, title.end())
    if written and any(label == "date" for label, _, _ in parts):
        parts.append(("note", *written.span()))
    result = segments
    for label, start, end in (*_head(raw, title, segments), *parts, *_holder(raw, title)):
        stop = _STOP.match(raw, end)
        if not any(one.label == label and one.start <= start and end <= one.end for one in result):
            result = carved(raw, result, start, stop.end() if stop else end, label)
    return result


def _translation_as_remark(
    raw: str, segments: list[Segment], found: re.Match[str]
) -> list[Segment]:
    """``Norton, 1997. 中译本：《盐史》``: where a book stands in Chinese is a remark."""
    before = [one for one in segments if one.start < found.start("all")]
    if not has(before, "date", "publisher") or has(segments, "url"):
        return segments
    return [
        *before[:-1],
        before[-1]._replace(end=min(before[-1].end, found.start("all"))),
        Segment("note", *found.span("all"), before[-1].confidence),
    ]


def _head(
    raw: str, title: re.Match[str], segments: list[Segment]
) -> Iterator[tuple[str, int, int]]:
    """Yield who is named before the title, without ``参见`` before the name."""
    found = _LED_NAME.fullmatch(raw, 0, title.start())
    if found and (found["note"] or not has(segments, "author", "editor")):
        if found["note"]:
            yield "note", *found.span("note")
        yield "editor" if found["editor"] else "author", found.start("name"), found.end()


def _holder(raw: str, title: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the book that ``载`` or ``见`` leads to, and who edited it."""
    if found := _HELD.search(raw, title.end()):
        yield "note", *found.span("lead")
        if found["editor"]:
            yield "editor", *found.span("editor")
        yield "container-title", *found.span("holder")


def _parts(raw: str, title: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Yield label, start and end of what is known by its form around the title."""
    quoted = _QUOTED_FROM.search(raw, title.end())
    for piece in _PIECE.finditer(raw, 0, quoted.start() if quoted else len(raw)):
        forms = _BEHIND_TITLE if piece.start() >= title.end() else _AROUND_TITLE
        tried = (form.fullmatch(raw, *piece.span()) for form in forms)
        if found := next(filter(None, tried), None):
            for label, text in found.groupdict().items():
                if text:
                    yield label, *found.span(label)
    if house := _HOUSE_AT_PLACE.search(raw, title.end()):
        yield "publisher", *house.span()
