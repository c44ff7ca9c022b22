"""Whether places and publishing houses are told from each other and from what is around."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.organisations import has_organisation_word, is_organisation
from citekit.parsing.normalisation.periodicals import type_by_words
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import classes, is_city, is_place, is_region

_AROUND = " \t,;:.–—-()"
_ACRONYM = re.compile(r"\s*[A-Z]{3,4}\W*")
_ON_RIVER = re.compile(
    r"\W*[^\W\d_a-zß-ÿ][\w’'-]+-(?:sur|en|les|lès|sous|aux|du|de|d[’'])-[^\s,;:]{2,30}\W*"
)
_PLACE_OF_PROCEEDINGS = re.compile(
    r"\s*[^.,;:]{2,30}\.\s(?:Anais|Atas|Actas|Resumos|Trabalhos|Memorias)\b[^:]{0,20}[.…\]]\s+(?P<place>[^\W\d_][^.:]{2,30}:?)\s*"
)
_HOUSE_WORD = re.compile(r"\W*(?:(?P<short>Ed|Éd|Edit)\.|Editora|Editorial|Éditions)\s*")
_ENDS = " \t,;:.–—-"
_OF_PLACES = re.compile(
    r"\s*(?:Bad|Sankt|St\.|Sainte?|San|Santa|Los|Las|La|Le|New|Port|Mount|Grand)\b"
)
_PLACE_AND_HOUSE = re.compile(
    r"\s*(?P<place>[^\W\d_a-zß-ÿ][\w’' -]{2,40}?)(?<! in)(?<! dans) : (?=[^\W\d_a-zß-ÿ])"
)
_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_STATE = r"(?:[A-Z]{2}|[A-Z][a-z]{2,4}\.|[A-Z]\.\s?[A-Z]\.|USA|UK)"
_CITY = rf"{_NAME}(?:[ -]{_NAME}){{0,2}}"
_HOUSE_AND_PLACE = re.compile(
    rf"\W*(?P<house>[^,;:()]{{3,70}}),\s+(?P<place>{_CITY}(?:,\s{_STATE})?)[\s.,:;)]*"
)
_ENDS_IN_HOUSE = re.compile(
    r"(?<=[\w)][,.])\s+(?P<house>(?:[^\W\d_a-zß-ÿ][\w&’'.-]*\s){1,4}"
    r"(?:Press|Verlag|Publishers|Publishing|Corp\.|Inc\.|Ltd\.|Books))[\s.,]*$"
)
_CITY_AND_STATE = re.compile(rf"{_CITY},\s{_STATE}")
_ENDS_IN_PLACE = re.compile(
    rf"(?:(?P<open>\s\()|(?<=[.,?!”\"»])\s+|^)(?P<place>{_CITY}(?:,\s{_STATE})?)\s?:\s*$"
)
_ENDS_IN_OPEN_BRACKET = re.compile(rf"\s(?P<place>\({_CITY},?\s*)$")
_TEXT_BEFORE_BRACKET = re.compile(r"[^()]{4,80}\s(?=\([^()]*$)")
_BEFORE_HOUSE = ("title", "genre", "note", "edition", "container-title")
_HOLDERS = ("title", "container-title")
_COMPANY = re.compile(r"\W*(?:&\s)?(?:Co|Inc|Ltd|Corp|Pub)\b[\s.,:]*")
_AND_MORE = re.compile(r"\s*[a-zß-ÿ]{4,20}\s(?:et|und|and|y|e|ed)\s[a-zß-ÿ]{4,20}[\s,.]*")
_AND_OTHERS = re.compile(r"\s*a\.[\s,:)]*")
_HOUSE_AND_YEAR = re.compile(
    r"\s*\((?P<house>[^\W\d_a-zß-ÿ][^\d(),;]{1,40}),\s(?P<year>(?:1[5-9]|20)\d\d)\)?\W*"
)
_OPENS_SUBTITLE = re.compile(
    r"(?:Der|Die|Das|Ein|Eine|Zur|Zum|Vom|Von|Über|Zwischen|Studien|Untersuchungen|Beiträge|Wie|Warum|Geschichte|"
    r"Eine?|Une|Uno|Una|Essai|Études|Studi|Essays)\s"
)
_TWO_WORDS = re.compile(r"[^\W\d_a-zß-ÿ][\w-]+\s(?:und|and|et|e)\s[^\W\d_]+")
_OF_IDEAS = re.compile(
    r"(?:ung|ungen|heit|keit|schaft|tion|ität|ismus|thik|tik|mie|nomie|phie|logie|praxis|kultur|wissen|leben|macht)\b",
    re.IGNORECASE,
)
_WITHIN_SUBTITLE = re.compile(
    r"\s(?:im|des|zur|zum|vom|bis|als|über|zwischen|eines|einer|einem|dans|dell[ao]|nel|nella|between|during)\s"
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ENDS_IN_SAINT = re.compile(r"(?<=[.,]\s)St\.?\s*$")
_BODY_BEHIND_STOP = re.compile(
    r"(?:.*\d\.\s+|\W*)(?P<house>(?!.*\b(?:prepared|presented|hrsg|hg|ed)\b)"
    r"[^\W\d_a-zß-ÿ][^\d:;()]{4,80}?)[\s.,]*"
)

_COUNT_OF_PAGES = re.compile(r"\W*\d{1,4}\s?(?:pp?|pages|S)\b\W*")


@beside("location", "location", "date", without="publisher")
def house_before_colon(raw: str, house: Segment, place: Segment, date: Segment) -> Pieces:
    """``Ruder:`` and ``Hamburg 2011``: some name the house first, and a known place behind it."""
    name = raw[house.start : house.end].strip()
    if not name.endswith(":") or is_place(name) or not is_city(raw[place.start : place.end]):
        return None
    return [house._replace(label="publisher"), place, date]


@beside("publisher", "genre|note")
def house_goes_on(raw: str, house: Segment, rest: Segment) -> Pieces:
    """``Éditions minières,`` and ``agricoles et techniques,``: small letters go on with a name."""
    if raw[house.start : house.end].rstrip().endswith(",") and (
        _AND_MORE.fullmatch(raw, rest.start, rest.end)
    ):
        return [house._replace(end=rest.end)]
    return None


@beside("title", "publisher", "location", "date")
def subtitle_is_no_house(
    raw: str, title: Segment, house: Segment, place: Segment, date: Segment
) -> Pieces:
    """``Salz.``, ``Geschichte einer Ware,`` and ``Ulm 1998``: a second sentence of the title."""
    if not raw[: title.end].rstrip().endswith((".", "?", "!", ":")):
        return None
    name = raw[house.start : house.end].strip()
    if not name.endswith(",") or raw[place.start : place.end].rstrip().endswith(":"):
        return None
    return [title._replace(end=house.end), place, date] if _is_subtitle(name[:-1]) else None


def _is_subtitle(name: str) -> bool:
    """Whether what stands for who publishes has the words of a title, and none of a house."""
    folded = {word.casefold() for word in _FIRST_WORD.findall(name)}
    if name in words("organisations", "known_houses") or not folded.isdisjoint(
        words("organisations", "houses")
    ):
        return False
    if _OPENS_SUBTITLE.match(name):
        return True
    if _TWO_WORDS.fullmatch(name):
        return _OF_IDEAS.search(name) is not None
    return _WITHIN_SUBTITLE.search(name) is not None and not has_organisation_word(name)


@whole("title", without="publisher")
def house_is_no_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salz. Suhrkamp 2018``, ``Ulm 2018 (Suhrkamp)``: a well-known house published it."""
    holds = has(segments, "pages", "volume", "issue", "url")
    for i, one in enumerate(segments):
        if one.label not in ("location", "note") and (one.label != "container-title" or holds):
            continue
        if raw[one.start : one.end].strip(_AROUND) in words("organisations", "known_houses"):
            return [*segments[:i], one._replace(label="publisher"), *segments[i + 1 :]]
    return segments


