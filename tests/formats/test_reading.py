"""What a reader gives back."""

from citekit.formats.reading import Reading


def test_problems_are_errors_or_not():
    reading = Reading("bibtex")
    reading.report(3, "a comma is missing.", "ng")
    reading.report(1, "a preamble is left out.", is_error=False)
    assert [str(problem) for problem in reading.problems] == [
        "line 3 (ng): a comma is missing.",
        "line 1: a preamble is left out.",
    ]
    assert len(reading.errors) == 1
