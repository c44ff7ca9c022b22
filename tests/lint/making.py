"""Lists and articles to look at, of our own making."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path

import citekit
from citekit.lint.linting import lint, lint_page
from citekit.lint.registry import chosen_rules
from citekit.lint.subjects import LintEntry, LintList, LintPage
from citekit.reference import Mark

TODAY = date(2026, 3, 1)

ALPHABET = (
    "Abara, N. 2011. The Ferry. Lagos: Span.",
    "Brandt, K. 2012. Bridges of Ulm. Ulm: Bogen.",
    "Castro, M. 2013. The Salt Road. Madrid: Senda.",
    "Dunne, P. 2014. Harbour Lights. Dublin: Quay.",
    "Ekberg, L. 2015. The Frozen Canal. Lund: Is.",
)
"""Five entries in order and in one style."""


@cache
def _read(raw):
    [reference] = citekit.parse(raw)
    return reference


def page(*raws, kind="list", markers=(), links=()):
    """A page with one list of parsed entries.

    Args:
        raws: the entries.
        kind: of the list.
        markers: of the entries, if they have any.
        links: texts of the entries that are links, with their targets.
    """
    entries = []
    for number, raw in enumerate(raws, 1):
        reference = deepcopy(_read(raw))
        marks = tuple(
            Mark("link", raw.find(text), raw.find(text) + len(text), href)
            for text, href in links
            if text in raw
        )
        marker = markers[number - 1] if markers else ""
        entries.append(
            LintEntry(
                raw,
                reference.csl,
                reference.fields,
                reference.confidence,
                marker,
                marks,
                number,
                10 + number,
                10 + number,
            )
        )
    return LintPage("post.md", (LintList(tuple(entries), "References", kind),), TODAY)


def said(code, *raws, **more):
    """What a rule says of a list: ``(number of the entry, message)``."""
    made = page(*raws, **more)
    linted = lint_page(made, chosen_rules([code]))
    return [(one.entry + 1, one.finding.message) for one in linted.findings]


def numbers(code, *raws, **more):
    """The numbers of the entries that a rule finds."""
    return [number for number, _ in said(code, *raws, **more)]


def of_article(folder: Path, text: str, name="post.md", select=(), ignore=()):
    """The findings of an article."""
    path = folder / name
    path.write_bytes(text.encode())
    return lint(path, select=select, ignore=ignore, today=TODAY)


def markdown(*raws):
    """An article in Markdown with a list."""
    items = "".join(f"- {raw}\n" for raw in raws)
    text = "# Of rivers\n\nRivers carry more than water, and people knew it.\n\n"
    return f"{text}## References\n\n{items}"
