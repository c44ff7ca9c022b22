"""Where an entry stands in an article's source, with the markup that belongs to it alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from citekit.documents import Document
from citekit.documents.instructions import INSTRUCTION
from citekit.documents.markdown.links import INLINE_TARGET, LABEL
from citekit.extraction.article import Entry

_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)(?![\w:-])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_OPENING = re.compile(r"<([A-Za-z][\w:-]*)(?![\w:-])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>\Z")
_ENTITY = re.compile(r"&(?:#\w{1,8}|[A-Za-z]\w{1,31});")
_NAMED = re.compile(
    r"\s(?:id|name)\s*=\s*(?:\"([^\"<>]+)\"|'([^'<>]+)'|([^\s\"'<>]+))", re.IGNORECASE
)
_VOID = frozenset({"br", "wbr", "img", "hr", "input"})
_INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i"),
        *("ins", "kbd", "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub"),
        *("sup", "time", "tt", "u", "var"),
    }
)
_SCHEMES = frozenset({"http:", "https:", "ftp:", "mailto:"})
"""With which addresses in angle brackets begin, that are no tags."""

_OWN = frozenset({"a", "b", "em", "font", "i", "q", "strong", "u"})
"""Elements around a whole entry that go with it; others, a ``span`` with a class, stay."""

_SHELLS = ("li", "p", "dd", "div", "tr")
_REACH = 3000
_MARKUP_BEFORE = re.compile(r"[*_\[`~]+\Z")
_MARKUP_BEHIND = re.compile(r"[*_`~]+")

_WITH_ATTRIBUTES = re.compile(r"<[A-Za-z][^<>]*=[^<>]*>")
_LOOKS = re.compile(r"\s(?:class|style)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s<>\"']+)", re.IGNORECASE)
"""Attributes that rather belong to a place in the list, as every second line is grey."""

_REMARK = re.compile(r"<!--(?!\s*/?wp:)|<(?:img|svg|picture|video|audio)\b", re.IGNORECASE)
"""What belongs to one entry. WordPress has comments of its own around each block."""

_REMARK_BEFORE = re.compile(
    rf"(?:{INSTRUCTION.pattern}|<img\b[^<>]*>)[^\w<]*(?:<(?!img\b)[A-Za-z][^<>]*>[^\w<]*)*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands.

    Attributes:
        start, end: of what is written anew.
        anchors: ids within that links may point to.
    """

    start: int
    end: int
    anchors: tuple[str, ...] = ()


def place_of(entry: Entry, document: Document) -> Place | None:
    """Return where an entry stands, ``None`` where it cannot be told from what is around it.

    Args:
        entry: of the document.
        document: that it stands in.
    """
    find = {"html": _in_html, "markdown": _in_markdown}.get(document.format, _in_text)
    source, start, end = document.source, entry.start, entry.end
    if document.format != "text" and (entity := _ENTITY.match(source, end - 1)):
        end = entity.end()
    return find(source, start, end)


def _in_text(_: str, start: int, end: int) -> Place | None:
    return Place(start, end)


def _in_html(source: str, start: int, end: int) -> Place | None:
    extended = _balanced(source, start, end)
    if extended is None:
        return None
    start, end = extended
    while wrapper := _wrapper(source, start, end):
        start, end = wrapper
    return Place(start, end, _anchors(source[start:end]))


