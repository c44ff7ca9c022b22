"""Articles to repair, and proposals for them."""

from __future__ import annotations

from pathlib import Path

from citekit.documents.sources import Source
from citekit.repair import Proposal, repair_article

OLD, NEW = "http://river.example/a?x=1&y=2", "https://river.example/new?x=1&y=2"


def proposals(*pairs, is_copy=False):
    return {old: Proposal(old, new, is_copy) for old, new in pairs or [(OLD, NEW)]}


def repaired(folder, name, data, *pairs, cited=None):
    """Write an article, repair it in memory, and return it."""
    path = Path(folder) / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return repair_article(Source(name, path), proposals(*pairs), cited)


def text_of(folder, name, text, *pairs, cited=None):
    """Return what an article would hold after its repair."""
    return repaired(folder, name, text, *pairs, cited=cited).rewritten.data.decode()
