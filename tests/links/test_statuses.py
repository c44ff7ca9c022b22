"""What a status means."""

import pytest

from citekit.links.exchange import TroubleKind
from citekit.links.statuses import is_worth_another_try, judged_by_status

from .talking import answer, trouble


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (404, "gone"), (410, "gone"), (400, "failing"), (401, "blocked"), (402, "blocked"),
        (403, "blocked"), (412, "blocked"), (429, "blocked"), (451, "blocked"), (999, "blocked"),
        (500, "failing"), (503, "failing"), (302, "failing"), (600, "failing"),
    ],
)  # fmt: skip
def test_statuses(status, verdict):
    judgement = judged_by_status(answer(status=status))
    assert judgement.verdict == verdict
    assert str(status) in judgement.reason


@pytest.mark.parametrize("status", [200, 202, 204, 206])
def test_pages_are_not_judged_by_status(status):
    assert judged_by_status(answer(status=status)) is None


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        (TroubleKind.NO_HOST, "gone"), (TroubleKind.REFUSED, "gone"),
        (TroubleKind.NOT_PUBLIC, "unsafe"), (TroubleKind.TIMEOUT, "failing"),
        (TroubleKind.TLS, "failing"), (TroubleKind.NAME_SERVER, "failing"),
    ],
)  # fmt: skip
def test_troubles(kind, verdict):
    assert judged_by_status(trouble(kind)).verdict == verdict


def test_what_may_be_another_moment():
    assert is_worth_another_try(answer(status=502))
    assert is_worth_another_try(answer(status=429))
    assert is_worth_another_try(trouble(TroubleKind.TIMEOUT))
    assert not is_worth_another_try(answer(status=404))
    assert not is_worth_another_try(trouble(TroubleKind.TLS))
    assert not is_worth_another_try(answer())
