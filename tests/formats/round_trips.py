"""What is written is read back: shown for one item, and as a command for thousands.

``python -m tests.formats.round_trips [COUNT [FORMAT...]]``: so many items a format, 10,000 unless
told.
"""

from __future__ import annotations

import sys
import time

from hypothesis import HealthCheck, given, settings

from citekit.formats import KeyedItem, get_format, read_text
from tests.formats.generating import items, normal

FORMS = ("bibtex", "biblatex", "csl-json", "ris")


def comes_back(form: str, item: dict) -> None:
    """Fail unless an item is the same after it was written and read."""
    text = "".join(get_format(form).write([KeyedItem("key", item)]))
    reading = read_text(text)
    assert reading.problems == [], (text, reading.problems)
    (read,) = reading.items
    assert read.key == "key"
    assert read.csl == normal(item), text


def run(form: str, count: int) -> None:
    """Let so many items of a format come back."""

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(items(form))
    def all_come_back(item: dict) -> None:
        comes_back(form, item)

    all_come_back()


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for name in sys.argv[2:] or FORMS:
        started = time.monotonic()
        run(name, number)
        print(f"{name}: {number} items came back, in {time.monotonic() - started:.0f} s")
