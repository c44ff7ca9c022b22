import pytest

from citekit.library.training_data import training_records
from citekit.reference import FieldEvidence, Reference
from citekit.training.datasets import read_tagged

from .building import article, entry

RAW = "Ash, A. 1999. On briges. Span 3: 4-9, Oslo."
CSL = {
    "type": "article-journal",
    "author": [{"family": "Ash", "given": "A."}],
    "issued": {"date-parts": [[1999]]},
    "title": "On briges",
    "container-title": "Span",
    "volume": "3",
    "page": "4-9",
}
SPANS = {
    "author": (0, 7),
    "issued": (8, 12),
    "title": (14, 23),
    "container-title": (25, 29),
    "volume": (30, 31),
    "page": (33, 36),
}


@pytest.fixture
def filled(library):
    made = entry(RAW, CSL)
    fields = {name: FieldEvidence(span, 0.5) for name, span in SPANS.items()}
    made.reference = Reference(RAW, CSL, fields, 0.5)
    library.add("a.md", [article(made)], "1")
    return library


def test_what_was_not_looked_at_is_left_out(filled):
    assert list(training_records(filled)) == []


def test_segments_are_the_text(filled):
    filled.accept("ash1999briges")
    (record,) = training_records(filled)
    assert record == {
        "text": RAW,
        "lang": "",
        "segments": [
            ["author", "Ash, A."],
            ["date", "1999."],
            ["title", "On briges."],
            ["container-title", "Span"],
            ["volume", "3:"],
            ["pages", "4-9, Oslo."],
        ],
    }


def test_corrections_are_found_in_the_text(filled):
    filled.set("ash1999briges", {"publisher-place": "Oslo", "volume": None, "issue": "3"})
    (record,) = training_records(filled)
    assert record["segments"][3:] == [
        ["container-title", "Span"],
        ["issue", "3:"],
        ["pages", "4-9,"],
        ["location", "Oslo."],
    ]


def test_an_entry_that_does_not_say_the_correction_is_left_out(filled):
    filled.set("ash1999briges", {"title": "On bridges"})
    assert list(training_records(filled)) == []


def test_names_and_dates_are_found(filled):
    filled.set("ash1999briges", {"author": "Ash, A.; Span,", "issued": "1999-03"})
    (record,) = training_records(filled)
    assert record["segments"][0][0] == "author"
    filled.set("ash1999briges", {"author": "Elm, B."})
    assert list(training_records(filled)) == []


def test_training_reads_it(filled, tmp_path):
    from citekit.formats.json_lines import json_line

    filled.accept("ash1999briges")
    path = tmp_path / "mine.jsonl"
    path.write_text("".join(map(json_line, training_records(filled))), encoding="utf-8")
    (tagged,) = read_tagged(path)
    assert tagged.text == RAW
    assert [label for label, *_ in tagged.spans][:3] == ["author", "date", "title"]
