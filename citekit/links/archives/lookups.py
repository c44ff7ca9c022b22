"""What copies are looked for, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from citekit.links.records import Memento


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page of which a copy is wanted.

    Attributes:
        url: as cited.
        moment: when it was as it should be.
        is_limit: whether it was well only before that moment, and the newest such copy is wanted.
    """

    url: str
    moment: datetime
    is_limit: bool = False


@dataclass(frozen=True, slots=True)
class LookUp:
    """What came of looking for a copy.

    Attributes:
        url: as cited.
        memento: the copy, ``None`` when there is none.
        problem: why that isn't known, in words; ``""`` when it is.
    """

    url: str
    memento: Memento | None = None
    problem: str = ""
