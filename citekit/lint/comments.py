"""Comments in an article that switch rules off: for the next entry or line, or for the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from citekit.documents.instructions import INSTRUCTION

_WORD = re.compile(r"[\w-]+")
_SHORTEST = 3
"""Of the beginnings of codes: a lone ``c`` in a reason that is given is none."""

_FILE, _NEXT = "ignore-file", "ignore"
_EVERYTHING = frozenset({""})


@dataclass(slots=True)
class Ignored:
    """What an article's comments switch off.

    Attributes:
        everywhere: codes and names, in lower case, that are off in the file; ``""`` for all.
        at: the same for lines.
    """

    everywhere: set[str] = field(default_factory=set)
    at: dict[int, set[str]] = field(default_factory=dict)

    def holds(self, code: str, name: str, first: int, last: int) -> bool:
        """Return whether a rule is off for what stands on some lines.

        Args:
            code: of the rule.
            name: of the rule.
            first: line.
            last: line.
        """
        lines = (self.at[line] for line in range(first, last + 1) if line in self.at)
        off = self.everywhere.union(*lines)
        return any(
            not one or one == name or (len(one) >= _SHORTEST and code.lower().startswith(one))
            for one in off
        )


def ignored_in(source: str, first_line: int = 1) -> Ignored:
    """Return what the comments of an article switch off.

    Args:
        source: the text of the article, whatever its format.
        first_line: of the file that it begins on.
    """
    ignored = Ignored()
    if "citekit:" not in source:
        return ignored
    lines = source.split("\n")
    with_text = [
        number for number, line in enumerate(lines, first_line) if INSTRUCTION.sub("", line).strip()
    ]
    for number, verb, words in _comments(lines, first_line):
        if verb == _FILE:
            ignored.everywhere |= words
        elif verb == _NEXT:
            # The line itself, where more than the comment stands on it; else the next one.
            after = bisect_left(with_text, number)
            if after < len(with_text):
                ignored.at.setdefault(with_text[after], set()).update(words)
    return ignored


def _comments(lines: list[str], first_line: int) -> Iterator[tuple[int, str, frozenset[str]]]:
    for number, line in enumerate(lines, first_line):
        for found in INSTRUCTION.finditer(line):
            verb, *words = _WORD.findall(found["said"].lower()) or [""]
            yield number, verb, frozenset(words) or _EVERYTHING
