"""Whether talks, letters and what is broadcast make sense: their names are no persons'."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.east_asian import may_be_name
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.normalisation.scripts import has_han
from citekit.parsing.segments import Segment, has
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_person

_CALLED_SO = re.compile(
    r"\W*(?:(?:oral history |telephone |personal |phone )?interview with|"
    r"(?:interview|gespräch|telefonat|zeitzeugengespräch) mit|entretien avec|propos de|"
    r"entrevista (?:personal )?(?:al?|con|com)|intervista (?:al?|alla|con)|interview met|"
    r"gesprek met|"
    r"(?:brief|e-?mail) v(?:an|on)|lettre de|lettera di|carta de|"
    r"(?:mündliche|schriftliche|telefonische|persönliche|freundliche) (?:auskunft|"
    r"mitteilung) v(?:on|\.)|"
    r"conversation with|comunicación personal de|témoignage de)\s(?=\S)|"
    r"\W*intervista all[’'](?=\S)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?<=\w),\s(?:by|von|par|por|di|de|door)\s(?P<name>[^\W\d_a-zß-ÿ][^,;:]{3,40})\W*$"
)
_PARTS = ("author", "title", "publisher")
_BYLINE = re.compile(
    r"\W*(?:ein\s)?(?:beitrag|bericht|reportage|feature|film|kommentar|rezension|text|dokumentation)"
    r"\svon\s(?=\S)|\W*(?:text|autorin|autor|gestaltung|redaktion|reporter)\s?:\s(?=\S)|"
    r"\W*(?:article|reportage|émission|chronique|enquête)\s(?:de\s|d[’']|par\s)(?=\S)|"
    r"\W*(?:reportaje|crónica|reportagem|servizio|articolo)\s(?:de|di|por)\s(?=\S)|\W*记者[\s:：]*|"
    r"\W*(?:propos recueillis par|aufgezeichnet von|das gespräch führte|entrevista de)\s(?=\S)",
    re.IGNORECASE,
)
_ON_THE_LINE = ("publisher", "container-title", "note", "location", "title", "genre")
_FIRST_WORDS = (
    "ein ", "beitrag", "bericht", "reportage", "feature", "film", "kommentar", "rezension", "text",
    "dokumentation", "autor", "gestaltung", "redaktion", "reporter", "article", "émission",
    "chronique", "enquête", "reportaje", "crónica", "servizio", "articolo", "记者",
    "propos", "aufgezeichnet", "das gespr", "entrevista de",
)  # fmt: skip
_LONGEST_LINE = 60  # characters
_POSTED = re.compile(
    r"[\s,;.]*\b(?i:posted|uploaded)\sby\s[“\"]?(?P<name>[^\W\da-zß-ÿ][^“”\",;]{2,50}?)"
    r"[,.]?[”\"]?[\s,.;]*$"
)
_ENDS_IN_EPISODE = re.compile(
    r",\s(?P<word>(?:episode|ep\.|eps?|folge|épisode|episodio|episódio|puntata|aflevering|afl\.)"
    r"\s?(?:no\.|nr\.|n[°º])?\s?#?)\s*$",
    re.IGNORECASE,
)
_NAME_IN_BRACKETS = re.compile(r"\s*\(\s*(?P<name>[^\W\d_a-zß-ÿ][^()\d,;:]{4,40})\)\W*")
_OPEN_BRACKET = re.compile(r"(?<=\w)\s\((?P<name>[^\W\d_a-zß-ÿ][^()\d,;:]{4,40}),?\s*$")
_IN_OPEN_BRACKET = re.compile(r"\s*\(?(?P<name>[^()\d,;:]{4,40}),?\s*")
_CLOSING = "”“\"»’'"


@whole()
def conversation_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Entretien avec Anna Lang, ingénieure``: a talk is called so and is nobody.

    Who is named behind ``di``, ``von`` or ``by`` held it.
    """
    first = segments[0] if segments else None
    if first is None or first.label not in ("author", "title"):
        return segments
    if not _CALLED_SO.match(raw, first.start):
        return segments
    end = first.end
    rest = segments[1:]
    if first.label == "author" and rest and rest[0].label == "title":
        end, rest = rest[0].end, rest[1:]
    title = first._replace(label="title", end=end)
    found = _SPEAKER.search(raw, title.start, title.end)
    if found and not has(rest, "author"):
        author = title._replace(label="author", start=found.start("name"))
        return [title._replace(end=found.start()), author, *rest]
    return [title, *rest]


