"""Which lines of which files changed since a revision, by git."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from citekit.errors import CitekitError, UsageError

_LONGEST_RUN = 120
"""Seconds that git may take."""

_DIFF = (
    "--find-renames",
    "--no-color",
    "--no-ext-diff",
    "--no-relative",
    "--no-textconv",
    "--ignore-submodules=all",
)
_PATCH = ("--unified=0", "--inter-hunk-context=0", "--text")
_HUNK = re.compile(rb"@@ -[\d,]+ \+(\d+)(?:,(\d+))? @@")


@dataclass(slots=True)
class FileChange:
    """What changed in a file.

    Attributes:
        is_new: whether all of it did.
        lines: first and last of each range that is new, by the file as it is now.
        added: the text of these, in lower case.
    """

    is_new: bool = False
    lines: list[tuple[int, int]] = field(default_factory=list)
    added: str = ""

    def touches(self, first: int, last: int) -> bool:
        """Return whether one of the lines from the first to the last is new."""
        return self.is_new or any(start <= last and first <= end for start, end in self.lines)


class Changes:
    """What changed in a repository's files since a revision, committed or not.

    As in a pull request the comparison is with the commit at which the revision and the current
    branch parted. A file that was renamed counts as changed where its text did.

    Args:
        revision: a branch, tag or commit.
        folder: within the repository.

    Raises:
        UsageError: there is no repository, or it does not know the revision.
        CitekitError: git is not there, or fails.
    """

    def __init__(self, revision: str, folder: Path | None = None) -> None:
        self._folder = folder or Path.cwd()
        self._folder = Path(os.fsdecode(self._ask_root()))
        self._files = dict(self._changed(self._base(revision)))
        untracked = self._git("ls-files", "--others", "--exclude-standard", "-z").split(b"\0")
        self._files.update({self._path(name): FileChange(is_new=True) for name in untracked[:-1]})
        self._known: dict[str, FileChange | None] = {}

    def of(self, name: str) -> FileChange | None:
        """Return what changed in a file, ``None`` for nothing.

        Args:
            name: its path, from the root of the repository or from the current folder.
        """
        if name not in self._known:
            places = (os.path.realpath(start / name) for start in (self._folder, Path.cwd()))
            found = (self._files[place] for place in places if place in self._files)
            self._known[name] = next(found, None)
        return self._known[name]

    def _ask_root(self) -> bytes:
        try:
            return self._git("rev-parse", "--show-toplevel").rstrip(b"\r\n")
        except _GitError as error:
            raise UsageError(
                "Only in a git repository can be told what changed since a revision."
            ) from error

    def _base(self, revision: str) -> str:
        """Return the commit at which a revision and the current branch parted.

        Before the first commit that is nothing: an empty tree.
        """
        unknown = UsageError(
            f"git knows no revision {revision[:200]!r} here; fetch it first, or name another."
        )
        if revision.startswith("-") or not revision.isprintable():
            raise unknown
        if revision == "HEAD" and not self._has_commits():
            return self._git("hash-object", "-t", "tree", "--stdin").decode().strip()
        try:
            found = self._git("rev-parse", "--verify", "--quiet", "--end-of-options",
                              f"{revision}^{{commit}}")  # fmt: skip
        except _GitError as error:
            raise unknown from error
        commit = found.decode().strip()
        try:
            return self._git("merge-base", commit, "HEAD").decode().split()[0]
        except _GitError as error:
            raise UsageError(
                f"{revision[:200]!r} and HEAD have no commit in common here; fetch more of the"
                " history (with actions/checkout: fetch-depth: 0)."
            ) from error

    def _has_commits(self) -> bool:
        try:
            self._git("rev-parse", "--verify", "--quiet", "HEAD")
        except _GitError:
            return False
        return True

    def _changed(self, base: str) -> Iterator[tuple[str, FileChange]]:
        names = list(_new_names(self._git("diff", *_DIFF, "--name-status", "-z", base, "--")))
        patch = self._git("diff", *_DIFF, *_PATCH, base, "--")
        sections = re.split(rb"(?m)^diff --git .*\n", patch)[1:]
        if len(sections) != len(names):  # such as a file that became a link
            sections = []
        for number, name in enumerate(names):
            change = _change(sections[number]) if sections else FileChange(is_new=True)
            yield self._path(name), change

    def _path(self, name: bytes) -> str:
        return os.path.realpath(self._folder / os.fsdecode(name))

    def _git(self, *arguments: str) -> bytes:
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and no option from outside
                ["git", *arguments],  # noqa: S607 - git is where PATH says
                cwd=self._folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=_LONGEST_RUN,
            )
        except FileNotFoundError as error:
            raise CitekitError("To tell what changed, git is needed: install it.") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CitekitError(f"git cannot tell what changed: {error}.") from error
        if done.returncode:
            raise _GitError(os.fsdecode(done.stderr).strip())
        return done.stdout


class _GitError(CitekitError):
    """Git said no."""

    def __init__(self, said: str) -> None:
        first = said.splitlines()[0] if said else "it does not say why"
        super().__init__(f"git cannot tell what changed: {first}.")


def _new_names(listed: bytes) -> Iterator[bytes]:
    """Yield the present names of files, of ``git diff --name-status -z``."""
    fields = iter(listed.split(b"\0"))
    for status in fields:
        if not status:
            return
        name = next(fields)
        yield next(fields) if status[:1] in {b"R", b"C"} else name


def _change(section: bytes) -> FileChange:
    change = FileChange()
    added = []
    is_text = False
    for line in section.splitlines(keepends=True):
        hunk = _HUNK.match(line)
        if hunk:
            is_text = True
            first, number = int(hunk[1]), int(hunk[2] or 1)
            if number:
                change.lines.append((first, first + number - 1))
        elif is_text and line.startswith(b"+"):
            added.append(line[1:])
    change.added = b"".join(added).decode("utf-8", "replace").lower()
    return change
