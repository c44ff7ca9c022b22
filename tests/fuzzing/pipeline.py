"""The whole way of an article by the commands that people type: found, stored, exported, judged."""

from __future__ import annotations

import random
import tempfile
import zlib
from pathlib import Path

from click.testing import CliRunner, Result

from citekit.cli.app import cli
from citekit.formats import FORMATS

SUFFIXES = (".md", ".txt", ".html", ".rst", ".adoc", ".xml")

_HEAD = 200
"""Bytes that decide on the format, so that an input keeps it as it grows."""

_SAID_OF_FAULTS = ("internal error", "Internal error", "Traceback")


def check(data: bytes) -> None:
    """Put an article through the commands; its first bytes decide which format it is said to be in.

    Raises:
        AssertionError: when a command ended otherwise than it may.
    """
    chance = random.Random(zlib.crc32(data[:_HEAD]))
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / f"a{chance.choice(SUFFIXES)}"
        article.write_bytes(data)
        library = ["--library", str(Path(folder) / "library.db")]
        _run("find", article, "--format", "jsonl")
        _run("citations", article)
        _run("lint", article, *library, "--format", chance.choice(("text", "sarif", "github")))
        _run("add", article, *library)
        _run("add", article, *library)
        _run("search", *library)
        _run("lint", *library)
        for form in FORMATS:
            _run("export", *library, "--format", form.name)
        _run("doctor", *library)


def _run(*arguments: object) -> Result:
    """Run a command that may say that it cannot, and nothing else."""
    result = CliRunner().invoke(cli, [*map(str, arguments)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in {0, 1, 3}, (arguments, result.exit_code, result.stderr)
    assert not any(word in result.stderr for word in _SAID_OF_FAULTS), result.stderr
    return result
