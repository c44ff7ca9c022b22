"""Checking against a small farm of hosts, over real connections."""

from __future__ import annotations

import time
from dataclasses import replace
from ipaddress import ip_network
from itertools import pairwise

import pytest

from citekit.links import Link, Settings, Verdict, check_links
from citekit.links.host_rules import HostRule

from .talking import answer, trouble

QUICK = {
    "timeout": 1.0,
    "interval": 0.0,
    "backoff": 0.1,
    "second_look": 0.1,
    "retries": 2,
    "allow_private": True,
    "blocked": (ip_network("127.0.0.9/32"),),
}


def check(*links, **options):
    made = [Link(link) if isinstance(link, str) else link for link in links]
    return {one.url: one for one in check_links(made, Settings(**{**QUICK, **options}))}


VERDICTS = {
    "plain": "ok", "flaky": "ok", "choosy": "ok", "busy": "ok", "dated": "ok", "turned": "ok",
    "biscuit": "ok", "bulky": "ok", "endless": "ok", "bomb": "ok", "zipped": "ok",
    "dripping": "ok", "torn": "ok",
    "moved": "moved",
    "missing": "gone", "parked": "gone", "gone": "gone",
    "failing": "failing", "circling": "failing", "unzipped": "failing", "silent": "failing",
    "cut": "failing", "other": "failing", "mute": "failing",
    "homeward": "suspect", "soft": "suspect", "alike": "suspect",
    "refusing": "blocked", "overrun": "blocked", "login": "blocked",
    "inward": "unsafe", "file": "unsafe", "inner": "unsafe",
}  # fmt: skip


def test_every_behaviour_in_one_run(farm):
    begun = time.monotonic()
    checks = check(*(farm.url(label) for label in VERDICTS))
    assert {label: checks[farm.url(label)].verdict.value for label in VERDICTS} == VERDICTS
    assert time.monotonic() - begun < 25
    assert not [label for label, *_ in farm.asked if label == "inner"], "never asked"
    assert farm.counts["overrun"] == 1
    assert len(farm.asked) > len(VERDICTS)


def test_what_a_check_tells(farm):
    url = farm.url("moved")
    told = check(Link(url, titles=["Water and Roads"]))[url]
    assert told.status == 200
    assert told.final_url == told.new_url == farm.url("moved", "/new")
    assert [(hop.status, hop.url) for hop in told.redirects] == [(301, told.new_url)]
    assert (told.title, told.confirmed) == ("Water and roads", True)
    assert told.seconds > 0
    assert told.checked_at.utcoffset().total_seconds() == 0


def test_retry_after_is_heeded(farm):
    check(farm.url("busy"), farm.url("dated"), probe=False)
    for label in ("busy", "dated"):
        first, second = farm.times[label]
        assert second - first >= 0.9


def test_one_request_for_a_page_however_often_it_is_cited(farm):
    urls = [farm.url("plain", f"/post{end}") for end in ("", "#a", "#b", "#")]
    assert len(check(*urls, probe=False)) == 4
    assert farm.counts["plain"] == 1


def test_fragments(farm):
    urls = [farm.url("plain", f"/post{end}") for end in ("", "#top", "#nothing")]
    verdicts = [one.verdict.value for one in check(*urls, fragments=True).values()]
    assert sorted(verdicts) == ["ok", "ok", "suspect"]
    assert {one.verdict for one in check(*urls).values()} == {Verdict.OK}


@pytest.mark.parametrize(
    ("url", "verdict", "reason"),
    [
        ("mailto:a@b.example", "skipped", "not asked: mailto: is not http"),
        ("tel:+86-10", "skipped", "not asked: tel: is not http"),
        ("no scheme", "skipped", "not asked: it has no scheme"),
        ("http://", "gone", "no web address: it names no host"),
        ("http://a b.example/", "gone", "no web address: its host is no name"),
    ],
)
def test_what_is_not_asked(farm, url, verdict, reason):
    told = check(url)[url]
    assert (told.verdict, told.reason) == (verdict, reason)
    assert told.status is None
    assert farm.asked == []


class Noting:
    """Sends nothing, and notes what it was asked for."""

    def __init__(self, told, asked):
        self.told, self.asked = told, asked

    def send(self, ask):
        self.asked.append(ask)
        return replace(self.told, address=ask.address)

    def close(self):
        pass


def checked(told, *urls, **options):
    asked = []
    settings = Settings(**{"second_look": 0, "retries": 0, "probe": False, **options})
    links = [Link(url) for url in urls]
    checks = check_links(links, settings, sender=lambda: Noting(told, asked))
    return {one.url: one for one in checks}, asked


