"""Whether what holds a work is cut where it begins and ends."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.organisations import has_organisation_word, is_house
from citekit.parsing.normalisation.periodicals import (
    is_reference_work,
    newspaper_or_magazine,
    type_by_words,
)
from citekit.parsing.segments import Segment, has, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import classes, is_place

_IN = re.compile(r"\W*[Ii]n\b:?\s+(?=[^\W\d_a-zß-ÿ\"“«„])")
_EDITED_IN = re.compile(r"\W*(?:in|dans|en|nel|em)\b\W", re.IGNORECASE)
_OF_WORK = re.compile(r"\s*of\s[^\W\d_a-zß-ÿ][^.:]{3,80}\.\s*")
_VOLUME = re.compile(r"\W*(?:Vol|Bd|Band|Volume|Tome)s?\.?\s\w+\s*")
_PRESENTED = re.compile(
    r"(?<=[.?!”\"»])\s+(?:(?:Paper|Poster|Talk|Lecture|Invited talk|Keynote)\s)?"
    r"(?:Presented|presented|Papers? given|delivered)\s(?:at|to|in)\s(?:the\s)?"
)
_PRESENTED_ALONE = re.compile(
    r"\W*(?:Paper|Poster|Talk|Lecture)\s(?:presented|delivered|given)\s(?:at|to)\s(?=\S)"
)
_CLOSING = {"“": "”", "«": "»", "„": "“", '"': '"'}
_QUOTED_THEN_WORK = re.compile(
    r"\s*(?:(?:“[^“”]{3,}”|«[^«»]{3,}»|\"[^\"]{3,}\")[.,]?\s+(?=[^\W\d_a-zß-ÿ])"
    r"|``[^`]{3,300}''[.,]?\s+)(?P<work>[^\W\d_][^\"“”«»]{3,})"
)
_GENERIC = re.compile(
    r"\s*(?:Journal|Review|Bulletin|Newsletter|Quarterly|Magazine|Letters)[\s,.]*"
)
_LAST_PIECE = re.compile(r"(?<=[^,.]{3}[,.?!”\"»])\s+(?P<piece>[^\W\d_a-zß-ÿ][^,.?!”\"»]{1,60})$")
_REVIEW_THEN_PAPER = re.compile(
    r"\s*(?:Review|Rev\.|Rez\.|Rezension) (?:of|von|zu) [^.]{3,150}?(?:, by|, von|, edited by) "
    r"(?:[^\W\d_]\.\s?|[^.])+\.\s+(?=[^\W\d_a-zß-ÿ])"
)
_ENDS_IN_ON = re.compile(r"\b(?:on|of)[,.]?\s*$")
_BARE_YEAR = re.compile(r"\s*(?:19|20)\d\d[\s.,]*")
_IN_FAMILIES = re.compile(
    r"\s*In:?\s(?P<one>[^\W\d_a-zß-ÿ][\w’'-]+)(?:,\s[^\W\d_a-zß-ÿ][\w’'-]+)?,?\s(?:and|und|&)\s"
    r"(?P<other>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s(?:et al\.|\(?eds?\.\)?))?[\s,:]*"
)
_CHANGED = re.compile(
    r"(?<=\w)[.,]\s+(?P<words>(?:Last (?:modified|updated|edited)|Zuletzt (?:geändert|bearbeitet)|"
    r"Dernière modification|Última modificación)\b[\w\s]{0,20}[:,]?\s*)$"
)
_JOURNAL_AND_HOUSE = re.compile(
    r"(?P<journal>[^,]{4,80}),\s(?P<house>[^,]{4,60}(?:,\s(?:Inc|Ltd)\.?)?),\s*"
)
_VOLUME_OF_REPEC = re.compile(r"vol\.\s\d")
_REVIEW_OF = re.compile(r"\W*(?:Review|Rev\.|Rezension|Rez\.) (?:of|von|zu)\b")
_BY = re.compile(r"\W*(?:by|von)\s")
_BAR = re.compile(r"\s*[|·–—-]\s")
_BESIDE_PAPERS: tuple[str, ...] = ("location", "publisher", "note")
_NO_HOLDER = ("container-title", "collection-title")
_LONGEST_QUOTED = 300  # characters


@whole("date editor title", without="container-title collection-title")
def book_behind_dated_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt” (1769), in Ann Lind (ed.), Brine``: behind editors ``in`` it stands the book."""
    labels = [one.label for one in segments]
    for i in range(len(segments) - 3):
        if labels[i : i + 4] == ["title", "date", "editor", "title"]:
            editor, book = segments[i + 2 : i + 4]
            if _EDITED_IN.match(raw, editor.start, editor.end):
                holder = book._replace(label="container-title")
                return [*segments[: i + 3], holder, *segments[i + 4 :]]
    return segments


