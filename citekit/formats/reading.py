"""What a reader gives back: the items of a file, and what a person should know of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from citekit.reference import CslItem


@dataclass(frozen=True, slots=True)
class ReadItem:
    """One reference of a file.

    Attributes:
        key: its cite key in the file, ``""`` when it has none.
        csl: the CSL-JSON item, without ``id``.
        line: where it begins, from 1.
        lines: where its fields stand, as far as they have lines of their own.
        aliases: other keys that it goes by.
    """

    key: str
    csl: CslItem
    line: int
    lines: dict[str, int] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that a person should know.

    Attributes:
        line: where, from 1.
        message: what is wrong or left out.
        key: of the entry, if it is known.
        is_error: whether something is wrong with the file; else it is what could not be taken over.
    """

    line: int
    message: str
    key: str = ""
    is_error: bool = True

    def __str__(self) -> str:
        """Return it as one line, without the file's name."""
        of_entry = f" ({self.key})" if self.key else ""
        return f"line {self.line}{of_entry}: {self.message}"


@dataclass(slots=True)
class Reading:
    """What was read from a file.

    Attributes:
        form: the name of its format.
        items: in the order of the file.
        problems: in the order of their lines.
    """

    form: str
    items: list[ReadItem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def errors(self) -> list[Problem]:
        """The problems that make the file a bad one."""
        return [problem for problem in self.problems if problem.is_error]

    def report(self, line: int, message: str, key: str = "", *, is_error: bool = True) -> None:
        """Add a problem."""
        self.problems.append(Problem(line, message, key, is_error))
