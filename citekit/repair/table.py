"""The changes of a repair as CSV (RFC 4180), which no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from citekit.formats.csv_table import inert

if TYPE_CHECKING:
    from citekit.repair.articles import RepairedArticle

COLUMNS = ("old", "new", "article", "line")


def csv_rows(articles: Iterable[RepairedArticle]) -> Iterator[str]:
    """Yield the table line by line, its heading first.

    Args:
        articles: with their changes.
    """
    yield _row(COLUMNS)
    for article in articles:
        for change in article.changes:
            yield _row((change.old, change.new, article.name, str(change.line)))


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(inert, cells))
    return line.getvalue()
