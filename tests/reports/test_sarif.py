"""SARIF."""

import json
from dataclasses import replace

import jsonschema
import pytest

from citekit.links.records import Place, Verdict
from citekit.reports import Finding, Replacement, Severity
from citekit.reports.sarif import write_sarif

from . import sarif_shape
from .making import OF_ALL_KINDS, outcome, report


def run_of(made):
    return sarif_shape.read("".join(write_sarif(made)))


@pytest.fixture(scope="module")
def schema(shared):
    path = shared / "standards" / "sarif-2.1.0.schema.json"
    if not path.is_file():
        pytest.skip("the SARIF schema is not here")
    return json.loads(path.read_text(encoding="utf-8"))


PLACES = [
    Place("k", "posts/über uns.md", 3),
    Place("", "posts/über uns.md", 9),
    Place("", "https://page.example/ä", 2),
    Place("k", "", None),
    Place("", "-", 4),
    Place("", "/tmp/a b.md", None),
]


@pytest.mark.parametrize(
    "made",
    [
        OF_ALL_KINDS,
        report(),
        report(outcome(Verdict.GONE, cited=PLACES), interrupted=True),
        report(outcome(Verdict.GONE, cited=[])),
        report(outcome(Verdict.GONE, cited=PLACES), home="refs/library.links.jsonl"),
    ],
)
def test_it_is_valid(made, schema):
    run_of(made)
    log = json.loads("".join(write_sarif(made)))
    kind = jsonschema.validators.validator_for(schema)
    errors = kind(schema, format_checker=kind.FORMAT_CHECKER).iter_errors(log)
    assert [error.message for error in errors] == []


def test_results():
    run = run_of(OF_ALL_KINDS)
    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [
        ("link-gone", "error"), ("link-suspect", "error"), ("link-failing", "warning"),
        ("link-blocked", "warning"), ("link-unsafe", "warning"), ("link-moved", "note"),
    ]  # fmt: skip
    assert run["results"][0]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.md", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 11},
            },
            "logicalLocations": [{"name": "okoye2017", "kind": "reference"}],
        }
    ]
    assert run["automationDetails"]["id"] == "citekit-check/"


def test_places():
    run = run_of(report(outcome(Verdict.GONE, cited=PLACES)))
    uris = [
        one["locations"][0].get("physicalLocation", {}).get("artifactLocation", {}).get("uri")
        for one in run["results"]
    ]
    assert uris == [
        "posts/%C3%BCber%20uns.md", "posts/%C3%BCber%20uns.md", "https://page.example/%C3%A4",
        None, None, "file:///tmp/a%20b.md",
    ]  # fmt: skip
    assert run["results"][4]["locations"][0]["message"]["text"] == "-:4"


def test_a_file_stands_for_what_is_in_none():
    run = run_of(report(outcome(Verdict.GONE, cited=PLACES), home="refs/library.links.jsonl"))
    locations = [one["locations"][0] for one in run["results"]]
    assert locations[3] == {
        "physicalLocation": {
            "artifactLocation": {"uri": "refs/library.links.jsonl", "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": 1},
        },
        "message": {"text": "k"},
        "logicalLocations": [{"name": "k", "kind": "reference"}],
    }
    assert all("physicalLocation" in location for location in locations)
    assert "message" not in locations[5]


def test_an_interrupt():
    (invocation,) = run_of(report(interrupted=True))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "Interrupted" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert invocation["startTimeUtc"] == "2026-01-02T03:04:05Z"
    assert invocation["endTimeUtc"] == "2026-01-02T03:04:06Z"


def test_what_messages_would_replace_or_link_is_escaped():
    made = report(outcome(Verdict.SUSPECT, reason="[a](1) {0} \\"))
    text = run_of(made)["results"][0]["message"]["text"]
    assert text.endswith("\\[a\\](1) {{0}} \\\\")


def test_columns():
    finding = Finding("link-gone", "x", Severity.ERROR, "y", "a.md", 3, "", 5, 4, 9)
    subject = next(iter(OF_ALL_KINDS.subjects))
    made = replace(OF_ALL_KINDS, items=[0], subject=lambda _: replace(subject, findings=(finding,)))
    location = run_of(made)["results"][0]["locations"][0]["physicalLocation"]
    assert location["region"] == {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 9}


def with_finding(finding):
    subject = next(iter(OF_ALL_KINDS.subjects))
    return replace(OF_ALL_KINDS, items=[0], subject=lambda _: replace(subject, findings=(finding,)))


FIXED = Finding(
    "link-gone", "x", Severity.ERROR, "y", "a.md", 3, fix="Write [b]",
    replacements=(Replacement(3, 5, 4, 9, "b"), Replacement(7, 1, 7, 1, "c")),
)  # fmt: skip


def test_what_puts_it_right(schema):
    made = with_finding(FIXED)
    jsonschema.validate(json.loads("".join(write_sarif(made))), schema)
    [fix] = run_of(made)["results"][0]["fixes"]
    assert fix["description"]["text"] == "Write \\[b\\]"
    [change] = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "a.md", "uriBaseId": "%SRCROOT%"}
    first, second = change["replacements"]
    assert first == {
        "deletedRegion": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 9},
        "insertedContent": {"text": "b"},
    }
    assert second["insertedContent"] == {"text": "c"}


@pytest.mark.parametrize("article", ["-", "https://page.example/a", "x.xml#https://b.example/p/"])
def test_what_is_in_no_file_of_its_own_is_not_put_right(article):
    assert "fixes" not in run_of(with_finding(replace(FIXED, article=article)))["results"][0]


def test_rules_are_tagged_by_what_they_are_about():
    rules = run_of(OF_ALL_KINDS)["tool"]["driver"]["rules"]
    assert {tuple(rule["properties"]["tags"]) for rule in rules} == {("link",)}
