"""SARIF 2.1.0, the format of static analysis, as code scanning reads it.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import citekit
from citekit.formats.json_text import json_text
from citekit.net.fetch import PROJECT_URL
from citekit.reports.finding import Finding, Rule
from citekit.reports.fingerprints import with_fingerprints
from citekit.reports.places import STANDARD_INPUT, is_file, is_post, place_text, uri_of
from citekit.reports.report import Report
from citekit.terminal_text import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_IN_MESSAGE = str.maketrans({"{": "{{", "}": "}}", "[": "\\[", "]": "\\]", "\\": "\\\\"})
"""Placeholders and embedded links of a message (3.11.5, 3.11.6), so that it has none."""


def write_sarif(report: Report) -> Iterator[str]:
    """Yield a log with one run: the rules, and a result for each finding."""
    index = {rule.code: number for number, rule in enumerate(report.rules)}
    run = {
        "tool": {
            "driver": {
                "name": "citekit",
                "version": citekit.__version__,
                "informationUri": PROJECT_URL,
                "rules": [_rule(rule) for rule in report.rules],
            }
        },
        "automationDetails": {"id": f"citekit-{report.name}/"},
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The root of the repository, else the folder."}}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
    }
    members = ",\n".join(f"{json_text(name)}: {json_text(value)}" for name, value in run.items())
    yield f'{{"$schema": {json_text(SCHEMA)}, "version": "2.1.0", "runs": [{{\n{members},\n'
    yield '"results": ['
    between = "\n"
    for finding, fingerprint in with_fingerprints(report.findings):
        yield between + json_text(_result(finding, index[finding.code], fingerprint, report.home))
        between = ",\n"
    yield "\n]}]}\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.spoken.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.description},
        "help": {"text": rule.help, "markdown": rule.help},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [rule.spoken.partition("-")[0]]},
    }


def _invocation(report: Report) -> dict[str, Any]:
    end = report.started_at + timedelta(seconds=report.seconds)
    told: dict[str, Any] = {
        "executionSuccessful": not report.interrupted,
        "startTimeUtc": _utc(report.started_at),
        "endTimeUtc": _utc(end),
    }
    if report.interrupted:
        said = f"Interrupted: not all {report.noun} were looked at."
        told["toolExecutionNotifications"] = [{"level": "error", "message": {"text": said}}]
    return told


def _utc(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def _result(finding: Finding, rule_index: int, fingerprint: str, home: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": finding.severity.value,
        "message": {"text": visible(finding.text).translate(_IN_MESSAGE)},
        "locations": [_location(finding, home)],
        # GitHub goes by the first of these alone, others by any.
        "partialFingerprints": {
            "primaryLocationLineHash": fingerprint,
            "citekitFinding/v1": fingerprint,
        },
        "properties": {"subject": finding.subject, "key": finding.key},
    }
    if finding.replacements and is_file(finding.article) and not is_post(finding.article):
        told["fixes"] = [_fix(finding, told["locations"][0])]
    return told


def _fix(finding: Finding, location: dict[str, Any]) -> dict[str, Any]:
    """Return what puts a finding right, as editors offer it."""
    replacements = [
        {
            "deletedRegion": {
                "startLine": one.line,
                "startColumn": one.column,
                "endLine": one.end_line,
                "endColumn": one.end_column,
            },
            "insertedContent": {"text": one.text},
        }
        for one in finding.replacements
    ]
    artifact = location["physicalLocation"]["artifactLocation"]
    return {
        "description": {"text": visible(finding.fix).translate(_IN_MESSAGE)},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }


def _location(finding: Finding, home: str) -> dict[str, Any]:
    location: dict[str, Any] = {}
    is_somewhere = finding.article not in {"", STANDARD_INPUT}
    article = finding.article if is_somewhere else home
    if article:
        artifact = {"uri": uri_of(article)}
        if is_file(article) and not artifact["uri"].startswith("file:"):
            artifact["uriBaseId"] = _ROOT
        location["physicalLocation"] = {"artifactLocation": artifact}
        region = _region(finding) if is_somewhere else {"startLine": 1}
        if region:
            location["physicalLocation"]["region"] = region
    if not is_somewhere or is_post(finding.article):
        location["message"] = {"text": visible(place_text(finding)).translate(_IN_MESSAGE)}
    if finding.key:
        location["logicalLocations"] = [{"name": finding.key, "kind": "reference"}]
    return location


def _region(finding: Finding) -> dict[str, int]:
    told = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    return {name: value for name, value in told.items() if value} if finding.line else {}
