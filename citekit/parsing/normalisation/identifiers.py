"""Step: DOI, arXiv number, PMID, ISBN and ISSN."""

from __future__ import annotations

import re
from urllib.parse import unquote

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.urls import MARKUP_BEHIND
from citekit.parsing.segments import Segment

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_SHORT_DOI = re.compile(r"\W*doi:?\s?(10/[a-z0-9]{3,10})[\s.,;]*", re.IGNORECASE)
"""``doi:10/bkrfgs``: doi.org gives short ones as well."""
_DOI_HOST = re.compile(
    r"(?:https?:/*\s?)?(?:(?:www\.|dx\.)?doi\.org[/\s]\s?/*|"
    r"(?:doi\.acm\.org|doi\.ieeecomputersociety\.org|doi\.wiley\.com)/+)(?=10\.)",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"(?:arxiv(?:\.org/(?:abs|pdf)/|(?:\s*(?:e-?prints?|preprint))?(?:\s*:)?(?:\s*arxiv:)?\s*))"
    r"((?:[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7}|\d{4}\.?\d{4,5})(?:v\d+)?)",
    re.IGNORECASE,
)
_ARXIV_VOLUME = re.compile(r"\s*abs/(\d{4}\.\d{4,5})")
"""As the repository's own volumes are numbered: ``CoRR abs/1412.6980``."""
_ARXIV_OLD = re.compile(
    r"\W*((?:hep-(?:th|ph|ex|lat)|nucl-(?:th|ex)|astro-ph|gr-qc|cond-mat|quant-ph|math-ph|"
    r"(?:math|cs|nlin|physics|q-bio)(?:\.[A-Z]{2})?|q-alg|alg-geom|chao-dyn|solv-int|dg-ga)/\d{7}"
    r"(?:v\d)?)\W*"
)
_ARXIV_ALONE = re.compile(
    r"\W*\[(\d\d(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d)?)\](?:\s?\[[\w.-]{2,20}\])?\W*"
)
"""``[hep-th/9711200]`` and ``[1405.0301]``, as physicists have them."""
_PMID = re.compile(r"\bPMID\s*:?\s*(\d{4,9})|\bpubmed(?:\.ncbi\.nlm\.nih\.gov/|/)(\d{4,9})", re.I)
_PMCID = re.compile(r"\b(PMC\d{5,9})\b")
_ISSN = re.compile(r"\b(?:[ep]-?)?ISSN\b\W{0,3}(\d{4})\s?[-‐–]?\s?(\d{3}[\dXx])\b", re.IGNORECASE)
_ISBN = re.compile(
    r"\bISBN(?:-1[03])?\b\W{0,3}(97[89](?:[-‐– ]?\d){10}|(?:\d[-‐– ]?){9}[\dXx])(?!\d)",
    re.IGNORECASE,
)
_BARE_ISBN = re.compile(r"(97[89](?:[-‐– ]?\d){10}|(?:\d[-‐– ]?){9}[\dXx])(?!\d)")
_NEXT_ADDRESS = re.compile(r"[.,;]?https?://", re.IGNORECASE)
_TRAILING = ".,;:>\"'”’»]}"


def identifiers(draft: Draft) -> None:
    """Read the numbers that identify the work."""
    for segment in draft.segments:
        text = draft.text(segment)
        if segment.label in ("doi", "url", "note", "archive", "pages", "container-title"):
            _read_doi(draft, segment, text)
        if segment.label in ("doi", "note", "container-title", "genre", "archive", "url", "volume"):
            _read_arxiv(draft, segment, text)
        if "PM" in text or "pubmed" in text:
            _read_pubmed(draft, segment, text)
        if segment.label in ("isbn", "note", "publisher", "doi"):
            _read_book_numbers(draft, segment, text)
    _read_marked_doi(draft)


def _read_doi(draft: Draft, segment: Segment, text: str) -> None:
    if segment.label == "url" and not _DOI_HOST.search(text):
        return
    is_said = "doi" in text.lower() or text.lstrip(" :;,(/").startswith("10.")
    if segment.label not in ("doi", "url") and not is_said:
        return
    joined = re.sub(r"(?<=[/.-])\s+(?=[\w(]*\d[\w./-]*\W*$)", "", text)
    host = _DOI_HOST.search(joined)
    if found := _DOI.search(joined, host.end() if host and segment.label == "url" else 0):
        draft.put("DOI", clean_doi(found[0]), [segment])
    elif segment.label == "doi" and (short := _SHORT_DOI.fullmatch(text)):
        draft.put("DOI", short[1], [segment])


def _read_marked_doi(draft: Draft) -> None:
    """Take the DOI of a doi.org link that stands only in the markup."""
    for mark in draft.marks:
        if mark.kind == "link" and (found := _DOI_HOST.search(mark.href)):
            doi = clean_doi(unquote(mark.href[found.end() :]))
            draft.put("DOI", doi, certainty=0.95)


def clean_doi(doi: str) -> str:
    """Return a DOI without the punctuation behind it; brackets that it opens itself stay."""
    doi = _NEXT_ADDRESS.split(doi, maxsplit=1)[0].split("#", maxsplit=1)[0]
    doi = MARKUP_BEHIND.split(doi, maxsplit=1)[0]
    while doi and (doi[-1] in _TRAILING or (doi[-1] == ")" and doi.count("(") < doi.count(")"))):
        doi = doi[:-1]
    return doi


def _read_arxiv(draft: Draft, segment: Segment, text: str) -> None:
    if text.lstrip().startswith("abs/") and (found := _ARXIV_VOLUME.match(text)):
        draft.put("number", f"arXiv:{found[1]}", [segment])
    if "rxiv" not in text.casefold():
        old = _ARXIV_OLD.fullmatch(text) or _ARXIV_ALONE.fullmatch(text)
        if old and segment.label in ("note", "archive", "genre"):
            draft.put("number", f"arXiv:{old[1]}", [segment])
        return
    if found := _ARXIV.search(text):
        draft.put("number", f"arXiv:{found[1]}", [segment])


def _read_pubmed(draft: Draft, segment: Segment, text: str) -> None:
    if found := _PMID.search(text):
        draft.put("PMID", found[1] or found[2], [segment])
    if found := _PMCID.search(text):
        draft.put("PMCID", found[1], [segment])


def _read_book_numbers(draft: Draft, segment: Segment, text: str) -> None:
    if found := _ISSN.search(text):
        draft.put("ISSN", f"{found[1]}-{found[2].upper()}", [segment])
    found = _ISBN.search(text)
    if not found and segment.label == "isbn" and "ISSN" not in text:
        found = _BARE_ISBN.search(text)
    if found:
        number = found[1].strip()
        draft.put("ISBN", number, [segment], certainty=1.0 if is_isbn(number) else 0.7)


def is_isbn(number: str) -> bool:
    """Whether the check digit of an ISBN is right (ISO 2108)."""
    digits = [10 if digit in "Xx" else int(digit) for digit in re.findall(r"[\dXx]", number)]
    if len(digits) == 13:
        return sum(digit * (1, 3)[i % 2] for i, digit in enumerate(digits)) % 10 == 0
    return len(digits) == 10 and sum(d * (10 - i) for i, d in enumerate(digits)) % 11 == 0
