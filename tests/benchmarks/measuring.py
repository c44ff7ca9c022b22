"""Running citekit in a process of its own, and what that took."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parents[2]


class Run(NamedTuple):
    """What one run took.

    Attributes:
        seconds: by the clock.
        processor: seconds of all its processes together.
        megabytes: at the most, of the command's first process.
    """

    seconds: float
    processor: float
    megabytes: float


def citekit(*arguments: object) -> Run:
    """Run a command of citekit, its standard output thrown away; end if it fails."""
    command = [sys.executable, "-m", "citekit", *map(str, arguments)]
    start, before = perf_counter(), os.times()
    process = subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"citekit {arguments[0]} ended with {process.returncode}")
    after = os.times()
    processor = after.children_user + after.children_system
    processor -= before.children_user + before.children_system
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Run(perf_counter() - start, processor, usage.ru_maxrss / unit)
