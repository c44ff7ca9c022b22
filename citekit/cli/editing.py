"""Editing a reference in the editor of the user's choice; nothing that was typed is lost."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.record_text import edited_fields, record_text
from citekit.errors import CitekitError, UsageError

if TYPE_CHECKING:
    from citekit.library import Library, LibraryReference


def edit_reference(library: Library, reference: LibraryReference) -> bool:
    """Let a user edit a reference, again as long as what was typed can't be taken.

    Args:
        library: that holds it.
        reference: to edit.

    Returns:
        Whether the text was saved; what was saved is also found right.

    Raises:
        CitekitError: there is no editor, or what was typed is wrong and stays so; the message says
            where it is kept.
    """
    raw = [entry.raw for entry in reference.entries if entry.present]
    text = record_text(reference.key, reference.csl, raw)
    before = text
    while True:
        typed = _edit(text)
        if typed is None or not typed.strip():
            return False
        try:
            fields = edited_fields(typed, reference.csl)
            break
        except UsageError as error:
            if typed == text or not typed.strip():
                raise CitekitError(f"{error} Your text is kept in {_keep(typed)}.") from error
            text = f"# NOT SAVED: {error}\n" + "".join(
                line for line in typed.splitlines(keepends=True) if "# NOT SAVED:" not in line
            )
    if fields:
        try:
            library.set(reference.key, fields)
        except CitekitError as error:
            raise CitekitError(f"{error} Your text is kept in {_keep(typed)}.") from error
    elif typed != before or reference.needs_look:
        library.accept(reference.key)
    return True


def _edit(text: str) -> str | None:
    try:
        typed = click.edit(text, extension=".txt")
    except click.ClickException as error:
        raise CitekitError(
            f"No editor could be used ({error.message}); name one in VISUAL or EDITOR."
        ) from error
    return None if typed is None else str(typed)


def _keep(text: str) -> Path:
    descriptor, name = tempfile.mkstemp(prefix="citekit-edit-", suffix=".txt")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    return Path(name)
