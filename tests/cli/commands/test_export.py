"""``citekit export``."""

import json
from pathlib import Path

import bibtexparser
import pytest


def export(run, library, *arguments):
    return run("export", "--library", library, *arguments)


def test_to_standard_output_and_the_same_again(run, library):
    result = export(run, library, "--format", "bibtex")
    assert result.exit_code == 0
    entries = bibtexparser.parse_string(result.stdout)
    assert not entries.failed_blocks
    assert len(entries.entries) == 2
    assert result.stdout == export(run, library, "--format", "bibtex").stdout
    assert result.stderr == ""


def test_filters(run, library):
    items = json.loads(export(run, library, "--format", "csl-json", "--year", "2017").stdout)
    assert [item["id"] for item in items] == ["novak2017giving"]


def test_to_a_file_whose_suffix_says_the_format(run, library, tmp_path):
    path = tmp_path / "bibliography.json"
    result = export(run, library, "--output", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"citekit: Wrote 2 references to {path}.\n"
    assert len(json.loads(path.read_bytes())) == 2


def test_a_format_must_be_known(run, library, tmp_path):
    assert export(run, library).exit_code == 2
    assert export(run, library, "--output", tmp_path / "x.txt").exit_code == 2
    assert export(run, library, "--format", "word").exit_code == 2


def test_nothing_that_matches(run, library):
    result = export(run, library, "--format", "csl-json", "nosuchword")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == "citekit: Nothing found.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_a_full_disk_is_said_in_words(run, library):
    result = export(run, library, "--format", "bibtex", "--output", "/dev/full")
    assert result.exit_code == 3
    assert "No space left on device" in result.stderr
    assert "Traceback" not in result.stderr
