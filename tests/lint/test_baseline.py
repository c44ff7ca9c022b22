"""What was known before."""

import pytest

from citekit.errors import CitekitError, UnreadableError
from citekit.lint.baseline import read_baseline, without_known, write_baseline
from citekit.lint.linting import lint_page
from citekit.lint.registry import chosen_rules
from citekit.lint.report import lint_report
from citekit.reports import FORMATS
from tests.lint.making import ALPHABET, page

WRONG = "Okoye, N. 2017. The Ferry. Lagos: Span. ISBN 0-306-40615-3."
OTHER = "Quist, K. 2016. Bridges. Ulm: Bogen. ISBN 0-306-40615-4."
RULES = chosen_rules(["CK302"])


def linted(*raws):
    return lint_page(page(*raws), RULES)


def test_only_what_is_new_is_left(tmp_path):
    path = tmp_path / "baseline.json"
    write_baseline(path, [linted(WRONG)])
    known = read_baseline(path)
    # Lines move, and the same entry stands there twice.
    left = without_known(linted(ALPHABET[0], WRONG, OTHER, WRONG), known)
    assert [one.entry for one in left.findings] == [2, 3]
    assert without_known(linted(WRONG), known).findings == ()


def test_a_baseline_can_be_read_and_merged(tmp_path):
    path = tmp_path / "baseline.json"
    write_baseline(path, [linted(WRONG, OTHER)])
    lines = path.read_text().splitlines()
    assert lines[0] == '{"findings": ['
    assert len(lines) == 4
    assert lines[1:3] == sorted(lines[1:3], key=lambda line: line.rstrip(","))
    write_baseline(path, [linted(ALPHABET[0])])
    assert read_baseline(path) == frozenset()


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_a_report_is_a_baseline(tmp_path, name):
    made = linted(WRONG, OTHER)
    path = tmp_path / "report"
    path.write_text("".join(FORMATS[name].write(lint_report([made], RULES))))
    assert without_known(made, read_baseline(path)).findings == ()


def test_what_is_no_baseline(tmp_path):
    path = tmp_path / "x.json"
    path.write_text('{"links": []}')
    with pytest.raises(UnreadableError, match="is no baseline"):
        read_baseline(path)


def test_an_article_is_not_overwritten(tmp_path):
    path = tmp_path / "post.md"
    path.write_text("# Of rivers")
    with pytest.raises(CitekitError, match="is no baseline"):
        write_baseline(path, [])
    assert path.read_text() == "# Of rivers"
