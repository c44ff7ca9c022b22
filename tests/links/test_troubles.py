"""What errors mean."""

import errno
import ssl

import pytest
from requests import exceptions as failures
from urllib3.exceptions import MaxRetryError, NewConnectionError, ProtocolError

from citekit.links.troubles import trouble_of
from citekit.net.addresses import AddressError, UnknownHostError
from citekit.net.deadline import Deadline


def connecting(cause):
    error = NewConnectionError(None, "Failed to connect")
    error.__cause__ = cause
    return failures.ConnectionError(MaxRetryError(None, "/", error))


def unverified(said="certificate has expired"):
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = said
    return failures.SSLError(MaxRetryError(None, "/", error))


def insecure(reason):
    error = ssl.SSLError(1, "x")
    error.reason = reason
    return failures.SSLError(MaxRetryError(None, "/", error))


def going_round():
    error, cause = OSError("x"), OSError(errno.ENETUNREACH, "y")
    error.__cause__, cause.__context__ = cause, error
    return error


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (connecting(ConnectionRefusedError(errno.ECONNREFUSED, "x")), "refused", "refuses"),
        (connecting(OSError(errno.EHOSTUNREACH, "x")), "unreachable", "reached"),
        (connecting(TimeoutError()), "timeout", "time"),
        (failures.ReadTimeout(), "timeout", "time"),
        (connecting(OSError(errno.EADDRNOTAVAIL, "x")), "unreachable", "reached"),
        (going_round(), "unreachable", "reached"),
        (unverified(), "tls", "expired"),
        (unverified(""), "tls", "not valid"),
        (insecure("WRONG_VERSION_NUMBER"), "tls", "wrong version number"),
        (insecure(None), "tls", "no tls"),
        (failures.SSLError("x"), "tls", "refused"),
        (failures.SSLError(ssl.SSLError(1, "wrong version")), "tls", "secure"),
        (failures.ProxyError("x"), "proxy", "proxy"),
        (failures.InvalidProxyURL("x"), "proxy", "understood"),
        (failures.InvalidSchema("x"), "proxy", "PySocks"),
        (failures.ConnectionError(ProtocolError("x", ConnectionResetError(errno.ECONNRESET, "x"))),
         "broken", "broke"),
        (BrokenPipeError(errno.EPIPE, "x"), "broken", "broke"),
        (failures.ConnectionError("BadStatusLine"), "broken", "HTTP"),
        (AddressError("'h' leads to 10.0.0.1, which is no public address, so no."), "not public",
         "10.0.0.1"),
        (UnknownHostError("x"), "no such host", "no host"),
        (UnknownHostError("x", may_come_back=True), "name server", "name server"),
        (TimeoutError(), "timeout", "time"),
    ],
)  # fmt: skip
def test_kinds(error, kind, words):
    trouble = trouble_of(error, Deadline(10))
    assert trouble.kind == kind
    assert words in trouble.words


def test_whatever_happens_after_the_deadline_is_a_timeout():
    assert trouble_of(failures.ConnectionError("x"), Deadline(0)).kind == "timeout"
