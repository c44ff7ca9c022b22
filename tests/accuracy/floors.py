"""The figures that accuracy may not fall below."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

FLOORS: dict[str, dict[str, float]] = json.loads(
    Path(__file__).with_name("floors.json").read_text(encoding="utf-8")
)


def hold(set_name: str, figure: str, reached: float, mistakes: Sequence[str] = ()) -> None:
    """Fail, showing the mistakes, when a figure is below its floor."""
    floor = FLOORS[set_name][figure]
    shown = "\n  ".join(mistakes[:60])
    assert reached >= floor, f"{set_name} {figure}: {reached:.4f} < {floor}\n  {shown}"
