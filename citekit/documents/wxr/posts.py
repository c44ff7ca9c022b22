"""Where the posts of a WordPress export stand, found in one pass that holds none of their text.

WXR is RSS 2.0 with elements of its own (``wp-admin/includes/export.php`` of WordPress). The file
may be hostile: document types, and with them entities, are refused, depth and tokens are bounded.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from xml.parsers import expat

from citekit.errors import UnreadableError
from citekit.tables import load_table

_CHUNK = 1 << 20
_LONGEST_TOKEN = 20_000_000
_DEEPEST = 50
_LONGEST_VALUE = 2_000
_ITEM = "rss/channel/item"


@dataclass(frozen=True, slots=True)
class Post:
    """A post of an export: where it stands, and what the rest of the export says of it.

    Attributes:
        start, end: of its element in the bytes of the file, ``end`` before the closing tag.
        line: that it begins on, from 1.
        permalink: its address, unlike that of any other post of the export.
        is_draft: whether it is not public: a draft, pending, scheduled or private.
        author: as its site shows them, ``""`` when unknown.
        language: of its site, as stated.
        encoding: of the file.
    """

    start: int
    end: int
    line: int
    permalink: str
    is_draft: bool
    author: str
    language: str
    encoding: str


def find_posts(file: BinaryIO, name: str) -> Iterator[Post]:
    """Yield the posts and pages of an export as they are come by, in flat memory.

    Attachments, menus, revisions and what is in the bin are no posts.

    Args:
        file: the export.
        name: of it, for the error.

    Raises:
        UnreadableError: the XML is broken, after the posts before the fault.
    """
    finder = _Finder()
    try:
        while chunk := file.read(_CHUNK):
            finder.feed(chunk)
            yield from finder.take()
        finder.close()
    except (expat.ExpatError, _RefusedError, LookupError, ValueError) as error:
        yield from finder.take()
        line, reason = finder.fault(error)
        raise UnreadableError(
            f"{name} cannot be read from line {line:,} on, for its XML is broken there ({reason}): "
            "export it from WordPress anew."
        ) from error
    yield from finder.take()


class _RefusedError(Exception):
    """What no export holds, and only attacks do."""


class _Finder:
    """Takes the bytes of an export and collects its posts."""

    def __init__(self) -> None:
        self._posts: list[Post] = []
        self._path = ""
        self._depth = 0
        self._fed = 0
        self._encoding = "utf-8"
        self._values: dict[str, str] = {}
        self._site: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._seen: set[str] = set()
        self._text: list[str] = []
        self._place = (0, 1)
        self._wanted = {
            name: frozenset(load_table("documents", "wordpress")[name])
            for name in ("of_site", "of_author", "of_item")
        }
        parser = self._parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def feed(self, chunk: bytes) -> None:
        """Take more of the file."""
        if not self._fed and chunk.startswith(codecs.BOM_UTF16_LE):
            self._encoding = "utf-16-le"
        elif not self._fed and chunk.startswith(codecs.BOM_UTF16_BE):
            self._encoding = "utf-16-be"
        self._fed += len(chunk)
        self._parser.Parse(chunk, False)
        if self._fed - self._parser.CurrentByteIndex > _LONGEST_TOKEN:
            raise _RefusedError("a tag or comment without an end")

    def close(self) -> None:
        """Take the end of the file."""
        self._parser.Parse(b"", True)

    def take(self) -> list[Post]:
        """Return the posts that were not taken before."""
        posts, self._posts = self._posts, []
        return posts

    def fault(self, error: Exception) -> tuple[int, str]:
        """Return the line of an error, and what it is in words."""
        if isinstance(error, expat.ExpatError):
            return error.lineno, expat.ErrorString(error.code)
        return self._parser.CurrentLineNumber, str(error)

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and not self._encoding.startswith("utf-16"):
            self._encoding = codecs.lookup(encoding).name

    def _refuse_doctype(self, *_: object) -> None:
        raise _RefusedError("a document type, which exports do not have")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _RefusedError("elements too deep in each other")
        parent, self._path = self._path, f"{self._path}/{tag}" if self._path else tag
        if self._path == _ITEM:
            self._values = {}
            self._place = (self._parser.CurrentByteIndex, self._parser.CurrentLineNumber)
        elif tag in self._wanted.get(_PARENTS.get(parent, ""), ()):
            self._text = []
            self._parser.CharacterDataHandler = self._data

    def _data(self, data: str) -> None:
        self._text.append(data[:_LONGEST_VALUE])

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._parser.CharacterDataHandler is not None:
            self._parser.CharacterDataHandler = None
            value = "".join(self._text).strip()[:_LONGEST_VALUE]
            (self._site if self._path.count("/") == 2 else self._values)[tag] = value
        if self._path == _ITEM:
            self._add_item()
        elif self._path == "rss/channel/wp:author":
            login = self._values.pop("wp:author_login", "")
            self._names[login] = self._values.pop("wp:author_display_name", "")
        self._path = self._path[: -len(tag) - 1] if "/" in self._path else ""

    def _add_item(self) -> None:
        table = load_table("documents", "wordpress")
        status = self._values.get("wp:status") or "publish"
        is_draft = status in table["unpublished"]
        kind = self._values.get("wp:post_type") or "post"
        if kind not in table["types"] or not (is_draft or status in table["published"]):
            return
        login = self._values.get("dc:creator", "")
        self._posts.append(
            Post(
                start=self._place[0],
                end=self._parser.CurrentByteIndex,
                line=self._place[1],
                permalink=self._permalink(),
                is_draft=is_draft,
                author=self._names.get(login) or login,
                language=self._site.get("language", "")[:35],
                encoding=self._encoding,
            )
        )

    def _permalink(self) -> str:
        number = self._values.get("wp:post_id", "") or str(self._place[1])
        stated = (self._values.get(name, "") for name in ("link", "guid"))
        home = self._site.get("wp:base_blog_url") or self._site.get("link") or "http://localhost"
        address = next(
            (one for one in stated if one.startswith(("http://", "https://"))),
            f"{home.rstrip('/')}/?p={number}",
        )
        while address in self._seen:
            address = f"{address}#{number}"
        self._seen.add(address)
        return address


_PARENTS = {"rss/channel": "of_site", "rss/channel/wp:author": "of_author", _ITEM: "of_item"}
