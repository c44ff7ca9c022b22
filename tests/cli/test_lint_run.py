"""Runs of lint."""

from citekit.cli.lint_run import LintRun, Narrowing
from citekit.lint.registry import chosen_rules
from tests.lint.making import ALPHABET, markdown

GLUED = "Okoye, N. 2017. “The Ferry.”River News, May 9."


def test_an_article_that_cannot_be_read_stops_nothing(tmp_path, capsys):
    path = tmp_path / "post.md"
    path.write_text(markdown(*ALPHABET, GLUED), encoding="utf-8")
    run = LintRun(chosen_rules(), Narrowing())
    run.read_files([str(tmp_path / "missing.md"), str(path)])
    assert run.failed == 1
    assert [len(page.findings) for page in run.pages] == [1]
    assert "There is no file" in capsys.readouterr().err


def test_an_article_that_changed_meanwhile(tmp_path, capsys):
    path = tmp_path / "post.md"
    path.write_text(markdown(*ALPHABET, GLUED), encoding="utf-8")
    run = LintRun(chosen_rules(), Narrowing())
    run.read_files([str(path)])
    [changed] = run.changed_files()
    path.write_text("another text", encoding="utf-8")
    assert not run._writes(changed)
    assert (run.failed, path.read_text()) == (1, "another text")
    assert "changed meanwhile" in capsys.readouterr().err


def test_an_article_that_changed_since_it_was_looked_at(tmp_path, capsys):
    path = tmp_path / "post.md"
    path.write_text(markdown(*ALPHABET, GLUED), encoding="utf-8")
    run = LintRun(chosen_rules(), Narrowing())
    run.read_files([str(path)])
    text = "New in the first line.\n\n" + markdown(*ALPHABET, GLUED)
    path.write_text(text, encoding="utf-8")
    run.fix()
    assert (run.failed, path.read_text(encoding="utf-8")) == (1, text)
    assert "changed meanwhile" in capsys.readouterr().err
    again = LintRun(chosen_rules(), Narrowing())
    again.read_files([str(path)])
    again.fix()
    assert (again.failed, path.read_text(encoding="utf-8")) == (0, text.replace("”R", "” R"))
