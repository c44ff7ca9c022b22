"""The rows of a reference: its record and all that it is searched by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from citekit.library.database import rows_by_id
from citekit.library.decisions.layers import Record
from citekit.library.folding import holds_cjk, name_words, spaced, storable, words
from citekit.library.hosts import backwards, host_in
from citekit.library.identity import normal_doi
from citekit.library.readings import Reading
from citekit.library.record import (
    creators_of,
    family_of,
    lead_names,
    lead_role,
    own_fields,
    text_of,
    year_of,
)
from citekit.reference import CslItem, CslName

_SORTED_BY = 60
"""Characters of author and title that references are put in order by."""

_COLUMNS = (
    "id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence,"
    " needs_look, findings, uncited, imported, sources, tags, old_keys"
)
_WRITE_REFERENCE = f"""
INSERT INTO "references" ({_COLUMNS}) VALUES ({", ".join("?" * 18)})
ON CONFLICT (id) DO UPDATE SET
    {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])}
"""  # noqa: S608


_WRITE_TEXTS = """
INSERT INTO reference_words
    (rowid, title, container, creators, publisher, raw, author_family, author_given)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A reference as it is to be written.

    Attributes:
        id: of its row.
        key: its cite key.
        reading: what its best entry says, ``None`` when it was only imported.
        record: that, with all that was decided laid over it.
        uncited: whether nothing cites it, and nobody imported it.
        imported: whether nothing cites it, and an imported file holds it.
    """

    id: int
    key: str
    reading: Reading | None
    record: Record
    uncited: bool = False
    imported: bool = False


def write_references(connection: Connection, references: Iterable[ReferenceRow]) -> None:
    """Write references and all that they are searched by.

    Args:
        connection: inside a transaction.
        references: new ones, and those that have rows already.
    """
    references = list(references)
    forget_references(connection, [one.id for one in references], keep_rows=True)
    rows, creators, links, texts, tags = [], [], [], [], []
    for one in references:
        csl = json.loads(one.record.csl)
        raw = one.reading.raw if one.reading else ""
        rows.append((one.id, one.key, *_columns(csl, one)))
        creators += [(one.id, *row) for row in _creator_rows(csl)]
        links += [(one.id, *row) for row in _links(csl)]
        texts.append((one.id, *_searched_texts(csl, raw), *_author_words(csl)))
        tags += [(one.id, tag) for tag in json.loads(one.record.tags)]
    _free_keys(connection, references)
    connection.executemany(_WRITE_REFERENCE, rows)
    connection.executemany("INSERT INTO creators VALUES (?, ?, ?, ?, ?, ?, ?, ?)", creators)
    connection.executemany("INSERT INTO links VALUES (?, ?, ?, ?)", links)
    connection.executemany("INSERT INTO tags VALUES (?, ?)", tags)
    connection.executemany(_WRITE_TEXTS, texts)


def forget_references(
    connection: Connection, references: Iterable[int], *, keep_rows: bool = False
) -> None:
    """Delete references and all that they are searched by.

    Args:
        connection: inside a transaction.
        references: their rows.
        keep_rows: whether to leave the rows themselves, which are about to be overwritten.
    """
    # Most references that are written are new: only a look tells which are not.
    old = rows_by_id(connection, 'SELECT id FROM "references" WHERE id IN', references)
    tables = ["creators WHERE reference", "links WHERE reference", "tags WHERE reference"]
    tables += ["reference_words WHERE rowid"] + ([] if keep_rows else ['"references" WHERE id'])
    for table in tables:
        connection.executemany(f"DELETE FROM {table} = ?", old)  # noqa: S608


def _free_keys(connection: Connection, references: list[ReferenceRow]) -> None:
    """Take away the keys that are about to change: two references may exchange theirs."""
    had = dict(
        rows_by_id(
            connection, 'SELECT id, key FROM "references" WHERE id IN', [r.id for r in references]
        )
    )
    changed = [one.id for one in references if had.get(one.id, one.key) != one.key]
    # No key has a blank in it.
    connection.executemany(
        'UPDATE "references" SET key = ? WHERE id = ?', [(f" {row}", row) for row in changed]
    )


def _columns(csl: CslItem, one: ReferenceRow) -> tuple[Any, ...]:
    title = text_of(csl, "title")
    names = lead_names(csl)
    first = f"{family_of(names[0])} {names[0].get('given', '')}" if names else title
    record = one.record
    return (
        one.reading.entry if one.reading else None,
        record.csl,
        text_of(csl, "type"),
        storable(title),
        year_of(csl),
        storable(text_of(csl, "container-title")),
        _sort_form(first),
        _sort_form(title),
        record.confidence,
        record.needs_look,
        record.findings,
        one.uncited,
        one.imported,
        record.sources,
        record.tags,
        record.old_keys,
    )


def _sort_form(text: str) -> str:
    return " ".join(words(text[: 4 * _SORTED_BY]))[:_SORTED_BY]


def _creator_rows(csl: CslItem) -> Iterator[tuple[str, int, str, str, str, str, bool]]:
    lead = lead_role(csl)
    for role, position, name in creators_of(csl):
        family, given, literal = (
            storable(str(name.get(part) or "")) for part in ("family", "given", "literal")
        )
        family_words, given_words = _name_words(name)
        held = f" {' '.join(family_words + given_words)} "
        yield role, position, family, given, literal, held, role == lead


def _author_words(csl: CslItem) -> tuple[str, str]:
    names = [_name_words(name) for name in lead_names(csl)]
    family = " ".join(word for family_words, _ in names for word in family_words)
    return family, " ".join(word for _, given_words in names for word in given_words)


def _name_words(name: CslName) -> tuple[list[str], list[str]]:
    """Return the words that a name is found by: of family name or organisation, and given."""
    family, given = family_of(name), str(name.get("given") or "")
    family_words = name_words(family)
    if given and holds_cjk(family):
        # A Chinese name is also looked for as it is written, family and given name in one.
        family_words += name_words(f"{family}{given}")
    return family_words, name_words(given)


def _links(csl: CslItem) -> list[tuple[str, str, str]]:
    """Return kind, address and host of every link."""
    links = {("url", storable(url)) for url in [text_of(csl, "URL")] if url}
    doi = normal_doi(text_of(csl, "DOI"))
    if doi:
        links.add(("doi", f"https://doi.org/{storable(doi)}"))
    for kind, value in own_fields(csl).items():
        links.update((storable(kind), storable(url)) for url in _urls_in(value))
    return [(kind, url, backwards(host_in(url))) for kind, url in links]


def _urls_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    if isinstance(value, str):
        if value.startswith(("http://", "https://")):
            yield value
    elif isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _urls_in(inner)


def _searched_texts(csl: CslItem, raw: str) -> tuple[str, str, str, str, str]:
    own = own_fields(csl)
    titles = [text_of(csl, "title"), text_of(csl, "title-short"), text_of(csl, "original-title")]
    titles += [text for field, text in own.items() if "title" in field and isinstance(text, str)]
    containers = [text_of(csl, field) for field in ("container-title", "container-title-short")]
    names = [_written(name) for _, _, name in creators_of(csl)]
    texts = (titles, containers, names, [text_of(csl, "publisher")], [raw])
    title, container, creators, publisher, whole = (_spaced_texts(part) for part in texts)
    return title, container, creators, publisher, whole


def _written(name: CslName) -> str:
    parts = (text_of(name, "given"), family_of(name), text_of(name, "suffix"))
    return " ".join(filter(None, parts))


def _spaced_texts(texts: list[str]) -> str:
    return " ".join(spaced(text) for text in texts if text)
