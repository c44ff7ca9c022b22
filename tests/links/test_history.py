"""The history of links as text."""

import json
import subprocess
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from citekit.errors import CitekitError, UnreadableError
from citekit.links.history import History, beside
from citekit.links.records import Memento, Verdict
from citekit.links.states import LinkState

FINE = LinkState("http://b.example/", Verdict.OK, "2026-03-05", fine="2026-03-05")
GONE = LinkState(
    "http://a.example/", Verdict.GONE, "2026-03-06T01:02:03Z", "2026-03-01", "2026-03-05", 2, 2
)
MOVED = LinkState(
    "http://c.example/ü\u2028", Verdict.MOVED, "2026-03-05", "2026-03-05", new_url="http://d/",
    archive="http://copy/",
)  # fmt: skip
DOUBT = LinkState("http://e.example/", Verdict.BLOCKED, "2026-03-05")
LINES = (
    '{"url": "http://a.example/", "verdict": "gone", "checked": "2026-03-06T01:02:03Z",'
    ' "fine": "2026-03-01", "failed": "2026-03-05", "runs": 2, "days": 2}\n'
    '{"url": "http://b.example/", "verdict": "ok", "fine": "2026-03-05"}\n'
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.links.jsonl"


def saved(path, *states):
    history = History(path)
    for state in states:
        history.put(state)
    history.save()
    return path.read_bytes().decode()


def test_it_stands_beside_the_library(tmp_path):
    assert beside(tmp_path / "my.db").name == "my.links.jsonl"


def test_lines_are_sorted(path):
    assert saved(path, FINE, GONE) == LINES
    assert saved(path, FINE) == LINES


def test_all_comes_back(path):
    states = [GONE, FINE, MOVED, DOUBT]
    assert History(path).is_empty
    assert saved(path, *states).count("\n") == 4
    again = History(path)
    assert list(again) == states
    assert not again.is_empty
    assert again.get("http://b.example/") == FINE
    assert again.get("http://x.example/") is None
    assert again.problem == ""


def test_nothing_is_written_where_nothing_changed(path):
    History(path).save()
    assert not path.exists()
    saved(path, FINE, GONE)
    path.chmod(0o400)
    before = path.stat()
    saved(path, FINE)
    assert path.stat() == before


def test_an_archived_copy(path):
    history = History(path)
    history.put(GONE)
    copy = Memento("http://copy/", datetime(2019, 2, 3, 4, 5, 6, tzinfo=timezone.utc))
    history.note_archive(GONE.url, copy)
    history.note_archive("http://x.example/", copy)
    history.save()
    assert json.loads(path.read_text())["archived"] == "2019-02-03T04:05:06Z"
    assert History(path).get(GONE.url).memento == copy


def test_what_others_wrote_meanwhile_is_kept(path):
    saved(path, FINE, GONE)
    mine, theirs = History(path), History(path)
    later = LinkState(FINE.url, Verdict.OK, "2026-03-20", fine="2026-03-20")
    theirs.put(DOUBT)
    theirs.put(later)
    theirs.save()
    mine.put(MOVED)
    mine.put(LinkState(FINE.url, Verdict.SUSPECT, "2026-03-18", fine="2026-03-05"))
    mine.save()
    assert list(History(path)) == [GONE, later, MOVED, DOUBT]


def test_what_was_checked_here_counts_where_it_is_later(path):
    saved(path, FINE, GONE)
    mine, theirs = History(path), History(path)
    theirs.put(LinkState(FINE.url, Verdict.SUSPECT, "2026-03-18", fine="2026-03-05"))
    sooner = replace(GONE, checked="2026-03-07T01:02:03Z", runs=3, days=3)
    theirs.put(sooner)
    theirs.save()
    later = LinkState(FINE.url, Verdict.OK, "2026-03-20", fine="2026-03-20")
    mine.put(later)
    mine.save()
    assert list(History(path)) == [sooner, later]
    assert mine.get(GONE.url) == sooner


MARKERS = "<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> main\n"


def test_conflict_markers(path):
    ours, theirs = LINES, LINES.replace('"runs": 2', '"runs": 3').replace("06T01", "07T01")
    path.write_text(MARKERS.format(ours=ours, theirs=theirs))
    history = History(path)
    assert f"{path}:1 is a conflict marker of git and cannot be read, nor 2 more" in history.problem
    assert history.get(GONE.url).runs == 3
    history.save()
    assert path.read_text() == theirs


@pytest.mark.parametrize(
    "line",
    [
        "garbage",
        "3",
        "[" * 5_000,
        "{}",
        '{"url": "http://x/"}',
        '{"url": "http://x/", "verdict": "fine"}',
        '{"url": "http://x/", "verdict": "ok"}',
        '{"url": "", "verdict": "ok", "fine": "2026-03-05"}',
        '{"url": 3, "verdict": "ok", "fine": "2026-03-05"}',
        '{"url": "http://x/", "verdict": "ok", "fine": "2026-02-30"}',
        '{"url": "http://x/", "verdict": "ok", "fine": "20260305"}',
        '{"url": "http://x/", "verdict": "ok", "fine": "9999-01-01"}',
        '{"url": "http://x/", "verdict": "ok", "fine": "2026-03-05", "runs": 3}',
        '{"url": "http://x/", "verdict": "ok", "fine": "2026-03-05", "runs": true}',
        '{"url": "http://x/", "verdict": "gone", "checked": "2026-03-05"}',
        '{"url": "http://x/", "verdict": "gone", "checked": "2026-03-05T01:02:03Z"}',
        '{"url": "http://x/", "verdict": "gone", "checked": "2026-03-05T01:02:03Z",'
        ' "failed": "2026-03-05", "runs": -1, "days": 1}',
        '{"url": "http://x/", "verdict": "gone", "checked": "2026-03-05T01:02:03Z",'
        ' "failed": "2026-03-05", "runs": 1, "days": 1000001}',
        '{"url": "http://x/", "verdict": "gone", "checked": "2026-03-05T01:02:03Z",'
        ' "failed": "2026-03-05", "runs": 1}',
        '{"url": "http://x/", "verdict": "gone", "checked": "2026-03-05T01:02:03Z",'
        ' "runs": 1, "days": 1}',
        '{"url": "http://x/", "verdict": "blocked", "checked": "2026-03-05", "days": 1}',
        '{"url": "http://x/", "verdict": "blocked", "checked": "2026-03-05T01:02:03Z"}',
        '{"url": "http://x/", "verdict": "ok", "fine": "2026-03-05", "archive": ["x"]}',
        '{"url": "http://x/", "verdict": "ok", "fine": "2026-03-05", "archived": "2019-02-03"}',
        '{"url": "http://x/", "verdict": "ok", "fine": "2026-03-05",'
        ' "archived": "2019-02-30T01:02:03Z"}',
        '{"url": "http://x/", "verdict": ["ok"], "fine": "2026-03-05"}',
    ],
)
def test_lines_that_cannot_be_read(path, line):
    path.write_text(f"{LINES}\n{line}\n")
    history = History(path)
    assert f"{path}:4 is no link's history and cannot be read; all other" in history.problem
    assert [state.url for state in history] == [GONE.url, FINE.url]
    history.save()
    assert path.read_text() == LINES


def test_a_clock_may_be_a_day_ahead_but_no_two(path):
    for days, is_read in ((1, True), (2, False)):
        day = (datetime.now(timezone.utc) + timedelta(days=days)).date().isoformat()
        path.write_text(f'{LINES}{{"url": "http://x/", "verdict": "ok", "fine": "{day}"}}\n')
        assert (History(path).get("http://x/") is not None) is is_read


def test_a_file_of_any_size_is_no_history(path, monkeypatch):
    path.write_text(LINES)
    monkeypatch.setattr("citekit.links.history._LARGEST", len(LINES))
    assert len(list(History(path))) == 2
    monkeypatch.setattr("citekit.links.history._LARGEST", len(LINES) - 1)
    with pytest.raises(UnreadableError, match="too large"):
        History(path)


def test_what_is_something_else_is_left_alone(path):
    path.write_text("# My notes\n")
    with pytest.raises(UnreadableError, match="holds no history of links"):
        History(path)
    path.write_bytes(b"\x00\xff" * 1000)
    with pytest.raises(UnreadableError, match="holds no history of links"):
        History(path)
    with pytest.raises(UnreadableError, match="cannot be read"):
        History(path.parent)


def test_a_byte_order_mark_and_foreign_line_ends(path):
    path.write_bytes(b"\xef\xbb\xbf" + LINES.replace("\n", "\r\n").encode())
    assert list(History(path)) == [GONE, FINE]


def test_it_cannot_be_written(path):
    history = History(path.parent / "none" / "x.jsonl")
    history.put(FINE)
    with pytest.raises(CitekitError, match="Cannot write"):
        history.save()


@pytest.mark.no_cover
def test_many_lines_are_read_soon(path):
    lines = (
        f'{{"url": "http://h{n}.example/{"x" * 80}", "verdict": "ok", "fine": "2026-03-05"}}\n'
        for n in range(5_000)
    )
    path.write_text("".join(lines))
    started = time.process_time()
    history = History(path)
    history.put(FINE)
    history.save()
    assert time.process_time() - started < 20
    assert len(list(history)) == 5_001


def test_a_union_merge_of_git(tmp_path, path):
    """Two branches check the same links; git takes the lines of both, the later check counts."""

    def git(*arguments):
        named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *named, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "--initial-branch=main")
    (tmp_path / ".gitattributes").write_text("*.links.jsonl merge=union\n")
    saved(path, FINE, GONE)
    git("add", ".")
    git("commit", "-m", "one")
    git("checkout", "-b", "other")
    later = LinkState(
        GONE.url, Verdict.GONE, "2026-03-09T01:02:03Z", "2026-03-01", "2026-03-05", 4, 4
    )
    saved(path, later, MOVED)
    git("commit", "-am", "two")
    git("checkout", "main")
    sooner = LinkState(
        GONE.url, Verdict.FAILING, "2026-03-08T01:02:03Z", "2026-03-01", "2026-03-05", 3, 3
    )
    saved(path, sooner, DOUBT)
    git("commit", "-am", "three")
    git("merge", "other")
    assert path.read_text().count(GONE.url) == 2
    merged = History(path)
    assert merged.problem == ""
    assert merged.get(GONE.url) == later
    assert {state.url for state in merged} == {FINE.url, GONE.url, MOVED.url, DOUBT.url}
    merged.save()
    assert path.read_text().count(GONE.url) == 1
