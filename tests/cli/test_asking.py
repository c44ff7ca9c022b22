"""Questions to the user."""

import click
from click.testing import CliRunner

from citekit.cli.asking import ask


def answers(typed):
    """What two questions give, when this is typed."""
    got = []

    @click.command()
    def command():
        got.extend([ask("Well?"), ask("And?")])

    result = CliRunner().invoke(command, input=typed)
    assert "Well? > " in result.stdout
    return got


def test_answers_are_stripped():
    assert answers("  m \n\n") == ["m", ""]


def test_the_end_of_the_input_is_no_answer():
    assert answers("m\n") == ["m", None]
