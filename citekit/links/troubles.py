"""What went wrong on the way, for decisions and in words."""

from __future__ import annotations

import errno
import ssl
from collections.abc import Iterator

from requests import exceptions as failures
from urllib3.exceptions import (
    ConnectTimeoutError,
    NewConnectionError,
    ProxyError,
    ReadTimeoutError,
)

from citekit.links.exchange import Trouble, TroubleKind
from citekit.links.records import NO_HOST
from citekit.net.addresses import AddressError, UnknownHostError
from citekit.net.deadline import Deadline

_TIMEOUTS = (
    failures.Timeout,
    ConnectTimeoutError,
    ReadTimeoutError,
    TimeoutError,
)
_UNREACHABLE = frozenset({errno.EHOSTUNREACH, errno.ENETUNREACH, errno.EADDRNOTAVAIL})
_RESET = frozenset({errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED})


def trouble_of(error: BaseException, deadline: Deadline) -> Trouble:
    """Return what an error of a request means.

    Args:
        error: as raised while it was sent and answered.
        deadline: of the request.
    """
    chain = list(causes(error))
    for found in (
        _of_names(chain),
        _of_time(chain, deadline),
        _of_tls(chain),
        _of_connection(chain),
    ):
        if found is not None:
            return found
    return Trouble(TroubleKind.BROKEN, "the server's answer is not HTTP, or broke off")


def causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all that it was made of."""
    pending, seen = [error], set()
    while pending:
        one = pending.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = [getattr(one, "reason", None), one.__cause__, one.__context__, *one.args]
        pending += [cause for cause in inner if isinstance(cause, BaseException)]


def _of_names(chain: list[BaseException]) -> Trouble | None:
    for error in chain:
        if isinstance(error, AddressError):
            words = str(error).rpartition(", ")[0]
            return Trouble(TroubleKind.NOT_PUBLIC, words)
        if isinstance(error, UnknownHostError):
            if error.may_come_back:
                return Trouble(TroubleKind.NAME_SERVER, "the name server failed for this host")
            return Trouble(TroubleKind.NO_HOST, NO_HOST)
    return None


def _of_time(chain: list[BaseException], deadline: Deadline) -> Trouble | None:
    if deadline.is_over:
        return Trouble(TroubleKind.TIMEOUT, f"no answer within {deadline.seconds:g} s")
    if any(map(_is_timeout, chain)):
        return Trouble(TroubleKind.TIMEOUT, "no answer in time")
    return None


def _is_timeout(error: BaseException) -> bool:
    if isinstance(error, NewConnectionError):  # to urllib3 a kind of time-out, whatever the cause
        return False
    return isinstance(error, _TIMEOUTS) or getattr(error, "errno", None) == errno.ETIMEDOUT


def _of_tls(chain: list[BaseException]) -> Trouble | None:
    for error in chain:
        if isinstance(error, ssl.SSLCertVerificationError):
            said = error.verify_message or "not valid"
            return Trouble(TroubleKind.TLS, f"its certificate is refused: {said}")
    for error in chain:
        if isinstance(error, ssl.SSLError):
            said = (getattr(error, "reason", None) or "no TLS").replace("_", " ").lower()
            return Trouble(TroubleKind.TLS, f"no secure connection: {said}")
    if any(isinstance(error, failures.SSLError) for error in chain):
        return Trouble(TroubleKind.TLS, "its certificate is refused")
    return None


def _of_connection(chain: list[BaseException]) -> Trouble | None:
    for error in chain:
        if isinstance(error, failures.InvalidSchema):  # the addresses of links are never of others
            return Trouble(TroubleKind.PROXY, "for a SOCKS proxy the package PySocks is needed")
        if isinstance(error, failures.InvalidProxyURL):
            return Trouble(TroubleKind.PROXY, "the address of the proxy cannot be understood")
    if any(isinstance(error, (failures.ProxyError, ProxyError)) for error in chain):
        return Trouble(TroubleKind.PROXY, "the proxy did not let it through")
    numbers = {getattr(error, "errno", None) for error in chain}
    if errno.ECONNREFUSED in numbers:
        return Trouble(TroubleKind.REFUSED, "the host refuses connections")
    if numbers & _UNREACHABLE:
        return Trouble(TroubleKind.UNREACHABLE, "the host cannot be reached")
    if numbers & _RESET:
        return Trouble(TroubleKind.BROKEN, "the host broke the connection off")
    return None
