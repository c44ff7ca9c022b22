"""What shells are told when Tab is pressed, through the command as a shell calls it."""

from __future__ import annotations

import pytest


@pytest.fixture
def press_tab(run, library):
    """Press Tab behind some words; the result is all words of the answer."""

    def press(*words, shell="zsh"):
        environment = {
            "_CITEKIT_COMPLETE": f"{shell}_complete",
            "COMP_WORDS": " ".join(["citekit", *words]),
            "COMP_CWORD": str(len(words)),
            "CITEKIT_LIBRARY": str(library),
        }
        return run(env=environment, prog_name="citekit").stdout.split()

    return press


def test_commands_and_options(press_tab):
    assert "export" in press_tab("exp")
    assert "--style" in press_tab("format", "--sty")


def test_keys_with_their_titles(press_tab):
    proposed = press_tab("show", "nov")
    assert proposed[:3] == ["plain", "novak2017giving", "Giving"]
    assert press_tab("show", "zzz") == []


@pytest.mark.parametrize("name", ["set", "edit", "key", "delete"])
def test_wherever_a_key_is_asked_for(press_tab, name):
    assert "novak2017giving" in press_tab(name, "no")


def test_all_keys_behind_a_tag(press_tab):
    assert "novak2017giving" in press_tab("tag", "todo", "nov")


def test_files_where_articles_are_named(press_tab):
    assert press_tab("add", "po", shell="bash") == ["file,po"]


@pytest.mark.parametrize("typed", ["(", "no: x", "key:"])
def test_what_is_no_key_gives_none(press_tab, typed):
    assert "novak2017giving" not in press_tab("show", typed)


def test_without_a_library_there_are_no_keys(run, tmp_path):
    environment = {
        "_CITEKIT_COMPLETE": "bash_complete",
        "COMP_WORDS": "citekit show no",
        "COMP_CWORD": "2",
        "CITEKIT_LIBRARY": str(tmp_path / "none.db"),
    }
    result = run(env=environment, prog_name="citekit")
    assert (result.stdout.strip(), result.stderr) == ("", "")
    assert not (tmp_path / "none.db").exists()
