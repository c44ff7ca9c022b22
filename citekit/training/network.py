"""Learn the weights of the network from tagged references."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from citekit.errors import UnreadableError
from citekit.parsing.features import encode
from citekit.parsing.lstm import Memory, in_row, layout, one_thread
from citekit.parsing.network import Network, token_features
from citekit.training.descent import Adam, Mean, rate_at
from citekit.training.gradients import of_chain, of_memory
from citekit.training.labelling import in_order, token_labels
from citekit.training.tagged import TaggedReference

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

NUMBERS = 64
"""Of each feature."""
CELLS = 112
"""Of each memory."""
LAYERS = 2
_LEAST_OFTEN = 4  # times that a feature must be seen
_BATCH = 48
_SORTED = 50  # batches whose references are put together by length
_RATE = 0.003
_AVERAGED = 0.3  # share of the steps, the last ones, whose weights are averaged
_LEAST_RATE = 0.25  # of the highest, while they are
_EVERY = 25  # steps from which weights are taken
_LARGEST = 5.0  # norm of the gradient of what is used at every step
_UNSEEN_FEATURES = 0.15  # shares that are dropped while it learns, so that it trusts no single one
_UNSEEN_INPUTS = 0.3  # of each layer, and of what gives the scores
_LONGEST = 200  # tokens of a reference that is learned from


@dataclass(frozen=True, slots=True)
class _Sample:
    """A reference: the numbers of its features, how many each token has, and its labels."""

    features: NDArray[np.int32]
    counts: NDArray[np.int32]
    labels: NDArray[np.intp]


def train_network(references: Iterable[TaggedReference], *, epochs: int, seed: int = 1) -> Network:
    """Return a network trained on ``references``; one given twice counts twice.

    Args:
        references: the training data.
        epochs: how often all are learned from.
        seed: of everything random.

    Raises:
        UnreadableError: when there is nothing to learn from.
    """
    import numpy as np

    told = [
        (list(token_features(keys)), token_labels(reference, tokens))
        for reference in references
        for tokens, keys in [encode(reference)]
        if 0 < len(tokens) <= _LONGEST
    ]
    if not told:
        raise UnreadableError("there are no tagged references to train on")
    seen = Counter(name for tokens, _ in told for name in chain.from_iterable(tokens))
    names = [name for name, count in sorted(seen.items()) if count >= _LEAST_OFTEN]
    labels = in_order(label for _, own in told for label in own)
    index = {name: i for i, name in enumerate(names)}
    column = {label: i for i, label in enumerate(labels)}
    samples = []
    while told:
        tokens, own = told.pop()
        rows = [[index[name] for name in token if name in index] for token in tokens]
        samples.append(
            _Sample(
                np.fromiter(chain.from_iterable(rows), dtype=np.int32),
                np.array([*map(len, rows)], dtype=np.int32),
                np.array([column[label] for label in own], dtype=np.intp),
            )
        )
    chance = np.random.default_rng(seed)
    with one_thread():
        return _Trainer(_begin(labels, names, chance), chance).run(samples, epochs)


def _begin(labels: Sequence[str], names: Sequence[str], chance: np.random.Generator) -> Network:
    """Return a network that knows nothing."""
    import numpy as np

    def drawn(rows: int, columns: int, spread: float) -> NDArray[np.float32]:
        return chance.uniform(-spread, spread, (rows, columns)).astype(np.float32)

    def zeros(*shape: int) -> NDArray[np.float32]:
        return np.zeros(shape, dtype=np.float32)

    def memory(inputs: int) -> Memory:
        spread = CELLS**-0.5
        bias = zeros(4 * CELLS)
        bias[CELLS : 2 * CELLS] = 1  # what is remembered is kept at first
        return Memory(drawn(inputs, 4 * CELLS, spread), drawn(CELLS, 4 * CELLS, spread), bias)

    count = len(labels)
    return Network(
        labels,
        names,
        embeddings=drawn(len(names), NUMBERS, 0.09),
        bias=zeros(NUMBERS),
        layers=[(memory(size), memory(size)) for size in (NUMBERS, *[2 * CELLS] * (LAYERS - 1))],
        output=drawn(2 * CELLS, count, (2 * CELLS) ** -0.5),
        output_bias=zeros(count),
        transitions=zeros(count, count),
    )


class _Trainer:
    def __init__(self, network: Network, chance: np.random.Generator) -> None:
        self._network = network
        self._chance = chance
        self._rows = Adam(network.embeddings)
        self._always = _used_at_every_step(network)
        self._steps = [Adam(weights) for weights in self._always]

    def run(self, samples: Sequence[_Sample], epochs: int) -> Network:
        """Learn from all samples so many times.

        The weights are in the end the mean of those along the last of the way, which does better
        on what was not seen than where the way ends (Izmailov et al. 2018, "Averaging Weights
        Leads to Wider Optima and Better Generalization").
        """
        steps = epochs * -(-len(samples) // _BATCH)
        first = int(steps * (1 - _AVERAGED))
        mean = Mean([self._network.embeddings, *self._always])
        for step, batch in enumerate(self._batches(samples, epochs)):
            least = _RATE * _LEAST_RATE if step > first else 0.0
            self._learn(batch, max(least, rate_at(step, steps, _RATE)))
            if step > first and (step % _EVERY == 0 or step == steps - 1):
                mean.add()
        mean.put()
        return self._network

    def _batches(self, samples: Sequence[_Sample], epochs: int) -> Iterator[list[_Sample]]:
        """Yield references of like length together, in another order each time."""
        for _ in range(epochs):
            order = self._chance.permutation(len(samples)).tolist()
            batches = []
            for start in range(0, len(order), _BATCH * _SORTED):
                near = sorted(
                    order[start : start + _BATCH * _SORTED], key=lambda i: len(samples[i].labels)
                )
                batches += [near[i : i + _BATCH] for i in range(0, len(near), _BATCH)]
            for number in self._chance.permutation(len(batches)):
                yield [samples[i] for i in batches[number]]

    def _learn(self, batch: Sequence[_Sample], rate: float) -> None:
        import numpy as np

        network = self._network
        matrix, rows = self._matrix(batch)
        lengths = [len(sample.labels) for sample in batch]
        places = [layout(lengths, backwards=backwards) for backwards in (False, True)]
        read = [self._dropped(matrix @ network.embeddings[rows] + network.bias)]
        held = []
        for layer in network.layers:
            inputs, _ = read[-1]
            both = [memory.run(inputs, own) for memory, own in zip(layer, places, strict=True)]
            shown = [in_row(one.hidden, own) for one, own in zip(both, places, strict=True)]
            held.append(both)
            read.append(self._dropped(np.concatenate(shown, axis=1)))
        shown_last, kept = read.pop()
        scores = shown_last @ network.output + network.output_bias
        wanted = np.concatenate([sample.labels for sample in batch])
        asked = of_chain(scores, network.transitions, wanted, places[0])
        by_scores = asked.scores / np.float32(len(batch))
        by_shown = (by_scores @ network.output.T) * kept
        of_layers: list[NDArray[np.float32]] = []
        for layer, both, (inputs, kept) in zip(
            network.layers[::-1], held[::-1], read[::-1], strict=True
        ):
            found = [
                of_memory(memory, inputs, own, one, half)
                for memory, own, one, half in zip(
                    layer, places, both, np.split(by_shown, 2, axis=1), strict=True
                )
            ]
            of_layers[:0] = [g for one in found for g in (one.read, one.recurrent, one.bias)]
            by_shown = (found[0].inputs + found[1].inputs) * kept
        gradients = [
            by_shown.sum(axis=0),
            *of_layers,
            shown_last.T @ by_scores,
            by_scores.sum(axis=0),
            asked.transitions / np.float32(len(batch)),
        ]
        norm = math.sqrt(sum(float((gradient**2).sum()) for gradient in gradients))
        scale = min(1.0, _LARGEST / max(norm, _LARGEST))
        for weights, gradient in zip(self._steps, gradients, strict=True):
            weights.step(gradient * scale, rate)
        self._rows.step(matrix.T @ by_shown, rate, rows)

    def _matrix(self, batch: Sequence[_Sample]) -> tuple[csr_matrix, NDArray[np.intp]]:
        """Return which token has which features, and the numbers of these features.

        Each is left out here and there.
        """
        import numpy as np
        from scipy.sparse import csr_matrix

        features = np.concatenate([sample.features for sample in batch])
        counts = np.concatenate([sample.counts for sample in batch])
        kept = self._chance.random(len(features)) >= _UNSEEN_FEATURES
        tokens = np.repeat(np.arange(len(counts)), counts)[kept]
        rows, columns = np.unique(features[kept], return_inverse=True)
        ones = np.ones(len(columns), dtype=np.float32)
        matrix = csr_matrix((ones, (tokens, columns)), shape=(len(counts), len(rows)))
        return matrix, rows.astype(np.intp)

    def _dropped(
        self, values: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the values without some, and by what each was multiplied for that."""
        import numpy as np

        kept = self._chance.random(values.shape, dtype=np.float32) >= _UNSEEN_INPUTS
        factors = kept.astype(np.float32) / np.float32(1 - _UNSEEN_INPUTS)
        return values * factors, factors


def _used_at_every_step(network: Network) -> list[NDArray[np.float32]]:
    """Return the weights but for the embeddings, in the order of their gradients."""
    return [
        network.bias,
        *(w for layer in network.layers for memory in layer for w in memory.weights),
        network.output,
        network.output_bias,
        network.transitions,
    ]
