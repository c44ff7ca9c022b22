"""The examples of README and docs: ``console`` blocks hold commands and what they print.

A line that begins with ``$ citekit`` is a command; what follows up to the next one is its output,
where a line ``...`` stands for any number of lines. The commands of a page run in order, on a
library of its own that is empty at first: in the repository, or in an empty folder with the files
that the page has (blocks below a mark ``<!-- file: NAME -->``). The table of the filters of
searches stands between two marks; ``docs/options.md`` is made of the help texts. ``python -m
tests.documented`` in the root writes them and the outputs anew (those with ``...`` are left alone).
"""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from citekit.cli.app import COMMANDS, cli
from citekit.library.query.filters import FILTERS
from tests import warm

REPOSITORY = Path(__file__).resolve().parent.parent
PAGES = (REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md")))
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
EXAMPLE = re.compile(r"^\$ citekit (?P<arguments>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
FILE = re.compile(
    r"^<!-- file: (?P<name>\S+) -->\n```\w*\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)
ANY_LINES = "..."
OPTIONS_PAGE = REPOSITORY / "docs/options.md"
HELP_WIDTH = 78
"""Columns of help texts on a terminal of 80."""
FILTER_TABLE = re.compile(r"(?<=<!-- filters -->\n).*?(?=<!-- end of filters -->)", re.DOTALL)

Runner = Callable[[str], str]


def runner_for(page: Path, folder: Path) -> Runner:
    """Return what runs the commands of a page.

    Args:
        page: the page; its files are written.
        folder: an empty folder.
    """
    files = FILE.findall(page.read_text(encoding="utf-8"))
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    library = folder / ("refs/library.db" if files else "library.db")
    return runner(library, where=folder if files else REPOSITORY)


def runner(library: Path, *, columns: int = 100, where: Path = REPOSITORY) -> Runner:
    """Return what runs the arguments of a command in a folder."""
    environment = {
        **os.environ,
        "CITEKIT_LIBRARY": str(library),
        "COLUMNS": str(columns),
    }

    def run(arguments: str) -> str:
        ended = warm.run(
            shlex.split(arguments), where=where, environment=environment, is_joined=True
        )
        lines = ended.stdout.replace(str(library), "refs/library.db").splitlines()
        return "".join(f"{line.rstrip()}\n" for line in lines)

    return run


def examples(page: Path) -> list[tuple[str, str]]:
    """Return the commands of a page, without the name of the program, and their outputs."""
    text = page.read_text(encoding="utf-8")
    return [
        (example["arguments"], example["output"].rstrip("\n") + "\n")
        for block in BLOCK.findall(text)
        for example in EXAMPLE.finditer(block)
    ]


def agrees(documented: str, printed: str) -> bool:
    """Whether an output is the documented one."""
    lines = (
        r"(?:.*\n)*" if line == ANY_LINES else re.escape(line) + r"\n"
        for line in documented.splitlines()
    )
    return re.fullmatch("".join(lines), printed) is not None


def filter_table() -> str:
    """Return the filters that a query can hold as a table in Markdown."""
    rows = [f"| `{row.name}:{row.value}` | {row.help} |\n" for row in FILTERS.values()]
    return f"| filter | finds |\n| --- | --- |\n{''.join(rows)}"


def options_page() -> str:
    """Return the page with the help texts of all commands, as a terminal of 80 columns has them."""
    settings = {**cli.context_settings, "terminal_width": HELP_WIDTH}
    root = click.Context(cli, info_name="citekit", **settings)
    texts = {"citekit": cli.get_help(root)}
    for name in COMMANDS:
        command = cli.get_command(root, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=root, **settings)
        texts[f"citekit {name}"] = command.get_help(inner)
    begin = (
        "# Options\n\nWhat `--help` prints, made from the program itself. "
        "[commands.md](commands.md) explains it, with\nexamples.\n"
    )
    return begin + "".join(f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in texts.items())


def rewrite(page: Path, run: Runner) -> None:
    """Write the outputs of a page's examples anew."""

    def again(example: re.Match[str]) -> str:
        printed = run(example["arguments"])  # the next one may ask what it did
        if ANY_LINES in example["output"].splitlines():
            return example[0]
        gap = "\n" if example["output"].endswith("\n\n") else ""
        return f"$ citekit {example['arguments']}\n{printed}{gap}"

    text = FILTER_TABLE.sub(lambda _: filter_table(), page.read_text(encoding="utf-8"))
    renewed = BLOCK.sub(lambda block: EXAMPLE.sub(again, block[0]), text)
    page.write_text(renewed, encoding="utf-8", newline="\n")


def main() -> None:
    """Write all documented outputs anew."""
    OPTIONS_PAGE.write_text(options_page(), encoding="utf-8", newline="\n")
    for page in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            rewrite(page, runner_for(page, Path(folder)))


if __name__ == "__main__":
    main()
