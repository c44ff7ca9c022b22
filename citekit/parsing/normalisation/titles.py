"""Step: the title, in its original script where it stands in several."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from citekit.parsing.normalisation.containers import split_edition
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.normalisation.phrases import last_words, without_start, words_of
from citekit.parsing.normalisation.standards import split_standard, split_standard_before
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.normalisation.text import collapse, trim_title
from citekit.parsing.normalisation.title_forms import split_forms
from citekit.parsing.segments import Segment

_CITED_PAGES = re.compile(r",\s((?:\d{1,4}[-–]\d{1,4}(?:,\s)?){1,40})$")
_VOLUMES_BEHIND = re.compile(
    r"(?<=\w)[.,]\s(?:t\.|vol\.|Vol\.|Vols\.|Volumes?|Bd\.|Bde\.|Band|Bände|Tomes?|Tomos?)\s"
    r"((?:\d{1,3}|[IVXLC]{1,6})(?:\s?(?:and|und|et|y|e|&|[-–])\s?(?:\d{1,3}|[IVXLC]{1,6}))?)\W*$"
)
_FIRST_YEAR = re.compile(
    r"(?<=[\w»«”“\"])[\s.,]{0,2}\s\[((?:1[4-9]|20)\d\d)(?:\s?[-–]\s?(?:\d\d){1,2})?\]$"
)
_COUNT_BEHIND = re.compile(
    r"[.,]\s(\d{1,2})\s(?:tomes|tomos|vols\.?|voll\.?|volumes|Bde\.?|Bände)\W*$"
)
_NUMBER_IN_BRACKETS = re.compile(
    r"\s\((?:(?:[A-Z][\w.&/-]*\s){0,4}(?:(?:No|Nr|Núm)\.|N[º°])\s?(?P<number>[A-Z]{0,3}[\d./-]{1,20})"
    r"|(?P<episode>(?:(?:Season|Series|Staffel|Saison|Temporada)\s\d{1,2},?\s)?"
    r"(?:Episode|Folge|Épisode|Episodio|Ep\.)\s\d{1,4}))\)$"
)
"""``Salt roads (Report No. 12)``, ``Salt (Season 2, Episode 3)``, as the APA has them."""
_GB_MARK = re.compile(r"\s*[\[［【]\s*[A-Z]{1,2}(?:/[A-Z]{2})?\s*[\]］】][\s.．。,，]*$")
_ENTRY_BEHIND = re.compile(
    r"(?P<title>[“「『《][^“”「」『』《》]{1,80}[”」』》])(?:条目|條目|词条|詞條|の項目?|項目)\W*"
)
_LEADS_TO_PAPER = re.compile(r"(?<=[》”」])[，,]?\s?[载載]$")
_LEADS_TO_DATE = re.compile(r"(?<=\w)\s(?:du|vom|dated)$")
_QUOTED = re.compile(r"[„“«\"‚»「][^„“«»”\"「」]+[“”»«\"」][\s.,]*")
_LONGEST_WORD = 60  # characters
_LEFT_OVER_IN = re.compile(r"^[Ii]n:\s+(?=\S)|^in\s+(?=[^\W\d_a-zß-ÿ])")
"""What stood before the book of a chapter without a title: ``A. Lang, in: River Studies``."""
_PARAGRAPHS = re.compile(r"\s*\[\d{1,3} (?:Absätze|paragraphs|párrafos)\][\s.]*$")
"""How a journal without pages says how long an article is."""
_LABEL = re.compile(r"^(?:title|titel|titre|título|题目|標題)\s*[:：]\s*", re.IGNORECASE)


@lru_cache(maxsize=1)
def _lead_ins() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the last words and the pattern of ``, abrufbar unter`` and the like behind a title."""
    phrases = tuple(phrase for phrase in word_tuple("notes", "lead_ins") if " " in phrase)
    pattern = rf"[\s,.;(\[]{{1,3}}(?:{alternatives(phrases)})[\s:]*$"
    return last_words(phrases), re.compile(pattern, re.IGNORECASE)


def _without_lead_in(text: str) -> str:
    words, pattern = _lead_ins()
    last = words_of(text[-_LONGEST_WORD:])[-1:]
    return text if words.isdisjoint(last) else pattern.sub("", text)


_ARCHIVE_LINK = re.compile(r"\s?\[arch(?:ive|\.)\](?=\s?[»”\"]?[\s,.]*$)")
"""``« Le sel [archive] »``: what Wikipedias link to a copy by."""


