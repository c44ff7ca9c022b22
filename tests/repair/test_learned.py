"""What checks learned."""

import json

import pytest

from citekit.errors import UnreadableError
from citekit.library import Library, StoredMemento
from citekit.repair import from_library, from_report
from tests.library.building import article, entry, work
from tests.library.test_checks import check

A, B = "http://a.example/x", "http://b.example/y"
CITED = entry("x", work("Okoye", 2017, "Bridges", URL=A), number=1)


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        opened.add("a.md", [article(CITED)], "1")
        run = opened.checks.begin_run("2026-01-02T03:04:05+00:00")
        opened.checks.add(run, [check(A, "ok"), check(B, "gone"), check("http://c.example/")])
        opened.checks.add(run, [check(A, "moved", new_url="https://a.example/x")])
        opened.mementos.keep([StoredMemento(B, "https://copy.example/", "2019", "2026")])
        yield opened


def test_a_library(library):
    first, second = from_library(library)
    assert (first.url, first.verdict, first.new_url) == (A, "moved", "https://a.example/x")
    assert first.cited == {"a.md": [(11, 11)]}
    assert (second.url, second.memento, dict(second.cited)) == (B, "https://copy.example/", {})


def test_some_references(library):
    assert [one.url for one in from_library(library, library.search("bridges"))] == [A]
    assert from_library(library, library.search("nowhere")) == []


def link(**more):
    values = {
        "url": A,
        "verdict": "moved",
        "redirects": [
            {"status": 301, "url": "https://a.example/1"},
            {"status": 308, "url": "https://a.example/2"},
            {"status": 302, "url": "https://a.example/3"},
            {"status": 301, "url": "https://a.example/4"},
        ],
        "archive": None,
        "cited": [{"key": "k", "article": "a.md", "line": 3}, {"article": "b.md", "line": None}],
    }
    return values | more


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_report(tmp_path, form):
    links = [link(), link(url=B, verdict="gone", archive={"url": "https://copy.example/"}),
             link(verdict="ok")]  # fmt: skip
    path = tmp_path / "report"
    text = json.dumps({"summary": {}, "links": links})
    lines = "".join(f"{json.dumps(one)}\n" for one in links)
    path.write_text(text if form == "json" else lines)
    first, second = from_report(path)
    assert (first.url, first.new_url) == (A, "https://a.example/2")
    assert first.cited == {"a.md": [(3, 11)], "b.md": []}
    assert (second.verdict, second.memento) == ("gone", "https://copy.example/")


@pytest.mark.parametrize(
    "text", ["", "x", "[]", '{"links": [1]}', '{"a": 1}', "[" * 100_000, "\xff", '{"links": [{}]}']
)
def test_no_report(tmp_path, text):
    path = tmp_path / "report.json"
    path.write_bytes(text.encode("latin-1"))
    if text == "":
        assert from_report(path) == []
        return
    with pytest.raises(UnreadableError, match="no report of a check"):
        from_report(path)


def test_a_report_with_odd_values(tmp_path):
    path = tmp_path / "report.json"
    odd = link(redirects=[1], cited=[1, {"article": 2}], archive=3)
    path.write_text(json.dumps({"links": [odd, link(redirects=None, cited=None)]}))
    assert [one.new_url for one in from_report(path)] == ["", ""]


def test_no_file(tmp_path):
    with pytest.raises(UnreadableError, match="cannot be read"):
        from_report(tmp_path / "none.json")
