"""What a status means."""

import pytest

from citekit.links.exchange import TroubleKind
from citekit.links.host_rules import HostRule
from citekit.links.settings import Settings
from citekit.links.statuses import (
    PERMANENT,
    REDIRECTS,
    REFUSALS,
    is_accepted,
    is_worth_another_try,
    judged_by_status,
)

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


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects(status):
    assert status in REDIRECTS
    assert (status in PERMANENT) is (status in {301, 308})


@pytest.mark.parametrize("status", [300, 304, 305, 306, 309])
def test_statuses_of_redirects_that_lead_nowhere(status):
    assert status not in REDIRECTS
    assert "a redirect that leads nowhere" in judged_by_status(answer(status=status)).reason


def test_refusals_are_what_a_browser_may_be_spared():
    assert [status for status in range(1000) if status in REFUSALS] == [
        400, 401, 403, 405, 406, 412, 418, 999,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "is_worth_it"),
    [
        (407, False), (408, True), (409, False), (424, False), (425, True), (426, False),
        (428, False), (429, True), (430, False), (499, False), (500, True),
        (599, True), (600, False),
    ],
)  # fmt: skip
def test_which_statuses_are_worth_another_try(status, is_worth_it):
    assert is_worth_another_try(answer(status=status)) is is_worth_it


def test_accepted_statuses_are_those_of_an_answer():
    hosts = {"*": HostRule(accept=frozenset({0, 200, 403}))}
    settings = Settings(hosts=hosts)
    assert is_accepted(answer(status=403), settings)
    assert not is_accepted(answer(status=404), settings)
    assert not is_accepted(answer(status=200), settings)
    assert not is_accepted(trouble(TroubleKind.TIMEOUT), settings)


def test_what_may_be_another_moment():
    assert is_worth_another_try(answer(status=502))
    assert is_worth_another_try(answer(status=429))
    assert is_worth_another_try(trouble(TroubleKind.TIMEOUT))
    assert not is_worth_another_try(answer(status=404))
    assert not is_worth_another_try(trouble(TroubleKind.TLS))
    assert not is_worth_another_try(answer())