@beside("location", "date", without="pages issue")
def acronym_is_no_date(raw: str, place: Segment, name: Segment) -> Pieces:
    """``Plan (2011), México, SEP.``: what is no month among small letters publishes it."""
    if raw.isupper():
        return None
    if _ACRONYM.fullmatch(raw, name.start, name.end):
        return [place, name._replace(label="publisher")]
    return None


@beside("publisher", "location")
def place_on_river_is_no_house(raw: str, one: Segment, other: Segment) -> Pieces:
    """``Portet-sur-Sel, Lacustre``: what has a river in its name is a place, the other a house."""
    if _ON_RIVER.fullmatch(raw, one.start, one.end):
        place, house = (one._replace(label="location"), other._replace(label="publisher"))
        return [place, house]
    return None


@each("location")
def place_of_congress(raw: str, place: Segment) -> Pieces:
    """``5., 2003, Recife. Anais... Recife: SBB``: the first is where they met (NBR 6023)."""
    found = _PLACE_OF_PROCEEDINGS.fullmatch(raw, place.start, place.end)
    if found:
        return with_head(place, found.start("place"), "note")
    return None


@beside("container-title", "publisher")
def house_word_holds_nothing(raw: str, word: Segment, house: Segment) -> Pieces:
    """``“1808”. Ed.`` and ``Planalto``: the word belongs to the name of the house behind it."""
    if found := _HOUSE_WORD.fullmatch(raw, word.start, word.end):
        whole = house if found["short"] else house._replace(start=word.start)
        return [whole]
    return None


