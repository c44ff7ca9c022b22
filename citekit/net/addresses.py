"""Which addresses a program may visit on somebody else's word: public ones only.

Special-purpose addresses are those of the IANA registries
(https://www.iana.org/assignments/iana-ipv4-special-registry and ``iana-ipv6-special-registry``).
"""

from __future__ import annotations

import socket
from collections.abc import Sequence
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from citekit.errors import FetchError

IPAddress = IPv4Address | IPv6Address
IPNetwork = IPv4Network | IPv6Network

_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052
_COMPATIBLE = IPv6Network("::/96")  # RFC 4291, 2.5.5.1
_TRANSLATED = IPv6Network("::ffff:0:0:0/96")  # RFC 2765
_NOT_PUBLIC = tuple(
    ip_network(text)
    for text in (
        # What ``ipaddress`` calls global in some Python versions, or leaves undecided.
        "0.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT, and a cloud's metadata service
        "192.0.0.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "168.63.129.16/32",  # a cloud's metadata service on a public address
        "198.18.0.0/15",
        "240.0.0.0/4",
        "64:ff9b:1::/48",  # NAT64 within a network (RFC 8215)
        "100::/64",
        "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarking
        "2001:db8::/32",
        "3fff::/20",
        "5f00::/16",
        "fec0::/10",
    )
)
_NAME_SERVER_FAILED = frozenset({socket.EAI_AGAIN, socket.EAI_FAIL, socket.EAI_SYSTEM})


class AddressError(FetchError):
    """A host has an address that may not be visited."""


class UnknownHostError(FetchError):
    """A name that no address is known for.

    Attributes:
        may_come_back: whether it was the name server that failed, and not the name.
    """

    def __init__(self, message: str, *, may_come_back: bool = False) -> None:
        super().__init__(message)
        self.may_come_back = may_come_back


def is_public(address: str | IPAddress) -> bool:
    """Return whether an address belongs to a host on the open internet.

    IPv6 addresses that carry an IPv4 address (mapped, NAT64, 6to4, compatible) are judged by it.

    Args:
        address: such as ``"93.184.216.34"``; an IPv6 address may have a zone (``fe80::1%eth0``).

    Raises:
        ValueError: ``address`` is no IP address.
    """
    judged = ip_address(address)
    if isinstance(judged, IPv6Address):
        if judged.scope_id:
            return False
        inner = _embedded(judged)
        if inner is not None:
            return is_public(inner)
    return (
        judged.is_global
        and not judged.is_multicast
        and not judged.is_unspecified
        and not judged.is_reserved
        and not any(judged in network for network in _NOT_PUBLIC)
    )


def is_address(host: str) -> bool:
    """Return whether a host is named by its address, so that no name server is asked."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def public_addresses(
    host: str, port: int, *, allow_private: bool = False, blocked: Sequence[IPNetwork] = ()
) -> list[IPAddress]:
    """Resolve a host once and return the addresses to connect to, in the resolver's order.

    A name with a private address beside public ones is refused as a whole: it is set up to trick.

    Args:
        host: name or address.
        port: for the resolver.
        allow_private: whether private addresses are wanted too.
        blocked: networks that are never visited, whatever else is allowed.

    Raises:
        AddressError: the name leads to an address that is not public, or blocked.
        UnknownHostError: the name leads nowhere.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHostError(
            f"The host {host!r} is unknown; check the address.",
            may_come_back=getattr(error, "errno", None) in _NAME_SERVER_FAILED,
        ) from error
    addresses = list(dict.fromkeys(ip_address(entry[4][0]) for entry in found))
    for address in addresses:
        if any(_lies_in(address, network) for network in blocked):
            raise AddressError(
                f"{host!r} leads to {address}, which is blocked, so it is not fetched."
            )
        if not allow_private and not is_public(address):
            raise AddressError(
                f"{host!r} leads to {address}, which is no public address, so it is not fetched."
            )
    return addresses


def _lies_in(address: IPAddress, network: IPNetwork) -> bool:
    inner = _embedded(address) if isinstance(address, IPv6Address) else None
    return address in network or (inner is not None and inner in network)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64 or address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _COMPATIBLE and int(address) > 0xFFFF:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None
