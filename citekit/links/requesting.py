"""Sending one request as it stands, on connections that go only where they may.

Stock ``requests`` and ``urllib3`` change a target on its way: they decode and encode escapes, drop
slashes and a bare ``?``. Here the line that is sent is the one that was asked for.
"""

from __future__ import annotations

import socket
import ssl
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

from requests import PreparedRequest, Response
from requests import exceptions as failures
from requests.cookies import extract_cookies_to_jar, get_cookie_header
from requests.hooks import default_hooks
from requests.structures import CaseInsensitiveDict
from requests.utils import get_environ_proxies, select_proxy
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError

from citekit.errors import CitekitError
from citekit.links.body import read_body
from citekit.links.exchange import Answer, Ask, Trouble, TroubleKind
from citekit.links.host_rules import rule_for
from citekit.links.intermediates import complete, lacks_issuer
from citekit.links.settings import Settings
from citekit.links.spelling import WebAddress
from citekit.links.troubles import causes, trouble_of
from citekit.links.trust import Trust
from citekit.net.addresses import UnknownHostError, public_addresses
from citekit.net.connections import GuardedAdapter, is_tunnel
from citekit.net.deadline import Deadline
from citekit.net.fetch import USER_AGENT
from citekit.tables import load_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from citekit.net.addresses import IPNetwork

_RECEIVE_BUFFER = 65_536
"""Bytes that the system takes in ahead of us: what is not wanted is not fetched either."""

_ENOUGH_OF_ERRORS = 65_536
"""Bytes of what is no page, such as the body of a redirect."""

_PLAIN = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en,*;q=0.5",
}


_FAILURES = (failures.RequestException, HTTPError, OSError, ValueError, CitekitError)


