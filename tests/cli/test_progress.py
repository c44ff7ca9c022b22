"""The progress bar."""

import io
import sys

import pytest

from citekit.cli import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    """Make standard error a terminal; called in the test, after capturing has begun."""

    def make():
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    return make


def test_items_pass_in_order_with_a_bar_on_a_terminal(terminal, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", -1)
    stream = terminal()
    assert list(progress.tracked("abc", 3, "Reading")) == ["a", "b", "c"]
    assert "Reading" in stream.getvalue()
    assert "3/3" in stream.getvalue()


def test_how_many_come_in_a_second(terminal, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", -1)
    stream = terminal()
    assert list(progress.tracked("abc", 3, "Checking", unit="links")) == ["a", "b", "c"]
    assert "links/s" in stream.getvalue()


@pytest.mark.parametrize("options", [{"shown": True}, {"shown": False}])
def test_quick_or_hidden_work_shows_none(terminal, options):
    stream = terminal()
    assert list(progress.tracked("abc", 3, "Reading", **options)) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_no_bar_in_a_file(monkeypatch, capsys):
    monkeypatch.setattr(progress, "PATIENCE", -1)
    assert list(progress.tracked("abc", 3, "Reading")) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""
