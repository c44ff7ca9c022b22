"""The numbers of patents and reports where they stand without a word for what they are."""

from __future__ import annotations

import re

_PATENT = re.compile(
    r"(?:US|EP|WO|DE|GB|CN|JP|FR|KR|RU)\s?(?:\d{4}/)?\d[\d,.]{5,14}(?:\s?[A-CU]\d?)?"
)
_REPORT = re.compile(r"[A-Z]{2,12}(?:[-/][A-Z0-9.]{1,12}){1,4}[-/]\d{1,6}[A-Z]?")
_AROUND = " \t,;:.()"


def is_code_of_patent(text: str) -> bool:
    """Whether a text is the number of a patent: ``US4405829A``, ``WO2010/123456 A1``."""
    return _PATENT.fullmatch(text.strip(_AROUND)) is not None


def is_code_of_report(text: str) -> bool:
    """Whether a text is the number of a report of a laboratory: ``SALT-TH-2003-123``."""
    return _REPORT.fullmatch(text.strip(_AROUND)) is not None
