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
    items = json.loads(export(run, library, "--format", "csl-json", "-is:unverified").stdout)
    assert [item["id"] for item in items] == ["novak2017giving"]


def test_to_a_file_whose_suffix_says_the_format(run, library, tmp_path):
    path = tmp_path / "bibliography.json"
    result = export(run, library, "--output", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"citekit: Wrote 2 references to {path}.\n"
    assert len(json.loads(path.read_bytes())) == 2


def test_a_file_to_write_is_no_query(run, library, tmp_path):
    result = export(run, library, "all.bib")
    assert result.exit_code == 2
    assert "--output all.bib" in result.stderr
    assert export(run, library, "--format", "ris", "cited-in:all.bib").exit_code == 0


def test_a_format_must_be_known(run, library, tmp_path):
    assert export(run, library).exit_code == 2
    unknown = export(run, library, "--output", tmp_path / "all.docx")
    assert "all.docx stands for no format" in unknown.stderr
    assert "bibtex, biblatex" in unknown.stderr
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


def test_for_programs(run, library):
    (item, _) = json.loads(export(run, library, "--for", "zotero").stdout)
    assert item["id"] == item["citation-key"]
    assert "@online{novak2017giving" in export(run, library, "--for", "latex").stdout
    assert "journaltitle = {River Law}" in export(run, library, "--for", "obsidian").stdout
    assert export(run, library, "--for", "word").exit_code == 2


def test_what_is_new(run, library):
    new = export(run, library, "--for", "zotero", "--since", "2020-01-01")
    assert len(json.loads(new.stdout)) == 2
    assert export(run, library, "--for", "zotero", "--since", "2999-01").stdout == "[]\n"
    result = export(run, library, "--for", "zotero", "--since", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' is not a date; write 2026-11-29" in result.stderr


def test_a_key_that_two_branches_gave_is_exported_as_an_alias(run, tmp_path):
    lines = []
    for branch, title in (("one", "Counting Bridges"), ("two", "Counting Boats")):
        path = tmp_path / branch / "library.db"
        page = tmp_path / f"{branch}.md"
        page.write_text(
            f"# Rivers\n\nText.\n\n## References\n\n- Okoye, Ada. 2017. “{title}.” River Daily.\n",
            encoding="utf-8",
        )
        assert run("add", page, "--library", path).exit_code == 0
        lines.append(path.with_name("library.decisions.jsonl").read_text(encoding="utf-8"))
    path.with_name("library.decisions.jsonl").write_text("".join(reversed(lines)), encoding="utf-8")
    for page in ("two.md", "one.md"):
        added = run("add", "--reread", tmp_path / page, "--library", path)
    exported = export(run, path, "--format", "biblatex").stdout
    later, earlier = exported.split("\n\n")
    assert later.startswith("@article{okoye2017countinga,\n")
    assert "\n  ids = {okoye2017counting},\n" in later
    assert earlier.startswith("@article{okoye2017counting,\n")
    assert "ids" not in earlier
    assert added.exit_code == 0


@pytest.mark.parametrize("name", ["a.bib", "a.json", "a.ris", "a.csv", "a.jsonl"])
def test_is_a_file_current(run, library, tmp_path, name):
    path = tmp_path / name
    export(run, library, "--output", path)
    result = export(run, library, "--check", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"citekit: {path} is current.\n"
    path.write_bytes(path.read_bytes().replace(b"Water", b"Sand"))
    result = export(run, library, "--check", path)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"--- {path}\n+++ {path} as exported now\n@@ ")
    assert b"Sand" in path.read_bytes()


def test_checking_needs_a_file_and_writes_none(run, library, tmp_path):
    path = tmp_path / "a.bib"
    assert export(run, library, "--check", path).exit_code == 3
    assert export(run, library, "--check", path, "--output", path).exit_code == 2
    assert export(run, library, "--check", tmp_path / "a.txt").exit_code == 2
    assert not path.exists()


def test_what_a_format_does_not_carry(run, library):
    result = export(run, library, "--format", "bibtex", "--explain")
    assert result.stdout == "BibTeX carries all fields of 2 references.\n"
