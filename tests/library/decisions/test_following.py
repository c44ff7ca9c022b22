"""Events that do not say what they have to, or are gone, through the library that follows them."""

import json

import pytest

from citekit.errors import LibraryError
from citekit.library import Library
from tests.library.building import BRIDGES, CREDIT, FERRIES, article

LOG = "library.decisions.jsonl"


def test_a_bad_line_stops_everything_in_words(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    log = path.with_name(LOG)
    log.write_text(log.read_text() + '{"at": "x"}\n')
    for call in (
        lambda library: library.counts(),
        lambda library: library.add("b.md", [article(FERRIES)], "2"),
    ):
        with Library(path) as library, pytest.raises(LibraryError, match="Line 2 of"):
            call(library)


def test_an_event_that_says_too_little_is_named(path):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    log = path.with_name(LOG)
    line = '{"at":"2999-01-01T00:00:00.000000Z","id":"x","kind":"set","key":"k"}\n'
    log.write_text(log.read_text() + line)
    with Library(path) as library, pytest.raises(LibraryError, match=r"decision x \(set"):
        library.counts()


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("set", {"key": "k", "work": "url:x", "fields": {"title": ["a"]}}),
        (
            "import",
            {"key": "k", "work": "import:x", "file": "f", "csl": {"author": [{"family": 3}]}},
        ),
        ("import", {"key": "k", "work": "import:x", "file": "f", "csl": {"issued": {"raw": 3}}}),
        ("import", {"key": "k", "work": "import:x", "file": "f", "csl": {"type": ["book"]}}),
        ("page", {"file": "https://press.example/x", "digest": "1"}),
        ("page", {"file": "https://press.example/x", "digest": "1", "articles": [{"title": "T"}]}),
        ("page", {"file": ["https://press.example/x"], "digest": "1", "articles": []}),
        ("page", {"digest": "1", "articles": []}),
        ("gone", {"place": "entry:x", "entry": {"raw": "r", "csl": {"title": {}}}}),
        ("undo", {}),
        ("undo", {"of": ["x"]}),
    ],
)
@pytest.mark.parametrize("year", [2001, 2999], ids=["before the others", "after them"])
def test_an_event_that_says_something_else_is_named(path, kind, data, year):
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
    log = path.with_name(LOG)
    event = {"at": f"{year}-01-01T00:00:00.000000Z", "id": "x", "kind": kind, **data}
    log.write_text(f"{log.read_text()}{json.dumps(event)}\n")
    with Library(path) as library, pytest.raises(LibraryError, match=rf"decision x \({kind}"):
        library.counts()


def test_what_only_a_file_to_be_read_again_cites_is_not_cited(path):
    page = "https://press.example/x"
    with Library(path) as library:
        library.add("a.md", [article(BRIDGES)], "1")
        library.add("a.md", [article(BRIDGES, FERRIES)], "2")
        library.add(page, [article(CREDIT)], "3")
        assert library.counts().references == 3
    log = path.with_name(LOG)
    log.write_text(log.read_text().splitlines(keepends=True)[0])
    kept = log.read_bytes()
    with Library(path) as library:
        assert [one.key for one in library.search()] == []
        assert not library.get("okoye2017counting").cited
        assert library.get("people2018") is None
        assert log.read_bytes() == kept  # to look at a library decides nothing
        library.add("a.md", [article(BRIDGES, FERRIES)], "2")
        assert [one.key for one in library.search()] == ["moller2019ferries", "okoye2017counting"]
