"""What is styled for an entry."""

from __future__ import annotations

import pytest

from citekit.pipeline import parse
from citekit.reference import FieldEvidence, Reference
from citekit.styling.pieces import Piece
from citekit.styling.records import (
    REPLACE,
    archived_copies,
    is_cut,
    main_language,
    record_of,
    with_copies,
)

URL = "https://span.example/a"
COPY = "https://web.archive.org/web/2019/https://span.example/a"
CSL = {"type": "webpage", "title": "A", "URL": URL}


def reference(csl=None, raw="A"):
    return Reference(raw, dict(csl or CSL))


@pytest.mark.parametrize(
    "raw",
    [
        "Ash, A., et al. 2017. Of Rivers. Span Press.",
        "Ash, A. et al., Of Rivers, Span Press, 2017.",
        "Ash A, Elm B, et al. Of rivers. Span Weekly. 2017;3(2):4-9.",
        "陈寅恪, 等. 柳如是别传[M]. 上海: 上海古籍出版社, 1980.",
    ],
)
def test_names_that_are_cut(raw):
    (read,) = parse(raw)
    assert is_cut(read, "author")
    assert record_of(read)["author"][-1] == {"literal": "others"}


def test_names_that_are_not():
    (read,) = parse("Ash, Amy, and Bo Elm. 2017. Of Rivers et al. Span Press.")
    assert not is_cut(read, "author")
    assert not is_cut(reference(), "author")


def test_corrections_win():
    corrected = {**CSL, "title": "B"}
    assert record_of(reference(), corrected)["title"] == "B"


def test_a_magazine_cited_by_volume_and_page_keeps_them():
    csl = {"type": "article-magazine", "title": "A", "volume": "3", "page": "4"}
    assert record_of(reference(csl))["type"] == "article-journal"
    del csl["volume"]
    assert record_of(reference(csl))["type"] == "article-magazine"


def test_copies_join_or_take_the_place():
    copies = {URL: COPY}
    joined = record_of(reference(), None, copies)
    assert (joined["URL"], archived_copies(joined)) == (URL, [COPY])
    assert record_of(reference(), None, copies, REPLACE)["URL"] == COPY
    assert archived_copies(record_of(reference(joined), None, copies)) == [COPY]
    assert record_of(reference(), None, {"https://other.example": COPY}) == CSL


@pytest.mark.parametrize("kept", [COPY, 3, [3], [{}]])
def test_what_others_keep_as_copies_is_none(kept):
    csl = CSL | {"custom": {"citekit": {"archived": kept}}}
    assert archived_copies(csl) == []
    assert archived_copies(record_of(reference(csl), None, {URL: COPY})) == [COPY]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("A.", f"A. Archived at {COPY}."), ("A", f"A. Archived at {COPY}")],
)
def test_copies_are_printed(text, expected):
    csl = {"custom": {"citekit": {"archived": [{"URL": COPY}]}}}
    pieces = with_copies([Piece(text)], csl)
    assert "".join(piece.text for piece in pieces) == expected
    assert with_copies([Piece(text)], CSL) == (Piece(text),)


def test_what_is_printed_of_copies_is_read():
    csl = {"custom": {"citekit": {"archived": [{"URL": COPY}]}}}
    text = f"Ash, A. (2017). Of rivers. Span Weekly. {URL}"
    printed = "".join(piece.text for piece in with_copies([Piece(text)], csl))
    (read,) = parse(printed)
    assert read.csl["URL"] == URL
    assert archived_copies(read.csl) == [COPY]


@pytest.mark.parametrize(
    ("languages", "stated", "expected"),
    [
        (["de", "de", None], "", "de"),
        (["de", None, None], "", ""),
        ([], "", ""),
        ([None], "fr-CA", "fr-CA"),
        (["de"], "en-GB", ""),
    ],
)
def test_the_language_of_a_list(languages, stated, expected):
    items = [{"language": one} if one else {} for one in languages]
    assert main_language(items, stated) == expected


def test_evidence_without_a_place():
    read = reference()
    read.fields["author"] = FieldEvidence(None, 1.0)
    assert not is_cut(read, "author")
