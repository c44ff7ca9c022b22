import numpy as np
import pytest

from citekit.parsing.lstm import Memory, in_row, layout
from citekit.training.gradients import of_chain, of_memory

LENGTHS = [4, 2, 1]
TOKENS = sum(LENGTHS)


@pytest.mark.parametrize("backwards", [False, True])
def test_gradients_are_what_small_changes_show(backwards):
    chance = np.random.default_rng(0)
    inputs = chance.normal(size=(TOKENS, 3))
    memory = Memory(
        chance.normal(size=(3, 16)), chance.normal(size=(4, 16)), chance.normal(size=16)
    )
    output = chance.normal(size=(4, 5))
    transitions = chance.normal(size=(5, 5))
    wanted = chance.integers(0, 5, TOKENS)
    places, forwards = layout(LENGTHS, backwards=backwards), layout(LENGTHS, backwards=False)

    def run():
        steps = memory.run(inputs, places)
        scores = (in_row(steps.hidden, places) @ output).astype(np.float32)
        return steps, of_chain(scores, transitions, wanted, forwards)

    steps, chain = run()
    found = of_memory(memory, inputs, places, steps, chain.scores @ output.T)
    pairs = (
        (inputs, found.inputs),
        (memory.read, found.read),
        (memory.recurrent, found.recurrent),
        (memory.bias, found.bias),
        (transitions, chain.transitions),
    )
    for weights, gradient in pairs:
        for place in list(np.ndindex(weights.shape))[::3]:
            before = weights[place]
            losses = []
            for change in (0.01, -0.01):
                weights[place] = before + change
                losses.append(run()[1].loss)
            weights[place] = before
            assert gradient[place] == pytest.approx((losses[0] - losses[1]) / 0.02, abs=1e-3)


def test_the_loss_is_that_of_the_wanted_labels():
    scores = np.log(np.array([[3, 1], [1, 3]], dtype=np.float32))
    nothing = np.zeros((2, 2), dtype=np.float32)
    places = layout([2], backwards=False)
    chain = of_chain(scores, nothing, np.array([0, 1]), places)
    assert chain.loss == pytest.approx(-2 * np.log(3 / 4))
    assert chain.scores == pytest.approx(np.array([[-0.25, 0.25], [0.25, -0.25]]))


def test_the_loss_of_several_is_the_sum_of_theirs():
    chance = np.random.default_rng(7)
    scores = chance.normal(size=(TOKENS, 3)).astype(np.float32)
    transitions = chance.normal(size=(3, 3)).astype(np.float32)
    wanted = chance.integers(0, 3, TOKENS)
    together = of_chain(scores, transitions, wanted, layout(LENGTHS, backwards=False))
    first, alone = 0, []
    for length in LENGTHS:
        own = slice(first, first + length)
        places = layout([length], backwards=False)
        alone.append(of_chain(scores[own], transitions, wanted[own], places))
        first += length
    assert together.loss == pytest.approx(sum(one.loss for one in alone), abs=1e-4)
    assert together.scores == pytest.approx(np.vstack([one.scores for one in alone]), abs=1e-5)
    expected = sum(one.transitions for one in alone)
    assert together.transitions == pytest.approx(expected, abs=1e-5)
