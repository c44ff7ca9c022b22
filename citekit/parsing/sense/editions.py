"""Whether words and numbers for editions make sense: they end no title and hold nothing."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_ORDINAL_SIGN = re.compile(r"\.?[ªºa°]\.?\s")
_ENDS_IN_NUMBER = re.compile(r"(?<=[\s,])\d{1,2}\.?\s*$")
_CHANGED_EDITION = re.compile(
    r"(?<=\w)[.,]\s+(?P<edition>\d{1,2}\.,?\s(?:[^\W\d_]+[.,]*\s*){0,3}"
    r"(?:bearb|erw|überarb|aktual|verb|durchges|erg|korr|neub|verm)\w*\.?,?\s*)$"
)
_CHANGES = (
    r"revue|revisée|corrigée|augmentée|remaniée|actualisée|refondue|mise à jour|entièrement|"
    r"riveduta|ampliata|accresciuta|aggiornata|corretta|corregida|aumentada|ampliada|revisada|"
    r"actualizada|atualizada|revista|revised|enlarged|expanded|updated|"
    r"überarbeitete|erweiterte|verbesserte|durchgesehene|ergänzte|unveränderte|vermehrte"
)
_EDITION_ENDS_TITLE = re.compile(
    rf"(?<=\w)[.,]\s(?P<edition>(?:(?:nouvelle|nuova|nueva|nova)\s)?(?:édition|edizione|edición|edição)"
    rf"\s(?:{_CHANGES})(?:(?:,|\s(?:et|e|y))?\s(?:{_CHANGES}))*[\s.,]*)$",
    re.IGNORECASE,
)
_EDITION_WORDS = ("dition ", "dizione ", "dición ", "dição ")
_CHANGES_ALONE = re.compile(
    rf"\W*(?:{_CHANGES})(?:(?:,|\s(?:et|e|y|and|und|&))?\s(?:{_CHANGES}))*\W*", re.IGNORECASE
)


@whole("edition")
def ordinal_of_edition(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Diccionario de la lengua, 23.`` and ``ª ed.``: the number before the sign is its own."""
    for i, (title, edition) in enumerate(itertools.pairwise(segments)):
        if edition.label != "edition" or not _ORDINAL_SIGN.match(raw, edition.start, edition.end):
            continue
        if found := _ENDS_IN_NUMBER.search(raw, title.start, title.end):
            whole = edition._replace(start=found.start())
            return [*segments[:i], title._replace(end=whole.start), whole, *segments[i + 2 :]]
    return segments


@beside("title", "edition")
def edition_begins_in_title(raw: str, title: Segment, edition: Segment) -> Pieces:
    """``Salz, 13., neu bearb.`` and ``und erw. Aufl.``: the number of an edition is its own."""
    if any(map(str.isdigit, raw[edition.start : edition.end])):
        return None
    if found := _CHANGED_EDITION.search(raw, title.start, title.end):
        return meeting_at(title, edition, found.start("edition"))
    return None


@beside("edition", "container-title|title|note|publisher")
def edition_goes_on(raw: str, edition: Segment, change: Segment) -> Pieces:
    """``2e éd.`` and ``revue et augmentée``: how it was changed is said of the edition."""
    if _CHANGES_ALONE.fullmatch(raw, change.start, change.end):
        return [edition._replace(end=change.end)]
    return None


@each("title", without="edition")
def edition_ends_title(raw: str, title: Segment) -> Pieces:
    """``Le sel, édition revue et corrigée,``: which edition it is does not end the title."""
    if not any(word in raw for word in _EDITION_WORDS):
        return None
    if found := _EDITION_ENDS_TITLE.search(raw, title.start, title.end):
        return with_tail(title, found.start("edition"), "edition")
    return None
