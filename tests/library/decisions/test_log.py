import errno
import os

import pytest

from citekit.errors import LibraryError
from citekit.library.decisions.events import new_event
from citekit.library.decisions.log import DecisionLog, chain


@pytest.fixture
def log(tmp_path):
    return DecisionLog(tmp_path / "library.db")


def lines(number):
    return [new_event("accept", {"key": f"k{n}", "work": "w"}).line() for n in range(number)]


def test_it_stands_beside_the_library_with_its_name(tmp_path):
    assert DecisionLog(tmp_path / "library.db").path.name == "library.decisions.jsonl"
    assert DecisionLog(tmp_path / "mine").path.name == "mine.decisions.jsonl"


def test_what_was_appended_is_read(log):
    assert log.state() is None
    assert log.read().lines == []
    first, second = lines(2)
    log.append([first])
    state = log.append([second])
    reading = log.read()
    assert [line.decode() for line in reading.lines] == [first, second]
    assert reading.state == state == log.state()
    assert [event.data["key"] for event in log.events(reading.lines)] == ["k0", "k1"]


def test_a_line_that_was_broken_off_is_left_out_and_overwritten(log):
    first, second = lines(2)
    log.append([first])
    with log.path.open("a") as file:
        file.write(second[:30])
    assert len(log.read().lines) == 1
    log.append([second])
    assert log.path.read_text() == f"{first}\n{second}\n"


def test_a_last_line_without_its_end_counts(log):
    first, second = lines(2)
    log.path.write_text(first)
    assert len(log.read().lines) == 1
    log.append([second])
    assert log.path.read_text() == f"{first}\n{second}\n"


def test_a_long_line_that_was_broken_off_is_found(log):
    (first,) = lines(1)
    log.path.write_text(f'{first}\n{{"at": "{"x" * 200_000}')
    log.append([first])
    assert log.path.read_text() == f"{first}\n{first}\n"


def test_blank_lines_and_foreign_line_ends_say_nothing(log):
    first, second = lines(2)
    log.path.write_bytes(f"{first}\r\n\r\n\n{second}\n".encode())
    assert [line.decode() for line in log.read().lines] == [first, second]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> branch"])
def test_marks_of_a_conflict_are_refused_with_the_remedy(log, mark):
    log.path.write_text("\n".join([*lines(1), mark, ""]))
    with pytest.raises(LibraryError, match="merge=union"):
        list(log.events(log.read().lines))


def test_a_bad_line_is_named(log):
    log.path.write_text("\n".join([*lines(1), "{}", *lines(1)]))
    with pytest.raises(LibraryError, match=r"Line 2 of .* has no time"):
        list(log.events(log.read().lines))


def test_what_can_not_be_written_leaves_the_file_as_it_was(log, monkeypatch):
    log.append(lines(1))
    before = log.path.read_bytes()

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        log.append(lines(3))
    assert log.path.read_bytes() == before


def test_lines_are_on_disk_when_append_returns(log, monkeypatch):
    synced = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(file) or fsync(file))
    log.append(lines(1))
    assert len(synced) == 2  # the file, and the folder in which it is new
    log.append(lines(1))
    assert len(synced) == 3


def test_a_chain_goes_on_where_it_ended():
    assert chain([b"a", b"b", b"c"]) == chain([b"c"], chain([b"a", b"b"]))
    assert chain([b"a", b"b"]) != chain([b"b", b"a"])