def titles(draft: Draft) -> None:
    """Read the title; a series of title segments is one title."""
    segments = draft.labelled("title")
    if not segments:
        _take_other_name(draft)
        return
    text = collapse(draft.joined(segments))
    text = _GB_MARK.sub("", text) if text.rstrip(" .．。,，").endswith(("]", "］", "】")) else text
    text = _ARCHIVE_LINK.sub("", text) if "[archive" in text or "[arch." in text else text
    text = _PARAGRAPHS.sub("", text) if text.rstrip(" .").endswith("]") else text
    if text.endswith(("du", "vom", "dated")) and _is_before_date(draft, segments[-1]):
        text = _LEADS_TO_DATE.sub("", text)
    text = _LEADS_TO_PAPER.sub("", text) if text.endswith(("载", "載")) else text
    text = _without_entry_word(text)
    if "container-title" not in draft.csl:
        text = without_start(_LEFT_OVER_IN, text)
    text = without_start(_LABEL, text) if ":" in text or "：" in text else text
    forms = split_forms(trim_title(_without_lead_in(text)))
    title, edition = split_edition(forms.title)
    draft.put("edition", edition, segments, certainty=0.9)
    if "container-title" not in draft.csl:
        title, number = split_standard(title)
        if not number:
            title, number = split_standard_before(title)
        draft.put("number", number, segments, certainty=0.9)
    title = _without_first_year(draft, title, segments)
    title = _without_number(draft, trim_title(title), segments)
    title = _without_volumes(draft, _without_cited_pages(draft, trim_title(title)), segments)
    certainty = 1.0 if _adjoin(segments) else 0.7
    draft.put("title", title, segments, certainty=certainty)
    for kind, form in forms.others:
        draft.extra[f"title-{kind}"] = form


def _without_entry_word(text: str) -> str:
    """``voce «Mezzadria»``, ``Seite „Salz“``: what is quoted is the title of the entry or page."""
    if behind := _ENTRY_BEHIND.fullmatch(text):
        return behind["title"]
    found = _entry_word().match(text)
    return text[found.end() :] if found and _QUOTED.fullmatch(text, found.end()) else text


@lru_cache(maxsize=1)
def _entry_word() -> re.Pattern[str]:
    words = (*word_tuple("notes", "entry_words"), *word_tuple("notes", "page_words"))
    return re.compile(rf"(?:{alternatives(words)})\.?\s*(?=[„“«\"‚»「])", re.IGNORECASE)


def _without_cited_pages(draft: Draft, title: str) -> str:
    """``Short title, 92-93, 101-5`` in a note without imprint: the pages are those it cites."""
    if draft.labelled("date", "publisher", "location", "pages"):
        return title
    found = _CITED_PAGES.search(title)
    if not found:
        return title
    draft.extra["locator"] = found[1]
    return title[: found.start()]


def _without_first_year(draft: Draft, title: str, segments: list[Segment]) -> str:
    """``Briefe über das Salz [1795]`` of 1993: when the work was first printed."""
    found = _FIRST_YEAR.search(title) if title.endswith("]") else None
    issued = draft.csl.get("issued", {}).get("date-parts", [[0]])[0][0]
    if not found or not int(found[1]) < int(issued):
        return title
    draft.put("original-date", {"date-parts": [[int(found[1])]]}, segments, certainty=0.9)
    return trim_title(title[: found.start()])


def _without_number(draft: Draft, title: str, segments: list[Segment]) -> str:
    """``Salt roads (Publication No. 12)``: the number that a report or an episode has."""
    found = _NUMBER_IN_BRACKETS.search(title) if title.endswith(")") else None
    if not found:
        return title
    draft.put("number", found["number"] or found["episode"], segments, certainty=0.9)
    return title[: found.start()]


def _without_volumes(draft: Draft, title: str, segments: list[Segment]) -> str:
    """``Letters, 1773–1799, Volumes I and II``: which of its volumes, not its name."""
    if count := _COUNT_BEHIND.search(title):
        draft.put("number-of-volumes", count[1], segments, certainty=0.9)
        return trim_title(title[: count.start()])
    found = _VOLUMES_BEHIND.search(title)
    if not found or draft.labelled("volume"):
        return title
    draft.put("volume", found[1], segments, certainty=0.9)
    return trim_title(title[: found.start()])


def _is_before_date(draft: Draft, segment: Segment) -> bool:
    """Whether a date stands right behind a segment."""
    return any(0 <= one.start - segment.end <= 1 for one in draft.labelled("date"))


def _adjoin(segments: list[Segment]) -> bool:
    return all(right.start - left.end <= 2 for left, right in itertools.pairwise(segments))


def _is_outlet(draft: Draft, other: Segment) -> bool:
    """Whether a name is one of what has pages, and not of the page itself."""
    name = str(draft.csl.get(other.label, ""))
    return other.label == "publisher" or bool(newspaper_or_magazine(name) or type_by_words(name))


def _take_other_name(draft: Draft) -> None:
    """Make the title of a page's only name, where the labeller took that for a site or house."""
    others = draft.labelled("container-title", "publisher")
    if len(others) != 1 or "URL" not in draft.csl:
        return
    if "author" not in draft.csl and _is_outlet(draft, others[0]):
        return
    if draft.labelled("volume", "issue", "pages", "location", "editor"):
        return
    label = others[0].label
    if name := str(draft.csl.get(label) or trim_title(draft.text(others[0]))):
        draft.drop(label)
        draft.segments = tuple(one for one in draft.segments if one is not others[0])
        draft.put("title", name, others, certainty=0.6)
