"""Step: what the type of a work says about fields that could be read in two ways."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.containers import split_series_number
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.reports import REPORT_SERIES
from citekit.parsing.normalisation.tables import words

_OWN_PAGES = re.compile(r"\(\s*pp\.?\s*\w+\s*[-–—]\s*\w+\s*\)")
_MEANT = re.compile(r"\W*(?:bes|insb(?:es)?|hier|dort|esp|here)\b", re.IGNORECASE)
_GAZETTE = re.compile(
    r"(?:Bolet[ií]n|BOE|Diario|Diário|DOU|Gazzetta|GU|Gaceta|Gazette|Journal [Oo]fficiel|JORF|JO|"
    r"Official (?:Journal|Gazette)|OJ|Amtsblatt|ABl|Staatsblad|Staatscourant)\b"
)
_WITHOUT_HOLDER = ("thesis", "dataset")


def type_consequences(draft: Draft) -> None:
    """Move what stands in another field for this type."""
    csl = draft.csl
    kind = csl.get("type")
    if "page" in csl and _are_cited(draft, kind):
        draft.extra["locator"] = csl["page"]  # the pages that a footnote cites
        draft.drop("page")
    if kind == "report" and "collection-title" not in csl:
        _put_into_series(draft)
    if kind == "legislation" and "volume" in csl and "issue" not in csl:
        _number_gazette(draft)
    if kind in _WITHOUT_HOLDER and "publisher" not in csl and "container-title" in csl:
        evidence = draft.fields["container-title"]
        csl["publisher"], draft.fields["publisher"] = csl["container-title"], evidence
        draft.drop("container-title")
    if kind == "report" and "collection-number" in csl and "number" not in csl:
        csl["number"] = csl["collection-number"]
        draft.fields["number"] = draft.fields["collection-number"]
        draft.drop("collection-number")
    if kind in words("work_types", "web_article_types") and draft.style.article_date:
        _check_order(draft)


def _are_cited(draft: Draft, kind: str | None) -> bool:
    """Whether pages are the ones that a note cites and not those of the work.

    A book's stand behind the brackets of the imprint, ``(Chicago: UCP, 1997), 92-93``, in a short
    form that has nothing but author and title, behind ``bes.``, or are a single page;
    ``(pp. 19–39)`` are the work's own. A chapter's are a single page behind the imprint.
    """
    segments = draft.labelled("pages")
    is_one = "-" not in draft.csl["page"]
    follow_imprint = any(
        draft.raw[: segment.start].rstrip(" ,;:").endswith(")") for segment in segments
    )
    if kind == "chapter":
        return is_one and follow_imprint and "publisher" in draft.csl
    if kind != "book" or "container-title" in draft.csl:
        return False
    if any(_OWN_PAGES.match(draft.text(segment)) for segment in segments):
        return False
    if "publisher" not in draft.csl and "issued" not in draft.csl:
        return True
    are_meant = any(_MEANT.match(draft.text(segment)) for segment in segments)
    return is_one or follow_imprint or are_meant


def _number_gazette(draft: Draft) -> None:
    """``Boletín Oficial del Estado, 164``: gazettes have numbers and no volumes."""
    if _GAZETTE.match(str(draft.csl.get("container-title", ""))):
        draft.csl["issue"], draft.fields["issue"] = draft.csl["volume"], draft.fields["volume"]
        draft.drop("volume")


def _put_into_series(draft: Draft) -> None:
    """``In: Discussion Paper, Nr. 7``: a report series is no container."""
    name = str(draft.csl.get("container-title", ""))
    if not REPORT_SERIES.search(name.lower()):
        return
    evidence = draft.fields["container-title"]
    draft.drop("container-title")
    series, number = split_series_number(name)
    for field, value in (("collection-title", series), ("number", number)):
        if value and field not in draft.csl:
            draft.csl[field], draft.fields[field] = value, evidence
    for label in ("issue", "volume"):
        if "number" not in draft.csl and label in draft.csl:
            draft.csl["number"], draft.fields["number"] = draft.csl[label], draft.fields[label]
            draft.drop(label)


def _check_order(draft: Draft) -> None:
    issued = draft.csl.get("issued", {}).get("date-parts", [[0]])[0][0]
    cited = draft.style.article_date or {}
    if cited.get("date-parts") and issued > cited["date-parts"][0][0] + 1:
        draft.findings.append("The date of the work is later than that of the article citing it.")
