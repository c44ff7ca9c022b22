"""Whether news in Chinese makes sense: the paper holds the article, whoever is named wrote it."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.periodicals import (
    is_reference_work,
    newspaper_or_magazine,
    type_by_words,
)
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import (
    Segment,
    carved,
    ending,
    has,
    meeting_at,
    with_head,
    with_tail,
)
from citekit.parsing.sense.checks import Pieces, each, whole

_NEWS = ("article-newspaper", "article-magazine")
_MARKS = '《“「〈『"'
_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?"
_PAPER_AND_WRITER = re.compile(
    rf"\s*(?P<paper>[^，,：:\s]{{2,12}})[，,：:\s]\s?(?P<writer>{_NAME})[，,：:\s]*"
)
_WRITER = re.compile(rf"\W*{_NAME}\W*")
_REPORTER = re.compile(
    r"(?:(?:本[报報刊]|特[约約]|[实實][习習]|首席)?(?:记者|記者|实习生|實習生|通讯员|通訊員)[：:\s/]{0,2}"
    r"|(?:撰稿|撰文|作者)\s?[：:]\s?)"
    rf"(?P<names>{_NAME}(?:[、\s]{_NAME})*?)(?=[，,、\s）)；;。]|$)"
)
_REPORTER_AND_TITLE = re.compile(rf"\W*{_REPORTER.pattern}[，,：:]\s?(?=[《“〈「])")
_SHEET_AND_TITLE = re.compile(
    r"\W*(?P<sheet>(?:第\s?)?\w{1,5}版)\W*(?P<title>[《“〈「][^《》“”〈〉「」]{2,80}[》”〉」])\W*"
)
_MARKED_AND_COLON = re.compile(r"\s*《[^《》]{2,12}》\s?[：:]\s*")
_HOUSE = ("社", "局", "馆", "館", "书店", "書店", "公司")
_PAPER_AND_REPORTER = re.compile(
    rf"\W*(?P<paper>[^，,：:\s]{{2,12}}?)(?:首席|[实實][习習])?[记記]者\s?(?P<names>{_NAME}(?:[、\s]{_NAME}){{0,3}})\W*"
)
_NUMBER_OF_ISSUE = re.compile(
    r"\W*(?:总|總)?第?\s?(?:\d{1,5}|[一二三四五六七八九十百]{1,4})\s?期\W*"
)
_DIRECTOR = re.compile(rf"\W*(?P<name>{_NAME}(?:、{_NAME}){{0,2}})\s?(?:导演|導演|执导|執導)\W*")
_REPRINTED = re.compile(r"(?<=[\u4e00-\u9fff])[转轉][载載][\s，,。]*$")
_LEAD = re.compile(r"^(?:参见|參見|参阅|详见|見|见)\s?")
_SOURCE = re.compile(r"\s*(?:来源|來源|稿源)[：:]\s?(?P<paper>[^：:，,\s]{2,16})")
_PAPER_AND_COLON = re.compile(r"\s*(?P<paper>[^：:，,《“\s]{2,12})[：:]\s?(?=[^\s/])")


@whole("author title", without="container-title")
def paper_before_chinese_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``南风周报，李山：《盐路》``: the paper is named first, with or without who wrote for it."""
    if raw.isascii() or len(segments) < 2 or segments[0].label != "author":
        return segments
    first, following = segments[:2]
    if found := _PAPER_AND_WRITER.fullmatch(raw, first.start, first.end):
        if following.label != "title" or not _is_paper(found["paper"]):
            return segments
        holder = first._replace(label="container-title", end=found.end("paper"))
        return [holder, first._replace(start=found.start("writer")), *segments[1:]]
    if not _is_paper(raw[first.start : first.end]):
        return segments
    if raw[first.end - 1] in "-—–" and (other := _PAPER_AND_COLON.match(raw, following.start)):
        holder = first._replace(label="container-title")
        return [*meeting_at(holder, following, other.end()), *segments[2:]]
    return _with_paper_first(raw, segments)


def _with_paper_first(raw: str, segments: list[Segment]) -> list[Segment]:
    """Return the paper before a marked title, and who wrote for it, under their labels."""
    first, *rest = segments
    title = next((i for i, one in enumerate(rest[:3]) if one.label == "title"), None)
    if title is None or not (raw[rest[title].start] in _MARKS or raw[first.end - 1] in "：:"):
        return segments
    for i, one in enumerate(rest[: title + 2]):
        may_write = one.label in ("editor", "translator", "publisher")
        if may_write and _WRITER.fullmatch(raw, one.start, one.end):
            rest[i] = one._replace(label="author")
    return [first._replace(label="container-title"), *rest]


