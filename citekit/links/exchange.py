"""One request and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from http.cookiejar import CookieJar

from citekit.links.spelling import WebAddress


class TroubleKind(str, Enum):
    """Why there is no answer."""

    NOT_PUBLIC = "not public"
    NO_HOST = "no such host"
    NAME_SERVER = "name server"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TLS = "tls"
    PROXY = "proxy"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What kept an answer away.

    Attributes:
        kind: for decisions.
        words: for people.
    """

    kind: TroubleKind
    words: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A request to send.

    Attributes:
        address: whom to ask for what.
        as_browser: whether to send the headers of a browser.
        cookies: of the chain of redirects that this is part of; what comes is put in.
        delay: seconds to wait before, in which others go on.
        max_bytes: of the body that are read.
        accept: media types asked for, in place of those for pages.
        accept_datetime: the time of the copy that an archive is asked for (RFC 7089).
        is_pause: whether nothing is sent: a pause of `delay`.
        is_exposed: whether a redirect led from https to http, so that no secret may go along.
    """

    address: WebAddress
    as_browser: bool = False
    cookies: CookieJar | None = None
    delay: float = 0.0
    max_bytes: int = 1_000_000
    accept: str = ""
    accept_datetime: str = ""
    is_pause: bool = False
    is_exposed: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What came.

    Attributes:
        address: that was asked for.
        status: of HTTP; 0 when there was no answer.
        headers: with names in lower case; several of one name joined by commas.
        body: as far as it was read, content encoding undone.
        cut: why the body is not whole, in words; ``""`` when it is.
        trouble: why there is no answer, else ``None``.
        seconds: that it took.
    """

    address: WebAddress
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    cut: str = ""
    trouble: Trouble | None = None
    seconds: float = 0.0

    @property
    def media_type(self) -> str:
        """As the server says, lower case, without parameters; ``""`` when it says nothing."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()
