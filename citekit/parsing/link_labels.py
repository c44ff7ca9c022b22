"""Which labels a link may have: one, so that nothing is unsure that makes no difference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FIELDS = ("url", "doi", "archive")
_DOI_HOST = "doi.org/10."
_DOI_WITHIN = "/10."
_NEVER = -50.0


class LinkLabels:
    """Settles the labels of links.

    Annotators call a link to doi.org ``doi`` or ``url``, and one to a copy ``archive`` or ``url``.
    The record is the same, as it goes by the host, but a labeller that has learned both names would
    divide its certainty between them. So links to doi.org are ``doi`` with what speaks for the
    others as well, and all others ``url``; only where a publisher's link holds a DOI, ``doi`` stays
    another reading.

    Args:
        labels: of the model, in the order of its scores.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        column = {label: i for i, label in enumerate(labels)}
        known = [begin for begin in ("B-", "I-") if f"{begin}url" in column]
        self._others = [i for i, label in enumerate(labels) if label[2:] not in _FIELDS]
        self._columns = {
            field: [column[begin + field] for begin in known]
            for field in _FIELDS
            if all(begin + field in column for begin in known)
        }

    def settle(self, scores: NDArray[np.float32], links: Iterable[tuple[int, str]]) -> None:
        """Change the scores of links in place.

        Args:
            scores: an array ``(tokens, labels)``.
            links: the row of each link and how it is written.
        """
        rows: dict[tuple[str, tuple[str, ...]], list[int]] = {}
        for row, link in links:
            rows.setdefault(_reading(link), []).append(row)
        for (field, merged), of_links in rows.items():
            scores[_crossing(of_links, self._others)] += _NEVER
            for other in merged:
                self._merge(scores, of_links, other, field)

    def _merge(self, scores: NDArray[np.float32], rows: list[int], other: str, into: str) -> None:
        import numpy as np

        if not {other, into} <= self._columns.keys():
            return
        kept = _crossing(rows, self._columns[into])
        lost = _crossing(rows, self._columns[other])
        scores[kept] = np.logaddexp(scores[kept], scores[lost])
        scores[lost] = _NEVER


def _reading(link: str) -> tuple[str, tuple[str, ...]]:
    """Return the field that a link is, and the fields that are only other names for it."""
    if _DOI_HOST in link.lower():
        return "doi", ("url", "archive")
    return "url", ("archive",) if _DOI_WITHIN in link else ("archive", "doi")


def _crossing(rows: list[int], columns: list[int]) -> tuple[NDArray[np.intp], ...]:
    import numpy as np

    return np.ix_(rows, columns)
