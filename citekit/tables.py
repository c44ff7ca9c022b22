"""The word lists and mappings that stand as JSON beside the code that uses them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


@cache
def load_table(room: str, name: str) -> Any:  # noqa: ANN401 - tables differ in shape
    """Return a table, read once; it is shared, so leave it as it is.

    Args:
        room: the package under ``citekit`` whose ``tables/`` folder holds it (``"parsing"``).
        name: of the file, without ``.json``.

    Raises:
        FileNotFoundError: there is no such table, which is a bug.
    """
    path = _PACKAGE / room / "tables" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))
