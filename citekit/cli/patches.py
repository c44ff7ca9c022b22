"""Changes to articles as a patch on the terminal or in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from citekit.cli.console import visible

if TYPE_CHECKING:
    from citekit.formats.changed_files import ChangedFile


def patch_lines(file: ChangedFile, *, is_inert: bool) -> Iterator[str]:
    """Yield the lines of a patch, each with its end.

    Args:
        file: the changed article.
        is_inert: whether a terminal reads it, which must obey nothing in it.
    """
    from citekit.formats.patches import unified_diff

    for line in unified_diff(file):
        yield f"{visible(line[:-1])}\n" if is_inert else line
