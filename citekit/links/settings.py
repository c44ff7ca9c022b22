"""How a check is done: limits, patience and manners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from citekit.links.host_rules import HostRule
from citekit.net.addresses import IPNetwork

DOI_HANDLES = "https://doi.org/api/handles/"


@dataclass(frozen=True, slots=True)
class Settings:
    """How a check is done.

    Attributes:
        timeout: seconds for one request, from the name's look-up to the end of the body.
        connect_timeout: seconds for a connection, at most.
        concurrency: connections in all.
        per_host: connections to one host.
        interval: seconds between the starts of two requests to a host; grows when a host says
            that it is too much.
        retries: further tries after 429, a server's error or a time-out.
        backoff: seconds before the first retry; they double with each.
        longest_wait: seconds that a ``Retry-After`` may ask for.
        max_redirects: that are followed; browsers follow 20.
        max_bytes: of a body that are read.
        max_bytes_with_fragments: the same where an anchor is looked for in the whole page.
        second_look: seconds after which a link that seems gone is looked at again; 0: never.
        probe: whether hosts are asked for a path that can't be there, to know their error page.
        fragments: whether fragments are looked up in the page.
        allow_private: whether hosts in private networks may be asked.
        blocked: networks that are never asked, whatever else is allowed.
        ca_bundle: file or folder of certificates to trust in place of the usual ones.
        doi_handles: address of the DOI registry's handle API, up to the DOI.
        exclude: patterns (see ``url_patterns``) of links that are not asked.
        include: patterns of those that are asked all the same.
        hosts: what is different for some hosts, see ``rule_for``.
        archives: addresses of the archives that are asked for copies, one after the other; none
            for the Internet Archive.
        archive_interval: seconds between two requests to an archive, at least.
    """

    timeout: float = 20.0
    connect_timeout: float = 10.0
    concurrency: int = 64
    per_host: int = 2
    interval: float = 0.05
    retries: int = 2
    backoff: float = 1.0
    longest_wait: float = 60.0
    max_redirects: int = 20
    max_bytes: int = 1_000_000
    max_bytes_with_fragments: int = 3_000_000
    second_look: float = 5.0
    probe: bool = True
    fragments: bool = False
    allow_private: bool = False
    blocked: Sequence[IPNetwork] = ()
    ca_bundle: str | None = None
    doi_handles: str = DOI_HANDLES
    exclude: Sequence[str] = ()
    include: Sequence[str] = ()
    hosts: Mapping[str, HostRule] = field(default_factory=dict)
    archives: Sequence[str] = ()
    archive_interval: float = 1.0
