"""A check that is killed, and the one that goes on with it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress

from citekit.errors import CitekitError
from citekit.library import Library

LINKS = 600
OPTIONS = ("--allow-private", "--interval", "0", "--per-host", "8", "--no-probe")


def check(library, urls, *more):
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    command = [sys.executable, "-m", "citekit", "check", "--urls", str(urls), *OPTIONS, *more]
    return subprocess.Popen(
        [*command, "--library", str(library)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def recorded(database, urls):
    """The URLs of which the library holds a check."""
    if not database.exists():
        return set()
    with Library(database) as library, suppress(CitekitError):  # while it is being made
        return {url for url in urls if any(library.checks.history(url))}
    return set()


def asked(farm, urls):
    """How often each of the URLs was asked for."""
    paths = [path for _, path, _ in farm.asked]
    return {url: paths.count(url[url.index("/post") :]) for url in urls}


def test_nothing_recorded_is_asked_again(farm, tmp_path):
    urls = [f"http://127.0.0.1:{farm.server_port}/post?{number}" for number in range(LINKS)]
    listed, database = tmp_path / "urls.txt", tmp_path / "library.db"
    listed.write_text("\n".join(urls), encoding="utf-8")
    with check(database, listed) as killed:
        until = time.monotonic() + 60
        while not recorded(database, urls[LINKS // 6 :][:1]) and time.monotonic() < until:
            time.sleep(0.02)
        killed.kill()
    known = recorded(database, urls)
    assert 0 < len(known) < LINKS

    farm.forget()
    with check(database, listed, "--resume") as resumed:
        out, err = resumed.communicate(timeout=120)
    assert resumed.returncode == 0
    assert f"{len(known)} links checked before, not asked again." in err
    assert f"{LINKS} links: {LINKS} ok" in out
    again = asked(farm, urls)
    assert {url for url, number in again.items() if number} == set(urls) - known
    assert set(again.values()) == {0, 1}
