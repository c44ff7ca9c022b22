"""One object, one line."""

import json

import pytest

from citekit.formats import KeyedItem
from citekit.formats.json_lines import json_line, write_json_lines
from citekit.library import LibraryReference


@pytest.mark.parametrize("text", ["a\nb", "a\u2028b\u2029c\x85d", "\x9b31m", "\u202eabc", "汉"])
def test_any_text_comes_back_from_one_line(text):
    line = json_line({"raw": text})
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"raw": text}


def test_records():
    lines = list(write_json_lines([KeyedItem("a", {"title": "T"})]))
    assert [json.loads(line) for line in lines] == [{"key": "a", "csl": {"title": "T"}}]


def test_references_of_a_library_say_how_sure_they_are():
    record = LibraryReference("a", {"id": "a", "title": "T"}, 0.5, True, ("look",), True, None)
    (line,) = write_json_lines([record])
    assert json.loads(line) == {
        "key": "a",
        "csl": {"title": "T"},
        "confidence": 0.5,
        "needs_look": True,
        "findings": ["look"],
        "sources": {},
        "tags": [],
        "aliases": [],
    }
