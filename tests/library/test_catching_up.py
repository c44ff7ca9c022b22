"""The library and the file of decisions: deleted, merged, killed between the two, and whole."""

from __future__ import annotations

import errno
import itertools
import json
import os
import shutil
import sqlite3
import subprocess
from datetime import datetime

import pytest

from citekit.errors import LibraryError
from citekit.library import Library
from citekit.library.decisions.journal import Journal
from citekit.library.importing import ImportedItem

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work

LOG = "library.decisions.jsonl"
BOOK = work("Okoye", 2017, "Counting Fords", type="book", publisher="Ford Press")
FORDS = entry("Okoye, A. 2017. Counting Fords.", BOOK, number=5)
ANOTHER_STYLE = entry("OKOYE A (2017) Counting bridges", BRIDGES.reference.csl, number=6)
IBID = entry("Ibid., 23.", work(type="document"), number=7, confidence=0.3)
FILES = {
    "a.md": (BRIDGES, FERRIES, IBID, IBID),
    "b.md": (FORDS, CREDIT),
    "c.md": (ANOTHER_STYLE, IBID),
}


def add(library, *names):
    for name in names or FILES:
        library.add(name, [article(*FILES[name])], f"digest of {name}")


def shown(library):
    """All that a library says, in an order of its own."""
    return [
        (one, sorted((found.name, found.raw) for found in one.entries if found.present))
        for one in library.search(include_uncited=True)
    ]


def forget(path):
    for file in path.parent.glob("library.db*"):
        file.unlink()


@pytest.mark.parametrize("order", list(itertools.permutations(FILES)))
def test_a_deleted_library_is_made_again_in_any_order(path, order):
    with Library(path) as library:
        add(library)
        library.set("okoye2017counting", {"title": "Counting All Bridges", "publisher": None})
        library.set("okoye2017countinga", {"title": "Counting All Fords"})
        library.key("moller2019ferries", "ferries")
        library.tag(["people2018", "ferries"], ["china", "x"])
        library.tag(["people2018"], remove=["x"])
        library.delete(["refnda"])
        library.accept("refnd")
        before = shown(library)
        assert [one.key for one, _ in before] == [
            "refnd",
            "refndb",
            "ferries",
            "okoye2017counting",
            "okoye2017countinga",
            "people2018",
        ]
    forget(path)
    with Library(path) as library:
        add(library, *order)
        assert shown(library) == before
        assert not library.get("refnd").needs_look
        assert library.get("refnda") is None


def test_what_no_article_holds_any_more_is_kept_too(path):
    with Library(path) as library:
        add(library)
        library.tag(["okoye2017countinga"], ["fords"])
        library.add("b.md", [article(CREDIT)], "2")
        library.add("https://press.example/x.html", [article(FORDS, IBID)], "3")
        library.add("https://press.example/x.html", [article(IBID)], "4")
        before = shown(library)
        assert not library.get("okoye2017countinga").cited
    forget(path)
    with Library(path) as library:
        assert [one.key for one in library.search()] == ["refndc"]
        library.add("b.md", [article(CREDIT)], "2")
        add(library, "c.md", "a.md")
        assert shown(library) == before
        assert library.add("b.md", [article(CREDIT, FORDS)], "5").new_references == 0
        assert library.get("okoye2017countinga").tags == ("fords",)


@pytest.mark.parametrize("is_merged", [True, False])
def test_what_was_taken_back_when_no_article_held_it_any_more_is_kept_too(path, is_merged):
    with Library(path) as library:
        add(library)
        if is_merged:
            library.merge(["okoye2017countinga"], "people2018")
        else:
            library.delete(["okoye2017countinga"])
        library.add("b.md", [article(CREDIT)], "2")
        library.undo()
        before = shown(library)
        assert not library.get("okoye2017countinga").cited
    forget(path)
    with Library(path) as library:
        add(library, "a.md", "c.md")
        library.add("b.md", [article(CREDIT)], "2")
        assert shown(library) == before


def test_what_articles_said_of_an_imported_work_is_kept_too(path):
    with Library(path) as library:
        library.add("a.md", [article(entry("Okoye 2017", BOOK | {"language": "en"}))], "1")
        library.import_items("books.bib", [ImportedItem("fords", BOOK | {"note": "mine"})])
        library.add("a.md", [article()], "2")
        before = shown(library)
        assert [(one.cited, one.csl["language"]) for one, _ in before] == [(False, "en")]
    forget(path)
    with Library(path) as library:
        library.add("a.md", [article()], "2")
        assert shown(library) == before


