import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from citekit.errors import CitekitError
from citekit.library import Library

from .building import BRIDGES, CREDIT, FERRIES, article


@pytest.fixture
def filled(library):
    library.add("a.md", [article(BRIDGES, FERRIES, CREDIT)], "1")
    library.set("okoye2017counting", {"note": "n"})
    return library


def test_a_copy_is_a_whole_library_by_itself(filled, tmp_path):
    target = tmp_path / "copy.db"
    target.touch()
    filled.backup(target)
    filled.backup(target)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "refs"]
    filled.add("b.md", [article(BRIDGES)], "2")
    shutil.copy(filled._log.path, tmp_path / "copy.decisions.jsonl")
    with Library(target) as copy:
        assert copy.get("okoye2017counting").csl["note"] == "n"
        assert [one.name for one in copy.articles()] == ["a.md"]


def test_a_copy_that_can_not_be_written_leaves_nothing(filled, tmp_path):
    with pytest.raises(CitekitError, match="Cannot write"):
        filled.backup(tmp_path / "nowhere" / "copy.db")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CitekitError, match="Cannot write"):
        filled.backup(tmp_path / "folder")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["folder", "refs"]


def test_a_copy_takes_the_place_of_other_copies_only(filled, tmp_path):
    article_file = tmp_path / "post.md"
    article_file.write_text("# Of rivers")
    with pytest.raises(CitekitError, match="is no library, so it is left alone"):
        filled.backup(article_file)
    decisions = filled._log.path.read_bytes()
    with pytest.raises(CitekitError, match="is no library"):
        filled.backup(filled._log.path)
    link = tmp_path / "link.db"
    link.symlink_to(filled.path)
    for itself in (filled.path, link):
        with pytest.raises(CitekitError, match="is the library itself"):
            filled.backup(itself)
    assert (article_file.read_text(), filled._log.path.read_bytes()) == ("# Of rivers", decisions)
    assert filled.doctor() == []


def test_a_copy_never_takes_the_place_of_another_program_s_database(filled, tmp_path):
    target = tmp_path / "places.db"
    with closing(sqlite3.connect(target)) as other:
        other.execute("CREATE TABLE bookmarks (url)")
    before = target.read_bytes()
    with pytest.raises(CitekitError, match="is no library, so it is left alone"):
        filled.backup(target)
    assert target.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix's")
def test_a_copy_never_takes_the_place_of_a_device(filled, tmp_path):
    target = tmp_path / "pipe"
    os.mkfifo(target)
    with pytest.raises(CitekitError, match="is no file"):
        filled.backup(target)
    assert target.is_fifo()


def test_a_library_in_use_is_not_overwritten(filled, tmp_path):
    target = tmp_path / "copy.db"
    filled.backup(target)
    log = tmp_path / "copy.db-wal"
    log.touch()
    filled.backup(target)
    log.write_bytes(b"written, but not yet in the file")
    with pytest.raises(CitekitError, match="is a library in use"):
        filled.backup(target)


def test_a_symbolic_link_to_a_copy_stays_one(filled, tmp_path):
    target, link = tmp_path / "copy.db", tmp_path / "latest.db"
    link.symlink_to(target)
    filled.backup(link)
    assert link.is_symlink()
    assert target.read_bytes().startswith(b"SQLite")


def test_a_whole_library_has_no_trouble(filled):
    assert filled.doctor() == []
    assert filled.doctor(repair=True) == []


@pytest.mark.parametrize(
    ("harm", "what"),
    [
        ("DELETE FROM reference_words WHERE rowid = 1", "do not agree"),
        ("INSERT INTO reference_words (rowid, title) VALUES (99, 'x')", "do not agree"),
        ("INSERT INTO tags VALUES (99, 'x')", "belong to others"),
        ("UPDATE entries SET work = 99 WHERE id = 1", "belong to others"),
        ("UPDATE reference_words_idx SET pgno = 7", "full-text index"),
        ("DELETE FROM decisions", "has followed 0 of 2 decisions"),
        ('UPDATE "references" SET csl = substr(csl, 2)', "can't be read"),
        (
            "INSERT INTO works (id, key, root) VALUES (9, 'x', 9);"
            ' INSERT INTO "references" (id, key, csl, type,'
            " title, container, sort_author, sort_title, confidence, needs_look, findings)"
            " VALUES (9, 'x', '{}', '', '', '', '', '', 1, 0, '[]');"
            " INSERT INTO reference_words (rowid, title) VALUES (9, '')",
            "neither an entry nor an import",
        ),
    ],
)
def test_what_is_broken_is_found_and_repaired(filled, path, harm, what):
    before = list(filled.search())
    filled.close()
    connection = sqlite3.connect(path)
    connection.executescript(harm)
    connection.close()
    with Library(path) as library:
        (trouble,) = library.doctor()
        assert what in trouble.what
        assert trouble.can_be_repaired
        assert library.doctor(repair=True) == []
        assert library.before_repair.exists()
        assert list(library.search()) == before
        assert len(list(library.search("bridges"))) == 1


def test_the_library_is_kept_as_it_was_before_a_repair(filled, path):
    filled._db.execute("DELETE FROM tags")
    filled._db.execute("UPDATE \"references\" SET csl = '{'")
    filled._db.conn.commit()
    filled.doctor(repair=True)
    kept = sqlite3.connect(filled.before_repair)
    assert kept.execute('SELECT DISTINCT csl FROM "references"').fetchall() == [("{",)]
    kept.close()


def test_entries_that_can_not_be_read_are_damage(filled):
    filled._db.execute("UPDATE entries SET csl = '{'")
    (trouble,) = filled.doctor()
    assert "entries can't be read" in trouble.what
    assert not trouble.can_be_repaired


def test_what_only_a_person_can_repair_is_said(filled):
    filled.close()
    log = filled._log.path
    log.write_text(log.read_text() + "nonsense\n")
    (trouble,) = filled.doctor()
    assert "Line 3" in trouble.what
    assert not trouble.can_be_repaired
