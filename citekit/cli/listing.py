"""References as rows of a table, for ``search`` and ``parse``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citekit.cli.console import table_width
from citekit.cli.phrases import makers_in_short, year_of
from citekit.cli.tables import Column, render_table
from citekit.reference import CslItem
from citekit.rich_text import without_tags

LOOK = "?"
"""Marks what a person should look at."""

_COLUMNS = (
    Column(" "),
    Column("key", 40, 40),
    Column("author", 8, 24),
    Column("year", 5),
    Column("title", 32),
    Column("in", 8, 28, may_go=True),
    Column("type", 7, may_go=True),
)


def reference_table(rows: Iterable[tuple[str, CslItem, bool]]) -> Iterator[str]:
    """Yield the lines of a table of references.

    Args:
        rows: of each its key, CSL item and whether it needs a look.
    """
    cells = (
        (
            LOOK if needs_look else "",
            key,
            makers_in_short(csl),
            year_of(csl),
            without_tags(str(csl.get("title") or "")),
            without_tags(str(csl.get("container-title") or csl.get("publisher") or "")),
            str(csl.get("type") or ""),
        )
        for key, csl, needs_look in rows
    )
    yield from render_table(_COLUMNS, cells, table_width())
