"""Whether who edited a book stands with the word that says so, and with nothing else."""

from __future__ import annotations

import re

from citekit.parsing.segments import Segment, meeting_at
from citekit.parsing.sense.checks import Pieces, beside, each
from citekit.parsing.sense.known import classes, is_given, is_person

_ROLE_BEFORE_BOOK = re.compile(
    r"\s*(?:[Ee]ds?|[Hh]gg?|[Hh]rsg|dirs?|coords?)(?:\.,?|,)\)?:?\s+(?=[^\W\d_a-zß-ÿ]|[“„«‘\"'*])"
)
_WORDS_BEFORE_IN = re.compile(r"\s?[^,;:()]{2,40}?\s(?P<in>[Ii]n:\s+)(?=[^\W\d_a-zß-ÿ])")
_OPENS_WITH_ROLE = re.compile(r"\W*(?:Hg|Hrsg|Hgg)\.\s(?!v(?:\.|on|om)\s)")
_LED_HOUSE = re.compile(
    r"\W*(?:(?:hg|hrsg|herausgegeben)\.?\s(?:(?:unter der Leitung\s)?von|v\.)|dirigés?e? par"
    r"|sous la dir(?:ection|\.) de|unter der Leitung von|a cura di|edición de)\s+"
    r"(?P<given>(?-i:[^\W\d_a-zß-ÿ])(?:[\w’'-]+|\.))\s",
    re.IGNORECASE,
)


@beside("editor", "container-title|title")
def role_opens_book(raw: str, editors: Segment, book: Segment) -> Pieces:
    """``in A. Lind and O. Berg,`` and ``eds., Salt roads``: a word for a role begins no book."""
    if not raw[: editors.end].rstrip().endswith((",", "(")):
        return None
    if found := _ROLE_BEFORE_BOOK.match(raw, book.start, book.end):
        return meeting_at(editors, book, found.end())
    return None


@beside("title", "editor")
def title_up_to_in(raw: str, title: Segment, editors: Segment) -> Pieces:
    """``Salz, Sole,`` and ``Sud in: Ann Lind (Hg.)``: what stands before ``in:`` is no editor."""
    if "n: " not in raw[editors.start : editors.end]:
        return None
    if found := _WORDS_BEFORE_IN.match(raw, editors.start, editors.end):
        return meeting_at(title, editors, found.start("in"))
    return None


@beside("editor", "publisher", "location")
def editor_is_no_house(raw: str, editors: Segment, person: Segment, place: Segment) -> Pieces:
    """``Hg. Ann Lind,`` and ``Olaf Berg, Ulm``: behind an editor and a comma stands one more."""
    if not raw[: editors.end].rstrip().endswith(","):
        return None
    text = raw[person.start : person.end].strip(" ,.")
    is_house = "house" in classes(text.rpartition(" ")[2])
    if _OPENS_WITH_ROLE.match(raw, editors.start, editors.end) and is_person(text) and not is_house:
        return [editors._replace(end=person.end), place]
    return None


@each("publisher", without="editor")
def led_is_no_house(raw: str, house: Segment) -> Pieces:
    """``hg. unter der Leitung von Ann Lind``: who edited it is no publisher."""
    found = _LED_HOUSE.match(raw, house.start, house.end)
    if found and (is_given(found["given"]) or found["given"].endswith(".")):
        return [house._replace(label="editor")]
    return None
