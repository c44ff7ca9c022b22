"""What people do to references: slips of the hand and habits that no style knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from citekit.training.generation.works import Work


@dataclass(slots=True)
class Piece:
    """A segment on its way into the text.

    Attributes:
        label: of the segment.
        text: with the punctuation around it.
        blank_before: whether a blank parts it from the piece before.
    """

    label: str
    text: str
    blank_before: bool


Slip = Callable[[list[Piece], Work], None]
_ENDS = ".,;:"
_KEPT = frozenset({"title", "url"})


def spoil(pieces: list[Piece], work: Work) -> None:
    """Let some slips happen to a reference, in place."""
    for chance, slip in _SLIPS:
        if work.random.random() < chance and pieces:
            slip(pieces, work)


def _pick(pieces: list[Piece], random: Random, *labels: str) -> Piece | None:
    found = [piece for piece in pieces if not labels or piece.label in labels]
    return random.choice(found) if found else None


def _forget_blank(pieces: list[Piece], work: Work) -> None:
    candidates = [
        after
        for before, after in pairwise(pieces)
        if before.text[-1:] in '.,;:”"’»)]」。' and after.label not in {"url", "doi"}
    ]
    if candidates:
        work.random.choice(candidates).blank_before = False


def _forget_punctuation(pieces: list[Piece], work: Work) -> None:
    piece = _pick(pieces[:-1], work.random)
    if piece is not None and piece.text[-1:] in _ENDS and len(piece.text) > 3:
        piece.text = piece.text[:-1]


def _change_punctuation(pieces: list[Piece], work: Work) -> None:
    piece = _pick(
        pieces[:-1], work.random, "author", "title", "container-title", "date", "publisher"
    )
    if piece is not None and piece.text[-1:] in _ENDS:
        piece.text = piece.text[:-1] + work.random.choice((".", ",", ";", ":", " –", " -", " —"))


def _double_punctuation(pieces: list[Piece], work: Work) -> None:
    piece = _pick(pieces, work.random)
    if piece is not None and piece.text[-1:] in _ENDS and piece.label != "url":
        piece.text += work.random.choice((piece.text[-1], ",", "."))


def _forget_field(pieces: list[Piece], work: Work) -> None:
    piece = _pick([piece for piece in pieces if piece.label not in _KEPT], work.random)
    if piece is not None and len(pieces) > 3 and piece.label != "note":
        pieces.remove(piece)


def _swap_fields(pieces: list[Piece], work: Work) -> None:
    if len(pieces) < 5:
        return
    index = work.random.randrange(1, len(pieces) - 2)
    first, second = pieces[index], pieces[index + 1]
    bound = {"note", "volume", "issue", "genre", "medium", "pages", "url"}
    if first.label not in bound and second.label not in bound and second.blank_before:
        first.blank_before, second.blank_before = second.blank_before, first.blank_before
        pieces[index], pieces[index + 1] = second, first


def _break_url(pieces: list[Piece], work: Work) -> None:
    piece = _pick(pieces, work.random, "url")
    if piece is None:
        return
    places = [
        i for i, letter in enumerate(piece.text) if letter in "/-_" and 12 < i < len(piece.text) - 3
    ]
    if places:
        place = work.random.choice(places) + 1
        piece.text = piece.text[:place] + " " + piece.text[place:]


def _hard_blanks(pieces: list[Piece], work: Work) -> None:
    piece = _pick(pieces, work.random)
    if piece is not None:
        piece.text = piece.text.replace(" ", "\u00a0", work.random.choice((1, -1)))


def _wrong_quotes(pieces: list[Piece], work: Work) -> None:
    table = work.random.choice(_QUOTE_SLIPS)
    for piece in pieces:
        piece.text = piece.text.translate(table)


_QUOTE_SLIPS = tuple(
    str.maketrans(*pair)
    for pair in (
        ("“”", '""'),
        ("’", "'"),
        ("”", "“"),
        ("“", "”"),
        ("“”’", '""\''),
        ("–", "-"),
        ("“”", "''"),
    )
)


def _add_comment(pieces: list[Piece], work: Work) -> None:
    comment = work.expand("comment", work.list_language)
    if comment:
        pieces.append(Piece("note", comment, True))


def _add_lead(pieces: list[Piece], work: Work) -> None:
    lead = work.expand("lead", work.list_language)
    if lead:
        pieces.insert(0, Piece("note", lead, True))


def _name_address(pieces: list[Piece], work: Work) -> None:
    piece = _pick(pieces, work.random, "url")
    if piece is not None and piece.text.startswith("http"):
        lead = work.expand("url.lead", work.list_language) or "URL:"
        piece.text = f"{lead} {piece.text}"


def _widen_digits(pieces: list[Piece], work: Work) -> None:
    if work.list_language == "ja":
        for piece in pieces:
            if piece.label not in {"url", "doi", "isbn"}:
                piece.text = piece.text.translate(_WIDE)


_WIDE = {ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)}


def _forget_end(pieces: list[Piece], work: Work) -> None:
    del work
    if pieces[-1].text[-1:] in _ENDS:
        pieces[-1].text = pieces[-1].text[:-1]


def _end_with_stop(pieces: list[Piece], work: Work) -> None:
    if pieces[-1].text[-1:] not in _ENDS:
        pieces[-1].text += work.random.choice((".", ".", ".", ";", ","))


def _swap_address_and_access(pieces: list[Piece], work: Work) -> None:
    del work
    for index in range(len(pieces) - 1):
        first, second = pieces[index], pieces[index + 1]
        if {first.label, second.label} == {"url", "accessed"} and second.blank_before:
            first.blank_before = second.blank_before = True
            pieces[index], pieces[index + 1] = second, first
            return


_SLIPS: tuple[tuple[float, Slip], ...] = (
    (0.06, _forget_field),
    (0.03, _swap_fields),
    (0.05, _forget_punctuation),
    (0.04, _change_punctuation),
    (0.015, _double_punctuation),
    (0.035, _forget_blank),
    (0.012, _break_url),
    (0.02, _hard_blanks),
    (0.08, _wrong_quotes),
    (0.03, _swap_address_and_access),
    (0.07, _name_address),
    (0.08, _widen_digits),
    (0.06, _add_comment),
    (0.03, _add_lead),
    (0.1, _forget_end),
    (0.06, _end_with_stop),
)
