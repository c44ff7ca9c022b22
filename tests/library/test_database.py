import multiprocessing
import os
import random
import shutil
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from sqlite_utils import Database

from citekit.errors import CitekitError, LibraryError
from citekit.library import Library
from citekit.library.database import in_words

from .building import BRIDGES, FERRIES, article, entry, work


def both_ways(path):
    """The calls that must fail with the same sentence: one that reads and one that writes."""
    return (
        lambda: Library(path, timeout=0.1).counts(),
        lambda: Library(path, timeout=0.1).add("a.md", [article(BRIDGES)], "1"),
    )


def refused(path, sentence):
    for call in both_ways(path):
        with pytest.raises(LibraryError, match=sentence) as caught:
            call()
        assert str(path) in str(caught.value)
        assert "\n" not in str(caught.value)


def test_a_text_file_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes.\n" * 500)
    refused(path, "not a citekit library")
    assert path.read_text() == "These are my notes.\n" * 500


def test_a_database_of_others_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    db = Database(path)
    db["things"].insert({"id": 1})
    db.close()
    refused(path, "not a citekit library")
    db = Database(path)
    assert db.table_names() == ["things"]
    db.close()


def test_a_library_from_a_newer_citekit_is_refused(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    db = Database(path)
    db["_sqlite_migrations"].insert(
        {"id": 99, "migration_set": "citekit", "name": "9999_later", "applied_at": "2099"}
    )
    db.close()
    refused(path, "newer citekit")


def test_a_damaged_library_is_refused(path):
    with Library(path) as library:
        for number in range(50):
            library.add(f"{number}.md", [article(BRIDGES, FERRIES)], "1")
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)
    refused(path, "damaged")


def test_half_a_library_is_refused(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    path.write_bytes(path.read_bytes()[:5000])
    refused(path, "damaged")


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_damaged_is_said_and_no_decision_is_lost(path, seed):
    chance = random.Random(seed)
    with Library(path) as library:
        for number in range(9):
            own = entry(f"Ito {number}", work("Ito", 1990 + number, f"Weirs of river {number}"))
            library.add(f"{number}.md", [article(BRIDGES, FERRIES, own)], "1")
        library.set("okoye2017counting", {"note": "n"})
    whole, log = path.read_bytes(), path.with_name("library.decisions.jsonl")
    decided = log.read_bytes()
    uses = (
        lambda library: [(one, one.entries) for one in library.search("river")],
        lambda library: [library.counts(), library.articles(), library.decisions()],
        lambda library: library.add("new.md", [article(BRIDGES)], "1"),
        lambda library: library.set("okoye2017counting", {"title": "T"}),
        lambda library: library.undo(),
        lambda library: library.doctor(repair=True),
    )
    for _ in range(12):
        damaged = bytearray(whole)
        for _ in range(chance.choice([1, 1, 3, 100])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.choice([len(whole), chance.randrange(len(whole))])])
        for use in uses:
            with Library(path) as library, suppress(CitekitError):
                use(library)
        assert log.read_bytes().startswith(decided)
        log.write_bytes(decided)
        for file in path.parent.glob("library.db*"):
            file.unlink()


def test_a_folder_in_its_place_is_refused(tmp_path):
    refused(tmp_path, "is a folder")


def test_a_file_where_its_folder_should_be_is_refused(tmp_path):
    (tmp_path / "refs").write_text("x")
    with pytest.raises(LibraryError, match="cannot be used"):
        Library(tmp_path / "refs" / "library.db").add("a.md", [], "1")


@pytest.mark.parametrize("leftover", ["empty file", "empty database"])
def test_what_a_stopped_process_left_becomes_a_library_by_adding_only(tmp_path, leftover):
    path = tmp_path / "library.db"
    path.touch()
    if leftover == "empty database":
        db = Database(path)
        db.enable_wal()
        db.close()
        assert path.stat().st_size
    with pytest.raises(LibraryError, match="citekit add"):
        Library(path).counts()
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
        assert library.counts().references == 1


