"""What the tests of citations share: an article around a text, and what is found in it."""

from __future__ import annotations

from citekit.citations import Citation, find_citations

LIST = """

## References

- Ash, Ada. 2012. *Lamps of the Inner Sound*. Leith: Kelp Press.
- Ash, Ada. 2015a. "Lamp oil and its keepers." *Coastal Work* 4 (2): 11-29.
- Ash, Ada. 2015b. "The foghorn as a good." *Coastal Work* 4 (3): 80-97.
- Birch, Irma, and Otto Elm. 2018. "Counting ships by night." *Harbour Studies* 9: 1-18.
- Oak, Bo, Siri Rowan, and Kit Yew. 2009. *Salt and Timber*. Bergen: Fjordlag.
- National Pilotage Office. 2016. "Annual Report on Traffic." https://npo.example/report
- Willow, Per. 1988 [1904]. *The Patient Sea*. Hull: Merrow Press.
"""
"""Entries 1 to 7: two works of one year, two and three authors, an organisation, a reprint."""


def cited(text: str, references: str = LIST) -> list[Citation]:
    """Return the citations of a Markdown article with a reference list."""
    return find_citations(f"# Of lamps\n\n{text}{references}\n")


def pairs(text: str, references: str = LIST) -> list[tuple[str, int | None]]:
    """Return what is cited, with the numbers of the entries."""
    return [(one.cite, one.entry) for one in cited(text, references)]


def codes(text: str, references: str = LIST) -> list[tuple[str, ...]]:
    """Return the codes of the findings on each citation."""
    return [tuple(finding.code for finding in one.findings) for one in cited(text, references)]
