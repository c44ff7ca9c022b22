"""What rules look at."""

import pytest

from citekit.documents import read_document
from citekit.lint.subjects import LintEntry, LintPage, repeats_author
from citekit.reference import FieldEvidence
from tests.lint.making import TODAY


def test_fields_of_an_entry():
    entry = LintEntry(
        "Okoye 2017",
        {"title": "The Ferry", "issued": {"date-parts": [[2017, 5]]}, "volume": 3},
        {"title": FieldEvidence((0, 5), 0.6), "issued": FieldEvidence(None, 0.9)},
    )
    assert (entry.text("title"), entry.text("volume"), entry.text("page")) == ("The Ferry", "3", "")
    assert (entry.span("title"), entry.span("issued"), entry.span("page")) == ((0, 5), None, None)
    assert entry.day("issued") == (2017, 5)
    assert entry.day("accessed") == ()
    assert entry.is_sure_of("issued", "page")
    assert not entry.is_sure_of("title")


def test_a_range_is_no_day():
    assert LintEntry("", {"issued": {"date-parts": [[2017], [2018]]}}).day("issued") == ()


@pytest.mark.parametrize(
    ("raw", "repeats"),
    [("———. 2017. The Ferry.", True), ("Ders.: Die Fähre. 2017.", True), ("Okoye. 2017.", False),
     ("", False)],
)  # fmt: skip
def test_authors_of_the_entry_before(raw, repeats):
    assert repeats_author(LintEntry(raw, {})) is repeats


def test_places():
    page = LintPage("a.txt", (), TODAY, read_document("ab\ncd\n", name="a.txt"))
    assert [page.position(offset) for offset in (0, 1, 2, 3, 5)] == [
        (1, 1), (1, 2), (1, 3), (2, 1), (2, 3)
    ]  # fmt: skip
    assert page.citations == []
    assert LintPage("", (), TODAY).citations == []
