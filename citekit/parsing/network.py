"""A neural network that scores labels too.

A bidirectional LSTM under a linear-chain CRF (Huang, Xu and Yu 2015, "Bidirectional LSTM-CRF Models
for Sequence Tagging") over the features that the labeller has for a token itself. The labeller sees
two tokens to either side, the network all of them; they make different mistakes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, starmap
from typing import TYPE_CHECKING, Any, TypeVar

from citekit.parsing.contexts import context_features
from citekit.parsing.echoes import echo_features
from citekit.parsing.features import Keys
from citekit.parsing.lstm import Memory, in_row, layout, one_thread
from citekit.parsing.outlooks import outlook_features
from citekit.parsing.rows import Rows, add_up
from citekit.parsing.surfaces import Shape, class_of, read, shape_features, word_features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Key = TypeVar("Key", bound=Hashable)

_AT_A_TIME = 64
"""References that are read side by side: more do not stay near the processor."""
_MOST_PLACES = 6_400  # of tokens that are read side by side, however long the references are
_NEVER = -50.0  # the score of a label that it does not know
_PREFIX = "net_"

Layer = tuple[Memory, Memory]
"""A memory that reads forwards and one that reads backwards."""


def token_features(keys: Keys) -> Iterator[list[str]]:
    """Yield what the network is told of each token: the features of its own keys."""
    for (core, shape), context, echo, outlook in zip(
        map(read, keys.surfaces), keys.contexts, keys.echoes, keys.outlooks, strict=True
    ):
        yield [
            *_features_of_shape(shape),
            *_features_of_letters(core, shape),
            *context_features(context),
            *echo_features(echo),
            *outlook_features(outlook),
        ]


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the numbers of references that are read side by side, which are of like length."""
    batch: list[int] = []
    for number in sorted(range(len(lengths)), key=lengths.__getitem__):
        places = (len(batch) + 1) * lengths[number]
        if batch and (len(batch) == _AT_A_TIME or places > _MOST_PLACES):
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _features_of_shape(shape: Shape) -> Iterator[str]:
    yield from chain.from_iterable(shape_features(shape))
    yield f"class={class_of(shape)}"


def _features_of_letters(core: str, shape: Shape) -> Iterator[str]:
    return chain.from_iterable(word_features(core, shape))


