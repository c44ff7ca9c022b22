"""Everything a user can cause: one root, a sentence that says what to do, an exit code."""

from __future__ import annotations


class CitekitError(Exception):
    """Root of all errors that citekit raises on purpose.

    The message is one clear sentence for the person at the terminal.

    Attributes:
        exit_code: what the command line exits with (3: input or environment failed).
        picture: lines to show below the message, which point to what is wrong.
    """

    exit_code = 3
    picture: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """Let errors with arguments of their own be pickled, and those that are made of them.

        A pool of processes waits for ever for an error that cannot be read back.
        """
        return _made_again, (type(self), self.args, self.__dict__)


def _made_again(
    kind: type[CitekitError], args: tuple[object, ...], state: dict[str, object]
) -> CitekitError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class UsageError(CitekitError, ValueError):
    """The call itself is wrong: an unknown format, a bad year range (exit code 2)."""

    exit_code = 2


class UnreadableError(CitekitError):
    """An article, page or list cannot be read: missing, binary, broken, refused."""


class ReadOnlyError(CitekitError):
    """An article is in a format that is read and never written: a post of an export, for one."""


class FetchError(UnreadableError):
    """A page could not be fetched: refused address, too large, too slow, an HTTP error."""


class LibraryError(CitekitError):
    """The library cannot be used: not a database, locked, full disk, from a newer citekit."""


class ModelError(CitekitError):
    """The parser's model file is missing or broken."""
