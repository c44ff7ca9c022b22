"""The ``citekit`` command: its subcommands are imported when they are called."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from citekit import __version__
from citekit.cli.console import prepare_streams, visible
from citekit.cli.failures import ReaderLeftError, run_guarded

COMMANDS = {
    "add": "Read articles and store their references in the library.",
    "sync": "Make the library say what the folders say.",
    "find": "Find and parse the references of articles, store nothing.",
    "citations": "Find in-text citations and the entries that they mean.",
    "parse": "Parse raw references, one a line.",
    "search": "Search the library.",
    "show": "Show one reference with its evidence.",
    "import": "Take in the references of bibliography files.",
    "set": "Set fields of a reference.",
    "edit": "Edit a reference in your editor.",
    "review": "Walk through what needs a look.",
    "key": "Give a reference another cite key.",
    "tag": "Tag references.",
    "delete": "Take references out of the library.",
    "dedupe": "Find references that mean the same work, and merge them.",
    "undo": "Take back the last decisions.",
    "backup": "Copy the library to a file.",
    "doctor": "Look whether the library is whole, and repair it.",
    "check": "Check links: are they alive, and do they hold what was cited?",
    "repair": "Put new addresses and archived copies in place of dead links.",
    "format": "Write the reference lists of articles in one style.",
    "bibliography": "Print references in one style.",
    "lint": "Find what an editor should look at in reference lists.",
    "export": "Write the bibliography for other programs.",
    "convert": "Convert a bibliography file to another format.",
    "completion": "Print what a shell needs to complete commands with Tab.",
}
"""Each command ``x`` with its help line; its code is ``citekit.cli.commands.x``."""

SECTIONS = {
    "add": "Read articles",
    "search": "Look into the library",
    "import": "Correct and decide",
    "backup": "Keep the library whole",
    "check": "Look after links and lists",
    "export": "Hand over to other programs",
    "completion": "Other",
}
"""The headings of the list of commands, each by the command that it stands before."""

ELSEWHERE = {
    "list": "search",
    "ls": "search",
    "query": "search",
    "remove": "delete",
    "rm": "delete",
    "merge": "dedupe",
    "duplicates": "dedupe",
    "links": "check",
    "fix": "repair",
    "update": "sync",
    "style": "format",
}
"""What other programs call it, for those who try that first."""


class LazyGroup(click.Group):
    """A group that knows its commands' help lines without importing the commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they are mostly used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command and return it."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(_module(cmd_name)).command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands before the command; say where options of commands stand."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if COMMANDS.keys().isdisjoint(args):
                raise
            # In our own words: click's are not the same in all versions.
            said = f"No such option '{error.option_name}'. Options of a command stand behind it."
            raise click.NoSuchOption(error.option_name, said, ctx=ctx) from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; for one that there is not, propose what is like it."""
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            from difflib import get_close_matches

            known = ELSEWHERE.get(args[0])
            near = [known] if known else get_close_matches(args[0], COMMANDS, n=2)
            if near:
                name = visible(args[0])
                ctx.fail(f"There is no command {name!r}; did you mean {' or '.join(near)}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, section by section."""
        width = max(map(len, COMMANDS))
        rows: dict[str, list[tuple[str, str]]] = {}
        heading = ""
        for name, line in COMMANDS.items():
            heading = SECTIONS.get(name, heading)
            rows.setdefault(heading, []).append((name.ljust(width), line))
        for heading, section in rows.items():
            with formatter.section(heading):
                formatter.write_dl(section)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command; click itself would end a broken pipe with exit code 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderLeftError from error

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as click has it
        """Run a command line; errors become a sentence and an exit code."""
        prepare_streams()
        kwargs["standalone_mode"] = False
        return run_guarded(lambda: super(LazyGroup, self).main(*args, **kwargs))


def _module(command: str) -> str:
    """Return the module of a command; a word of Python's has an underscore behind it."""
    return f"citekit.cli.commands.{command}{'_' if iskeyword(command) else ''}"


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="citekit COMMAND --help says more of each.",
)
@click.version_option(__version__, prog_name="citekit")
def cli() -> None:
    """Turn the reference lists of web articles into a bibliography.

    The library is refs/library.db unless --library or CITEKIT_LIBRARY says otherwise. Exit codes:
    0 done, 1 a check found something, 2 wrong usage, 3 an input or the environment failed.
    """
