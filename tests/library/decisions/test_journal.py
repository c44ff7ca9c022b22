import os
import sqlite3
from contextlib import closing

import pytest

from citekit.errors import UsageError
from citekit.library.database import open_for_writing
from citekit.library.decisions.events import new_event
from citekit.library.decisions.journal import Journal, Position, read_position
from citekit.library.decisions.log import DecisionLog, FileState, chain

WORK = {"key": "berg1999", "work": "doi:1"}


@pytest.fixture
def db(tmp_path):
    opened = open_for_writing(tmp_path / "library.db", 1)
    yield opened
    opened.close()


@pytest.fixture
def log(tmp_path):
    return DecisionLog(tmp_path / "library.db")


def tags(db):
    return [row[0] for row in db.execute("SELECT name FROM work_decisions ORDER BY at")]


def test_what_was_recorded_is_in_the_file_and_in_the_library(db, log):
    assert read_position(db.conn) is None
    journal = Journal(db.conn, log)
    with journal.written():
        journal.record("tag", **WORK, add=["x"])
        assert log.state() is None
        journal.flush()
        assert len(log.read().lines) == 1
        journal.record("tag", **WORK, add=["y"])
    lines = log.read().lines
    events = log.events(lines)
    assert [event.data["add"] for event in events] == [["x"], ["y"]]
    assert events[0].order < events[1].order
    copies = db.execute("SELECT id, at, kind, part_of, line FROM decisions ORDER BY at").fetchall()
    assert copies == [(one.id, one.at, "tag", one.id, one.line()) for one in events]
    position = read_position(db.conn)
    assert position == Position(*log.state(), 2, chain(lines), events[1].at, events[1].id)
    assert tags(db) == ["x", "y"]


def test_nothing_is_written_where_nothing_was_decided(db, log):
    with Journal(db.conn, log).written():
        pass
    assert log.state() is None
    assert read_position(db.conn) is None


def test_it_goes_on_where_it_ended(db, log):
    for tag in ("x", "y"):
        journal = Journal(db.conn, log)
        with journal.written():
            journal.record("tag", **WORK, add=[tag])
    lines = log.read().lines
    assert read_position(db.conn)[2:4] == (2, chain(lines))


def test_what_is_decided_counts_after_all_that_is_known(db, log):
    journal = Journal(db.conn, log)
    journal.note(FileState(0, 0), Position(last_at="2999-01-01T00:00:00.000000Z", last_id="x"))
    assert journal.record("accept", **WORK).at == "2999-01-01T00:00:00.000001Z"
    assert journal.record("accept", **WORK).at == "2999-01-01T00:00:00.000002Z"


def test_events_of_one_decision_name_the_first_of_them(db, log):
    journal = Journal(db.conn, log)
    before = journal.record("accept", **WORK)
    with journal.one_decision():
        first, second, third = (journal.record("accept", **WORK) for _ in range(3))
    with journal.one_decision():
        other = journal.record("accept", **WORK)
    after = journal.record("accept", **WORK)
    assert [one.part_of for one in (first, second, third)] == [first.id] * 3
    assert "part_of" not in first.data
    assert [one.part_of for one in (before, other, after)] == [before.id, other.id, after.id]


def test_a_decision_ends_with_an_error_too(db, log):
    journal = Journal(db.conn, log)
    with pytest.raises(UsageError), journal.one_decision():
        journal.record("accept", **WORK)
        raise UsageError("no")
    after = journal.record("accept", **WORK)
    assert after.part_of == after.id


def test_what_is_done_already_is_not_done_again(db, log):
    journal = Journal(db.conn, log)
    journal.record("undo", of="x")
    journal.record("gone", **WORK)
    journal.record("page", file="https://a.example")
    assert journal.follower.texts == []
    assert journal.follower.touched == set()
    assert db.execute("SELECT count(*) FROM works").fetchone() == (0,)


@pytest.mark.parametrize("error", [sqlite3.OperationalError, OSError, UsageError, KeyError])
@pytest.mark.parametrize("before", [b"", b'{"at": "2', b'{"at": "' + b"x" * 4_000])
def test_what_came_to_nothing_is_taken_out_of_the_file(db, log, error, before):
    first = new_event("tag", {**WORK, "add": ["w"]}).line().encode()
    log.path.write_bytes(first + b"\n" + before)
    journal = Journal(db.conn, log)

    def decide():
        with journal.written():
            for tag in "xy":
                journal.record("tag", **WORK, add=[tag])
                journal.flush()
            raise error("no")

    with pytest.raises(error):
        decide()
    assert log.path.read_bytes() == first + b"\n"


def test_what_was_recorded_but_not_flushed_leaves_the_file_alone(db, log):
    log.path.write_bytes(b"{")
    journal = Journal(db.conn, log)

    def decide():
        with journal.written():
            journal.record("accept", **WORK)
            raise UsageError("no")

    with pytest.raises(UsageError):
        decide()
    assert log.path.read_bytes() == b"{"


def test_the_line_is_on_disk_before_the_library_commits(db, log, monkeypatch):
    seen = []
    fsync = os.fsync

    def look(file):
        with closing(sqlite3.connect(log.path.with_name("library.db"))) as other:
            seen.append(other.execute("SELECT count(*) FROM decisions").fetchone()[0])
        fsync(file)

    monkeypatch.setattr(os, "fsync", look)
    journal = Journal(db.conn, log)
    with journal.written():
        journal.record("accept", **WORK)
    assert set(seen) == {0}
    assert db.execute("SELECT count(*) FROM decisions").fetchone() == (1,)
