"""The trained weights of the labeller, and what a key contributes to the label scores."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.errors import ModelError
from citekit.parsing.calibration import Calibration
from citekit.parsing.contexts import context_features
from citekit.parsing.echoes import echo_features
from citekit.parsing.features import WINDOW, Keys, neighbourhood
from citekit.parsing.surfaces import LINK, surface_features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL_VARIABLE = "CITEKIT_MODEL"
"""Names another model file than the package's in the environment."""

FORMAT = 1
_LINK_FIELDS = ("url", "doi", "archive")
_NEVER = -50.0
_CACHE_LIMIT = 200_000
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
        self._surfaces = _Rows(self._surface_scores, (len(WINDOW), len(labels)))
        self._contexts = _Rows(self._context_scores, (len(labels),))
        self._neighbours = _Rows(self._feature_scores, (len(labels),))
        self._echoes = _Rows(self._echo_scores, (len(labels),))
        self._bias = self._feature_scores("bias")
        self._only_link = self._bias * 0
        for i, label in enumerate(labels):
            if label[2:] not in _LINK_FIELDS:
                self._only_link[i] = _NEVER

    def scores(self, keys: Keys) -> NDArray[np.float32]:
        """Return the label scores of a reference's tokens: an array ``(tokens, labels)``."""
        count = len(keys.surfaces)
        by_offset = self._surfaces.gather(keys.surfaces)
        total = self._contexts.gather(keys.contexts)
        for position, offset in enumerate(WINDOW):
            first, last = max(0, -offset), min(count, count - offset)
            if first < last:
                total[first:last] += by_offset[first + offset : last + offset, position]
        guarded = ["^", *keys.classes, "$"]
        around = [name for i in range(count) for name in neighbourhood(guarded, i)]
        total += self._neighbours.gather(around).reshape(count, -1, len(self.labels)).sum(axis=1)
        total += self._echoes.gather(keys.echoes)
        links = [i for i, name in enumerate(keys.classes) if LINK in name]
        total[links] += self._only_link
        return total + self._bias

    def _surface_scores(self, surface: str) -> NDArray[np.float32]:
        import numpy as np

        by_distance = surface_features(surface)
        return np.stack(
            [
                self._total([f"{offset}:{name}" for name in by_distance[abs(offset)]])
                for offset in WINDOW
            ]
        )

    def _context_scores(self, context: str) -> NDArray[np.float32]:
        return self._total(context_features(context))

    def _echo_scores(self, echo: str) -> NDArray[np.float32]:
        return self._total(echo_features(echo))

    def _feature_scores(self, name: str) -> NDArray[np.float32]:
        return self._total((name,))

    def _total(self, names: Sequence[str]) -> NDArray[np.float32]:
        rows = [i for i in map(self._index.get, names) if i is not None]
        return self.weights[rows].sum(axis=0)  # type: ignore[no-any-return]

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


class _Rows:
    """Score vectors by key, computed once: the keys of references recur."""

    def __init__(
        self, compute: Callable[[str], NDArray[np.float32]], shape: tuple[int, ...]
    ) -> None:
        self._compute = compute
        self._shape = shape
        self._clear()

    def _clear(self) -> None:
        import numpy as np

        self._index: dict[str, int] = {}
        self._rows = np.zeros((1024, *self._shape), dtype=np.float32)

    def gather(self, keys: Sequence[str]) -> NDArray[np.float32]:
        """Return the rows of ``keys``, a new array ``(len(keys), *shape)``."""
        import numpy as np

        if len(self._index) + len(keys) > _CACHE_LIMIT:
            self._clear()
        index = self._index
        missing = [key for key in keys if key not in index]
        for key in missing:
            if key in index:
                continue
            at = len(index)
            if at == len(self._rows):
                self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
            self._rows[at] = self._compute(key)
            index[key] = at
        return self._rows[[index[key] for key in keys]]
