"""Repairing links: a moved address by its new one, a gone one by its archived copy."""

from citekit.repair.articles import Change, RepairedArticle, repair_article
from citekit.repair.learned import Learned, from_history, from_library, from_report
from citekit.repair.proposals import Proposal, Proposals, propose
from citekit.repair.table import csv_rows

__all__ = [
    "Change",
    "Learned",
    "Proposal",
    "Proposals",
    "RepairedArticle",
    "csv_rows",
    "from_history",
    "from_library",
    "from_report",
    "propose",
    "repair_article",
]
