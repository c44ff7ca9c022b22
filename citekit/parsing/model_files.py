"""Model files: which one is the default, and what a file says of itself.

Asking for that loads no parser: who adds files that have not changed needs none.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.errors import ModelError

if TYPE_CHECKING:
    from numpy.lib.npyio import NpzFile

MODEL_VARIABLE = "CITEKIT_MODEL"
"""Names another model file than the package's in the environment."""

FORMAT = 3


@cache
def default_version() -> str:
    """Return the version of the default model, which need not be loaded for that.

    Raises:
        ModelError: as `opened`.
    """
    with default_file() as path, opened(path) as (meta, _):
        return str(meta["version"])


@contextmanager
def default_file() -> Iterator[Path]:
    """Give the path of the model in the package, or of that which ``$CITEKIT_MODEL`` names."""
    stated = os.environ.get(MODEL_VARIABLE)
    if stated:
        yield Path(stated)
        return
    with as_file(files("citekit.parsing") / "model" / "labeller.npz") as path:
        yield path


@contextmanager
def opened(path: Path) -> Iterator[tuple[dict[str, Any], NpzFile]]:
    """Open a model file.

    What it says of itself is read, its arrays are when they are asked for.

    Raises:
        ModelError: when it is missing, broken or of another format.
    """
    import numpy as np

    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
            meta = json.loads(data["meta"].tobytes())
            if meta["format"] != FORMAT:
                raise ModelError(f"{path} is a model for another version of citekit")
            yield meta, data
    except (OSError, EOFError, ValueError, KeyError, IndexError, zipfile.BadZipFile) as error:
        raise ModelError(f"{path} is no model of citekit: {error}") from error