def _balanced(source: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a stretch of HTML extended by tags next to it so that all its elements are whole."""
    if "<!--" in source[start:end]:
        return None
    opened: list[str] = []
    for tag in _TAG.finditer(source, start, end):
        name = tag[2].lower()
        if name in _VOID or name in _SCHEMES or tag[3].endswith("/"):
            continue
        if name not in _INLINE:
            return None
        if not tag[1]:
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
        else:
            before = _OPENING.search(source[max(start - _REACH, 0) : start].rstrip())
            if opened or before is None or before[1].lower() != name:
                return None
            start = max(start - _REACH, 0) + before.start()
    for name in reversed(opened):
        closing = re.compile(rf"\s*</{re.escape(name)}\s*>", re.IGNORECASE).match(source, end)
        if closing is None:
            return None
        end = closing.end()
    return start, end


def _wrapper(source: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the element that holds exactly this stretch, if it goes with the entry."""
    before = _OPENING.search(source[max(start - _REACH, 0) : start])
    if before is None or before[1].lower() not in _OWN:
        return None
    closing = re.compile(rf"</{re.escape(before[1])}\s*>", re.IGNORECASE).match(source, end)
    return (max(start - _REACH, 0) + before.start(), closing.end()) if closing else None


def _anchors(source: str) -> tuple[str, ...]:
    found = (_NAMED.search(tag[3]) for tag in _TAG.finditer(source))
    return tuple(next(filter(None, one.groups())) for one in found if one)


def _in_markdown(source: str, start: int, end: int) -> Place | None:
    if before := _MARKUP_BEFORE.search(source[max(start - 8, 0) : start]):
        start -= len(before[0])
    elif source[start - 1 : start] == "<" and ">" in source[start : end + 1]:
        start -= 1
    return _with_tags(source, start, _behind_markdown(source, start, end))


def _behind_markdown(source: str, start: int, end: int) -> int:
    """Return where the markup ends that follows an entry's last letter."""
    while True:
        if source[end : end + 1] == ">" and source.rfind("<", start, end) > source.rfind(
            ">", start, end
        ):
            end += 1
        elif source[end : end + 1] == "]" and source.rfind("[", start, end) >= 0:
            behind = INLINE_TARGET.match(source, end + 1) or LABEL.match(source, end + 1)
            end = behind.end() if behind else end + 1
        elif marks := _MARKUP_BEHIND.match(source, end):
            end = marks.end()
        else:
            return end


def _with_tags(source: str, start: int, end: int) -> Place | None:
    """Return a place in Markdown extended by the HTML tags that it needs."""
    whole = _balanced(source, start, end)
    return Place(*whole, _anchors(source[whole[0] : whole[1]])) if whole else None


def shell_of(place: Place, document: Document, *, has_anchors: bool) -> tuple[int, int] | None:
    """Return what moves with an entry that gets another place in its list, ``None`` for unknown.

    Args:
        place: of the entry.
        document: that it stands in.
        has_anchors: whether links point to entries of this list.
    """
    source = document.source
    if not has_anchors:
        return place.start, place.end
    if document.format != "html":
        begin = source.rfind("\n", 0, place.start) + 1
        return begin, place.end
    before = source[max(place.start - _REACH, 0) : place.start]
    for name in _SHELLS:
        opening = re.search(rf"<{name}\b[^<>]*>(?:[^<>\w]|<(?!/?{name}\b)[^<>]*>)*\Z", before)
        closing = re.compile(rf"(?:\s|<(?!/?{name}\b)[^<>]*>)*</{name}\s*>").match(
            source, place.end
        )
        if opening and closing:
            return max(place.start - _REACH, 0) + opening.start(), closing.end()
    return None


def are_alike(places: list[Place], document: Document) -> bool:
    """Whether all entries of a list stand in the same tags, so that these need not move with them.

    Attributes may say what is true of one entry alone, as `<span title="ctx_ver=...">` does.
    """
    if document.format != "html":
        return True
    source = document.source
    frames = set()
    for place in places:
        shell = shell_of(place, document, has_anchors=True)
        if shell is None:
            line_end = source.find("\n", place.end)
            begin = source.rfind("\n", 0, place.start) + 1
            shell = begin, line_end if line_end >= 0 else len(source)
        around = source[shell[0] : place.start], source[place.end : shell[1]]
        frames.add(tuple(tuple(_WITH_ATTRIBUTES.findall(_LOOKS.sub("", text))) for text in around))
    return len(frames) == 1


def stand_together(places: list[Place], document: Document) -> bool:
    """Whether nothing but markup stands between the entries of a list: no heading, no text.

    Nor may a comment or a picture, which belongs to an entry and would stay where that was.
    """
    source = document.source
    if places:
        line_end = source.find("\n", places[-1].end)
        behind = source[places[-1].end : line_end if line_end >= 0 else len(source)]
        before = source[max(places[0].start - _REACH, 0) : places[0].start]
        if _REMARK.search(behind) or _REMARK_BEFORE.search(before):
            return False
    between = (source[one.end : following.start] for one, following in pairwise(places))
    return all(
        not _REMARK.search(text) and not re.search(r"[^\W\d_]|<h\d", _without_tags(text))
        for text in between
    )


def _without_tags(text: str) -> str:
    return re.sub(r"<(?!h\d)[^<>]*>", "", text)
