"""Reports as the terminal, a file or a job of GitHub Actions gets them."""

import io
import sys

import pytest

from citekit.cli.report_output import write_report
from citekit.errors import CitekitError
from tests.reports.making import MIXED, many


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def on_a_terminal(monkeypatch):
    """Return what a terminal of 50 columns shows of a report."""

    def shown(report, name, output=None):
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", Terminal())
            patch.setenv("TERM", "xterm")
            patch.setenv("COLUMNS", "50")
            write_report(report, name, output)
            return sys.stdout.getvalue()

    return shown


def test_colour_on_a_terminal_that_wants_it(on_a_terminal, monkeypatch):
    assert "\x1b[31m\x1b[1mgone\x1b[0m: http" in on_a_terminal(MIXED, "text")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in on_a_terminal(MIXED, "text")


def test_lines_fit_the_terminal(on_a_terminal):
    report = many(1, reason="so it is " * 30)
    lines = on_a_terminal(report, "text").splitlines()
    assert len(lines) > 6
    assert max(map(len, lines[1:])) <= 50


def test_a_file_has_neither_colour_nor_width(on_a_terminal, tmp_path):
    path = tmp_path / "report.txt"
    assert on_a_terminal(many(1, reason="so it is " * 30), "text", path) == ""
    text = path.read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "so it is " * 30 in text


def test_other_formats_are_the_same_everywhere(on_a_terminal, tmp_path):
    path = tmp_path / "report.json"
    on_a_terminal(MIXED, "json", path)
    assert path.read_text(encoding="utf-8") == on_a_terminal(MIXED, "json")


def test_summary_of_a_job(monkeypatch, tmp_path, capsys):
    path = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    write_report(many(12), "github", None)
    assert "2 more in the summary of this job." in capsys.readouterr().out
    assert path.read_text(encoding="utf-8").count("**gone**") == 12
    write_report(MIXED, "text", None)
    assert path.read_text(encoding="utf-8").count("## Link check") == 1


def test_a_summary_that_cannot_be_written(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    with pytest.raises(CitekitError) as error:
        write_report(many(12), "github", None)
    assert str(error.value) == (
        f"The summary of the job cannot be written to {tmp_path} (GITHUB_STEP_SUMMARY): "
        "Is a directory."
    )
    told = capsys.readouterr().out
    assert told.count("::error") == 10
    assert "r11.example" in told


class Left(io.StringIO):
    def write(self, text):
        raise BrokenPipeError


def test_a_reader_who_left(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Left())
    write_report(MIXED, "text", None)
    sys.stdout.write("goes nowhere")


@pytest.mark.parametrize("value", [None, ""])
def test_without_a_summary_all_is_said(monkeypatch, capsys, value):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    if value is not None:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", value)
    write_report(many(12), "github", None)
    assert "r11.example" in capsys.readouterr().out
