"""What reports are made of."""

from citekit.links.records import Place, Verdict
from citekit.reports import Severity, Subject

from .making import OF_ALL_KINDS, outcome, report


def test_severity_is_that_of_the_worst_finding():
    subjects = {one.name: one.severity for one in OF_ALL_KINDS.subjects}
    assert subjects["http://gone.example/"] is Severity.ERROR
    assert subjects["http://blocked.example/"] is Severity.WARNING
    assert subjects["http://moved.example/"] is Severity.NOTE
    assert subjects["http://ok.example/"] is None


def test_why_has_the_notes():
    assert Subject("x", "gone", "404", notes=("seen twice", "at noon")).why == (
        "404; seen twice; at noon"
    )


def test_problems_and_findings_by_weight():
    verdicts = [subject.verdict for subject in OF_ALL_KINDS.problems]
    assert verdicts == ["gone", "suspect", "failing", "blocked", "unsafe", "moved"]
    assert [finding.code for finding in OF_ALL_KINDS.findings] == [f"link-{v}" for v in verdicts]


def test_equals_keep_their_order():
    made = report(*(outcome(Verdict.GONE, f"http://{i}.example/") for i in range(5)))
    assert [one.name for one in made.problems] == [f"http://{i}.example/" for i in range(5)]


def test_a_finding_for_each_place():
    cited = [Place("k", "a.md", 3), Place("k", "b.md", 9)]
    made = report(outcome(Verdict.GONE, cited=cited), outcome(Verdict.OK, cited=cited))
    assert [(one.article, one.line) for one in made.findings] == [("a.md", 3), ("b.md", 9)]


def test_findings_in_the_order_of_the_subjects():
    codes = [finding.code for finding in OF_ALL_KINDS.findings_in_order]
    assert codes == [
        "link-moved", "link-gone", "link-failing", "link-suspect", "link-blocked", "link-unsafe",
    ]  # fmt: skip


def test_problems_are_a_collection():
    fine, *others = OF_ALL_KINDS.subjects
    assert len(OF_ALL_KINDS.problems) == 6
    assert others[0] in OF_ALL_KINDS.problems
    assert fine not in OF_ALL_KINDS.problems


def test_what_is_not_said_of_a_subject():
    subject = Subject("x", "ok", "200")
    assert (subject.seconds, subject.was_looked_at) == (0, True)
    assert not OF_ALL_KINDS.interrupted