def test_an_imported_work_is_read_from_what_articles_hold_whatever_they_held_before(path):
    doi = {"DOI": "10.1234/bridges"}
    full = entry("Okoye 2017. Counting Bridges, 3.", work("Okoye", 2017, "Counting", volume="3"))
    full.reference.csl.update(doi)
    brief = entry("Okoye 2017. Counting.", work("Okoye", 2017, "Counting", **doi))
    with Library(path) as library:
        library.add("a.md", [article(full)], "1")
        library.import_items("mine.bib", [ImportedItem("x", {"type": "book", **doi})])
        library.add("a.md", [article()], "2")
        assert library.get("x").csl["volume"] == "3"
        library.add("b.md", [article(brief)], "1")
        assert "volume" not in library.get("x").csl
        before = shown(library)
    forget(path)
    with Library(path) as library:
        library.add("b.md", [article(brief)], "1")
        library.add("a.md", [article()], "2")
        assert shown(library) == before


def test_an_entry_that_was_corrected_keeps_its_key_in_a_new_library(path):
    wrong = entry("Okoye 2017, Countnig", work("Okoye", 2017, "Countnig Bridges"))
    right = entry("Okoye 2017, Counting", work("Okoye", 2017, "Counting Bridges"))
    with Library(path) as library:
        library.add("a.md", [article(wrong)], "1")
        library.add("a.md", [article(right)], "2")
        assert library.get("okoye2017countnig").csl["title"] == "Counting Bridges"
    forget(path)
    with Library(path) as library:
        library.add("z.md", [article(right)], "1")
        assert library.get("okoye2017countnig").csl["title"] == "Counting Bridges"


def test_a_model_that_reads_otherwise_changes_no_key_even_in_a_new_library(path):
    read = {name: work("Okoye", 2017, "Counting Bridges") for name in ("a.md", "b.md")}
    with Library(path) as library:
        for name, csl in read.items():
            library.add(name, [article(entry(f"raw of {name}", csl))], "model 1")
    forget(path)
    otherwise = {"a.md": work("Okoy", 2071, "Count"), "b.md": work("Koye", 2017, "Bridges")}
    with Library(path) as library:
        for name in ("b.md", "a.md"):
            library.add(name, [article(entry(f"raw of {name}", otherwise[name]))], "model 2")
        (found,) = library.search()
        assert (found.key, len(found.entries)) == ("okoye2017counting", 2)


def test_the_file_ahead_of_the_library_loses_nothing(path):
    with Library(path) as library:
        add(library, "a.md")
    shutil.copytree(path.parent, path.parent.with_name("killed"))
    with Library(path) as library:
        add(library, "b.md")
        library.set("okoye2017counting", {"title": "Set"})
    # As a kill between the file and the database leaves it.
    killed = path.parent.with_name("killed") / "library.db"
    shutil.copy(path.with_name(LOG), killed.with_name(LOG))
    with Library(killed) as library:
        assert library.get("okoye2017counting").csl["title"] == "Set"
        assert library.get("okoye2017countinga") is None
        add(library, "b.md")
        assert library.get("okoye2017countinga").csl["title"] == "Counting Fords"
    assert killed.with_name(LOG).read_bytes() == path.with_name(LOG).read_bytes()


def test_the_order_of_lines_does_not_matter(path):
    with Library(path) as library:
        add(library)
        library.set("okoye2017counting", {"title": "First"})
        library.set("okoye2017counting", {"title": "Second"})
        library.key("okoye2017counting", "other")
        library.undo()
        before = shown(library)
    log = path.with_name(LOG)
    lines = log.read_text().splitlines()
    log.write_text("\n".join([*reversed(lines), lines[0], ""]))
    with Library(path) as library:
        assert shown(library) == before
    forget(path)
    with Library(path) as library:
        add(library, "c.md", "b.md", "a.md")
        assert shown(library) == before


def test_what_was_changed_in_the_file_counts_though_more_was_appended(path):
    with Library(path) as library:
        add(library, "a.md")
        library.set("okoye2017counting", {"title": "Set"})
        library.tag(["moller2019ferries"], ["x"])
        library.accept("moller2019ferries")
    log = path.with_name(LOG)
    *kept, last = log.read_text().splitlines(keepends=True)
    forget(path)
    log.write_text("".join(kept))
    with Library(path) as library:
        add(library, "a.md")
    log.write_text(log.read_text().replace('"Set"', '"Said"') + last)
    with Library(path) as library:
        assert library.get("okoye2017counting").csl["title"] == "Said"
        assert [one.events[0].kind for one in library.decisions()] == ["accept", "tag", "set"]
    log.write_text(log.read_text().replace('"Said"', '"Told"'))
    with Library(path) as library:
        assert library.get("okoye2017counting").csl["title"] == "Told"


