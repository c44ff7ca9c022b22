"""The rules, and which are chosen."""

import re
from collections import Counter

import pytest

from citekit.errors import UsageError
from citekit.lint.explaining import GROUPS
from citekit.lint.registry import RULES, chosen_rules, meant_by


def test_codes_and_names():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"CK\d{3}", code) and code[:3] in GROUPS for code in codes)
    assert max(Counter(rule.name for rule in RULES).values()) == 1
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name) for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_texts(rule):
    assert not rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.advice.endswith(".")
    assert rule.example


def test_the_default():
    assert chosen_rules() == [rule for rule in RULES if rule.is_default]
    assert chosen_rules(["all"]) == list(RULES)


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (["ck302"], [], ["CK302"]),
        (["isbn-wrong", "CK303"], [], ["CK302", "CK303"]),
        (["CK3"], ["CK302"], ["CK301", "CK303"]),
        ([" CK30 "], ["doi-malformed"], ["CK302", "CK303"]),
    ],
)
def test_choosing(select, ignore, codes):
    assert [rule.code for rule in chosen_rules(select, ignore)] == codes


@pytest.mark.parametrize("word", ["", "C", "CK", "CK9", "ck3021", "isbn", "*"])
def test_words_that_mean_nothing(word):
    with pytest.raises(UsageError, match="There is no rule"):
        meant_by(word)
