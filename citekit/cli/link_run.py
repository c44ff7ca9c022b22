"""One run of ``citekit check``: asking, remembering, and writing what is to be known later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from citekit.cli.check_policy import CheckPolicy
from citekit.cli.failures import say
from citekit.cli.phrases import counted
from citekit.cli.progress import tracked
from citekit.errors import CitekitError
from citekit.formats.files import write_atomically
from citekit.links.baseline import write_baseline
from citekit.links.outcomes import CheckedLinks, gathered
from citekit.reports import FORMATS, Report

if TYPE_CHECKING:
    from citekit.links import Check, Settings
    from citekit.links.memory import Memory
    from citekit.links.newness import Newness
    from citekit.links.targets import Targets


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
        return gathered(self._links.values(), map(self._newness.marked, checks))

    def _checks(self) -> Iterator[Check]:
        from citekit.links import check_links

        known: set[str] = set()
        if self._memory:
            for check in self._memory.known(self._links.values()):
                known.add(check.url)
                yield check
        if known:
            say(f"{counted(len(known), 'link')} checked before, not asked again.")
        pending = [link for url, link in self._links.items() if url not in known]
        for check in check_links(pending, self._settings):
            yield self._memory.keep(check) if self._memory else check
        if self._memory:
            self._memory.finish()


def keep(checked: CheckedLinks, report: Report, policy: CheckPolicy, memory: Memory | None) -> int:
    """Write what is to be known later; return how much of it could not be written.

    Args:
        checked: what the run came to.
        report: of it.
        policy: says what to write.
        memory: of this run and earlier ones, ``None`` for none.
    """
    writings: list[Callable[[], None]] = [memory.save] if memory else []
    if policy.write_baseline and checked.summary.interrupted:
        say(f"Interrupted: {policy.write_baseline} is not written.")
    elif policy.write_baseline:
        checks = [outcome.check for outcome in checked.outcomes]
        writings.append(partial(write_baseline, policy.write_baseline, checks))
    if policy.write_report:
        chunks = FORMATS["json"].write(report)
        writings.append(partial(write_atomically, policy.write_report, chunks))
    return sum(map(_cannot, writings))


def _cannot(write: Callable[[], None]) -> bool:
    try:
        write()
    except CitekitError as error:
        say(str(error))
        return True
    return False
