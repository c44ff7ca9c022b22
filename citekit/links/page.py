"""What a page says of itself: titles, visible text, anchors, a refresh, a password field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from citekit.errors import UnreadableError
from citekit.links.exchange import Answer

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HTML = frozenset({"", "text/html", "application/xhtml+xml"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "title"})
_MOST_TEXT = 60_000
_LONGEST_TITLE = 500
_REFRESH = re.compile(
    r"\s*([0-9]{1,6})[0-9.]*(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(.{1,4000})", re.I | re.DOTALL
)
_META_TITLES = ("og:title", "citation_title", "dc.title", "twitter:title")


@dataclass(frozen=True, slots=True)
class Refresh:
    """A page's wish to go on to another one.

    Attributes:
        seconds: that a reader has to wait.
        target: as written.
    """

    seconds: int
    target: str


class Page:
    """An HTML page as far as it was read.

    Args:
        source: its text.
        is_whole: whether all of it was read.

    Attributes:
        source: as given.
        is_whole: as given.
    """

    def __init__(self, source: str, *, is_whole: bool = True) -> None:
        self.source = source
        self.is_whole = is_whole
        self._root = _parsed(source)

    @cached_property
    def title(self) -> str:
        """What stands in ``<title>``, else in ``<h1>``; ``""`` without any."""
        return next(iter(self.titles), "")

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """All that the page calls itself: ``title``, ``og:title``, ``citation_title``, ``h1``."""
        found = [_text(node) for node in self._title]
        metas = {
            (node.get("property") or node.get("name") or "").lower(): node.get("content") or ""
            for node in reversed(self._all("meta"))
        }
        found += [_collapsed(metas.get(name, "")) for name in _META_TITLES]
        found += [_text(node) for node in self._all("h1")[:3]]
        return tuple(dict.fromkeys(text[:_LONGEST_TITLE] for text in found if text))

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The text of ``title`` and of the first headings."""
        nodes = self._title + self._all("h1")[:2] + self._all("h2")[:2]
        return tuple(filter(None, map(_text, nodes)))

    @cached_property
    def text(self) -> str:
        """What a reader sees, white space collapsed, from the beginning."""
        bodies = self._all("body")
        return _text(bodies[0]) if bodies else ""

    @cached_property
    def length(self) -> int:
        """How many words a reader sees; two characters of East Asian script count as one."""
        return (
            len(self.text.split())
            + len(re.findall(r"[\u3040-\u9fff\uac00-\ud7af]", self.text)) // 2
        )

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What fragments may point to: ``id``, and ``name`` of ``<a>``."""
        names = {name for node in self._all("a") if (name := node.get("name"))}
        if self._root is not None:
            names.update(map(str, self._root.xpath("//@id")))
        return frozenset(names)

    @cached_property
    def refresh(self) -> Refresh | None:
        """The refresh that the page asks for, but for one that only counts without scripts."""
        for node in self._all("meta"):
            if (node.get("http-equiv") or "").strip().lower() == "refresh":
                found = refresh_in(node.get("content") or "")
                within = {ancestor.tag for ancestor in node.iterancestors()}
                if found and "noscript" not in within:
                    return found
        return None

    @cached_property
    def asks_for_password(self) -> bool:
        """Whether it has a field for a password."""
        return any((node.get("type") or "").lower() == "password" for node in self._all("input"))

    @cached_property
    def has_scripts(self) -> bool:
        """Whether it runs scripts."""
        return bool(self._all("script"))

    @cached_property
    def sources(self) -> str:
        """Where its scripts and frames come from, in lower case, a line each."""
        nodes = self._all("script") + self._all("iframe") + self._all("frame")
        return "\n".join((node.get("src") or "").lower() for node in nodes)

    @property
    def _title(self) -> list[HtmlElement]:
        """The page's ``<title>``; those of drawings are theirs."""
        titles = self._all("title")
        return [node for node in titles if next(node.iterancestors("svg"), None) is None][:1]

    def _all(self, tag: str) -> list[HtmlElement]:
        return [] if self._root is None else list(self._root.iter(tag))


def refresh_in(content: str) -> Refresh | None:
    """Read a refresh, from ``<meta>`` or from a header; ``None`` when it leads nowhere else."""
    found = _REFRESH.match(content)
    return Refresh(int(found[1]), found[2].strip().strip("'\"")) if found else None


def page_of(answer: Answer) -> Page | None:
    """Return the page of an answer, ``None`` when it is no HTML."""
    is_html = answer.media_type in _HTML and (
        answer.media_type or answer.body.lstrip()[:1] in {b"<", b"\xef"}
    )
    if not is_html:
        return None
    from citekit.documents.decoding import decode

    try:
        text = decode(answer.body, media_type=answer.headers.get("content-type")).text
    except UnreadableError:
        text = answer.body.decode("utf-8", "replace")
    return Page(text, is_whole=not answer.cut)


def _parsed(source: str) -> HtmlElement | None:
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    try:
        parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
        return document_fromstring(source.replace("\0", ""), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _text(node: HtmlElement) -> str:
    pieces: list[str] = []
    length = 0
    for piece in _seen(node):
        pieces.append(piece)
        length += len(piece)
        if length > _MOST_TEXT:
            break
    return _collapsed(" ".join(pieces))


def _seen(root: HtmlElement) -> Iterator[str]:
    """Yield the texts below a node in their order, without what readers don't see."""
    pending: list[HtmlElement | str] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            yield node
            continue
        following = [node.tail] if node.tail and node is not root else []
        if not isinstance(node.tag, str) or (node.tag in _UNSEEN and node is not root):
            pending += following
            continue
        pending += following
        pending += reversed(list(node))
        if node.text:
            pending.append(node.text)


def _collapsed(text: str) -> str:
    return " ".join(text.split())
