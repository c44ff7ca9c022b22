"""Checking links: are they alive, where do they lead, and does the page hold what was cited?"""

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
