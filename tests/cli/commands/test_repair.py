"""``citekit repair``."""

import csv
import json
from datetime import datetime, timezone

import pytest

from citekit.library import Library, StoredMemento
from tests.library.test_checks import check

URL = "http://law.example/a_b?c=1&d"
NEW = "https://law.example/new"
COPY = "https://web.archive.org/web/20190203000000/http://law.example/a_b?c=1&d"
PAGE = f"Of rivers\n\nSee {URL} too.\n" + "\n" * 7 + f"Novak 2017. {URL}\n"


@pytest.fixture
def page(library, monkeypatch):
    """The article that the library read, in the folder where the command runs."""
    folder = library.parent.parent
    monkeypatch.chdir(folder)
    path = folder / "page.txt"
    path.write_bytes(PAGE.encode())
    return path


def learn(library, verdict, url=URL, **more):
    with Library(library) as opened:
        run = opened.checks.begin_run("2026-01-02T03:04:05+00:00")
        opened.checks.add(run, [check(url, verdict, **more)])
        if verdict == "gone":
            opened.mementos.keep([StoredMemento(url, COPY, "2019-02-03T00:00:00+00:00", "")])


def test_a_diff_writes_nothing(run, library, page):
    learn(library, "moved", new_url=NEW)
    result = run("repair", "--library", library)
    assert result.exit_code == 0
    assert result.stdout.startswith("--- a/page.txt\n+++ b/page.txt\n@@")
    assert f"+See {NEW} too.\n" in result.stdout
    assert "2 links in 1 article can be repaired" in result.stderr
    assert page.read_bytes() == PAGE.encode()


def test_in_place_and_again(run, library, page):
    learn(library, "moved", new_url=NEW)
    result = run("repair", "--library", library, "--in-place")
    assert (result.exit_code, result.stdout) == (0, "")
    assert page.read_bytes() == PAGE.replace(URL, NEW).encode()
    result = run("repair", "--library", library, "--in-place")
    assert (result.exit_code, result.stderr) == (0, "citekit: Nothing to repair.\n")
    assert page.read_bytes() == PAGE.replace(URL, NEW).encode()


def test_gone_ones_get_their_copy(run, library, page):
    learn(library, "gone")
    assert "Nothing to repair" in run("repair", "--library", library, "--moved").stderr
    assert COPY in run("repair", "--library", library, "--archived").stdout
    run("repair", "--library", library, "--in-place")
    assert page.read_bytes() == PAGE.replace(URL, COPY).encode()
    assert "Nothing" in run("repair", "--library", library, "--in-place").stderr


def test_a_table(run, library, page):
    learn(library, "moved", new_url=NEW)
    result = run("repair", "--library", library, "--csv", "-o", "changes.csv")
    assert result.exit_code == 0
    rows = list(csv.reader(page.with_name("changes.csv").read_text("utf-8").splitlines()))
    assert rows == [
        ["old", "new", "article", "line"],
        [URL, NEW, "page.txt", "3"],
        [URL, NEW, "page.txt", "11"],
    ]


def test_filters_and_paths(run, library, page):
    learn(library, "moved", new_url=NEW)
    assert NEW in run("repair", "--library", library, "novak").stdout
    assert NEW in run("repair", "--library", library, "--year", "2017").stdout
    assert "Nothing" in run("repair", "--library", library, "--year", "2016").stderr
    other = page.with_name("other.md")
    other.write_text(f"[x]({URL})\n")
    result = run("repair", "--library", library, "other.md")
    assert f"+[x]({NEW})\n" in result.stdout
    assert "page.txt" not in result.stdout


