"""Names of authors as pages state them; telling given from family names is left to others."""

from __future__ import annotations

import html
import re
from functools import cache

from citekit.reference import CslName
from citekit.tables import load_table

_LONGEST_NAME = 80
_LONGEST_LIST = 300
_CHARACTER_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def decoded(text: str) -> str:
    """Return a text of JSON-LD, where many have ``&#8217;`` though nothing there reads it."""
    return _CHARACTER_REFERENCE.sub(lambda found: html.unescape(found[0]), text)


def linked_names(author: object) -> list[CslName]:
    """Return the names of an ``author`` of JSON-LD: a text, or an object with a ``name``."""
    if isinstance(author, str):
        return stated_names(decoded(author))
    if not isinstance(author, dict):
        return []
    family, given = author.get("familyName"), author.get("givenName")
    if isinstance(family, str) and isinstance(given, str) and family and given:
        return [{"family": decoded(family), "given": decoded(given)}]
    name = author.get("name")
    return _literal(decoded(name)) if isinstance(name, str) else []


def stated_names(text: str) -> list[CslName]:
    """Return the names of a ``<meta>`` element: one, or several with commas or words between."""
    text = " ".join(text.split())
    if len(text) > _LONGEST_LIST:
        return []
    parts = [part.strip() for part in _joiners().split(text)]
    names: list[CslName] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        if len(pieces) == 2 and " " not in pieces[0] and _is_name(part):
            names.append({"family": pieces[0], "given": pieces[1]})
        else:
            names += [name for piece in pieces for name in _literal(piece)]
    return names


def byline_names(text: str) -> list[CslName]:
    """Return the names in a byline such as ``By Ada Lovelace and Charles Babbage``."""
    text = text.partition("\n")[0]
    lower = text.lower()
    for beginning in load_table("documents", "html_metadata")["byline_beginnings"]:
        rest = text[len(beginning) :]
        if lower.startswith(beginning) and rest[:1] in {" ", ":", "："}:
            return stated_names(rest.lstrip(" :："))
    return stated_names(text)


def _literal(text: str) -> list[CslName]:
    text = " ".join(text.split())
    return [{"literal": text}] if _is_name(text) else []


def _is_name(text: str) -> bool:
    return (
        0 < len(text) <= _LONGEST_NAME
        and "://" not in text
        and "@" not in text
        and not any(character.isdigit() for character in text)
    )


@cache
def _joiners() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_table("documents", "html_metadata")["name_joiners"]))
    return re.compile(rf";|, (?:{words}) | (?:{words}) ", re.IGNORECASE)
