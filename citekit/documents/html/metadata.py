"""What a page says of itself: ``<meta>``, JSON-LD, ``<link>``, bylines and ``<title>``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from citekit.dates import find_dates
from citekit.dates.reading import is_day
from citekit.documents.document import BlockKind, Metadata
from citekit.documents.html.builder import BlockBuilder
from citekit.documents.html.names import byline_names, decoded, linked_names, stated_names
from citekit.reference import CslDate, CslName
from citekit.tables import load_table

_ISO_DATE = re.compile(r"\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d/-])")
_BEFORE_JSON = re.compile(r"\s*(?:(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/\s*)?)?")
"""What hid scripts from browsers that did not know them; its end stands behind the data."""
_JSON = json.JSONDecoder(strict=False)
_TITLE_SEPARATOR = re.compile(r" [|–—·•»:-] ")
_LONGEST_JSON = 2_000_000  # characters; nobody describes a page at greater length
_MOST_NODES = 5_000
_LONGEST_DATE = 100  # characters
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_MOST_AUTHORS = 200

Node = dict[str, Any]


def read_metadata(builder: BlockBuilder, linked_data: Sequence[str]) -> Metadata:
    """Return what a page says of itself, the most explicit statement first.

    Args:
        builder: what was read of the page.
        linked_data: the contents of its JSON-LD scripts (https://json-ld.org).
    """
    statements = _Statements(builder.head)
    nodes = list(_articles(linked_data))
    return Metadata(
        title=_title(builder, statements, nodes),
        authors=_authors(builder, statements, nodes),
        date=_date(builder, statements, nodes),
        url=_url(builder, statements, nodes),
        language=_language(builder, statements, nodes),
    )


class _Statements:
    """The ``<meta>`` elements of a page by name, in order."""

    def __init__(self, head: Iterable[tuple[str, dict[str, str]]]) -> None:
        self._values: dict[str, list[str]] = {}
        for tag, attributes in head:
            content = " ".join(attributes.get("content", "").split())
            if tag == "meta" and content:
                for key in ("name", "property", "itemprop"):
                    name = attributes.get(key, "").lower()
                    if name:
                        self._values.setdefault(name, []).append(content)

    def all(self, field: str) -> Iterator[list[str]]:
        """Yield the values of each name that states ``field``, best name first."""
        for name in load_table("documents", "html_metadata")[field]:
            if name in self._values:
                yield self._values[name]

    def first(self, field: str) -> str:
        """Return the best value that states ``field``, or ``""``."""
        return next((values[0] for values in self.all(field)), "")


def _articles(scripts: Sequence[str]) -> Iterator[Node]:
    known = frozenset(load_table("documents", "html_metadata")["article_types"])
    nodes = [node for script in scripts for node in _nodes(script)]
    typed = [(_types(node), node) for node in nodes]
    # An Article says more of the article than the WebPage around it.
    for types, node in sorted(typed, key=lambda pair: "webpage" in pair[0]):
        if types & known:
            yield node


def _nodes(script: str) -> list[Node]:
    if len(script) > _LONGEST_JSON:
        return []
    begun = _BEFORE_JSON.match(script)
    try:
        todo = [_JSON.raw_decode(script, begun.end() if begun else 0)[0]]
    except (ValueError, RecursionError):
        return []
    found: list[Node] = []
    while todo and len(found) < _MOST_NODES:
        value = todo.pop()
        if isinstance(value, list):
            todo += value[::-1]
        elif isinstance(value, dict):
            found.append(value)
            todo += [value[key] for key in ("@graph", "mainEntity") if key in value]
    return found


def _types(node: Node) -> set[str]:
    return {
        name.rpartition("/")[2].lower()
        for name in _listed(node.get("@type"))
        if isinstance(name, str)
    }


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str:
    return " ".join(decoded(value).split()) if isinstance(value, str) else ""


def _stated(nodes: Iterable[Node], *keys: str) -> str:
    return next((text for node in nodes for key in keys if (text := _text(node.get(key)))), "")


def _title(builder: BlockBuilder, statements: _Statements, nodes: list[Node]) -> str:
    stated = [_stated(nodes, key) for key in ("headline", "name")]
    # A headline may be a mere description; what the window shows is no such thing.
    linked = next((text for text in stated if text and text in builder.title), "")
    title = statements.first("title") or linked or builder.title or next(filter(None, stated), "")
    heading = next(
        (b.text for b in builder.blocks if b.kind is BlockKind.HEADING and b.level == 1), ""
    )
    # "The heading | The site": the heading is the part that the article wears itself.
    if heading and any(part == heading for part in _TITLE_SEPARATOR.split(title)):
        return heading
    return title or heading


def _authors(builder: BlockBuilder, statements: _Statements, nodes: list[Node]) -> list[CslName]:
    sources = chain(
        ([name for author in _listed(node.get("author")) for name in linked_names(author)]
         for node in nodes),
        ([name for value in values for name in stated_names(value)]
         for values in statements.all("author")),
        (byline_names(byline) for byline in builder.bylines.texts),
    )  # fmt: skip
    return next((names[:_MOST_AUTHORS] for names in sources if names), [])


def _date(builder: BlockBuilder, statements: _Statements, nodes: list[Node]) -> CslDate | None:
    times = [attributes for tag, attributes in builder.head if tag == "time"]
    marked = [time for time in times if _is_publication(time)]
    candidates = [
        _stated(nodes, "datePublished", "dateCreated"),
        *(value for values in statements.all("date") for value in values),
        *(time.get("datetime", "") for time in marked or times[:1]),
    ]
    return next((date for text in candidates if (date := _read_date(text)) is not None), None)


def _is_publication(time: dict[str, str]) -> bool:
    words = f"{time.get('itemprop', '')} {time.get('class', '')}".lower()
    return "pubdate" in time or any(word in words for word in ("publish", "entry-date", "posted"))


def _read_date(text: str) -> CslDate | None:
    found = _ISO_DATE.match(text)
    if found is not None:
        year, month, day = (int(part) if part else 0 for part in found.groups())
        stated = [year, month, day] if day else [year, month]
        possible = _FIRST_YEAR <= year <= _LAST_YEAR and is_day(month or 1, day or 1)
        return {"date-parts": [stated if month else [year]]} if possible else None
    if len(text) > _LONGEST_DATE:
        return None
    return next((reading.date for reading in find_dates(text)), None)


def _url(builder: BlockBuilder, statements: _Statements, nodes: list[Node]) -> str:
    for tag, attributes in builder.head:
        if tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
            address = attributes.get("href", "").strip()
            if address.startswith(("http://", "https://")):
                return address
    stated = statements.first("url") or _stated(nodes, "url")
    return stated if stated.startswith(("http://", "https://")) else ""


def _language(builder: BlockBuilder, statements: _Statements, nodes: list[Node]) -> str:
    language = builder.language or _stated(nodes, "inLanguage") or statements.first("language")
    return language.strip().replace("_", "-")[:35]
