"""Commands as processes that part from one in which all of citekit is loaded.

A short command spends nine tenths of its time on loading modules and the model. What is started
here is a process too, with a folder, an environment, streams and an exit code of its own, but it
has nothing left to load. That one which begins from nothing does the same is for tests/test_cli.py,
and what it loads for tests/test_startup.py. Where processes cannot part each is started as usual.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import pkgutil
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import citekit

REPOSITORY = Path(__file__).resolve().parent.parent
CAN_PART = hasattr(os, "fork")
BEFOREHAND = ("numpy", "lxml.html", "requests", "sqlite_utils", "dateparser", "bibtexparser")
ENTRY = "Moss, Lena. 2017. “Of rivers.” River News, May 9. https://river.example/a"
FIXED = {"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
_STREAMS = ("stdin", "stdout", "stderr")


def run(
    arguments: Sequence[object],
    *,
    where: Path,
    environment: Mapping[str, str],
    typed: str = "",
    is_joined: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return what it printed.

    Args:
        arguments: of citekit.
        where: the folder.
        environment: all of it.
        typed: on its standard input.
        is_joined: whether its two outputs are one.
    """
    words = [str(one) for one in arguments]
    if not CAN_PART:
        return subprocess.run(
            [sys.executable, "-m", "citekit", *words],
            cwd=where,
            env={**FIXED, **environment},
            input=typed,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if is_joined else subprocess.PIPE,
            check=False,
            encoding="utf-8",
        )
    with tempfile.TemporaryDirectory() as folder:
        given, printed, said = (Path(folder, name) for name in _STREAMS)
        given.write_text(typed, encoding="utf-8")
        said = printed if is_joined else said
        code = Running(words, where, environment, (given, printed, said)).wait()
        assert code is not None
        texts = [path.read_bytes().decode("utf-8") for path in (printed, said)]
    return subprocess.CompletedProcess(words, code, texts[0], "" if is_joined else texts[1])


class Running:
    """A command that has been started; only one runs at a time."""

    def __init__(
        self,
        arguments: Sequence[str],
        where: Path,
        environment: Mapping[str, str],
        streams: Sequence[Path] = (Path(os.devnull),) * 3,
    ) -> None:
        """Start it, with files for its input and its two outputs."""
        self._server = _server()
        asked = [list(arguments), str(where), dict(environment), list(map(str, streams))]
        assert self._server.stdin and self._server.stdout
        self._server.stdin.write(json.dumps(asked).encode() + b"\n")
        self._process = int(self._server.stdout.readline())

    def wait(self, seconds: float | None = None) -> int | None:
        """Return its exit code, negative for a signal; ``None`` when it runs on after so long."""
        assert self._server.stdout
        if not select.select([self._server.stdout], [], [], seconds)[0]:
            return None
        return int(self._server.stdout.readline())

    def kill(self) -> None:
        """End it as nobody can prevent, and wait for that."""
        with suppress(ProcessLookupError):  # it may have ended meanwhile
            os.kill(self._process, signal.SIGKILL)
        self.wait()


@cache
def _server() -> subprocess.Popen[bytes]:
    server = subprocess.Popen(
        [sys.executable, "-c", "from tests.warm import serve; serve()"],
        cwd=REPOSITORY,
        env={**os.environ, **FIXED, "OPENBLAS_NUM_THREADS": "1"},  # threads do not part
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    )

    def end() -> None:
        assert server.stdin and server.stdout
        server.stdin.close()
        server.wait()
        server.stdout.close()

    atexit.register(end)
    return server


def serve() -> None:
    """Load everything, then start what is asked for on standard input and say how it ended."""
    asked, told = os.fdopen(os.dup(0), "rb"), os.dup(1)
    _load()
    gc.collect()
    gc.freeze()  # what all share is neither looked through nor copied
    for line in asked:
        process = os.fork()
        if not process:
            asked.close()
            os.close(told)
            _become(*json.loads(line))
        os.write(told, b"%d\n" % process)
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        os.write(told, b"%d\n" % code)


def _load() -> None:
    for name in BEFOREHAND:
        importlib.import_module(name)
    for module in pkgutil.walk_packages(citekit.__path__, "citekit."):
        if not module.name.startswith("citekit.training") and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    citekit.parse(ENTRY)


def _become(
    arguments: list[str], where: str, environment: dict[str, str], streams: list[str]
) -> None:
    """Be the process of a command, and end as it does."""
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(where)
    for number, path in enumerate(streams):
        mode = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_APPEND
        opened = os.open(path, mode, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", errors="surrogateescape")  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", errors="surrogateescape")  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1)  # noqa: SIM115
    sys.argv = ["citekit", *arguments]
    from citekit.cli import main

    main()