def test_what_was_followed_is_not_followed_again(path, monkeypatch):
    with Library(path) as library:
        add(library, "a.md")
        library.tag(["moller2019ferries"], ["x"])
    with Library(path) as library:
        assert library.counts().references == 4
        assert library._db.conn.total_changes == 0
    monkeypatch.setattr("citekit.library.catching_up.follow_anew", None)
    log = path.with_name(LOG)
    line = json.loads(log.read_text().splitlines()[-1])
    line |= {"at": "2999-01-01T00:00:00.000000Z", "id": "x", "add": ["y"]}
    log.write_text(f"{log.read_text()}{json.dumps(line)}\n")
    with Library(path) as library:
        assert library.get("moller2019ferries").tags == ("x", "y")


def test_a_lost_file_is_written_again_and_that_is_said(path):
    said = []
    with Library(path) as library:
        add(library)
        library.set("okoye2017counting", {"title": "Set"})
        before = shown(library)
    log = path.with_name(LOG)
    lines = sorted(log.read_text().splitlines())
    log.unlink()
    with Library(path, say=said.append) as library:
        assert shown(library) == before
        assert shown(library) == before
    assert sorted(log.read_text().splitlines()) == lines
    (sentence,) = said
    assert "written again" in sentence


def test_a_file_that_lost_lines_is_followed_and_articles_are_to_be_read_again(path):
    said = []
    with Library(path) as library:
        add(library)
        library.set("okoye2017counting", {"title": "Set"})
        works = {one.csl.get("title", "") for one in library.search()}
    log = path.with_name(LOG)
    log.write_text("".join(log.read_text().splitlines(keepends=True)[1:2]))
    kept = log.read_bytes()
    with Library(path, say=said.append) as library:
        assert not library.is_current("a.md", "digest of a.md")
        assert library.is_current("b.md", "digest of b.md")
        assert {one.csl["title"] for one in library.search()} == {
            "Counting Fords",
            "城市信用的“桥梁”",
        }
        assert log.read_bytes() == kept
        assert "2 files are not among the decisions" in said[0]
        add(library)
        assert {one.csl.get("title", "") for one in library.search()} == works - {"Set"} | {
            "Counting Bridges"
        }
        before = shown(library)
    forget(path)
    with Library(path) as library:
        add(library, "c.md", "b.md", "a.md")
        assert shown(library) == before


def test_a_single_file_that_is_to_be_read_again_is_named(path):
    said = []
    with Library(path) as library:
        add(library, "a.md", "b.md")
    log = path.with_name(LOG)
    log.write_text(log.read_text().splitlines(keepends=True)[0])
    with Library(path, say=said.append) as library:
        assert library.counts().files == 1
    assert said == [
        f"b.md is not among the decisions in {log}; add it again, if it is still there."
    ]


def test_a_full_disk_decides_nothing(path, monkeypatch):
    with Library(path) as library:
        add(library, "a.md")
        before, lines = shown(library), library._log.read().lines
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", _full)
            with pytest.raises(LibraryError, match=r"disk of .* is full"):
                library.set("okoye2017counting", {"title": "Set"})
            with pytest.raises(LibraryError, match=r"disk of .* is full"):
                add(library, "b.md")
        assert (shown(library), library._log.read().lines) == (before, lines)
        add(library, "b.md")


def _full(_file):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def git(folder, *arguments):
    settings = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_two_branches_with_decisions_of_their_own_merge_by_union(tmp_path):
    path = tmp_path / "refs" / "library.db"
    (tmp_path / ".gitignore").parent.mkdir(exist_ok=True)
    (tmp_path / ".gitignore").write_text("library.db*\n")
    (tmp_path / ".gitattributes").write_text("*.decisions.jsonl merge=union\n")
    with Library(path) as library:
        add(library, "a.md")
    git(tmp_path, "init", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "base")

    git(tmp_path, "checkout", "-b", "theirs")
    with Library(path) as library:
        library.add("theirs.md", [article(FORDS)], "t")
        library.set("okoye2017counting", {"title": "Their title", "note": "theirs"})
        library.set("okoye2017countinga", {"note": "about the fords"})
    git(tmp_path, "commit", "-am", "theirs")

    git(tmp_path, "checkout", "main")
    other = entry("Okoye 2017. Counting Weirs.", work("Okoye", 2017, "Counting Weirs"))
    with Library(path) as library:
        # The library followed the file back: what the other branch decided is gone.
        assert library.get("okoye2017counting").csl["title"] == "Counting Bridges"
        assert library.get("okoye2017countinga") is None
        library.add("ours.md", [article(other)], "o")
        assert library.get("okoye2017countinga").csl["title"] == "Counting Weirs"
        library.set("okoye2017counting", {"title": "Our title"})
        library.set("okoye2017countinga", {"note": "about the weirs"})
    git(tmp_path, "commit", "-am", "ours")
    git(tmp_path, "merge", "theirs", "-m", "merged")

    said = []
    with Library(path, say=said.append) as library:
        library.add("theirs.md", [article(FORDS)], "t")
        merged = shown(library)
        assert library.get("okoye2017counting").csl["title"] == "Our title"
        assert library.get("okoye2017counting").csl["note"] == "theirs"
        fords = library.get("okoye2017countinga")
        assert (fords.csl["title"], fords.csl["note"]) == ("Counting Fords", "about the fords")
        (weirs,) = library.search("weirs")
        assert weirs.csl["note"] == "about the weirs"
        assert weirs.key.startswith("okoye2017counting")
        assert weirs.key != "okoye2017countinga"
        assert weirs.aliases == ("okoye2017countinga",)
    (sentence,) = said
    assert "okoye2017countinga was given to two works" in sentence
    assert weirs.key in sentence
    forget(path)
    with Library(path) as library:
        library.add("ours.md", [article(other)], "o")
        library.add("theirs.md", [article(FORDS)], "t")
        add(library, "a.md")
        assert shown(library) == merged


