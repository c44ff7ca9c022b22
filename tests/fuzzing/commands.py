"""Commands as people type them, which may end in a sentence and in nothing else."""

from __future__ import annotations

from click.testing import CliRunner

from citekit.cli.app import cli
from citekit.errors import CitekitError

_SAID_OF_FAULTS = ("nternal error", "Traceback")


def run_command(*arguments: object, given: str = "") -> int:
    """Run a command; return its exit code.

    Args:
        arguments: of the command line.
        given: on standard input.

    Raises:
        AssertionError: it ended otherwise than a command may.
        Exception: what it raised, where ``CITEKIT_DEBUG`` asks for that.
    """
    result = CliRunner().invoke(cli, [*map(str, arguments)], input=given)
    raised = result.exception
    if isinstance(raised, CitekitError):
        return raised.exit_code
    if raised is not None and not isinstance(raised, SystemExit | OSError):
        raise raised
    said = result.stderr
    assert not any(word in said for word in _SAID_OF_FAULTS), (arguments, said)
    assert result.exit_code in {0, 1, 2, 3}, (arguments, result.exit_code)
    assert result.exit_code != 3 or said.strip(), arguments
    return result.exit_code
