"""From articles to findings."""

from pathlib import Path

import pytest

import citekit
from citekit.errors import UnreadableError, UsageError
from citekit.lint import RULES
from tests.lint.making import ALPHABET, TODAY, markdown, of_article

WRONG = "Okoye, N. 2017. The Ferry. Lagos: Span. ISBN 0-306-40615-3."


def test_from_python(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "post.md"
    path.write_text(markdown(*ALPHABET, WRONG))
    [finding] = citekit.lint("post.md", today=TODAY)
    assert (finding.code, finding.article, finding.line) == ("CK302", "post.md", 12)
    assert (finding.column, finding.end_column) == (48, 61)
    assert citekit.lint(Path(tmp_path)) == citekit.lint([path]) == [finding]
    assert citekit.lint(path, ignore=["CK302"]) == []
    # The package and the function share their name.
    assert citekit.lint.RULES is RULES


def test_what_cannot_be_done(tmp_path):
    with pytest.raises(UnreadableError):
        citekit.lint(tmp_path / "missing.md")
    with pytest.raises(UsageError, match="no rule"):
        citekit.lint(tmp_path, select=["nothing"])


def test_findings_come_in_the_order_of_lines(tmp_path):
    early = "Adams, J. 2016. The Weir. Oslo: Elv. ISBN 0-306-40615-4."
    found = of_article(tmp_path, markdown(*ALPHABET, WRONG, early))
    places = [(one.line, one.column) for one in found]
    assert places == sorted(places)
    assert {one.code for one in found} == {"CK302", "CK605"}


def test_places_in_lines_that_are_joined(tmp_path):
    text = "References\n\nOkoye, N. 2017. The Ferry.\n   Lagos: Span. ISBN 0-306-40615-3.\n"
    [finding] = of_article(tmp_path, text, "a.txt", select=["CK302"])
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (4, 22, 4, 35)


@pytest.mark.parametrize("text", ["", "\n", "no list at all", "## References\n", "\ufeff"])
def test_nothing_to_look_at(tmp_path, text):
    assert of_article(tmp_path, text, select=["all"]) == []


def test_hostile_articles(tmp_path):
    hostile = "Okoye, N. 2017. <script>x</script> \x1b[31m ISBN 0-306-40615-3 " + "[(“" * 5000
    found = of_article(tmp_path, f"References\n\n{hostile}\n\n{ALPHABET[0]}\n", "a.txt")
    assert all(len(one.message) < 1000 and len(one.subject) <= 500 for one in found)
