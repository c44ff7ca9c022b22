"""Comments in articles that are meant for citekit, and for no reader."""

from __future__ import annotations

import re

INSTRUCTION = re.compile(r"<!--\s{0,20}citekit:(?P<said>[^\n>]{0,300}?)-->", re.IGNORECASE)
"""``<!-- citekit: ignore CK201 -->``; plain text has the same form, on a line of its own."""

_LINE = re.compile(rf"^[ \t]*{INSTRUCTION.pattern}[ \t]*$", re.IGNORECASE | re.MULTILINE)


def without_instructions(source: str) -> str:
    r"""Return a plain text with blanks in the place of lines that are meant for citekit.

    Args:
        source: the text, line ends ``"\n"``; all that stays stands where it stood.
    """
    if "citekit:" not in source:
        return source
    return _LINE.sub(lambda found: " " * len(found[0]), source)
