"""How failures end."""

import click
import pytest

from citekit.cli.failures import run_guarded
from citekit.errors import CitekitError, UsageError
from citekit.library.query.errors import QueryError


def raising(error):
    def call():
        raise error

    return call


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (CitekitError("the page is gone."), 3, "citekit: the page is gone.\n"),
        (UsageError("no such year."), 2, "citekit: no such year.\n"),
        (CitekitError("two\nlines \x1b[31m"), 3, "citekit: two lines ␛[31m\n"),
        (QueryError("Wrong.", "a \x1bb", 4), 2, "citekit: Wrong.\n  a \ufffdb\n     ^\n"),
        (OSError(28, "No space left on device"), 3, "citekit: No space left on device.\n"),
        (PermissionError(13, "Permission denied", "x.db"), 3, None),
        (MemoryError(), 3, "citekit: There is not enough memory for this.\n"),
        (KeyboardInterrupt(), 130, ""),
        (click.Abort(), 130, ""),
        (BrokenPipeError(), 0, ""),
        (click.UsageError("what?"), 2, None),
        (click.FileError("x", "gone"), 3, None),
        (
            UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"),
            3,
            "citekit: A name that was given holds half of a character: write it out whole.\n",
        ),
    ],
)
def test_sentence_and_exit_code(error, code, message, capsys):
    with pytest.raises(SystemExit) as ended:
        run_guarded(raising(error))
    assert ended.value.code == code
    said = capsys.readouterr().err
    assert "Traceback" not in said
    if message is not None:
        assert said == message


def test_what_a_wrong_call_holds_is_not_obeyed(capsys):
    with pytest.raises(SystemExit):
        run_guarded(raising(click.UsageError("no \x07")))
    assert capsys.readouterr().err.endswith("Error: no ␇\n")


def test_a_bug_asks_to_be_reported_and_shows_its_place_when_asked(capsys, monkeypatch):
    with pytest.raises(SystemExit) as ended:
        run_guarded(raising(ValueError("odd")))
    assert ended.value.code == 3
    assert "please report it: ValueError: odd" in capsys.readouterr().err
    monkeypatch.setenv("CITEKIT_DEBUG", "1")
    with pytest.raises(ValueError, match="odd"):
        run_guarded(raising(ValueError("odd")))


def test_success_is_zero():
    with pytest.raises(SystemExit) as ended:
        run_guarded(lambda: None)
    assert ended.value.code == 0
