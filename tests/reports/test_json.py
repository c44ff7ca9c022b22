"""JSON."""

import json

from citekit.reports.json import write_json, write_json_lines

from .making import MIXED, report


def test_one_object():
    read = json.loads("".join(write_json(MIXED)))
    assert list(read) == ["summary", "links"]
    assert [link["verdict"] for link in read["links"]] == ["ok", "gone"]
    assert json.loads("".join(write_json(report())))["links"] == []


def test_lines():
    lines = "".join(write_json_lines(MIXED)).splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["ok", "gone"]


def test_nothing_that_a_terminal_would_obey():
    assert "\u202e" not in "".join(write_json(MIXED))
