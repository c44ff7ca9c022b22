"""How failures end: one sentence on standard error and an exit code, never a traceback."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

import click

from citekit.cli.console import visible
from citekit.errors import CitekitError

FOUND = 1
"""The exit code of commands that judge, when they found something."""

FAILED = 3
"""The exit code when an input or the environment failed; the rest was done."""

INTERRUPTED = 130


class ReaderLeftError(Exception):
    """Whoever read our output has enough of it (``| head``)."""


def say(message: str) -> None:
    """Write one line to standard error; that nobody reads it changes nothing."""
    with suppress(BrokenPipeError):
        click.echo(f"citekit: {visible(message)}", err=True)


@contextmanager
def readers_may_leave() -> Iterator[None]:
    """Go on when whoever read our output has enough of it: what was found counts all the same."""
    try:
        yield
    except BrokenPipeError:
        _silence_stdout()


def run_guarded(call: Callable[[], object]) -> NoReturn:
    """Run a command and exit.

    With ``CITEKIT_DEBUG=1`` in the environment failures keep their traceback.
    """
    try:
        result = call()
        sys.stdout.flush()
    except (ReaderLeftError, BrokenPipeError):
        _silence_stdout()
        sys.exit(0)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        _show(error)
        sys.exit(FAILED if isinstance(error, click.FileError) else error.exit_code)
    except Exception as error:
        if os.environ.get("CITEKIT_DEBUG", "") not in {"", "0"}:
            raise
        sys.exit(_report(error))
    # Outside standalone mode click returns the code of an early exit such as ``--help``.
    sys.exit(result if isinstance(result, int) else 0)


def _show(error: click.ClickException) -> None:
    """Say what is wrong with a call, as click does it, and obey nothing that the call holds."""
    said = io.StringIO()
    error.show(said)
    for line in said.getvalue().splitlines():
        click.echo(visible(line), err=True)


def _report(error: Exception) -> int:
    """Say what went wrong and return the exit code."""
    if isinstance(error, CitekitError):
        say(str(error.args[0]) if error.picture else str(error))
        for line in error.picture:
            click.echo(visible(line), err=True)
        return error.exit_code
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        say(f"{error.strerror or error}{where}.")
    elif isinstance(error, UnicodeEncodeError):
        say("A name that was given holds half of a character: write it out whole.")
    elif isinstance(error, MemoryError):
        say("There is not enough memory for this.")
    else:
        detail = " ".join(f"{type(error).__name__}: {error}".split())
        say(f"Internal error, please report it: {detail} (CITEKIT_DEBUG=1 shows where).")
    return FAILED


def _silence_stdout() -> None:
    """Keep Python from complaining about the broken pipe once more when it exits."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = io.StringIO()
