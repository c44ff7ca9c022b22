"""The options of ``citekit check`` that say how to ask."""

from ipaddress import ip_network

import click
import pytest
from click.testing import CliRunner

from citekit.cli.check_options import check_options, settings_from
from citekit.links import Settings


@click.command()
@check_options
def command(**options):
    command.settings = settings_from(options)


def run(*arguments):
    return CliRunner().invoke(command, arguments)


def test_defaults_are_those_of_the_settings():
    assert run().exit_code == 0
    assert command.settings == Settings()


def test_values():
    run("--timeout", "3", "--per-host", "1", "--block-address", "10.1.2.3", "--no-probe",
        "--exclude", "a.example", "--exclude", "b.example", "--max-bytes", "5000")  # fmt: skip
    assert (command.settings.timeout, command.settings.per_host) == (3, 1)
    assert command.settings.blocked == (ip_network("10.1.2.3/32"),)
    assert command.settings.exclude == ("a.example", "b.example")
    assert command.settings.max_bytes == 5000
    assert not command.settings.probe


@pytest.mark.parametrize("arguments", [["--block-address", "x"], ["--per-host", "0"]])
def test_slips(arguments):
    assert run(*arguments).exit_code == 2
