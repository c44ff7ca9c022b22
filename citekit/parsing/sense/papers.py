"""Whether numbers of reports, parliaments, data, standards and patents make sense."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, carved, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import classes

_WORD = re.compile(r"[^\W\d_]+")
_REPORT = re.compile(
    r"\W*(?:(?P<body>[A-Z]{2,8}),\s)?(?P<kind>Tech(?:nical|\.)?\s?(?:Rpt|Rep(?:ort)?|Memo)\b.*"
    r"|(?:Draft|Unpublished)\s(?:paper|manuscript|lecture notes|ms)\W*"
    r"|(?:US|USA|U\.S\.|EP|German)\sPatent\b.*"
    r"|(?:White paper|Working draft|Report) prepared for\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED_PAPER = re.compile(
    r"[\s(]*[^\W\d_a-zß-ÿ][\w.&/ -]{0,60}?"
    r"(?:Working|Discussion|Policy|Research|Occasional)\s[Pp]aper,?\s"
    r"(?:(?:No|Nr)\.?\s)?[A-Z]{0,4}[-/]?\d[\w./-]{0,15}[\s.,;)]*"
)
_KIND_AND_ACRONYM = re.compile(
    r"\W*(?:Technical [Rr]eport|Tech\. [Rr]ep\.),\s(?P<body>[A-Z]{3,8}),?\s*"
)
_PRINTED_PAPER = re.compile(
    r"\W*(?:Bundestags|Bundesrats|Landtags|BT|BR|LT)?-?\s?(?:[Dd]rucksache|Drs\.)\s?(?P<number>\d+/\d+)?\W*"
)
_NUMBER_OF_PAPER = re.compile(r"\W*\d{1,2}/\d{1,6}(?:neu)?\W*")
_COMMAND_PAPER = re.compile(r"\b(?:HC|HL|Cm|Cmnd|Cmd|CP)\s*$")
_NUMBER_AND_DATE = re.compile(r"\s*\d{1,5}[,;.]?\s+(?=\S)")
_OF_THE_EU = ("COM", "KOM", "SEC", "SEK", "SWD", "JOIN")
_EU_PAPER = re.compile(
    r"\b(?:COM|KOM|SEC|SEK|SWD|JOIN)\s?\(\d{2,4}\)\s?\d{1,5}(?:\s?/\s?\d)?(?:[\s,]*(?:final|endg(?:ültig)?|endgültig|def|fin)\b\.?)?"
)
_DATA_FILE = re.compile(
    r"\W*ZA(?:-(?:Nr|No|Studiennummer)\.?)?\s?\d{4}\s?(?:Datenfile|Data ?file|Datensatz)?\W*",
    re.IGNORECASE,
)
_ARCHIVE_OF_DATA = re.compile(
    r"[.,;]\s(?P<archive>GESIS[\w -]{0,40}Archive?),\s(?P<place>Köln|Cologne)[.,:;]\s"
    r"(?P<number>ZA\s?\d{4}(?:\sDatenfile|\sData ?file)?)",
    re.IGNORECASE,
)
_NUMBERED = ("volume", "issue", "pages")
_BODIES = ("ISO", "IEC", "IEEE St", "DIN", "ANSI", "RFC")
_ENDS_IN_STANDARD = re.compile(
    r"(?<!\w)"
    r"(?P<body>IEEE Std\.?|IEEE Standard|ISO(?:/IEC|/TR|/TS)?|IEC|DIN(?: EN)?(?: ISO)?|"
    r"ANSI(?:/NISO)?|RFC)\s*$"
)
_STANDARD = re.compile(
    r"\W*(?:ISO(?:/IEC|/TS|/TR)?|IEC|DIN(?: EN)?(?: ISO)?|IEEE(?: Std\.?| Standard)?|"
    r"ANSI(?:/\w+)?|ASTM|BS|NF|(?:IETF )?RFC|ITU-T(?: Rec(?:ommendation|\.))?|"
    r"NIST (?:SP|IR|Special Publication))"
    r"\s[\w.:/-]*\d[\w.:/-]*(?:\sPart\s\d)?(?:,?\sRev(?:ision|\.)\s?\d)?[\s.,:]*"
)
_PATENT = re.compile(r".*\bPatent\b.*\d,\s*", re.IGNORECASE)
_INVENTED = re.compile(
    r"(?P<inventors>[^;]+?(?:;\s[^;]+?)*?),?\s\(?inventors?\)?(?:[;.,]\s*"
    r"(?P<assignee>[^;]{3,80}?),?\s\(?(?:assignees?|applicants?)\)?)?\W*"
)
_THREE_DIGITS = re.compile(r"\s*\d{3}\b[\s.,]*")
_LONG_DOI = re.compile(
    r"(?:doi:?\s?)?10\.\d{4,9}/\d{4}-\d{3}[\dX]\(\d{4}\)\d{1,6}[<&\[][^\s>]{1,40}[>\]]\d\.\d\.CO;\w",
    re.IGNORECASE,
)


@whole("genre")
def number_of_report(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Discussion Paper FS II 93-104.``: what follows without a stop is the report's number."""
    kinds = words("keywords", "report")
    for i, kind in enumerate(segments):
        text = raw[kind.start : kind.end]
        if kind.label != "genre" or kinds.isdisjoint(_WORD.findall(text.casefold())):
            continue
        end = i + 1
        while (
            end < len(segments)
            and segments[end].label in ("volume", "issue", "pages")
            and raw[segments[end - 1].end - 1].isalnum()
        ):
            end += 1
        if end > i + 1:
            return [*segments[:i], kind._replace(end=segments[end - 1].end), *segments[end:]]
    return segments


