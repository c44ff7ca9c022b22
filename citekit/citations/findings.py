"""What is said where a citation and its entry differ."""

from __future__ import annotations

from functools import cache

from citekit.citations.citation import CitationFinding
from citekit.tables import load_table


@cache
def _messages() -> dict[str, str]:
    messages: dict[str, str] = load_table("citations", "findings")
    return messages


def finding(code: str, written: str, listed: str = "") -> CitationFinding:
    """Return a finding in words.

    Args:
        code: one of the table ``findings``.
        written: what the text says.
        listed: what the list says.
    """
    return CitationFinding(code, _messages()[code].format(written=written, listed=listed))
