"""Reports of lint, in every format."""

import json
import xml.etree.ElementTree as ET

import pytest

from citekit.lint.linting import lint_page
from citekit.lint.registry import chosen_rules
from citekit.lint.report import fails, lint_report
from citekit.reports import FORMATS, Severity
from tests.lint.making import ALPHABET, page

WRONG = "Okoye, N. 2017. The <b>Ferry</b> \x1b. Lagos: Span. ISBN 0-306-40615-3."
RULES = chosen_rules()
LINTED = lint_page(page(*ALPHABET[:2], WRONG), RULES)
REPORT = lint_report([LINTED], RULES)


def written(name, report=REPORT):
    return "".join(FORMATS[name].write(report))


def test_text():
    assert written("text") == (
        "post.md:13: error CK302\n"
        "    ISBN 0-306-40615-3 has a wrong check digit or a wrong number of digits.\n"
        "    Copy the ISBN from the work itself.\n"
        "3 entries in 1 article: 1 error.\n"
    )


def test_json():
    told = json.loads(written("json"))
    assert told["summary"] == {
        "articles": 1, "entries": 3, "errors": 1, "warnings": 0, "notes": 0, "known": 0,
    }  # fmt: skip
    [finding] = told["findings"]
    assert finding["code"] == "CK302"
    assert finding["rule"] == "isbn-wrong"
    assert (finding["article"], finding["line"], finding["severity"]) == ("post.md", 13, "error")
    assert finding["fix"] == "Copy the ISBN from the work itself"
    assert [json.loads(line) for line in written("jsonl").splitlines()] == [finding]


def test_sarif():
    [run] = json.loads(written("sarif"))["runs"]
    assert run["automationDetails"] == {"id": "citekit-lint/"}
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert rules["CK302"]["name"] == "IsbnWrong"
    assert rules["CK302"]["properties"] == {"tags": ["isbn"]}
    [result] = run["results"]
    assert (result["ruleId"], result["level"]) == ("CK302", "error")


def test_junit():
    root = ET.fromstring(written("junit"))
    assert (root.get("tests"), root.get("failures")) == ("3", "1")
    [failure] = root.iter("failure")
    assert failure.get("type") == "CK302"
    calm = lint_report([LINTED], RULES, failing=None)
    assert ET.fromstring(written("junit", calm)).get("failures") == "0"


def test_github():
    annotation, headline = written("github").splitlines()
    assert annotation.startswith("::error file=post.md,line=13,title=CK302 An ISBN whose")
    assert headline == "3 entries in 1 article: 1 error."


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_an_article_is_obeyed(name):
    text = written(name)
    assert "\x1b" not in text
    if name == "html":
        assert "<b>Ferry" not in text


def test_what_makes_the_command_fail():
    assert fails(LINTED.findings, Severity.ERROR)
    assert fails(LINTED.findings, Severity.NOTE)
    assert not fails(LINTED.findings, None)
    assert not fails([], Severity.NOTE)


def test_the_baseline_is_told():
    empty = lint_page(page(ALPHABET[0]), RULES)
    report = lint_report([empty], RULES, known=2)
    assert report.headline == "1 entry in 1 article: nothing found. 2 findings in the baseline."
