"""Copies put into reports."""

import json
from datetime import datetime, timezone

import pytest

import citekit.links
from citekit.library import Library
from citekit.links import Check, Verdict
from citekit.links.archives import LookUp, keeping
from citekit.links.records import Memento

GONE, COPY = "http://a.example/gone", "https://web.archive.org/web/2019/http://a.example/gone"
MADE = datetime(2019, 2, 3, tzinfo=timezone.utc)


class Asked(list):
    """What archives were asked for, and the seconds between two questions."""

    def __init__(self):
        self.intervals = []


@pytest.fixture
def asked(monkeypatch):
    """Stand in for the network and the archives: what is called gone is, and has a copy."""
    wanted = Asked()

    def check_links(links, settings):
        for link in links:
            verdict = Verdict.GONE if "gone" in link.url else Verdict.OK
            yield Check(link.url, verdict, "so it is", datetime.now(timezone.utc))

    def find_mementos(pages, settings):
        wanted.intervals.append(settings.archive_interval)
        for page in pages:
            wanted.append((page.url, settings.archives))
            if "interrupt" in page.url:
                raise KeyboardInterrupt
            found = Memento(COPY, MADE) if "none" not in page.url else None
            yield LookUp(page.url, found, "" if found else "archive.example: it answered 429")

    monkeypatch.setattr(citekit.links, "check_links", check_links)
    monkeypatch.setattr(keeping, "find_mementos", find_mementos)
    return wanted


def check(run, *arguments, lines=f"http://a.example/ok\n{GONE}\n"):
    result = run("check", "--urls", "-", "--format", "json", *arguments, input=lines)
    links = json.loads(result.stdout)["links"]
    return {link["url"]: link["archive"] for link in links}, result


def test_archives_are_asked_when_wanted(run, asked):
    copies, _ = check(run)
    assert (set(copies.values()), asked) == ({None}, [])
    copies, _ = check(run, "--archive", "--archive-api", "http://archive.example/")
    assert asked == [(GONE, ("http://archive.example/",))]
    assert copies == {
        "http://a.example/ok": None,
        GONE: {"url": COPY, "datetime": "2019-02-03T00:00:00+00:00"},
    }


def test_the_library_knows_what_was_found(run, asked, tmp_path):
    library = tmp_path / "library.db"
    check(run, "--archive", "--library", library)
    copies, _ = check(run, "--library", library)
    assert copies[GONE]["url"] == COPY
    check(run, "--archive", "--library", library)
    assert len(asked) == 1
    with Library(library) as opened:
        assert opened.mementos.get(GONE).memento == COPY


def test_text(run, asked):
    result = run("check", "--urls", "-", "--archive", input=GONE)
    assert f"    archived 2019-02-03: {COPY}\n" in result.stdout


def test_archives_that_do_not_answer(run, asked):
    copies, result = check(run, "--archive", lines="http://a.example/gone/none\n")
    assert list(copies.values()) == [None]
    assert "No archive answered for 1 page (archive.example: it answered 429)" in result.stderr


def test_an_interrupt_keeps_what_was_found(run, asked):
    copies, result = check(run, "--archive", lines=f"{GONE}\n{GONE}/interrupt\n")
    assert [bool(copy) for copy in copies.values()] == [True, False]
    assert "broken off" in result.stderr


def test_an_archive_must_have_an_address(run, asked):
    result = run("check", "--urls", "-", "--archive", "--archive-api", "wayback", input=GONE)
    assert result.exit_code == 2
    assert "no address of an archive" in result.stderr


def test_the_history_keeps_what_was_found(run, asked, tmp_path):
    history = tmp_path / "links.jsonl"
    check(run, "--archive", "--history", history)
    kept = {line["url"]: line for line in map(json.loads, history.read_text().splitlines())}
    assert kept[GONE]["archive"] == COPY
    assert "archive" not in kept["http://a.example/ok"]


def test_what_the_history_names_is_not_asked_for_again(run, asked, tmp_path):
    history, library = tmp_path / "links.jsonl", tmp_path / "library.db"
    first, _ = check(run, "--archive", "--history", history)
    again, _ = check(run, "--archive", "--history", history)
    assert (again, len(asked)) == (first, 1)
    with_library, _ = check(run, "--archive", "--history", history, "--library", library)
    assert (with_library, len(asked)) == (first, 1)
    with Library(library) as opened:
        assert opened.mementos.get(GONE).memento == COPY


def test_how_often_archives_are_asked(run, asked, tmp_path):
    config = tmp_path / "citekit.toml"
    config.write_text("[check]\narchive-interval = 7.5\n")
    check(run, "--archive", "--config", config)
    check(run, "--archive", "--config", config, "--archive-interval", 2)
    assert asked.intervals == [7.5, 2]


def test_archives_may_stand_in_the_settings(run, asked, tmp_path):
    config = tmp_path / "citekit.toml"
    config.write_text('[check]\narchive = true\narchive-api = ["http://archive.example/"]\n')
    copies, _ = check(run, "--config", config)
    assert asked == [(GONE, ("http://archive.example/",))]
    assert copies[GONE]["url"] == COPY


def test_an_archive_in_the_settings_must_have_an_address(run, asked, tmp_path):
    config = tmp_path / "citekit.toml"
    config.write_text('[check]\narchive-api = ["wayback"]\n')
    result = run("check", "--urls", "-", "--config", config, input=GONE)
    assert result.exit_code == 2
    assert "no address of an archive" in result.stderr
    assert "citekit.toml" in result.stderr
