r"""What the note of a BibTeX entry says for styles that know no field for it, and taking it back.

BibTeX styles print the note, but neither ``urldate`` nor ``eprint``: so when a page was seen and
where a copy of it is archived stand there too, each as a sentence of its own.
"""

from __future__ import annotations

import re

from citekit.formats.latex import verbatim

ACCESSED = re.compile(
    r"(?i)[,;.(\[ ]{0,5}\b(?:last |date )?(?:accessed|retrieved|visited|abgerufen|zugriff)"
    r"(?: on| am)?:? (?P<date>[^;()\[\]]{4,30}?)[)\]]?\.?$"
)
"""How people end a note with the date of access."""

_ARCHIVED = re.compile(r"Archived at \\url\{(?P<url>https?://[^{}\s]+)\}")


def accessed(date: str) -> str:
    """Return when a page was seen, as a sentence."""
    return f"Accessed {date}"


def archived(location: str) -> str:
    """Return where a copy is, as a sentence; ``""`` when that is no address of a page."""
    return rf"Archived at \url{{{verbatim(location)}}}" if is_web(location) else ""


def with_sentence(note: str, sentence: str) -> str:
    """Return a note with one more sentence; a full stop of its own is marked by a group."""
    if not note or not sentence:
        return note or sentence
    stop = {".": "{}", "!": "", "?": ""}.get(note[-1], ".")
    return f"{note}{stop} {sentence}"


def without_sentence(note: str, sentence: str) -> str | None:
    """Return the note to which a sentence was added, ``None`` when that can't be."""
    if not sentence or not note.endswith(sentence):
        return None
    before = note[: -len(sentence)].rstrip()
    rests = (before.removesuffix("{}"), before.removesuffix("."))
    return next((rest for rest in rests if with_sentence(rest, sentence) == note), None)


def copy_in(note: str) -> tuple[str, str]:
    """Return the address of the copy that a note names, and the note without it.

    What stands behind it, such as the date of access, stays.
    """
    found = _ARCHIVED.search(note)
    if found is None:
        return "", note
    after = note[found.end() :].removeprefix(".").lstrip()
    if after:
        return found["url"], note[: found.start()] + after
    until = note[: found.end()]
    rest = without_sentence(until, found[0])
    return found["url"], note[: found.start()].rstrip(" .;,") if rest is None else rest


def is_web(location: str) -> bool:
    """Whether a place is the address of a page."""
    return _ARCHIVED.fullmatch(rf"Archived at \url{{{verbatim(location)}}}") is not None
