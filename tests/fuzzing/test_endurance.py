"""That nothing is left behind by work that is done again and again; the command does more of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzzing import endurance
from tests.fuzzing.endurance import WORK, Growth, growth

ROUNDS = 40
A_ROUND = 5
"""KiB that a round may leave: tokens remembered, deadlines that have not passed. A page is more."""


def growth_elsewhere(name):
    """Return what is left behind in a process of its own, where nobody counts lines and threads."""
    call = f"from tests.fuzzing.endurance import growth; print(*growth({name!r}, {ROUNDS}))"
    done = subprocess.run(
        [sys.executable, "-c", call],
        cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if not name.startswith("COV_")},
        capture_output=True,
        text=True,
        check=True,
    )
    kibibytes, files = done.stdout.split()
    return Growth(float(kibibytes), int(files))


@pytest.mark.parametrize("name", WORK)
def test_memory_and_files_stay(name):
    left = growth_elsewhere(name)
    assert left.kibibytes < ROUNDS * A_ROUND
    assert left.files <= 0


def test_what_is_left_behind_is_seen(monkeypatch, tmp_path):
    kept = []
    files = []

    def leaking(_):
        def work(number):
            kept.append(bytearray(20_000))
            files.append((tmp_path / f"{number}").open("w"))

        return work

    monkeypatch.setitem(endurance.WORK, "leaking", leaking)
    left = growth("leaking", ROUNDS)
    for file in files:
        file.close()
    assert left.kibibytes > ROUNDS * A_ROUND
    assert left.files >= ROUNDS
