"""Editing through the command, with editors that are small programs."""

import sys
from pathlib import Path

import pytest

from citekit.library import Library

KEY = "novak2017giving"


@pytest.fixture
def edit(run, library, tmp_path, monkeypatch):
    """Edit with a Python program that has the text in ``text`` and leaves it there."""

    def run_with(program):
        script = tmp_path / "editor.py"
        script.write_text(
            "import os, sys, time\npath = sys.argv[1]\ntext = open(path).read()\n"
            f"{program}\nopen(path, 'w').write(text)\n"
            "later = time.time() + 10\nos.utime(path, (later, later))\n"
        )
        monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
        return run("edit", KEY, "--library", library)

    return run_with


def title(library):
    with Library(library) as store:
        return store.get(KEY).csl["title"]


def test_what_was_edited_is_set(edit, library):
    result = edit("text = text.replace('Giving Water Credit', 'Edited')")
    assert (result.exit_code, result.stderr) == (0, f"citekit: Set in {KEY}.\n")
    assert title(library) == "Edited"


def test_a_bad_text_comes_back_and_can_be_put_right(edit, library):
    result = edit(
        "text = text.replace('issued: 2017-05-09', 'issued: May') if 'NOT SAVED' not in text"
        " else text.replace('issued: May', 'issued: 2019')"
    )
    assert result.exit_code == 0
    with Library(library) as store:
        assert store.get(KEY).csl["issued"] == {"date-parts": [[2019]]}


def test_a_text_that_stays_bad_is_kept(edit, library):
    result = edit("text = text.replace('Giving Water Credit\\n', 'Giving\\nbad line\\n')")
    assert result.exit_code == 3
    kept = result.stderr.split("kept in ")[1].strip().rstrip(".")
    assert "bad line" in Path(kept).read_text(encoding="utf-8")
    Path(kept).unlink()
    assert title(library) == "Giving Water Credit"


def test_an_editor_that_fails_is_said(run, library, monkeypatch):
    monkeypatch.setenv("VISUAL", "false")
    result = run("edit", KEY, "--library", library)
    assert result.exit_code == 3
    assert "EDITOR" in result.stderr


def test_an_empty_text_changes_nothing(edit, library):
    assert edit("text = ''").stderr == "citekit: Nothing changed.\n"
    assert title(library) == "Giving Water Credit"
