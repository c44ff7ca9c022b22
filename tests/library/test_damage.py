"""Whether the file of a library is broken."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from citekit.errors import LibraryError
from citekit.library import Library
from citekit.library.damage import damage, is_damaged
from tests.library.building import article, entry, work


@pytest.fixture
def path(tmp_path):
    with Library(tmp_path / "library.db") as library:
        library.add(
            "a.md", [article(entry("Alder. 1999. Harbours.", work("Alder", 1999, "Harbours")))], "1"
        )
    return tmp_path / "library.db"


def changed(path, statement, *values):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def test_a_library_that_is_whole(path):
    assert not is_damaged(path)


def test_what_is_not_there_is_not_broken(tmp_path):
    assert not is_damaged(tmp_path / "library.db")
    assert list(tmp_path.iterdir()) == []


def test_pages_that_are_zeros(path):
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(4096) + data[8192:])
    assert is_damaged(path)


def test_values_of_another_kind(path):
    changed(path, 'UPDATE "references" SET csl = ?', b"{}")
    with closing(sqlite3.connect(path)) as connection:
        assert damage(connection) == ["references.csl holds what is no text"]
    with Library(path) as library:
        assert "holds what is no text" in library.doctor()[0].what


def test_what_fails_on_a_broken_file_is_said_in_words(path):
    changed(path, "UPDATE entries SET raw = ?", b"\xff")
    with Library(path) as library, pytest.raises(LibraryError, match="is damaged; restore"):
        library.tag(["alder1999harbours"], add=["read"])
        library.doctor(repair=True)
        library.set("alder1999harbours", {"title": "Quays"})
        [entry.raw.casefold() + "" for entry in library.entries("alder1999harbours")]


def test_what_is_no_database(tmp_path):
    path = tmp_path / "x.db"
    path.write_bytes(b"no database at all" * 500)
    assert is_damaged(path)
