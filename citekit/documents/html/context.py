"""Where the builder stands in the page: lists, items, rows and regions that are open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from citekit.documents.document import BlockKind
from citekit.documents.html.elements import whole_number
from citekit.documents.html.flow import FlowText, OpenMark
from citekit.documents.html.markers import list_marker

_DEEPEST_REGION = 4  # of one name in another: more says nothing and costs time
_LONGEST_SHARE = 0.5  # of the page's text: what holds more is the article
_SURE_OF_THEMSELVES = frozenset({"footnotes", "references", "sidenotes", "quote"})


@dataclass(slots=True)
class Region:
    """A part of the page.

    Attributes:
        name: as in ``Block.regions``.
        guessed: whether only a class or id says so.
        size: characters of text in it.
        holds_main: whether the page's main element stands in it.
    """

    name: str
    guessed: bool
    size: int = 0
    holds_main: bool = False

    def is_real(self, page_size: int) -> bool:
        """Whether it is what its name says: ``<form>`` around a whole page is no form."""
        if self.name in _SURE_OF_THEMSELVES or not self.guessed:
            return True
        if self.holds_main:
            return False
        return self.name == "comments" or self.size <= page_size * _LONGEST_SHARE


class Regions:
    """The parts of the page that are open."""

    def __init__(self) -> None:
        self._open: list[Region] = []
        self._place: tuple[Region, ...] = ()
        self._page_size = 0

    def enter(self, name: str, *, guessed: bool) -> bool:
        """Open a part of the page; whether ``leave`` must be called for it."""
        if [region.name for region in self._open].count(name) >= _DEEPEST_REGION:
            return False
        self._open.append(Region(name, guessed or name in {"form", "hidden"}))
        self._place = tuple(self._open)
        return True

    def leave(self, count: int) -> None:
        """Close the last ``count`` parts."""
        if count:
            del self._open[-count:]
            self._place = tuple(self._open)

    def hold_main(self) -> None:
        """Note that the main element of the page begins here."""
        for region in self._open:
            region.holds_main = True

    def within(self, *names: str) -> bool:
        """Whether one of these parts is open."""
        return any(region.name in names for region in self._open)

    def place(self, size: int) -> tuple[Region, ...]:
        """Return the open parts for a block of ``size`` characters that stands here."""
        self._page_size += size
        for region in self._open:
            region.size += size
        return self._place

    def names(self, places: Iterable[tuple[Region, ...]]) -> Iterator[frozenset[str]]:
        """Yield the names of the parts of each place, once the whole page is read."""
        last, names = None, frozenset[str]()
        for place in places:
            if place is not last:
                last = place
                names = frozenset(r.name for r in place if r.is_real(self._page_size))
            yield names


@dataclass(slots=True)
class ItemList:
    """A list that is open: ``number`` is the next item's."""

    group: int
    level: int
    ordered: bool
    number: int = 1
    style: str = "1"

    def next_marker(self, tag: str, attributes: Mapping[str, str]) -> str:
        """Return the marker of the item that begins here, and count it."""
        if not self.ordered:
            return "-" if tag == "li" else ""
        self.number = whole_number(attributes.get("value"), self.number)
        marker = list_marker(self.number, self.style)
        self.number += 1
        return marker


@dataclass(slots=True)
class Context:
    """What a text that ends here becomes.

    Attributes:
        kind: of block.
        level, marker, group: as in ``Block``.
        item: the list item, definition or footnote around it, if any; its first block carries
            the marker, later ones continue it.
        begun: whether such an item has its first block.
    """

    kind: BlockKind
    level: int = 0
    marker: str = ""
    group: int = 0
    item: Context | None = None
    begun: bool = False

    @classmethod
    def of_note(cls) -> Context:
        """Return the context of a single footnote."""
        context = cls(BlockKind.FOOTNOTE)
        context.item = context
        return context

    def begin_block(self) -> tuple[BlockKind, str, bool]:
        """Return kind and marker of a block that begins here, and whether it continues an item."""
        item = self.item
        if item is None:
            return self.kind, "", False
        if item.begun:
            return (BlockKind.PARAGRAPH if item is self else self.kind), "", True
        item.begun = True
        return self.kind, item.marker, False


@dataclass(slots=True)
class Note:
    """A note that stood in the text of a block, which is not yet finished."""

    found: FlowText
    anchors: list[str]


@dataclass(slots=True)
class Row:
    """A table row that is open.

    Attributes:
        group: number of its table.
        first: number of blocks before it.
        cells: number of blocks before each cell.
    """

    group: int
    first: int
    cells: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """What the end of an element must undo."""

    tag: str
    block: bool = False
    mark: OpenMark | None = None
    regions: int = 0
    list: bool = False
    table: bool = False
    context: bool = False
    row: Row | None = None
    code: bool = False
    label: bool = False
    note: tuple[str, ...] | None = None
    """The anchors of the text around a note that stands in it."""
    byline: tuple[int, int] | None = None
    """Number of blocks and of pieces of text when a byline began."""
