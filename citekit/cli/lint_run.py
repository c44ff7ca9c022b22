"""One run of ``citekit lint``: reading, narrowing, putting right, keeping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.changes import Changes
from citekit.cli.failures import say
from citekit.cli.link_sources import found_in, naming_files
from citekit.errors import CitekitError
from citekit.formats.changed_files import ChangedFile
from citekit.lint.baseline import read_baseline, without_known, write_baseline
from citekit.lint.changed import only_changed
from citekit.lint.fixing import fixed_file
from citekit.lint.from_library import library_pages, only_of
from citekit.lint.linting import Linted, lint_many, lint_page

if TYPE_CHECKING:
    from citekit.documents.sources import Source
    from citekit.library import Library
    from citekit.lint.rule import LintRule


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of all findings is meant.

    Attributes:
        known: fingerprints of a baseline.
        changes: of files, where only these count.
    """

    known: frozenset[str] = frozenset()
    changes: Changes | None = None

    @classmethod
    def of(cls, baseline: Path | None, revision: str | None) -> Narrowing:
        """Return what a baseline's file and a revision mean.

        Raises:
            UnreadableError: the baseline can't be read.
            UsageError: git doesn't know the revision.
        """
        known = read_baseline(baseline) if baseline else frozenset()
        return cls(known, None if revision is None else Changes(revision))


class LintRun:
    """One run over articles or references.

    Args:
        rules: to look by.
        narrowing: what of the findings is meant.
        workers: processes that read articles.

    Attributes:
        pages: with the findings that are meant.
        known: how many findings the baseline knew.
        failed: how many articles could not be read or written.
    """

    def __init__(
        self, rules: Sequence[LintRule], narrowing: Narrowing, *, workers: int = 1
    ) -> None:
        self._rules = rules
        self._narrowing = narrowing
        self._workers = workers
        self._all: list[Linted] = []
        self._sources: list[Source] = []
        self.pages: list[Linted] = []
        self.known = self.failed = 0

    def read_files(self, paths: Sequence[str], *, drafts: bool = False) -> None:
        """Look at articles, drafts of exports too if wanted; what can't be read is said."""
        from citekit.documents.sources import find_sources

        for source, linted in self._read(find_sources(paths, drafts=drafts)):
            self._take(linted)
            self._sources.append(source)
            for problem in linted.problems:
                self._fail(CitekitError(problem))

    def _read(self, sources: Iterator[Source]) -> Iterator[tuple[Source, Linted]]:
        for source, linted in lint_many(sources, self._rules, workers=self._workers):
            if isinstance(linted, CitekitError):
                self._fail(linted)
            else:
                yield source, linted

    def read_library(self, library: Library, filters: dict[str, Any]) -> None:
        """Look at what the filters find in a library."""
        with naming_files(library, filters):
            references = list(found_in(library, filters))
        keys = [reference.key for reference in references]
        for page in library_pages(library, references):
            self._take(only_of(lint_page(page, self._rules), keys))

    def _take(self, page: Linted) -> None:
        self._all.append(page)
        self.pages.append(self._narrowed(page))

    def _narrowed(self, page: Linted) -> Linted:
        left = without_known(page, self._narrowing.known)
        self.known += len(page.findings) - len(left.findings)
        changes = self._narrowing.changes
        return left if changes is None else only_changed(left, changes)

    def changed_files(self) -> Iterator[ChangedFile]:
        """Yield the articles in which something can be put right; what fails is said."""
        for source, page in zip(self._sources, self.pages, strict=True):
            if any(one.edits for one in page.findings):
                try:
                    yield fixed_file(source, page)
                except CitekitError as error:
                    self._fail(error)

    def fix(self) -> None:
        """Write what can be put right, and look at the changed articles anew."""
        written = [changed.name for changed in self.changed_files() if self._writes(changed)]
        places = {source.name: number for number, source in enumerate(self._sources)}
        again = iter([self._sources[places[name]] for name in written])
        for source, page in self._read(again):
            self._all[places[source.name]] = page
            self.pages[places[source.name]] = self._narrowed(page)

    def _writes(self, changed: ChangedFile) -> bool:
        try:
            changed.write()
        except CitekitError as error:
            self._fail(error)
            return False
        return True

    def write_baseline(self, path: Path) -> None:
        """Write all that was found, whether a baseline knew it or not; a failure is said."""
        try:
            write_baseline(path, self._all)
        except CitekitError as error:
            self._fail(error)

    def _fail(self, error: CitekitError) -> None:
        say(str(error))
        self.failed += 1
