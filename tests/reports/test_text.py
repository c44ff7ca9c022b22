"""Text for people."""

from citekit.links.records import Place, Verdict
from citekit.links.reports.text import write_text

from .making import MIXED, outcome, report


def test_what_needs_a_look_and_the_numbers():
    assert "".join(write_text(MIXED)) == (
        "gone: http://b.example/\u202e\n"
        "    404: not found\n"
        "    first note\n"
        "    cited in a.md:11 (okoye2017)\n"
        "2 links: 1 ok, 1 gone, in 1.2 s.\n"
    )


def test_places():
    cited = [Place("", "a.md", None), Place("k", "", None), Place("", "", None)]
    text = "".join(write_text(report(outcome(Verdict.MOVED, cited=cited * 2))))
    assert [line.strip() for line in text.splitlines()[2:-1]] == [
        "cited in a.md", "cited in k", "cited in ?", "cited in a.md", "cited in k",
        "and in 1 more places",
    ]  # fmt: skip


def test_an_interrupt_is_said():
    assert "Interrupted" in "".join(write_text(report(interrupted=True)))
    assert "".join(write_text(report())) == "0 links, in 1.2 s.\n"
