import numpy as np
import pytest

from citekit.training.descent import Adam, Mean, rate_at


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
    assert rate_at(54, 100, 0.5) == pytest.approx(0.257, abs=0.01), "half-way down"
    assert rate_at(4, 100, 0.5) == pytest.approx(0.25), "half-way up"


def test_steps_are_as_the_paper_has_them():
    weights = np.zeros(1, dtype=np.float32)
    adam = Adam(weights)
    mean = square = position = 0.0
    for number, gradient in enumerate((3.0, -1.0, 0.5), 1):
        adam.step(np.array([gradient], dtype=np.float32), 0.1)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        corrected = mean / (1 - 0.9**number), square / (1 - 0.999**number)
        position -= 0.1 * corrected[0] / corrected[1] ** 0.5
        assert weights[0] == pytest.approx(position, rel=1e-4)


def test_the_mean_is_that_of_the_moments_that_count():
    one, other = np.zeros(2, dtype=np.float32), np.zeros((1, 1), dtype=np.float32)
    mean = Mean([one, other])
    for value in (1, 2, 6):
        one += value
        other -= value
        mean.add()
    one += 100
    mean.put()
    assert one.tolist() == pytest.approx([13 / 3] * 2)
    assert other.tolist() == [pytest.approx([-13 / 3])]


def test_where_no_moment_counts_all_is_as_it_was():
    weights = np.ones(2, dtype=np.float32)
    Mean([weights]).put()
    assert weights.tolist() == [1, 1]