@each("container-title")
def report_is_no_container(raw: str, holder: Segment) -> Pieces:
    """``Tech. Rpt. CIS-91``, ``OAR, Tech. Rep.``, ``Draft paper``: a kind of work holds nothing."""
    if found := _REPORT.fullmatch(raw, holder.start, holder.end):
        kind = holder._replace(label="genre", start=found.start("kind"))
        body = [holder._replace(label="publisher", end=kind.start)] if found["body"] else []
        return [*body, kind]
    return None


@each("note", without="genre container-title collection-title")
def paper_is_no_remark(raw: str, note: Segment) -> Pieces:
    """``OAR Salt Working Paper 2021-005.``: a kind of paper and its number."""
    if "aper" in raw and _NUMBERED_PAPER.fullmatch(raw, note.start, note.end):
        return [note._replace(label="genre")]
    return None


@each("genre", without="publisher")
def body_behind_kind(raw: str, kind: Segment) -> Pieces:
    """``Technical report, SALTA, July 2007``: who published it is no number of it."""
    if found := _KIND_AND_ACRONYM.fullmatch(raw, kind.start, kind.end):
        return with_tail(kind, found.start("body"), "publisher")
    return None


@whole()
def printed_paper(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Bundestagsdrucksache`` and ``16/1360``: a paper of a parliament and its number."""
    if "Dr" not in raw and "druck" not in raw:
        return segments
    for i, (word, number) in enumerate(itertools.pairwise((*segments, Segment("", 0, 0)))):
        if word.label not in ("container-title", "note", "title", "publisher", "collection-title"):
            continue
        found = _PRINTED_PAPER.fullmatch(raw, word.start, word.end)
        if found and found["number"]:
            return [*segments[:i], word._replace(label="genre"), *segments[i + 1 :]]
        if (
            found
            and number.label in ("volume", "issue", "pages")
            and _NUMBER_OF_PAPER.fullmatch(raw, number.start, number.end)
        ):
            return [*segments[:i], word._replace(label="genre", end=number.end), *segments[i + 2 :]]
    return segments


@beside("note", "date")
def number_of_command_paper(raw: str, note: Segment, date: Segment) -> Pieces:
    """``HC 1791, 18 February 2019``: what a British paper is numbered by is no year."""
    if _COMMAND_PAPER.search(raw, note.start, note.end) and (
        found := _NUMBER_AND_DATE.match(raw, date.start, date.end)
    ):
        return meeting_at(note, date, found.end())
    return None


@whole("date")
def number_of_eu_paper(raw: str, segments: list[Segment]) -> list[Segment]:
    """``COM(2016) 377 final``: the number of a paper is no periodical, no year and no page."""
    found = _EU_PAPER.search(raw) if any(word in raw for word in _OF_THE_EU) else None
    if not found:
        return segments
    start, end = found.span()
    inside = {one.label for one in segments if one.start < end and one.end > start}
    return segments if inside & {"title", "url"} else carved(raw, segments, start, end, "note")


@whole()
def number_of_data(raw: str, segments: list[Segment]) -> list[Segment]:
    """``GESIS Datenarchiv, Köln. ZA5270 Datenfile``: the archive of data, and its number."""
    if "ZA" not in raw:
        return segments
    for i, title in enumerate(segments):
        found = _ARCHIVE_OF_DATA.search(raw, title.start, title.end)
        if title.label == "title" and found:
            named = (("publisher", "archive"), ("location", "place"), ("genre", "number"))
            pieces = [
                title._replace(label=label, start=found.start(group), end=found.end(group))
                for label, group in named
            ]
            return [*segments[:i], title._replace(end=found.start()), *pieces, *segments[i + 1 :]]
    for i, one in enumerate(segments):
        if one.label in ("publisher", "note", "title", "container-title", "genre") and (
            _DATA_FILE.fullmatch(raw, one.start, one.end)
        ):
            rest = [
                other._replace(label="publisher") if other.label == "container-title" else other
                for other in (*segments[:i], *segments[i + 1 :])
            ]
            return [*rest[:i], one._replace(label="genre"), *rest[i:]]
    return segments


@whole("volume|issue|pages title|container-title")
def number_of_standard(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Standard for Oars, IEEE Std`` and ``754-2019``: a standard's title, and its number."""
    if not any(body in raw for body in _BODIES):
        return segments
    for i, (title, number) in enumerate(itertools.pairwise(segments)):
        if title.label not in ("title", "container-title"):
            continue
        found = _ENDS_IN_STANDARD.search(raw, title.start, title.end)
        if not found or number.label not in _NUMBERED:
            continue
        label = title.label if has(segments[:i], "title") else "title"
        whole = number._replace(label="note", start=found.start("body"))
        head = title._replace(label=label, end=whole.start)
        return [
            *segments[:i],
            *([head] if head.start < head.end else []),
            whole,
            *segments[i + 2 :],
        ]
    return segments


@whole("container-title title")
def standard_before_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``ISO 99882:2011.`` and ``Salt and brine``: the number of a standard, then its title."""
    if not has(segments, "author"):
        for i, (number, title) in enumerate(itertools.pairwise(segments)):
            labels = (number.label, title.label)
            if labels == ("title", "container-title") and _STANDARD.fullmatch(
                raw, number.start, number.end
            ):
                return [
                    *segments[:i],
                    number._replace(label="note"),
                    title._replace(label="title"),
                    *segments[i + 2 :],
                ]
    return segments


@opening("author", "title")
def standard_is_no_author(raw: str, number: Segment, title: Segment) -> Pieces:
    """``ITU-T Recommendation G.711, “Pulse code”``: the number of a standard wrote nothing."""
    if _STANDARD.fullmatch(raw, number.start, number.end):
        return [number._replace(label="note"), title]
    return None


@each("author", without="publisher")
def assignee_is_no_author(raw: str, names: Segment) -> Pieces:
    """``Berg AC, inventor; Salt Roads Inc., assignee.``: who holds a patent invented nothing."""
    found = _INVENTED.fullmatch(raw, names.start, names.end) if "inventor" in raw else None
    if not found:
        return None
    inventors = names._replace(end=found.end("inventors"))
    start, end = found.span("assignee")
    return [
        inventors,
        *([names._replace(label="publisher", start=start, end=end)] if start > 0 else []),
    ]


@beside("genre", "volume|issue|pages")
def number_of_patent(raw: str, patent: Segment, rest: Segment) -> Pieces:
    """``US Patent 3,712,`` and ``959``: what follows in threes is of the number."""
    if _PATENT.fullmatch(raw, patent.start, patent.end) and _THREE_DIGITS.fullmatch(
        raw, rest.start, rest.end
    ):
        return [patent._replace(end=rest.end)]
    return None


@whole("doi")
def doi_in_one_piece(raw: str, segments: list[Segment]) -> list[Segment]:
    """``10.9999/1234-5678(1993)121<14:S>2.0.CO;2``: older DOIs have brackets and semicolons."""
    found = _LONG_DOI.search(raw) if "CO;" in raw else None
    return carved(raw, segments, *found.span(), "doi") if found else segments


@each("container-title|publisher")
def standard_holds_nothing(raw: str, number: Segment) -> Pieces:
    """``“Types of salt,” IETF RFC 4627``: what is only the number of a standard holds nothing."""
    if _STANDARD.fullmatch(raw, number.start, number.end):
        return [number._replace(label="note")]
    return None


@beside("container-title", "genre")
def paper_of_body(raw: str, body: Segment, kind: Segment) -> Pieces:
    """``Salt Office, Brine and Migration`` and ``Working Paper No. 9``: a series of papers."""
    if raw[: body.end].rstrip()[-1:].isalpha() and _PAPER_GOES_ON.match(raw, kind.start, kind.end):
        return None if _LEADS_IN.match(raw, body.start) else [kind._replace(start=body.start)]
    return None


_PAPER_GOES_ON = re.compile(
    r"\s*(?:Working|Discussion|Policy|Research|Occasional|Technical)\s(?:Paper|Report)s?\b"
)
_LEADS_IN = re.compile(r"\W*(?:[Ii]n|//)\b|\W*//")


@beside("genre", "location", without="publisher container-title collection-title")
def body_behind_paper_is_no_place(raw: str, kind: Segment, body: Segment) -> Pieces:
    """``Policy Brief 2017/06, Salzel``: what is known as no place publishes the paper."""
    if _SERIES_OF_PAPERS.match(raw, kind.start, kind.end):
        name = raw[body.start : body.end]
        return None if _is_anywhere(name) else [kind, body._replace(label="publisher")]
    return None


_SERIES_OF_PAPERS = re.compile(
    r"\W{0,4}[^\d]{0,60}?(?:[Pp]aper|[Rr]eport|[Bb]rief|[Cc]ontribution|[Bb]lueprint|[Nn]ote)s?\s[\w./-]*\d"
)


def _is_anywhere(name: str) -> bool:
    """Whether a word of a name is known from places."""
    return any("place" in classes(word) for word in _WORD.findall(name))


@each("note", without="genre")
def technical_report_is_no_remark(raw: str, note: Segment) -> Pieces:
    """``Oar Institute Technical Report No. OAR/99-17``: a kind of paper and its number."""
    if "ep" in raw[note.start : note.end] and _TECHNICAL.fullmatch(raw, note.start, note.end):
        return [note._replace(label="genre")]
    return None


_TECHNICAL = re.compile(
    r"[\s(]*[Tt]ech(?:nical|\.)\s?[Rr]ep(?:ort|\.)?,?\s(?:(?:No\.?|Nr\.?|#)\s?)?[\w./-]{0,30}\d[\w./-]{0,15}[\s.,;)]*"
)


@beside("container-title", "genre|note")
def issuer_of_standard_publishes(raw: str, body: Segment, number: Segment) -> Pieces:
    """``Internet Engineering Task Force,`` and ``RFC 9999``: who issues a standard publishes it."""
    if "RFC" in raw and _RFC.fullmatch(raw, number.start, number.end):
        is_issuer = _ISSUER_OF_RFC.fullmatch(raw, body.start, body.end)
        return [body._replace(label="publisher"), number] if is_issuer else None
    return None


_RFC = re.compile(r"\W*(?:IETF\s)?RFC\s?\d{1,5}\W*")
_ISSUER_OF_RFC = re.compile(
    r"\W*(?:Internet (?:Engineering|Research) Task Force(?: \(I[ER]TF\))?|I[ER]TF|RFC Editor"
    r"|Internet Requests? for Comments|Network Working Group)\W*"
)
