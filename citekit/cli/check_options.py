"""The options of ``citekit check`` that say how to ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import reduce
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any, TypeVar

import click

from citekit.cli.options import FilePath
from citekit.errors import UsageError
from citekit.links.records import Verdict
from citekit.links.settings import DOI_HANDLES, Settings

if TYPE_CHECKING:
    from citekit.net.addresses import IPNetwork

Command = TypeVar("Command", bound=Callable[..., Any])

_DEFAULTS = Settings()
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Network(click.ParamType):  # type: ignore[type-arg] # generic only since click 8.2
    """An address or a network, as in ``10.0.0.0/8``."""

    name = "CIDR"

    def convert(self, value: Any, param: Any, ctx: Any) -> IPNetwork:  # noqa: ANN401 - as click has it
        """Return the network."""
        try:
            return ip_network(str(value), strict=False)
        except ValueError:
            self.fail(f"{value!r} is no address or network, such as 10.0.0.0/8.", param, ctx)


class Age(click.ParamType):  # type: ignore[type-arg] # generic only since click 8.2
    """A length of time, as in ``7d``."""

    name = "AGE"

    def convert(self, value: Any, param: Any, ctx: Any) -> timedelta:  # noqa: ANN401 - as click has it
        """Return the length of time."""
        found = re.fullmatch(r"(\d{1,6})([smhdw])", str(value).strip().lower())
        if found is None:
            self.fail(f"{value!r} is no age; write 90m, 12h, 7d or 2w.", param, ctx)
        return timedelta(**{_UNITS[found[2]]: int(found[1])})


class Verdicts(click.ParamType):  # type: ignore[type-arg] # generic only since click 8.2
    """Verdicts with commas between, or ``none``."""

    name = "VERDICTS"

    def convert(self, value: Any, param: Any, ctx: Any) -> frozenset[Verdict]:  # noqa: ANN401
        """Return the verdicts."""
        if isinstance(value, frozenset):
            return value
        named = [name.strip().lower() for name in str(value).split(",") if name.strip()]
        if named == ["none"]:
            return frozenset()
        known = {verdict.value for verdict in Verdict}
        if not named or not known.issuperset(named):  # an empty variable is not "none"
            self.fail(f"{value!r}: verdicts are {', '.join(Verdict)}, or none.", param, ctx)
        return frozenset(map(Verdict, named))


def _archives(ctx: click.Context, param: click.Parameter, value: Any) -> Any:  # noqa: ANN401
    """Refuse what is no address of an archive before anything is checked."""
    from citekit.links.archives.finding import archive_at

    try:
        for base in value:
            archive_at(base)
    except UsageError as error:
        raise click.BadParameter(str(error), ctx, param) from error
    return value


_SETTINGS = (
    click.option(
        "--exclude",
        metavar="PATTERN",
        multiple=True,
        help="Do not ask these: a URL with * for any characters, or a host.",
    ),
    click.option(
        "--include",
        metavar="PATTERN",
        multiple=True,
        help="Ask these all the same.",
    ),
    click.option("--fragments", is_flag=True, help="Look up fragments (#...) in the pages."),
    click.option(
        "--ca-bundle",
        type=FilePath(),
        metavar="PATH",
        help="Trust these certificates (PEM) instead.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0.1, max=3600),
        metavar="SECONDS",
        default=_DEFAULTS.timeout,
        show_default=True,
        help="Seconds for one request.",
    ),
    click.option(
        "--connect-timeout",
        type=click.FloatRange(min=0.1, max=3600),
        metavar="SECONDS",
        default=_DEFAULTS.connect_timeout,
        show_default=True,
        help="Seconds for a connection.",
    ),
    click.option(
        "--per-host",
        type=click.IntRange(min=1, max=64),
        metavar="N",
        default=_DEFAULTS.per_host,
        show_default=True,
        help="Connections to a host.",
    ),
    click.option(
        "--concurrency",
        type=click.IntRange(min=1, max=512),
        metavar="N",
        default=_DEFAULTS.concurrency,
        show_default=True,
        help="Connections in all.",
    ),
    click.option(
        "--interval",
        type=click.FloatRange(min=0, max=600),
        metavar="SECONDS",
        default=_DEFAULTS.interval,
        show_default=True,
        help="Seconds between requests to a host.",
    ),
    click.option(
        "--retries",
        type=click.IntRange(min=0, max=10),
        metavar="N",
        default=_DEFAULTS.retries,
        show_default=True,
        help="Further tries after 429, 5xx and time-outs.",
    ),
    click.option(
        "--longest-wait",
        type=click.FloatRange(min=0, max=3600),
        metavar="SECONDS",
        default=_DEFAULTS.longest_wait,
        show_default=True,
        help="Seconds that a host may ask to be left alone.",
    ),
    click.option(
        "--max-redirects",
        type=click.IntRange(min=0, max=100),
        metavar="N",
        default=_DEFAULTS.max_redirects,
        show_default=True,
        help="Redirects that are followed.",
    ),
    click.option(
        "--max-bytes",
        type=click.IntRange(min=1_000, max=100_000_000),
        metavar="N",
        default=_DEFAULTS.max_bytes,
        show_default=True,
        help="Bytes of a page that are read.",
    ),
    click.option(
        "--second-look",
        type=click.FloatRange(min=0, max=3600),
        metavar="SECONDS",
        default=_DEFAULTS.second_look,
        show_default=True,
        help="Seconds after which what seems gone is looked at again; 0: never.",
    ),
    click.option(
        "--probe/--no-probe",
        default=_DEFAULTS.probe,
        show_default=True,
        help="Ask hosts for a path that can't be there, to know their error page.",
    ),
    click.option("--allow-private", is_flag=True, help="Ask hosts in private networks too."),
    click.option(
        "--block-address",
        "blocked",
        type=Network(),
        multiple=True,
        help="Never ask this address or network, whatever else is allowed.",
    ),
    click.option(
        "--doi-handles",
        metavar="URL",
        default=DOI_HANDLES,
        show_default=True,
        help="The DOI registry's handle API.",
    ),
    click.option(
        "--archive-api",
        "archives",
        metavar="URL",
        multiple=True,
        callback=_archives,
        help="An archive to ask for copies: like the Wayback Machine, or a TimeMap or TimeGate.  "
        "[default: the Internet Archive]",
    ),
    click.option(
        "--archive-interval",
        type=click.FloatRange(min=0, max=600),
        metavar="SECONDS",
        default=_DEFAULTS.archive_interval,
        show_default=True,
        help="Seconds between requests to an archive.",
    ),
)


def check_options(command: Command) -> Command:
    """Give a command the options by which links are checked."""
    return reduce(lambda made, option: option(made), reversed(_SETTINGS), command)


def settings_from(options: dict[str, Any]) -> Settings:
    """Take the settings of a check out of the values of a command's options."""
    names = [parameter for parameter in Settings.__slots__ if parameter in options]
    return Settings(**{name: options.pop(name) for name in names})
