"""Manners towards one host."""

from citekit.links.exchange import Ask
from citekit.links.host_rules import HostRule
from citekit.links.hosts import Host, Task
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import answer

ADDRESS = read_address("http://site.example/")


def task(number, **options):
    return Task(number, None, Ask(ADDRESS, **options))


def test_manners_of_the_settings():
    rules = {"slow.example": HostRule(interval=0), "few.example:81": HostRule(connections=1)}
    settings = Settings(interval=0.5, per_host=3, hosts=rules)
    hosts = [Host.of(f"{name}.example", settings) for name in ("any", "slow", "few")]
    assert [(host.interval, host.most) for host in hosts] == [(0.5, 3), (0, 3), (0.5, 1)]
    assert not any(host.active or host.is_listed or host.turn or len(host) for host in hosts)


def test_how_many_may_ask_it():
    host = Host("site.example", 0, most=2)
    fullness = []
    for host.active in range(4):
        fullness.append(host.is_full)
    assert fullness == [False, False, True, True]


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


def test_what_was_not_begun_needs_no_pause():
    assert Task(1).delay == 0


def test_no_longer_in_any_list():
    host = Host("site.example", 0, is_listed=True, turn=7)
    host.unlist()
    assert (host.is_listed, host.turn) == (False, 0)


def test_delays():
    host = Host("site.example", 0)
    host.put(task(4, delay=7), 100)
    host.put(task(1, delay=0.5), 100)
    assert (host.due(), len(host), host.first_number()) == (100.5, 2, 1)
    host.put(task(2), 100)
    assert host.due() <= 100
    assert host.take(100).number == 2
    assert host.take(100.5).number == 1
    host.next_start = 300
    assert host.due() == 300
    host.promise(8)
    assert (host.due(), host.first_number()) == (300, 8)


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
    host.heed(answer(status=404, retry_after="50"), 500, settings)
    assert host.next_start == 107
    host.heed(answer(status=503, retry_after="60"), 500, settings)
    assert (host.next_start, host.interval) == (560, 2)
    host.heed(answer(status=503, retry_after="1"), 500, settings)
    assert host.next_start == 560
    assert host.closed is None


def test_a_host_that_does_not_say_how_long_is_left_alone_all_the_same():
    host = Host("site.example", 0.3)
    host.heed(answer(status=429), 100, Settings(backoff=1.5))
    assert (host.next_start, host.interval) == (101.5, 0.6)
    slow = Host("slow.example", 9)
    slow.heed(answer(status=429), 100, Settings())
    assert slow.interval == 9, "the settings may ask for more than we would"


def test_a_host_that_is_closed_is_neither_asked_nor_waited_for():
    host, settings = Host("site.example", 0.5), Settings(longest_wait=60)
    host.put(task(1), 100)
    host.promise(2)
    host.take(100)
    host.heed(answer(status=429, retry_after="61"), 100.1, settings)
    assert (host.closed.status, host.due()) == (429, 100.1)
    host.heed(answer(status=429, retry_after="7"), 100.2, settings)
    host.take(100.2)
    host.promise(3)
    assert host.due() == 100.1
