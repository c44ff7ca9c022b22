"""``citekit convert``."""

import json

import pytest

GOOD = "@book{ng,\n  title = {Rivers},\n  year = {2015},\n}\n"
BAD = "@book{open, title = {A,\n\n" + GOOD + "@book{ng, title = {Again}}\n"


@pytest.fixture
def bib(tmp_path):
    path = tmp_path / "a.bib"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_to_standard_output(run, bib):
    result = run("convert", bib, "--to", "ris")
    assert result.exit_code == 0
    assert result.stdout == "TY  - BOOK\nID  - ng\nTI  - Rivers\nPY  - 2015\nER  - \n"
    assert result.stderr == ""


def test_the_option_that_is_missing_is_named(run, bib):
    result = run("convert", bib)
    assert result.exit_code == 2
    assert "Say which with --to: bibtex," in result.stderr


def test_to_a_file_and_back(run, bib, tmp_path):
    for name in ("b.json", "c.ris", "d.bib"):
        assert run("convert", bib, "--output", tmp_path / name).exit_code == 0
        bib = tmp_path / name
    assert bib.read_text(encoding="utf-8") == GOOD


def test_from_standard_input(run):
    result = run("convert", "-", "--to", "csl-json", input=GOOD)
    assert [item["id"] for item in json.loads(result.stdout)] == ["ng"]


def test_bad_entries_are_named_and_cost_no_other(run, tmp_path):
    path = tmp_path / "a.bib"
    path.write_text(BAD, encoding="utf-8")
    result = run("convert", path, "--to", "csl-json")
    assert result.exit_code == 3
    assert [item["id"] for item in json.loads(result.stdout)] == ["ng", "nga"]
    assert f"citekit: {path}, line 1: an entry that cannot be read" in result.stderr
    assert f"citekit: {path}, line 7 (ng): an earlier entry has the same key." in result.stderr
    assert run("convert", path, "--to", "csl-json", "--lenient").exit_code == 0


def test_nothing_is_written_when_nothing_can_be_read(run, tmp_path):
    path = tmp_path / "a.json"
    path.write_text("[{]", encoding="utf-8")
    result = run("convert", path, "--output", tmp_path / "b.bib")
    assert result.exit_code == 3
    assert not (tmp_path / "b.bib").exists()


def test_many_problems_are_cut(run, tmp_path):
    path = tmp_path / "a.bib"
    path.write_text("@book{a, title = {A}}\n" * 400, encoding="utf-8")
    result = run("convert", path, "--to", "jsonl", "--lenient")
    assert result.stderr.count("\n") == 201
    assert result.stderr.endswith("and 199 more problems.\n")
    assert len({json.loads(line)["key"] for line in result.stdout.splitlines()}) == 400


def test_keys_are_made_where_there_are_none(run, tmp_path):
    path = tmp_path / "a.ris"
    path.write_text(
        "TY  - BOOK\nAU  - Ng, A.\nTI  - Rivers\nPY  - 2015\nER  - \n", encoding="utf-8"
    )
    result = run("convert", path, "--to", "csl-json")
    assert json.loads(result.stdout)[0]["id"] == "ng2015rivers"


def test_for_programs_and_explained(run, tmp_path):
    path = tmp_path / "a.json"
    path.write_text('[{"id": "a", "type": "software", "medium": "tape"}]', encoding="utf-8")
    (item,) = json.loads(run("convert", path, "--for", "zotero").stdout)
    assert (item["type"], item["citation-key"]) == ("document", "a")
    assert "medium" in run("convert", path, "--to", "ris", "--explain").stdout


def test_misuse(run, bib, tmp_path):
    assert run("convert", bib).exit_code == 2
    assert run("convert", bib, "--to", "word").exit_code == 2
    assert run("convert", bib, "--from", "csv", "--to", "ris").exit_code == 2
    assert run("convert", tmp_path / "none.bib", "--to", "ris").exit_code == 3
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear reader,\n", encoding="utf-8")
    result = run("convert", letter, "--to", "ris")
    assert result.exit_code == 3
    assert "is no bibliography" in result.stderr
