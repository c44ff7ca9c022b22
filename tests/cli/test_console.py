"""What a terminal gets to see."""

import io
import sys

from citekit.cli.console import prepare_streams, styled, table_width


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_colour_only_on_a_terminal_that_wants_it(monkeypatch):
    assert styled("x", bold=True) == "x"
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    assert styled("x", bold=True) == "\x1b[1mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert styled("x", bold=True) == "x"


def test_table_width(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert table_width() is None
    monkeypatch.setenv("COLUMNS", "72")
    assert table_width() == 72
    monkeypatch.setenv("COLUMNS", "7")
    assert table_width() == 40


def test_streams_become_utf8_with_plain_line_ends(monkeypatch):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_streams()
    stream.write("河\n\ud800\n")
    stream.flush()
    assert raw.getvalue() == "河\n\\ud800\n".encode()
