"""Text to a file or to standard output."""

from pathlib import Path

import pytest

from citekit.cli.output import Counting, json_array, lines, write_text


@pytest.mark.parametrize("output", [None, Path("-")])
def test_standard_output(output, capsys):
    write_text(lines(["a", "河"]), output)
    assert capsys.readouterr().out == "a\n河\n"


def test_file(tmp_path, capsys):
    write_text(["a\n"], tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == b"a\n"
    assert capsys.readouterr().out == ""


def test_an_array_of_lines():
    assert "".join(json_array(iter(['{"a": 1}\n', "2\n"]))) == '[\n{"a": 1},\n2\n]\n'
    assert "".join(json_array(iter(()))) == "[]\n"


def test_counting():
    items = Counting("abc")
    assert (next(items), items.number) == ("a", 1)
    assert (list(items), items.number) == (["b", "c"], 3)
