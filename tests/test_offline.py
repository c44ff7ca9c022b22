"""No network unless a command is about the network: sockets are taken away and all works."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WITHOUT_SOCKETS = """
import socket, sys

def refused(*arguments, **named):
    raise AssertionError(f"the network was asked for: {arguments}")

class NoSocket(socket.socket):
    __init__ = refused

socket.socket = socket.SocketType = NoSocket
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refused
"""

IMPORTS = """
import importlib, pkgutil, citekit
for found in pkgutil.walk_packages(citekit.__path__, "citekit."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
"""

COMMANDS = """
from citekit.cli import main
for arguments, codes in {commands!r}:
    sys.argv = ["citekit", *arguments]
    try:
        main()
    except SystemExit as end:
        if end.code not in codes:
            sys.exit(f"{{arguments}} ended with {{end.code}}")
"""

ARTICLES = "refs/articles"


def ended(program: str, repository: Path, library: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CITEKIT_LIBRARY": str(library), "CITEKIT_DEBUG": "1"}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKETS + program],
        cwd=repository,
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        input="Gehl, J. (2010) Cities for People. Washington, DC: Island Press.\n",
    )


def test_sockets_are_taken_away(repository: Path, tmp_path: Path) -> None:
    url = COMMANDS.format(commands=[(["find", "https://a.example/"], {0})])
    assert "the network was asked for" in ended(url, repository, tmp_path / "l.db").stderr


def test_the_end_of_each_command_is_looked_at(repository: Path, tmp_path: Path) -> None:
    commands = COMMANDS.format(commands=[(["--version"], {0}), (["show"], {0})])
    assert "['show'] ended with 2" in ended(commands, repository, tmp_path / "l.db").stderr


def test_importing_everything(repository: Path, tmp_path: Path) -> None:
    assert ended(IMPORTS, repository, tmp_path / "l.db").returncode == 0


def test_commands_on_files(repository: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    bibliography = str(tmp_path / "a.bib")
    commands = [
        (["find", ARTICLES], {0}),
        (["parse"], {0}),
        (["add", ARTICLES], {0}),
        (["sync", ARTICLES], {0}),
        (["search", "cycling"], {0}),
        (["show", "garfield1955citation"], {0}),
        (["export", "--format", "bibtex", "--output", bibliography], {0}),
        (["convert", bibliography, "--to", "ris"], {0}),
        (["import", bibliography], {0}),
        (["lint", ARTICLES], {0, 1}),
        (["citations", ARTICLES], {0}),
        (["format", "--style", "apa", "--diff", f"{ARTICLES}/walking.md"], {0, 1}),
        (["bibliography", "--style", "apa"], {0}),
        (["repair", "--csv"], {0}),
        (["dedupe", "--dry-run"], {0}),
        (["doctor"], {0}),
    ]
    result = ended(COMMANDS.format(commands=commands), repository, library)
    assert result.returncode == 0, result.stderr
    assert "the network" not in result.stderr
