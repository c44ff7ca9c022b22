"""Names in BibTeX: ``von Last, Jr, First and {World Health Organization}``.

The grammar is that of BibTeX's own names, see N. Markey, Tame the BeaST (2009), section 11. What it
leaves open is told apart by braces, and by empty groups ``{}``, which print nothing:

- ``van der Berg, Jan``: a family name of three words, as people write it; with the particles in a
  field of their own it is ``van der {Berg}, Jan``;
- ``Beethoven, Ludwig van``: a dropping particle, after the given name where CSL processors look
  for it;
- ``{Plato}`` is an organisation or another literal name, ``Plato`` and ``{{}Leonardo da Vinci}``
  are family names alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.formats.latex import escape
from citekit.reference import CslName
from citekit.tables import load_table

_AND = re.compile(r"(?:^|\s)(?:and|others)(?=\s|$)", re.IGNORECASE)
_SUFFIX = re.compile(r"[JS]r\.?|I{2,3}|IV")
GROUP = "{}"
"""Prints nothing and tells apart what would be read alike."""

_PARTS = ("family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix")
_NAMES = 4096
"""So many names are remembered: in a bibliography the works of one author follow each other."""


def bibtex_names(names: list[CslName], *, others: bool = False) -> str:
    """Return a list of CSL names as the value of an ``author`` or ``editor`` field.

    Args:
        names: the names.
        others: whether there are more, who are not named (``and others``).
    """
    written = [*filter(None, map(bibtex_name, names)), *(["others"] if others else [])]
    return " and ".join(written)


def bibtex_name(name: CslName) -> str:
    """Return one CSL name; organisations and what BibTeX would take apart in braces."""
    return _joined(tuple(name.items()))


@lru_cache(maxsize=_NAMES)
def _joined(stated: tuple[tuple[str, object], ...]) -> str:
    """Return a name made of the parts that are stated."""
    name = dict(stated)
    texts = [str(name.get(part) or "").strip() for part in _PARTS]
    family, given, literal, particles, dropping, suffix = texts
    if not family:
        return _braced(literal or given)
    last = _family(particles, family)
    if not given and not dropping and not suffix:
        if particles:
            return f"{last}, {GROUP}"
        if len(family.split()) > 1 or _splits(family) or escape(family).startswith("{"):
            return f"{{{GROUP}{escape(family)}}}"
        return escape(family)
    parts = [last, _part(suffix)] if suffix else [last]
    return ", ".join([*parts, _given(given, dropping)])


def is_particle(word: str) -> bool:
    """Whether a word in small letters is one that stands before family names."""
    return word in load_table("formats", "particles")


def is_suffix(word: str) -> bool:
    """Whether a word stands behind names and is none, such as ``Jr.`` and ``III``."""
    return _SUFFIX.fullmatch(word) is not None


def _braced(text: str) -> str:
    escaped = escape(text)
    return f"{{{escaped}}}" if escaped else ""


def _splits(text: str) -> bool:
    """Whether BibTeX, or who writes lists with semicolons, would split a name here."""
    return "," in text or ";" in text or bool(_AND.search(text))


def _part(text: str) -> str:
    return _braced(text) if _splits(text) else escape(text)


def _given(given: str, dropping: str) -> str:
    """Return the given name with the particle that is dropped in lists behind it."""
    first = _part(given)
    words = given.split(" ")
    ends_like_one = len(words) > 1 and is_particle(words[-1])
    braced = _splits(given)
    if is_suffix(given):
        first = f"{{{first}}}"
    if ends_like_one and not braced:
        first = f"{first.rpartition(' ')[0]} {{{words[-1]}}}"
    if not dropping:
        return first or GROUP
    known = all(is_particle(word) for word in dropping.split(" "))
    if given and known and not braced:
        return f"{first} {dropping}"
    return " ".join(filter(None, (first, GROUP + _braced(dropping))))


def _family(particles: str, family: str) -> str:
    """Return the last name after its particles, braced where BibTeX would misread it.

    BibTeX takes all up to the last word in small letters for the particle: right in ``van der
    Berg``, wrong in ``García y Vega`` and, behind particles of its own, in ``boyd``.
    """
    if particles:
        written = particles if _are_plainly_particles(particles) else f"{GROUP}{_braced(particles)}"
        return f"{written} {_braced(family)}"
    if _splits(family):
        return _braced(family)
    small = [word[:1].islower() for word in family.split()]
    leading = small.index(False) if False in small else len(small)
    written = escape(family)
    misread = any(small[leading:]) or (leading == len(small) > 1) or _ends_in_suffix(family)
    return f"{{{written}}}" if misread or " {" in written else written


def _ends_in_suffix(family: str) -> bool:
    words = family.split()
    return len(words) > 1 and is_suffix(words[-1])


def _are_plainly_particles(text: str) -> bool:
    """Whether BibTeX takes words for the particle without being told."""
    return all(word[:1].islower() and word.replace("'", "").isalpha() for word in text.split(" "))
