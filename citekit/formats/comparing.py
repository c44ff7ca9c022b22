"""Is a file what would be written now?"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

from citekit.errors import UnreadableError

MOST_LINES = 400
"""Of a difference that is shown; ``difflib`` is slow with large files that differ throughout."""

_LARGE = 20_000


def difference(path: Path, chunks: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a unified diff from a file to a text, nothing when they are the same.

    They have no line ends.

    Args:
        path: the file.
        chunks: what it should hold.

    Raises:
        UnreadableError: the file cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}.") from error
    wanted = "".join(chunks)
    if data == wanted.encode("utf-8", "backslashreplace"):
        return
    before = data.decode("utf-8", "backslashreplace").splitlines(keepends=True)
    after = wanted.splitlines(keepends=True)
    found = _unified(before, after, str(path))
    for number, line in enumerate(found):
        if number >= MOST_LINES:
            yield "... and more"
            return
        yield line.rstrip("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _unified(before: list[str], after: list[str], name: str) -> Iterator[str]:
    """Return a unified diff; of large files only where they begin to differ."""
    if len(before) + len(after) <= _LARGE:
        yield from difflib.unified_diff(before, after, name, f"{name} as exported now")
        return
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    yield from (f"--- {name}\n", f"+++ {name} as exported now\n", f"@@ from line {start + 1} @@\n")
    yield from (f"-{line}" for line in before[start : start + 100])
    yield from (f"+{line}" for line in after[start : start + 100])
