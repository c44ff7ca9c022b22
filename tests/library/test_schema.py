import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from sqlite_utils import Database

from citekit.errors import CitekitError
from citekit.library import Library
from citekit.library.schema import STEPS, migrations

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("*.sql"))


KEYS = [
    "refnd",
    "refnda",
    "ito2001fords",
    "moller2019ferries",
    "okoye2017counting",
    "vega2011locks",
    "people2018",
]


def made_at(schema, path):
    """Make a library as it was made when this was the last schema."""
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    connection.executescript(schema.read_text(encoding="utf-8"))
    connection.close()


def test_every_earlier_schema_has_its_library():
    assert [schema.stem for schema in SCHEMAS] == [name for name, _ in STEPS[:-1]]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.stem)
def test_every_earlier_schema_becomes_the_present_one(path, schema):
    made_at(schema, path)
    with Library(path) as library:
        assert [found.key for found in library.search(include_uncited=True)] == KEYS
        assert library.get("okoye17").key == "okoye2017counting"
    db = Database(path)
    assert not migrations().pending(db)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    fresh = Database(memory=True)
    migrations().apply(fresh)
    assert parts(db) == parts(fresh)
    db.close()
    fresh.close()


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.stem)
def test_what_an_earlier_library_decided_outlives_it(path, schema):
    made_at(schema, path)
    with Library(path) as library:
        before = shown(library)
    for file in path.parent.glob("library.db*"):
        file.unlink()
    with Library(path) as library:
        assert [found.key for found in library.search()] == ["vega2011locks"]
        ibid = work(type="document")
        weak = [entry("Ibid., 23.", ibid, number=n, confidence=0.4) for n in (3, 4)]
        remark = entry("A remark.", None, number=5)
        again = entry("Okoye, A. (2017) Counting bridges", BRIDGES.reference.csl, number=2)
        library.add("posts/credit.md", [article(again, CREDIT, title="Credit")], "2")
        library.add("posts/bridges.md", [article(BRIDGES, FERRIES, *weak, remark)], "1")
        assert shown(library) == before
        assert library.get("okoye17").key == "okoye2017counting"


def parts(db):
    """Tables and indices as they were made."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: " ".join(sql.split()) for name, sql in rows if "sqlite_" not in name}


def shown(library):
    return [
        (found.key, found.csl, found.cited, found.needs_look, found.aliases)
        for found in library.search(include_uncited=True)
    ]


def test_an_older_library_is_brought_up_to_date_by_looking_too(path, monkeypatch):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    later = ("9999_later", lambda db: db["later"].create({"id": int}))
    monkeypatch.setattr("citekit.library.schema.STEPS", (*STEPS, later))
    monkeypatch.setattr("citekit.library.database.STEPS", (*STEPS, later))
    with Library(path) as library:
        assert library.counts().references == 1
        assert library._db["later"].exists()


def test_works_of_an_older_library_came_in_when_its_decisions_say(path):
    made_at(SCHEMAS[-1], path)
    with Library(path) as library:
        assert len(list(library.search("added:2026-11-01 added:2026-11", since="2026"))) == 6
        assert not list(library.search(since="2026-11-02"))
        assert library.doctor() == []


def test_what_failed_on_an_older_library_leaves_no_decisions(path):
    made_at(SCHEMAS[0], path)
    with Library(path) as library:
        for _ in range(2):
            with pytest.raises(CitekitError, match="'nobody'"):
                library.accept("nobody")
            assert library._log.read().lines == []
        library.accept("okoye17")
        kinds = Counter(event.kind for event in library._log.events(library._log.read().lines))
        assert kinds["accept"] == 1
        assert kinds["keys"] <= 3


def test_links_of_an_older_library_are_found_by_their_hosts(path):
    path.parent.mkdir()
    db = Database(path)
    migrations().apply(db, stop_before="0005_search")
    db.execute("INSERT INTO links VALUES (1, 'url', 'https://News.Sohu.example/a')")
    db.conn.commit()
    migrations().apply(db)
    assert db.execute("SELECT host FROM links").fetchall() == [("example.sohu.news.",)]
    db.close()


def test_a_failed_migration_leaves_nothing(monkeypatch):
    def broken(db):
        db["half"].insert({"id": 1})
        raise RuntimeError

    monkeypatch.setattr("citekit.library.schema.STEPS", (*STEPS, ("9999_broken", broken)))
    db = Database(memory=True)
    with pytest.raises(RuntimeError):
        migrations().apply(db)
    assert "half" not in db.table_names()
    assert [step.name for step in migrations().pending(db)] == ["9999_broken"]
    db.close()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO works (key, root) VALUES ('Okoye2017Counting', 9)",
        "UPDATE \"references\" SET key = 'nobody'",
        'UPDATE "references" SET reading = 999',
        "INSERT INTO links VALUES (999, 'url', 'https://x.example', '')",
    ],
)
def test_the_schema_itself_refuses_what_cannot_be(library, statement):
    library.add("a.md", [article(BRIDGES)], "1")
    with pytest.raises(sqlite3.IntegrityError):
        library._db.execute(statement)


def test_foreign_keys_hold_and_the_file_is_whole(library):
    library.add("a.md", [article(BRIDGES)], "1")
    library.add("a.md", [], "2")
    assert library._db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert library._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
