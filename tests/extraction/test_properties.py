"""What holds for every list: nothing of it is lost, and every letter knows where it stood."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.documents import BlockKind, read_document
from citekit.extraction import extract_articles
from tests.extraction.pages import PROSE

NAMES = (
    "Smith, John",
    "Doe, A.",
    "van der Berg, Anna",
    "World Health Organization",
    "García, Luis",
    "王伟",
    "Иванов И. И.",
)
TITLES = (
    "Bread",
    "“Salt and you”",
    "The making of bread in the nineteenth century",
    "面包史",
    "Why? And how",
    "Land- und Forstwirtschaft",
)
PLACES = (
    "London: Penguin",
    "The Guardian, 3 May",
    "https://example.org/a/long-path/to/x.html [3.5.12]",
    "Nature 12(3): 44-59",
    "北京: 出版社",
)
WORDS = ("see", "for", "what", "goes", "this", "page", "12", "x", "§", "http://a.example", "。")

REFERENCE = st.builds(
    lambda name, year, title, place: f"{name}. {year}. {title}. {place}.",
    st.sampled_from(NAMES),
    st.integers(1900, 2025),
    st.sampled_from(TITLES),
    st.sampled_from(PLACES),
)
REMARK = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(
    lambda words: " ".join(words) + "."
)
ENTRY = st.one_of(REFERENCE, REFERENCE, REFERENCE, REMARK)
JOINS = st.sampled_from(("\n", "\n\n"))
MARKS = st.sampled_from(("", "- ", "* ", "[{}] ", "{}. ", "({}) "))
NAME = st.sampled_from(("page.txt", "page.md"))


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalpha())


@st.composite
def pages(draw):
    """A page with a list, the letters of its lines, and a name for it."""
    written = draw(st.lists(ENTRY, min_size=2, max_size=8))
    first, last = draw(REFERENCE), draw(REFERENCE)
    mark, join = draw(MARKS), draw(JOINS)
    rows = [mark.format(n) + text for n, text in enumerate([first, *written, last], 1)]
    return (
        f"Food\n\n{PROSE}\n\nReferences\n\n{join.join(rows)}\n",
        [first, *written, last],
        draw(NAME),
    )


@settings(max_examples=150, deadline=None, derandomize=True)
@given(pages())
def test_nothing_between_the_first_and_the_last_entry_is_lost(page):
    text, written, name = page
    document = read_document(text, name=name)
    # A few words on a line of their own look like a sub-heading.
    headings = {block.text for block in document.blocks if block.kind is BlockKind.HEADING}
    entries = [e for a in extract_articles(document) for x in a.lists for e in x.entries]
    found = letters("".join(entry.raw for entry in entries))
    assert found == letters("".join(line for line in written if line not in headings))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(pages())
def test_every_letter_knows_where_it_stood(page):
    text, _, name = page
    document = read_document(text, name=name)
    line_starts = [0]
    for line in document.source.split("\n"):
        line_starts.append(line_starts[-1] + len(line) + 1)
    for entry in (e for a in extract_articles(document) for x in a.lists for e in x.entries):
        for offset, char in enumerate(entry.raw):
            if not char.isspace():
                assert document.source[entry.source_map.source(offset)] == char
        assert (
            line_starts[entry.line_start - 1]
            <= entry.start
            < entry.end
            <= line_starts[entry.line_end]
        )


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=400), st.sampled_from(("page.txt", "page.md", "page.html")))
def test_any_text_can_be_read(text, name):
    document = read_document(text, name=name)
    numbers = [e.number for a in extract_articles(document) for x in a.lists for e in x.entries]
    assert numbers == list(range(1, len(numbers) + 1))
