"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from citekit.documents.sources import Source
from citekit.errors import CitekitError


def write_atomically(path: str | os.PathLike[str], chunks: Iterable[str]) -> None:
    r"""Write text to a file as UTF-8 with ``"\n"`` line ends.

    The text goes to a new file beside it that takes its place when all is on disk, so that a full
    disk or a kill leaves the old file as it was. A symbolic link stays one; its target is replaced.

    Args:
        path: the file; its folder must exist.
        chunks: the text in pieces, drawn one by one.

    Raises:
        CitekitError: if the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            _write_straight(target, chunks)
        else:
            _replace(target, chunks)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CitekitError(f"Cannot write {path}: {reason}.") from error


def write_bytes_atomically(path: str | os.PathLike[str], data: bytes) -> None:
    """Write bytes to a file as `write_atomically` writes text.

    Args:
        path: the file; its folder must exist.
        data: all that it is to hold.

    Raises:
        CitekitError: if the file cannot be written.
    """
    try:
        _replace(Path(os.path.realpath(path)), [data])
    except OSError as error:
        reason = error.strerror or str(error)
        raise CitekitError(f"Cannot write {path}: {reason}.") from error


def replace_unchanged(path: Path, before: bytes, after: bytes) -> None:
    """Write a file anew whose contents are known; permissions and links stay as they are.

    Args:
        path: of the file.
        before: what was read from it.
        after: what it is to hold.

    Raises:
        CitekitError: it may not be written to, or holds something else by now.
    """
    if not os.access(path, os.W_OK):
        raise CitekitError(f"{path} may not be written to: check its permissions.")
    if Source(str(path), path).read() != before:
        raise CitekitError(f"{path} changed meanwhile, so it was left alone; try again.")
    write_bytes_atomically(path, after)


def _write_straight(target: Path, chunks: Iterable[str]) -> None:
    """Write to a device or pipe, which cannot be replaced."""
    with target.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.writelines(chunks)


def _replace(target: Path, chunks: Iterable[str] | Iterable[bytes]) -> None:
    descriptor, temporary = tempfile.mkstemp(
        prefix=f".{target.name}.", suffix=".tmp", dir=target.parent
    )
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(map(_encoded, chunks))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _encoded(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "backslashreplace")


def _mode(target: Path) -> int:
    """Return the permissions of the old file, or those that a new one gets."""
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