@whole()
def byline_is_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Beitrag von Anna Lang``: who made what a station sent is its author; that holds it."""
    for i, line in enumerate(segments):
        if line.label not in _ON_THE_LINE or not i or line.end - line.start > _LONGEST_LINE:
            continue
        text = raw[line.start : line.end].lstrip(" (–—-,")
        if not text.casefold().startswith(_FIRST_WORDS):
            continue
        found = _BYLINE.match(raw, line.start, line.end)
        if not found or not _is_speaker(raw[found.end() : line.end]):
            continue
        before = segments[:i]
        named = [one for one in before if one.label in ("author", "editor", "director")]
        if named:
            station = raw[named[0].start : named[0].end].strip(" ,.:;")
            if len(named) > 1 or has(segments, "container-title") or not _is_station(station):
                return segments
            before = [
                one._replace(label="container-title") if one is named[0] else one for one in before
            ]
        return [*before, line._replace(label="author", start=found.end()), *segments[i + 1 :]]
    return segments


@each("note", without="author director")
def who_is_said_to_have_posted_it(raw: str, note: Segment) -> Pieces:
    """``12:31, posted by “Oldspan,”``: who posted a film made it, also where that is one remark."""
    found = _POSTED.search(raw, note.start, note.end)
    if found:
        start, end = found.span("name")
        author = note._replace(label="author", start=start, end=end)
        before = [note._replace(end=found.start())] if found.start() > note.start else []
        return [*before, author]
    return None


@beside("container-title", "volume|issue|pages")
def episode_ends_name(raw: str, holder: Segment, number: Segment) -> Pieces:
    """``Salt Radio, episode`` and ``312``: which episode it is, is no part of the name."""
    if found := _ENDS_IN_EPISODE.search(raw, holder.start, holder.end):
        note = number._replace(label="note", start=found.start("word"))
        return [holder._replace(end=found.start()), note]
    return None


@whole("author genre title")
def podcast_holds_episode(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Podcast: Salt Tales, “Brine”, Oar Media``: what is a podcast's name holds its episodes."""
    if [one.label for one in segments[:3]] != ["genre", "author", "title"]:
        return segments
    kind, name, title = segments[:3]
    is_podcast = "podcast" in raw[kind.start : kind.end].casefold()
    is_quoted = raw[title.start] in '“„«"'
    if not is_podcast or not is_quoted or is_person(raw[name.start : name.end]):
        return segments
    rest = [
        one._replace(label="publisher") if one.label == "container-title" else one
        for one in segments[3:]
    ]
    return [kind, name._replace(label="container-title"), title, *rest]


@whole(without="author editor director location")
def name_in_brackets_wrote_it(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt” (Anna Lang)``, ``The Salt (Anna Lang, 1986)``: the person in brackets made it."""
    if "(" not in raw:
        return segments
    for i, one in enumerate(segments):
        before = raw[: one.start].rstrip(" ,.")[-1:]
        if one.label == "note" and i and (before in _CLOSING):
            found = _NAME_IN_BRACKETS.fullmatch(raw, one.start, one.end)
        elif one.label in ("title", "publisher") and _date_closes(raw, segments[i + 1 :]):
            is_title = one.label == "title"
            found = (
                _OPEN_BRACKET.search(raw, one.start, one.end)
                if is_title
                else _IN_OPEN_BRACKET.fullmatch(raw, one.start, one.end)
            )
            if found and not is_title and ("(" not in raw[one.start - 2 : one.start + 2]):
                continue
        else:
            continue
        if found and is_person(found["name"]):
            start, end = found.span("name")
            author = one._replace(label="author", start=start, end=end)
            title = [one._replace(end=found.start())] if one.label == "title" else []
            return [*segments[:i], *title, author, *segments[i + 1 :]]
    return segments


def _date_closes(raw: str, rest: list[Segment]) -> bool:
    """Whether a date follows that ends the bracket and the reference."""
    if len(rest) != 1 or rest[0].label != "date":
        return False
    return raw[rest[0].start : rest[0].end].rstrip(" .").endswith(")")


def _is_speaker(text: str) -> bool:
    name = text.strip(" ，,。.")
    return is_person(text) or (has_han(name) is not None and len(name) < 5 and may_be_name(name))


def _is_station(name: str) -> bool:
    """Whether a name may be one of a station or paper, and is none of a person."""
    known = newspaper_or_magazine(name) or type_by_words(name)
    return bool(known) or not ("," in name or is_person(name))
