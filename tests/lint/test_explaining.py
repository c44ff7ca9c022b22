"""Rules in words."""

import pytest

from citekit.lint.explaining import explained, rule_tables
from citekit.lint.registry import RULES, meant_by


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained(rule):
    text = "\n".join(explained(rule))
    assert text.startswith(f"{rule.code} {rule.name}: {rule.summary}.")
    for part in (rule.why, rule.example, rule.advice, rule.severity.value):
        assert part in text
    assert ("off unless selected" in text) is not rule.is_default
    assert ("--fix" in text) is rule.is_fixable


def test_tables():
    text = rule_tables(RULES)
    for rule in RULES:
        assert f"| `{rule.code}` | `{rule.name}` | {rule.summary} | {rule.severity.value} |" in text
        assert f"**{rule.code} {rule.name}.** {rule.why}" in text
    [rule] = meant_by("CK403")
    assert "| note | off by default |" in rule_tables([rule])
