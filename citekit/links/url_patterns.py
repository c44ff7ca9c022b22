"""Patterns for URLs, by which links are left out of a check or taken in again.

``*`` stands for any run of characters, everything else for itself: ``?``, ``[`` and ``.`` are
common in URLs and would need escapes in globs and regular expressions. No pattern can be slow.
"""

from __future__ import annotations

from collections.abc import Iterable


def excluded_by(url: str, exclude: Iterable[str], include: Iterable[str]) -> str:
    """Return the pattern that excludes a URL, ``""`` when none does or one includes it.

    Args:
        url: as cited.
        exclude: patterns.
        include: patterns that win over those.
    """
    excluding = next((pattern for pattern in exclude if matches(pattern, url)), "")
    if excluding and any(matches(pattern, url) for pattern in include):
        return ""
    return excluding


def matches(pattern: str, url: str) -> bool:
    """Return whether a pattern means a URL.

    A pattern with ``://`` is compared with the whole URL, one with ``/`` with all behind ``://``,
    any other with the host (and its port, if the pattern has one).
    """
    scheme, _, rest = url.strip().partition("://")
    authority, slash, path = _cut(rest)
    host = authority.rpartition("@")[2].lower()
    if "://" in pattern:
        return _fits(pattern, f"{scheme.lower()}://{host}{slash}{path}")
    if "/" in pattern:
        return _fits(pattern, f"{host}{slash}{path}")
    name = host.rpartition(":")[0] if ":" in host and ":" not in pattern else host
    return _fits(pattern.lower(), name)


def _cut(rest: str) -> tuple[str, str, str]:
    """Part host and port from what follows."""
    ends = [at for at in map(rest.find, "/?#") if at >= 0]
    end = min(ends, default=len(rest))
    if rest[end : end + 1] == "/":
        return rest[:end], "/", rest[end + 1 :]
    return rest[:end], "", rest[end:]


def _fits(pattern: str, text: str) -> bool:
    """Compare from the left, each piece at its first place: as good as trying all, and fast."""
    first, *others = pattern.split("*")
    if not others:
        return text == pattern
    *middle, last = others
    if not text.startswith(first) or not text.endswith(last):
        return False
    at, end = len(first), len(text) - len(last)
    for piece in middle:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return at <= end
