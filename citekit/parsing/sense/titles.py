"""Whether titles are whole, and what stands before or behind them is no part of them."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from citekit.parsing.normalisation.scripts import is_east_asian
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole

_PERSON = re.compile(r"[,;&]|\b[^\W\d_]\.")
_DASH = re.compile(r"\s*[-–—:]\s+[^\W\d_]{2,}")
_HEADWORD = re.compile(r"\W*(?:s\.\s?v{1,2}\.\s?(?=\W?\w)|Art(?:ikel|\.)\s(?=[„»‚›]\w))")
_BARE_HEADWORD = re.compile(r"\W{0,2}Art\.\]?:?\s(?=[^\W\d_a-zß-ÿ][^\W\d_]{2})")
_QUOTES = {"“": "”", "«": "»", "„": "“", '"': '"'}
_BAR = re.compile(r"\s*[|·–—-]\s")
_LONGEST_QUOTED = 300  # characters
_PARTICLE = re.compile(r"[のとはがをにでもへや][^\W\d_]")
_PLACE_TWICE = re.compile(r"\s*(?P<place>[^\W\d_][^,;:()]{2,40}),\s+(?P<again>(?P=place))\W*")
_YEAR_ALONE = re.compile(r"\s*(?:19|20)\d\d\W*")
_ENDS_IN_PREPOSITION = re.compile(r"\s(?:in|im|w|в|en|em|nel|since|seit|bis|until)\s*$")
_CLOSED_AND_REMARK = re.compile(
    r"\s*(?:“[^“”]{3,200}”|«[^«»]{3,200}»|„[^„“”\"]{3,200}[“”\"]|\"[^\"]{3,200}\")"
    r"(?:\s+(?P<bracket>\([^()]{4,120}\))\W*|,\s(?P<made>(?i:geführt von|moderiert von|"
    r"interview\s?:|interview (?:mit|with|by)|interviewed by|propos recueillis par|"
    r"entretien avec|im gespräch mit|entrevista (?:de|con|com)|intervista (?:di|a cura di)|"
    r"hosted by|presented by|narrated by|"
    r"präsentiert von|rozmawia)\s?[^\W\d_][^,;:]{2,60}),?\s*|"
    r"\.\s+(?P<rest>[^\W\d_a-zß-ÿ]\w{2,30}(?:\s\w{1,30}){0,2})[.,]?\s*)"
)
_CLOSED_AND_HOLDER = re.compile(
    r"\s*(?:“[^“”]{3,200}”|«[^«»]{3,200}»|„[^„“”\"]{3,200}[“”\"]|\"[^\"]{3,200}\"),\s+"
    r"(?P<holder>[^\W\d_a-zß-ÿ][^“”\"«»„,:;()]{2,60}),?\s*"
)
_COMMA_IN_QUOTES = re.compile(
    r"\s*(?:“[^“”]{3,200},”|«[^«»]{3,200},»|„[^„“”]{3,200},[“”]|\"[^\"]{3,200},\")\s+"
    r"(?P<holder>[^\W\d_][^“”\"«»„]{2,80})"
)
_LONGEST_LEAD = 40  # characters

_LABEL_WITH_YEAR = re.compile(r"\s*\[[^\[\]\d][^\[\]]{0,50}?\b(?:19|20)\d\d[a-z]?\]\W*")


@whole("author date", without="title editor")
def title_before_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt roads. (1962, October 10). Span.``: a work without author begins with its title."""
    if len([s for s in segments if s.label == "author"]) != 1:
        return segments
    if has(segments, "container-title") and has(segments, "url"):
        return segments
    for i, (first, date) in enumerate(itertools.pairwise(segments)):
        if (first.label, date.label) == ("author", "date") and i <= 1:
            is_title = raw[date.start : date.end].lstrip()[:1] in "(（"
            is_title = is_title and not _PERSON.search(raw, first.start, first.end)
            return [
                segment._replace(label="title") if is_title and segment is first else segment
                for segment in segments
            ]
    return segments


@whole("note url", without="title container-title")
def title_behind_link(raw: str, segments: list[Segment]) -> list[Segment]:
    """``https://span.example – Salt roads (2017)``: the words behind a link are its title."""
    if not segments or segments[0].label != "url":
        return segments
    for i, (link, note) in enumerate(itertools.pairwise(segments), 1):
        if (link.label, note.label) == ("url", "note") and _DASH.match(raw, note.start, note.end):
            return [*segments[:i], note._replace(label="title"), *segments[i + 1 :]]
    return segments


@whole("note|title")
def headword_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Dictionary of Salt, s.v. “Brine”``: what is looked up in a book is the title.

    So it is in ``Lexikon des Salzes, Bd. 6, Art. „Sole“``.
    """
    if "v." not in raw and "Art" not in raw:
        return segments
    for i, one in enumerate(segments):
        if one.label not in ("note", "title"):
            continue
        is_held = has(segments, "container-title")
        found = _HEADWORD.match(raw, one.start, one.end)
        if found or (is_held and (found := _BARE_HEADWORD.match(raw, one.start, one.end))):
            before = [
                other._replace(label="container-title")
                if other.label == "title" and not is_held
                else other
                for other in segments[:i]
            ]
            return [*before, one._replace(label="title", start=found.end()), *segments[i + 1 :]]
    return segments


@whole("title")
def title_to_its_quote(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“The flood. Oar, as ever.” May 2``: what opens with a title's quote is the title.

    What goes on behind the quote, ``« Salt. A story », in Brine``, holds it.
    """
    for i, title in enumerate(segments):
        closed = _end_of_quote(raw, title) if title.label == "title" else None
        inside = [one for one in segments[i + 1 :] if one.start < closed] if closed else []
        if not inside or closed is None:
            continue
        last, behind = inside[-1], segments[i + 1 + len(inside) :]
        if last.end <= closed + 2:
            return [*segments[:i], title._replace(end=last.end), *behind]
        is_site = _BAR.match(raw, max(title.end - 2, 0)) or _BAR.match(raw, title.end)
        if last.label == "container-title" and not is_site:
            cut = closed + (raw[closed : closed + 1] in (",", "."))
            return [*segments[:i], *meeting_at(title, last, cut), *behind]
    return segments


