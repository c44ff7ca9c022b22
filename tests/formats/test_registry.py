"""The registry of formats."""

import json

import pytest

from citekit.errors import UsageError
from citekit.formats import FORMATS, KeyedItem, format_for_file, get_format


def test_names_suffixes_and_media_types_are_distinct():
    distinct = [known for known in FORMATS if known.name != "biblatex"]  # it shares BibTeX's
    for values in (
        [known.name for known in FORMATS],
        [known.media_type for known in distinct],
        [suffix for known in distinct for suffix in known.suffixes],
    ):
        assert len(values) == len(set(values))


def test_what_is_read():
    assert {known.name for known in FORMATS if known.read} == {
        "bibtex",
        "biblatex",
        "csl-json",
        "ris",
    }


def test_an_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="bibtex, biblatex, csl-json, ris, csv, jsonl"):
        get_format("word")


def test_by_file():
    assert format_for_file("refs/x.BIB").name == "bibtex"
    assert format_for_file("x.json").name == "csl-json"
    assert format_for_file("x.ris").name == "ris"
    assert format_for_file("x.txt") is None


def test_json_lines_hold_one_record_a_line_whatever_it_says():
    records = [KeyedItem("a", {"title": "one\u2028two\nthree\x85 四"}), KeyedItem("b", {})]
    text = "".join(get_format("jsonl").write(records))
    assert len(text.splitlines()) == 2
    assert "四" in text
    assert json.loads(text.splitlines()[0]) == {"key": "a", "csl": records[0].csl}
