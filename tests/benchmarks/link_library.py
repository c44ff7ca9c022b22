"""How much memory it takes to check the links of a library, and what is asked again after a kill.

Run ``python tests/benchmarks/link_library.py``. Libraries of 2,000 and of 20,000 links are checked
against hosts of this machine (addresses of 127.0.0.0/8, so Linux is needed); then the larger one
is checked once more, killed half-way (SIGKILL) and gone on with by ``--resume``.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from library import REFERENCES_AN_ARTICLE, Maker

from citekit.library import Library

HOSTS = [f"127.0.3.{number}" for number in range(1, 201)]
PAGE = (
    "<!doctype html><title>Page {0}</title><h1>Page {0}</h1><p>"
    + "The river rose in the night and the bridge was closed until the morning. " * 200
)
LIMITS = ("--interval", "0", "--second-look", "0", "--no-probe", "--allow-private")


class Server(threading.Thread):
    """Pages on many addresses, and what was asked for."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.asked: Counter[str] = Counter()
        self.ready = threading.Event()
        self.port = 0

    def run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        first = await asyncio.start_server(self._talk, HOSTS[0], 0, backlog=256)
        self.port = first.sockets[0].getsockname()[1]
        async with first, await asyncio.start_server(self._talk, HOSTS[1:], self.port, backlog=256):
            self.ready.set()
            await asyncio.Event().wait()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                path = head.split(b" ", 2)[1].decode()
                self.asked[f"http://{host}:{self.port}{path}"] += 1
                body = PAGE.format(path).encode()
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                    b"Content-Length: %d\r\n\r\n" % len(body) + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            writer.close()


def fill(path: Path, links: int, port: int) -> None:
    """Make a library whose references cite so many pages of the server."""
    maker, number = Maker(), 0
    with Library(path) as library:
        for name, articles in maker.articles(links // REFERENCES_AN_ARTICLE):
            for entry in articles[0].lists[0].entries:
                assert entry.reference is not None
                host = HOSTS[number % len(HOSTS)]
                entry.reference.csl["URL"] = f"http://{host}:{port}/{number}"
                entry.reference.csl["title"] = f"Page /{number}"
                number += 1
            library.add(name, articles, "1")


def check(path: Path, *more: str) -> subprocess.Popen[bytes]:
    """Begin to check a library."""
    command = [
        *(sys.executable, "-m", "citekit", "check", "--library", str(path), *LIMITS, *more),
        *("--format", "json", "--output", str(path.with_suffix(".json"))),
    ]
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def measured(path: Path, *more: str) -> tuple[float, float, float]:
    """Check a library; return seconds, seconds of the processor, and peak memory in MiB."""
    begun = time.perf_counter()
    process = check(path, *more)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"exit code {process.returncode}"
    seconds = time.perf_counter() - begun
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def recorded(path: Path) -> set[str]:
    """Return the URLs of which the library holds a check."""
    with closing(sqlite3.connect(path)) as connection:
        return {url for (url,) in connection.execute("SELECT url FROM checks")}


def interrupted(path: Path, server: Server, links: int) -> None:
    """Kill a check half-way, go on with it, and print what was asked again."""
    server.asked.clear()
    process = check(path)
    while sum(server.asked.values()) < links // 2:
        time.sleep(0.01)
        assert process.poll() is None, "it ended before it could be killed"
    process.kill()
    process.wait()
    known, first = recorded(path), len(server.asked)
    server.asked.clear()
    seconds, _, megabytes = measured(path, "--resume")
    again = sum(server.asked[url] for url in known)
    print(
        f"killed after {first:,} requests: {len(known):,} checks recorded; --resume: "
        f"{sum(server.asked.values()):,} requests, {again} of them for what was recorded, "
        f"{len(known | set(server.asked)):,} links seen in all, {seconds:.1f} s, "
        f"{megabytes:.0f} MiB"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--links", type=int, nargs="+", default=[2_000, 20_000])
    options = parser.parse_args()
    server = Server()
    server.start()
    server.ready.wait()
    with tempfile.TemporaryDirectory() as folder:
        for links in options.links:
            path = Path(folder) / f"{links}.db"
            fill(path, links, server.port)
            server.asked.clear()
            seconds, processor, megabytes = measured(path)
            print(
                f"{links:,} links: {seconds:.1f} s, {links / seconds:.0f} links/s, "
                f"CPU {processor:.1f} s, {megabytes:.0f} MiB; {sum(server.asked.values()):,} "
                "requests"
            )
        path = Path(folder) / "killed.db"
        fill(path, max(options.links), server.port)
        interrupted(path, server, max(options.links))


if __name__ == "__main__":
    main()
