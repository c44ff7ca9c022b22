"""Checking links: are they alive, where do they lead, and does the page hold what was cited?"""

from citekit.links.checking import check_links
from citekit.links.records import Check, Citation, Hop, Link, Verdict
from citekit.links.settings import Settings

__all__ = ["Check", "Citation", "Hop", "Link", "Settings", "Verdict", "check_links"]
