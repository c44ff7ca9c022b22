"""The picture of the README: a terminal with what the commands print, as SVG.

``python -m tests.picture`` in the root runs the commands and draws it anew. Nothing is loaded from
elsewhere; every run of characters is stretched to its columns, whatever fonts a reader has.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from citekit.terminal_text import display_width
from tests.documented import REPOSITORY, Runner, runner

PICTURE = REPOSITORY / "docs/images/terminal.svg"
COMMANDS = (
    "add refs/articles",
    "search 'year:..1935'",
    "export --format bibtex --author ostrom",
)
COLUMNS = 88
CELL, LINE, MARGIN, BAR = 8.4, 19, 20, 36
"""Width of a column, height of a line, empty space around the text, height of the window's bar."""

RUNS = re.compile(r"[ -~]+|[^ -~]+")
"""ASCII has a column a character; the rest comes from other fonts and is stretched by itself."""

FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img">
<title>What citekit prints for: {title}</title>
<style>
  text {{ font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono",
    "Noto Sans Mono CJK SC", monospace; fill: #d5dee4; white-space: pre }}
  .prompt {{ fill: #5fc2a0 }}
  .command {{ fill: #ffffff; font-weight: bold }}
</style>
<rect width="{width:g}" height="{height:g}" rx="10" fill="#15222c"/>
<path d="M0 10a10 10 0 0 1 10-10h{top:g}a10 10 0 0 1 10 10v26h-{width:g}z" fill="#243541"/>
<circle cx="22" cy="18" r="6" fill="#e0695c"/>
<circle cx="42" cy="18" r="6" fill="#e3b34c"/>
<circle cx="62" cy="18" r="6" fill="#63b36a"/>
{text}</svg>
"""


def drawn(run: Runner) -> str:
    """Return the picture of the commands and what they print."""
    rows = list(_rows(run))
    width = 2 * MARGIN + COLUMNS * CELL
    text = "".join(
        _line(BAR + MARGIN + LINE * number + 10, parts) for number, parts in enumerate(rows)
    )
    return FRAME.format(
        width=width,
        height=BAR + 2 * MARGIN + LINE * len(rows) - 4,
        top=width - 20,
        title=escape(" · ".join(f"citekit {command}" for command in COMMANDS)),
        text=text,
    )


def _rows(run: Runner) -> Iterator[tuple[tuple[str, str], ...]]:
    """Yield what stands on each line: texts, each with its class."""
    for number, command in enumerate(COMMANDS):
        if number:
            yield ()
        yield ("$ ", "prompt"), (f"citekit {command}", "command")
        for line in run(command).splitlines():
            yield ((line, ""),)


def _line(bottom: float, parts: tuple[tuple[str, str], ...]) -> str:
    column, runs = 0, ""
    for text, kind in parts:
        for found in RUNS.findall(text):
            taken = display_width(found)
            shown = f' class="{kind}"' if kind else ""
            runs += (
                f'<text x="{MARGIN + column * CELL:g}" y="{bottom:g}" '
                f'textLength="{taken * CELL:g}" lengthAdjust="spacingAndGlyphs"{shown}>'
                f"{escape(found)}</text>\n"
            )
            column += taken
    return runs


def main() -> None:
    """Draw the picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        picture = drawn(runner(Path(folder) / "library.db", columns=COLUMNS))
    PICTURE.write_text(picture, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
