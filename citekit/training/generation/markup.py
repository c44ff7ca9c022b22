"""The markup that an article puts on a reference: links and emphasis."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from citekit.reference import Mark
from citekit.training.generation.noise import Piece
from citekit.training.generation.works import Work

_PUNCTUATION = " .,;:()[]<>「」『』《》〈〉、。，：；（）【】–—|/-\u00a0"
_QUOTES = "“”\"'’‘«»„"
_TARGETS_WITHOUT_URL = ("title", "title", "doi", "container-title", "whole", "author-title")
_EMPHASISED = ("container-title", "title", "collection-title")

_LEADS = ("In: ", "In ", "in ", "in: ", "En ", "URL: ", "// ", "DOI: ")

Span = tuple[str, int, int]


def choose_link(pieces: list[Piece], work: Work) -> str:
    """Decide what the reference's link stands on; take the URL out of the text when elsewhere.

    Returns:
        ``""``, ``"url"``, ``"title"``, ``"whole"`` or another label.
    """
    random = work.random
    chance = random.random()
    has_url = any(piece.label == "url" for piece in pieces)
    if not has_url:
        return random.choice(_TARGETS_WITHOUT_URL) if chance < 0.24 else ""
    if chance < 0.5:
        return ""
    if chance < 0.74:
        return "url"
    target = (
        "title" if chance < 0.91 else random.choice(("whole", "container-title", "author-title"))
    )
    if random.random() < 0.85:
        _drop_address(pieces)
    return target


def _drop_address(pieces: list[Piece]) -> None:
    kept = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].label if index + 1 < len(pieces) else ""
        if piece.label == "url" or (piece.label == "note" and following == "url"):
            continue
        kept.append(piece)
    if kept:
        pieces[:] = kept


def make_marks(text: str, spans: Sequence[Span], target: str, work: Work) -> tuple[Mark, ...]:
    """Links where ``choose_link`` wants them, and emphasis as a style would have it."""
    marks = _link(text, spans, target, work) + _emphasise(text, spans, work.random)
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _link(text: str, spans: Sequence[Span], target: str, work: Work) -> list[Mark]:
    if not target:
        return []
    if target == "whole":
        first = spans[1] if len(spans) > 1 and spans[0][0] == "citation-number" else spans[0]
        return [Mark("link", first[1], spans[-1][2], work("url") or "")]
    if target == "author-title":
        chosen = [span for span in spans if span[0] in {"author", "title"}]
        return [Mark("link", chosen[0][1], chosen[-1][2], work("url") or "")] if chosen else []
    marks = []
    for label, start, end in spans:
        if label == target:
            inner, last = _trim(text, (label, start, end), work.random)
            if last > inner:
                address = _address(text[inner:last], target, work)
                marks.append(Mark("link", inner, last, address))
    return marks if target == "url" else marks[:1]


def _address(text: str, target: str, work: Work) -> str:
    place = text.find("http")
    if target == "url" and place >= 0:
        return text[place:].replace(" ", "")
    if target == "doi" and place < 0:
        return f"https://doi.org/{work('doi')}"
    return work("url") or ""


def _emphasise(text: str, spans: Sequence[Span], random: Random) -> list[Mark]:
    chance = random.random()
    labels = {label for label, _, _ in spans}
    if chance < 0.45:
        return []
    kind = "em" if chance < 0.93 else "strong"
    if chance < 0.82:
        wanted = next((label for label in _EMPHASISED if label in labels), "")
    elif chance < 0.9:
        wanted = "title"
    else:
        wanted = random.choice(
            ("title", "author", "volume", "date", "publisher", "container-title")
        )
    with_volume = wanted == "container-title" and chance < 0.62
    marks: list[Mark] = []
    for label, start, end in spans:
        if label == wanted or (label == "volume" and with_volume):
            first, last = _trim(text, (label, start, end), random)
            if label == "volume" and marks and chance < 0.56:
                marks[-1] = Mark(kind, marks[-1].start, max(last, marks[-1].end))
            elif last > first:
                marks.append(Mark(kind, first, last))
    return marks


def _trim(text: str, span: Span, random: Random) -> tuple[int, int]:
    """Leave the punctuation around a segment outside, mostly; a lead-in ``In`` always."""
    label, start, end = span
    for lead in _LEADS if label != "title" else ():
        if text.startswith(lead, start) and end - start > len(lead):
            start += len(lead)
    around = _PUNCTUATION + (_QUOTES if random.random() < 0.5 else "")
    if random.random() < 0.8:
        while start < end and text[end - 1] in around and not _closes(text, start, end):
            end -= 1
        while start < end and text[start] in around:
            start += 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    return text[end - 1] in ")]" and text.count("(["[text[end - 1] == "]"], start, end) > 0
