"""Small networks for tests."""

import numpy as np

from citekit.parsing.features import encode
from citekit.parsing.lstm import Memory
from citekit.parsing.network import Network, token_features
from citekit.training.tagged import TaggedReference

NUMBERS, CELLS = 4, 5


def keys_of(*texts):
    return [encode(TaggedReference(text, ()))[1] for text in texts]


def random_network(labels, texts):
    """A network of random weights that knows the features of some texts."""
    chance = np.random.default_rng(3)
    told = {name for keys in keys_of(*texts) for token in token_features(keys) for name in token}
    count = len(labels)

    def drawn(*shape):
        return chance.normal(size=shape).astype(np.float32)

    def memory(inputs):
        return Memory(drawn(inputs, 4 * CELLS), drawn(CELLS, 4 * CELLS), drawn(4 * CELLS))

    return Network(
        labels,
        sorted(told),
        embeddings=drawn(len(told), NUMBERS),
        bias=drawn(NUMBERS),
        layers=[(memory(NUMBERS), memory(NUMBERS)), (memory(2 * CELLS), memory(2 * CELLS))],
        output=drawn(2 * CELLS, count),
        output_bias=drawn(count),
        transitions=drawn(count, count),
    )
