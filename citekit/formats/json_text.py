"""JSON as it is written: letters as they are, nothing that a terminal would obey."""

from __future__ import annotations

import json
import re

_NOT_AS_THEY_ARE = re.compile(
    "[\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]"
    r"|#(?=#(?:vso|teamcity)?\[)"
)
"""Line ends of Unicode, control characters, overrides of the writing direction, halves of
characters, and what begins a command to those who read commands off the log of a job."""


_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: object, *, indent: int | None = None) -> str:
    """Return a value as JSON in Unicode; without ``indent`` no reader can take it for two lines."""
    text = (
        _encode(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    )
    if text.isascii() and "##" not in text and "\x7f" not in text:
        return text
    return _NOT_AS_THEY_ARE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
