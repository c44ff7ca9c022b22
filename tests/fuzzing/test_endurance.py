"""That nothing is left behind by work that is done again and again; the command does more of it."""

from __future__ import annotations

import pytest

from tests.fuzzing import endurance
from tests.fuzzing.endurance import WORK, growth

ROUNDS = 40
A_ROUND = 5
"""KiB that a round may leave: tokens remembered, deadlines that have not passed. A page is more."""


@pytest.mark.parametrize("name", WORK)
def test_memory_and_files_stay(name):
    left = growth(name, ROUNDS)
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
