"""The trained weights of the labeller, and what a key contributes to the label scores."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from citekit.parsing.calibration import Calibration
from citekit.parsing.contexts import context_features
from citekit.parsing.echoes import echo_features
from citekit.parsing.features import WINDOW, Keys, neighbourhood
from citekit.parsing.link_labels import LinkLabels
from citekit.parsing.model_files import FORMAT, default_file, opened
from citekit.parsing.network import Network
from citekit.parsing.outlooks import outlook_features
from citekit.parsing.reranking import Reranker
from citekit.parsing.rows import Rows, add_up
from citekit.parsing.surfaces import LINK, Shape, read, shape_features, word_features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Key = TypeVar("Key", bound=Hashable)

_AT_A_TIME = 128
"""References whose scores are computed together: more do not stay near the processor."""
_SHAPES_REMEMBERED = 10_000
_SHARE = 0.4
"""What the scores of the labeller and of the network each count.

With a half each it would be a product of experts (Hinton 2002, "Training Products of Experts by
Minimizing Contrastive Divergence"); but both have learned from the same references, so that they
are surer together than they should be.
"""
_GAP = (None,) * max(WINDOW)
_default: Model | None = None


class Model:
    """A linear-chain CRF: weights of features for labels, and of label pairs.

    Attributes:
        labels: the labels, in the order of all score vectors.
        transitions: ``transitions[i, j]``: the score of label ``j`` behind label ``i``.
        steps: the same as lists, for what asks for one at a time.
        version: what tells one model from another, for stores that keep its results.
        calibration: how confidences are stated; ``None``: as the labeller and steps say them.
        reranker: what chooses among likely labellings; ``None``: the likeliest is taken.
        network: what is asked besides; ``None``: nothing is.
        common: the transitions of both together; without a network the labeller's.
        common_steps: the same as lists.
    """

    def __init__(
        self,
        labels: Sequence[str],
        transitions: NDArray[np.float32],
        features: Sequence[str],
        weights: NDArray[np.float32],
        *,
        version: str = "",
        calibration: Calibration | None = None,
        reranker: Reranker | None = None,
        network: Network | None = None,
    ) -> None:
        """Take labels, transitions ``(L, L)`` and feature weights ``(F, L)``."""
        import numpy as np

        self.calibration = calibration
        self.reranker = reranker
        self.labels = tuple(labels)
        self.transitions = transitions
        self.steps: list[list[float]] = transitions.tolist()
        self.version = version
        self.features = tuple(features)
        self._index = {name: i for i, name in enumerate(features)}
        self._weights = np.concatenate([weights, np.zeros_like(transitions[:1])])
        size = len(self.labels)
        self._surfaces = Rows(self._of_surfaces, len(WINDOW), size)
        self._shapes = Rows(self._of_shapes, len(WINDOW), size)
        self._contexts = Rows(self._rows_of(context_features), size)
        self._neighbours = Rows(self._rows_of(neighbourhood), size)
        self._echoes = Rows(self._rows_of(echo_features), size)
        self._outlooks = Rows(self._rows_of(outlook_features), size)
        self._of_shape = lru_cache(_SHAPES_REMEMBERED)(self._numbers_of_shape)
        self._bias = self._weights[self._numbers(["bias"])].sum(axis=0)
        self._link_labels = LinkLabels(self.labels)
        self.ask_also(network)

    def ask_also(self, network: Network | None) -> None:
        """Ask a network besides; ``None``: ask the labeller alone."""
        self.network = network.for_labels(self.labels) if network else None
        self.common, self.common_steps = self.transitions, self.steps
        if self.network is not None:
            self.common = _joined(self.transitions, self.network.transitions)
            self.common_steps = self.common.tolist()

    def common_scores(self, references: Sequence[Keys]) -> list[NDArray[np.float32]]:
        """Return what labeller and network score together, or the labeller's own scores."""
        own = self.scores_of_all(references)
        if self.network is None:
            return own
        others = self.network.scores_of_all(references)
        return [_joined(one, other) for one, other in zip(own, others, strict=True)]

    def scores(self, keys: Keys) -> NDArray[np.float32]:
        """Return the label scores of a reference's tokens: an array ``(tokens, labels)``."""
        return self.scores_of_all([keys])[0]

    def scores_of_all(self, references: Sequence[Keys]) -> list[NDArray[np.float32]]:
        """Return the label scores of each reference's tokens, many references at a time."""
        found: list[NDArray[np.float32]] = []
        for start in range(0, len(references), _AT_A_TIME):
            found += self._scores(references[start : start + _AT_A_TIME])
        return found

    def _scores(self, references: Sequence[Keys]) -> Iterator[NDArray[np.float32]]:
        """Score references as one row of tokens, with gaps in which no window sees a neighbour."""
        surfaces: list[str | None] = list(_GAP)
        contexts: list[str | None] = list(_GAP)
        neighbours: list[tuple[str, str, str] | None] = list(_GAP)
        echoes: list[str | None] = list(_GAP)
        outlooks: list[str | None] = list(_GAP)
        places: list[slice] = []
        for keys in references:
            places.append(slice(len(surfaces), len(surfaces) + len(keys.surfaces)))
            surfaces += [*keys.surfaces, *_GAP]
            contexts += [*keys.contexts, *_GAP]
            echoes += [*keys.echoes, *_GAP]
            outlooks += [*keys.outlooks, *_GAP]
            classes = keys.classes
            neighbours += [*zip(["^", *classes], classes, [*classes[1:], "$"], strict=False), *_GAP]
        by_offset = self._surfaces.gather(surfaces)
        total = self._contexts.gather(contexts)
        seen = slice(len(_GAP), len(surfaces) - len(_GAP))
        for position, offset in enumerate(WINDOW):
            total[seen] += by_offset[seen.start + offset : seen.stop + offset, position]
        total += self._neighbours.gather(neighbours)
        total += self._echoes.gather(echoes)
        total += self._outlooks.gather(outlooks)
        total += self._bias
        links = [i for i, around in enumerate(neighbours) if around and LINK in around[1]]
        self._link_labels.settle(total, ((i, surfaces[i] or "") for i in links))
        return (total[place] for place in places)

    @property
    def weights(self) -> NDArray[np.float32]:
        """The weights of the features, an array ``(features, labels)``."""
        return self._weights[:-1]

    def _of_surfaces(self, surfaces: Sequence[str]) -> NDArray[np.float32]:
        """Return what surfaces contribute at each offset, an array ``(surfaces, offsets, labels)``.

        Most share their shape with others; to that is added what the letters say.
        """
        readings = [read(surface) for surface in surfaces]
        shapes = [self._of_shape(shape) for _, shape in readings]
        words = [word_features(core, shape, "0:") for core, shape in readings]
        totals = self._shapes.gather([shape for _, shape in readings])
        for position, offset in enumerate(WINDOW):
            if abs(offset) > 1:
                continue
            seen = [
                self._numbers(word.near, offset) + shape[position]
                for word, shape in zip(words, shapes, strict=True)
            ]
            if not offset:
                for numbers, word, shape in zip(seen, words, shapes, strict=True):
                    numbers.extend(self._numbers(word.first))
                    numbers.extend(shape[-1])
                    numbers.extend(self._numbers(word.last))
            add_up(self._weights, seen, totals[:, position])
        return totals

    def _of_shapes(self, shapes: Sequence[Shape]) -> NDArray[np.float32]:
        import numpy as np

        totals = np.zeros((len(shapes), len(WINDOW), len(self.labels)), dtype=np.float32)
        names = [shape_features(shape).common for shape in shapes]
        for position, offset in enumerate(WINDOW):
            add_up(
                self._weights, [self._numbers(own, offset) for own in names], totals[:, position]
            )
        return totals

    def _numbers_of_shape(self, shape: Shape) -> tuple[list[int], ...]:
        """Return for each offset what is seen there beside the letters, then what is seen at 0."""
        features = shape_features(shape)
        near = [self._numbers(features.near, offset) for offset in WINDOW]
        return (*near, self._numbers(features.own, 0))

    def _rows_of(
        self, features: Callable[[Key], Iterable[str]]
    ) -> Callable[[Sequence[Key]], NDArray[np.float32]]:
        """Return what makes the rows of keys with these features."""

        def make(keys: Sequence[Key]) -> NDArray[np.float32]:
            import numpy as np

            totals = np.zeros((len(keys), len(self.labels)), dtype=np.float32)
            add_up(self._weights, [self._numbers(features(key)) for key in keys], totals)
            return totals

        return make

    def _numbers(self, names: Iterable[str], offset: int | None = None) -> list[int]:
        """Return the rows of features; -1, the row of zeros, stands for those without weights."""
        find = self._index.get
        if offset is None:
            return [find(name, -1) for name in names]
        return [find(f"{offset}:{name}", -1) for name in names]

    def save(self, path: Path) -> None:
        """Write the model to a file that ``load`` reads."""
        import numpy as np

        rows, columns = np.nonzero(self.weights)
        calibration = self.calibration.to_json() if self.calibration else None
        meta = json.dumps(
            {
                "format": FORMAT,
                "version": self.version,
                "labels": self.labels,
                "calibration": calibration,
            }
        )
        with path.open("wb") as stream:
            np.savez_compressed(
                stream,
                meta=np.frombuffer(meta.encode(), dtype=np.uint8),
                names=np.frombuffer("\n".join(self.features).encode(), dtype=np.uint8),
                rows=np.diff(rows, prepend=0).astype(np.uint8),
                columns=columns.astype(np.uint8),
                values=self.weights[rows, columns].astype(np.float16),
                transitions=self.transitions.astype(np.float32),
                **(self.reranker or Reranker({})).to_arrays(),
                **(self.network.to_arrays() if self.network else {}),
            )

    @classmethod
    def load(cls, path: Path) -> Model:
        """Read a model file.

        Raises:
            ModelError: when it is missing, broken or of another format.
        """
        import numpy as np

        with opened(path) as (meta, data):
            names = data["names"].tobytes().decode().split("\n")
            weights = np.zeros((len(names), len(meta["labels"])), dtype=np.float32)
            weights[np.cumsum(data["rows"].astype(np.int64)), data["columns"]] = data["values"]
            calibration = meta.get("calibration")
            return cls(
                meta["labels"],
                data["transitions"],
                names,
                weights,
                version=meta["version"],
                calibration=Calibration.from_json(calibration) if calibration else None,
                reranker=Reranker.from_arrays(data),
                network=Network.from_arrays(data),
            )

    @classmethod
    def default(cls) -> Model:
        """Return the model in the package, or that in the file ``$CITEKIT_MODEL``.

        It is loaded once a process; the environment also reaches the processes that read pages.

        Raises:
            ModelError: as ``load``.
        """
        global _default  # noqa: PLW0603 - one model a process
        if _default is None:
            with default_file() as path:
                _default = cls.load(path)
        return _default


def _joined(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the scores of two, between which the probabilities of both are multiplied."""
    import numpy as np

    joined: NDArray[np.float32] = (one + other) * np.float32(_SHARE)
    return joined