def test_a_locked_library_can_be_read_and_says_why_it_cannot_be_written(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Library(path, timeout=0.1) as library:
        assert library.counts().references == 1
        with pytest.raises(LibraryError, match="in use by another program"):
            library.add("b.md", [article(FERRIES)], "1")
        other.execute("ROLLBACK")
        other.close()
        assert library.add("b.md", [article(FERRIES)], "1").changed


def test_a_library_that_another_program_is_making_is_waited_for(tmp_path):
    path = tmp_path / "library.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryError, match="in use by another program"):
        Library(path, timeout=0.1).add("a.md", [article(BRIDGES)], "1")
    other.execute("ROLLBACK")
    other.close()
    with Library(path) as library:
        assert library.add("a.md", [article(BRIDGES)], "1").changed


def test_a_failing_disk_is_said_and_a_mistake_of_ours_is_not_hidden(tmp_path):
    with pytest.raises(LibraryError, match=r"disk I/O error\.$"), in_words(tmp_path):
        raise sqlite3.OperationalError("disk I/O error")
    with pytest.raises(sqlite3.OperationalError, match="syntax"), in_words(tmp_path):
        raise sqlite3.OperationalError("syntax error")


def test_a_full_disk_is_said_and_nothing_half_written(library):
    library.add("a.md", [article(BRIDGES)], "1")
    pages = library._db.execute("PRAGMA page_count").fetchone()[0]
    library._db.execute(f"PRAGMA max_page_count = {pages + 2}")
    many = [entry(f"{n} " * 99, work("Ito", n, f"Work {n}"), number=n) for n in range(1, 500)]
    with pytest.raises(LibraryError, match="full"):
        library.add("b.md", [article(*many)], "1")
    library._db.execute("PRAGMA max_page_count = 1000000")
    assert (library.counts().files, library.counts().references) == (1, 1)
    assert library.add("b.md", [article(*many)], "1").new_references == 499


def test_a_stop_in_the_middle_leaves_whole_files_only(path, monkeypatch):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
        with monkeypatch.context() as patch:
            patch.setattr("citekit.library.adding.refresh", _stop)
            for name in ("a.md", "b.md"):
                with pytest.raises(KeyboardInterrupt):
                    library.add(name, [article(FERRIES)], "2")
        assert library.counts().files == 1
        assert [found.key for found in library.search()] == ["okoye2017counting"]
        assert library.is_current("a.md", "1")
        assert library.add("b.md", [article(FERRIES)], "2").new_references == 1


def _stop(*_):
    raise KeyboardInterrupt


def test_a_killed_writer_leaves_whole_files_only(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    process = multiprocessing.get_context("spawn").Process(target=_die_while_adding, args=(path,))
    process.start()
    process.join(60)
    assert process.exitcode == 9
    with Library(path, timeout=1) as library:
        assert library.counts().files == 1
        assert library.add("b.md", [article(FERRIES)], "1").changed


def _die_while_adding(path):
    from citekit.library import adding

    adding.refresh = lambda *_: os._exit(9)
    Library(path).add("b.md", [article(FERRIES)], "1")


def test_two_processes_make_and_fill_one_library_at_once(path):
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_add_many, args=(path, n)) for n in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    with Library(path) as library:
        counts = library.counts()
        assert (counts.files, counts.entries) == (80, 160)
        assert counts.references == 81
        keys = [found.key for found in library.search()]
        assert len({key.lower() for key in keys}) == 81


def _add_many(path, process):
    with Library(path) as library:
        for number in range(40):
            own = entry(f"{process}.{number}", work("Ito", 2001, f"Ford {process} {number}"))
            library.add(f"{process}/{number}.md", [article(own, BRIDGES)], "1")


def as_nobody(function):
    """Return what a function returns, or the error it raises, to a user with few rights."""
    receiver, sender = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            said = str(function())
        except LibraryError as error:
            said = f"LibraryError: {error}"
        except BaseException as error:  # noqa: BLE001 - the child must not go on as pytest
            said = f"{type(error).__name__}: {error}"
        os.write(sender, said.encode())
        os._exit(0)
    os.close(sender)
    os.waitpid(child, 0)
    with os.fdopen(receiver, encoding="utf-8") as answer:
        return answer.read()


@pytest.fixture
def open_folder():
    """A folder that other users may look into, as pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="rights are tested with POSIX users")
@pytest.mark.filterwarnings("ignore:This process.*fork:DeprecationWarning")
def test_in_a_read_only_folder_it_can_be_read_and_not_written(open_folder):
    path = open_folder / "library.db"
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    path.chmod(0o444)
    open_folder.chmod(0o555)
    assert as_nobody(lambda: [found.key for found in Library(path).search()]) == (
        "['okoye2017counting']"
    )
    said = as_nobody(lambda: Library(path).add("b.md", [article(FERRIES)], "1"))
    assert said.startswith("LibraryError: ")
    assert "check" in said
    said = as_nobody(lambda: Library(open_folder / "refs" / "l.db").add("b.md", [], "1"))
    assert said.startswith("LibraryError: ")
    path.chmod(0)
    assert as_nobody(lambda: Library(path).counts()).startswith("LibraryError: ")
