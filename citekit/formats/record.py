"""What the writers take: a CSL-JSON item under a cite key."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from citekit.reference import CslItem


class Keyed(Protocol):
    """Anything with a cite key and a CSL-JSON item, a reference of the library for one."""

    @property
    def key(self) -> str:
        """The cite key."""

    @property
    def csl(self) -> CslItem:
        """The CSL-JSON item, without ``id``."""


class KeyedItem(NamedTuple):
    """A CSL-JSON item and its cite key, for references that no library holds.

    Attributes:
        key: the cite key.
        csl: the item.
        aliases: other keys that it goes by.
    """

    key: str
    csl: CslItem
    aliases: tuple[str, ...] = ()
