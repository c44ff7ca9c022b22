"""A run of ``citekit check`` without a network: links that nothing is asked for."""

import json
from dataclasses import replace

import pytest

from citekit.cli.check_policy import CheckPolicy
from citekit.cli.link_run import Run, keep
from citekit.links import Settings, Verdict
from citekit.links.newness import Newness
from citekit.links.policy import FailPolicy, Policy
from citekit.links.report import link_report
from citekit.links.targets import Targets

POLICY = CheckPolicy(
    max_age=None,
    after=None,
    after_days=None,
    resume=False,
    history=None,
    fail_on=frozenset({Verdict.GONE}),
    new_only=False,
    baseline=None,
    write_baseline=None,
    write_report=None,
    changed_since=None,
)


@pytest.fixture
def checked():
    targets = Targets()
    targets.add_urls(["mailto:ash@span.example", "http://["], "urls.txt")
    newness = Newness(FailPolicy(), Policy())
    return Run(targets, Settings(), None, newness).checked()


def test_every_link_has_its_verdict_in_the_order_given(checked):
    verdicts = [outcome.check.verdict for outcome in checked.outcomes]
    assert verdicts == [Verdict.SKIPPED, Verdict.GONE]


def test_baseline_and_report_are_written(checked, tmp_path):
    policy = replace(
        POLICY, write_baseline=tmp_path / "baseline.json", write_report=tmp_path / "report.json"
    )
    report = link_report(checked, policy.failing.fails)
    assert keep(checked, report, policy, None) == 0
    assert "http://[" in (tmp_path / "baseline.json").read_text(encoding="utf-8")
    links = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["links"]
    assert [link["verdict"] for link in links] == ["skipped", "gone"]


def test_what_cannot_be_written_is_said_and_counted(checked, tmp_path, capsys):
    policy = replace(POLICY, write_report=tmp_path / "nowhere" / "report.json")
    report = link_report(checked, policy.failing.fails)
    assert keep(checked, report, policy, None) == 1
    assert "report.json" in capsys.readouterr().err
