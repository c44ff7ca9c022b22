import numpy as np
import pytest

from citekit.parsing import rows
from citekit.parsing.rows import Rows, add_up


def row(key):
    return [len(key), 10 * len(key)]


def make(keys):
    return np.array([row(key) for key in keys], dtype=np.float32)


def test_rows_are_made_for_keys_and_zero_for_none():
    assert Rows(make, 2).gather(["a", "bc", None, "a"]).tolist() == [
        [1, 10],
        [2, 20],
        [0, 0],
        [1, 10],
    ]


def test_a_row_of_several_vectors():
    table = Rows(lambda keys: np.stack([make(keys), 0 * make(keys)], axis=1), 2, 2)
    assert table.gather(["a", None]).tolist() == [[[1, 10], [0, 0]], [[0, 0], [0, 0]]]


def test_each_key_is_worked_out_once():
    asked = []
    table = Rows(lambda keys: asked.extend(keys) or make(keys), 2)
    table.gather(["a", "a", "b"])
    table.gather(["b", "a", "c"])
    assert asked == ["a", "b", "c"]


@pytest.mark.parametrize("count", [1023, 1024, 5000])
def test_the_table_grows(count):
    table = Rows(make, 2)
    for start in range(0, count, 100):
        keys = [f"{'x' * (n % 3)}{n}" for n in range(start, min(start + 100, count))]
        assert table.gather(keys).tolist() == [row(key) for key in keys]
    assert table.gather(["0", keys[-1]]).tolist() == [row("0"), row(keys[-1])]


def test_the_table_starts_anew_when_it_is_full(monkeypatch):
    monkeypatch.setattr(rows, "_LIMIT", 10)
    table = Rows(make, 2)
    for start in range(0, 90, 6):
        keys = list(map(str, range(start, start + 6)))
        assert table.gather(keys).tolist() == [row(key) for key in keys]


def test_the_weights_of_groups_of_any_length_are_added_up():
    weights = make(["a", "bc", "def"])
    weights = np.concatenate([weights, np.zeros_like(weights[:1])])
    totals = np.ones((3, 2), dtype=np.float32)
    add_up(weights, [[0, 2, 0], [], [1, -1]], totals)
    assert totals.tolist() == [[6, 51], [1, 1], [3, 21]]
