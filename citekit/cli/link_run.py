"""One run of ``citekit check``: asking, remembering, and writing what is to be known later."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from citekit.cli.check_policy import CheckPolicy
from citekit.cli.failures import say
from citekit.cli.phrases import counted
from citekit.cli.progress import tracked
from citekit.errors import CitekitError
from citekit.formats.files import write_atomically
from citekit.links.baseline import write_baseline
from citekit.links.outcomes import CheckedLinks, gathered, seems_offline
from citekit.reports import FORMATS, Report

if TYPE_CHECKING:
    from citekit.links import Check, Settings
    from citekit.links.memory import Memory
    from citekit.links.newness import Newness
    from citekit.links.targets import Targets

_OFFLINE = (
    "Not one host could be found by its name: is this machine online? Nothing that it found counts."
)


class Run:
    """One run over all links.

    Args:
        targets: what to check.
        settings: how.
        memory: of earlier runs, ``None`` for none.
        newness: tells what failed before.
    """

    def __init__(
        self, targets: Targets, settings: Settings, memory: Memory | None, newness: Newness
    ) -> None:
        self._links = targets.links
        self._settings = settings
        self._memory = memory
        self._newness = newness

    def checked(self) -> CheckedLinks:
        """Check the links; an interrupt ends the run and keeps what was learned."""
        checks = tracked(self._checks(), len(self._links), "Checking", unit="links")
        return gathered(self._links.in_order, map(self._newness.marked, checks))

    def _checks(self) -> Iterator[Check]:
        from citekit.links import check_links

        links = self._links.in_order
        pending: Sequence[int] = range(len(links))
        if self._memory:
            left = array("Q")
            for position, link in enumerate(links):
                check = self._memory.known(link.url)
                if check is None:
                    left.append(position)
                else:
                    yield check
            pending = left
        if len(pending) < len(links):
            known = counted(len(links) - len(pending), "link")
            say(f"{known} checked before, not asked again.")
        for check in check_links((links[position] for position in pending), self._settings):
            yield self._memory.keep(check) if self._memory else check
        if self._memory:
            self._memory.finish()


def keep(checked: CheckedLinks, report: Report, policy: CheckPolicy, memory: Memory | None) -> int:
    """Write what is to be known later; return how much of it could not be written.

    What a machine without a network finds is no knowledge, and counts as what could not be written.

    Args:
        checked: what the run came to.
        report: of it.
        policy: says what to write.
        memory: of this run and earlier ones, ``None`` for none.
    """
    offline = seems_offline(checked.outcomes)
    if offline:
        say(_OFFLINE)
    if memory and offline:
        memory.discard()
    writings: list[Callable[[], None]] = [memory.save] if memory else []
    if policy.write_baseline and offline:
        say(f"{policy.write_baseline} is not written.")
    elif policy.write_baseline and checked.summary.interrupted:
        say(f"Interrupted: {policy.write_baseline} is not written.")
    elif policy.write_baseline:
        checks = (outcome.check for outcome in checked.outcomes)
        writings.append(partial(write_baseline, policy.write_baseline, checks))
    if policy.write_report:
        chunks = FORMATS["json"].write(report)
        writings.append(partial(write_atomically, policy.write_report, chunks))
    return sum(map(_cannot, writings)) + offline


def _cannot(write: Callable[[], None]) -> bool:
    try:
        write()
    except CitekitError as error:
        say(str(error))
        return True
    return False