def test_a_report_in_place_of_the_library(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(f"[x]({URL})\n")
    link = {
        "url": URL,
        "verdict": "moved",
        "redirects": [{"status": 301, "url": NEW}],
        "archive": None,
        "cited": [{"key": "", "article": "a.md", "line": 1}],
    }
    (tmp_path / "r.json").write_text(json.dumps({"summary": {}, "links": [link]}))
    assert f"+[x]({NEW})\n" in run("repair", "--report", "r.json").stdout
    assert f"+[x]({NEW})\n" in run("repair", "a.md", "--report", "r.json").stdout
    assert run("repair", "--report", "r.json", "--year", "2017").exit_code == 2
    assert not (tmp_path / "refs").exists()


def test_what_is_refused_is_said(run, library, page):
    learn(library, "moved", new_url="https://law.example/")
    result = run("repair", "--library", library)
    assert result.exit_code == 0
    assert f"Left alone: {URL}" in result.stderr
    assert "home page" in result.stderr


def test_an_article_that_changed(run, library, page):
    learn(library, "moved", new_url=NEW)
    page.write_text("Nothing is left.\n")
    result = run("repair", "--library", library, "--in-place")
    assert "1 link no longer where" in result.stderr
    assert page.read_text() == "Nothing is left.\n"


def test_an_article_that_is_not_there(run, library, page):
    learn(library, "moved", new_url=NEW)
    page.unlink()
    result = run("repair", "--library", library)
    assert result.exit_code == 3
    assert "page.txt is not here" in result.stderr


def test_a_slip_in_a_path_is_said_though_nothing_is_to_be_repaired(run, library, page):
    result = run("repair", "--library", library, "pgae.txt")
    assert result.exit_code == 3
    assert "There is no file or folder pgae.txt" in result.stderr


def test_without_a_library(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("repair").exit_code == 3


def test_a_bibliography_is_no_article(run, library, page):
    learn(library, "moved", new_url=NEW)
    page.with_name("a.bib").write_text(f"@misc{{a, url = {{{URL}}}}}\n")
    result = run("repair", "--library", library, "a.bib")
    assert result.exit_code == 2
    assert "export" in result.stderr


def test_last_checks_count(run, library, page):
    learn(library, "moved", new_url=NEW)
    learn(library, "ok")
    assert "Nothing to repair" in run("repair", "--library", library).stderr


def test_what_is_not_called_gone_yet_stays(run, library, page):
    learn(library, "gone")
    refused = run("repair", "--library", library, "--after", 2, "--in-place")
    assert f"Left alone: {URL}: it is not called gone yet: so in 1 of 2 runs." in refused.stderr
    assert page.read_bytes() == PAGE.encode()
    learn(library, "gone")
    assert COPY in run("repair", "--library", library, "--after", 2).stdout
    days = run("repair", "--library", library, "--after-days", 2)
    assert (days.stdout, "so on 1 of 2 days" in days.stderr) == ("", True)


def test_the_settings_of_checks_hold(run, library, page):
    learn(library, "gone")
    settings = library.with_name("citekit.toml")
    settings.write_text('[check]\nafter = 2\ntimeout = 5\nhosts = {"a.example" = {}}\n')
    assert "so in 1 of 2 runs" in run("repair", "--library", library).stderr
    assert COPY in run("repair", "--library", library, "--after", 1).stdout
    settings.write_text("[check]\nafter = 0\n")
    assert run("repair", "--library", library).exit_code == 2
    assert run("repair", "--library", library, "--config", page).exit_code == 2


def test_the_history_counts(run, library, page):
    learn(library, "gone")
    line = {"url": URL, "verdict": "gone", "checked": "2026-01-01T03:04:05Z",
            "failed": "2025-12-30", "runs": 3, "days": 2}  # fmt: skip
    history = page.with_name("links.jsonl")
    history.write_text(json.dumps(line) + "\n")
    options = ("--library", library, "--after", 4, "--after-days", 3)
    assert COPY in run("repair", *options, "--history", history).stdout
    assert run("repair", *options).stdout == ""
    history.write_text("nonsense")
    assert run("repair", *options, "--history", history).exit_code == 3


@pytest.mark.parametrize("with_library", [True, False])
def test_the_history_is_enough(run, library, page, with_library):
    if not with_library:
        library.unlink()
    told = [
        {"url": URL, "verdict": "gone", "checked": "2026-01-01T03:04:05Z", "archive": COPY,
         "failed": "2025-12-30", "runs": 3, "days": 2},
        {"url": "http://b.example/", "verdict": "ok", "fine": "2026-01-01"},
    ]  # fmt: skip
    history = library.with_name("library.links.jsonl")
    history.write_text("".join(f"{json.dumps(line)}\n" for line in told))
    options = ("repair", page, "--library", library)
    assert "so in 3 of 4 runs" in run(*options, "--after", 4).stderr
    assert run(*options, "--in-place").exit_code == 0
    assert page.read_bytes() == PAGE.replace(URL, COPY).encode()


def test_what_the_history_knows_since(run, library, page):
    learn(library, "gone")
    today = datetime.now(timezone.utc).date().isoformat()
    line = {"url": URL, "verdict": "moved", "new_url": NEW, "fine": today}
    library.with_name("library.links.jsonl").write_text(json.dumps(line) + "\n")
    assert f"+See {NEW} too." in run("repair", "--library", library).stdout


def test_a_report_says_itself_what_is_gone(run, page):
    result = run("repair", page, "--report", "report.json", "--after", 2)
    assert (result.exit_code, "leave --after" in result.stderr) == (2, True)
