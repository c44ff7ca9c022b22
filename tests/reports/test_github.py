"""Annotations of GitHub Actions, and the summary of a job."""

import pytest

from citekit.links.records import Place, Verdict
from citekit.reports.github import SUMMARY_BYTES, append_summary, write_github

from .making import MIXED, OF_ALL_KINDS, many, outcome, report
from .pandoc import blocks, text_of


def lines(made, **options):
    return "".join(write_github(made, **options)).splitlines()


def test_annotations():
    assert lines(OF_ALL_KINDS)[::5] == [
        "::error file=a.md,line=11,title=The cited page is gone::gone: http://gone.example/: so",
        "::notice file=a.md,line=11,title=The cited page has moved::"
        "moved: http://moved.example/: so",
    ]
    assert [line.split()[0] for line in lines(OF_ALL_KINDS)[:-1]] == [
        "::error", "::error", "::warning", "::warning", "::warning", "::notice",
    ]  # fmt: skip
    assert lines(OF_ALL_KINDS)[-1].startswith("8 links: 1 ok, 1 moved")


def test_escapes():
    cited = [Place("", "50%, a:b.md", 3)]
    said = lines(report(outcome(Verdict.GONE, reason="100% gone, so: x", cited=cited)))[0]
    assert said.startswith("::error file=50%25%2C a%3Ab.md,line=3,title=")
    assert said.endswith("::gone: http://a.example/: 100%25 gone, so: x")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("k", "https://p.example/a", 3), "https://p.example/a:3 (k): gone"),
        (Place("", "-", 3), "-:3: gone"),
        (Place("k", "", None), "k: gone"),
    ],
)
def test_what_is_in_no_file_says_where_it_is(place, said):
    line = lines(report(outcome(Verdict.GONE, cited=[place])))[0]
    assert line.startswith(f"::error title=The cited page is gone::{said}")


def test_ten_of_each_and_the_rest_as_plain_lines():
    told = lines(many(12))
    assert [line.startswith("::error") for line in told] == [True] * 10 + [False] * 3
    assert told[10] == "error: a.md:11 (k10): gone: http://r10.example/: so"


def test_ten_of_each_and_the_rest_in_the_summary():
    told = lines(many(12, Verdict.BLOCKED), has_summary=True)
    assert told[10:] == ["2 more in the summary of this job.", "12 links: 12 blocked, in 1.2 s."]


def test_every_link_has_its_turn_before_one_has_all():
    cited = [Place("", "a.md", line) for line in range(1, 30)]
    made = report(
        outcome(Verdict.GONE, "http://often.example/", cited=cited),
        outcome(Verdict.GONE, "http://once.example/"),
    )
    told = [line for line in lines(made) if line.startswith("::error")]
    assert len(told) == 10
    assert "once.example" in told[1]


def test_summary(tmp_path):
    path = tmp_path / "summary.md"
    path.write_text("# Before\n", encoding="utf-8")
    append_summary(MIXED, path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Before\n\n\n## Link check\n\n2 links: 1 ok, 1 gone")
    assert "a.md:11" in text


def test_a_summary_begins_anew_within_html(tmp_path):
    path = tmp_path / "summary.md"
    for before in ("", "<details>", "<details>\n", "a | b\n- | -\n"):
        path.write_text(before, encoding="utf-8")
        append_summary(MIXED, path)
        headings = [one for one in blocks(path.read_text("utf-8")) if one["t"] == "Header"]
        assert [text_of(one) for one in headings] == ["Link check"]


def test_summary_stays_within_what_github_takes(tmp_path):
    path = tmp_path / "summary.md"
    path.write_bytes(b"x" * 900_000)
    append_summary(many(3000, reason="治" * 200), path)
    data = path.read_bytes()
    assert 1_000_000 < len(data) <= SUMMARY_BYTES
    assert data.endswith(b" more did not fit here.\n")
    append_summary(MIXED, path)
    assert path.stat().st_size <= SUMMARY_BYTES


def test_a_message_of_any_length_is_shortened():
    (line, _) = lines(report(outcome(Verdict.GONE, reason="x" * 100_000)))
    assert len(line) < 5000
