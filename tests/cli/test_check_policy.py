"""The options of ``citekit check`` that say what to remember and when to fail."""

import json
import subprocess
from datetime import timedelta

import click
import pytest
from click.testing import CliRunner

from citekit.cli.check_policy import policy_from, policy_options
from citekit.links import Verdict
from citekit.links.policy import FailPolicy, Policy

A, B = "http://a.example/", "http://b.example/"


@click.command()
@policy_options
def command(**options):
    command.policy = policy_from(options)
    assert not options


def policy(*arguments):
    assert CliRunner().invoke(command, arguments).exit_code == 0
    return command.policy


def test_defaults():
    assert policy().counting == Policy()
    assert policy().failing == FailPolicy()


def test_values():
    read = policy("--max-age=2w", "--after=3", "--after-days=2", "--fail-on=gone, Suspect")
    assert read.counting == Policy(timedelta(days=14), 3, False, 2)
    assert read.failing == FailPolicy({Verdict.GONE, Verdict.SUSPECT}, read.counting)
    assert policy("--after-days", "2").failing.lasting == Policy(after_days=2)
    assert policy("--fail-on", "none").fail_on == frozenset()


@pytest.mark.parametrize(
    "arguments", [["--max-age", "7"], ["--fail-on", "dead"], ["--fail-on", ""], ["--after", "0"]]
)
def test_slips(arguments):
    assert CliRunner().invoke(command, arguments).exit_code == 2


@pytest.fixture
def check(run, verdicts, tmp_path, monkeypatch):
    """Check links that come to the verdicts told, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def checked(*options, **told):
        verdicts.update({f"http://{name}.example/": verdict for name, verdict in told.items()})
        lines = "".join(f"http://{name}.example/\n" for name in told)
        return run("check", "--urls", "-", *options, input=lines)

    return checked


def test_a_history_without_a_library(check, tmp_path):
    path = tmp_path / "history.jsonl"
    for number in (1, 2, 3):
        result = check("--history", path, "--after", 3, a="ok", b="gone")
        assert result.exit_code == (number == 3)
    fine, gone = map(json.loads, path.read_text().splitlines())
    assert (fine["url"], fine["verdict"]) == (A, "ok")
    assert (gone["url"], gone["runs"]) == (B, 3)
    assert [one.name for one in tmp_path.iterdir()] == ["history.jsonl"]


def test_the_history_beside_the_library(run, library, verdicts):
    url = "http://law.example/a_b?c=1&d"
    verdicts[url] = "gone"
    run("check", "--library", library)
    history = library.with_name("library.links.jsonl")
    assert json.loads(history.read_text())["url"] == url
    library.unlink()
    result = run("check", "--urls", "-", "--library", library, "--after", 2, input=url)
    assert result.exit_code == 1


def test_an_interrupt_keeps_the_history(check, tmp_path):
    path = tmp_path / "history.jsonl"
    result = check("--history", path, "--write-baseline", "base.json", a="gone", b="interrupt")
    assert result.exit_code == 130
    assert json.loads(path.read_text())["url"] == A
    assert "base.json is not written" in result.stderr
    assert not (tmp_path / "base.json").exists()


def test_lines_that_cannot_be_read_are_told(check, tmp_path):
    path = tmp_path / "history.jsonl"
    check("--history", path, a="ok")
    path.write_text("<<<<<<< HEAD\n" + path.read_text())
    result = check("--history", path, a="ok")
    assert result.exit_code == 0
    assert "history.jsonl:1 is a conflict marker of git" in result.stderr
    path.write_text("# My notes\n")
    result = check("--history", path, a="ok")
    assert (result.exit_code, path.read_text()) == (3, "# My notes\n")
    assert "holds no history of links" in result.stderr


def test_a_history_that_cannot_be_written(check, tmp_path):
    assert check("--history", tmp_path / "none" / "x.jsonl", a="ok").exit_code == 2
    result = check("--write-baseline", tmp_path / "none" / "x.json", a="gone")
    assert (result.exit_code, "gone: http://a" in result.stdout) == (3, True)
    assert "Cannot write" in result.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--max-age", "7d"], "--max-age needs a memory"),
        (["--after", "2"], "--after needs a memory"),
        (["--after-days", "2"], "--after-days needs a memory"),
        (["--resume"], "--resume goes on with a run in a library"),
        (["--resume", "--history", "x.jsonl"], "--resume goes on with a run in a library"),
        (["--new-only"], "--new-only needs to know what was"),
    ],
)
def test_what_needs_a_memory(check, options, said):
    result = check(*options, a="ok")
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_new_only(check, tmp_path):
    options = ["--history", tmp_path / "history.jsonl", "--new-only"]
    assert check(*options, a="gone", b="ok").exit_code == 1
    result = check(*options, a="gone", b="ok")
    assert result.exit_code == 0
    assert "1 link failed before already, and does not count." in result.stderr
    assert check(*options, a="gone", b="gone").exit_code == 1


def test_a_baseline(check, tmp_path):
    assert check("--write-baseline", "base.json", a="gone").exit_code == 1
    assert check("--baseline", "base.json", a="gone").exit_code == 0
    assert check("--baseline", "base.json", a="gone", b="gone").exit_code == 1
    check("--format", "json", "--output", "report.json", a="gone", b="gone")
    assert check("--baseline", "report.json", a="gone", b="gone").exit_code == 0
    check("--write-report", "again.json", a="gone", b="ok")
    assert check("--baseline", "again.json", a="gone", b="gone").exit_code == 1
    result = check("--baseline", "none.json", a="ok")
    assert (result.exit_code, "cannot be read" in result.stderr) == (3, True)


def test_only_what_changed(run, verdicts, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)

    def git(*arguments):
        named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *named, *arguments], cwd=tmp_path, check=True, capture_output=True)

    books = tmp_path / "books.bib"
    books.write_text(f"@misc{{a,\n  title = {{One}},\n  url = {{{A}}},\n}}\n")
    git("init", "--initial-branch=main")
    git("add", ".")
    git("commit", "-m", "one")
    books.write_text(books.read_text() + f"@misc{{b,\n  title = {{Two}},\n  url = {{{B}}},\n}}\n")
    verdicts[A] = "gone"
    result = run("check", "books.bib", "--changed-since", "main", "--format", "jsonl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["cited"] == [{"key": "b", "article": "books.bib", "line": 7}]
    assert verdicts["*"].asked == [B]
    assert run("check", "--urls", "-", "--changed-since", "main", input=A).exit_code == 2
    result = run("check", "books.bib", "--changed-since=--output=x")
    assert (result.exit_code, "git knows no revision" in result.stderr) == (2, True)
