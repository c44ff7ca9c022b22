"""DOIs are asked of their registry first (https://www.doi.org/doi-handbook, the REST API)."""

from __future__ import annotations

import json
import re
from enum import Enum

from citekit.links.exchange import Ask
from citekit.links.following import Asking, follow
from citekit.links.settings import Settings
from citekit.links.spelling import SpellingError, WebAddress, read_address

_RESOLVERS = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})
_DOI = re.compile(r"/(10\.\d{4,9}(?:\.\d+)*/.+)")
_FOUND, _UNKNOWN = 1, 100


class Registration(Enum):
    """What the registry knows of a DOI."""

    REGISTERED = "registered"
    UNKNOWN = "unknown"
    NO_ANSWER = "no answer"


def doi_of(address: WebAddress) -> str:
    """Return the DOI, as spelled in an address of the DOI resolver; ``""`` in any other."""
    found = _DOI.fullmatch(address.path) if address.host in _RESOLVERS else None
    return found[1] if found else ""


def registration(doi: str, settings: Settings) -> Asking[Registration]:
    """Ask the registry for a DOI.

    Args:
        doi: spelled as in an address.
        settings: with the address of the registry.
    """
    try:
        address = read_address(settings.doi_handles + doi)
    except SpellingError:
        return Registration.NO_ANSWER
    trail = yield from follow(Ask(address, accept="application/json"), settings)
    try:
        code = json.loads(trail.answer.body)["responseCode"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return Registration.NO_ANSWER
    if code == _UNKNOWN:
        return Registration.UNKNOWN
    return Registration.REGISTERED if code == _FOUND else Registration.NO_ANSWER
