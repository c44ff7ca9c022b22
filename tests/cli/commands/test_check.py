"""``citekit check``."""

import json
from datetime import datetime, timezone

import pytest

import citekit.links
from citekit.library import Library
from citekit.links import Check, Verdict
from citekit.links.records import NO_HOST
from citekit.reports import FORMATS

URL = "http://law.example/a_b?c=1&d"


def test_the_library(run, library, verdicts):
    result = run("check", "--library", library, "--format", "json")
    assert result.exit_code == 0
    read = json.loads(result.stdout)
    assert read["summary"]["ok"] == 1
    (link,) = read["links"]
    assert link["url"] == URL
    assert link["cited"][0]["key"].startswith("novak2017")
    assert link["cited"][0]["line"] == 11
    with Library(library) as opened:
        assert [one.verdict for one in opened.checks.history(URL)] == ["ok"]


def test_filters(run, library, verdicts):
    result = run("check", "nowhere", "--library", library)
    assert (result.exit_code, result.stdout[:8]) == (0, "0 links,")
    assert "Nothing found, and there is no file or folder nowhere." in result.stderr
    assert "citekit: Nothing found.\n" in run("check", "zzz yyy", "--library", library).stderr
    result = run("check", "cited-in:page.txt", "host:law.example", "--library", library)
    assert (result.exit_code, result.stdout[:7]) == (0, "1 link:")


@pytest.mark.parametrize(
    ("verdict", "options", "code"),
    [
        ("gone", [], 1),
        ("gone", ["--fail-on", "none"], 0),
        ("failing", [], 0),
        ("failing", ["--fail-on", "failing"], 1),
        ("suspect", [], 0),
        ("suspect", ["--fail-on", "gone,suspect"], 1),
        ("failing", ["--after", "1"], 1),
        ("gone", ["--after", "2"], 0),
    ],
)
def test_when_it_fails(run, library, verdicts, verdict, options, code):
    verdicts[URL] = verdict
    assert run("check", "--library", library, *options).exit_code == code


def test_text_is_inert(run, library, verdicts):
    verdicts[URL] = "gone"
    result = run("check", "--library", library)
    assert "gone: " + URL in result.stdout
    assert "page.txt:11" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_points_to_file_and_line(run, library, verdicts, name):
    verdicts[URL] = "gone"
    result = run("check", "--library", library, "--format", name)
    assert result.exit_code == 1
    assert "page.txt" in result.stdout
    assert "11" in result.stdout
    assert "\x1b" not in result.stdout


def test_what_fails_is_an_error_in_reports(run, library, verdicts):
    verdicts[URL] = "suspect"
    options = ["check", "--library", library, "--format", "github"]
    assert run(*options).stdout.startswith("::warning file=page.txt,line=11,")
    assert run(*options, "--fail-on", "suspect").stdout.startswith("::error file=page.txt,line=11,")


def test_a_summary_of_the_job_that_cannot_be_written(run, library, verdicts, tmp_path):
    nowhere = {"GITHUB_STEP_SUMMARY": str(tmp_path / "none" / "summary.md")}
    result = run("check", "--library", library, "--format", "github", env=nowhere)
    assert result.exit_code == 3
    assert "(GITHUB_STEP_SUMMARY): No such file or directory." in result.stderr


def test_urls_leave_the_usual_library_alone(run, tmp_path, verdicts, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("check", "--urls", "-", "--format", "jsonl", input="http://a.example/\n")
    assert json.loads(result.stdout)["url"] == "http://a.example/"
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_is_named_remembers(run, tmp_path, verdicts):
    library = tmp_path / "memory.db"
    arguments = ["check", "--urls", "-", "--library", library, "--max-age", "7d"]
    run(*arguments, input="http://a.example/\n")
    assert verdicts["*"].asked == ["http://a.example/"]
    result = run(*arguments, input="http://a.example/\nhttp://b.example/\n")
    assert verdicts["*"].asked == ["http://b.example/"]
    assert "1 link checked before" in result.stderr
    assert "2 links: 2 ok" in result.stdout


def test_memory_needs_a_library(run, verdicts):
    assert run("check", "--urls", "-", "--max-age", "7d", input="x").exit_code == 2


def test_urls_and_words_exclude_each_other(run, verdicts):
    assert run("check", "--urls", "-", "water", input="x").exit_code == 2


def test_an_interrupt_keeps_what_was_learned(run, tmp_path, verdicts):
    verdicts["http://b.example/"] = "interrupt"
    library = tmp_path / "memory.db"
    lines = "http://a.example/\nhttp://b.example/\n"
    result = run(
        "check", "--urls", "-", "--library", library, "--format", "json", "--resume", input=lines
    )
    assert result.exit_code == 130
    read = json.loads(result.stdout)
    assert read["summary"]["interrupted"] is True
    assert [link["url"] for link in read["links"]] == ["http://a.example/"]
    del verdicts["http://b.example/"]
    run("check", "--urls", "-", "--library", library, "--resume", input=lines)
    assert verdicts["*"].asked == ["http://b.example/"]


def test_a_file_that_cannot_be_read(run, tmp_path, verdicts):
    result = run("check", tmp_path / "none.md")
    assert result.exit_code == 3


def test_settings_reach_the_check(run, verdicts):
    run("check", "--urls", "-", "--fragments", "--timeout", "3", input="http://a.example/")
    assert verdicts["*"].settings.fragments
    assert verdicts["*"].settings.timeout == 3


def test_where_no_host_is_found_the_network_is_asked_for(run, library, tmp_path, monkeypatch):
    def nobody(links, settings):
        now = datetime.now(timezone.utc)
        yield from (Check(link.url, Verdict.GONE, NO_HOST, now) for link in links)

    monkeypatch.setattr(citekit.links, "check_links", nobody)
    history, baseline = tmp_path / "h.jsonl", tmp_path / "b.json"
    kept = ["--library", library, "--history", history, "--write-baseline", baseline]
    urls = "https://a.example/\nhttps://b.example/\nhttps://c.example/\n"
    result = run("check", "--urls", "-", *kept, input=urls)
    assert result.exit_code == 3
    assert "is this machine online?" in result.stderr
    assert not history.exists()
    assert not baseline.exists()
    with Library(library) as opened:
        assert list(opened.checks.history("https://a.example/")) == []
    result = run("check", "--urls", "-", *kept, input="https://a.example/\n")
    assert (result.exit_code, "online" in result.stderr) == (1, False)
    assert history.exists()
