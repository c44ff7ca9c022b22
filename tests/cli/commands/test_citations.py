"""``citekit citations``."""

import json

import pytest

from tests.citations.citing import LIST

TEXT = f"""# Of lamps

Lamps (Ash 2012) and ships (Birch & Elm 2019; Larch 2013) of [a harbour](https://harbour.example/a).
{LIST}"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "lamps.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def records(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_jsonl_has_an_object_for_each_citation(run, page):
    result = run("citations", "--format", "jsonl", page)
    assert result.exit_code == 0
    assert records(result) == [
        {"article": str(page), "line": 3, "cite": "Ash 2012", "entry": 1},
        {"article": str(page), "line": 3, "cite": "Birch & Elm 2019", "entry": 4},
        {"article": str(page), "line": 3, "cite": "Larch 2013", "entry": None},
    ]
    assert list(records(result)[0]) == ["article", "line", "cite", "entry"]


def test_details_come_behind(run, page):
    first, second, _ = records(run("citations", "--format", "jsonl", "--details", page))
    assert list(first)[:4] == ["article", "line", "cite", "entry"]
    assert (first["column"], first["kind"], first["findings"]) == (8, "author-date", [])
    assert [finding["code"] for finding in second["findings"]] == ["year-differs"]


def test_table_says_what_is_meant_and_what_is_not_cited(run, page):
    result = run("citations", page)
    assert result.exit_code == 0
    assert "Of lamps" in result.stdout
    assert "Birch & Elm 2019  4      Birch & Elm  2018" in result.stdout
    assert "The text says 2019, the list 2018." in result.stdout
    assert "not cited: 2, 3, 5, 6, 7" in result.stdout
    assert "1 article, 3 citations, 1 of them not in a list, 1 with a remark." in result.stdout


def test_table_fits_the_terminal(run, page, monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    table = [line for line in run("citations", page).stdout.splitlines() if line.startswith("  ")]
    assert len(table) == 5
    assert max(map(len, table)) <= 70


def test_linked_sources_are_listed_apart(run, page):
    result = run("citations", "--links", page)
    assert "https://harbour.example/a" in result.stdout
    assert "1 linked source." in result.stdout
    found = records(run("citations", "--links", "--format", "jsonl", page))
    assert found[-1] == {"article": str(page), "line": 3, "link": "https://harbour.example/a"}


def test_escapes_do_not_reach_the_terminal(run, tmp_path):
    path = tmp_path / "evil.md"
    path.write_text(TEXT.replace("Of lamps", "Of \x1b[31mlamps"), encoding="utf-8")
    assert "\x1b[31m" not in run("citations", path).stdout


def test_a_page_that_cannot_be_read_is_reported_and_the_rest_goes_on(run, page, tmp_path):
    binary = tmp_path / "film.txt"
    binary.write_bytes(b"\x00\x01\x02" * 100)
    result = run("citations", "--format", "jsonl", binary, page)
    assert result.exit_code == 3
    assert [record["article"] for record in records(result)] == [str(binary), *[str(page)] * 3]
    assert result.stderr == f"citekit: {records(result)[0]['error']}\n"
    table = run("citations", binary, page)
    assert table.exit_code == 3
    assert "1 page that could not be read whole" in table.stdout


def test_a_bibliography_that_cannot_be_read_is_reported(run, page):
    page.write_text(
        f"---\nbibliography: none.bib\n---\n\nOld [@ash2012].\n{TEXT}", encoding="utf-8"
    )
    result = run("citations", page)
    assert result.exit_code == 3
    assert "none.bib cannot be read" in result.stderr
    assert "Birch & Elm 2019" in result.stdout


def test_keys_say_which_bibliography_has_them(run, page, tmp_path):
    (tmp_path / "more.bib").write_text("@book{ivy1999, title = {Ivy}}\n", encoding="utf-8")
    page.write_text(
        f"---\nbibliography: more.bib\n---\n\nOld [@ivy1999].\n{TEXT}", encoding="utf-8"
    )
    result = run("citations", page)
    assert result.exit_code == 0
    assert "in more.bib" in result.stdout


def test_a_page_that_cites_nothing(run, tmp_path):
    path = tmp_path / "quiet.md"
    path.write_text("# Quiet\n\nNothing.\n", encoding="utf-8")
    result = run("citations", path)
    assert result.exit_code == 0
    assert "no citations" in result.stdout


@pytest.mark.parametrize(
    "arguments", [["--details"], ["--url", "https://a.example/"], ["--format", "csv"], []]
)
def test_wrong_use(run, page, tmp_path, arguments):
    other = tmp_path / "other.md"
    other.write_text("# Other\n", encoding="utf-8")
    paths = [page, other] if arguments else []
    result = run("citations", *arguments, *paths)
    assert result.exit_code == 2
    assert result.stderr


def test_json_is_an_array_of_the_same_objects(run, page):
    lines = run("citations", "--format", "jsonl", "--details", page)
    array = run("citations", "--format", "json", "--details", page)
    assert json.loads(array.stdout) == records(lines)
