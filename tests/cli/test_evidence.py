"""A reference's evidence as JSON and its values in words."""

import pytest

from citekit.cli.evidence import evidence_record, field_rows, field_value
from citekit.reference import FieldEvidence, Reference


def test_record():
    fields = {"title": FieldEvidence((0, 3), 0.98765), "type": FieldEvidence(None, 0.5)}
    reference = Reference("Sea", {"title": "Sea"}, fields, 0.91234, ("look",))
    assert evidence_record(reference) == {
        "csl": {"title": "Sea"},
        "confidence": 0.9123,
        "fields": {
            "title": {"span": [0, 3], "confidence": 0.9877},
            "type": {"span": None, "confidence": 0.5},
        },
        "findings": ["look"],
        "needs_look": True,
    }


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["River News", "Sea"], "River News, Sea"),
        ([{"family": "Qin", "given": "Amy"}], "Amy Qin"),
        ({"date-parts": [[2017, 5]]}, "2017-05"),
        ([{"literal": "Sea Office"}, {"family": "Elm"}], "Sea Office, Elm"),
        (
            [{"URL": "https://a.example", "date": {"date-parts": [[2017]]}}],
            "URL: https://a.example, date: 2017",
        ),
        ([5, {}, None], "5, , None"),
        ({"citekit": 1}, "citekit: 1"),
        (12, "12"),
        ([3, [], {"family": 3}], "3, , family: 3"),
    ],
)
def test_values(value, expected):
    assert field_value(value) == expected


def test_what_citekit_keeps_under_custom_has_rows_of_its_own():
    own = {"alternatives": {"accessed": {"date-parts": [[2019, 2, 6]]}}, "title-romanised": "Zhi"}
    assert list(field_rows("custom", {"citekit": own})) == [
        ("or accessed", "2019-02-06"),
        ("title-romanised", "Zhi"),
    ]
    assert list(field_rows("title", "Sea")) == [("title", "Sea")]