class LiteralAdapter(GuardedAdapter):
    """Sends the target that was asked for, with one TLS context for all connections.

    Attributes:
        target: of the next request.
    """

    target = "/"

    def pool_classes(
        self, blocked: Sequence[IPNetwork], *, allow_private: bool
    ) -> dict[str, type[Any]]:
        """Return pools that put the literal target in the request line."""
        pools = super().pool_classes(blocked, allow_private=allow_private)
        return {scheme: self._literal(pool) for scheme, pool in pools.items()}

    def tunnel_classes(self, pools: Mapping[str, type[Any]]) -> dict[str, type[Any]]:
        """Return pools that put the literal target in the request line here too."""
        guarded = super().tunnel_classes(pools)
        return {scheme: self._literal(pool) for scheme, pool in guarded.items()}

    def _literal(self, pool: type[Any]) -> type[Any]:
        adapter = self

        connection: Any = pool.ConnectionCls

        class Prompt(connection):  # type: ignore[misc] # a class made at run time
            def getresponse(self) -> Any:  # noqa: ANN401 - as inherited
                _acknowledge_at_once(self.sock)
                return super().getresponse()

        class Literal(pool):  # type: ignore[misc] # a class made at run time
            ConnectionCls = Prompt

            def _make_request(
                self,
                conn: Any,  # noqa: ANN401 - as inherited
                method: str,
                url: str,
                **options: Any,  # noqa: ANN401
            ) -> Any:  # noqa: ANN401
                return super()._make_request(conn, method, adapter.target, **options)

        return Literal

    def request_url(self, request: PreparedRequest, proxies: Any) -> str:  # noqa: ANN401
        """Return a target that urllib3 has nothing to change in; the true one comes later."""
        del request, proxies
        return "/"

    def build_connection_pool_key_attributes(
        self,
        request: PreparedRequest,
        verify: Any,  # noqa: ANN401 - as inherited
        cert: Any = None,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Return what tells pools apart: not the certificates, which are the same for all."""
        host_params, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host_params, {}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ANN401
        """Leave the connection as it is: its TLS context has the certificates and verifies."""


def _acknowledge_at_once(connected: Any) -> None:  # noqa: ANN401 - plain or TLS socket
    """Spare servers that send head and body apart the wait of 40 ms for our acknowledgement."""
    option = getattr(socket, "TCP_QUICKACK", None)  # Linux has it
    if option is not None and connected is not None:
        with suppress(OSError, AttributeError):
            connected.setsockopt(socket.IPPROTO_TCP, option, 1)


class Requester:
    """Sends requests one after the other; each worker has one of its own.

    Args:
        settings: of the check.
        trust: the certificates; may be shared.
    """

    def __init__(self, settings: Settings, trust: Trust) -> None:
        self._settings = settings
        self._trust = trust
        self._may_have_proxy = bool(getproxies())
        options = [*HTTPConnection.default_socket_options]
        options.append((socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER))
        self._adapter = LiteralAdapter(
            Deadline(settings.timeout),
            allow_private=settings.allow_private,
            blocked=settings.blocked,
            ssl_context=trust.context,
            socket_options=options,
        )

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()

    def send(self, ask: Ask) -> Answer:
        """Send a request and read the answer; whatever goes wrong is told in the answer."""
        if ask.address.scheme == "https" or self._may_have_proxy:
            self._trust.read()
        started = monotonic()
        with Deadline(self._patience(ask)) as deadline:
            try:
                answer = self._exchange(ask, deadline)
            except _FAILURES as error:
                answer = self._completed(ask, error) or Answer(
                    ask.address, trouble=trouble_of(error, deadline)
                )
        seconds = monotonic() - started
        return Answer(
            answer.address, answer.status, answer.headers, answer.body, answer.cut,
            answer.trouble, seconds,
        )  # fmt: skip

    def _completed(self, ask: Ask, error: BaseException) -> Answer | None:
        """Ask again with the intermediate certificates that the server forgot, if that is all."""
        if not any(map(lacks_issuer, causes(error))) or self._proxies(ask)[0]:
            return None
        with Deadline(self._patience(ask)) as deadline:
            try:
                certificate = self._certificate(ask.address, deadline)
                if complete(self._trust.context, certificate, self.send):
                    return self._exchange(ask, deadline)
            except _FAILURES:
                pass
        return None

    def _certificate(self, address: WebAddress, deadline: Deadline) -> bytes:
        """Return the certificate that a server shows, DER, without trust in it."""
        host, port = address.host.strip("[]"), address.port or 443
        settings = self._settings
        found = deadline.run(
            lambda: public_addresses(
                host, port, allow_private=settings.allow_private, blocked=settings.blocked
            )
        )
        unverified = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        unverified.check_hostname, unverified.verify_mode = False, ssl.CERT_NONE
        with socket.create_connection((str(found[0]), port), deadline.remaining()) as connected:
            deadline.guard(connected)
            with unverified.wrap_socket(connected, server_hostname=host) as secure:
                return secure.getpeercert(binary_form=True) or b""

    def _patience(self, ask: Ask) -> float:
        return rule_for(ask.address, self._settings.hosts).timeout or self._settings.timeout

    def _exchange(self, ask: Ask, deadline: Deadline) -> Answer:
        request = _prepared(ask, self._settings)
        proxy, proxies = self._proxies(ask)
        if proxy and not self._settings.allow_private:
            self._check_before_proxy(ask, deadline)
        self._adapter.deadline = deadline
        plainly_by_proxy = proxy and ask.address.scheme == "http" and not is_tunnel(proxy)
        self._adapter.target = ask.address.url if plainly_by_proxy else ask.address.target
        # Not through a requests.Session: that reads the body of a redirect whole, however long.
        with self._adapter.send(
            request,
            stream=True,
            timeout=(min(self._settings.connect_timeout, deadline.remaining()), deadline.seconds),
            proxies=proxies,
        ) as response:
            if deadline.is_over:  # its headers did not end, and what came of them passes for all
                raise deadline.error()
            return _read(ask, request, response, deadline)

    def _proxies(self, ask: Ask) -> tuple[str | None, dict[str, str]]:
        """Return the proxy for an address and all that are set; most environments have none."""
        if not self._may_have_proxy:
            return None, {}
        proxies = dict(get_environ_proxies(ask.address.url, no_proxy=None))
        return select_proxy(ask.address.url, proxies), proxies

    def _check_before_proxy(self, ask: Ask, deadline: Deadline) -> None:
        host, port = ask.address.host.strip("[]"), ask.address.port or 80
        blocked = self._settings.blocked
        try:
            deadline.run(lambda: public_addresses(host, port, blocked=blocked))
        except UnknownHostError:
            return  # behind some proxies names of the outer world are unknown


def _prepared(ask: Ask, settings: Settings) -> PreparedRequest:
    request = PreparedRequest()
    request.method, request.url, request.body = "GET", ask.address.url, None
    request.hooks = default_hooks()
    headers = load_table("links", "browser") if ask.as_browser else _PLAIN
    request.headers = CaseInsensitiveDict(headers)
    if ask.accept:
        request.headers["Accept"] = ask.accept
    if ask.accept_datetime:
        request.headers["Accept-Datetime"] = ask.accept_datetime
    if not ask.is_exposed:
        request.headers.update(rule_for(ask.address, settings.hosts).headers)
    if ask.cookies:
        cookies = get_cookie_header(ask.cookies, request)  # type: ignore[no-untyped-call]
        if cookies:
            request.headers["Cookie"] = cookies
    return request


def _read(ask: Ask, request: PreparedRequest, response: Response, deadline: Deadline) -> Answer:
    if ask.cookies is not None and "Set-Cookie" in response.headers:
        extract_cookies_to_jar(  # type: ignore[no-untyped-call]
            ask.cookies, request, response.raw
        )
    headers = {name.lower(): value for name, value in response.headers.items()}
    is_page = 200 <= response.status_code < 300
    wanted = ask.max_bytes if is_page else min(ask.max_bytes, _ENOUGH_OF_ERRORS)
    body = read_body(response, wanted, deadline)
    if body.is_broken and is_page:
        trouble = Trouble(TroubleKind.BROKEN, f"the body cannot be read: {body.cut}")
        return Answer(ask.address, headers=headers, trouble=trouble)
    return Answer(ask.address, response.status_code, headers, body.data, body.cut)
