"""Text for people."""

from wcwidth import wcswidth

from citekit.links.records import Place, Verdict
from citekit.reports.text import Look, write_text

from .making import MIXED, OF_ALL_KINDS, outcome, report


def test_what_needs_a_look_and_the_numbers():
    assert "".join(write_text(MIXED)) == (
        "gone: http://b.example/\\u202e\n"
        "    404: not found\n"
        "    first note\n"
        "    cited in a.md:11 (okoye2017)\n"
        "2 links: 1 ok, 1 gone, in 1.2 s.\n"
    )


def test_the_heaviest_first():
    heads = [line for line in write_text(OF_ALL_KINDS) if not line.startswith(" ")]
    assert [line.split(":")[0] for line in heads[:-1]] == [
        "gone", "suspect", "failing", "blocked", "unsafe", "moved",
    ]  # fmt: skip


def test_places():
    cited = [Place("", "a.md", None), Place("k", "", None), Place("", "", None)]
    text = "".join(write_text(report(outcome(Verdict.MOVED, cited=cited * 2))))
    assert [line.strip() for line in text.splitlines()[2:-1]] == [
        "cited in a.md", "cited in k", "cited in ?", "cited in a.md", "cited in k",
        "and in 1 more place",
    ]  # fmt: skip


def test_the_number_of_further_places():
    for number, said in ((5, "cited in a.md:5"), (7, "and in 2 more places")):
        cited = [Place("", "a.md", line) for line in range(1, number + 1)]
        text = "".join(write_text(report(outcome(Verdict.MOVED, cited=cited))))
        assert text.splitlines()[-2].strip() == said


def test_an_interrupt_is_said():
    assert "Interrupted" in "".join(write_text(report(interrupted=True)))
    assert "".join(write_text(report())) == "0 links, in 1.2 s.\n"


def test_colour_is_for_the_verdict_alone():
    look = Look(paint=lambda text, severity: f"<{severity.value}>{text}")
    painted = [line for line in write_text(OF_ALL_KINDS, look) if "<" in line]
    assert painted[0] == "<error>gone: http://gone.example/\n"
    assert painted[-1] == "<note>moved: http://moved.example/\n"


def test_it_fits_the_width_and_addresses_stay_whole():
    url = "http://river.example/" + "x" * 100
    reason = f"the page calls itself '{'治水' * 40}', see {url} for the rest of it"
    lines = list(write_text(report(outcome(Verdict.SUSPECT, reason=reason)), Look(60)))
    assert any(url in line for line in lines)
    assert all(wcswidth(line[:-1]) <= 60 for line in lines if url not in line)
    assert "".join(line.strip() for line in lines).count("治水") == 40


def test_no_line_of_a_broken_text_is_a_command():
    reason = "the page calls itself " + "::error::x " * 20
    lines = list(write_text(report(outcome(Verdict.SUSPECT, reason=reason)), Look(40)))
    assert not [line for line in lines if line.lstrip().startswith("::")]
    assert [line for line in lines if line.startswith("    \\x3a:error")]
