"""Manners towards one host."""

from citekit.links.exchange import Ask
from citekit.links.hosts import Host, Task
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import answer

ADDRESS = read_address("http://site.example/")


def task(label, **options):
    return Task(None, label, 0, Ask(ADDRESS, **options))


def test_order_and_distance():
    host = Host("site.example", 0.5)
    host.put(task("a"), 0)
    host.put(task("b"), 0)
    host.put_first(task("begun"), 0)
    assert len(host) == 3
    assert host.take(10).label == "begun"
    assert host.due() == 10.5
    assert [host.take(11).label, host.take(12).label] == ["a", "b"]


def test_delays():
    host = Host("site.example", 0)
    host.put(task("later", delay=5), 100)
    assert host.due() == 105
    host.put(task("now"), 100)
    assert host.due() <= 100
    assert host.take(100).label == "now"
    assert host.take(106).label == "later"


def test_a_pause_is_no_request():
    host = Host("site.example", 9)
    host.put(task("pause", delay=1, is_pause=True), 0)
    host.take(1)
    assert host.next_start == 0


def test_the_whole_host_is_left_alone():
    host, settings = Host("site.example", 0.05), Settings(longest_wait=60)
    host.heed(answer(status=429, retry_after="7"), 100, settings)
    assert host.next_start == 107
    assert host.interval == 0.1, "it is asked less often from then on"
    for _ in range(20):
        host.heed(answer(status=429), 100, settings)
    assert host.interval == 2
    host.heed(answer(status=503), 500, settings)
    assert host.next_start == 107, "a failure of one page says nothing about the host"
    assert host.closed is None
    host.heed(answer(status=429, retry_after="3600"), 100, settings)
    assert host.closed.status == 429
