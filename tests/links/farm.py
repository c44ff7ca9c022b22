"""Servers that behave in many ways: the first label of a host's name says how.

What a host does at ``/post`` is a method ``on_<label>`` of the handler, and for some hosts at every
path; others give a page at ``/post`` and their home page, and 404 elsewhere.
"""

from __future__ import annotations

import gzip
import time
from collections import Counter, defaultdict
from contextlib import suppress
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock

from .talking import html

ANYWHERE = frozenset(
    {"moved", "turned", "circling", "homeward", "bulky", "soft", "alike", "parked", "login", "slow"}
)
BOMB = gzip.compress(b"<p>" + b" " * 50_000_000)


class Farm(ThreadingHTTPServer):
    """The server, with what it was asked."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.stopping = Event()
        self.lock = Lock()
        self.forget()

    def forget(self):
        with self.lock:
            self.asked = []
            self.times = defaultdict(list)
            self.counts = Counter()
            self.active = Counter()
            self.most_active = Counter()
            self.sent = Counter()

    def url(self, label, target="/post"):
        return f"http://{label}.example:{self.server_port}{target}"

    def handle_error(self, request, client_address):
        pass


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Farm

    def do_GET(self):
        server = self.server
        self.label = self.headers.get("Host", "").split(".")[0]
        with server.lock:
            server.asked.append((self.label, self.path, dict(self.headers)))
            server.times[self.label].append(time.monotonic())
            server.counts[self.label] += 1
            self.number = server.counts[self.label]
            server.active[self.label] += 1
            server.most_active[self.label] = max(
                server.most_active[self.label], server.active[self.label]
            )
        try:
            with suppress(OSError):
                known = getattr(self, f"on_{self.label}", self.page)
                is_its = self.path.partition("?")[0] == "/post" or self.label in ANYWHERE
                (known if is_its else self.page)()
        finally:
            with server.lock:
                server.active[self.label] -= 1

    def log_message(self, *_):
        pass

    def answer(self, status=200, body="", **headers):
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Type" not in headers:
            self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        self.server.sent[self.label] += len(data)

    def page(self):
        path = self.path.partition("?")[0]
        if path in {"/post", "/"}:
            self.answer(body=html("Water and roads" if path == "/post" else "Home"))
        else:
            self.answer(404, "<h1>Not found</h1>")

    def hang(self):
        self.server.stopping.wait(20)
        self.close_connection = True

    def cut(self):
        self.close_connection = True

    # Statuses, once or for ever.

    def on_missing(self):
        self.answer(404)

    def on_failing(self):
        self.answer(500)

    def on_flaky(self):
        self.answer(502) if self.number < 3 else self.page()

    def on_refusing(self):
        self.answer(403)

    def on_choosy(self):
        self.page() if "Mozilla" in self.headers["User-Agent"] else self.answer(403)

    def on_busy(self):
        self.answer(429, Retry_After="1") if self.number == 1 else self.page()

    def on_dated(self):
        later = formatdate(time.time() + 2, usegmt=True)
        self.answer(503, Retry_After=later) if self.number == 1 else self.page()

    def on_overrun(self):
        self.answer(429, Retry_After="7200")

    # Redirects.

    def on_moved(self):
        self.answer(301, Location="/new") if self.path == "/post" else self.new()

    def on_turned(self):
        self.answer(302, Location="/new") if self.path == "/post" else self.new()

    def new(self):
        self.answer(body=html()) if self.path == "/new" else self.answer(404)

    def on_circling(self):
        self.answer(302, Location="/b" if self.path == "/post" else "/post")

    def on_biscuit(self):
        if "ok=1" in self.headers.get("Cookie", ""):
            self.page()
        else:
            self.answer(302, Location=self.path, Set_Cookie="ok=1; Path=/")

    def on_inward(self):
        self.answer(302, Location=f"http://inner.example:{self.server.server_port}/secret")

    def on_outward(self):
        self.answer(302, Location=f"http://plain.example:{self.server.server_port}/post")

    def on_file(self):
        self.answer(302, Location="file:///etc/hostname")

    def on_homeward(self):
        self.page() if self.path == "/" else self.answer(301, Location="/")

    def on_bulky(self):
        """A redirect whose body does not end."""
        if self.path != "/post":
            self.new()
            return
        self.send_response(302)
        self.send_header("Location", "/new")
        self.send_header("Content-Length", str(10**9))
        self.end_headers()
        self.pour()

    def on_promising(self):
        """A redirect that announces a body and sends none."""
        self.send_response(301)
        self.send_header("Location", "/")
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.cut()

    # Bodies.

    def pour(self):
        block = b"<p>" + b"granite " * 8_000
        self.close_connection = True
        while not self.server.stopping.is_set():
            self.wfile.write(block)
            self.server.sent[self.label] += len(block)

    def on_endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(10**9))
        self.end_headers()
        self.wfile.write(b"<title>Water and roads</title>")
        self.pour()

    def on_bomb(self):
        self.answer(body=BOMB, Content_Encoding="gzip")

    def on_zipped(self):
        self.answer(body=gzip.compress(html("Zipped").encode()), Content_Encoding="gzip")

    def on_unzipped(self):
        self.answer(body=html(), Content_Encoding="gzip")

    def on_garbled(self):
        self.answer(404, "<h1>Not found</h1>", Content_Encoding="gzip")

    def on_dripping(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b"<title>Water and roads</title><body>")
        while not self.server.stopping.wait(0.05):
            self.wfile.write(b"x ")
            self.wfile.flush()

    def on_trickling(self):
        """Headers that do not end."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while not self.server.stopping.wait(0.05):
            self.wfile.write(b"x")
            self.wfile.flush()

    def on_torn(self):
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(html("Torn").encode())
        self.cut()

    def on_silent(self):
        self.hang()

    def on_cut(self):
        self.cut()

    def on_other(self):
        self.wfile.write(b"SSH-2.0-OpenSSH_9.2p1\r\n")
        self.cut()

    # Soft errors, walls.

    def on_soft(self):
        body = html("Page not found", "Sorry, the page you are looking for does not exist.")
        self.answer(body=body)

    def on_alike(self):
        self.answer(body=html("The Daily Ledger"))

    def on_parked(self):
        self.answer(body=html("parked.example is for sale", "This domain is for sale!"))

    def on_login(self):
        if self.path == "/post":
            self.answer(302, Location="/login?next=/post")
        else:
            self.answer(body=html("Sign in", "<input type=password>"))

    def on_slow(self):
        time.sleep(0.05)
        self.answer(body=html())
