import numpy as np
import pytest

from citekit.parsing.lstm import Memory, in_row, layout, side_by_side


def logistic(x):
    return 1 / (1 + np.exp(-x))


def one_at_a_time(memory, inputs):
    """What a memory shows of a single reference, written as in the paper."""
    cell = shown = np.zeros(len(memory.recurrent))
    found = []
    for vector in inputs:
        let_in, keep, show, offered = np.split(
            vector @ memory.read + shown @ memory.recurrent + memory.bias, 4
        )
        cell = logistic(keep) * cell + logistic(let_in) * np.tanh(offered)
        shown = logistic(show) * np.tanh(cell)
        found.append(shown)
    return np.array(found)


@pytest.fixture
def memory():
    chance = np.random.default_rng(4)
    shapes = (3, 16), (4, 16), (16,)
    return Memory(*(chance.normal(size=shape).astype(np.float32) for shape in shapes))


@pytest.mark.parametrize("backwards", [False, True])
def test_references_side_by_side_are_read_like_each_alone(memory, backwards):
    lengths = [4, 1, 6]
    inputs = np.random.default_rng(5).normal(size=(sum(lengths), 3)).astype(np.float32)
    places = layout(lengths, backwards=backwards)
    shown = in_row(memory.run(inputs, places).hidden, places)
    first = 0
    for length in lengths:
        own = inputs[first : first + length]
        wanted = one_at_a_time(memory, own[::-1])[::-1] if backwards else one_at_a_time(memory, own)
        assert shown[first : first + length] == pytest.approx(wanted, abs=1e-5)
        first += length


def test_large_numbers_overflow_nowhere(memory):
    places = layout([2], backwards=False)
    shown = memory.run(np.full((2, 3), 1e6, dtype=np.float32), places).hidden
    assert np.isfinite(shown).all()


def test_what_is_laid_side_by_side_comes_back_in_its_row():
    row = np.arange(10, dtype=np.float32).reshape(5, 2)
    for backwards in (False, True):
        places = layout([2, 3], backwards=backwards)
        padded = side_by_side(row, places)
        assert padded.shape == (3, 2, 2)
        assert not padded[2, 0].any(), "behind the end of a reference are zeros"
        assert (in_row(padded, places) == row).all()
