"""Fetching a page: public addresses only, bounded in bytes, time and redirects."""

from __future__ import annotations

import os
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import citekit
from citekit.errors import FetchError
from citekit.net.addresses import UnknownHostError, public_addresses
from citekit.net.deadline import Deadline

if TYPE_CHECKING:
    from requests import PreparedRequest, Response, Session

PROJECT_URL = "https://pypi.org/project/citekit/"
USER_AGENT = f"citekit/{citekit.__version__} (+{PROJECT_URL})"
"""Says who asks, so that the owners of servers can find out what for."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 16_384  # bytes: what a server may make of them by compression stays bearable
_FIRST_ERROR = 400


class HttpStatusError(FetchError):
    """The server answered that it does not give the page.

    Attributes:
        status: the HTTP status code, 400..599.
        url: that was asked for last.
    """

    def __init__(self, url: str, status: int, reason: str) -> None:
        super().__init__(f"{url} answers {status} {reason}".rstrip() + "; check the address.")
        self.status = status
        self.url = url


@dataclass(frozen=True, slots=True)
class Page:
    """What a server gave.

    Attributes:
        url: after redirects.
        status: HTTP status code.
        media_type: as the server says, lower case, ``""`` when it says nothing.
        charset: as the server says, ``""`` when it says nothing.
        data: the body, content encoding undone.
    """

    url: str
    status: int
    media_type: str
    charset: str
    data: bytes


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    max_bytes: int = 10_000_000,
    timeout: float = 20.0,
    max_redirects: int = 10,
) -> Page:
    """Fetch a page, following redirects.

    Proxies are taken from the environment. Every hop is checked like the first.

    Args:
        url: ``http`` or ``https``.
        allow_private: whether hosts in private networks may be asked.
        max_bytes: limit of the body, decoded.
        timeout: seconds for all of it: names, connections, redirects, body.
        max_redirects: how many redirects are followed.

    Raises:
        AddressError: a host is not public.
        HttpStatusError: the server answers with an error.
        FetchError: anything else that keeps the page away.
    """
    import requests
    from urllib3.exceptions import HTTPError

    with Deadline(timeout) as deadline, _session(deadline, allow_private=allow_private) as session:
        try:
            response = _follow(session, url, max_redirects, deadline, allow_private=allow_private)
            with response:
                return _page(response, max_bytes, deadline)
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            if deadline.is_over:
                raise deadline.error() from error
            raise FetchError(_sentence(url, error)) from error


def _session(deadline: Deadline, *, allow_private: bool) -> Session:
    import requests

    from citekit.net.connections import GuardedAdapter

    session = requests.Session()
    session.trust_env = False  # else passwords of ~/.netrc go to any host that a page names
    session.verify = (
        os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True
    )
    session.headers.update(
        {
            "User-Agent": USER_AGENT,
            "Accept": "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        }
    )
    for scheme in ("http://", "https://"):
        session.mount(scheme, GuardedAdapter(deadline, allow_private=allow_private))
    return session


def _follow(
    session: Session, url: str, max_redirects: int, deadline: Deadline, *, allow_private: bool
) -> Response:
    for _ in range(max_redirects + 1):
        response = _ask(session, url, deadline, allow_private=allow_private)
        target = session.get_redirect_target(response)
        if response.status_code not in _REDIRECTS or not target:
            return response
        response.close()
        url = urljoin(response.url, target)
    raise FetchError(f"The page redirects more than {max_redirects} times, last to {url}.")


def _ask(session: Session, url: str, deadline: Deadline, *, allow_private: bool) -> Response:
    from requests import Request
    from requests.cookies import extract_cookies_to_jar
    from requests.utils import get_environ_proxies, select_proxy

    if urlsplit(url).scheme.lower() not in {"http", "https"}:
        raise FetchError(f"{url[:200]!r} is no http or https address, so it is not fetched.")
    request = session.prepare_request(Request("GET", url))
    proxies = get_environ_proxies(request.url or url, no_proxy=None)
    if select_proxy(request.url or url, proxies) and not allow_private:
        _check_before_proxy(request, deadline)
    # Not by session.send: to know where a redirect leads it reads its body, however long that is.
    response = session.get_adapter(request.url or url).send(
        request,
        stream=True,
        timeout=deadline.remaining(),
        proxies=proxies,
        verify=session.verify or True,
    )
    extract_cookies_to_jar(  # type: ignore[no-untyped-call]
        session.cookies, request, response.raw
    )
    if deadline.is_over:
        response.close()
        raise deadline.error()
    return response


def _check_before_proxy(request: PreparedRequest, deadline: Deadline) -> None:
    from urllib3.util import parse_url

    parsed = parse_url(request.url or "")
    host, port = (parsed.host or "").strip("[]"), parsed.port or 80
    try:
        deadline.run(lambda: public_addresses(host, port))
    except UnknownHostError:
        return  # behind some proxies names of the outer world are unknown


def _page(response: Response, max_bytes: int, deadline: Deadline) -> Page:
    if response.status_code >= _FIRST_ERROR:
        raise HttpStatusError(response.url, response.status_code, response.reason or "")
    data = bytearray()
    for chunk in response.iter_content(_CHUNK):
        data += chunk
        if len(data) > max_bytes:
            raise FetchError(
                f"{response.url} is larger than {max_bytes / 1e6:g} MB, so it is not read."
            )
        deadline.remaining()
    deadline.remaining()
    content_type = Message()
    content_type["Content-Type"] = response.headers.get("Content-Type") or "; "
    stated = "Content-Type" in response.headers
    return Page(
        url=response.url,
        status=response.status_code,
        media_type=content_type.get_content_type() if stated else "",
        charset=str(content_type.get_content_charset() or "") if stated else "",
        data=bytes(data),
    )


def _sentence(url: str, error: Exception) -> str:
    from requests import exceptions

    shown = url if len(url) <= 200 else f"{url[:200]}..."
    sentences: tuple[tuple[type[Exception], str], ...] = (
        (exceptions.SSLError, f"{shown} has no valid certificate; check the address."),
        (exceptions.InvalidSchema, "For a SOCKS proxy the package PySocks is needed; install it."),
        (exceptions.InvalidProxyURL, "The address of the proxy cannot be understood; check it."),
        (exceptions.ProxyError, f"The proxy did not let {shown} through; check its settings."),
        (exceptions.ConnectionError, f"{shown} cannot be reached; check the address."),
        (exceptions.Timeout, f"{shown} does not answer; try again later."),
        (ValueError, f"{shown!r} is no web address; check it."),
    )
    otherwise = f"{shown} broke off or sent what cannot be read; try again later."
    return next((text for kind, text in sentences if isinstance(error, kind)), otherwise)
