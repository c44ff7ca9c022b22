"""The file of decisions: a line an event, appended and safe on disk before anything else."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, NamedTuple

from citekit.cycles import without_cycle_search
from citekit.errors import LibraryError
from citekit.library.decisions.events import Event, NotAnEventError, read_event

_MERGE_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class FileState(NamedTuple):
    """By which a change of the file is noticed without reading it."""

    size: int
    modified: int


class Reading(NamedTuple):
    """What the file says.

    Attributes:
        lines: its lines that are not blank, without their ends.
        state: of the file, before it was read.
    """

    lines: list[bytes]
    state: FileState


class DecisionLog:
    """The decisions beside a library: ``refs/library.decisions.jsonl`` of ``refs/library.db``.

    Whoever appends holds the library's lock, so that there is one writer at a time.

    Args:
        library: path of the library.
    """

    def __init__(self, library: Path) -> None:
        self.path = library.with_name(f"{library.stem}.decisions.jsonl")

    def state(self) -> FileState | None:
        """Return size and time of change, ``None`` when there is no such file."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return FileState(found.st_size, found.st_mtime_ns)

    def read(self) -> Reading:
        """Return all lines. One at the end that is not whole was never acted on; it is left out."""
        try:
            with self.path.open("rb") as file:
                found = os.fstat(file.fileno())
                data = file.read()
        except FileNotFoundError:
            return Reading([], FileState(0, 0))
        *lines, last = data.split(b"\n")
        if last.strip() and _is_whole(last):
            lines.append(last)
        lines = [line.rstrip(b"\r") for line in lines if line.strip()]
        return Reading(lines, FileState(found.st_size, found.st_mtime_ns))

    def events(self, lines: Iterable[bytes], first: int = 1) -> list[Event]:
        """Return the events of lines.

        Args:
            lines: as read.
            first: number of the first line, for messages.

        Raises:
            LibraryError: a line can't be understood; none is ever passed over.
        """
        with without_cycle_search():
            return [self._event(line, number) for number, line in enumerate(lines, first)]

    def _event(self, line: bytes, number: int) -> Event:
        if line.startswith(_MERGE_MARKS):
            raise LibraryError(
                f"{self.path} has the marks of a merge conflict: delete the lines that begin "
                "with <<<<<<<, =======, >>>>>>> and keep all others; with the line "
                f"`{self.path.name} merge=union` in .gitattributes git does so itself."
            )
        try:
            return read_event(line)
        except NotAnEventError as error:
            raise LibraryError(
                f"Line {number:,} of {self.path} {error}; put it right or take it out, or "
                "update citekit."
            ) from error

    def end(self) -> int:
        """Return where the file ends, without a last line that is not whole."""
        try:
            with self.path.open("rb") as file:
                return _end_of_whole_lines(file)
        except FileNotFoundError:
            return 0

    def append(self, lines: list[str]) -> FileState:
        """Write lines behind the others; they are on disk when this returns.

        Raises:
            OSError: they can't be written; the file is then as it was.
        """
        is_new = not self.path.exists()
        with self.path.open("ab+") as file:
            end = _end_of_whole_lines(file)
            start = "\n" if end and _read(file, end - 1, 1) != b"\n" else ""
            file.truncate(end)
            try:
                file.write((start + "".join(f"{line}\n" for line in lines)).encode())
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                with suppress(OSError):
                    os.truncate(self.path, end)
                raise
            found = os.fstat(file.fileno())
        if is_new:
            _sync_folder(self.path.parent)
        return FileState(found.st_size, found.st_mtime_ns)

    def cut(self, size: int) -> None:
        """Take out what was appended since the file had a size; nothing that comes is lost by it.

        Where it can't be, the lines stay and are followed by the next command.
        """
        with suppress(OSError):
            os.truncate(self.path, size)


def chain(lines: Iterable[bytes], before: bytes = b"") -> bytes:
    """Return what lines are known by again, one after the other.

    Args:
        lines: without their ends.
        before: the chain of the lines before them.
    """
    for line in lines:
        before = blake2b(before + line, digest_size=16).digest()
    return before


def _is_whole(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _end_of_whole_lines(file: BinaryIO) -> int:
    """Return where the file ends when a line that is not whole is left out."""
    position = size = file.seek(0, os.SEEK_END)
    tail = b""
    while position and b"\n" not in tail:
        step = min(position, 65_536)
        position -= step
        tail = _read(file, position, step) + tail
    last = tail[tail.rfind(b"\n") + 1 :]
    return size if not last or _is_whole(last) else size - len(last)


def _read(file: BinaryIO, position: int, length: int) -> bytes:
    file.seek(position)
    return file.read(length)


def _sync_folder(folder: Path) -> None:
    """Make sure that a new file is found in its folder after a power cut."""
    with suppress(OSError):  # Windows can't, and needn't
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
