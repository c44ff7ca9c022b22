"""Texts that once took a reader very long: time grows with their length, no faster."""

from __future__ import annotations

import pytest

from citekit import parse
from citekit.documents import read_document
from citekit.formats import read_text
from tests.fuzzing.running import limited


def markdown(text):
    read_document(text, name="a.md")


def asciidoc(text):
    read_document(text, name="a.adoc")


def bibtex(text):
    read_text(text, form="bibtex")


TEXTS = {
    "a name without end behind a director's word": (
        parse, f"Salt. 2010. Directed by {'a' * 500}! Quay Press."),
    "initials without end behind a director's word": (
        parse, f"Salt. Directed by {'a.' * 300}! 2010. Quay Press."),
    "initials of names in a list joined by and": (
        parse, f"Daum A, and {'Moss B, and ' * 60}AB C. Salt. River News 2010;3:4."),
    "a word without end beside an address": (
        parse, f"Weir, Ada. 2019. “Salt {'(a' * 60_000}//\x00 water.” River News, May 9."),
    "classes of a heading": (markdown, f"## Salt {{{'.a' * 200} !}}\n"),
    "an import that imports nothing": (markdown, f"# Salt\n\nimport{' ' * 100_000}\n\nText.\n"),
    "white space in a line of authors": (asciidoc, f"= Salt\nAda{' ' * 20_000}x <\n\nText\n"),
    "digits in a line of the revision": (asciidoc, f"= Salt\nAda Weir\n{'1' * 50_000},,\n\nText\n"),
    "white space before a value": (bibtex, f"@book{{x,\n title ={' ' * 100_000}=}}\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_time_is_bounded(name):
    parse("The parser's model is loaded.")
    read, text = TEXTS[name]
    with limited(5):
        read(text)
