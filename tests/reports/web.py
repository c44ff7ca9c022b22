"""A web of our own in the place of the real one: any host, ``http`` and ``https``, one machine."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import citekit.net.connections

WORDS = "The river rose in the night and the bridge was closed to all carts until the morning. "
PRIVATE = "inner.example"
HANDLES = "handles.example"


class Handler(BaseHTTPRequestHandler):
    """Behaves at each address as it was told to."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        scheme = "https" if isinstance(self.connection, ssl.SSLSocket) else "http"
        url = f"{scheme}://{self.headers['Host']}{self.path}"
        self.server.web.asked.append(url)
        behave = self.server.web.behaviours.get(url, absent)
        if self.headers["Host"] == HANDLES:
            behave = registered
        behave(self)

    def log_message(self, *_: object) -> None:
        pass

    def answer(self, status: int, body: str = "", **headers: str) -> None:
        data = body.encode()
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


Behaviour = Callable[[Handler], None]


def page(title: str) -> Behaviour:
    body = f"<!doctype html><title>{title}</title><h1>{title}</h1><p>{WORDS * 5}</p>"
    return lambda handler: handler.answer(200, body)


def redirect(status: int, url: str) -> Behaviour:
    return lambda handler: handler.answer(status, Location=url)


def status(number: int) -> Behaviour:
    return lambda handler: handler.answer(number, f"<h1>{number}</h1>")


absent = status(404)
not_found = page("Page not found")


def registered(handler: Handler) -> None:
    """Answer as the DOI registry does."""
    handler.answer(200, '{"responseCode": 1}', **{"Content-Type": "application/json"})


class Web:
    """What stands at which address.

    Attributes:
        behaviours: by URL; what is not there is not found.
        verdicts: that they should get, by URL.
        asked: all addresses in the order in which they were asked for.
        certificate: file to trust.
    """

    def __init__(self, folder: Path) -> None:
        self.behaviours: dict[str, Behaviour] = {}
        self.verdicts: dict[str, str] = {}
        self.asked: list[str] = []
        self.certificate = folder / "web.pem"
        self._key = folder / "web.key"

    def put(self, url: str, verdict: str, title: str) -> None:
        """Put something at an address that should get a verdict."""
        elsewhere = f"{url.split('?', maxsplit=1)[0].rstrip('/')}/moved"
        self.verdicts[url] = verdict
        self.behaviours[elsewhere] = page(title)
        self.behaviours[url] = {
            "ok": page(title),
            "moved": redirect(301, elsewhere),
            "gone": absent,
            "failing": status(500),
            "suspect": not_found,
            "blocked": status(403),
            "unsafe": redirect(302, f"http://{PRIVATE}/secret"),
        }[verdict]

    @property
    def hosts(self) -> set[str]:
        return {urlsplit(url).hostname or "" for url in self.behaviours} | {HANDLES}

    def serve(self, stack: ExitStack, patch) -> None:
        """Serve until the stack is left, all names leading here and ports to free ones."""
        make_certificate(self.certificate, self._key, sorted(self.hosts))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self._key)
        ports = {80: self._start(stack), 443: self._start(stack, context)}
        really, connect = socket.getaddrinfo, citekit.net.connections.create_connection

        def resolve(host, *args, **kwargs):
            known = {PRIVATE: "127.0.0.9", **dict.fromkeys(self.hosts, "127.0.0.1")}
            if not host[:1].isdigit() and host not in known:
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            return really(known.get(host, host), *args, **kwargs)

        def connected(address, *args, **kwargs):
            return connect((address[0], ports[address[1]]), *args, **kwargs)

        patch.setattr(socket, "getaddrinfo", resolve)
        patch.setattr(citekit.net.connections, "create_connection", connected)

    def _start(self, stack: ExitStack, context: ssl.SSLContext | None = None) -> int:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        server.web = self
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        stack.callback(thread.join)
        stack.callback(server.server_close)
        stack.callback(server.shutdown)
        return server.server_port


def make_certificate(certificate: Path, key: Path, hosts: Iterable[str]) -> None:
    """Make a certificate for hosts that is its own authority."""
    names = ",".join(f"DNS:{host}" for host in hosts)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=web", "-keyout", str(key), "-out", str(certificate),
         "-addext", f"subjectAltName={names}"],
        check=True,
        capture_output=True,
    )  # fmt: skip