@each("title|editor|translator|publisher|note|author")
def reporter_wrote_it(raw: str, one: Segment) -> Pieces:
    """``记者 李山 实习生 田舟``: reporters write and edit nothing."""
    if "者" not in raw and "撰" not in raw and ("生" not in raw):
        return None
    if one.label == "title" and (found := _REPORTER_AND_TITLE.match(raw, one.start, one.end)):
        return [
            one._replace(label="author", start=found.start("names"), end=found.end("names")),
            one._replace(start=found.end()),
        ]
    if one.label == "title":
        return None
    named = [found.span("names") for found in _REPORTER.finditer(raw, one.start, one.end)]
    authors = [one._replace(label="author", start=start, end=end) for start, end in named]
    return authors or None


@each("container-title")
def reporter_behind_paper(raw: str, holder: Segment) -> Pieces:
    """``南风新闻记者 李山：``: the reporter is named behind the paper in one piece."""
    if "记者" not in raw and "記者" not in raw:
        return None
    found = _PAPER_AND_REPORTER.fullmatch(raw, holder.start, holder.end)
    if not found:
        return None
    start, end = found.span("names")
    author = holder._replace(label="author", start=start, end=end)
    return [holder._replace(end=found.end("paper")), author]


@each("publisher|note|edition|container-title|location")
def number_of_sheet_is_issue(raw: str, number: Segment) -> Pieces:
    """``《疫情报告》，第51期``: which issue it is."""
    if "期" not in raw or not _NUMBER_OF_ISSUE.fullmatch(raw, number.start, number.end):
        return None
    return [number._replace(label="issue")]


@each("container-title|author|publisher", without="director")
def director_is_named(raw: str, name: Segment) -> Pieces:
    """``李山导演：《盐路》``: who directed it."""
    if "导" not in raw and "導" not in raw and "执" not in raw:
        return None
    found = _DIRECTOR.fullmatch(raw, name.start, name.end)
    if not found:
        return None
    return [name._replace(label="director", start=found.start("name"), end=found.end("name"))]


@each("container-title")
def reprint_is_remark(raw: str, holder: Segment) -> Pieces:
    """``南风新闻网转载``: that it printed the piece once more is no part of its name."""
    if "载" not in raw and "載" not in raw:
        return None
    found = ending(_REPRINTED, raw, holder)
    return with_tail(holder, found.start(), "note") if found else None


@whole(without="title")
def title_behind_sheet(raw: str, segments: list[Segment]) -> list[Segment]:
    """``《南风日报》2019年6月12日第7版：《盐路》``: behind a paper’s sheet is the title."""
    if "版" not in raw:
        return segments
    for i, note in enumerate(segments):
        may_hold = note.label in ("note", "pages")
        if may_hold and (found := _SHEET_AND_TITLE.fullmatch(raw, note.start, note.end)):
            sheet, title = (
                note._replace(label=label, start=found.start(group), end=found.end(group))
                for label, group in (("pages", "sheet"), ("title", "title"))
            )
            return [*segments[:i], sheet, title, *segments[i + 1 :]]
    return segments


@whole("title", without="author editor")
def title_behind_marked_holder(raw: str, segments: list[Segment]) -> list[Segment]:
    """``《柳叶》：睡眠与心，2019年``: behind marks and a colon stands what they hold."""
    if len(segments) < 2 or "》" not in raw:
        return segments
    first, title = segments[:2]
    if (first.label, title.label) not in (("title", "publisher"), ("title", "container-title")):
        return segments
    text = raw[title.start : title.end].strip(" ，,。.")
    if not _MARKED_AND_COLON.fullmatch(raw, first.start, first.end) or text.endswith(_HOUSE):
        return segments
    return [first._replace(label="container-title"), title._replace(label="title"), *segments[2:]]


@whole("title")
def paper_begins_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``南风网：盐路``: a known paper and a colon are no part of the title."""
    first = segments[0]
    if raw.isascii() or has(segments, "container-title"):
        return segments
    if found := _SOURCE.match(raw, first.start, first.end):
        named = carved(raw, segments, *found.span("paper"), "container-title")
        return [named[0]._replace(label="note"), *named[1:]]
    if first.label != "title" or has(segments, "author"):
        return segments
    found = _PAPER_AND_COLON.match(raw, first.start, first.end)
    if not found or not _is_paper(found["paper"]):
        return segments
    return [*with_head(first, found.end(), "container-title"), *segments[1:]]


def _is_paper(text: str) -> bool:
    """Whether a name is one of a paper or of a site for posts; agencies write themselves."""
    name = _LEAD.sub("", text.strip(" ，,：:。.-—–"))
    if name.endswith("社") or name.isascii():
        return False
    if newspaper_or_magazine(name) or name.casefold() in words("periodicals", "platforms"):
        return True
    return (
        name.endswith("百科")
        or is_reference_work(name)
        or (len(name) <= 8 and type_by_words(name) in _NEWS)
    )


CHECKS = (
    reporter_wrote_it,
    reporter_behind_paper,
    number_of_sheet_is_issue,
    director_is_named,
    reprint_is_remark,
    title_behind_sheet,
    paper_before_chinese_title,
    title_behind_marked_holder,
    paper_begins_title,
)
"""In the order in which they are tried."""
