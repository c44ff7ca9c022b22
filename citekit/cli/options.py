"""Options that several commands share."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sized
from difflib import get_close_matches
from functools import reduce
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from citekit.cli.failures import say
from citekit.errors import CitekitError, UsageError

if TYPE_CHECKING:
    from citekit.library import Library, LibraryReference

KEYS_TO_COMPARE = 1000

Command = TypeVar("Command", bound=Callable[..., Any])


class FilePath(click.Path):
    """The path of a file or folder; none is empty, as a variable of the shell may be.

    An empty one would mean the folder in which one is.
    """

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Refuse what is empty."""
        if value == "":
            self.fail("it is empty; name a file or folder.", param, ctx)
        return super().convert(value, param, ctx)


FILES = FilePath(readable=False)
"""Files that shells complete; whether they can be read is found out by the reader, one by one."""

library_option = click.option(
    "--library",
    "library_path",
    type=FilePath(dir_okay=False, path_type=Path),
    envvar="CITEKIT_LIBRARY",
    default=Path("refs/library.db"),
    show_default=True,
    show_envvar=True,
    help="The library's file.",
)

output_option = click.option(
    "-o",
    "--output",
    type=FilePath(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write to this file instead of standard output.",
)

text_or_json_option = click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is written.",
)

workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    default=1,
    show_default=True,
    help="Processes to work with.",
)

glob_option = click.option(
    "--glob",
    "globs",
    multiple=True,
    metavar="PATTERN",
    help="Read these files of folders, whatever their suffix, instead of all articles "
    "(such as 'posts/**/*.txt'; may be given several times).",
)

drafts_option = click.option(
    "--drafts",
    is_flag=True,
    help="Read the drafts and private posts of WordPress exports too.",
)

url_option = click.option(
    "--url", metavar="URL", help="Where the page stands on the web (for a single PATH)."
)


def refuse_url_of_many(url: str | None, sources: Sized) -> None:
    """Refuse ``--url`` beside several pages, of which only one can stand there."""
    if url and len(sources) > 1:
        raise UsageError("--url says where one page stands; give it with a single file.")


_FILTERS = (
    click.argument("words", nargs=-1, metavar="[QUERY]"),
    click.option("--author", metavar="NAME", help="Family name or organisation; qin* begins with."),
    click.option("--year", metavar="YEAR", help="2017, 2016..2018, 2016.. or ..2018."),
    click.option("--title", metavar="WORDS", help="Words of the title."),
    click.option("--type", metavar="TYPE", help="CSL type, such as article-newspaper."),
    click.option("--in", "container", metavar="NAME", help="Journal, paper, book or site."),
    click.option("--article", metavar="PATH", help="Cited in this article."),
    click.option("--uncited", is_flag=True, help="Also what no article cites any more."),
    click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many."),
)


_NEGATED = re.compile(
    r"""
    - (?:
        [a-z][a-z-]*: | ["“(]    # -type:book, -"a phrase", -(a group)
        | [^-o] .                # -word, if it does not begin like -o FILE
        | [^\x00-\x7f]           # -桥
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


class QueryCommand(click.Command):
    """A command that takes a query, in which a minus begins what must not hold."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; negated parts of the query, such as ``-type:book``, are no options.

        They get a minus sign for their hyphen, with which no option begins.
        """
        own = [f"−{one[1:]}" if _NEGATED.match(one) else one for one in args]
        return super().parse_args(ctx, own)


def filter_options(command: Command) -> Command:
    """Give a ``QueryCommand`` the query and the flags by which the library is searched."""
    return reduce(lambda made, option: option(made), reversed(_FILTERS), command)


def existing(library: Library, key: str) -> LibraryReference:
    """Return the reference with a key.

    Raises:
        CitekitError: there is none; the message proposes keys that look like it.
    """
    reference = library.get(key)
    if reference is None:
        raise CitekitError(f"There is no reference {key!r}{_proposal(library, key)}")
    return reference


def _proposal(library: Library, key: str) -> str:
    """Return the keys that look like the one that was asked for, as the end of a sentence."""
    name = re.match(r"[^\W\d_]*", key)
    beginning = name[0][:3] if name else ""
    candidates = [
        reference.key
        for reference in islice(library.search(f"{beginning}*"), KEYS_TO_COMPARE)
        if beginning
    ]
    begun = [one for one in candidates if one.startswith(key.lower())][:3]
    near = begun or get_close_matches(key.lower(), candidates, n=3)
    return f"; did you mean {' or '.join(near)}?" if near else "; citekit search lists keys."


def chosen_keys(library: Library, keys: Iterable[str], find: str | None) -> list[str]:
    """Return the keys that a command names, and those that a search finds.

    Raises:
        CitekitError: a key is nobody's.
        UsageError: it names none, or the query is empty, as a variable of the shell may be.
    """
    if not keys and find is None:
        raise UsageError("Name references by their keys, or find them with --find QUERY.")
    if find is not None and not find.strip():
        raise UsageError("--find is empty, which would mean all references: say what is meant.")
    for key in keys:
        existing(library, key)
    found = [] if find is None else [one.key for one in library.search(find)]
    return list(dict.fromkeys([*keys, *found]))


def matching(library: Library, filters: dict[str, Any]) -> Iterator[LibraryReference]:
    """Return what the values of the filter options find in the library."""
    options = {name: value for name, value in filters.items() if name not in {"words", "uncited"}}
    words = " ".join(filters["words"])
    return library.search(words, include_uncited=filters["uncited"], **options)


def say_nothing_found(filters: dict[str, Any], *, or_files: bool = False) -> None:
    """Say that a search found nothing; ``author knuth`` looks for both words, which few mean.

    Args:
        filters: as given.
        or_files: whether the words might have named a file or a folder.
    """
    from citekit.library.query.filters import FILTERS

    words = " ".join(filters["words"]).split()
    meant = next((pair for pair in pairwise(words) if pair[0] in FILTERS), None)
    hint = f"; did you mean {meant[0]}:{meant[1]}?" if meant else "."
    if or_files and not meant and (name := missing_file(filters["words"])):
        hint = f", and there is no file or folder {name}."
    say(f"Nothing found{hint}")


def missing_file(words: tuple[str, ...]) -> str:
    """Return the single word that might be a file's or folder's name, ``""`` for none."""
    from citekit.library.query.tokens import begins_with_filter

    is_name = len(words) == 1 and not begins_with_filter(words[0]) and " " not in words[0]
    return words[0] if is_name else ""


def is_filtered(filters: dict[str, Any]) -> bool:
    """Return whether one of the filter options has a value."""
    named = ("words", "author", "year", "title", "type", "container", "article", "limit")
    return any(filters.get(name) not in (None, "", ()) for name in named)
