"""The examples of reports in the documentation are what is written."""

from __future__ import annotations

import json
import re

import pytest

from citekit.links.records import Place, Verdict
from citekit.reports import FORMATS
from citekit.reports.text import Look

from .making import outcome, report

BRIDGES = report(
    outcome(
        Verdict.GONE, "http://river.example/2011/bridges", "404: not found",
        [Place("okoye2011counting", "posts/bridges.md", 84)], seconds=0.4,
    )
)  # fmt: skip
CREDIT = report(
    outcome(Verdict.OK),
    outcome(
        Verdict.SUSPECT, "http://law.example/2018/credit",
        "the page calls itself 'Cheap ferries', which has nothing in common with "
        "'Giving Water Credit'", [Place("novak2018giving", "posts/bridges.md", 79)],
    ),
)  # fmt: skip


@pytest.fixture
def example(repository):
    """Return the example of a format."""
    text = (repository / "docs/link-checking.md").read_text(encoding="utf-8")

    def found(name):
        section = text.split(f"### `{name}`\n")[1].split("\n## ")[0]
        return re.search(r"```\w+\n(.*?)```", section, re.DOTALL)[1]

    return found


def test_text(example):
    written = "".join(FORMATS["text"].write(CREDIT, look=Look(80)))
    assert example("text") == re.sub(r"in [\d.]+ s", "in 1.3 s", written)


@pytest.mark.parametrize("name", ["junit", "github", "markdown"])
def test_lines(example, name):
    written = [line.strip() for line in "".join(FORMATS[name].write(BRIDGES)).splitlines()]
    assert [line for line in example(name).splitlines() if line.strip() not in written] == []


def test_sarif(example):
    (result,) = json.loads("".join(FORMATS["sarif"].write(BRIDGES)))["runs"][0]["results"]
    shown = json.loads(example("sarif"))
    del result["locations"][0]["logicalLocations"]
    assert shown == {name: result[name] for name in shown}
