"""Questions to the user."""

from __future__ import annotations

import click


def ask(question: str) -> str | None:
    """Return what the user types, without blanks around it; ``None`` at the end of the input."""
    try:
        answer = click.prompt(question, default="", show_default=False, prompt_suffix=" > ")
    except click.Abort:
        click.echo()
        return None
    return str(answer).strip()
