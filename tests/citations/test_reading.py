"""From a document and its articles to the citations in its text."""

from __future__ import annotations

from citekit.citations import Citation, find_citations

NUMBERED = """# Harbours

Silt comes with every tide [2], and dredging costs more each year [1].[^tides]

## References

1. Marlow, Ada. (2011). Dredging and its price. Journal of Harbours, 3(4), 5-16.
2. Quist, Per. (2015). Silt and tide. Oslo: Fjord Press.

[^tides]: Ferris, Bo. 2016. "A note about tides." *Coastal Notes*, 3(4).
"""


def test_numbers_and_footnotes_in_order() -> None:
    found = find_citations(NUMBERED.encode())
    assert [(one.line, one.cite, one.entry) for one in found] == [
        (3, "[2]", 2),
        (3, "[1]", 1),
        (3, "[^tides]", 3),
    ]
    first = found[0]
    assert isinstance(first, Citation)
    assert (first.kind, first.column, first.findings) == ("number", 28, ())
    assert NUMBERED[first.start : first.end] == "[2]"
