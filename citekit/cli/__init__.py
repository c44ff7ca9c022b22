"""The command line: one thin file a command over what Python can do just as well."""

from __future__ import annotations


def main() -> None:
    """Run ``citekit`` on the arguments of the process and exit."""
    from citekit.cli.app import cli

    cli(prog_name="citekit")
