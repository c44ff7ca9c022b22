"""Read LinkedBooks' tagged tokens: references of historians, scanned, a token a line.

A line is ``token field begin-of-reference-of-its-kind begin-of-reference``, blanks between. The
field's labels were set on scanned text, many of them a word too far; what looks wrong or cannot be
said in our labels is left out as a whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from citekit.training.tagged import Piece

_LABELS = {
    "author": "author",
    "title": "title",
    "publicationplace": "location",
    "publisher": "publisher",
    "year": "date",
    "pagination": "pages",
    "foliation": "pages",
    "cartulation": "pages",
    "volume": "volume",
    "tomo": "volume",
    "publicationnumber-year": "volume-and-date",
    "publicationspecifications": "specifications",
    "series": "volume",
    "conjunction": "joint",
    "o": "joint",
}
_TELLING = {"title", "date"}
_CLOSING = set(".,;:)]»”!?")
_OPENING = set("([«“'’")
_HYPHEN = re.compile(r"(?<=[^\W\d_]) - (?=[a-zà-öø-ÿ])")
_SPACED_DASH = re.compile(r" ([-–—/]) ")
_OPENED = re.compile(r"((?:^|\s)[\"“«‘(])\s+")
_APART = re.compile(r"(?<=[^\W\d_]) '(?=[^\W\d_]{2})")
_DOUBLED = re.compile(r"([,;])[,;]+")
_MISREAD = re.compile(
    r"[a-zà-ÿ][A-Z]|[^\W\d_]\d|\d[^\W\d_ºªrvo]"  # a letter in the midst of others or of figures
    r"|[^\x20-\x7e\xa0-ÿœŒ‘’“”–—ſĀ-ſ]|[·*^~|\\{}_§]|\b[a-z] \d [a-z]\b|''"
)
_IN = re.compile(r"(?i)(?:in|dans|apud|presso)\W*")
_LEADS = re.compile(r"(?i)(?:in|dans|apud)[:,]?\s+(?=[«“\"A-ZÀ-Ý])")
_EDITS = re.compile(
    r"(?i)\W*(?:a\s+c(?:ura)?\.?\s+d|éd(?:ité)?[.\s]|eds?\.?\s|edited\s|hrsg|hg\.|edizione\s|edd\.)"
)
_EDITS_BEHIND = re.compile(r"(?i)\((?:a cura di|eds?\.?|hrsg\.?|éds?\.?|dir\.?|curr?\.?)\)\W*$")
_TRANSLATES = re.compile(r"(?i)\W*(?:trad\b|transl|tr\.\s|übers|trad\.)")
_PREFACES = re.compile(
    r"(?i)\W*(?:con\s|with\s|prefa|introd|premess|presentaz|mit\s|avec\s|préf|postfaz)"
)
_LOOSE_END = re.compile(
    r"(?i)[,;.]?\s*(\(?(?:a\s+c(?:ura)?\.?(?:\s+d[ie]l?)?|eds?\.|éd\.|hrsg\.|trad\.)),?$"
)
_QUOTED = re.compile(r"(?:,?\s+(?:in|dans)[:,]?)?\s+(?=[«“\"][^«»“”\"]+[»”\"][,.]?$)")
_YEAR = re.compile(r"\(?\b1[4-9]\d\d\b(?:\s?[-–/]\s?\d{2,4})?\)?[,.;:]*")
_ISSUE = re.compile(r"(?i)^(?:n|nr|no|nos|fasc|num|heft)\b")
_EDITION = re.compile(r"(?i)\b(?:ed(?:iz|ition|izione)?|aufl|éd)\b")
_VOLUMES = re.compile(r"(?i)\b(?:voll?|volumi|tomi|tt|bde|bände|vols|tomes|parte|part)\b")
_LAST_WORDS = re.compile(
    r"[,.]\s*((?:in\s+)?[A-ZÀ-Ý][^\s,.]+(?:\s+(?:di|am|a\.|[A-ZÀ-Ý])[^\s,.]*){0,2}),?$"
)
_LAST_NUMBER = re.compile(
    r"[,.]\s*((?:(?:vol|t|tomo|parte)\.?\s+)?[IVXL]+(?:[,/-]\s?[IVX\d]+)?)[,.]?$"
)
_DATE = re.compile(r"\W*(?:[^\W\d]+\.?\s|\d\d?\.?\s){0,4}\(?\[?1[4-9]\d\d\b(?:\W+\d{2,4})?\W*")
_NOT_CUT = re.compile(
    r",\s(?:in|dans)\b:?\s[«“\"A-ZÀ-Ý]|[”»\"],?\s+[A-ZÀ-Ý]|^[a-zà-ÿ\W]*[a-zà-ÿ]|^-"
)
_WHOLLY_QUOTED = re.compile(r"[«“\"][^»”\"]*[»”\"]\W*")
_LONGEST = 400
_SHORTEST = 4  # letters of a title in front of its volume
_KNOWN_PLACE = 3  # times that a place is labelled as one before it is known

Run = tuple[str, str]


def read_linkedbooks(text: str) -> Iterator[tuple[int, list[Piece]]]:
    """Yield number and pieces of each reference that can be said under our labels.

    Args:
        text: the file; its line ends may be of any kind.
    """
    references = list(_references(text))
    places = _places(references)
    for number, runs in enumerate(references):
        pieces = _pieces(runs, places)
        if pieces:
            yield number, pieces


def _references(text: str) -> Iterator[list[Run]]:
    """Yield the runs of equal labels of each reference."""
    tokens: list[Run] = []
    for line in text.splitlines():
        fields = line.split(" ")
        if len(fields) < 4 or fields[3] == "o":
            continue
        if fields[3] == "b-r":
            tokens = []
        tokens.append((fields[1], fields[0]))
        if fields[3] == "e-r":
            yield _runs(tokens)
            tokens = []


def _runs(tokens: Iterable[Run]) -> list[Run]:
    runs: list[Run] = []
    for label, token in tokens:
        if runs and runs[-1][0] == label:
            runs[-1] = (label, _joined(runs[-1][1], token))
        elif runs and not any(c.isalnum() for c in token) and token[0] in _CLOSING:
            runs[-1] = (runs[-1][0], runs[-1][1] + token)
        else:
            runs.append((label, token))
    return [(label, _tidy(run)) for label, run in runs]


def _tidy(run: str) -> str:
    """Return scanned text without what scanning put between letters."""
    joined = _APART.sub("'", _SPACED_DASH.sub(r"\1", _HYPHEN.sub("", run)))
    return _DOUBLED.sub(r"\1", _OPENED.sub(r"\1", joined))


def _joined(text: str, token: str) -> str:
    close = token[0] in _CLOSING or text[-1] in _OPENING or token[0] == "’"
    return f"{text}{'' if close else ' '}{token}"


def _places(references: Iterable[list[Run]]) -> frozenset[str]:
    counted = Counter(
        run.strip(" ,.;:()[]")
        for runs in references
        for label, run in runs
        if label == "publicationplace"
    )
    return frozenset(place for place, times in counted.items() if times >= _KNOWN_PLACE)


def _pieces(runs: list[Run], places: frozenset[str]) -> list[Piece]:
    """Return a reference under our labels, nothing where it cannot be said in them."""
    whole = " ".join(run for _, run in runs)
    if len(whole) > _LONGEST or _MISREAD.search(whole):
        return []
    pieces: list[Run] = []
    for label, run in runs:
        ours = _LABELS.get(label)
        if ours is None:
            return []
        lead = ""
        if pieces and (loose := _LOOSE_END.search(pieces[-1][1])) and ours == "author":
            lead = loose[1] + " "
            pieces[-1] = (pieces[-1][0], pieces[-1][1][: loose.start()] + ",")
        if pieces and pieces[-1][0] == "joint":
            joint = pieces.pop()[1]
            if not _IN.fullmatch(joint) or ours not in {"title", "author"}:
                return []
            lead = joint + " " + lead
        added = _said(ours, lead + run, [name for name, _ in pieces])
        if added is None:
            return []
        pieces += added
    named = _with_places(pieces, places)
    if not all(map(_is_likely, named)):
        return []
    labels = [label for label, _ in named]
    if labels[0] == "title" and "volume" in labels and _WHOLLY_QUOTED.fullmatch(named[0][1]):
        return []  # a periodical without a title of the piece
    if not _TELLING.issubset(labels) or labels.count("title") != 1 or labels[-1] == "joint":
        return []
    if labels[0] not in {"author", "title", "date", "editor"}:
        return []
    return [Piece(label, run) for label, run in named]


def _said(label: str, run: str, before: list[str]) -> list[Run] | None:
    """Return a run under our labels, ``None`` when that cannot be said."""
    if label == "author":
        return _people(run, before)
    if label == "title":
        return _titles(run, before)
    if label == "volume-and-date":
        return _numbers(run)
    if label == "specifications":
        if _EDITION.search(run):
            return [("edition", run)]
        return [("volume", run)] if _VOLUMES.search(run) else None
    if label == "volume" and _ISSUE.match(run):
        return [("issue", run)]
    return [(label, run)]


def _people(run: str, before: list[str]) -> list[Run] | None:
    if "title" not in before:
        if "author" in before:
            return None
        return [("editor" if _EDITS_BEHIND.search(run) and "title" in before else "author", run)]
    if _EDITS.match(run) or _EDITS_BEHIND.search(run) or _LEADS.match(run):
        return [("editor", run)]
    if _TRANSLATES.match(run):
        return [("translator", run)]
    return [("note", run)] if _PREFACES.match(run) else None


def _titles(run: str, before: list[str]) -> list[Run] | None:
    if "title" not in before:
        quoted = _QUOTED.search(run)
        if quoted is None or quoted.start() < 8:
            return [("title", run)]
        lead = run[quoted.start() : quoted.end()].strip(" ,")
        name = run[quoted.end() :]
        return [
            ("title", run[: quoted.start()].rstrip(",") + ","),
            ("container-title", f"{lead} {name}".strip()),
        ]
    if "container-title" in before:
        return None
    return [("container-title", run)]


def _numbers(run: str) -> list[Run] | None:
    found = list(_YEAR.finditer(run))
    if len(found) > 1:
        return None
    pieces: list[Run] = []
    rest = [(0, len(run))]
    if found:
        rest = [(0, found[0].start()), (found[0].end(), len(run))]
    for position, (start, end) in enumerate(rest):
        for part in re.findall(r"[^,]+,?", run[start:end]):
            number = part.strip()
            if number and any(c.isalnum() for c in number):
                is_issue = _ISSUE.match(number) or (pieces and pieces[-1][0] == "volume")
                pieces.append(("issue" if is_issue else "volume", number))
        if found and not position:
            pieces.append(("date", found[0][0].strip()))
    return pieces


def _is_likely(piece: Run) -> bool:
    """Whether a piece is what its label says, as far as can be seen."""
    label, run = piece
    if label == "date":
        return bool(_DATE.fullmatch(run))
    if label == "title":
        return not _NOT_CUT.search(run)
    return any(c.isalnum() for c in run) and not run.startswith("-")


def _with_places(pieces: list[Run], places: frozenset[str]) -> list[Run]:
    """Give places and numbers that were labelled as the end of a title their own piece."""
    named: list[Run] = []
    for number, (label, run) in enumerate(pieces):
        follows = pieces[number + 1][0] if number + 1 < len(pieces) else ""
        last = _LAST_WORDS.search(run)
        if (
            label in {"title", "container-title", "volume"}
            and last
            and follows in {"date", "publisher"}
            and last[1].removeprefix("in ") in places
        ):
            named += _with_number(label, run[: last.start() + 1])
            named.append(("location", run[last.start(1) :]))
        else:
            named += _with_number(label, run)
    return named


def _with_number(label: str, run: str) -> list[Run]:
    number = _LAST_NUMBER.search(run) if label in {"title", "container-title"} else None
    if number is None or number.start() < _SHORTEST:
        return [(label, run)]
    return [(label, run[: number.start() + 1]), ("volume", run[number.start(1) :])]
