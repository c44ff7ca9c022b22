"""The measuring farm, in both of its addressing modes: every scored behaviour, in time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

CITEKIT = Path(sys.executable).with_name("citekit")
SECONDS = 60
MEGABYTES = 250
BYTES = 1_300_000
"""What a host may have to send, beside what its own system takes off it before anybody reads: the
million that is read of a page, and what our system takes in ahead."""
SEND_BUFFER = Path("/proc/sys/net/ipv4/tcp_wmem")
SCENARIO = Path(__file__).with_name("linkfarm_scenario.py")


@pytest.fixture
def modes(linkfarm):
    """The modes, and what a command begins with to run where the farm is."""
    if not CITEKIT.exists():
        pytest.skip("the citekit command is not installed here")
    guard = [str(linkfarm / "netns.sh")]
    works = (
        shutil.which("unshare") and subprocess.run([*guard, "true"], check=False).returncode == 0
    )
    return {"ip": [], "names": guard} if works else {"ip": []}


def test_every_scored_behaviour(modes, linkfarm, tmp_path):
    # Both at once: most of their time they wait for hosts that are slow to answer.
    with ThreadPoolExecutor() as threads:
        checking = {
            mode: threads.submit(checked, mode, guard, linkfarm, tmp_path / mode)
            for mode, guard in modes.items()
        }
    for mode, checks in checking.items():
        result = checks.result()
        assert (mode, wrong(result)) == (mode, [])
        assert result["seconds"] < SECONDS, mode
        assert result["megabytes"] < MEGABYTES, mode
        report = result["report"]
        assert report["ssrf_canary_hits"] == 0, mode
        sent = max(host["bytes_sent"] for host in report["hosts"].values())
        assert sent <= BYTES + send_buffer(), mode
        limited = [host for name, host in report["hosts"].items() if name.startswith("pol-")]
        assert max(host["max_open_connections"] for host in limited) <= 2, mode
    if "names" not in modes:
        pytest.skip("all is well with addresses; name-spaces are not to be had here")


def send_buffer():
    """Return how many bytes a system takes at most off a host that sends faster than we read."""
    if not SEND_BUFFER.exists():
        return 4 << 20
    return int(SEND_BUFFER.read_text(encoding="ascii").split()[-1])


def checked(mode, guard, linkfarm, folder):
    """Check the links of the farm in a mode, and return what came of it."""
    folder.mkdir()
    options = ["--names", "--dns-port", "53"] if mode == "names" else []
    command = [
        *guard, sys.executable, str(SCENARIO), str(linkfarm / "farm.py"),
        str(linkfarm / "verdicts.py"), str(CITEKIT), str(folder), *options,
    ]  # fmt: skip
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=180, env=environment
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    return json.loads((folder / "result.json").read_text(encoding="utf-8"))


def wrong(result):
    """Return the scored links whose verdict is not the expected one."""
    found = []
    for link in result["links"]:
        expected, told = link["expect"]["broken"], result["verdicts"].get(link["url"], "absent")
        skipped = told == "skipped" and link["url"].startswith(("tel:", "mailto:"))
        if expected is None or skipped:
            continue
        if told != ("broken" if expected else "ok"):
            found.append((link["id"], link["expect"]["verdict"], told))
    return found
