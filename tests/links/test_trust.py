"""Certificates."""

import ssl

import pytest

from citekit.errors import UsageError
from citekit.links.trust import Trust


@pytest.fixture(autouse=True)
def no_bundles(monkeypatch):
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


def test_certificates_that_cannot_be_read(tmp_path):
    with pytest.raises(UsageError, match="no certificates"):
        Trust(str(tmp_path / "none.pem"))
    assert Trust(str(tmp_path)).context.check_hostname


def test_the_environment_names_certificates(tmp_path, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    with pytest.raises(UsageError, match=r"none\.pem"):
        Trust()


def test_the_usual_certificates_are_read_when_needed():
    trust = Trust()
    assert trust.context.get_ca_certs() == []
    trust.read()
    assert len(trust.context.get_ca_certs()) > 20


def test_servers_without_secure_renegotiation_are_read():
    assert Trust().context.options & 0x4  # ssl.OP_LEGACY_SERVER_CONNECT since Python 3.12


def test_every_version_of_python_trusts_alike():
    flags = Trust().context.verify_flags
    assert not flags & (ssl.VERIFY_X509_STRICT | ssl.VERIFY_X509_PARTIAL_CHAIN)
