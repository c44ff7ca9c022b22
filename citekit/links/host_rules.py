"""What is different for some hosts: headers, accepted statuses, manners, patience."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from citekit.links.spelling import SpellingError, WebAddress, read_address

if TYPE_CHECKING:
    from citekit.settings import Table

_MEMBERS = ("headers", "accept", "interval", "connections", "timeout")
_VARIABLE = re.compile(r"\$(\$(?=\{)|\{([A-Za-z_][A-Za-z0-9_]*)\})")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]{0,8000}")
_OURS = frozenset({"connection", "content-length", "host", "te", "transfer-encoding", "upgrade"})
"""Headers that are part of how a request is sent."""

_PORT = re.compile(r":\d+$")
_USUAL_PORTS = re.compile(r":(?:80|443)$")


@dataclass(frozen=True, slots=True)
class HostRule:
    """What is different for a host; ``None`` where nothing is.

    Attributes:
        headers: sent with each request to it, and to no other host.
        accept: statuses that are fine, so that nothing more is asked.
        interval: seconds between the starts of two requests.
        connections: to it.
        timeout: seconds for one request.
    """

    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    accept: frozenset[int] = frozenset()
    interval: float | None = None
    connections: int | None = None
    timeout: float | None = None


_NOTHING = HostRule()


def rule_for(address: WebAddress, rules: Mapping[str, HostRule]) -> HostRule:
    """Return what is different for the host of an address.

    Args:
        address: asked for.
        rules: by host (``example.org``, ``example.org:8080``), by ``*.example.org`` for all hosts
            below, by ``*`` for all; the nearest one counts alone.
    """
    if not rules:
        return _NOTHING
    name = address.host if address.port is None else f"{address.host}:{address.port}"
    return next((rules[key] for key in _keys(name) if key in rules), _NOTHING)


def manners_of(host: str, rules: Mapping[str, HostRule]) -> HostRule:
    """Return how a host is to be treated with all its ports: manners are towards machines."""
    ported = {_PORT.sub("", key): rule for key, rule in rules.items()}
    known = {**ported, **rules}
    return next((known[key] for key in _keys(host) if key in known), _NOTHING)


def _keys(name: str) -> Iterator[str]:
    yield name
    if not name.startswith("["):
        while "." in name:
            name = name.partition(".")[2]
            yield f"*.{name}"
    yield "*"


def read_host_rules(table: Table) -> dict[str, HostRule]:
    """Read the table ``[check.hosts]``, with the environment's values for ``${NAME}`` in headers.

    Raises:
        UsageError: something in it is wrong, or a variable is not set.
    """
    return {_key(name, table): _rule(table.table(name)) for name in table}


def _key(name: str, table: Table) -> str:
    wildcard = re.match(r"\*\.(?=.)|\*$", name)
    host = name[wildcard.end() :] if wildcard else name
    try:
        address = read_address(f"http://{host}/") if host else None
    except SpellingError:
        address = None
    is_host = address is not None and address.target == "/" and not re.search("[*@#]", host)
    if not (is_host or (wildcard and not host)):
        raise table.error(name, "no host; write example.org, example.org:8080 or *.example.org")
    spelled = address.origin.partition("://")[2] if address else ""
    return (wildcard[0] if wildcard else "") + _USUAL_PORTS.sub("", spelled)


def _rule(table: Table) -> HostRule:
    table.only(_MEMBERS)
    headers = table.table("headers")
    return HostRule(
        {name: _header(headers, name) for name in headers},
        _statuses(table) if "accept" in table else frozenset(),
        _number(table, "interval", "number", 0, 600),
        _number(table, "connections", "whole number", 1, 64),
        _number(table, "timeout", "number", 0.1, 3600),
    )


def _number(table: Table, name: str, kind: str, least: float, most: float) -> Any:  # noqa: ANN401
    if name not in table:
        return None
    value = table.value(name, kind)
    if not least <= value <= most:
        raise table.error(name, f"must be from {least:g} to {most:g}")
    return value


def _header(table: Table, name: str) -> str:
    """Return the value of a header; what is wrong is told without it, since it may be a secret."""
    if not _HEADER_NAME.fullmatch(name) or name.lower() in _OURS:
        raise table.error(name, "no header that can be set")

    def variable(found: re.Match[str]) -> str:
        if found[2] is None:
            return "$"
        if found[2] not in os.environ:
            raise table.error(name, f"the environment variable {found[2]} is not set")
        return os.environ[found[2]]

    value = _VARIABLE.sub(variable, table.value(name, "text in quotes")).strip()
    if not _HEADER_VALUE.fullmatch(value):
        raise table.error(name, "its value has line ends or letters that headers cannot have")
    return value


def _statuses(table: Table) -> frozenset[int]:
    statuses: set[int] = set()
    for one in table.value("accept", "list"):
        found = re.fullmatch(r"([1-9]\d\d)(?:\.\.([1-9]\d\d))?", str(one))
        least, most = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if least > most or isinstance(one, float):
            raise table.error("accept", "statuses are written 403 or '500..599'")
        statuses.update(range(least, most + 1))
    return frozenset(statuses)
