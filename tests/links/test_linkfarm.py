"""The measuring farm, in both of its addressing modes: every scored behaviour, in time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CITEKIT = Path(sys.executable).with_name("citekit")
SECONDS = 60
MEGABYTES = 250
SCENARIO = Path(__file__).with_name("linkfarm_scenario.py")


@pytest.fixture(params=["ip", "names"])
def inside(request, linkfarm):
    """The mode, and what a command begins with to run where the farm is."""
    if not CITEKIT.exists():
        pytest.skip("the citekit command is not installed here")
    if request.param == "ip":
        return request.param, []
    guard = [str(linkfarm / "netns.sh")]
    works = (
        shutil.which("unshare") and subprocess.run([*guard, "true"], check=False).returncode == 0
    )
    if not works:
        pytest.skip("name-spaces are not to be had here")
    return request.param, guard


def test_every_scored_behaviour(inside, linkfarm, tmp_path):
    mode, guard = inside
    options = ["--names", "--dns-port", "53"] if mode == "names" else []
    command = [
        *guard, sys.executable, str(SCENARIO), str(linkfarm / "farm.py"),
        str(linkfarm / "verdicts.py"), str(CITEKIT), str(tmp_path), *options,
    ]  # fmt: skip
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=180, env=environment
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    assert wrong(result) == []
    assert result["seconds"] < SECONDS
    assert result["megabytes"] < MEGABYTES
    report = result["report"]
    assert report["ssrf_canary_hits"] == 0
    assert max(host["bytes_sent"] for host in report["hosts"].values()) <= 4 << 20
    limited = [host for name, host in report["hosts"].items() if name.startswith("pol-")]
    assert max(host["max_open_connections"] for host in limited) <= 2


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
