"""The command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import citekit
from citekit.documents import SourceMap
from citekit.extraction.article import Article, Entry, ReferenceList
from citekit.library import Library
from citekit.reference import Reference


@pytest.fixture
def citekit_process(repository, tmp_path):
    """Run ``python -m citekit`` in an empty folder; the result has bytes."""

    def run(*arguments, environment=None, **options):
        return subprocess.run(
            [sys.executable, "-m", "citekit", *map(str, arguments)],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            env=os.environ | {"PYTHONPATH": str(repository)} | (environment or {}),
            **options,
        )

    return run


def test_version(citekit_process):
    assert citekit_process("--version").stdout.decode().strip() == (
        f"citekit, version {citekit.__version__}"
    )


def test_help_names_the_commands_and_completion(citekit_process):
    text = citekit_process("--help").stdout.decode()
    for name in ("add", "find", "parse", "search", "show", "export", "completion"):
        assert name in text


@pytest.mark.parametrize("name", ["add", "find", "parse", "search", "show", "export"])
def test_every_command_has_help(citekit_process, name):
    ended = citekit_process(name, "--help")
    assert ended.returncode == 0
    assert ended.stdout.startswith(f"Usage: citekit {name}".encode())


def test_errors_are_one_line_without_a_traceback(citekit_process):
    ended = citekit_process("search", "x", "--library", "none.db")
    assert ended.returncode == 3
    assert ended.stderr.startswith(b"citekit: ")
    assert len(ended.stderr.splitlines()) == 1


def test_debugging_keeps_the_traceback(citekit_process):
    ended = citekit_process("search", "x", environment={"CITEKIT_DEBUG": "1"})
    assert b"Traceback" in ended.stderr


@pytest.mark.parametrize("arguments", [["nothing"], ["show"], ["search", "--limit", "many"]])
def test_wrong_usage(citekit_process, arguments):
    ended = citekit_process(*arguments)
    assert ended.returncode == 2
    assert b"Traceback" not in ended.stderr


def test_utf8_whatever_the_console_says(citekit_process):
    environment = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "LC_ALL": "C"}
    ended = citekit_process("show", "键", environment=environment)
    assert "键" in ended.stderr.decode("utf-8") or b"library" in ended.stderr


def test_completion(citekit_process):
    environment = {
        "_CITEKIT_COMPLETE": "bash_complete",
        "COMP_WORDS": "citekit ex",
        "COMP_CWORD": "1",
    }
    assert b"export" in citekit_process(environment=environment).stdout


@pytest.mark.parametrize("streams", ["| true", "2>&1 | true", ">&-"])
def test_what_a_check_found_counts_whoever_reads_it(repository, streams):
    options = "--fail-on gone --second-look 0"
    command = f"{sys.executable} -m citekit check --urls - {options} {streams}"
    script = f"set -o pipefail; {command}"
    ran = subprocess.run(
        ["bash", "-c", script],
        check=False,
        input=b"http:///x\n",
        capture_output=True,
        cwd=repository,
    )
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_a_reader_that_has_enough_ends_it_quietly(repository, tmp_path):
    title = "Water, " * 150  # together more than a pipe takes in
    raw = [f"Novak, Jana. 2017. {title}{number}." for number in range(300)]
    entries = [
        Entry(text, n, n, SourceMap(((0, 0),)), n, reference=Reference(text, {"title": text}))
        for n, text in enumerate(raw, 1)
    ]
    with Library(tmp_path / "library.db") as library:
        article = Article("Water", 1, 300, lists=[ReferenceList("References", 1, entries)])
        library.add("water.md", [article], "1")
    command = [sys.executable, "-m", "citekit", "export", "--format", "csl-json"]
    with subprocess.Popen(
        [*command, "--library", str(tmp_path / "library.db")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=repository,
    ) as process:
        assert process.stdout.readline() == b"[\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0
