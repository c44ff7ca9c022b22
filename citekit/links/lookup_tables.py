"""The room's word lists and mappings, read once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what ``tables/{name}.json`` holds; it is shared, so leave it as it is."""
    path = files("citekit.links") / "tables" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))
