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
