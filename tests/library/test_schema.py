import sqlite3

import pytest
from sqlite_utils import Database

from citekit.library import Library
from citekit.library.schema import STEPS, migrations

from .building import BRIDGES, article

TABLES_OF_A_USER = {
    "files",
    "articles",
    "reference_lists",
    "entries",
    "references",
    "creators",
    "links",
    "given_keys",
    "key_identities",
    "reference_words",
    "check_runs",
    "checks",
}


@pytest.mark.parametrize("applied", range(len(STEPS) + 1))
def test_every_earlier_schema_becomes_the_present_one(path, applied):
    path.parent.mkdir()
    db = Database(path)
    if applied < len(STEPS):
        migrations().apply(db, stop_before=STEPS[applied][0])
        db["_sqlite_migrations"].drop() if not applied else None
    else:
        migrations().apply(db)
    db.close()
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
        assert library.counts().references == 1
    db = Database(path)
    assert set(db.table_names()) >= TABLES_OF_A_USER
    assert not migrations().pending(db)
    db.close()


def test_an_older_library_is_brought_up_to_date_by_looking_too(path, monkeypatch):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    later = ("9999_later", lambda db: db["later"].create({"id": int}))
    monkeypatch.setattr("citekit.library.schema.STEPS", (*STEPS, later))
    monkeypatch.setattr("citekit.library.database.STEPS", (*STEPS, later))
    with Library(path) as library:
        assert library.counts().references == 1
        assert library._db["later"].exists()


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
        "INSERT INTO given_keys (key) VALUES ('Okoye2017Counting')",
        "UPDATE \"references\" SET key = 'nobody'",
        'UPDATE "references" SET reading = 999',
        "INSERT INTO links VALUES (999, 'url', 'https://x.example')",
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
