"""Manners towards one host."""

from citekit.links.exchange import Ask
from citekit.links.hosts import Host, Task
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import answer

ADDRESS = read_address("http://site.example/")


def task(number, **options):
    return Task(number, None, Ask(ADDRESS, **options))


def test_order_and_distance():
    host = Host("site.example", 0.5)
    host.promise(4)
    host.promise(5)
    host.put(task(9), 0)
    assert (len(host), host.first_number()) == (3, 9)
    assert host.take(10).number == 9
    assert (host.due(), host.first_number()) == (10.5, 4)
    assert [host.take(11).number, host.take(12).number] == [4, 5]
    assert len(host) == 0


def test_delays():
    host = Host("site.example", 0)
    host.put(task(1, delay=5), 100)
    assert host.due() == 105
    host.put(task(2), 100)
    assert host.due() <= 100
    assert host.take(100).number == 2
    assert host.take(106).number == 1


def test_a_pause_is_no_request():
    host = Host("site.example", 9)
    host.put(task(0, delay=1, is_pause=True), 0)
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