@whole("container-title editor title", without="publisher pages volume issue")
def body_publishes_book(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Lind S (editor). Salt. The Salt Society, 2011``: a body that holds nothing printed it."""
    if segments[0].label != "editor":
        return segments
    return [
        one._replace(label="publisher")
        if one.label == "container-title" and is_organisation(raw[one.start : one.end].strip(_ENDS))
        else one
        for one in segments
    ]


@beside(
    *("title", "container-title", "pages"),
    needed="author",
    without="publisher location volume issue editor collection-title",
)
def body_before_count_of_pages(raw: str, title: Segment, body: Segment, count: Segment) -> Pieces:
    """``Salt summaries: Salt Survey, 200 p.``: a body before the number of pages printed it."""
    if _COUNT_OF_PAGES.fullmatch(raw, count.start, count.end) and (
        has_organisation_word(raw[body.start : body.end].strip(_ENDS))
    ):
        return [title, body._replace(label="publisher"), count]
    return None


@whole("location publisher")
def house_before_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Hamish Oar: London``: some have the house before the colon and the place behind it."""
    for i, (place, house) in enumerate(itertools.pairwise(segments)):
        if (place.label, house.label) != ("location", "publisher"):
            continue
        first, second = (raw[place.start : place.end], raw[house.start : house.end])
        if not first.rstrip().endswith(":") or is_place(first):
            continue
        is_house_first = _is_listed_house(first) or (is_place(second) and _may_be_house(first))
        if not is_house_first or _is_listed_house(second):
            continue
        before = segments[i - 1] if i else None
        goes_on = before is not None and before.label == "publisher"
        start = before.start if before and goes_on else place.start
        return [
            *segments[: i - goes_on],
            place._replace(label="publisher", start=start),
            house._replace(label="location"),
            *segments[i + 2 :],
        ]
    return segments


def _may_be_house(name: str) -> bool:
    """Whether a name has the words of a house; ``Nashville`` may be a place that no list has."""
    names = name.strip(" :(").split()
    return len(names) > 1 and not _OF_PLACES.match(name)


def _is_listed_house(name: str) -> bool:
    """Whether the whole of a name is one word of the list of houses: ``Brooks/Cole``."""
    return "house" in classes(name.strip(" .,:;()"))


@whole("container-title title", without="publisher")
def house_is_no_container(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt Society: Washington``: what stands before a colon and a place publishes there.

    ``Ulm : OAR`` is a place and a house.
    """
    if ":" not in raw:
        return segments
    for i, (holder, following) in enumerate(itertools.pairwise(segments)):
        if holder.label != "container-title":
            continue
        text = raw[holder.start : holder.end].rstrip()
        if following.label == "location" and text.endswith(":") and (":" not in text[:-1]):
            return [*segments[:i], holder._replace(label="publisher"), *segments[i + 1 :]]
        if following.label != "date" or " : " not in text:
            continue
        found = _PLACE_AND_HOUSE.match(raw, holder.start, holder.end)
        if found and not has(segments, "location", "volume", "editor"):
            return [
                *segments[:i],
                holder._replace(label="location", end=found.end()),
                holder._replace(label="publisher", start=found.end()),
                *segments[i + 1 :],
            ]
    return segments


@whole("container-title publisher title", without="location")
def place_is_no_container(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulm -`` and ``Oar & Co.``: a place before a house holds nothing."""
    for i, (holder, house) in enumerate(itertools.pairwise(segments)):
        if (
            (holder.label, house.label) == ("container-title", "publisher")
            and has(segments[:i], "title")
            and is_place(raw[holder.start : holder.end])
        ):
            return [*segments[:i], holder._replace(label="location"), *segments[i + 1 :]]
    return segments


@whole("publisher|location")
def place_behind_house(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt University Press, Ulm``, ``Oar, Ulm``: the place in one piece with its house."""
    if has(segments, "location") == has(segments, "publisher"):
        return segments
    for i, one in enumerate(segments):
        if one.label not in ("publisher", "location") or "," not in raw[one.start : one.end - 1]:
            continue
        found = _HOUSE_AND_PLACE.fullmatch(raw, one.start, one.end)
        if found and _COMPANY.fullmatch(found["place"]):
            return segments
        if found and _are_house_and_place(found["house"], found["place"], one.label):
            return [
                *segments[:i],
                one._replace(label="publisher", end=found.start("place")),
                one._replace(label="location", start=found.start("place")),
                *segments[i + 1 :],
            ]
    return segments


def _are_house_and_place(house: str, place: str, label: str) -> bool:
    """Whether one is told by its last word or by the lists, and the other is no region."""
    last = house.rsplit(maxsplit=1)[-1].strip(".").casefold()
    is_called_so = last in words("imprints", "house_endings")
    city, _, state = place.partition(",")
    if label == "publisher" and (is_called_so or is_region(state)):
        return is_place(place) or len(place.split()) == 1 or bool(state)
    if is_place(house):
        return False
    if label == "location":
        is_long = " " in house.strip() and not _OF_PLACES.match(house)
        is_known = not {"house", "publisher", "family"}.isdisjoint(classes(last))
        return is_city(city) and (is_long or is_known)
    return is_city(city) and not {"house", "publisher"}.isdisjoint(classes(last))


@beside("title|container-title", "location", without="publisher")
def house_ends_holder(raw: str, holder: Segment, place: Segment) -> Pieces:
    """``Salt and Brine, Oar Book Corp.`` before its place: the house is no part of the book."""
    if found := _ENDS_IN_HOUSE.search(raw, holder.start, holder.end):
        return [*with_tail(holder, found.start("house"), "publisher"), place]
    return None


@whole("publisher|location")
def place_before_house(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt (Bad Ulm:`` and ``Oar``, ``Salt. Ulm:`` and ``Oar``: the place is of no title."""
    if has(segments, "location"):
        return _place_in_open_bracket(raw, segments)
    for i, (one, house) in enumerate(itertools.pairwise(segments)):
        if house.label != "publisher" or one.label not in _BEFORE_HOUSE:
            continue
        found = _ENDS_IN_PLACE.search(raw, one.start, one.end)
        if found and (
            found["open"] or _CITY_AND_STATE.match(found["place"]) or is_place(found["place"])
        ):
            place = one._replace(label="location", start=found.start("place"))
            kept = [one._replace(end=found.start())] if found.start() > one.start else []
            return [*segments[:i], *kept, place, *segments[i + 1 :]]
    return segments


def _place_in_open_bracket(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salz (Ulm,`` and ``Bayern``, ``Salz,`` and ``Meer (Ulm:``: the bracket is the place's."""
    for i, (holder, place) in enumerate(itertools.pairwise(segments)):
        if holder.label not in _HOLDERS or place.label != "location":
            continue
        cut = None
        if found := _ENDS_IN_OPEN_BRACKET.search(raw, holder.start, holder.end):
            cut = found.start("place")
        elif found := _TEXT_BEFORE_BRACKET.match(raw, place.start, place.end):
            cut = found.end()
        if cut is not None:
            return [*segments[:i], *meeting_at(holder, place, cut), *segments[i + 2 :]]
    return segments


@beside("publisher", "location")
def company_goes_on(raw: str, house: Segment, word: Segment) -> Pieces:
    """``Oar Pub.`` and ``Co.,``: the word for a company is no place."""
    if _COMPANY.fullmatch(raw, word.start, word.end):
        return [house._replace(end=word.end)]
    return None


@whole("location publisher")
def further_places(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulm u.`` and ``a.``, ``Ulm,`` and ``Germany``: what goes on a place publishes nothing."""
    for i, (one, other) in enumerate(itertools.pairwise(segments)):
        text = raw[other.start : other.end]
        if (one.label, other.label) == ("location", "publisher"):
            is_others = raw[: one.end].rstrip().endswith("u.") and _AND_OTHERS.fullmatch(text)
            if is_others or is_region(text):
                return [*segments[:i], one._replace(end=other.end), *segments[i + 2 :]]
        elif (one.label, other.label) == ("publisher", "location"):
            behind = segments[i + 2].label if i + 2 < len(segments) else ""
            if behind == "publisher" and is_region(text) and text.rstrip().endswith(":"):
                return [*segments[:i], other._replace(start=one.start), *segments[i + 2 :]]
    return segments


@each("date", without="publisher location container-title volume")
def house_before_year(raw: str, date: Segment) -> Pieces:
    """``Salt (OUP, 1977)``: the house before the year of it, in one bracket."""
    found = _HOUSE_AND_YEAR.fullmatch(raw, date.start, date.end)
    first = _FIRST_WORD.match(found["house"]) if found else None
    if found and first and {"month", "season"}.isdisjoint(classes(first[0])):
        label = "location" if is_place(found["house"]) else "publisher"
        return [
            date._replace(label=label, end=found.end("house")),
            date._replace(start=found.start("year")),
        ]
    return None


@whole("location")
def saint_of_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``4th ed. St.`` and ``Louis:``: the saint belongs to the place."""
    for i, (one, place) in enumerate(itertools.pairwise(segments)):
        if place.label != "location" or not raw[place.start].isupper():
            continue
        if found := _ENDS_IN_SAINT.search(raw, one.start, one.end):
            return [*segments[:i], *meeting_at(one, place, found.start()), *segments[i + 2 :]]
    return segments


@beside("note", "location", without="publisher")
def body_before_place(raw: str, note: Segment, place: Segment) -> Pieces:
    """``Salt Technical Center,`` and ``Ulm``: a body before its place is no remark.

    That for which something was prepared publishes nothing.
    """
    found = _BODY_BEHIND_STOP.fullmatch(raw, note.start, note.end)
    if not found or not has_organisation_word(found["house"]):
        return None
    genre, house = with_tail(note._replace(label="genre"), found.start("house"), "publisher")
    return [genre, house, place] if raw[genre.start : genre.end].strip() else [house, place]


@beside("container-title", "publisher", without="location")
def city_publishes_nothing(raw: str, meeting: Segment, place: Segment) -> Pieces:
    """``In: Proceedings of SALT. Galway, Ireland; 2020``: where they met is no house."""
    city, comma, region = raw[place.start : place.end].strip(" .,;:").rpartition(", ")
    if not comma or not (is_region(region) or (region.isupper() and "place" in classes(region))):
        return None
    is_meeting = type_by_words(raw[meeting.start : meeting.end]) == "paper-conference"
    if is_meeting and city.replace(" ", "").isalpha() and not is_organisation(city):
        return [meeting, place._replace(label="location")]
    return None
