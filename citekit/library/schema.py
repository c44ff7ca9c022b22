"""The tables of the library, as migrations in the order in which they came."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

_FIRST_SCHEMA = """
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL
);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    folded_title TEXT NOT NULL,
    authors TEXT NOT NULL,
    date TEXT,
    url TEXT NOT NULL,
    line_start INTEGER NOT NULL,
    line_end INTEGER NOT NULL,
    UNIQUE (file, position)
);

CREATE TABLE reference_lists (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    heading_line INTEGER,
    kind TEXT NOT NULL,
    UNIQUE (article, position)
);

-- Entries are kept for ever: one that its file no longer holds loses its list, not its row.
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files(id),
    list INTEGER REFERENCES reference_lists(id) ON DELETE SET NULL,
    number INTEGER NOT NULL,
    raw TEXT NOT NULL,
    marker TEXT NOT NULL,
    marks TEXT NOT NULL,
    line_start INTEGER NOT NULL,
    line_end INTEGER NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    reference INTEGER REFERENCES "references"(id) DEFERRABLE INITIALLY DEFERRED,
    csl TEXT,
    fields TEXT,
    confidence REAL,
    findings TEXT,
    score REAL
);
CREATE INDEX entries_by_file ON entries (file, number);
CREATE INDEX entries_by_list ON entries (list);
CREATE INDEX entries_by_reference ON entries (reference, score DESC);

-- What was decided and cannot be read from the articles again: the keys that were given, to which
-- works, and the keys by which they went before.
CREATE TABLE given_keys (
    key TEXT PRIMARY KEY COLLATE NOCASE,
    alias_of TEXT COLLATE NOCASE REFERENCES given_keys(key)
) WITHOUT ROWID;

CREATE TABLE key_identities (
    identity TEXT PRIMARY KEY,
    key TEXT NOT NULL COLLATE NOCASE REFERENCES given_keys(key)
) WITHOUT ROWID;

CREATE TABLE "references" (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE COLLATE NOCASE REFERENCES given_keys(key),
    reading INTEGER NOT NULL REFERENCES entries(id) DEFERRABLE INITIALLY DEFERRED,
    csl TEXT NOT NULL,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    year INTEGER,
    container TEXT NOT NULL,
    sort_author TEXT NOT NULL,
    sort_title TEXT NOT NULL,
    confidence REAL NOT NULL,
    needs_look INTEGER NOT NULL,
    findings TEXT NOT NULL,
    uncited INTEGER NOT NULL DEFAULT 0
);
-- Searches come in this order, so that the first rows can be had without sorting all; type and
-- uncited stand in it to be filtered by without a look at the row.
CREATE INDEX references_in_order
    ON "references" (sort_author, year, sort_title, key, type, uncited);
CREATE INDEX references_by_year
    ON "references" (year, sort_author, sort_title, key, type, uncited);
CREATE INDEX references_by_reading ON "references" (reading);

-- Those who lead stand in the author's place; words are folded, with blanks around each.
CREATE TABLE creators (
    reference INTEGER NOT NULL REFERENCES "references"(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    family TEXT NOT NULL,
    given TEXT NOT NULL,
    literal TEXT NOT NULL,
    words TEXT NOT NULL,
    leads INTEGER NOT NULL,
    PRIMARY KEY (reference, role, position)
) WITHOUT ROWID;

CREATE TABLE links (
    reference INTEGER NOT NULL REFERENCES "references"(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (reference, kind, url)
) WITHOUT ROWID;
CREATE INDEX links_by_url ON links (url);

-- All text is folded, and spaced between CJK characters, but for the last two columns: the words
-- of the names in the author's place.
CREATE VIRTUAL TABLE reference_words USING fts5 (
    title, container, creators, publisher, raw, author_family, author_given,
    tokenize = "unicode61 remove_diacritics 2", columnsize = 0
);
"""


def _first_schema(db: Database) -> None:
    db.executescript(_FIRST_SCHEMA)


_LINK_CHECKS = """
CREATE TABLE check_runs (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT
);

-- Every check is kept. Links are known by their URLs, not by references, which come and go.
CREATE TABLE checks (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES check_runs(id),
    url TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    status INTEGER,
    final_url TEXT NOT NULL,
    redirects TEXT NOT NULL,
    title TEXT NOT NULL,
    confirmed INTEGER,
    seconds REAL NOT NULL,
    evidence TEXT NOT NULL,
    new_url TEXT NOT NULL
);
CREATE INDEX checks_by_url ON checks (url, id);
CREATE INDEX checks_by_run ON checks (run);
"""


def _link_checks(db: Database) -> None:
    db.executescript(_LINK_CHECKS)


_MEMENTOS = """
-- A copy of a page outlives the checks by which it was looked for.
CREATE TABLE mementos (
    url TEXT PRIMARY KEY,
    memento TEXT NOT NULL,
    archived_at TEXT NOT NULL,
    found_at TEXT NOT NULL
) WITHOUT ROWID;
"""


def _mementos(db: Database) -> None:
    db.executescript(_MEMENTOS)


STEPS: tuple[tuple[str, Callable[[Database], None]], ...] = (
    ("0001_articles_entries_references", _first_schema),
    ("0002_link_checks", _link_checks),
    ("0003_mementos", _mementos),
)
"""Name and work of each migration, oldest first; one that was released never changes."""


def migrations() -> Migrations:
    """Return the migrations that make a library of an empty file or of an older library."""
    from sqlite_utils import Migrations

    steps = Migrations("citekit")
    for name, step in STEPS:
        steps(name=name)(step)
    return steps
