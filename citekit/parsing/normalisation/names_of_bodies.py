"""Step: keep whole the names of sites and channels that look like names of people."""

from __future__ import annotations

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.initials import is_initials
from citekit.parsing.normalisation.site_names import bare_name, names_of_hosts
from citekit.parsing.segments import Segment
from citekit.reference import CslName

_SPOKEN = ("motion_picture", "broadcast")
_HOLDERS = ("container-title", "publisher")
_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family")
_MOST_WORDS = 6
_LEAST_ACRONYM = 3  # letters that are hardly initials


def names_of_bodies(draft: Draft) -> None:
    """``Span Ware. “Salt.” Span Ware``: who is called as what holds it is no person.

    Nor are channels of videos and podcasts whose words are no names: ``Two Minute Salt``, and who
    is called as its site: ``Salt Tides`` at ``salttides.example``. A person's site may well have
    the person's name.
    """
    names, segments = draft.csl.get("author", []), draft.labelled("author")
    if len(segments) != 1:
        return
    text, changed = draft.text(segments[0]), list(names)
    for i, name in enumerate(names):
        if not {"family", "given"} <= name.keys():
            continue
        spoken = _as_written(_as_spoken(name), text)
        if spoken in text:
            is_body = _may_be_body(spoken) and _is_body(draft, spoken, is_alone=len(names) == 1)
        else:
            spoken = _with_letters(name)
            is_body = (
                bool(spoken)
                and spoken in text
                and (
                    _is_site(draft, spoken)
                    or (len(names) == 1 and _has_no_initials(name, draft, segments[0]))
                )
            )
        if is_body:
            changed[i] = {"literal": spoken}
    if changed != names:
        draft.replace("author", changed, segments)


def _is_body(draft: Draft, name: str, *, is_alone: bool) -> bool:
    folded = name.casefold()
    if any(str(draft.csl.get(field, "")).casefold() == folded for field in _HOLDERS):
        return True
    if not is_alone or _has_family_name(name):
        return False
    return draft.csl.get("type") in _SPOKEN or _is_site(draft, name)


def _is_site(draft: Draft, name: str) -> bool:
    return bare_name(name) in names_of_hosts(draft)


def _as_written(name: str, text: str) -> str:
    """Return a name as it is written in a text: ``Salt. Tides`` may be ``Salt.Tides`` there."""
    return name if name in text else name.replace(". ", ".")


def _with_letters(name: CslName) -> str:
    """Return a name with letters behind it that were taken for initials: ``Salt AI``."""
    return f"{name['family']} {name['given'].rstrip('.')}" if name["given"].isupper() else ""


def _has_no_initials(name: CslName, draft: Draft, author: Segment) -> bool:
    """``Salt EDA. (2024).``: capitals without stops between them, before a year in brackets.

    Where initials are written so, no stop follows the last of them: ``Lind AB (2024)``.
    """
    is_short = len(name["given"].rstrip(".")) < _LEAST_ACRONYM
    if is_short or "." in name["given"][:-1] or "family" in _classes(name["family"]):
        return False
    if name["family"].isupper():
        return False  # LIND ANNA
    return draft.text(author).rstrip().endswith(".") and draft.raw[author.end :].lstrip()[:1] == "("


def _as_spoken(name: CslName) -> str:
    """Return a name in the order in which it is spoken; one that was inverted stands otherwise."""
    return " ".join(part for key in _PARTS if (part := str(name.get(key, ""))))


def _may_be_body(name: str) -> bool:
    """Whether a name begins with no given name, and has no initials and no foreign letters."""
    words = name.split()
    return (
        len(words) <= _MOST_WORDS
        and "given" not in _classes(words[0])
        and not any(is_initials(word) or not word[0].isascii() for word in words)
    )


def _has_family_name(name: str) -> bool:
    return any("family" in _classes(word) for word in name.split())


def _classes(word: str) -> tuple[str, ...]:
    return word_classes().get(word.casefold(), ())