def _end_of_quote(raw: str, title: Segment) -> int | None:
    """Return where the quote that a title opens is closed behind it."""
    text = raw[title.start : title.end].lstrip()
    closing = _QUOTES.get(text[:1])
    if closing is None or closing in text[1:]:
        return None
    closed = raw.find(closing, title.end, title.end + _LONGEST_QUOTED)
    return None if closed < 0 or text[0] in raw[title.end : closed] else closed + 1


@beside("title", "container-title")
def quote_goes_on(raw: str, title: Segment, rest: Segment) -> Pieces:
    """``「塩」の研究``: a particle behind Japanese quotes leads on in the same title."""
    if raw[: rest.start].endswith(("」", "』")) and _PARTICLE.match(raw, rest.start):
        return [title._replace(end=rest.end)]
    return None


@whole("location title")
def places_in_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``The Salt City: Ulm, Oslo. Span Press: Oslo``: places that go on a title are of it."""
    if sum(one.label == "location" for one in segments) < 2:
        return segments
    for i, (title, place) in enumerate(itertools.pairwise(segments)):
        is_open = raw[title.start : title.end].rstrip().endswith(":")
        is_closed = raw[place.start : place.end].rstrip().endswith(".")
        if (title.label, place.label) == ("title", "location") and is_open and is_closed:
            return [*segments[:i], title._replace(end=place.end), *segments[i + 2 :]]
    return segments


@beside("title", "location")
def place_ends_title(raw: str, title: Segment, place: Segment) -> Pieces:
    """``History of`` and ``Ulm, Ulm 1995``: the first of two equal places ends the title."""
    if found := _PLACE_TWICE.fullmatch(raw, place.start, place.end):
        return meeting_at(title, place, found.start("again"))
    return None


@beside("title", "date")
def year_behind_preposition(raw: str, title: Segment, date: Segment) -> Pieces:
    """``Produkcja soli w 2018 r.``: a title does not end with a preposition but with its year."""
    if _ENDS_IN_PREPOSITION.search(raw, title.start, title.end) and _YEAR_ALONE.fullmatch(
        raw, date.start, date.end
    ):
        return [title._replace(end=date.end)]
    return None


@beside("title", "container-title")
def holder_behind_closed_quote(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``"Salt's end", Great Moments, ABC``: what follows the quotes holds it, as ABC holds that."""
    if raw[title.start : title.end].lstrip()[:1] not in '“„«"':
        return None
    found = _CLOSED_AND_HOLDER.fullmatch(raw, title.start, title.end)
    if not found:
        return None
    return [*with_tail(title, found.start("holder"), "container-title"), holder]


@beside("title", "container-title", "genre|medium", "container-title")
def bars_in_title(
    raw: str, title: Segment, rest: Segment, kind: Segment, holder: Segment
) -> Pieces:
    """``Salt FULL TUTORIAL | Brine | Pans [Video]. YouTube``: bars part words of one title."""
    if not raw[rest.start : rest.end].lstrip().startswith("|"):
        return None
    return [title._replace(end=rest.end), kind, holder]


@each("title")
def remark_behind_quotes(raw: str, title: Segment) -> Pieces:
    """``„Der Baum muss weg“ (Interview mit A. Lang)``: what is behind the quotes is a remark."""
    if raw[title.start : title.end].lstrip()[:1] not in '“„«"':
        return None
    if found := _CLOSED_AND_REMARK.fullmatch(raw, title.start, title.end):
        if found["bracket"] and is_east_asian(found["bracket"]):
            return None
        return with_tail(title, found.start(str(found.lastgroup)), "note")
    return None


@each("title", without="container-title publisher")
def title_with_comma_in_quotes(raw: str, title: Segment) -> Pieces:
    """``„Salzwege,“ Salzamt Ulm, [Online]``: so the IEEE's style ends a title before its holder."""
    if not (found := _COMMA_IN_QUOTES.fullmatch(raw, title.start, title.end)):
        return None
    return with_tail(title, found.start("holder"), "container-title")


@each("title|container-title")
def retrieved_is_no_title(raw: str, segment: Segment) -> Pieces:
    """``Retrieved https://span.example``: a word that leads to a link is no title."""
    if (
        segment.end - segment.start < _LONGEST_LEAD
        and raw[segment.start : segment.end].strip(" .,:;–—-").casefold() in _leads()
    ):
        return [segment._replace(label="note")]
    return None


@lru_cache(maxsize=1)
def _leads() -> frozenset[str]:
    return words("notes", "accessed") | words("notes", "lead_ins")


@opening("title|author|note", "author|title")
def label_is_no_title(raw: str, label: Segment, following: Segment) -> Pieces:
    """``[Hill & Steel, 1986]`` and ``W. D. Hill``: what an entry is cited by."""
    if raw[label.start] == "[" and _LABEL_WITH_YEAR.fullmatch(raw, label.start, label.end):
        return [label._replace(label="citation-number"), following]
    return None
