"""What an item of CSL-JSON links to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.library.identity import normal_doi
from citekit.reference import CslItem

DOI_RESOLVER = "https://doi.org/"

_UNSAFE_IN_DOI = {ord(character): f"%{ord(character):02X}" for character in '%?#"<>^`{|}\\ '}
_WITHOUT_SCHEME = re.compile(r"(?i)www\.[\w-]+\.")


def urls_of(csl: CslItem) -> Iterator[str]:
    """Yield the links of a CSL-JSON item: its DOI as a link, its URL where that is another.

    MLA leaves ``https://`` out; where ``www.`` says that it is meant, it is put back.
    """
    doi, url = csl.get("DOI"), csl.get("URL")
    doi = normal_doi(str(doi)) if doi else ""
    if doi:
        yield DOI_RESOLVER + doi.translate(_UNSAFE_IN_DOI)
    if isinstance(url, str) and url.strip() and not (doi and _resolves(url, doi)):
        yield f"https://{url.strip()}" if _WITHOUT_SCHEME.match(url.strip()) else url


def _resolves(url: str, doi: str) -> bool:
    return re.match(r"(?i)https?://(?:(?:dx|www)\.)?doi\.org/", url) is not None and (
        normal_doi(url) == doi
    )
