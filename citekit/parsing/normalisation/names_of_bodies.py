"""Step: keep whole the names of sites and channels that look like names of people."""

from __future__ import annotations

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.initials import is_initials
from citekit.reference import CslName

_SPOKEN = ("motion_picture", "broadcast")
_HOLDERS = ("container-title", "publisher")
_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family")
_MOST_WORDS = 6


def names_of_bodies(draft: Draft) -> None:
    """``Span Ware. “Salt.” Span Ware``: who is called as what holds it is no person.

    Nor are channels of videos and podcasts whose words are no names: ``Two Minute Salt``. A
    person's site may well have the person's name.
    """
    names, segments = draft.csl.get("author", []), draft.labelled("author")
    if len(names) != 1 or len(segments) != 1 or not {"family", "given"} <= names[0].keys():
        return
    name = _as_spoken(names[0])
    if name not in draft.text(segments[0]) or not _may_be_body(name):
        return
    folded = name.casefold()
    is_holder = any(str(draft.csl.get(field, "")).casefold() == folded for field in _HOLDERS)
    if is_holder or (draft.csl.get("type") in _SPOKEN and not _has_family_name(name)):
        draft.replace("author", [{"literal": name}], segments)


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
