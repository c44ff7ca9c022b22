"""What broke since."""

from datetime import datetime, timezone

import pytest

from citekit.links.history import History
from citekit.links.memory import Memory
from citekit.links.newness import Newness
from citekit.links.policy import FailPolicy, Policy
from citekit.links.records import Check, Verdict

URL = "http://site.example/post"


def check(verdict, **more):
    return Check(URL, Verdict(verdict), "", datetime.now(timezone.utc), **more)


@pytest.mark.parametrize(
    ("before", "now", "is_known"),
    [
        ("gone", "gone", True),
        ("failing", "gone", False),
        ("suspect", "gone", False),
        (None, "gone", False),
        ("gone", "ok", False),
    ],
)
def test_a_baseline(before, now, is_known):
    known = {URL: Verdict(before)} if before else {}
    newness = Newness(FailPolicy(), Policy(), baseline=known)
    assert newness.marked(check(now)).is_known is is_known


def test_what_lasts_was_failing_in_the_baseline_already():
    failing = FailPolicy(lasting=Policy(after=2))
    newness = Newness(failing, Policy(after=2), baseline={URL: Verdict.FAILING})
    assert newness.marked(check("failing", bad_runs=5, bad_days=1)).is_known


@pytest.mark.parametrize(
    ("verdicts", "after", "known"),
    [
        (["gone", "gone"], 1, [False, True]),
        (["ok", "gone"], 1, [False, False]),
        (["gone", "ok", "gone"], 1, [False, False, False]),
        # By this policy it broke in the second run.
        (["gone", "gone", "gone"], 2, [False, False, True]),
        (["failing", "failing", "failing"], 2, [False, False, True]),
    ],
)
def test_a_memory(tmp_path, verdicts, after, known):
    policy = Policy(after=after)
    found = []
    for verdict in verdicts:
        memory = Memory(None, policy, History(tmp_path / "history.jsonl"))
        newness = Newness(FailPolicy(lasting=policy), policy, memory=memory)
        found.append(newness.marked(memory.keep(check(verdict))).is_known)
        memory.save()
    assert found == known
