"""Text to a file or to standard output."""

from pathlib import Path

import pytest

from citekit.cli.console import styled, table_width
from citekit.cli.output import Counting, is_terminal, json_array, lines, write_text


@pytest.mark.parametrize("output", [None, Path("-")])
def test_standard_output(output, capsys):
    write_text(lines(["a", "河"]), output)
    assert capsys.readouterr().out == "a\n河\n"


def test_file(tmp_path, capsys):
    write_text(["a\n"], tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == b"a\n"
    assert capsys.readouterr().out == ""


def test_a_file_is_not_made_for_the_terminal(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def told():
        yield f"{styled('a', bold=True)} {table_width()}"

    write_text(told(), tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == b"a None"
    assert next(told()) == "\x1b[1ma\x1b[0m 60"


def test_a_terminal_is_only_standard_output(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert [is_terminal(one) for one in (None, Path("-"), Path("x"))] == [True, True, False]


def test_an_array_of_lines():
    assert "".join(json_array(iter(['{"a": 1}\n', "2\n"]))) == '[\n{"a": 1},\n2\n]\n'
    assert "".join(json_array(iter(()))) == "[]\n"


def test_counting():
    items = Counting("abc")
    assert (next(items), items.number) == ("a", 1)
    assert (list(items), items.number) == (["b", "c"], 3)
