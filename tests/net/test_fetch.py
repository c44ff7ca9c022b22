import gzip
import socket
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from requests.exceptions import InvalidSchema
from urllib3 import PoolManager

import citekit
from citekit.errors import FetchError
from citekit.net import AddressError, HttpStatusError, fetch

BOMB = gzip.compress(b"\0" * 20_000_000)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        path = self.path.partition("?")[0].strip("/").partition("/")
        getattr(self, f"give_{path[0]}", self.give_nothing)(path[2])

    def answer(self, status=200, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)

    def give_page(self, _):
        self.answer(body="<p>Grüße".encode(), Content_Type="Text/HTML; charset=UTF-8")

    def give_plain(self, _):
        self.answer(body=b"bare")

    def give_zipped(self, _):
        self.answer(body=gzip.compress(b"small"), Content_Encoding="gzip")

    def give_bomb(self, _):
        self.answer(body=BOMB, Content_Encoding="gzip")

    def give_garbage(self, _):
        self.answer(body=b"no gzip at all", Content_Encoding="gzip")

    def give_hop(self, rest):
        left = int(rest)
        self.answer(302, Location=f"/hop/{left - 1}" if left else "/page")

    def give_bulk(self, _):
        self.send_response(302)
        self.send_header("Location", "/page")
        self.send_header("Content-Length", str(10**9))
        self.end_headers()
        with suppress(OSError):
            while not self.server.stopping.is_set():
                self.server.poured += self.wfile.write(b"x" * 100_000)

    def give_to(self, _):
        self.answer(302, Location=self.path.partition("?")[2])

    def give_turn(self, status):
        target = self.path.partition("?")[2]
        self.answer(int(status), **({"Location": target} if target else {}))

    def give_status(self, rest):
        self.answer(int(rest))

    def give_drip(self, _):
        self.send_response(200)
        self.end_headers()
        self.drip()

    def give_dripping(self, _):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        self.drip()

    def drip(self):
        with suppress(OSError):
            while not self.server.stopping.is_set():
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.02)

    def give_cut(self, _):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"only this")

    def give_nothing(self, _):
        self.answer(404)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def running():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.asked, server.stopping = [], threading.Event()
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.stopping.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def server(running, monkeypatch):
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)
    running.asked.clear()
    running.url = f"http://127.0.0.1:{running.server_port}"
    return running


def test_a_page_comes_with_its_type_and_charset(server):
    page = fetch(f"{server.url}/page", allow_private=True)
    assert (page.status, page.media_type, page.charset) == (200, "text/html", "utf-8")
    assert page.data.decode(page.charset) == "<p>Grüße"
    assert page.url == f"{server.url}/page"


def test_what_the_server_does_not_say_is_empty(server):
    page = fetch(f"{server.url}/plain", allow_private=True)
    assert (page.media_type, page.charset, page.data) == ("", "", b"bare")


def test_the_body_of_a_redirect_is_not_read(server):
    server.poured = 0
    assert fetch(f"{server.url}/bulk", allow_private=True, timeout=5).status == 200
    assert server.poured < 20_000_000


def test_it_says_who_asks(server):
    fetch(f"{server.url}/page", allow_private=True)
    agent = server.asked[0][1]["User-Agent"]
    assert agent.startswith(f"citekit/{citekit.__version__} (+https://")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "127.1", "0"])
def test_loopback_is_refused_and_not_asked(server, host):
    with pytest.raises(FetchError):
        fetch(f"http://{host}:{server.server_port}/page")
    assert server.asked == []


def test_a_redirect_into_the_own_network_is_refused(server, monkeypatch):
    # The server's address counts as public here, all others are what they are.
    from citekit.net import addresses

    really = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda a: str(a) == "127.0.0.1" or really(a))
    assert fetch(f"{server.url}/page").status == 200
    with pytest.raises(AddressError, match="no public address"):
        fetch(f"{server.url}/to?http://127.0.0.2:{server.server_port}/page")
    assert [path for path, _ in server.asked][-1].startswith("/to?")