@pytest.mark.parametrize(("fragments", "most"), [(True, [10, 30, 30]), (False, [10, 10, 10])])
def test_more_is_read_where_an_anchor_is_looked_for(fragments, most):
    urls = [f"http://site.example/{end}" for end in ("a", "b#x", "c", "c#x")]
    limits = {"max_bytes": 10, "max_bytes_with_fragments": 30}
    _, asked = checked(answer(), *urls, fragments=fragments, **limits)
    assert [ask.max_bytes for ask in sorted(asked, key=lambda ask: ask.address.url)] == most


def test_what_a_check_tells_without_an_answer():
    url = "http://site.example/post"
    told = checked(replace(trouble(), seconds=0.12345), url)[0][url]
    assert (told.status, told.final_url, told.seconds) == (None, "", 0.123)
    told = checked(answer(status=404), url)[0][url]
    assert (told.status, told.final_url) == (404, url)


def test_private_addresses_are_unsafe(farm):
    urls = [
        farm.url("plain"),
        f"http://127.1:{farm.server_port}/",
        f"http://[::1]:{farm.server_port}/",
    ]
    assert {one.verdict for one in check(*urls, allow_private=False).values()} == {Verdict.UNSAFE}
    assert farm.asked == []


def test_cookies_stay_within_a_chain(farm):
    check(farm.url("biscuit"), probe=False)
    with_cookie = ["Cookie" in headers for _, _, headers in farm.asked]
    assert with_cookie == [False, True]
    check(farm.url("biscuit"), probe=False)
    assert "Cookie" not in farm.asked[2][2]


def test_few_connections_to_a_host(farm):
    checks = check(*(farm.url("slow", f"/{i}") for i in range(12)), probe=False, per_host=3)
    assert len(checks) == 12
    assert 1 <= farm.most_active["slow"] <= 3


def test_little_is_read_of_what_is_endless(farm):
    check(farm.url("endless"), probe=False, max_bytes=200_000)
    assert farm.sent["endless"] < 8_000_000


def test_nothing_to_check():
    assert check() == {}


def test_leaving_early(farm):
    checks = check_links(
        [Link(farm.url("slow", f"/{i}")) for i in range(200)], Settings(**QUICK | {"probe": False})
    )
    next(checks)
    checks.close()
    time.sleep(0.2)
    number = len(farm.asked)
    time.sleep(0.2)
    assert len(farm.asked) == number < 200


def test_excluded_links_are_not_asked(farm):
    plain, soft, missing = map(farm.url, ("plain", "soft", "missing"))
    checks = check(plain, soft, missing, exclude=["*.example"], include=["missing.example"])
    assert checks[plain].verdict is Verdict.SKIPPED
    assert checks[plain].reason == "not asked: '*.example' excludes it"
    assert checks[missing].verdict is Verdict.GONE
    assert {label for label, _, _ in farm.asked} == {"missing"}


def test_headers_go_to_their_host_alone(farm):
    name = f"outward.example:{farm.server_port}"
    url = farm.url("outward")
    rules = {name: HostRule(headers={"Authorization": "s3cret"})}
    assert check(url, hosts=rules)[url].verdict is Verdict.OK
    sent = {label: headers.get("Authorization") for label, _, headers in farm.asked}
    assert sent == {"outward": "s3cret", "plain": None}


def test_statuses_that_are_accepted(farm):
    urls = [farm.url(label) for label in ("refusing", "failing", "missing", "soft")]
    rules = {"*": HostRule(accept=frozenset({200, 403, *range(500, 600)}))}
    checks = [check(url, hosts=rules)[url] for url in urls]
    assert [one.verdict.value for one in checks] == ["ok", "ok", "gone", "suspect"]
    assert checks[0].reason == "403: accepted by the settings"
    assert farm.counts["failing"] == 1


def test_manners_of_a_host(farm):
    rules = {f"slow.example:{farm.server_port}": HostRule(connections=1, interval=0.1, timeout=0.5)}
    urls = [farm.url("slow", f"/{number}") for number in range(4)]

    def shortest_pause():
        farm.times["slow"].clear()
        check(*urls, hosts=rules, per_host=4, probe=False)
        return min(later - sooner for sooner, later in pairwise(farm.times["slow"]))

    # On a busy machine the farm may note a request late, and the next one in time.
    assert any(shortest_pause() > 0.09 for _ in range(3))
    assert farm.most_active["slow"] == 1
    silent = farm.url("silent")
    started = time.monotonic()
    rules = {"*": HostRule(timeout=0.2)}
    assert check(silent, hosts=rules, retries=0)[silent].verdict is Verdict.FAILING
    assert time.monotonic() - started < 0.9
