r"""The template language of ``tables/styles_*.txt`` and its compiler.

A style is a head line and its templates::

    == apa | 16 | * -zh -ja | names=apa
    journal, magazine *2: a<{authors}> d<({year}).> t<{title}.> c<{journal},> v<{volume}>?

The head gives a name, a weight, the languages of lists that use it (``*`` all, ``-xx`` not this
one) and options. A template line gives the kinds of works with an optional weight and the segments:
a short label, its text with slots between ``<`` and ``>`` (written ``\<`` in the text, and a pipe
``\|``), ``?`` for
every other time. A blank between segments is a blank in the reference, and none is none. A segment
whose field has no value is left out. The labels are short: ``a`` author, ``e`` editor, ``t`` title
and so on, all in ``SHORT_LABELS``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from citekit.training.generation.grammar import TABLES, Phrase, parse_phrase

SHORT_LABELS = {
    "a": "author",
    "e": "editor",
    "tr": "translator",
    "dir": "director",
    "d": "date",
    "t": "title",
    "c": "container-title",
    "s": "collection-title",
    "v": "volume",
    "i": "issue",
    "p": "pages",
    "ed": "edition",
    "pub": "publisher",
    "loc": "location",
    "u": "url",
    "arch": "archive",
    "doi": "doi",
    "isbn": "isbn",
    "acc": "accessed",
    "m": "medium",
    "g": "genre",
    "n": "note",
}
_SEGMENT = re.compile(r"(\s*)(\w+)<((?:[^<>\\]|\\.)*)>(\??)")
_KIND = re.compile(r"([\w-]+)(?: \*(\d+))?$")


@dataclass(frozen=True, slots=True)
class SegmentTemplate:
    """How one segment is written."""

    label: str
    phrase: Phrase
    blank_before: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class Template:
    """How a reference to a kind of work is written in a style."""

    segments: tuple[SegmentTemplate, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """A way of writing references."""

    name: str
    weight: float
    languages: frozenset[str]
    excluded: frozenset[str]
    options: dict[str, str]
    templates: list[tuple[str, float, Template]] = field(default_factory=list)

    @property
    def is_local(self) -> bool:
        """Whether only lists in a few languages are written so."""
        return "*" not in self.languages and len(self.languages) <= 4

    def is_used_in(self, language: str) -> bool:
        """Whether lists in this language are written so."""
        names = {language, language.partition("-")[0]}
        return not names & self.excluded and ("*" in self.languages or bool(names & self.languages))


def parse_template(text: str) -> Template:
    """Compile a template.

    Raises:
        ValueError: it does not follow the template language.
    """
    segments: list[SegmentTemplate] = []
    position = 0
    for match in _SEGMENT.finditer(text):
        if match.start() != position:
            break
        position = match.end()
        phrase = parse_phrase(re.sub(r"\\([<>])", r"\1", match[3]))
        label = SHORT_LABELS.get(match[2])
        if label is None:
            raise ValueError(f"No label is called {match[2]!r} in the template {text!r}.")
        segments.append(SegmentTemplate(label, phrase, bool(match[1]), bool(match[4])))
    if text[position:].strip() or not segments:
        raise ValueError(f"The template {text!r} can't be read from {text[position:]!r} on.")
    return Template(tuple(segments))


@cache
def load_styles() -> tuple[Style, ...]:
    """All styles of ``tables/styles_*.txt``, in the order of the files' names."""
    styles: list[Style] = []
    for path in sorted(TABLES.glob("styles_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                styles.append(_parse_head(line[3:]))
            elif line.strip() and not line.startswith("#"):
                styles[-1].templates.extend(_parse_line(line))
    return tuple(styles)


def _parse_line(line: str) -> list[tuple[str, float, Template]]:
    kinds, _, body = line.partition(": ")
    template = parse_template(body.strip())
    parsed = []
    for name in kinds.split(","):
        kind = _KIND.match(name.strip())
        if kind is None:
            raise ValueError(f"The kinds of works in {line!r} can't be read.")
        parsed.append((kind[1], float(kind[2] or 1), template))
    return parsed


def _parse_head(text: str) -> Style:
    name, weight, languages, *options = (part.strip() for part in text.split("|"))
    words = languages.split()
    return Style(
        name,
        float(weight),
        frozenset(word for word in words if not word.startswith("-")),
        frozenset(word[1:] for word in words if word.startswith("-")),
        dict(word.split("=", 1) for option in options for word in option.split()),
    )
