"""Marks of Markdown's footnotes."""

from tests.citations.citing import cited, pairs

NOTES = """

[^soup]: Ash, Olive. 2003. *Soup: A History*. Bath: Ladle Press.
[^2]: Birch, Finn. 2010. "Pouring." *Table Talk* 3 (1): 5-9.
"""


def test_notes_that_are_entries():
    assert pairs("Soup[^soup] is poured.[^2] Not `[^2]`.", NOTES) == [("[^soup]", 1), ("[^2]", 2)]


def test_a_mark_without_a_note():
    [first, second] = cited("Soup[^soup] is poured.[^9]", NOTES)
    assert (second.cite, second.entry, second.kind) == ("[^9]", None, "footnote")
    assert [finding.code for finding in second.findings] == ["not-listed"]
    assert first.findings == ()


def test_patterns_without_notes_are_none():
    assert pairs("The class [^a-z] matches.", "") == []


def test_notes_that_stand_in_the_text():
    text = (
        "Soup^[Ash, Olive. 2003. *Soup: A History*. Bath: Ladle Press.] is poured.\n\n"
        "Often^[Birch, Finn. 2010. *Pouring*. Bath: Ladle Press.] so."
    )
    assert pairs(text, "") == [("[1]", 1), ("[2]", 2)]
