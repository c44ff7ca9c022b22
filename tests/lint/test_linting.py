"""From articles to findings."""

from pathlib import Path

import pytest

import citekit
from citekit.documents.sources import Source
from citekit.errors import UnreadableError, UsageError
from citekit.lint import RULES
from citekit.lint.linting import Linted, Seen, lint_page, page_of
from citekit.pipeline import find_many
from tests.lint.making import ALPHABET, TODAY, markdown, of_article, page

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


def test_comments_switch_rules_off(tmp_path):
    comment = "<!-- citekit: ignore CK302 -->"
    assert of_article(tmp_path, markdown(*ALPHABET, f"{WRONG} {comment}")) == []
    assert of_article(tmp_path, markdown(*ALPHABET, WRONG).replace("- O", f"{comment}\n- O")) == []
    [finding] = of_article(tmp_path, markdown(f"{ALPHABET[0]} {comment}", WRONG))
    assert finding.code == "CK302"


def test_a_page_without_its_text():
    linted = lint_page(page(*ALPHABET, WRONG), RULES)
    assert {one.finding.code for one in linted.findings if one.finding.code != "CK403"} == {"CK302"}
    assert (linted.digest, linted.findings[0].edits) == ("", ())


def test_long_entries_are_seen_shortened():
    texts = ["Okoye, N. 2017. ".ljust(length, "a") for length in (199, 200, 201)]
    seen = [one.text for one in lint_page(page(*texts), []).entries]
    assert seen == [texts[0], texts[1], f"{texts[2][:200]}…"]


def linted(path, text) -> Linted:
    path.write_text(text, encoding="utf-8")
    [read] = find_many([Source(path.name, path)], with_documents=True)
    return lint_page(page_of(read, TODAY), RULES)


def test_what_edits_are_meant_for_is_known(tmp_path):
    glued = markdown(*ALPHABET, "Okoye, N. 2017. “The Ferry.”River News, May 9.")
    one, other = linted(tmp_path / "a.md", glued), linted(tmp_path / "b.md", f"{glued}More.\n")
    assert one.digest == linted(tmp_path / "c.md", glued).digest != other.digest
    assert linted(tmp_path / "a.md", markdown(*ALPHABET)).digest == ""
    assert one.entries[0] == Seen("", one.name, 7, ALPHABET[0])