class Network:
    """The weights of the network: E numbers a feature, H cells a memory, L labels.

    Attributes:
        labels: in the order of all score vectors.
        features: that are known.
        bias: ``(E)``: what is added to that.
        layers: of each the memories that read forwards and backwards: those of the first read the
            tokens, those of others what both memories below showed.
        output: ``(2 H, L)``: from what the last layer shows of a token to label scores.
        output_bias: ``(L)``.
        transitions: ``(L, L)``: the score of a label behind another.
    """

    def __init__(
        self,
        labels: Sequence[str],
        features: Sequence[str],
        *,
        embeddings: NDArray[np.float32],
        bias: NDArray[np.float32],
        layers: Sequence[Layer],
        output: NDArray[np.float32],
        output_bias: NDArray[np.float32],
        transitions: NDArray[np.float32],
    ) -> None:
        """Take the weights."""
        import numpy as np

        self.labels = tuple(labels)
        self.features = tuple(features)
        self._embeddings = np.concatenate([embeddings, np.zeros((1, len(bias)), dtype=np.float32)])
        self.bias = bias
        self.layers = tuple(layers)
        self.output = output
        self.output_bias = output_bias
        self.transitions = transitions
        self._index = {name: i for i, name in enumerate(features)}
        size = len(bias)
        self._surfaces = Rows(self._of_surfaces, size)
        self._shapes = Rows(self._rows_of(_features_of_shape), size)
        self._contexts = Rows(self._rows_of(context_features), size)
        self._echoes = Rows(self._rows_of(echo_features), size)
        self._outlooks = Rows(self._rows_of(outlook_features), size)

    @property
    def embeddings(self) -> NDArray[np.float32]:
        """The numbers of each feature, ``(F, E)``; a token is the sum of its features'."""
        return self._embeddings[:-1]

    def scores_of_all(self, references: Sequence[Keys]) -> list[NDArray[np.float32]]:
        """Return the label scores of each reference's tokens, arrays ``(tokens, labels)``."""
        found: dict[int, NDArray[np.float32]] = {}
        with one_thread():
            for batch in _batches([len(keys.surfaces) for keys in references]):
                found.update(zip(batch, self._scores([references[i] for i in batch]), strict=True))
        return [found[i] for i in range(len(references))]

    def _scores(self, references: Sequence[Keys]) -> Iterator[NDArray[np.float32]]:
        import numpy as np

        inputs = self._surfaces.gather([key for keys in references for key in keys.surfaces])
        inputs += self._contexts.gather([key for keys in references for key in keys.contexts])
        inputs += self._echoes.gather([key for keys in references for key in keys.echoes])
        inputs += self._outlooks.gather([key for keys in references for key in keys.outlooks])
        inputs += self.bias
        lengths = [len(keys.surfaces) for keys in references]
        places = [layout(lengths, backwards=backwards) for backwards in (False, True)]
        for layer in self.layers:
            shown = [
                in_row(memory.run(inputs, own).hidden, own)
                for memory, own in zip(layer, places, strict=True)
            ]
            inputs = np.concatenate(shown, axis=1)
        scores = inputs @ self.output + self.output_bias
        first = 0
        for length in lengths:
            yield scores[first : first + length]
            first += length

    def _rows_of(
        self, features: Callable[[Key], Iterable[str]]
    ) -> Callable[[Sequence[Key]], NDArray[np.float32]]:
        """Return what makes the rows of keys with these features."""

        def make(keys: Sequence[Key]) -> NDArray[np.float32]:
            import numpy as np

            totals = np.zeros((len(keys), len(self.bias)), dtype=np.float32)
            self._add(map(features, keys), totals)
            return totals

        return make

    def _of_surfaces(self, surfaces: Sequence[str]) -> NDArray[np.float32]:
        """Return the rows of surfaces: that of their shape, and what their letters add to it."""
        readings = [read(surface) for surface in surfaces]
        totals = self._shapes.gather([shape for _, shape in readings])
        self._add(starmap(_features_of_letters, readings), totals)
        return totals

    def _add(self, features: Iterable[Iterable[str]], totals: NDArray[np.float32]) -> None:
        """Add the numbers of the features of each key to its row."""
        find = self._index.get
        groups = [[i for name in own if (i := find(name)) is not None] for own in features]
        add_up(self._embeddings, groups, totals)

    def for_labels(self, labels: Sequence[str]) -> Network:
        """Return the network with its scores in the order of other labels; it gives no others."""
        import numpy as np

        if self.labels == tuple(labels):
            return self
        known = [i for i, label in enumerate(labels) if label in self.labels]
        own = [self.labels.index(labels[i]) for i in known]
        output = np.zeros((len(self.output), len(labels)), dtype=np.float32)
        output[:, known] = self.output[:, own]
        output_bias = np.full(len(labels), _NEVER, dtype=np.float32)
        output_bias[known] = self.output_bias[own]
        transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
        transitions[np.ix_(known, known)] = self.transitions[np.ix_(own, own)]
        return Network(
            labels,
            self.features,
            embeddings=self.embeddings,
            bias=self.bias,
            layers=self.layers,
            output=output,
            output_bias=output_bias,
            transitions=transitions,
        )

    def to_arrays(self) -> dict[str, Any]:
        """Return the arrays that a model file holds; the embeddings with a byte a number."""
        import numpy as np

        scales = np.abs(self.embeddings).max(axis=1, initial=1e-6).astype(np.float16)
        steps = self.embeddings / scales[:, None].astype(np.float32) * 127
        arrays: dict[str, Any] = {
            "labels": np.frombuffer("\n".join(self.labels).encode(), dtype=np.uint8),
            "features": np.frombuffer("\n".join(self.features).encode(), dtype=np.uint8),
            "embeddings": np.clip(steps.round(), -127, 127).astype(np.int8),
            "scales": scales,
            "bias": self.bias,
            "output": self.output,
            "output_bias": self.output_bias,
            "transitions": self.transitions,
        }
        memories = [memory for layer in self.layers for memory in layer]
        for number, memory in enumerate(memories):
            arrays |= {_of_memory(number, i): own for i, own in enumerate(memory.weights)}
        return {
            _PREFIX + name: array.astype(np.float16) if array.dtype == np.float32 else array
            for name, array in arrays.items()
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Network | None:
        """Read what ``to_arrays`` gave, ``None`` when it is not there.

        Args:
            arrays: by their names.

        Raises:
            KeyError: when some are missing.
        """
        import numpy as np

        if f"{_PREFIX}labels" not in arrays:
            return None

        def weights(name: str) -> NDArray[np.float32]:
            return arrays[_PREFIX + name].astype(np.float32)

        def names(name: str) -> list[str]:
            return arrays[_PREFIX + name].tobytes().decode().split("\n")

        embeddings = weights("embeddings")
        embeddings *= (weights("scales") / np.float32(127))[:, None]
        memories: list[Memory] = []
        while f"{_PREFIX}{_of_memory(len(memories), 0)}" in arrays:
            memories.append(Memory(*(weights(_of_memory(len(memories), i)) for i in range(3))))
        return cls(
            names("labels"),
            names("features"),
            embeddings=embeddings,
            bias=weights("bias"),
            layers=[*zip(memories[::2], memories[1::2], strict=True)],
            output=weights("output"),
            output_bias=weights("output_bias"),
            transitions=weights("transitions"),
        )


def _of_memory(number: int, weights: int) -> str:
    return f"memory{number}_{weights}"
