"""How a check is written: what has to be there for it, and what of a reference it is shown.

Most are shown one piece or a few neighbours, see nothing else, and are written without a loop::

    @each("title", without="genre")
    def kind_ends_title(raw: str, title: Segment) -> Pieces:

    @beside("author", "title")
    def vancouver_before_colon(raw: str, names: Segment, title: Segment) -> Pieces:

They return the pieces to stand in place of those, or ``None`` where what they are shown makes
sense. A check of the ``whole`` is shown all segments and returns all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from citekit.parsing.segments import LABELS, Segment

Pieces = list[Segment] | None
Spot = str | tuple[str, str]
"""A label, or those of two neighbours; before the first stands ``""``."""

_OfWhole = Callable[[str, list[Segment]], list[Segment]]
_OfEach = Callable[[str, Segment], Pieces]
_OfNeighbours = Callable[..., Pieces]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that mends labels which make no sense.

    Attributes:
        name: what it is called in code.
        needed: sets of labels; one of each has to be in a reference.
        without: labels that a reference must not have.
        spots: what of it is shown to the check begins there; empty where it is shown all.
        shown: how many neighbours it is shown.
        further: the labels of the last of them, of which the spot says nothing.
        mend: what returns pieces with labels that make sense.
    """

    name: str
    needed: tuple[frozenset[str], ...]
    without: frozenset[str]
    spots: frozenset[Spot]
    shown: int
    further: tuple[frozenset[str], ...]
    mend: Callable[..., Pieces]

    def may_apply(self, labels: AbstractSet[str]) -> bool:
        """Whether a reference with these labels may have what it mends."""
        return self.without.isdisjoint(labels) and not any(map(labels.isdisjoint, self.needed))

    def places(self, labels: Sequence[str], spots: Mapping[Spot, Sequence[int]]) -> tuple[int, ...]:
        """Return where what it is shown begins in a reference that it may apply to.

        Args:
            labels: of the segments of the reference, in order.
            spots: of them.
        """
        if not self.spots:
            return (0,)
        found = [i for spot in self.spots if spot in spots for i in spots[spot]]
        if self.further:
            found = [i for i in found if self._goes_on(labels, i)]
        return tuple(found if len(found) < 2 else sorted(found))

    def _goes_on(self, labels: Sequence[str], first: int) -> bool:
        """Return whether the last of the neighbours that begin somewhere have the right labels."""
        end = first + self.shown
        last = labels[end - len(self.further) : end]
        return end <= len(labels) and all(
            label in wanted for label, wanted in zip(last, self.further, strict=True)
        )

    def mended(self, raw: str, segments: list[Segment], places: Sequence[int]) -> list[Segment]:
        """Return the segments, mended where they make no sense.

        Neighbours are mended only where the first of them make no sense.

        Args:
            raw: the reference.
            segments: of it.
            places: where among them what it is shown begins.
        """
        if not self.spots:
            return self.mend(raw, segments) or segments
        if self.shown > 1:
            for i in places:
                pieces = self.mend(raw, *segments[i : i + self.shown])
                if pieces is not None:
                    return [*segments[:i], *pieces, *segments[i + self.shown :]]
            return segments
        mended: dict[int, list[Segment]] = {}
        for i in places:
            pieces = self.mend(raw, segments[i])
            if pieces is not None:
                mended[i] = pieces
        if not mended:
            return segments
        return [new for i, one in enumerate(segments) for new in mended.get(i, (one,))]


def whole(needed: str = "", *, without: str = "") -> Callable[[_OfWhole], Check]:
    """Make a check of a function that is shown all segments.

    Args:
        needed: labels that have to be there; of ``editor|translator`` one is enough.
        without: labels of which none may be there.
    """
    return lambda mend: _check(mend, needed, without, (), (), told=0)


def each(labels: str, *, needed: str = "", without: str = "") -> Callable[[_OfEach], Check]:
    """Make a check of a function that is shown one piece with one of ``labels``."""
    return lambda mend: _check(mend, needed, without, (labels,), labels.split("|"), told=1)


def beside(*labels: str, needed: str = "", without: str = "") -> Callable[[_OfNeighbours], Check]:
    """Make a check of a function that is shown neighbours, each with one of its ``labels``."""
    spots = [(one, other) for one in labels[0].split("|") for other in labels[1].split("|")]
    return lambda mend: _check(mend, needed, without, labels, spots, told=2)


def opening(*labels: str, needed: str = "", without: str = "") -> Callable[[_OfNeighbours], Check]:
    """Make a check of a function that is shown the first pieces of a reference."""
    spots = [("", label) for label in labels[0].split("|")]
    return lambda mend: _check(mend, needed, without, labels, spots, told=1)


def spots_of(labels: Sequence[str]) -> dict[Spot, list[int]]:
    """Return where each label begins in a reference, and each pair of neighbours."""
    spots: dict[Spot, list[int]] = {}
    before = ""
    for i, label in enumerate(labels):
        spots.setdefault(label, []).append(i)
        spots.setdefault((before, label), []).append(i - 1 if before else i)
        before = label
    return spots


def _check(
    mend: Callable[..., Pieces],
    needed: str,
    without: str,
    shown: Sequence[str],
    spots: Iterable[Spot],
    *,
    told: int,
) -> Check:
    """Return a check of pieces, of which the labels of the first are told by the spots."""
    pieces = tuple(_labels(one_of) for one_of in shown)
    others = tuple(_labels(one_of) for one_of in needed.split())
    return Check(
        name=mend.__name__,
        needed=(*pieces, *others),
        without=_labels(without),
        spots=frozenset(spots),
        shown=len(pieces),
        further=pieces[told:],
        mend=mend,
    )


def _labels(written: str) -> frozenset[str]:
    """Return labels that are written with bars or blanks between them.

    Raises:
        ValueError: when one is no label of a segment.
    """
    labels = frozenset(written.replace("|", " ").split())
    if unknown := labels.difference(LABELS):
        raise ValueError(f"no label of a segment: {', '.join(sorted(unknown))}")
    return labels
