"""Copies of what is gone or suspect, put to the checks of a run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from citekit.cli.failures import say
from citekit.cli.phrases import counted
from citekit.cli.progress import tracked

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.links import Check, Settings
    from citekit.links.archives import Copies
    from citekit.links.archives.lookups import Wanted
    from citekit.links.memory import Memory
    from citekit.links.outcomes import CheckedLinks


def add_copies(
    checked: CheckedLinks,
    settings: Settings,
    library: Library | None,
    memory: Memory | None,
    *,
    ask: bool,
) -> None:
    """Put the copies of what is gone or suspect to what a run came to.

    An interrupt ends the asking and keeps what was found.

    Args:
        checked: what a run came to.
        settings: with the archives to ask.
        library: that knows copies and keeps those that are found.
        memory: that knows and notes copies in the history, ``None`` for none.
        ask: whether archives are asked for what is not known.
    """
    from citekit.links.archives import Copies
    from citekit.links.archives.keeping import IN_NEED

    copies = Copies(settings, library, memory)
    wanted: list[Wanted] = []
    for link, check in ((one.link, one.check) for one in checked.outcomes):
        copy = copies.known(link.url) if check.verdict in IN_NEED else None
        if copy is not None:
            _amend(checked, memory, replace(check, archive=copy))
        elif check.verdict in IN_NEED:
            wanted.append(copies.wanted(link, check))
    if ask and not checked.summary.interrupted:
        _ask(copies, wanted, checked, memory)


def _amend(checked: CheckedLinks, memory: Memory | None, check: Check) -> None:
    checked.outcomes.amend(check)
    if memory is not None and check.archive is not None:
        memory.note_archive(check.url, check.archive)


def _ask(
    copies: Copies, wanted: list[Wanted], checked: CheckedLinks, memory: Memory | None
) -> None:
    problems = []
    try:
        for found in tracked(copies.look_up(wanted), len(wanted), "Archives", unit="pages"):
            if found.memento is not None:
                check = checked.outcomes.check_of(found.url)
                _amend(checked, memory, replace(check, archive=found.memento))
            problems += [found.problem] if found.problem else []
    except KeyboardInterrupt:
        say("The look-up of copies was broken off.")
    if problems:
        say(f"No archive answered for {counted(len(problems), 'page')} ({problems[0]}).")
