"""From all findings to those on lines that a change touches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from citekit.lint.linting import Linted

if TYPE_CHECKING:
    from citekit.changes import Changes


def only_changed(page: Linted, changes: Changes) -> Linted:
    """Return a page with the findings alone whose entries, or lines of text, changed.

    Args:
        page: with all its findings.
        changes: of the files.
    """
    change = changes.of(page.name) if page.name else None
    kept = (one for one in page.findings if change is not None and change.touches(*one.lines))
    return replace(page, findings=tuple(kept))
