"""Opening the library that a command names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from citekit.cli.failures import say

if TYPE_CHECKING:
    from citekit.library import Library


def open_library(path: Path) -> Library:
    """Return a library that says on standard error what nobody asked for and all should know."""
    from citekit.library import Library

    return Library(path, say=say)
