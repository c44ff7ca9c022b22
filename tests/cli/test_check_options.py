"""The options of ``citekit check``."""

from datetime import timedelta
from ipaddress import ip_network

import click
import pytest
from click.testing import CliRunner

from citekit.cli.check_options import check_options, settings_from
from citekit.links import Settings, Verdict


@click.command()
@check_options
def command(**options):
    command.settings = settings_from(options)
    command.policy = options


def run(*arguments):
    return CliRunner().invoke(command, arguments)


def test_defaults_are_those_of_the_settings():
    assert run().exit_code == 0
    assert command.settings == Settings()
    assert command.policy["fail_on"] == {Verdict.GONE}


def test_values():
    run("--timeout", "3", "--per-host", "1", "--block-address", "10.1.2.3", "--max-age", "2w",
        "--fail-on", "gone, Suspect", "--no-probe")  # fmt: skip
    assert (command.settings.timeout, command.settings.per_host) == (3, 1)
    assert command.settings.blocked == (ip_network("10.1.2.3/32"),)
    assert not command.settings.probe
    assert command.policy["max_age"] == timedelta(days=14)
    assert command.policy["fail_on"] == {Verdict.GONE, Verdict.SUSPECT}
    run("--fail-on", "none")
    assert command.policy["fail_on"] == frozenset()


@pytest.mark.parametrize(
    "arguments",
    [["--block-address", "x"], ["--max-age", "7"], ["--fail-on", "dead"], ["--per-host", "0"]],
)
def test_slips(arguments):
    assert run(*arguments).exit_code == 2
