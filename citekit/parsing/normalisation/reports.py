"""Telling reports and papers of series from books and journals."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.organisations import is_house, is_issuer, is_organisation
from citekit.reference import CslItem

REPORT_SERIES = re.compile(
    r"working paper|discussion paper|occasional paper|technical (?:report|note|memo)|"
    r"policy (?:brief|paper)|research report|"
    r"special publication|(?:technical|professional|drainage|forestry) paper|report\b|bericht\b|"
    r"arbeitspapier"
)
_PAPER_SERIES = re.compile(
    r"(?:working|discussion|policy|occasional|technical|professional|drainage|forestry) papers?\b|"
    r"policy briefs?\b|arbeitspapiere?\b|"
    r"technical reports?\b|(?:forschungs|arbeits|werkstatt|projekt)berichte?\b|"
    r"diskussions(?:papiere?|beiträge?)\b|soeppapers"
)
_REPORT_TITLE = re.compile(
    r"\breport\b|bericht\b|\brapport\b|\binforme\b|\brelatório\b|白皮书|報告|报告"
)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|pptx?)(?:$|[?#])", re.IGNORECASE)
PRESS = re.compile(r"\b(?:Press|Verlag|UP)$|^(?:Springer|Routledge|Wiley|Suhrkamp|Elsevier)\b")
"""Houses of books, by a word of their name or in full."""


def report(draft: Draft) -> tuple[str, float] | None:
    """Return ``report`` and how sure it is, ``None`` for what is none.

    Told by its series, by a body that wrote or published it, and by being a file on the web.
    """
    csl = draft.csl
    if _is_own_publication(csl):
        return "report", 0.8
    series = str(csl.get("collection-title", "")) + " " + str(csl.get("container-title", ""))
    if REPORT_SERIES.search(series.lower()):
        return "report", 0.85
    makers = [*csl.get("author", []), *csl.get("editor", [])]
    by_body = any("literal" in name for name in makers) or (
        "publisher" in csl and is_organisation(str(csl["publisher"]))
    )
    if (
        "container-title" not in csl
        and by_body
        and _REPORT_TITLE.search(str(csl.get("title", "")).lower())
    ):
        return "report", 0.8
    if "container-title" not in csl and by_body and _DOCUMENT.search(str(csl.get("URL", ""))):
        return "report", 0.75
    is_press = PRESS.search(str(csl.get("publisher", ""))) is not None
    if (
        not is_press
        and {"publisher-place", "URL"} <= csl.keys()
        and ("literal" in str(csl.get("author")))
    ):
        return "report", 0.65
    return None


def _is_own_publication(csl: CslItem) -> bool:
    """Whether a public body publishes it, or an organisation what it wrote itself."""
    if not {"container-title", "edition", "ISBN", "volume"}.isdisjoint(csl):
        return False
    publisher = str(csl.get("publisher", ""))
    if not publisher or is_house(publisher):
        return False
    writers = [str(name["literal"]) for name in csl.get("author", []) if "literal" in name]
    own = any(publisher in writer or writer in publisher for writer in writers)
    return is_issuer(publisher) or (own and len(writers) == len(csl["author"]))


def is_paper_series(csl: CslItem) -> bool:
    """``ESA Working Paper, Nr. 12``: a series of reports, whose numbers are no journal's issues."""
    return bool(_PAPER_SERIES.search(str(csl["container-title"]).lower()))
