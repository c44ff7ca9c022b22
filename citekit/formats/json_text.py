"""JSON as it is written: letters as they are, nothing that a terminal would obey."""

from __future__ import annotations

import json
import re

_UNSEEN = re.compile("[\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]")
"""Line ends of Unicode, control characters, overrides of the writing direction, halves of
characters."""

_COMMAND = re.compile(r"#(?=#(?:vso|teamcity)?\[)")
"""What begins a command to those who read commands off the log of a job."""

encoded = json.JSONEncoder(ensure_ascii=False).encode
"""Returns a value as JSON on one line, which is still to be made `inert`."""


def json_text(value: object, *, indent: int | None = None) -> str:
    """Return a value as JSON in Unicode; without ``indent`` no reader can take it for two lines."""
    return inert(
        encoded(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    )


def inert(text: str) -> str:
    """Return JSON with numbers for the characters that do more than stand for themselves.

    Args:
        text: the JSON of one value or of many.
    """
    if not text.isascii() or "\x7f" in text:
        text = _UNSEEN.sub(_as_number, text)
    return _COMMAND.sub(_as_number, text) if "##" in text else text


def _as_number(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
