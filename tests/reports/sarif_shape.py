"""What must hold in a SARIF log, beside its schema."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlsplit

URI = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")
LEVELS = {"error", "warning", "note"}


def read(text: str) -> dict[str, Any]:
    """Return the only run of a log; whatever a reader would trip over fails."""
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"].endswith(".")
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in LEVELS
    for result in run["results"]:
        check(result, rules)
    marks = [result["partialFingerprints"]["citekitFinding/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)
    return run


def check(result: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in LEVELS
    assert result["message"]["text"]
    (location,) = result["locations"]
    physical = location.get("physicalLocation")
    if physical:
        artifact = physical["artifactLocation"]
        assert URI.fullmatch(artifact["uri"]), artifact["uri"]
        assert ("uriBaseId" in artifact) == (urlsplit(artifact["uri"]).scheme == "")
        assert physical.get("region", {"startLine": 1})["startLine"] >= 1
