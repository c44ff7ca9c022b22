"""Intermediate certificates that a server forgot to send, fetched as browsers fetch them.

A certificate says where its issuer's is to be had: the ``caIssuers`` of its Authority Information
Access (RFC 5280, 4.2.2.1).
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from citekit.links.exchange import Answer, Ask
from citekit.links.spelling import SpellingError, WebAddress, read_address

_NO_ISSUER = frozenset({20, 21})
"""OpenSSL's X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY and ..._VERIFY_LEAF_SIGNATURE."""

_CA_ISSUERS = bytes.fromhex("06082b06010505073002")  # the object identifier 1.3.6.1.5.5.7.48.2
_URI = 0x86  # context tag 6 of GeneralName
_LONGEST_CHAIN = 3
_LARGEST = 20_000


def lacks_issuer(error: BaseException) -> bool:
    """Return whether a certificate was refused only because its issuer's was not sent."""
    return isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in _NO_ISSUER


def complete(context: ssl.SSLContext, certificate: bytes, send: Callable[[Ask], Answer]) -> bool:
    """Fetch the certificates between one and a trusted root, and let a context know them.

    Only certificates that somebody else signed are taken: they are links of a chain that must
    still end in a root which was trusted before.

    Args:
        context: verifies whole chains.
        certificate: of the server, DER.
        send: fetches.

    Returns:
        Whether the context knows more than before.
    """
    found = False
    for _ in range(_LONGEST_CHAIN):
        address = next(issuer_addresses(certificate), None)
        if address is None or address.scheme != "http":  # https might need the same help
            break
        certificate = send(Ask(address, max_bytes=_LARGEST)).body
        if certificate.startswith(b"-----BEGIN"):
            certificate = _der(certificate)
        if not _is_intermediate(certificate):
            break
        context.load_verify_locations(cadata=certificate)
        found = True
    return found


def issuer_addresses(certificate: bytes) -> Iterator[WebAddress]:
    """Yield where a certificate says that its issuer's is to be had.

    Args:
        certificate: DER.
    """
    at = certificate.find(_CA_ISSUERS)
    while at >= 0:
        at += len(_CA_ISSUERS)
        if certificate[at : at + 1] == bytes([_URI]) and at + 1 < len(certificate):
            length = certificate[at + 1]
            if length < 0x80:  # longer ones have a longer form, and are not in use
                text = certificate[at + 2 : at + 2 + length].decode("latin-1")
                with suppress(SpellingError):
                    yield read_address(text)
        at = certificate.find(_CA_ISSUERS, at)


def _der(pem: bytes) -> bytes:
    try:
        return ssl.PEM_cert_to_DER_cert(pem.decode("ascii").strip())
    except ValueError:
        return b""


def _is_intermediate(certificate: bytes) -> bool:
    """Whether it is one certificate of an authority that another authority signed."""
    scratch = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        scratch.load_verify_locations(cadata=certificate)
    except (ssl.SSLError, ValueError):
        return False
    read: list[dict[str, Any]] = scratch.get_ca_certs()
    return len(read) == 1 and _folded(read[0]["subject"]) != _folded(read[0]["issuer"])


def _folded(name: object) -> str:
    """Return a name as OpenSSL compares it: without regard to case and blanks."""
    return "".join(repr(name).casefold().split())
