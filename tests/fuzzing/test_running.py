"""That a run finds what it is there to find: faults, hangs, and time that outgrows the input."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.fuzzing import running
from tests.fuzzing.mutating import changed_value, growing, mutant
from tests.fuzzing.running import Target, keep, run

SEEDS = ["Daum, Ada. 2017. “Salt.” River News, May 9.\n"]
PIECES = ["[", "]"]


def target(check):
    return Target(
        "planted",
        lambda rnd: mutant(rnd, SEEDS, PIECES),
        lambda rnd: growing(rnd, SEEDS, PIECES),
        check,
    )


def raised_for_brackets(data):
    if b"[" in data:
        raise ValueError("a bracket")


def looped_for_brackets(data):
    while b"[" in data:
        pass


def test_a_fault_is_found_and_can_be_made_again():
    outcome = run(target(raised_for_brackets), count=60, grown_share=0)
    failure = outcome.failures[0]
    assert failure.what == "ValueError: a bracket"
    assert b"[" in failure.data
    again = run(target(raised_for_brackets), count=1, first=failure.number, grown_share=0)
    assert again.failures == [failure]


def test_a_hang_is_broken_off(monkeypatch):
    monkeypatch.setattr(running, "SLOWEST", 0.05)
    outcome = run(target(looped_for_brackets), count=40, grown_share=0)
    assert outcome.failures
    assert all(failure.what.startswith("HangError") for failure in outcome.failures)


@pytest.mark.parametrize(("power", "found"), [(2, True), (1, False)])
def test_time_that_outgrows_the_input(monkeypatch, power, found):
    spent = [0.0]

    def working(data):
        spent[0] += (len(data) / 20_000) ** power

    clock = SimpleNamespace(process_time=lambda: spent[0], monotonic=time.monotonic)
    monkeypatch.setattr(running, "time", clock)
    outcome = run(target(working), count=1, grown_share=1)
    assert outcome.grown == 1
    assert bool(outcome.failures) is found
    if found:
        assert outcome.steepest > 2.5


def test_the_same_seed_gives_the_same_mutants():
    def made(seed):
        rnd = random.Random(seed)
        return [mutant(rnd, SEEDS, PIECES) for _ in range(20)]

    assert made(3) == made(3)
    assert made(3) != made(4)


def test_inputs_grow_to_the_size_that_is_asked():
    for seed in range(20):
        make = growing(random.Random(seed), SEEDS, PIECES)
        small, large = make(10_000), make(20_000)
        assert 8_000 < len(small) < 12_000
        assert 1.5 < len(large) / len(small) < 2.5


def test_values_change_to_others():
    value = {"author": [{"family": "Daum"}], "issued": {"date-parts": [[2017]]}}
    rnd = random.Random(1)
    assert sum(changed_value(rnd, value) != value for _ in range(50)) > 40


def test_inputs_are_kept(tmp_path):
    outcome = run(replace(target(raised_for_brackets), name="x"), count=60, grown_share=0)
    path = keep(outcome.failures[0], tmp_path / "kept", "x")
    assert path.read_bytes() == outcome.failures[0].data