def test_a_name_is_resolved_once_and_that_address_is_connected_to(server, monkeypatch):
    answers = iter(["127.0.0.1", "192.0.2.1"])
    really = socket.getaddrinfo

    def rebinding(host, *args, **kwargs):
        return really(next(answers) if host == "rebind.example" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    fetch(f"http://rebind.example:{server.server_port}/page", allow_private=True)
    assert server.asked[0][1]["Host"] == f"rebind.example:{server.server_port}"
    assert next(answers) == "192.0.2.1"


def test_redirects_are_followed(server):
    assert fetch(f"{server.url}/hop/3", allow_private=True).url == f"{server.url}/page"


def test_too_many_redirects_are_an_error(server):
    with pytest.raises(FetchError, match="more than 2 times"):
        fetch(f"{server.url}/hop/5", allow_private=True, max_redirects=2)
    assert len(server.asked) == 3


def test_passwords_of_netrc_stay_at_home(server, monkeypatch, tmp_path):
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login una password s3cret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    fetch(f"{server.url}/page", allow_private=True)
    assert "Authorization" not in server.asked[0][1]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_all_kinds_of_redirects_are_followed(server, status):
    page = fetch(f"{server.url}/turn/{status}?/page", allow_private=True)
    assert (page.url, page.status) == (f"{server.url}/page", 200)


def test_what_is_no_redirect_leads_nowhere(server):
    for path in ("turn/302", "turn/304?/page"):
        assert fetch(f"{server.url}/{path}", allow_private=True).url.endswith(path)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://host.example/", "gopher://h/"])
def test_redirects_to_other_schemes_are_refused(server, target):
    with pytest.raises(FetchError, match="no http or https address"):
        fetch(f"{server.url}/to?{target}", allow_private=True)


@pytest.mark.parametrize("status", [400, 404, 410, 500])
def test_an_error_status_is_an_error_that_says_so(server, status):
    with pytest.raises(HttpStatusError, match=str(status)) as caught:
        fetch(f"{server.url}/status/{status}", allow_private=True)
    assert caught.value.status == status


def test_compressed_pages_are_unpacked(server):
    assert fetch(f"{server.url}/zipped", allow_private=True).data == b"small"


def test_a_compression_bomb_is_stopped(server):
    with pytest.raises(FetchError, match="larger than 1 MB"):
        fetch(f"{server.url}/bomb", allow_private=True, max_bytes=1_000_000)


@pytest.mark.parametrize("path", ["drip", "dripping"])
def test_a_slow_drip_ends_with_the_time(server, path):
    began = time.monotonic()
    with pytest.raises(FetchError, match=r"longer than 0\.3 seconds"):
        fetch(f"{server.url}/{path}", allow_private=True, timeout=0.3)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("path", ["cut", "garbage"])
def test_what_cannot_be_read_is_one_sentence(server, path):
    with pytest.raises(FetchError, match="try again later") as caught:
        fetch(f"{server.url}/{path}", allow_private=True)
    assert "\n" not in str(caught.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "url", ["", "no address", "mailto:a@b.example", "http://", "http://[", "http://a:99999/",
            "http://\x00/", "file:///etc/passwd", "http://nowhere.invalid/"],
)  # fmt: skip
def test_what_is_no_address_is_one_sentence(server, url):
    with pytest.raises(FetchError) as caught:
        fetch(url)
    assert "\n" not in str(caught.value)


def test_a_closed_port_cannot_be_reached():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


def test_a_private_name_is_refused_before_the_proxy_is_asked(server, monkeypatch):
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(AddressError):
        fetch("http://localhost:9/page")
    assert server.asked == []


def test_the_proxy_of_the_environment_is_asked(server, monkeypatch):
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(HttpStatusError):
        fetch("http://198.51.100.7/page", allow_private=True)
    assert server.asked[0][0] == "http://198.51.100.7/page"


def test_a_socks_proxy_needs_a_package(server, monkeypatch):
    def without(*_, **__):
        raise InvalidSchema("Missing dependencies for SOCKS support.")

    monkeypatch.setattr("requests.adapters.SOCKSProxyManager", without)
    monkeypatch.setenv("all_proxy", "socks5h://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(FetchError, match="PySocks"):
        fetch(f"{server.url}/page", allow_private=True)


def test_the_address_of_a_proxy_may_be_none(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http:///")
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(FetchError, match="address of the proxy"):
        fetch(f"{server.url}/page", allow_private=True)


def test_through_socks_time_is_bounded_too(server, monkeypatch):
    monkeypatch.setattr(
        "requests.adapters.SOCKSProxyManager",
        lambda _, username, password, **options: PoolManager(**options),  # straight on
    )
    monkeypatch.setenv("all_proxy", "socks5h://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    assert fetch(f"{server.url}/page", allow_private=True).status == 200
    with pytest.raises(FetchError, match=r"longer than 0\.3 seconds"):
        fetch(f"{server.url}/dripping", allow_private=True, timeout=0.3)
