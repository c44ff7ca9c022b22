"""Checking links: are they alive, where do they lead, and does the page hold what was cited?"""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.links.checking import check_links
    from citekit.links.outcomes import CheckedLinks, Outcome, gathered
    from citekit.links.records import Check, Hop, Link, Place, Verdict
    from citekit.links.report import link_report
    from citekit.links.settings import Settings

__all__ = [
    "Check",
    "CheckedLinks",
    "Hop",
    "Link",
    "Outcome",
    "Place",
    "Settings",
    "Verdict",
    "check_links",
    "gathered",
    "link_report",
]

__getattr__ = lazily(
    __name__,
    {
        "check_links": "citekit.links.checking",
        "CheckedLinks": "citekit.links.outcomes",
        "Outcome": "citekit.links.outcomes",
        "gathered": "citekit.links.outcomes",
        "Check": "citekit.links.records",
        "Hop": "citekit.links.records",
        "Link": "citekit.links.records",
        "Place": "citekit.links.records",
        "Verdict": "citekit.links.records",
        "link_report": "citekit.links.report",
        "Settings": "citekit.links.settings",
    },
)
