from citekit.library.readings import (
    Reading,
    entry_columns,
    fields_to_json,
    marks_from_json,
    marks_to_json,
    reference_from_json,
    score_of,
    to_json,
)
from citekit.reference import FieldEvidence, Mark, Reference

from .building import entry, work


def reference(csl, confidence=0.9, **fields):
    evidence = {name: FieldEvidence((0, 1), sure) for name, sure in fields.items()}
    return Reference("raw", csl, evidence, confidence)


def test_more_sure_fields_make_a_better_reading():
    poor = reference({"type": "book", "title": "T"})
    rich = reference({"type": "book", "title": "T", "publisher": "P"})
    assert score_of(rich) > score_of(poor)


def test_doubtful_fields_make_it_no_better():
    plain = reference({"type": "book", "title": "T"})
    invented = reference({"type": "book", "title": "T", "volume": "9"}, volume=0.3)
    assert score_of(invented) < score_of(plain)


def test_what_is_ours_counts_for_nothing():
    plain = reference({"type": "book"})
    assert score_of(reference({"type": "book", "custom": {"citekit": {}}})) == score_of(plain)


def test_rank_does_not_ask_for_the_row_before_all_else():
    first = Reading(1, "b", "{}", 0.9, "[]", 2.0)
    second = Reading(2, "a", "{}", 0.9, "[]", 2.0)
    assert min(first, second, key=lambda reading: reading.rank) is second
    assert min(Reading(3, "z", "{}", 0.9, "[]", 3.0), second, key=lambda r: r.rank).entry == 3


def test_records_come_back_as_they_went():
    made = Reference(
        "Okoye. 桥.",
        work("Okoye", 2017, "桥"),
        {"title": FieldEvidence((7, 8), 0.5), "type": FieldEvidence(None, 0.25)},
        0.4,
        ("The year is unclear.",),
    )
    stored = to_json(made.csl), fields_to_json(made.fields), 0.4, to_json(list(made.findings))
    assert reference_from_json(made.raw, *stored) == made


def test_marks_come_back_as_they_went():
    marks = (Mark("link", 2, 5, "https://river.example/?a=1&b=2"), Mark("em", 0, 1))
    assert marks_from_json(marks_to_json(marks)) == marks


def test_columns_of_an_entry_that_was_not_parsed():
    columns = entry_columns(entry("A remark.", None, number=4))
    assert (columns["raw"], columns["number"], columns["csl"]) == ("A remark.", 4, None)
    assert (columns["source_start"], columns["source_end"]) == (100, 109)