@whole("title", without="container-title collection-title")
def second_title_within(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt (2011) in Roads of Brine``: a second title that begins with ``in`` holds the first."""
    titles = [one for one in segments if one.label == "title"]
    if len(titles) != 2 or not _IN.match(raw, titles[1].start, titles[1].end):
        return segments
    return [one._replace(label="container-title") if one is titles[1] else one for one in segments]


@beside("volume", "title|note", without="container-title")
def work_behind_volume(raw: str, volume: Segment, work: Segment) -> Pieces:
    """``Vol. 4`` and ``of Collected Brines.``: what a volume is of holds the work."""
    if _VOLUME.fullmatch(raw, volume.start, volume.end) and _OF_WORK.fullmatch(
        raw, work.start, work.end
    ):
        return [volume, work._replace(label="container-title")]
    return None


@whole("title", without="container-title")
def meeting_behind_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt. Paper presented at the Brine Days``: where it was read is no part of the title."""
    if "resented" not in raw and "delivered" not in raw:
        return segments
    for i, one in enumerate(segments):
        if one.label in ("note", "publisher") and _PRESENTED_ALONE.match(raw, one.start, one.end):
            return [*segments[:i], one._replace(label="container-title"), *segments[i + 1 :]]
        found = _PRESENTED.search(raw, one.start, one.end) if one.label == "title" else None
        if not found:
            continue
        end, rest = (one.end, segments[i + 1 :])
        if raw[one.end - 1].isalnum() and rest and (rest[0].label in ("publisher", "note")):
            end, rest = (rest[0].end, rest[1:])
        meeting = one._replace(label="container-title", start=found.start(), end=end)
        return [*segments[:i], one._replace(end=found.start()), meeting, *rest]
    return segments


@whole("container-title title")
def quote_ends_in_holder(raw: str, segments: list[Segment]) -> list[Segment]:
    """``« Salt. `` and ``A story », in Brine``: the title goes to its quote, the rest holds it."""
    for i, title in enumerate(segments):
        opening = raw[title.start : title.end].lstrip()[:1] if title.label == "title" else ""
        closing = _CLOSING.get(opening)
        if closing is None or closing in raw[title.start : title.end].lstrip()[1:]:
            continue
        closed = raw.find(closing, title.end, title.end + _LONGEST_QUOTED) + 1
        inside = [one for one in segments[i + 1 :] if one.start < closed]
        if not inside or inside[-1].label != "container-title":
            continue
        last = inside[-1]
        if opening in raw[title.end : closed - 1] or last.end <= closed + 2:
            continue
        if _BAR.match(raw, max(title.end - 2, 0)) or _BAR.match(raw, title.end):
            continue  # the site stands within the quotes
        cut = closed + (raw[closed : closed + 1] in (",", "."))
        rest = [last._replace(start=cut), *segments[i + 1 + len(inside) :]]
        return [*segments[:i], title._replace(end=cut), *rest]
    return segments


@whole("title", without="container-title collection-title")
def work_behind_quotes(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Brine.” Oar Dictionary``, ``“Brine,” physica b, vol. 2``: quotes end the title."""
    for i, title in enumerate(segments):
        if title.label != "title":
            continue
        found = _QUOTED_THEN_WORK.fullmatch(raw, title.start, title.end)
        if found and (has(segments, "volume", "issue") or is_reference_work(found["work"])):
            holder = title._replace(label="container-title", start=found.start("work"))
            return [*segments[:i], title._replace(end=holder.start), holder, *segments[i + 1 :]]
    return segments


@beside("title", "container-title")
def name_before_generic_word(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``The Brewers’`` and ``Journal,``: a journal is not called so alone."""
    if not _GENERIC.fullmatch(raw, holder.start, holder.end):
        return None
    if found := _LAST_PIECE.search(raw[: title.end].rstrip(), title.start):
        return meeting_at(title, holder, found.start("piece"))
    return None


@each("container-title")
def review_before_paper(raw: str, holder: Segment) -> Pieces:
    """``Review of Salt, by Ann Lind. Oar Times``: what is reviewed holds nothing."""
    if found := _REVIEW_THEN_PAPER.match(raw, holder.start, holder.end):
        return with_head(holder, found.end(), "note")
    return None


@whole("container-title date")
def meeting_in_two_pieces(raw: str, segments: list[Segment]) -> list[Segment]:
    """``in Salt, 2001. Proceedings of the Conference on,``: IEEE puts the year in the middle."""
    labels = [one.label for one in segments]
    if labels.count("container-title") == 1:
        return segments
    for i in range(len(segments) - 2):
        if labels[i : i + 3] != ["container-title", "date", "container-title"]:
            continue
        first, date, last = segments[i : i + 3]
        is_open = _ENDS_IN_ON.search(raw, last.start, last.end)
        if (
            is_open
            and "date" in labels[i + 3 :]
            and _BARE_YEAR.fullmatch(raw, date.start, date.end)
        ):
            return [*segments[:i], first._replace(end=last.end), *segments[i + 3 :]]
    return segments


@each("container-title", needed="pages", without="publisher location volume editor")
def editors_in_short(raw: str, holder: Segment) -> Pieces:
    """``In Berg and Lind, 15–51``: a book that is listed elsewhere, by its editors."""
    found = _IN_FAMILIES.fullmatch(raw, holder.start, holder.end)
    if found and type_by_words(f"{found['one']} {found['other']}") is None:
        return [holder._replace(label="editor")]
    return None


@each("container-title")
def change_behind_site(raw: str, holder: Segment) -> Pieces:
    """``Wikipedia. Last modified`` and its date: when a page was changed is not its name."""
    if found := _CHANGED.search(raw, holder.start, holder.end):
        return with_tail(holder, found.start("words"), "note")
    return None


@whole("title location|publisher|note", without="container-title collection-title")
def paper_is_no_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Boston Globe,``: a known paper that stands behind a title holds it."""
    beside = _BESIDE_PAPERS
    if has(segments, "location"):
        beside = ("note",) if has(segments, "publisher") else ("location", "note")
    return [
        one._replace(label="container-title")
        if one.label in beside and _is_paper(raw[one.start : one.end].strip(" ,.;:()"))
        else one
        for one in segments
    ]


def _is_paper(name: str) -> bool:
    """Whether a name is a paper's; ``New York`` is a place and ``Elsevier`` a house as well."""
    is_known = newspaper_or_magazine(name) is not None
    return is_known and not is_place(name) and "house" not in classes(name)


@beside("container-title", "volume", without="publisher")
def house_behind_journal(raw: str, holder: Segment, volume: Segment) -> Pieces:
    """``Salt Review, Oar Society, vol. 69(5), pages 3-9``: RePEc names the publisher as well."""
    if " pages " not in raw:
        return None
    found = _JOURNAL_AND_HOUSE.fullmatch(raw, holder.start, volume.start)
    if not found or not _VOLUME_OF_REPEC.match(raw, volume.start):
        return None
    if has_organisation_word(found["house"]) or is_house(found["house"]):
        house = holder._replace(label="publisher", start=found.start("house"))
        return [holder._replace(end=house.start), house, volume]
    return None


@whole("author|editor title")
def author_of_what_is_reviewed(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Rev. of Salt,`` and ``by Ann Lind.``: who wrote the book did not write its review."""
    for i, (title, names) in enumerate(itertools.pairwise(segments)):
        if (
            title.label == "title"
            and names.label in ("author", "editor")
            and has(segments[:i], "author")
            and _REVIEW_OF.match(raw, title.start, title.end)
            and _BY.match(raw, names.start, names.end)
        ):
            return [*segments[:i], title._replace(end=names.end), *segments[i + 2 :]]
    return segments
