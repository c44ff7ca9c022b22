"""The whole way of an article by the commands that people type: found, stored, exported, judged."""

from __future__ import annotations

import random
import tempfile
import zlib
from pathlib import Path

from citekit.formats import FORMATS
from tests.fuzzing.commands import run_command

SUFFIXES = (".md", ".txt", ".html", ".rst", ".adoc", ".xml")

_HEAD = 200
"""Bytes that decide on the format, so that an input keeps it as it grows."""


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
        run_command("find", article, "--format", "jsonl")
        run_command("citations", article)
        run_command(
            "lint", article, *library, "--format", chance.choice(("text", "sarif", "github"))
        )
        run_command("add", article, *library)
        run_command("add", article, *library)
        run_command("search", *library)
        run_command("lint", *library)
        for form in FORMATS:
            run_command("export", *library, "--format", form.name)
        run_command("doctor", *library)
