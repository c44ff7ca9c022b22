"""The whole of normalisation: evidence, and what hostile input does to it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.parsing.normalisation import STEPS, normalise, steps
from citekit.parsing.segments import LABELS, Segment
from citekit.reference import Mark

from .tagged import Text, record


def test_fields_point_at_their_text():
    reference = record(
        ("author", "Berger, Anna."), ("date", "2017b."), ("title", "“A title.”"), ("pages", "3–5.")
    )
    raw = reference.raw
    spans = {
        name: raw[slice(*evidence.span)]
        for name, evidence in reference.fields.items()
        if evidence.span
    }
    assert spans["title"] == "A title"
    assert spans["issued"] == "2017b"
    assert spans["author"] == "Berger, Anna."
    assert set(reference.fields) == set(reference.csl) - {"custom"}


@pytest.mark.parametrize(
    ("pairs", "field", "before"),
    [
        ((("title", "Salt."), ("volume", "44(4).")), "issue", "Salt. 44("),
        ((("title", "Salt."), ("volume", "1(1).")), "issue", "Salt. 1("),
        ((("title", "Salt."), ("volume", "1(1).")), "volume", "Salt. "),
        ((("title", "Salt."), ("date", "March 2017a.")), "year-suffix", "Salt. March 2017"),
        ((("title", "卷二盐."), ("volume", "第21卷第1期.")), "issue", "卷二盐. 第21卷第"),
    ],
)
def test_a_short_value_points_at_itself_and_not_into_another(pairs, field, before):
    reference = record(*pairs)
    start, end = reference.fields[field].span
    assert reference.raw[:start] == before
    assert reference.raw[start:end] == reference.csl[field]


def test_what_stands_only_in_the_markup_or_is_inferred_has_no_span():
    reference = record(
        ("author", "Berger, Anna."),
        ("title", "Das Salz der Flüsse."),
        links={"Das Salz der Flüsse": "https://salt.example/5"},
    )
    assert reference.csl["URL"] == "https://salt.example/5"
    assert reference.csl["language"] == "de"
    without = {name for name, evidence in reference.fields.items() if evidence.span is None}
    assert without == {"URL", "language", "type"}


def test_confidence_follows_the_segments():
    raw = "Berger, Anna. A title."
    segments = [Segment("author", 0, 13, 0.6), Segment("title", 14, 22, 0.9)]
    reference = normalise(Text(raw), segments)
    assert reference.fields["author"].confidence == pytest.approx(0.6)
    assert reference.confidence < 0.6
    assert reference.needs_look


def test_a_failing_step_costs_only_its_own_fields(monkeypatch):
    def broken(_draft):
        raise ValueError

    monkeypatch.setattr(steps, "STEPS", (broken, *STEPS))
    reference = record(("title", "A title."))
    assert reference.csl["title"] == "A title"
    assert reference.findings == ("The broken could not be read (ValueError).",)


def test_no_segments():
    reference = normalise(Text("something"), [])
    assert reference.raw == "something"
    assert reference.confidence < 0.9


PIECES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "Berger, A.",
            "[26.5.18]",
            "et al.",
            "(Hrsg.)",
            "https://a.org/b",
            "doi:10.1/x",
            "王小明著",
            "((",
            "“",
            "vol. 3(2)",
            "R. ",
            "and",
            ",",
            ";",
            "Jr.",
            "2018",
            "pp. 3–5",
            "[J].",
            "v1.2",
            "ISBN 123",
            "&",
            "—",
        ]
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=8).map(" ".join), st.data())
def test_never_raises_and_never_reports_a_failed_step(text, data):
    offsets = st.integers(min_value=-2, max_value=len(text) + 2)
    segments = data.draw(
        st.lists(st.builds(Segment, st.sampled_from(LABELS), offsets, offsets), max_size=8)
    )
    marks = data.draw(
        st.lists(
            st.builds(Mark, st.just("link"), offsets, offsets, st.text(max_size=20)), max_size=2
        )
    )
    reference = normalise(Text(text, tuple(marks)), segments)
    assert not [finding for finding in reference.findings if "could not be read" in finding]
    assert 0 <= reference.confidence <= 1


@pytest.mark.no_cover
@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(
    "unit", ["a", "A. ", "1", "(", "in ", "A,", "“", "-", "a b", "王", "10.1/", "1-", "v. "]
)
def test_long_lines_do_not_hang(label, unit):
    text = unit * (8_000 // len(unit))
    reference = normalise(Text(text), [Segment(label, 0, len(text))])
    assert reference.raw == text
