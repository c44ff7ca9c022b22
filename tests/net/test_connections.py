import http.server
import shutil
import socket
import ssl
import subprocess
import threading

import pytest

from citekit.errors import FetchError
from citekit.net import AddressError, fetch

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
