"""``citekit find``."""

import json

import pytest

pytestmark = pytest.mark.usefixtures("reader")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("a page with a list\n", encoding="utf-8")
    return path


def records(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_jsonl_has_an_object_for_each_entry(run, page):
    result = run("find", "--format", "jsonl", page)
    assert result.exit_code == 0
    first, second = records(result)
    assert first["article"] == str(page)
    assert first["title"] == "Of rivers\x1b[31m"
    assert first["authors"] == [{"family": "Weir", "given": "Ada"}]
    assert first["date"] == {"date-parts": [[2019, 2, 1]]}
    assert (first["heading"], first["number"]) == ("References", 1)
    assert (first["line_start"], first["line_end"]) == (11, 11)
    assert first["csl"]["title"] == "Giving Water Credit"
    assert first["fields"] == {"title": {"span": [0, 2], "confidence": 0.9}}
    assert (first["confidence"], first["needs_look"], second["needs_look"]) == (0.97, False, True)
    assert "水利部" in result.stdout


def test_table_lists_articles_and_a_tally(run, page):
    result = run("find", page)
    assert result.exit_code == 0
    assert "Of rivers␛[31m" in result.stdout
    assert "by Ada Weir, 2019-02-01" in result.stdout
    assert "References: 2 entries" in result.stdout
    assert "Giving Water Credit" in result.stdout
    assert "?  12    水利部" in result.stdout
    assert "1 article, 1 list, 2 references, 1 of them to look at." in result.stdout


def test_a_page_that_cannot_be_read_is_reported_and_the_rest_goes_on(run, page, tmp_path):
    binary = tmp_path / "film.txt"
    binary.write_bytes(b"\x00\x01\x02" * 100)
    missing = tmp_path / "missing.txt"
    result = run("find", "--format", "jsonl", binary, missing, page)
    assert result.exit_code == 3
    wrong, gone, *entries = records(result)
    assert wrong["article"] == str(binary)
    assert "binary" in wrong["error"]
    assert "missing.txt" in gone["error"]
    assert len(entries) == 2
    assert "Traceback" not in result.stderr
    said = result.stderr.splitlines()
    assert said == [f"citekit: {wrong['error']}", f"citekit: {gone['error']}"]


def test_errors_of_the_table_go_to_standard_error(run, page, tmp_path):
    result = run("find", tmp_path / "missing.txt", page)
    assert result.exit_code == 3
    assert result.stderr.startswith("citekit: There is no file")
    assert "1 page that could not be read" in result.stdout


def test_standard_input(run):
    result = run("find", "--format", "jsonl", "-", input="a list")
    assert {record["article"] for record in records(result)} == {"-"}


def test_output_file(run, page, tmp_path):
    result = run("find", "--format", "jsonl", page, "--output", tmp_path / "found.jsonl")
    assert result.stdout == ""
    assert len((tmp_path / "found.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_glob_says_what_to_read_of_a_folder(run, page):
    page.with_suffix(".rst").write_text("a list", encoding="utf-8")
    result = run("find", "--format", "jsonl", page.parent, "--glob", "*.rst")
    assert {record["article"] for record in records(result)} == {str(page.with_suffix(".rst"))}


def test_url_is_for_one_page(run, page):
    result = run("find", page, page.parent / "other.txt", "--url", "https://a.example")
    assert result.exit_code == 2
    assert "--url" in result.stderr


def test_without_a_path_is_wrong_usage(run):
    assert run("find").exit_code == 2


def test_json_is_an_array_of_the_same_objects(run, page):
    result = run("find", "--format", "json", page)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == records(run("find", "--format", "jsonl", page))


def test_json_of_a_page_that_cannot_be_read(run, tmp_path):
    result = run("find", "--format", "json", tmp_path / "missing.txt")
    assert result.exit_code == 3
    (found,) = json.loads(result.stdout)
    assert "missing.txt" in found["error"]
