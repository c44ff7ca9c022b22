"""Intermediate certificates that a server forgot."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from click.testing import CliRunner

from citekit.cli.app import cli
from citekit.links import Link, Settings, check_links
from citekit.links.exchange import Answer
from citekit.links.intermediates import complete, issuer_addresses, lacks_issuer
from citekit.links.trust import Trust

from .talking import html


class Handler(BaseHTTPRequestHandler):
    """Gives a page, and at ``/int.der`` the forgotten certificate."""

    def do_GET(self):
        body = self.server.intermediate if self.path == "/int.der" else html().encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(context=None):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server


@pytest.fixture(scope="module")
def issuer():
    with serve() as server:
        yield server
        server.shutdown()


@pytest.fixture(scope="module")
def chain(tmp_path_factory, issuer):
    """A folder with root, intermediate and leaf, made by openssl."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl makes the certificates for this test")
    folder = tmp_path_factory.mktemp("chain")

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    def sign(name, signer, extensions):
        (folder / f"{name}.ext").write_text(extensions)
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out",
                f"{name}.csr", "-subj", f"/CN={name}")  # fmt: skip
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", f"{signer}.pem", "-CAkey",
                f"{signer}.key", "-CAcreateserial", "-days", "2", "-out", f"{name}.pem",
                "-extfile", f"{name}.ext")  # fmt: skip

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", "root.key",
            "-out", "root.pem", "-subj", "/CN=root")  # fmt: skip
    sign("int", "root", "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n")
    where = f"http://127.0.0.1:{issuer.server_port}/int.der"
    sign("deep", "int", f"basicConstraints=CA:TRUE\nauthorityInfoAccess=caIssuers;URI:{where}\n")
    sign("leaf", "int", f"subjectAltName=IP:127.0.0.1\nauthorityInfoAccess=caIssuers;URI:{where}\n")
    issuer.intermediate = der(folder, "int")
    return folder


def der(folder, name):
    return ssl.PEM_cert_to_DER_cert((folder / f"{name}.pem").read_text())


@pytest.fixture
def forgetful(chain):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain / "leaf.pem", chain / "leaf.key")
    with serve(context) as server:
        yield f"https://127.0.0.1:{server.server_port}/"
        server.shutdown()


def check(url, bundle):
    settings = Settings(allow_private=True, ca_bundle=str(bundle), retries=0, timeout=5)
    (told,) = check_links([Link(url)], settings)
    return told


def test_a_forgotten_intermediate_is_fetched(forgetful, chain):
    assert check(forgetful, chain / "root.pem").verdict == "ok"


def test_the_command_fetches_it_too(forgetful, chain):
    bundle = ["--ca-bundle", str(chain / "root.pem"), "--allow-private"]
    arguments = ["check", "--urls", "-", "--format", "json", *bundle]
    told = CliRunner().invoke(cli, arguments, input=f"{forgetful}\n")
    assert told.exit_code == 0
    assert [link["verdict"] for link in json.loads(told.stdout)["links"]] == ["ok"]
    (untrusted,) = check_links([Link(forgetful)], Settings(allow_private=True, retries=0))
    assert untrusted.verdict == "failing"


def test_an_unknown_root_stays_unknown(forgetful, chain, tmp_path):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout",
         tmp_path / "key", "-out", tmp_path / "other.pem", "-subj", "/CN=other"],
        check=True, capture_output=True,
    )  # fmt: skip
    told = check(forgetful, tmp_path / "other.pem")
    assert (told.verdict, "certificate" in told.reason) == ("failing", True)


def test_a_root_is_never_taken(chain):
    context = Trust(str(chain / "int.pem")).context
    known = len(context.get_ca_certs())
    assert not complete(
        context, der(chain, "leaf"), lambda ask: Answer(ask.address, 200, body=der(chain, "root"))
    )
    assert not complete(
        context, der(chain, "leaf"), lambda ask: Answer(ask.address, 200, body=b"junk")
    )
    assert not complete(context, der(chain, "root"), lambda _: pytest.fail("nothing to fetch"))
    assert len(context.get_ca_certs()) == known


def test_a_certificate_as_text(chain):
    context = Trust(str(chain / "root.pem")).context
    text = (chain / "int.pem").read_bytes()
    assert complete(context, der(chain, "leaf"), lambda ask: Answer(ask.address, 200, body=text))


def test_a_chain_has_an_end(chain):
    asked = []

    def send(ask):
        asked.append(ask)
        return Answer(ask.address, 200, body=der(chain, "deep"))

    assert complete(Trust(str(chain / "root.pem")).context, der(chain, "leaf"), send)
    assert [ask.max_bytes for ask in asked] == [20_000] * 3


@pytest.mark.parametrize(("length", "number"), [(127, 1), (128, 0)])
def test_how_long_an_address_in_a_certificate_is(length, number):
    url = b"http://a.example/".ljust(length, b"x")
    certificate = bytes.fromhex("06082b06010505073002") + b"\x86" + bytes([length]) + url
    found = list(issuer_addresses(certificate))
    assert [address.url for address in found] == [url.decode()] * number


def test_addresses_in_a_certificate(chain):
    (address,) = issuer_addresses(der(chain, "leaf"))
    assert address.target == "/int.der"
    marker = bytes.fromhex("06082b06010505073002")
    assert list(issuer_addresses(marker)) == list(issuer_addresses(marker + b"\x86")) == []
    assert list(issuer_addresses(marker + b"\x86\x06ldap:/")) == []


@pytest.mark.parametrize(("code", "is_lack"), [(10, False), (20, True), (21, True), (18, False)])
def test_what_is_a_lack(code, is_lack):
    error = ssl.SSLCertVerificationError()
    error.verify_code = code
    assert lacks_issuer(error) == is_lack


def test_other_errors_are_no_lack():
    assert not lacks_issuer(ValueError())
