"""One guarded way to fetch a URL: public addresses, bounded bytes, time and redirects."""

from citekit.net.addresses import AddressError, UnknownHostError, is_public, public_addresses
from citekit.net.fetch import HttpStatusError, Page, fetch

__all__ = [
    "AddressError",
    "HttpStatusError",
    "Page",
    "UnknownHostError",
    "fetch",
    "is_public",
    "public_addresses",
]
