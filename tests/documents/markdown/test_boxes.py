"""Boxes around text: fenced divs with a title, admonitions and tabs of MkDocs."""

from __future__ import annotations

import pytest

from citekit.documents.markdown import read_markdown
from tests.extraction.pages import PROSE, lists, raws

ENTRIES = ["Ash, B. (2019). Salt roads. Bath: Lake.", "Stone, C. (2020). Bread. Bath: Lake."]


def seen(source: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read_markdown(source)[0]]


@pytest.mark.parametrize(
    "begin",
    [
        ":::info References",
        ":::note[References]",
        ":::note[References]{open}",
        "::: details References",
        "::: details References {open}",
        "::::: info References ::::::",
        '::: {.callout-note collapse="true" title="References"}',
        "::: {.callout-note title='References'}",
        '::: tip{title="References"}',
    ],
)
def test_titles_of_fenced_divs_are_headings(begin: str) -> None:
    fence = begin[: len(begin) - len(begin.lstrip(":"))]
    items = "\n".join(f"- {entry}" for entry in ENTRIES)
    source = f"# Salt\n\n{PROSE}\n\n{begin}\n{items}\n{fence}\n\nMore of it.\n"
    (found,) = lists(source, "page.md")
    assert (found.heading, found.heading_line) == ("References", 5)
    assert [entry.raw for entry in found.entries] == ENTRIES


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("::: note\nText\n:::\n", ["Text"]),
        ("::: {.note}\nText\n:::\n", ["Text"]),
        ("::: warning ::::::\nText\n::::::\n", ["Text"]),
        ("::: tip Salt: a history\nText\n:::\n", ["Salt: a history", "Text"]),
        ("::: tip *Salt* {.a #b}\nText\n:::\n", ["Salt", "Text"]),
        ("::: tip Salt\nText\n:::\nBehind\n", ["Salt", "Text", "Behind"]),
        (":: tip Salt\nText\n", [":: tip Salt\nText"]),
    ],
)
def test_titles_of_fenced_divs(source: str, texts: list[str]) -> None:
    assert seen(source) == [("paragraph", text) for text in texts]


def test_a_title_says_nothing_of_the_part_of_the_page() -> None:
    titled, named = read_markdown("::: info Comments\n:::\n\n::: comments\nText\n:::\n")[0]
    assert (titled.text, titled.regions) == ("Comments", frozenset())
    assert named.regions == {"comments"}
    for begin in ('::: comments{title="Salt"}', '::: {.comments title="Salt"}'):
        titled, text = read_markdown(f"{begin}\nText\n:::\n")[0]
        assert (titled.text, titled.regions, text.regions) == ("Salt", {"comments"}, {"comments"})


@pytest.mark.parametrize(
    ("begin", "heading"),
    [
        ('??? note "References"', "References"),
        ('???+ quote "References"', "References"),
        ('!!! quote "*References*"', "References"),
        ('=== "References"', "References"),
        ('===! "References"', "References"),
    ],
)
def test_admonitions_hold_lists(begin: str, heading: str) -> None:
    items = "\n".join(f"    {at}. {entry}" for at, entry in enumerate(ENTRIES, 1))
    source = f"# Salt\n\n{PROSE}\n\n{begin}\n\n{items}\n\nMore of it.\n"
    (found,) = lists(source, "page.md")
    assert (found.heading, found.heading_line) == (heading, 5)
    assert [entry.raw for entry in found.entries] == ENTRIES
    assert [entry.line_start for entry in found.entries] == [7, 8]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("!!! note\n    Text\n    more\n\n    again\n\nBehind\n",
         [("paragraph", "Text\nmore"), ("paragraph", "again"), ("paragraph", "Behind")]),
        ('!!! note "A"\n    !!! tip "B"\n        Text\n',
         [("paragraph", "A"), ("paragraph", "B"), ("paragraph", "Text")]),
        ('- One\n\n    !!! tip "B"\n        Text\n- Two\n',
         [("list item", "One"), ("paragraph", "B"), ("paragraph", "Text"), ("list item", "Two")]),
        ('!!! note "A"\n        code\n', [("paragraph", "A"), ("code", "code")]),
        # Nothing is held, or a paragraph goes on.
        ("!!! note\n\nText\n", [("paragraph", "!!! note"), ("paragraph", "Text")]),
        ("!!! Beware of the salt\n    Text\n", [("paragraph", "!!! Beware of the salt\nText")]),
        ('Text\n??? note "A"\n    more\n', [("paragraph", 'Text\n??? note "A"\nmore')]),
        ("??? why\n", [("paragraph", "??? why")]),
        ("=== a\n    Text\n", [("paragraph", "=== a\nText")]),
    ],
)  # fmt: skip
def test_admonitions(source: str, expected: list[tuple[str, str]]) -> None:
    assert seen(source) == expected


def test_a_list_ends_with_its_admonition() -> None:
    items = "".join(f"    - {entry}\n" for entry in ENTRIES)
    source = f'# Salt\n\n{PROSE}\n\n!!! quote "Sources"\n{items}\n{PROSE}\n'
    assert raws(source, "page.md") == ENTRIES
