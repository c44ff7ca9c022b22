"""Which certificates are trusted: one TLS context for all connections of a check."""

from __future__ import annotations

import os
import ssl
from threading import Lock

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.util import create_urllib3_context

from citekit.errors import UsageError

_LEGACY_SERVER_CONNECT = 0x4
"""SSL_OP_LEGACY_SERVER_CONNECT (in ``ssl`` since Python 3.12): servers without secure renegotiation
are old, and browsers read them."""


class Trust:
    """A TLS context and the certificates for it, which are read when they are first needed.

    Args:
        ca_bundle: file or folder with certificates; by default what the environment names
            (``REQUESTS_CA_BUNDLE``, ``CURL_CA_BUNDLE``), else those of certifi. What is named is
            read at once.

    Attributes:
        context: for all connections.

    Raises:
        UsageError: what is named can't be read.
    """

    def __init__(self, ca_bundle: str | None = None) -> None:
        named = (
            ca_bundle or os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
        )
        self.context = create_urllib3_context()
        self.context.options |= _LEGACY_SERVER_CONNECT
        # An intermediate certificate is no root, though a store holds both. And browsers read
        # what breaks RFC 5280 in details (no key identifier); Python 3.13 and newer would not.
        self.context.verify_flags &= ~(ssl.VERIFY_X509_PARTIAL_CHAIN | ssl.VERIFY_X509_STRICT)
        self.context.verify_mode = ssl.CERT_REQUIRED
        self.context.check_hostname = True
        self._path = named or DEFAULT_CA_BUNDLE_PATH
        self._is_read = False
        self._lock = Lock()
        if named:
            self.read()

    def read(self) -> None:
        """Read the certificates, unless that was done.

        Raises:
            UsageError: they can't be read.
        """
        with self._lock:
            if not self._is_read:
                self._read()
                self._is_read = True

    def _read(self) -> None:
        path = self._path
        try:
            if os.path.isdir(path):  # noqa: PTH112 - as given to OpenSSL
                self.context.load_verify_locations(capath=path)
            else:
                self.context.load_verify_locations(cafile=path)
        except OSError as error:
            raise UsageError(
                f"{path} holds no certificates that can be read; name a PEM file."
            ) from error
