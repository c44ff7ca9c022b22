"""Reading while others decide, and where nothing can be written."""

from __future__ import annotations

import errno
import os
import sqlite3

import pytest

from citekit.errors import LibraryError
from citekit.library import Library, opening

from .building import BRIDGES, CREDIT, FERRIES, article

LATER = "Until then what was decided elsewhere is not shown."


@pytest.fixture
def said():
    return []


@pytest.fixture
def behind(path):
    """A library whose file of decisions has a tag that the library does not know."""
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES, FERRIES, CREDIT)], "1")
    log, state = path.with_name("library.decisions.jsonl"), path.read_bytes()
    with Library(path) as library:
        library.tag(["okoye2017counting"], ["fords"])
    decided = log.read_text()
    path.write_bytes(state)
    log.write_text(decided)
    return path


def fails(error):
    def fail(_journal):
        raise error

    return fail


def tags(path, said):
    with Library(path, say=said.append) as library:
        return [one.tags for one in library.search("author:okoye")]


def test_what_was_decided_elsewhere_is_followed(behind, said):
    assert tags(behind, said) == [("fords",)]
    assert said == []


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (sqlite3.OperationalError("database or disk is full"), "The disk of {} is full"),
        (sqlite3.OperationalError("disk I/O error"), "{} cannot be read or written"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "{} cannot be written"),
        (sqlite3.OperationalError("database is locked"), "{} is in use by another program"),
        (OSError(errno.ENOSPC, "No space left on device"), "The disk of {} is full"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "The disk of {} is full"),
        (OSError(errno.EROFS, "Read-only file system"), "{} cannot be written"),
    ],
)
def test_where_nothing_can_be_written_what_is_there_is_read(
    behind, said, monkeypatch, error, sentence
):
    monkeypatch.setattr(opening, "catch_up", fails(error))
    with Library(behind, say=said.append) as library:
        found = list(library.search())
        assert [one.tags for one in found] == [(), (), ()]
        assert [len(one.entries) for one in found] == [1, 1, 1]
        assert library.counts().entries == 3
        with pytest.raises(LibraryError, match=sentence.format(".*")):
            library.tag(["okoye2017counting"], ["x"])
    assert len(said) == 1
    assert said[0].startswith(sentence.format(behind))
    assert said[0].endswith(LATER)


def test_it_is_followed_as_soon_as_there_is_room(behind, said, monkeypatch):
    with Library(behind, say=said.append) as library:
        with monkeypatch.context() as patch:
            patch.setattr(opening, "catch_up", fails(OSError(errno.ENOSPC, "full")))
            assert library.get("okoye2017counting").tags == ()
        library.close()
        assert library.get("okoye2017counting").tags == ("fords",)


def test_other_failures_are_failures(behind, said, monkeypatch):
    monkeypatch.setattr(opening, "catch_up", fails(sqlite3.DatabaseError("malformed")))
    with pytest.raises(LibraryError, match="damaged"):
        tags(behind, said)


def test_where_it_may_not_be_written_to_it_says_so(behind, said, monkeypatch):
    monkeypatch.setattr(opening, "is_writable", lambda _path: False)
    assert tags(behind, said) == [()]
    assert [sentence.startswith(f"{behind} cannot be written to") for sentence in said] == [True]


def test_a_copy_that_says_nothing_new_is_no_news(behind, said, monkeypatch):
    assert tags(behind, said) == [("fords",)]
    os.utime(behind.with_name("library.decisions.jsonl"), (0, 0))
    monkeypatch.setattr(opening, "is_writable", lambda _path: False)
    assert tags(behind, said) == [("fords",)]
    behind.with_name("library.decisions.jsonl").unlink()
    assert tags(behind, said) == [("fords",)]
    assert said == []


def test_entries_can_be_looked_at_while_another_decides(behind):
    with Library(behind) as library:
        found = library.search()
        keys = []
        for one in found:
            with Library(behind) as other:
                other.tag(["moller2019ferries"], [f"t{len(keys)}"])
            assert len(one.entries) == 1
            keys.append(one.key)
        assert len(keys) == 3
        assert library.get("moller2019ferries").tags == ("t0", "t1", "t2")


def test_what_is_found_can_be_decided_on_at_once(behind):
    with Library(behind) as library:
        for one in library.search():
            library.tag([one.key], ["seen"])
        assert [one.tags[-1] for one in library.search()] == ["seen"] * 3
