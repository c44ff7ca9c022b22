"""A settings file under the options of a command: flags win over it, it wins over defaults."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from citekit.cli.options import FilePath
from citekit.settings import Table, read_settings

Command = TypeVar("Command", bound=Callable[..., Any])

FILE_NAME = "citekit.toml"

config_option = click.option(
    "--config",
    type=FilePath(dir_okay=False, path_type=Path),
    metavar="FILE",
    help=f"Settings.  [default: {FILE_NAME} beside the library, if it is there]",
)


def settings_table(config: Path | None, library: Path, name: str) -> Table:
    """Return a command's table in the settings; an empty one where there is none.

    Args:
        config: the file that was named, if any.
        library: beside which it is looked for otherwise.
        name: of the table.

    Raises:
        UsageError: the file can't be read or has something wrong in it.
    """
    path = config or library.parent / FILE_NAME
    if config is None and not os.path.isfile(path):  # noqa: PTH113 - never raises
        return Table({}, (name,))
    return read_settings(path).table(name)


def fill_in(
    ctx: click.Context,
    table: Table,
    values: dict[str, Any],
    names: Collection[str],
    tables: Collection[str] = (),
) -> None:
    """Put the settings in the place of options that were not given.

    Args:
        ctx: of the command.
        table: of the command.
        values: of its options, changed here.
        names: options that may stand in a settings file, by their flags without ``--``.
        tables: names in the table that are no options.

    Raises:
        UsageError: a setting is unknown or wrong.
    """
    table.only([*names, *tables])
    options = {
        max(option.opts, key=len)[2:]: option
        for option in ctx.command.params
        if isinstance(option, click.Option)
    }
    for name in table:
        if name not in tables:
            option = options[name]
            value = _value(ctx, table, name, option)
            if option.name and ctx.get_parameter_source(option.name) is ParameterSource.DEFAULT:
                values[option.name] = value


def _value(ctx: click.Context, table: Table, name: str, option: click.Option) -> Any:  # noqa: ANN401
    value = table.value(name, _kind(option))
    if isinstance(value, list) and not option.multiple:
        value = ",".join(value)
    if isinstance(option.type, click.Path):  # is meant from where the file stands
        value = os.path.join(os.path.dirname(table.file), value)  # noqa: PTH118, PTH120
    try:
        return option.process_value(ctx, value)
    except click.BadParameter as error:
        raise table.error(name, error.message.rstrip(".")) from error


def _kind(option: click.Option) -> str:
    """Return what an option's value must be in a settings file."""
    if option.is_flag:
        return "true or false"
    if isinstance(option.type, type(click.INT)):
        return "whole number"
    if isinstance(option.type, type(click.FLOAT)):
        return "number"
    return "list of texts" if option.multiple else "text or a list of texts"
