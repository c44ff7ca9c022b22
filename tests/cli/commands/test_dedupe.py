"""``citekit dedupe``."""

import json

import pytest

from citekit.library import Library
from citekit.terminal_text import display_width
from tests.library.building import article, entry, work

LONG = "Counting Bridges over Small Rivers"
CITED = (
    ("Okoye, A. (2017). Counting bridges.", work("Okoye", 2017, LONG, publisher="Weir")),
    ("Okoye 2017. Counting Bridgs.", work("Okoye", 2017, LONG.replace("dges", "dgs"))),
    ("Okoye 2018. Counting Bridges.", work("Okoye", 2018, LONG)),
)


@pytest.fixture
def library(tmp_path):
    """The path of a library: a work cited twice, and a pair that may be one work.

    One list holds all of them, so that none was joined when it was added.
    """
    path = tmp_path / "refs" / "library.db"
    with Library(path) as store:
        store.add("a.md", [article(*(entry(raw, csl) for raw, csl in CITED))], "1")
    return path


@pytest.fixture
def dedupe(run, library):
    """Run the command and type answers."""

    def run_with(*arguments, typed=()):
        lines = "".join(f"{answer}\n" for answer in typed)
        return run("dedupe", *arguments, "--library", library, input=lines)

    return run_with


def references(library):
    with Library(library) as store:
        return {one.key: len(one.entries) for one in store.search()}


def test_pairs_are_shown_side_by_side_with_reasons(dedupe, library, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    result = dedupe("--dry-run")
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert "certain: the same title but for its spelling, the same authors" in said
    assert "another year (2017, 2018)" in said
    assert "≠ title" in result.stdout
    assert max(map(display_width, result.stdout.splitlines())) <= 80
    assert "1 certain pair, " in result.stderr
    assert len(references(library)) == 3


def test_auto_merges_the_certain_ones(dedupe, run, library):
    before = references(library)
    result = dedupe("--auto")
    assert result.stderr.startswith("citekit: Merged 1 reference into 1, ")
    assert sorted(references(library).values()) == [1, 2]
    with Library(library) as store:
        assert all(store.get(key) for key in before)
    assert dedupe("--auto").stderr.startswith("citekit: Merged 0 references")
    assert run("undo", "--library", library).exit_code == 0
    assert references(library) == before


def test_auto_and_dry_run_change_nothing(dedupe, library):
    before = references(library)
    assert "1 of 1" in dedupe("--auto", "--dry-run").stdout
    assert references(library) == before


def test_merge_keeps_the_left_key(dedupe, library):
    left = json.loads(dedupe("--format", "json").stdout)["pairs"][0]["keys"][0]
    result = dedupe(typed=("m", "q"))
    assert result.stderr.startswith("citekit: 1 merge, 0 not duplicates")
    assert references(library)[left] == 2


def test_the_other_key_can_stay(dedupe, library):
    right = json.loads(dedupe("--format", "json").stdout)["pairs"][0]["keys"][1]
    dedupe(typed=("o", "q"))
    assert references(library)[right] == 2


def test_not_a_duplicate_is_never_asked_again(dedupe, library):
    before = references(library)
    answers = ["n"] * 5
    dedupe(typed=answers)
    assert references(library) == before
    assert dedupe(typed=answers).stderr == "citekit: No two references look like one work.\n"


def test_undo_goes_back(dedupe, library):
    before = references(library)
    result = dedupe(typed=("u", "m", "u", "q"))
    assert "Nothing was done here" in result.stdout
    assert result.stdout.count("1 of ") == 2
    assert references(library) == before


def test_help_skip_and_the_end_of_the_input(dedupe, library):
    before = references(library)
    result = dedupe(typed=("?", "s"))
    assert result.exit_code == 0
    assert "you are never asked again" in result.stdout
    assert references(library) == before


def test_json_has_all_that_was_found(dedupe):
    found = json.loads(dedupe("--format", "json").stdout)
    assert len(found["works"]) == 1
    first = found["pairs"][0]
    assert first["keys"] == found["works"][0]
    assert first["verdict"] == "same"
    assert "the same authors" in first["reasons"]
    assert [one["id"] for one in first["references"]] == first["keys"]
    assert {pair["verdict"] for pair in found["pairs"][1:]} == {"doubtful"}


def test_json_only_shows(dedupe):
    result = dedupe("--format", "json", "--auto")
    assert result.exit_code == 2
    assert "--dry-run" in result.stderr


def test_a_missing_library_is_said(run, tmp_path):
    result = run("dedupe", "--library", tmp_path / "none.db")
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1
