"""Mappings that spill."""

import gc
import sqlite3

import pytest

from citekit import spilled
from citekit.errors import CitekitError
from citekit.spilled import Spilled

KEYS = ["b", "a", "\ue000", "\U00010000", "\ud800", "é", "", "c"]


@pytest.mark.parametrize("held", [0, 3, 100])
def test_it_is_a_mapping_in_order(held):
    made, plain = Spilled(held), {}
    for number, key in enumerate([*KEYS, "a", "c"]):
        made[key] = plain[key] = [number]
    assert dict(made) == plain
    assert list(made) == list(plain)
    assert list(made.in_order) == list(plain.values())
    assert list(made.sorted()) == [plain[key] for key in sorted(plain)]
    assert [made.in_order[place] for place in range(-1, 7)] == [[9], *list(plain.values())[:7]]
    assert made.in_order[2:9:3] == list(plain.values())[2:9:3]
    assert len(made) == len(KEYS)
    assert ("b" in made, "x" in made, 7 in made, made.get("x")) == (True, False, False, None)
    with pytest.raises(KeyError):
        made["x"]
    with pytest.raises(IndexError):
        made.in_order[8]


def test_it_may_change_while_it_is_walked_through():
    made = Spilled(2)
    for number in range(1000):
        made[f"{number:04}"] = number
    for number in made.in_order:
        made[f"{number:04}"] = -number
    assert sum(made.in_order) == -sum(range(1000))
    assert list(made.sorted()) == [-number for number in range(1000)]


def test_a_full_disk_is_said_in_words(monkeypatch):
    monkeypatch.setattr(spilled, "_SCHEMA", "nonsense")
    with pytest.raises(CitekitError, match="Cannot write temporary files: "):
        Spilled(0)["a"] = 1


def test_its_file_is_closed_when_nobody_needs_it(monkeypatch):
    opened, connect = [], sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *place, **how: opened.append(connect(*place, **how)) or opened[0]
    )
    made = Spilled(0)
    made["a"] = 1
    opened[0].execute("SELECT 1").close()
    del made
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")
