"""A whole bibliography in a style."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from citekit.formats.record import Keyed
from citekit.styling.markups import begin_line, get_markup
from citekit.styling.pieces import Styled
from citekit.styling.processor import style_references
from citekit.styling.styles import Style


class Line(NamedTuple):
    """A reference of a bibliography, written.

    Attributes:
        key: its cite key.
        label: its number in the style, ``""`` for none.
        source: the rest.
    """

    key: str
    label: str
    source: str


def bibliography(records: Iterable[Keyed], style: Style, *, format_name: str) -> Iterator[str]:
    """Yield a bibliography in a style, a reference at a time.

    Args:
        records: the references.
        style: of the bibliography; where it has an order of its own, they come in that.
        format_name: ``"text"``, ``"markdown"`` or ``"html"``.

    Raises:
        UsageError: there is no such format.
        CitekitError: the processor is not installed or failed.
    """
    markup, write = get_markup(format_name), _WRITERS[format_name]
    kept = list(records)
    styled = style_references([record.csl for record in kept], style, rich=True)
    yield from write(
        Line(kept[one.number].key, one.label, markup.write(one.pieces)) for one in _shown(styled)
    )


def _shown(styled: Iterable[Styled]) -> Iterator[Styled]:
    return (one for one in styled if one.text)


def _as_text(lines: Iterator[Line]) -> Iterator[str]:
    return (f"{line.label} {line.source}".lstrip() + "\n" for line in lines)


def _as_markdown(lines: Iterator[Line]) -> Iterator[str]:
    between = ""
    for line in lines:
        label = line.label.replace("[", "\\[").replace("]", "\\]")
        yield f"{between}{begin_line(f'{label} {line.source}'.lstrip())}\n"
        between = "\n"


def _as_html(lines: Iterator[Line]) -> Iterator[str]:
    yield '<div class="csl-bib-body">\n'
    for line in lines:
        label = f'<span class="csl-left-margin">{html.escape(line.label)}</span> '
        shown = label if line.label else ""
        name = html.escape(f"ref-{line.key}")
        yield f'<div class="csl-entry" id="{name}">{shown}{line.source}</div>\n'
    yield "</div>\n"


_WRITERS: dict[str, Callable[[Iterator[Line]], Iterator[str]]] = {
    "text": _as_text,
    "markdown": _as_markdown,
    "html": _as_html,
}
