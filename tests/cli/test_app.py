"""The command and how its subcommands are found."""

import click
import pytest

from citekit.cli.app import COMMANDS, ELSEWHERE, SECTIONS, cli


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_imported_and_is_called_so(name):
    command = cli.get_command(click.Context(cli), name)
    assert isinstance(command, click.Command)
    assert command.name == name


def test_help_has_a_line_for_each_command(run):
    result = run("--help")
    assert result.exit_code == 0
    for name, help_line in COMMANDS.items():
        assert name in result.stdout
        assert help_line in result.stdout


def test_an_unknown_command_proposes_what_is_like_it(run):
    result = run("serach")
    assert result.exit_code == 2
    assert "There is no command 'serach'; did you mean search?" in result.stderr


def test_a_name_that_other_programs_use_proposes_ours(run):
    assert set(ELSEWHERE.values()) <= set(COMMANDS)
    assert ELSEWHERE.keys().isdisjoint(COMMANDS)
    result = run("list")
    assert result.exit_code == 2
    assert "There is no command 'list'; did you mean search?" in result.stderr


def test_an_option_before_its_command_is_told_where_to_go(run):
    result = run("--library", "x.db", "search")
    assert result.exit_code == 2
    assert "No such option '--library'. Options of a command stand behind it." in result.stderr
    assert "stand behind" not in run("--libary").stderr


def test_an_unknown_command_proposes_nothing_false(run):
    result = run("xyzzy")
    assert result.exit_code == 2
    assert "xyzzy" in result.stderr
    assert "mean" not in result.stderr


def test_every_section_of_the_list_begins_at_a_command(run):
    assert [name for name in COMMANDS if name in SECTIONS] == list(SECTIONS)
    assert next(iter(SECTIONS)) == next(iter(COMMANDS))
    headings = [line[:-1] for line in run("--help").stdout.splitlines() if line.endswith(":")]
    assert headings == ["Options", *SECTIONS.values()]
