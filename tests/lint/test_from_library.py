"""Lint of a library's references."""

import pytest

from citekit.library import Library
from citekit.lint.from_library import library_pages, only_of
from citekit.lint.linting import lint_page
from citekit.lint.registry import chosen_rules
from citekit.pipeline import find
from tests.lint.making import ALPHABET, TODAY, markdown

WRONG = "Okoye, N. 2031. The Ferry. Lagos: Span. ISBN 0-306-40615-3."
LATE = "Adams, J. 2016. The Weir. Oslo: Elv."


@pytest.fixture
def library(tmp_path):
    path = tmp_path / "post.md"
    path.write_text(markdown(*ALPHABET, WRONG, LATE))
    with Library(tmp_path / "library.db") as opened:
        opened.add("post.md", find(path), "digest")
        yield opened


def found(library, query=""):
    references = list(library.search(query))
    keys = [reference.key for reference in references]
    return [
        (one.finding.code, one.finding.key, one.finding.article, one.finding.line)
        for page in library_pages(library, references, TODAY)
        for one in only_of(lint_page(page, chosen_rules()), keys).findings
    ]


def test_what_is_found(library):
    keys = {reference.csl["author"][0]["family"]: reference.key for reference in library.search()}
    assert found(library) == [
        ("CK206", keys["Okoye"], "post.md", 12),
        ("CK302", keys["Okoye"], "post.md", 12),
        ("CK605", keys["Adams"], "post.md", 13),
    ]


def test_a_list_counts_as_a_whole(library):
    assert [code for code, *_ in found(library, "author:adams")] == ["CK605"]
    assert found(library, "author:brandt") == []


def test_what_a_person_corrected_counts(library):
    [reference] = library.search("author:okoye")
    library.set(reference.key, {"issued": {"date-parts": [[2021]]}})
    assert [code for code, *_ in found(library, "author:okoye")] == ["CK302"]


def test_references_that_nothing_cites(library):
    library.add("post.md", [], "other")
    references = list(library.search(include_uncited=True))
    pages = list(library_pages(library, references, TODAY))
    assert [page.name for page in pages] == [""]
    told = [one.finding for page in pages for one in lint_page(page, chosen_rules()).findings]
    assert [(one.code, one.article, one.line) for one in told] == [("CK206", "", None)]


def entries(library, query=""):
    pages = library_pages(library, list(library.search(query)), TODAY)
    return {(page.name, entry.key): entry for page in pages for entry in page.entries}


def test_an_entry_is_as_it_was_read_but_for_what_was_corrected(library):
    [reference] = library.search("author:okoye")
    before = entries(library)["post.md", reference.key]
    assert {"title", "issued"} <= set(before.fields)
    library.set(reference.key, {"title": "The Ferries", "publisher": ""})
    after = entries(library)["post.md", reference.key]
    assert (after.csl["title"], after.csl["issued"]) == ("The Ferries", before.csl["issued"])
    assert after.raw == before.raw
    assert "title" not in after.fields
    assert after.fields["issued"] == before.fields["issued"]
    assert (before.line_start, before.number) == (after.line_start, after.number)


def test_what_a_person_looked_at_is_sure(library):
    [reference] = library.search("author:okoye")
    [read] = [entry.reference for entry in reference.entries]
    needs_look = reference.needs_look
    first = entries(library)["post.md", reference.key].confidence
    assert first == (read.confidence if needs_look else 1.0)
    library.accept(reference.key)
    assert entries(library)["post.md", reference.key].confidence == 1.0


def test_an_entry_stands_on_the_page_of_its_own_article(library, tmp_path):
    path = tmp_path / "other.md"
    path.write_text(markdown(LATE, ALPHABET[0]))
    library.add("other.md", find(path), "digest")
    names = [name for name, _ in entries(library)]
    assert (names.count("post.md"), names.count("other.md")) == (len(ALPHABET) + 2, 2)
    [adams] = library.search("author:adams")
    found_there = entries(library, "author:adams").items()
    lines = {name: entry.line_start for (name, key), entry in found_there if key == adams.key}
    assert lines == {"post.md": 13, "other.md": 7}


def test_lists_keep_their_order_and_heading(library):
    [page] = library_pages(library, list(library.search()), TODAY)
    [one] = page.lists
    assert one.heading == "References"
    assert [entry.raw for entry in one.entries] == [*ALPHABET, WRONG, LATE]


def test_what_is_shown_of_a_reference_that_nothing_cites(library):
    library.add("post.md", [], "other")
    references = list(library.search(include_uncited=True))
    [page] = library_pages(library, references, TODAY)
    assert {entry.raw for entry in page.entries} >= {"The Ferry", "The Weir"}
