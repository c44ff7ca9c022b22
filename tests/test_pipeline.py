"""From articles to references in one call."""

from __future__ import annotations

import gc
import os
import pickle

import pytest

import citekit
from citekit.documents.sources import find_sources
from citekit.errors import UnreadableError
from citekit.parallel import AHEAD_OF_EACH_WORKER
from citekit.pipeline import (
    PAGES_AHEAD_OF_EACH_WORKER,
    find,
    find_many,
    page_digest,
    parse,
    parse_lines,
    parse_lines_into,
)

PAGE = """# Weirs of the upper river

By Ada Weir

Water is counted in many ways.

## References

- Novak, Jana. 2017. "Water Credit." *River Law*, May 9. https://law.example/a_b?c=1 [26.5.18]
- Schmidt, Karl, and Rosa Meier. 2015. *Dams and People*. Berlin: Weir Verlag.
- World Water Board. 2018. "Annual Report on Rivers." https://water.example/report.pdf
"""


def references(articles):
    return [
        entry.reference
        for article in articles
        for found in article.lists
        for entry in found.entries
    ]


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "weirs.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["bytes", "text", "path", "name"])
def test_bytes_text_and_files_give_the_same(page, form):
    data = {"bytes": PAGE.encode(), "text": PAGE, "path": page, "name": str(page)}[form]
    found = references(find(data))
    assert [reference.csl["issued"]["date-parts"][0][0] for reference in found] == [
        2017,
        2015,
        2018,
    ]
    assert found[0].csl["URL"] == "https://law.example/a_b?c=1"
    assert found[0].raw.startswith("Novak, Jana. 2017.")


def test_results_can_be_pickled():
    articles = find(PAGE)
    assert pickle.loads(pickle.dumps(articles)) == articles


def test_a_page_without_a_list_loads_no_model(monkeypatch):
    monkeypatch.setattr("citekit.parsing.parse_entries", None)
    assert references(find("# Only words\n\nNothing is cited here.\n")) == []


@pytest.mark.parametrize(
    "text", ["The ferry of no-such-file.md", "http://river.example/ferry.html", "no-such-folder"]
)
def test_a_line_that_names_no_file_is_text(text):
    assert references(find(text)) == []


def test_a_name_of_a_file_that_is_missing_and_of_a_folder_are_errors(tmp_path):
    with pytest.raises(UnreadableError, match=r"no-such-file\.md"):
        find("no-such-file.md")
    with pytest.raises(UnreadableError, match="is a folder"):
        find(str(tmp_path))


@pytest.mark.parametrize("data", ["a\0.md", "", b"", " ", "x" * 2000 + ".md"])
def test_odd_texts_are_texts(data):
    assert references(find(data)) == []


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(UnreadableError):
        find(tmp_path / "missing.md")


def test_binary_is_an_error():
    with pytest.raises(UnreadableError):
        find(b"\0\1\2" * 99)


@pytest.mark.parametrize("workers", [1, 2])
def test_many_in_order_errors_in_place(page, tmp_path, workers):
    missing = tmp_path / "missing.md"
    first, second, third = find_many(find_sources([missing, page, PAGE[:4]]), workers=workers)
    assert (first.articles, first.digest) == (None, "")
    assert isinstance(first.error, UnreadableError)
    assert len(references(second.articles)) == 3
    assert second.error is None
    assert third.error is not None


@pytest.mark.parametrize(
    ("with_documents", "ahead"), [(False, PAGES_AHEAD_OF_EACH_WORKER), (True, AHEAD_OF_EACH_WORKER)]
)
def test_workers_have_enough_to_read_while_pages_are_stored(page, with_documents, ahead):
    sources = [*find_sources([page])] * 50
    drawn = []
    pages = find_many(
        (drawn.append(1) or source for source in sources), workers=2, with_documents=with_documents
    )
    next(pages)
    assert len(drawn) == 2 * ahead + 1
    pages.close()


def test_a_bug_on_one_page_does_not_stop_the_others(page, monkeypatch):
    monkeypatch.setattr("citekit.extraction.extract_articles", lambda document: 1 / 0)
    (result,) = find_many(find_sources([page]))
    assert "ZeroDivisionError" in str(result.error)
    monkeypatch.setenv("CITEKIT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        list(find_many(find_sources([page])))


def test_cycles_are_looked_for_again_afterwards():
    assert gc.isenabled()
    find(PAGE.encode())
    list(parse_lines(["Ash, A. (1999). On bridges. Oslo: Span."]))
    assert gc.isenabled()
    gc.disable()
    try:
        find(PAGE.encode())
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_digest_follows_text_and_address(page):
    (read,) = find_many(find_sources([page]))
    assert read.digest == page_digest(PAGE)
    assert read.digest != page_digest(PAGE + " ")
    assert read.digest != page_digest(PAGE, "https://a.example")


RAW = "Novak, Jana. 2017. Giving Water Credit. River Law."


def test_parse_answers_each_line_that_is_not_blank():
    found = parse(f"{RAW}\r\n\n  \n[2] {RAW}\r- {RAW}\n\u2028")
    assert [reference.raw for reference in found] == [RAW] * 3
    assert {reference.csl["issued"]["date-parts"][0][0] for reference in found} == {2017}
    assert citekit.parse is parse


@pytest.mark.parametrize("workers", [1, 2])
def test_lines_are_parsed_in_order(workers):
    lines = [f"Novak, Jana. {1900 + n % 100}. Water {n}. River Law." for n in range(1500)]
    assert [reference.raw for reference in parse_lines(lines, workers=workers)] == lines


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_parsed_can_be_finished_by_the_worker(workers):
    lines = ["", "[1] Novak, Jana. 2017. Water. River Law.", "- Ash, Ann. 1999. Bridges."]
    years = parse_lines_into(year_and_process, lines, workers=workers)
    (first, process), (second, _) = years
    assert (first, second) == (2017, 1999)
    assert (process == os.getpid()) == (workers == 1)


def year_and_process(reference):
    return reference.csl["issued"]["date-parts"][0][0], os.getpid()


def test_a_line_separator_does_not_make_two_references():
    (found,) = parse("Novak, Jana. 2017.\u2028Giving Water Credit.")
    assert found.raw == "Novak, Jana. 2017. Giving Water Credit."
