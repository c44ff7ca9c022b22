"""Findings on lines that changed."""

from citekit.changes import FileChange
from citekit.lint.changed import only_changed
from citekit.lint.linting import lint_page
from citekit.lint.registry import chosen_rules
from tests.lint.making import page

WRONG = "Okoye, N. 2017. The Ferry. Lagos: Span. ISBN 0-306-40615-3."


class Changed:
    """Stands in for git."""

    def __init__(self, **files):
        self.files = files

    def of(self, name):
        return self.files.get(name.partition(".")[0])


def test_only_entries_that_a_change_touches():
    linted = lint_page(page(WRONG, WRONG, WRONG), chosen_rules(["CK302"]))
    kept = only_changed(linted, Changed(post=FileChange(lines=[(12, 12)])))
    assert [one.lines for one in kept.findings] == [(12, 12)]
    assert only_changed(linted, Changed()).findings == ()
    assert only_changed(linted, Changed(post=FileChange(is_new=True))) == linted
