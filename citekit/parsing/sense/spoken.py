"""Whether talks, films and broadcasts make sense: whom they name did not always make them."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.periodicals import newspaper_or_magazine
from citekit.parsing.normalisation.text import trim
from citekit.parsing.segments import Segment, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import is_person

_CALLED_SO = re.compile(
    r"\W*(?:(?:oral history |telephone |personal |phone )?interview with|"
    r"(?:interview|gespräch|telefonat|zeitzeugengespräch) mit|"
    r"entretien (?:téléphonique )?avec|propos de|"
    r"entrevista (?:personal |telefónica )?(?:al?|con|com|de)|"
    r"intervista (?:al?|alla|con)|interview met|"
    r"интервью с|беседа с|rozmowa z|wywiad z|rozhovor s|"
    r"gesprek met|"
    r"(?:brief|e-?mail) v(?:an|on)|lettre de|lettera di|carta de|"
    r"(?:mündliche|schriftliche|telefonische|persönliche|freundliche) (?:auskunft|"
    r"mitteilung) v(?:on|\.)|"
    r"conversation with|comunicación personal de|témoignage de)\s(?=\S)|"
    r"\W*intervista all[’'](?=\S)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?<=\w),?\s(?:by|von|par|por|di|de|door)\s(?P<name>[^\W\d_a-zß-ÿ][^,;:]{3,40})\W*$"
)
_TALK_BEHIND = re.compile(
    r"(?<=\w),\s(?P<talk>(?:entretien (?:avec|réalisé par)|propos recueillis par|"
    r"interview (?:mit|with|by)|interviewed by|interviewt von|im gespräch mit|"
    r"in conversation with|en conversation avec|"
    r"entrevista (?:de|con|com|por)|entrevistad[oa] por|intervista (?:di|con|a cura di)|"
    r"intervistat[oa] da|in gesprek met|geïnterviewd door|rozmowa z|rozmawia|"
    r"интервью)\s[^,;:]{3,60})\W*$",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(
    r"\W*(?:[Ii]nterview (?:with|mit|met)|[Ee]ntretien avec|[Ee]ntrevista (?:a|con|com)"
    r"|[Ii]ntervista (?:a|con))"
    r"(?:\s(?:Dr|Prof|Mr|Mrs|Ms|Herrn?|Frau|Dott|Sr|Sra)\.?){0,2}\s*"
)
_HONOUR = re.compile(r"\W*(?:Dr|Prof|Mr|Mrs|Ms|Dott|Sr|Sra|med|phil|rer|nat|h\.\s?c)\.?\W*")
_MAY_BE_NAME = ("author", "publisher", "container-title", "note")
_MOST_WORDS_OF_NAME = 6
_NUMBERED = tuple(("container-title", label) for label in ("volume", "issue", "pages"))
_CHANNEL = re.compile(r"\W*(?:France|La|Antena|Rai|Canal|TVE|TF|RTP|M|Europe)\s?\d\W*")
_MADE_BY = re.compile(r"\W*(?:Produç[ãa]o|Producción|Produtor|Roteiro|Intérpretes|Guion|Guión)\b")
_LENGTH = re.compile(r"\W*\d{1,3}:\s?\d\d(?::\d\d)?\W*")
_PASSAGE = re.compile(r"\W*\d{1,3}:\s?\d\d(?::\d\d)?\s?[-–—]\s?\d{1,3}:\s?\d\d(?::\d\d)?\W*")
_GUEST = re.compile(r"\s*(?:mit|with|avec|con|com|met)\s[^\W\d_a-zß-ÿ]")
_MINUTES = re.compile(r"\W*\d{1,3}\s?(?:分钟|分鐘|分|분|min\.?|Min\.?|minutes|Minuten|мин\.?)\W*")
_EPISODE = (
    r"(?:episode|ep\.|eps?|folge|épisode|episodio|episódio|puntata|aflevering|afl\.)"
    r"\s?(?:no\.|nr\.|n[°º])?\s?#?"
)
_ENDS_IN_EPISODE = re.compile(rf",\s(?P<word>{_EPISODE})\s*$", re.IGNORECASE)
_EPISODE_ALONE = re.compile(rf"\W*{_EPISODE}\s*", re.IGNORECASE)
_PODCAST_ALONE = re.compile(r"\s*[(\[][Pp]odcast[)\]][\s.,:]*")
_NUMBER_BEHIND = re.compile(r"(?<=\w)\s(?P<number>#\s?\d{1,4})\W*$")
_FILM_AND_NAME = re.compile(
    r"\s*[^\W\d_][^,;:()]{2,60}\s(?P<kind>\((?:film|movie|documentary|documental|documentaire|película|"
    r"dokumentarfilm|tv series|podcast|play|novel|book)\)),\s(?P<name>[^,;:()]{4,40}),?\s*",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"\W*(?i:hosts?|hosted by|presented by|moderation|moderiert von|präsentiert von|"
    r"presentado por|conducido por|présenté par|animé par|condotto da|gepresenteerd door|prow\.|"
    r"ведущ(?:ий|ая|ие))(?::|\s)\s?(?=[^\W\d_a-zß-ÿ])"
)
_VIDEO_ON = re.compile(
    r"\s*(?P<site>[Yy]ou[Tt]ube|Vimeo)[\s-](?P<kind>[Vv]ideo|[Kk]anal|[Cc]lip)\W*"
    r"|\s*(?P<first>[Vv][ií]d[eé]o|[Cc]haîne|[Cc]anal)\s(?:(?:sur|en|de|no|do|su|di)\s)?"
    r"(?P<behind>[Yy]ou[Tt]ube|Vimeo)\W*"
)


@whole()
def conversation_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Entretien avec Anna Lang, ingénieure``: a talk is called so and is nobody.

    Who is named behind ``di``, ``von`` or ``by`` held it.
    """
    first = segments[0] if segments else None
    if first is None or first.label not in ("author", "title", "container-title"):
        return segments
    called = _CALLED_SO.match(raw, first.start)
    if not called:
        return segments
    end = first.end
    rest = segments[1:]
    if first.label == "author" and rest and rest[0].label == "title" and _is_paper(raw, rest[0]):
        paper = rest[0]._replace(label="container-title", start=rest[0].start + 1)
        rest = [paper, *rest[1:]]
    elif (
        first.label == "author"
        and rest
        and rest[0].label == "title"
        and raw[rest[0].start] in "«„“"
    ):
        return [first._replace(label="note"), *rest]
    elif first.label == "author" and rest and rest[0].label == "title":
        end, rest = (rest[0].end, rest[1:])
    title = first._replace(label="title", end=end)
    found = _SPEAKER.search(raw, title.start, title.end)
    if found and not _is_speaker(found, called.end()):
        found = None
    if found and not has(rest, "author"):
        return [*with_tail(title, found.start("name"), "author", end=found.start()), *rest]
    return [title, *rest]