def test_two_references_can_exchange_their_keys_when_branches_meet(path, tmp_path):
    bridges, fords = "okoye2017counting", "okoye2017countinga"
    theirs = tmp_path / "theirs" / "library.db"
    with Library(theirs) as library:
        add(library, "b.md")
    with Library(path) as library:
        add(library, "a.md", "b.md")
        assert library.get(bridges).csl["title"] == "Counting Bridges"
        assert library.get(fords).csl["title"] == "Counting Fords"
    with path.with_name(LOG).open("a") as file:
        file.write(theirs.with_name(LOG).read_text())
    with Library(path) as library:
        assert library.get(bridges).csl["title"] == "Counting Fords"
        assert library.get(fords).csl["title"] == "Counting Bridges"
        merged = shown(library)
        assert library.doctor() == []
    forget(path)
    with Library(path) as library:
        add(library, "b.md", "a.md")
        assert shown(library) == merged


def test_what_the_library_can_not_take_is_not_decided(path, monkeypatch):
    with Library(path) as library:
        add(library)
        library.tag(["people2018"], ["x"])
        library.tag(["people2018"], ["y"])
        log = path.with_name(LOG)
        before = log.read_bytes()
        with monkeypatch.context() as patched:
            patched.setattr(Journal, "flush", flush_and_fail)
            with pytest.raises(LibraryError, match="full, so nothing was written"):
                library.undo()
        assert log.read_bytes() == before
        library.undo()
        assert library.get("people2018").tags == ("x",)
        assert log.read_bytes().startswith(before)


def flush_and_fail(journal, flush=Journal.flush):
    flush(journal)
    raise sqlite3.OperationalError("database or disk is full")


@pytest.fixture
def clock(monkeypatch):
    """Days on which decisions are made: set ``clock.day``."""

    class Clock(datetime):
        day = 1

        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 3, cls.day, 12, tzinfo=tz)

    monkeypatch.setattr("citekit.library.decisions.events.datetime", Clock)
    return Clock


def new_since(library, date):
    return [found.key for found in library.search(since=date, include_uncited=True)]


@pytest.mark.parametrize("order", [("c.md", "b.md", "a.md"), ("b.md", "a.md", "c.md")])
def test_when_references_came_in_outlives_the_library(path, clock, order):
    with Library(path) as library:
        add(library, "a.md")
        clock.day = 5
        add(library, "c.md", "b.md")
        clock.day = 9
        library.set("moller2019ferries", {"title": "Ferries"})
        library.merge(["okoye2017countinga"], "okoye2017counting")
        add(library, "a.md")
        before = {day: new_since(library, f"2026-03-{day:02}") for day in range(1, 12)}
    assert before[1] == [
        "refnd",
        "refnda",
        "refndb",
        "moller2019ferries",
        "okoye2017counting",
        "people2018",
    ]
    assert before[2] == before[5] == ["refndb", "people2018"]
    assert before[6] == []
    forget(path)
    clock.day = 20
    with Library(path) as library:
        add(library, *order)
        assert {day: new_since(library, f"2026-03-{day:02}") for day in before} == before


def test_what_two_branches_cite_came_in_when_the_first_of_them_did(path, tmp_path, clock):
    other = tmp_path / "branch" / "library.db"
    clock.day = 7
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    clock.day = 3
    with Library(other) as library:
        library.add("z.md", [article(ANOTHER_STYLE)], "1")
    with other.with_name(LOG).open("rb") as theirs, path.with_name(LOG).open("ab") as ours:
        ours.write(theirs.read())
    with Library(path) as library:
        assert new_since(library, "2026-03-03") == ["okoye2017counting"]
        assert new_since(library, "2026-03-04") == []
