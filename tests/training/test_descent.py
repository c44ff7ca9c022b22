import numpy as np
import pytest

from citekit.training.descent import Adam, rate_at


def test_it_comes_down():
    weights = np.array([3.0, -2.0], dtype=np.float32)
    adam = Adam(weights)
    for _ in range(400):
        adam.step(2 * (weights - np.array([1.0, 1.0], dtype=np.float32)), 0.05)
    assert weights == pytest.approx([1, 1], abs=0.05)


def test_other_rows_stay():
    weights = np.ones((3, 2), dtype=np.float32)
    Adam(weights).step(np.ones((1, 2), dtype=np.float32), 0.1, np.array([1]))
    assert (weights[[0, 2]] == 1).all()
    assert (weights[1] < 1).all()


def test_rates_rise_and_fall():
    rates = [rate_at(step, 100, 0.5) for step in range(100)]
    highest = rates.index(max(rates))
    assert max(rates) == pytest.approx(0.5)
    assert rates[: highest + 1] == sorted(rates[: highest + 1])
    assert rates[highest:] == sorted(rates[highest:], reverse=True)
    assert rates[-1] < 0.01
    assert rate_at(0, 1, 0.5) == 0.5
