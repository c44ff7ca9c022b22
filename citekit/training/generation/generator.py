"""Make labelled references, as many as wanted, in all styles and languages."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from random import Random

from citekit.training.generation.grammar import TABLES, expand, find_rule
from citekit.training.generation.markup import choose_link, make_marks
from citekit.training.generation.noise import Piece, spoil
from citekit.training.generation.templates import Style, Template, load_styles
from citekit.training.generation.works import Work
from citekit.training.tagged import TaggedReference

_NUMBERED = 0.33
_LOCAL = 3
"""How much more a style of few languages counts in their lists."""
_LATIN_BY_CHANCE = {"zh": 0.3, "ja": 0.25, "ko": 0.3, "en": 0.04}
_DOUBLED = (
    (re.compile(r"([?!…])([”\"’»]?)\.$"), r"\1\2"),
    (re.compile(r"\.\.$"), "."),
    (re.compile(r"\s{2,}"), " "),
    (re.compile(r" +,"), ","),
)
_OUTSIDE_STOP = re.compile(r"([”\"])([.,])$")


def generate(count: int, *, seed: int) -> Iterator[TaggedReference]:
    """Make references with their labels.

    Args:
        count: how many.
        seed: the same seed gives the same references (with the same version of faker, whose lists
            of names are used).

    Yields:
        References that are all different; every non-blank character is in exactly one span.
    """
    random = Random(seed)  # noqa: S311 - no secret
    seen: set[str] = set()
    while len(seen) < count:
        reference = _make_reference(random, f"generated/{len(seen)}")
        if reference is not None and reference.text not in seen:
            seen.add(reference.text)
            yield reference


@cache
def load_language_weights() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The languages of lists and their cumulated weights."""
    lines = (TABLES / "languages.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return tuple(name for name, _ in pairs), tuple(accumulate(float(weight) for _, weight in pairs))


@cache
def load_language_styles(language: str) -> tuple[tuple[Style, ...], tuple[float, ...]]:
    """The styles of a language's lists and their cumulated weights, local ones heavier."""
    styles = tuple(style for style in load_styles() if style.is_used_in(language))
    weights = (style.weight * (_LOCAL if style.is_local else 1) for style in styles)
    return styles, tuple(accumulate(weights))


def _make_reference(random: Random, source: str) -> TaggedReference | None:
    language = _list_language(random)
    styles, style_weights = load_language_styles(language)
    style = styles[bisect(style_weights, random.random() * style_weights[-1])]
    kind, template = _choose_template(style, random)
    work = Work(kind, language, _work_language(language, random), style.options, random)
    pieces = compose(template, work)
    if not pieces:
        return None
    spoil(pieces, work)
    target = choose_link(pieces, work)
    if random.random() < _NUMBERED:
        marker = work.expand("marker", language)
        pieces.insert(0, Piece("citation-number", marker or "1.", False))
    text, spans = join(pieces)
    marks = make_marks(text, spans, target, work)
    return TaggedReference(text, spans, marks, work.list_language, source)


def choose_languages(random: Random) -> tuple[str, str]:
    """Return what a list and a work in it are written in."""
    language = _list_language(random)
    return language, _work_language(language, random)


def _list_language(random: Random) -> str:
    languages, weights = load_language_weights()
    return languages[bisect(weights, random.random() * weights[-1])]


def _choose_template(style: Style, random: Random) -> tuple[str, Template]:
    cumulated = list(accumulate(weight for _, weight, _ in style.templates))
    index = bisect(cumulated, random.random() * cumulated[-1])
    kind, _, template = style.templates[index]
    return kind, template


def _work_language(language: str, random: Random) -> str:
    """What the work is written in: the list's language, often English, rarely another one."""
    chance = random.random()
    foreign = _LATIN_BY_CHANCE.get(language.partition("-")[0], 0.33)
    if find_rule(language, "t.web") is None:
        return "en"
    if chance < foreign and language != "en":
        return "en"
    if chance > (0.96 if language == "en" else 0.985):
        return random.choice(("de", "fr", "es", "it", "nl", "pt", "zh", "ja", "ru", "pl"))
    return language


def compose(template: Template, work: Work) -> list[Piece]:
    """Fill a template with the values of a work."""
    inside = work.list_language == "en" and work.random.random() < 0.75
    pieces: list[Piece] = []
    for segment in template.segments:
        if segment.optional and work.random.random() < 0.5:
            continue
        text = expand(segment.phrase, work.list_language, work.random, work)
        if text is None or not text.strip():
            continue
        pieces.append(Piece(segment.label, _tidy(text, inside=inside), segment.blank_before))
    return pieces


def _tidy(text: str, *, inside: bool) -> str:
    text = text.strip()
    for pattern, replacement in _DOUBLED:
        text = pattern.sub(replacement, text)
    return _OUTSIDE_STOP.sub(r"\2\1", text) if inside else text


def join(pieces: list[Piece]) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """Write the pieces in a row.

    Returns:
        The text and the span of each piece without blanks at its ends.
    """
    text = ""
    spans: list[tuple[str, int, int]] = []
    for index, piece in enumerate(pieces):
        if text and (piece.blank_before or (index == 1 and spans[0][0] == "citation-number")):
            text += " "
        content = piece.text.strip()
        if content:
            spans.append((piece.label, len(text), len(text) + len(content)))
            text += content
    return text, tuple(spans)
