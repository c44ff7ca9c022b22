r"""URLs as a browser sends them: nothing that was written is encoded anew or normalised away.

Rules of the URL Standard (https://url.spec.whatwg.org): white space around goes, tabs and line ends
within go, ``\`` is ``/``, ``.`` and ``..`` segments are resolved, what may not be sent raw becomes
UTF-8 percent-escapes, host names ASCII. All else is sent as it stands: ``%2F``, ``//``, ``%E9``,
``[0]``, a bare ``?``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"(?i)(https?):[/\\]*([^/\\?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)
_SURROUNDING = "".join(map(chr, range(0x21)))
_DROPPED = str.maketrans("", "", "\t\n\r")
_FORBIDDEN_IN_HOST = re.compile(r"[\x00-\x20#%/:<>?@\[\\\]^|\x7f]")
_PORTS = {"http": 80, "https": 443}

_PATH_ESCAPED = re.compile(r"""[^\x21\x24-\x3b\x3d\x40-\x5f\x61-\x7a\x7c\x7e]+|\^""")
"""All but what stands raw in a path: not space, ``"``, ``#``, ``<``, ``>``, ``?``, `````, ``{``,
``}``, ``^``, controls and what is no ASCII."""

_QUERY_ESCAPED = re.compile(r"""[^\x21\x24-\x26\x28-\x3b\x3d\x3f-\x7e]+""")
"""The same for a query: not space, ``"``, ``#``, ``<``, ``>``, ``'``, controls, no ASCII."""

_SINGLE_DOT = frozenset({".", "%2e"})
_DOUBLE_DOT = frozenset({"..", ".%2e", "%2e.", "%2e%2e"})


class SpellingError(ValueError):
    """A text that is no web address; the message says why, in words."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An ``http`` or ``https`` address, ready to be sent.

    Attributes:
        scheme: ``"http"`` or ``"https"``.
        host: ASCII, lower case, IPv6 addresses in brackets.
        port: as written, ``None`` for the usual one.
        target: path and query, as sent in the request line.
        fragment: behind ``#``, as written; ``""`` when there is none.
    """

    scheme: str
    host: str
    port: int | None
    target: str
    fragment: str = ""

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.host}" + (f":{self.port}" if self.port is not None else "")

    @property
    def url(self) -> str:
        """The whole address without its fragment."""
        return self.origin + self.target

    @property
    def path(self) -> str:
        """The path, as sent."""
        return self.target.partition("?")[0]


def scheme_of(text: str) -> str:
    """Return the scheme of a link in lower case, ``""`` when there is none."""
    found = _SCHEME.match(text.strip(_SURROUNDING))
    return found[1].lower() if found else ""


def read_address(text: str) -> WebAddress:
    """Return an ``http(s)`` address as a browser would send it.

    Raises:
        SpellingError: the text is no such address.
    """
    found = _WEB.fullmatch(text.strip(_SURROUNDING).translate(_DROPPED))
    if found is None:
        raise SpellingError("not a web address")
    scheme, authority, path, query, fragment = found.groups("")
    host, port = _host_and_port(authority.rpartition("@")[2], scheme.lower())
    target = (_path(path) or "/") + _escaped(query, _QUERY_ESCAPED)
    return WebAddress(scheme.lower(), host, port, target, fragment[1:])


def resolve(base: WebAddress, location: str) -> WebAddress:
    """Return where a link on a page leads (RFC 3986, 5.2).

    Args:
        base: address of the page.
        location: absolute or relative, as written.

    Raises:
        SpellingError: that is no ``http(s)`` address.
    """
    text = location.strip(_SURROUNDING).translate(_DROPPED)
    if _WEB.fullmatch(text):
        return read_address(text)
    if scheme_of(text):
        raise SpellingError(f"the scheme {scheme_of(text)[:40]!r} is not http")
    if re.match(r"[/\\]{2}", text):
        return read_address(f"{base.scheme}:{text}")
    if text.startswith(("/", "\\")):
        return read_address(base.origin + text)
    if text.startswith("?"):
        return read_address(base.origin + base.path + text)
    if not text or text.startswith("#"):
        return read_address(base.url + text)
    return read_address(base.origin + base.path.rpartition("/")[0] + "/" + text)


def _host_and_port(authority: str, scheme: str) -> tuple[str, int | None]:
    host, port = authority, ""
    if found := re.fullmatch(r"(.*):([0-9]*)", authority, re.DOTALL):
        host, port = found[1], found[2]
    if len(port) > 5 or int(port or 0) > 0xFFFF:
        raise SpellingError("its port is no number up to 65535")
    number = int(port) if port else None
    return _ascii_host(host), None if number == _PORTS[scheme] else number


def _ascii_host(host: str) -> str:
    if not host:
        raise SpellingError("it names no host")
    if host.startswith("["):
        if not re.fullmatch(r"\[[0-9A-Fa-f:.]+\]", host):
            raise SpellingError("its host is no address")
        return host.lower()
    host = unquote(host, errors="replace").lower()
    if not host.isascii():
        host = _punycode(host)
    if _FORBIDDEN_IN_HOST.search(host) or len(host) > 253:
        raise SpellingError("its host is no name")
    return host


def _punycode(host: str) -> str:
    import idna

    try:
        return idna.encode(host, uts46=True, transitional=False).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        pass
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise SpellingError("its host is no name") from error


def _path(path: str) -> str:
    segments = _escaped(path.replace("\\", "/"), _PATH_ESCAPED).split("/")
    kept: list[str] = []
    for number, segment in enumerate(segments):
        dots, is_last = segment.lower(), number == len(segments) - 1
        if dots in _DOUBLE_DOT:
            del kept[max(len(kept) - 1, 1) :]
        elif dots not in _SINGLE_DOT:
            kept.append(segment)
            continue
        if is_last:
            kept.append("")
    return "/".join(kept)


def _escaped(text: str, unsafe: re.Pattern[str]) -> str:
    return unsafe.sub(
        lambda run: "".join(f"%{byte:02X}" for byte in run[0].encode("utf-8", "replace")), text
    )
