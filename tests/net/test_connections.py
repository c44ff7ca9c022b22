import http.server
import shutil
import socket
import ssl
import subprocess
import threading
import time

import pytest
import requests

from citekit.errors import FetchError
from citekit.net import AddressError, fetch
from citekit.net.connections import GuardedAdapter
from citekit.net.deadline import Deadline

NAME = "secure.example"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "6")
        self.end_headers()
        self.wfile.write(b"secret")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    if shutil.which("openssl") is None:
        pytest.skip("openssl makes the certificate for this test")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
               "-keyout", path, "-out", f"{path}.crt", "-subj", f"/CN={NAME}",
               "-addext", f"subjectAltName=DNS:{NAME}"]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return path


@pytest.fixture(scope="module")
def secure(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{certificate}.crt", certificate)
    names = []
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.daemon_threads, server.names = True, names
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def known_names(monkeypatch):
    """Make every name ending in ``.example`` lead to this machine."""
    really = socket.getaddrinfo

    def resolve(host, *args, **kwargs):
        return really("127.0.0.1" if host.endswith(".example") else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    for name in ("https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


def test_the_certificate_is_checked_for_the_name(secure, certificate, known_names, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", f"{certificate}.crt")
    page = fetch(f"https://{NAME}:{secure.server_port}/", allow_private=True)
    assert page.data == b"secret"
    assert secure.names[-1] == NAME
    with pytest.raises(FetchError, match="no valid certificate"):
        fetch(f"https://other.example:{secure.server_port}/", allow_private=True)


def test_an_unknown_signer_is_no_valid_certificate(secure, known_names, monkeypatch):
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    with pytest.raises(FetchError, match="no valid certificate"):
        fetch(f"https://{NAME}:{secure.server_port}/", allow_private=True)


def test_a_name_that_leads_home_is_refused_before_the_handshake(secure, known_names):
    secure.names.clear()
    with pytest.raises(AddressError, match=NAME):
        fetch(f"https://{NAME}:{secure.server_port}/")
    assert secure.names == []


def test_a_silent_handshake_ends_with_the_time(known_names):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(FetchError, match=r"longer than 0\.3 seconds"):
            fetch(f"https://{NAME}:{port}/", allow_private=True, timeout=0.3)


@pytest.fixture
def silent():
    """The port of a server that takes in no more connections."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        waiting = []
        try:
            while len(waiting) < 20:
                waiting.append(socket.create_connection(server.getsockname(), 0.2))
            pytest.skip("this system takes in any number of connections")
        except TimeoutError:
            yield server.getsockname()[1]
        finally:
            for one in waiting:
                one.close()


def test_an_address_that_is_silent_leaves_time_for_the_next(silent, monkeypatch):
    """As IPv6 often is."""
    really = socket.getaddrinfo

    def both(host, *args, **kwargs):
        hosts = ("127.0.0.1", "127.0.0.2") if host == NAME else (host,)
        return [one for each in hosts for one in really(each, *args, **kwargs)]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    monkeypatch.delenv("http_proxy", raising=False)
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.2", silent), Handler)
    except OSError:
        pytest.skip("this system has one address for itself")
    with server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        page = fetch(f"http://{NAME}:{silent}/", allow_private=True, timeout=1)
        assert page.data == b"secret"
        server.shutdown()


def test_patience_with_a_connection_may_be_shorter_than_with_all(silent):
    with requests.Session() as session:
        session.mount("http://", GuardedAdapter(Deadline(5), allow_private=True))
        began = time.monotonic()
        with pytest.raises(requests.ConnectionError):
            session.get(f"http://127.0.0.1:{silent}/", timeout=(0.2, 5))
        assert time.monotonic() - began < 2
