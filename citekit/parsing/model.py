"""The trained weights of the labeller, and what a key contributes to the label scores."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.errors import ModelError
from citekit.parsing.calibration import Calibration
from citekit.parsing.contexts import context_features
from citekit.parsing.echoes import echo_features
from citekit.parsing.features import WINDOW, Keys, neighbourhood
from citekit.parsing.outlooks import outlook_features
from citekit.parsing.rows import Rows
from citekit.parsing.surfaces import LINK, surface_features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL_VARIABLE = "CITEKIT_MODEL"
"""Names another model file than the package's in the environment."""

FORMAT = 3
_LINK_FIELDS = ("url", "doi", "archive")
_NEVER = -50.0
_AT_A_TIME = 128
"""References whose scores are computed together: more do not stay near the processor."""
_NAMES_REMEMBERED = 4096
_GAP = (None,) * max(WINDOW)
_default: Model | None = None


class Model:
    """A linear-chain CRF: weights of features for labels, and of label pairs.

    Attributes:
        labels: the labels, in the order of all score vectors.
        transitions: ``transitions[i, j]``: the score of label ``j`` behind label ``i``.
        version: what tells one model from another, for stores that keep its results.
        calibration: how confidences are stated; ``None``: as the labeller and steps say them.
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
    ) -> None:
        """Take labels, transitions ``(L, L)`` and feature weights ``(F, L)``."""
        self.calibration = calibration
        self.labels = tuple(labels)
        self.transitions = transitions
        self.version = version
        self.features = tuple(features)
        self.weights = weights
        self._index = {name: i for i, name in enumerate(features)}
        self._row_at = [
            lru_cache(_NAMES_REMEMBERED)(partial(self._row_of, offset)) for offset in WINDOW
        ]
        self._surfaces = Rows(self._of_surface, self._totals, len(WINDOW))
        self._contexts = Rows(self._of_context, self._totals)
        self._neighbours = Rows(self._of_neighbours, self._totals)
        self._echoes = Rows(self._of_echo, self._totals)
        self._outlooks = Rows(self._of_outlook, self._totals)
        self._bias = weights[[i for i in [self._index.get("bias")] if i is not None]].sum(axis=0)
        self._only_link = self._bias * 0
        for i, label in enumerate(labels):
            if label[2:] not in _LINK_FIELDS:
                self._only_link[i] = _NEVER

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
        total[links] += self._only_link
        return (total[place] for place in places)

    def _of_surface(self, surface: str) -> list[list[int]]:
        by_distance = surface_features(surface)
        return [
            [row for row in map(row_at, by_distance[abs(offset)]) if row is not None]
            for offset, row_at in zip(WINDOW, self._row_at, strict=True)
        ]

    def _row_of(self, offset: int, name: str) -> int | None:
        return self._index.get(f"{offset}:{name}")

    def _of_context(self, context: str) -> list[list[int]]:
        return [self._known(context_features(context))]

    def _of_echo(self, echo: str) -> list[list[int]]:
        return [self._known(echo_features(echo))]

    def _of_outlook(self, outlook: str) -> list[list[int]]:
        return [self._known(outlook_features(outlook))]

    def _of_neighbours(self, around: tuple[str, str, str]) -> list[list[int]]:
        return [self._known(neighbourhood(around, 0))]

    def _known(self, names: Sequence[str]) -> list[int]:
        return [i for i in map(self._index.get, names) if i is not None]

    def _totals(self, groups: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Return for each group of features the sum of their weights."""
        import numpy as np

        sizes = np.array([len(group) for group in groups])
        totals = np.zeros((len(groups), len(self.labels)), dtype=np.float32)
        weights = self.weights[list(chain.from_iterable(groups))]
        filled = sizes > 0
        starts = (np.cumsum(sizes) - sizes)[filled]
        if len(starts):
            totals[filled] = np.add.reduceat(weights, starts, axis=0)
        return totals

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
            )

    @classmethod
    def load(cls, path: Path) -> Model:
        """Read a model file.

        Raises:
            ModelError: when it is missing, broken or of another format.
        """
        import numpy as np

        try:
            with path.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
                meta = json.loads(data["meta"].tobytes())
                if meta["format"] != FORMAT:
                    raise ModelError(f"{path} is a model for another version of citekit")
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
                )
        except (OSError, EOFError, ValueError, KeyError, IndexError, zipfile.BadZipFile) as error:
            raise ModelError(f"{path} is no model of citekit: {error}") from error

    @classmethod
    def default(cls) -> Model:
        """Return the model in the package, or that in the file ``$CITEKIT_MODEL``.

        It is loaded once a process; the environment also reaches the processes that read pages.

        Raises:
            ModelError: as ``load``.
        """
        global _default  # noqa: PLW0603 - one model a process
        if _default is None and os.environ.get(MODEL_VARIABLE):
            _default = cls.load(Path(os.environ[MODEL_VARIABLE]))
        if _default is None:
            with as_file(files("citekit.parsing") / "model" / "labeller.npz") as path:
                _default = cls.load(path)
        return _default
