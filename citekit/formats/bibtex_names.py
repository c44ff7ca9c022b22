"""Names in BibTeX: ``von Last, Jr, First and {World Health Organization}``."""

from __future__ import annotations

import re

from citekit.formats.latex import escape
from citekit.reference import CslName

_AND = re.compile(r"(?:^|\s)(?:and|others)(?=\s|$)", re.IGNORECASE)


def bibtex_names(names: list[CslName]) -> str:
    """Return a list of CSL names as the value of an ``author`` or ``editor`` field.

    The grammar is that of BibTeX's own names, see N. Markey, Tame the BeaST (2009), section 11.
    """
    return " and ".join(filter(None, (bibtex_name(name) for name in names)))


def bibtex_name(name: CslName) -> str:
    """Return one CSL name; organisations and what BibTeX would take apart in braces."""
    family = str(name.get("family") or "").strip()
    given = str(name.get("given") or "").strip()
    if not family:
        return _braced(str(name.get("literal") or given))
    particles = " ".join(
        filter(None, (name.get("dropping-particle"), name.get("non-dropping-particle")))
    )
    suffix = str(name.get("suffix") or "").strip()
    if not given:
        whole = " ".join(filter(None, (particles, family, suffix)))
        return _braced(whole) if len(whole.split()) > 1 or _splits(whole) else escape(whole)
    last = _family(particles, family)
    parts = [last, _part(suffix)] if suffix else [last]
    return ", ".join([*parts, _part(given)])


def _braced(text: str) -> str:
    escaped = escape(text)
    return f"{{{escaped}}}" if escaped else ""


def _splits(text: str) -> bool:
    """Whether BibTeX would split a name here."""
    return "," in text or bool(_AND.search(text))


def _part(text: str) -> str:
    return _braced(text) if _splits(text) else escape(text)


def _family(particles: str, family: str) -> str:
    """Return the last name after its particles, braced where BibTeX would misread it.

    BibTeX takes all up to the last word in small letters for the particle: right in ``van der
    Berg``, wrong in ``García y Vega`` and, behind particles of its own, in ``boyd``.
    """
    if _splits(family):
        last = _braced(family)
    else:
        small = [word[:1].islower() for word in family.split()]
        leading = small.index(False) if False in small else len(small)
        misread = any(small[leading:]) or (leading == len(small) > 1) or (particles and small[0])
        last = _braced(family) if misread else escape(family)
    return f"{escape(particles)} {last}" if particles else last