def _is_speaker(found: re.Match[str], called: int) -> bool:
    """Whether a name is of who held a talk: without a comma, only a person's behind another's."""
    is_parted = found[0].startswith(",")
    return is_parted or (found.start() >= called and is_person(found["name"]))


def _is_paper(raw: str, title: Segment) -> bool:
    """Whether what stands between quotes is the paper that printed a talk."""
    name = raw[title.start : title.end].strip(" ,.;:")
    return name[:1] in '«„“"' and newspaper_or_magazine(trim(name)) is not None


@each("author")
def talk_behind_name(raw: str, author: Segment) -> Pieces:
    """``Anna Lang, entretien avec Olaf Berg``: whom the author spoke with is a remark."""
    if found := _TALK_BEHIND.search(raw, author.start, author.end):
        return with_tail(author, found.start("talk"), "note", end=found.start())
    return None


@whole("title date")
def honours_in_interview(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Interview mit Prof.``, ``Dr.``, ``Anna Lang (Uni Ulm)``: a title ends with no honours."""
    for i, title in enumerate(segments):
        if title.label != "title" or not _INTERVIEW.fullmatch(raw, title.start, title.end):
            continue
        behind = i + 1
        while behind < len(segments) and _HONOUR.fullmatch(
            raw, segments[behind].start, segments[behind].end
        ):
            behind += 1
        if i + 1 < behind < len(segments) and segments[behind].label in _MAY_BE_NAME:
            whole = title._replace(end=segments[behind].end)
            return [*segments[:i], whole, *segments[behind + 1 :]]
    return segments


@beside("title", "author|publisher")
def interview_is_title(raw: str, title: Segment, name: Segment) -> Pieces:
    """``Interview with Dr.`` and ``Anna Lang``: who is spoken with is named in the title."""
    if _INTERVIEW.fullmatch(raw, title.start, title.end):
        return [title._replace(end=name.end)]
    return None


@whole("container-title date title")
def channel_before_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt in short. (2019). The pan [Video]. YouTube``: the first of two titles made it."""
    if [one.label for one in segments[:3]] != ["title", "date", "title"]:
        return segments
    first, date = segments[:2]
    name = raw[first.start : first.end].strip()
    is_name = name.endswith(".") and len(name.split()) <= _MOST_WORDS_OF_NAME
    is_bracketed = raw[date.start : date.end].lstrip().startswith("(")
    if not is_name or not is_bracketed or has(segments, "author", "editor"):
        return segments
    if not has(segments, "container-title") or not has(segments, "genre", "medium", "url"):
        return segments
    return [first._replace(label="author"), *segments[1:]]


@beside("container-title", "volume|issue|pages")
def channel_with_its_number(raw: str, channel: Segment, number: Segment) -> Pieces:
    """``« Le sel », France`` and ``5``: channels are numbered, their programmes are not."""
    if _CHANNEL.fullmatch(raw, channel.start, number.end):
        return [channel._replace(end=number.end)]
    return None


@whole("author director")
def film_in_capitals(raw: str, segments: list[Segment]) -> list[Segment]:
    """``O SAL DO RIO. Direção: A. Lind. Produção: O. Berg``: so NBR 6023 has films."""
    if [one.label for one in segments[:2]] != ["author", "director"]:
        return segments
    titles = [one for one in segments if one.label == "title"]
    if not all(_MADE_BY.match(raw, one.start, one.end) for one in titles):
        return segments
    rest = [one._replace(label="note") if one in titles else one for one in segments[1:]]
    return [segments[0]._replace(label="title"), *rest]


@beside("genre", "volume", "pages")
def length_of_film(raw: str, kind: Segment, minutes: Segment, seconds: Segment) -> Pieces:
    """``YouTube video, 24:59``: minutes and seconds are no volume and page."""
    if _LENGTH.fullmatch(raw, minutes.start, seconds.end):
        return [kind, minutes._replace(label="note", end=seconds.end)]
    return None


@beside("volume", "pages")
def length_is_no_page(raw: str, minutes: Segment, seconds: Segment) -> Pieces:
    """``YouTube, 12 Apr. 2019. Video, 25:43``: how long it is, in a reference to a film."""
    if not _LENGTH.fullmatch(raw, minutes.start, seconds.end):
        return None
    is_film = any(
        word in raw.casefold() for word in ("video", "vídeo", "youtu", "podcast", "audio")
    )
    return [minutes._replace(label="note", end=seconds.end)] if is_film else None


@beside("volume|issue", "pages")
def passage_of_talk_is_no_page(raw: str, minutes: Segment, seconds: Segment) -> Pieces:
    """``[39:00 - 41:05]``: where in a talk something is said."""
    if _PASSAGE.fullmatch(raw, minutes.start, seconds.end):
        return [minutes._replace(label="note", end=seconds.end)]
    return None


@beside("container-title", "container-title", needed="genre")
def guest_holds_nothing(raw: str, guest: Segment, station: Segment) -> Pieces:
    """``mit Anna Lang, Folge 12`` before the station: who is heard is a remark."""
    if _GUEST.match(raw, guest.start, guest.end):
        return [guest._replace(label="note"), station]
    return None


@each("pages")
def minutes_are_no_pages(raw: str, pages: Segment) -> Pieces:
    """``《三盐记》，2006年，108分钟``: how long a film is."""
    return (
        [pages._replace(label="note")] if _MINUTES.fullmatch(raw, pages.start, pages.end) else None
    )


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


@beside("container-title", "volume|issue|pages")
def episode_ends_name(raw: str, holder: Segment, number: Segment) -> Pieces:
    """``Salt Radio, episode`` and ``312``: which episode it is, is no part of the name."""
    if found := _ENDS_IN_EPISODE.search(raw, holder.start, holder.end):
        return [
            holder._replace(end=found.start()),
            number._replace(label="note", start=found.start("word")),
        ]
    return None


@whole("container-title volume|issue|pages")
def episode_holds_nothing(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt Tales. Episode 63: “Brine”``: which episode it is; its programme stands before."""
    for i, (word, number) in enumerate(itertools.pairwise(segments)):
        if (word.label, number.label) not in _NUMBERED:
            continue
        if not _EPISODE_ALONE.fullmatch(raw, word.start, word.end):
            continue
        note = word._replace(label="note", end=number.end)
        before, behind = list(segments[:i]), segments[i + 2 :]
        if before and before[-1].label == "title" and behind and behind[0].label == "title":
            before[-1] = before[-1]._replace(label="container-title")
        return [*before, note, *behind]
    return segments


@whole("author genre title")
def podcast_is_no_person(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Rund ums Salz (Podcast), Folge 3: Sole, Solbad``: a podcast holds its episodes."""
    if [one.label for one in segments[:3]] != ["author", "genre", "title"]:
        return segments
    name, kind, title = segments[:3]
    if not _PODCAST_ALONE.fullmatch(raw, kind.start, kind.end):
        return segments
    if is_person(raw[name.start : name.end]):
        return segments
    rest = segments[3:]
    if rest and rest[0].label == "container-title":
        title, rest = title._replace(end=rest[0].end), rest[1:]
    return [name._replace(label="container-title"), kind, title, *rest]


@opening("genre", "title", "container-title")
def numbered_episode(raw: str, kind: Segment, podcast: Segment, title: Segment) -> Pieces:
    """``Podcast Salt Tales #123 – Brine``: the number parts the podcast from its episode."""
    found = _NUMBER_BEHIND.search(raw, podcast.start, podcast.end)
    if not found or "podcast" not in raw[kind.start : kind.end].casefold():
        return None
    holder = podcast._replace(label="container-title", end=found.start())
    number = podcast._replace(label="note", start=found.start("number"))
    return [kind, holder, number, title._replace(label="title")]


@whole("author")
def film_in_brackets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``First Salt (film), Ann Lind, Oar``: what is called a film is nobody.

    What then looks like the title is who published it.
    """
    names = segments[0]
    found = _FILM_AND_NAME.fullmatch(raw, names.start, names.end) if "(" in raw else None
    if names.label != "author" or not found or not is_person(found["name"]):
        return segments
    rest = segments[1:]
    if rest and rest[0].label == "title":
        rest = [rest[0]._replace(label="publisher"), *rest[1:]]
    return [
        names._replace(label="title", end=found.start("kind")),
        names._replace(label="genre", start=found.start("kind"), end=found.end("kind")),
        names._replace(label="author", start=found.start("name")),
        *rest,
    ]


@each("container-title|publisher", needed="title")
def hosts_hold_nothing(raw: str, line: Segment) -> Pieces:
    """``Salt Lots, “Brine”, hosts Anna Lang and Olaf Berg``: who presented it is a remark."""
    return [line._replace(label="note")] if _HOSTS.match(raw, line.start, line.end) else None


@each("container-title")
def video_is_no_site(raw: str, site: Segment) -> Pieces:
    """``YouTube-Video``, ``vidéo YouTube``: the site, and what is on it."""
    found = _VIDEO_ON.fullmatch(raw, site.start, site.end)
    if found is None:
        return None
    if found["site"]:
        return with_tail(site, found.start("kind"), "genre", end=found.end("site"))
    return meeting_at(site._replace(label="genre"), site, found.start("behind"))
