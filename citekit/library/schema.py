"""The tables of the library, as migrations in the order in which they came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from citekit.library.hosts import backwards, host_in
from citekit.library.identity import entry_identity

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


_DECISIONS = """
-- A work is what a cite key stands for. One that was merged into another has its root there; what
-- is cited or imported has a row of "references" with the id of its root.
CREATE TABLE works (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE COLLATE NOCASE,
    root INTEGER NOT NULL
);
CREATE INDEX works_by_root ON works (root);

-- By what the articles say, works are known again: places of entries, and what these say.
CREATE TABLE work_identities (
    identity TEXT PRIMARY KEY,
    work INTEGER NOT NULL REFERENCES works(id)
) WITHOUT ROWID;
CREATE INDEX work_identities_by_work ON work_identities (work);

CREATE TABLE old_keys (
    key TEXT NOT NULL COLLATE NOCASE,
    work INTEGER NOT NULL REFERENCES works(id),
    PRIMARY KEY (key, work)
) WITHOUT ROWID;
CREATE INDEX old_keys_by_work ON old_keys (work);

-- What was decided about a work, a row each: of the same kind and name the last one counts.
CREATE TABLE work_decisions (
    work INTEGER NOT NULL REFERENCES works(id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    event TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (work, kind, name, at, event)
) WITHOUT ROWID;
CREATE INDEX work_decisions_by_event ON work_decisions (event);

CREATE TABLE distinct_works (
    work INTEGER NOT NULL REFERENCES works(id),
    other INTEGER NOT NULL REFERENCES works(id),
    PRIMARY KEY (work, other)
) WITHOUT ROWID;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- A copy of the file of decisions, and how far it was followed.
CREATE TABLE decisions (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    part_of TEXT NOT NULL,
    line TEXT NOT NULL
);
CREATE INDEX decisions_in_order ON decisions (at, id);
CREATE INDEX decisions_by_part ON decisions (part_of);

CREATE TABLE decisions_file (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    chain BLOB NOT NULL,
    last_at TEXT NOT NULL,
    last_id TEXT NOT NULL
);

CREATE TABLE tags (
    reference INTEGER NOT NULL REFERENCES "references"(id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (reference, tag)
) WITHOUT ROWID;
CREATE INDEX tags_by_name ON tags (tag);

-- Where an entry stands, as its work is known by; its work, however that was merged; whether
-- its text is kept among the decisions, since no article holds it any more.
ALTER TABLE entries ADD COLUMN place TEXT;
ALTER TABLE entries ADD COLUMN work INTEGER REFERENCES works(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE entries ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entries_by_work ON entries (work);
CREATE INDEX entries_by_place ON entries (place);
CREATE INDEX files_by_digest ON files (digest);

-- What was imported has no reading of an entry. What a field's value comes from, where that is
-- not the article, the tags and the earlier keys are JSON.
CREATE TABLE new_references (
    id INTEGER PRIMARY KEY REFERENCES works(id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL UNIQUE COLLATE NOCASE REFERENCES works(key) DEFERRABLE INITIALLY DEFERRED,
    reading INTEGER REFERENCES entries(id) DEFERRABLE INITIALLY DEFERRED,
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
    uncited INTEGER NOT NULL DEFAULT 0,
    imported INTEGER NOT NULL DEFAULT 0,
    sources TEXT NOT NULL DEFAULT '{}',
    tags TEXT NOT NULL DEFAULT '[]',
    old_keys TEXT NOT NULL DEFAULT '[]'
);
INSERT INTO new_references
    SELECT id, key, reading, csl, type, title, year, container, sort_author, sort_title,
           confidence, needs_look, findings, uncited, 0, '{}', '[]', '[]'
    FROM "references";
"""

_WORKS_OF_GIVEN_KEYS = """
INSERT INTO works SELECT id, key, id FROM "references";
INSERT INTO works (key, root)
    SELECT key, 0 FROM given_keys
    WHERE alias_of IS NULL AND key NOT IN (SELECT key FROM works);
UPDATE works SET root = id WHERE root = 0;
INSERT INTO work_identities
    SELECT i.identity, w.id FROM key_identities AS i JOIN works AS w ON w.key = i.key;
INSERT INTO old_keys
    SELECT k.key, w.id FROM given_keys AS k JOIN works AS w ON w.key = k.alias_of;
UPDATE entries SET work = reference;
DROP TABLE key_identities;
DROP TABLE "references";
DROP TABLE given_keys;
ALTER TABLE new_references RENAME TO "references";
CREATE INDEX references_in_order
    ON "references" (sort_author, year, sort_title, key, type, uncited);
CREATE INDEX references_by_year
    ON "references" (year, sort_author, sort_title, key, type, uncited);
CREATE INDEX references_by_reading ON "references" (reading);
"""


def _decisions(db: Database) -> None:
    db.executescript(_DECISIONS)
    db.executescript(_WORKS_OF_GIVEN_KEYS)
    _write_places(db)


def _write_places(db: Database) -> None:
    """Say of every entry what its work is known by, in the order in which equal ones stood."""
    seen: Counter[tuple[str, str]] = Counter()
    rows = db.execute(
        "SELECT e.id, f.name, e.raw FROM entries AS e JOIN files AS f ON f.id = e.file"
        " WHERE e.work IS NOT NULL ORDER BY e.file, e.list IS NULL, e.number, e.id"
    ).fetchall()
    places = []
    for row, name, raw in rows:
        places.append((entry_identity(name, raw, seen[name, raw]), row))
        seen[name, raw] += 1
    db.conn.executemany("UPDATE entries SET place = ? WHERE id = ?", places)
    db.execute(
        "INSERT OR IGNORE INTO work_identities SELECT place, work FROM entries"
        " WHERE place IS NOT NULL"
    )


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


_SEARCH = """
-- The host of a link, written from its end: what is below a host stands behind it.
ALTER TABLE links ADD COLUMN host TEXT NOT NULL DEFAULT '';
UPDATE links SET host = host_backwards(url);
CREATE INDEX links_by_host ON links (host, reference);

-- What a search needs of references to test them and to put them in order, by id.
CREATE INDEX references_by_id
    ON "references" (id, sort_author, year, sort_title, key, type, uncited);
CREATE INDEX references_to_look_at
    ON "references" (sort_author, year, sort_title, key, type, uncited) WHERE needs_look;
"""


def _search(db: Database) -> None:
    db.conn.create_function("host_backwards", 1, lambda url: backwards(host_in(url)))
    db.executescript(_SEARCH)


_DATES_OF_WORKS = """
-- When a work came in: the time of the first decision that names it. Whether it was found to be
-- another work as soon as it was given a key, so that nobody has cited it by that.
ALTER TABLE works ADD COLUMN added TEXT NOT NULL DEFAULT '';
ALTER TABLE works ADD COLUMN joined INTEGER NOT NULL DEFAULT 0;

-- All decisions are followed anew, which says when each work came in.
UPDATE decisions_file SET size = -1, lines = -1;
"""


def _dates_of_works(db: Database) -> None:
    db.executescript(_DATES_OF_WORKS)


STEPS: tuple[tuple[str, Callable[[Database], None]], ...] = (
    ("0001_articles_entries_references", _first_schema),
    ("0002_link_checks", _link_checks),
    ("0003_decisions", _decisions),
    ("0004_mementos", _mementos),
    ("0005_search", _search),
    ("0006_dates_of_works", _dates_of_works),
)
"""Name and work of each migration, oldest first; one that was released never changes."""


def migrations() -> Migrations:
    """Return the migrations that make a library of an empty file or of an older library."""
    from sqlite_utils import Migrations

    steps = Migrations("citekit")
    for name, step in STEPS:
        steps(name=name)(step)
    return steps
