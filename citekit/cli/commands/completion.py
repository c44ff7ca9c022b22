"""``citekit completion``: what a shell has to read so that Tab completes."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_CITEKIT_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that teaches a SHELL to complete commands, options and cite keys.

    \b
    bash: eval "$(citekit completion bash)"   in ~/.bashrc
    zsh:  eval "$(citekit completion zsh)"    in ~/.zshrc, after compinit
    fish: citekit completion fish | source    in ~/.config/fish/config.fish

    Bash needs version 4.4 or newer.
    """  # noqa: D301 - a backspace is what keeps click from joining the lines
    made = get_completion_class(shell)
    assert made is not None, shell
    click.echo(made(ctx.find_root().command, {}, "citekit", VARIABLE).source())
