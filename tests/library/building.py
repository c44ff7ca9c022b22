"""Articles built by hand, as extraction and parsing would hand them over."""

from __future__ import annotations

from typing import Any

from citekit.documents.document import SourceMap
from citekit.extraction.article import Article, Entry, ReferenceList
from citekit.reference import CslItem, FieldEvidence, Mark, Reference


def work(family: str = "", year: int | None = None, title: str = "", **more: Any) -> CslItem:
    """Return a CSL item; further fields with ``_`` for ``-``."""
    item: CslItem = {"type": "webpage"}
    if family:
        item["author"] = [{"family": family, "given": "Ada"}]
    if year is not None:
        item["issued"] = {"date-parts": [[year]]}
    if title:
        item["title"] = title
    return item | {name.replace("_", "-"): value for name, value in more.items()}


def entry(
    raw: str,
    csl: CslItem | None,
    *,
    confidence: float = 0.95,
    number: int = 1,
    findings: tuple[str, ...] = (),
    marks: tuple[Mark, ...] = (),
) -> Entry:
    reference = None
    if csl is not None:
        fields = {name: FieldEvidence((0, len(raw)), confidence) for name in csl}
        reference = Reference(raw, csl, fields, confidence, findings)
    line = 10 + number
    return Entry(
        raw, line, line, SourceMap(((0, 100),)), number, "-", marks=marks, reference=reference
    )


def article(*entries: Entry, title: str = "A Town and Its Bridges") -> Article:
    return Article(
        title,
        1,
        80,
        authors=[{"family": "Writer", "given": "Una"}],
        date={"date-parts": [[2021, 3, 1]]},
        lists=[ReferenceList("References", 10, list(entries))] if entries else [],
        url="https://press.example/bridges",
    )


BRIDGES = entry(
    "Okoye, Ada. 2017. “Counting Bridges.” River Daily. https://river.example/bridges",
    work(
        "Okoye",
        2017,
        "Counting Bridges",
        container_title="River Daily",
        URL="https://river.example/bridges",
    ),
)
FERRIES = entry(
    "Møller, Ada. 2019. Ferries of the North.",
    work("Møller", 2019, "Ferries of the North", type="book", publisher="Havn"),
    number=2,
)
CREDIT = entry(
    "人民日报. 2018. 城市信用的“桥梁”.",
    {
        "type": "article-newspaper",
        "author": [{"literal": "人民日报"}],
        "issued": {"date-parts": [[2018]]},
        "title": "城市信用的“桥梁”",
        "URL": "http://opinion.people.example/n1/2018/c1.html",
    },
    number=3,
)
