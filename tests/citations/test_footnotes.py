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


def test_a_colon_may_follow_a_mark():
    assert pairs("They say[^soup]: soup is poured.", NOTES) == [("[^soup]", 1)]
    assert pairs("Soup[^2] is:\n\n```\n[^9]: no note\n```", NOTES) == [("[^2]", 2)]


def test_capitals_do_not_tell_labels_apart():
    assert pairs("Soup[^Soup] is poured.[^SOUP]", NOTES) == [("[^Soup]", 1), ("[^SOUP]", 1)]
    two = NOTES.replace("[^2]", "[^SOUP]")
    assert pairs("Soup[^SOUP] is poured.[^soup]", two) == [("[^SOUP]", 2), ("[^soup]", 1)]


def test_patterns_without_notes_are_none():
    assert pairs("The class [^a-z] matches.", "") == []


def test_notes_that_stand_in_the_text():
    text = (
        "Soup^[Ash, Olive. 2003. *Soup: A History*. Bath: Ladle Press.] is poured.\n\n"
        "Often^[Birch, Finn. 2010. *Pouring*. Bath: Ladle Press.] so."
    )
    assert pairs(text, "") == [("[1]", 1), ("[2]", 2)]


BESIDE = """

[^1]: Vgl. Larch 2010, S. 5; Birch 2012, S. 7. So auch Elm 2019.
[^2]: Siehe dazu Willow (1921: 3) und Nobody et al. (1922).
[^3]: Ash, Olive: Soup. A History. Bath: Ladle Press 2003, S. 3.

## Literatur

- Birch, Petra (2012): Straßen. Ulm: Reimer.
- Larch, Karl (2010): Plätze der Stadt. Ulm: Reimer.
- Willow, Max (1921): Wirtschaft. Tübingen: Reimer.
"""


def test_notes_cite_what_a_list_has():
    found = pairs("Soup[^1] is poured.[^2] Yes.[^3]", BESIDE)
    assert [cite for cite, _ in found] == [
        *("[^1]", "[^2]", "[^3]"),
        *("Larch 2010, S. 5", "Birch 2012, S. 7", "Willow (1921: 3)"),
    ]
    entries = [entry for _, entry in found]
    assert entries[3:] == [5, 4, 6]


def test_notes_without_a_list_are_the_list():
    alone = BESIDE.partition("## Literatur")[0]
    assert [cite for cite, _ in pairs("Soup[^1] is poured.[^2] Yes.[^3]", alone)] == [
        *("[^1]", "[^2]", "[^3]"),
    ]
