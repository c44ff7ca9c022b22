import numpy as np
import pytest

from citekit.parsing import rows
from citekit.parsing.rows import Rows

WEIGHTS = np.array([[1, 10], [2, 20], [4, 40]], dtype=np.float32)


def totals(groups):
    return np.array(
        [WEIGHTS[list(group)].sum(axis=0) if group else [0, 0] for group in groups],
        dtype=np.float32,
    )


def test_a_row_is_the_sum_of_the_weights_of_its_features():
    table = Rows(lambda key: [[0, 2]] if key == "a" else [[1]], totals)
    assert table.gather(["a", "b", None, "a"]).tolist() == [[5, 50], [2, 20], [0, 0], [5, 50]]


def test_a_row_of_several_vectors():
    table = Rows(lambda key: [[0], []], totals, 2)
    assert table.gather(["a", None]).tolist() == [[[1, 10], [0, 0]], [[0, 0], [0, 0]]]


def test_each_key_is_worked_out_once():
    asked = []
    table = Rows(lambda key: asked.append(key) or [[1]], totals)
    table.gather(["a", "a", "b"])
    table.gather(["b", "a", "c"])
    assert asked == ["a", "b", "c"]


@pytest.mark.parametrize("count", [1023, 1024, 5000])
def test_the_table_grows(count):
    table = Rows(lambda key: [[key % 3]], totals)
    for start in range(0, count, 100):
        keys = range(start, min(start + 100, count))
        assert table.gather(keys)[:, 0].tolist() == [WEIGHTS[key % 3, 0] for key in keys]
    assert table.gather([0, count - 1])[:, 0].tolist() == [1, WEIGHTS[(count - 1) % 3, 0]]


def test_the_table_starts_anew_when_it_is_full(monkeypatch):
    monkeypatch.setattr(rows, "_LIMIT", 10)
    table = Rows(lambda key: [[key % 3]], totals)
    for start in range(0, 90, 6):
        keys = range(start, start + 6)
        assert table.gather(keys)[:, 0].tolist() == [WEIGHTS[key % 3, 0] for key in keys]
