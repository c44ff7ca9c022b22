"""Many links at once."""

import threading
import time
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from citekit.links.exchange import Ask
from citekit.links.requesting import Requester
from citekit.links.schedule import Schedule, guarded_sender
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import answer

SETTINGS = Settings(concurrency=8, per_host=2, interval=0, longest_wait=5)


class Network:
    """Answers after a while, and counts connections."""

    def __init__(self, respond=lambda ask: answer(), seconds=0.01):
        self.respond, self.seconds = respond, seconds
        self.lock = threading.Lock()
        self.open, self.most, self.made, self.asked = Counter(), Counter(), Counter(), []
        self.most_at_once = 0

    def sender(self):
        return Connection(self)


class Connection:
    def __init__(self, network):
        self.network, self.host = network, None

    def send(self, ask):
        network, host = self.network, ask.address.host
        with network.lock:
            if self.host != host:
                network.open[self.host] -= 1
                self.host = host
                network.open[host] += 1
                network.made[host] += 1
                at_once = sum(number for name, number in network.open.items() if name)
                network.most_at_once = max(network.most_at_once, at_once)
                network.most[host] = max(network.most[host], network.open[host])
            network.asked.append((time.monotonic(), ask))
        time.sleep(network.seconds)
        return network.respond(ask)

    def close(self):
        with self.network.lock:
            self.network.open[self.host] -= 1
            self.host = None


def work(*urls, **options):
    told = []
    for url in urls:
        answered = yield Ask(read_address(url), **options)
        told.append(answered.status)
    return told


def run(network, works, settings=SETTINGS):
    return dict(done(Schedule(settings, network.sender), at_home(works)))


def done(schedule, works):
    """Do works and give their labels and results."""
    labels, hosts, begun = zip(*works, strict=True) if (works := list(works)) else ((), (), ())
    return ((labels[number], told) for number, told in schedule.run(hosts, begun.__getitem__))


def at_home(works, host="a.example"):
    """Works with the host that they are said to ask first."""
    return ((label, host, one) for label, one in works)


def test_all_work_is_done_with_few_connections_a_host():
    network = Network()
    urls = [f"http://h{i % 5}.example/{i}" for i in range(60)]
    results = run(network, [(url, work(url, f"{url}/next")) for url in urls])
    assert results == {url: [200, 200] for url in urls}
    assert len(network.asked) == 120
    assert max(network.most.values()) <= 2


def test_work_may_go_from_host_to_host():
    network = Network()
    results = run(network, [(i, work("http://a.example/", "http://b.example/")) for i in range(20)])
    assert len(results) == 20
    assert max(network.most["a.example"], network.most["b.example"]) <= 2


def test_work_comes_back_to_a_host_that_had_none_left():
    network = Network()
    first = [(f"a{i}", work("http://a.example/")) for i in range(2)]
    works = [*at_home(first)]
    for number in range(7):
        host = f"b{number}.example"
        works += at_home([(host, work(f"http://{host}/", "http://a.example/"))], host)
    results = dict(done(Schedule(SETTINGS, network.sender), works))
    assert len(results) == 9
    assert network.most["a.example"] <= 2


def test_a_worker_keeps_a_host_and_its_connection():
    network = Network(seconds=0)
    hosts = ("a.example", "b.example")
    works = [one for host in hosts for one in at_home(some(host, 10), host)]
    settings = Settings(concurrency=2, per_host=1, interval=0.02)
    assert len(dict(done(Schedule(settings, network.sender), works))) == 20
    # One may leave for the other as long as only one worker has begun.
    assert max(network.made.values()) <= 3


def test_a_worker_keeps_no_host_that_wants_long_pauses():
    network = Network(seconds=0)
    settings = Settings(concurrency=1, interval=0.4)
    dict(done(Schedule(settings, network.sender), at_home(some("a.example", 2))))
    assert network.made == {"a.example": 2}


def test_a_worker_leaves_a_host_for_one_that_is_behind():
    network = Network(seconds=0.02)
    late = at_home(some("late.example", 30, delay=0.1), "late.example")
    others = [one for host in ("a", "b") for one in at_home(some(host, 15), host)]
    settings = Settings(concurrency=2, per_host=1, interval=0)
    dict(done(Schedule(settings, network.sender), [*late, *others]))
    hosts = [ask.address.host for _, ask in network.asked]
    assert len(hosts) == 60
    assert hosts.index("late.example") < 25, "else it begins when all others are done"


def some(host, number, **options):
    """Works of a host, with labels."""
    return [(f"{host}{i}", work(f"http://{host}/{i}", **options)) for i in range(number)]


def test_no_more_connections_than_allowed():
    network = Network(seconds=0.002)
    works = [(i, work(f"http://h{i % 40}.example/{i}")) for i in range(120)]
    assert len(run(network, works, Settings(concurrency=6, per_host=2, interval=0))) == 120
    assert network.most_at_once <= 6


def test_a_host_with_much_work_is_asked_all_the_time():
    network = Network(seconds=0.01)
    long = [(f"long{i}", work("http://long.example/")) for i in range(30)]
    others = [(f"o{i}", work(f"http://o{i}.example/")) for i in range(30)]
    works = [*at_home(others, "unknown.example"), *at_home(long, "long.example")]
    settings = Settings(concurrency=4, per_host=2, interval=0)
    dict(done(Schedule(settings, network.sender), works))
    first = [ask.address.host for _, ask in network.asked[:20]]
    assert first.count("long.example") >= 6, "in order it would come last"


def test_a_worker_that_breaks_is_no_hang():
    def broken():
        raise RuntimeError("no sockets left")

    with pytest.raises(RuntimeError, match="no sockets"):
        dict(done(Schedule(SETTINGS, broken), at_home([("x", work("http://a.example/"))])))


def test_work_without_a_request():
    def nothing():
        return 7
        yield

    assert run(Network(), [("x", nothing())]) == {"x": 7}
    assert run(Network(), []) == {}


def test_delays_hold_nobody_up():
    network = Network(seconds=0)
    begun = time.monotonic()
    slow = [(f"s{i}", work(f"http://s{i}.example/", delay=0.4)) for i in range(20)]
    results = run(network, [*slow, ("quick", work("http://q.example/"))])
    assert len(results) == 21
    assert time.monotonic() - begun < 2
    assert network.asked[0][1].address.host == "q.example"


def test_work_that_comes_to_a_host_need_not_wait_for_what_rests_there():
    network = Network(seconds=0.01)
    resting = at_home([("resting", work("http://a.example/resting", delay=0.6))])
    coming = at_home([("coming", work("http://b.example/", "http://a.example/new"))], "b.example")
    begun = time.monotonic()
    results = dict(done(Schedule(SETTINGS, network.sender), [*resting, *coming]))
    assert results == {"resting": [200], "coming": [200, 200]}
    times = {ask.address.target: at - begun for at, ask in network.asked}
    assert times["/new"] < 0.4
    assert times["/resting"] >= 0.6


def test_a_host_that_asks_for_rest_gets_it_while_others_go_on():
    first = threading.Event()

    def respond(ask):
        if ask.address.host == "busy.example" and not first.is_set():
            first.set()
            return answer(status=429, retry_after="1")
        return answer()

    network = Network(respond, seconds=0)
    busy = [(i, work(f"http://busy.example/{i}")) for i in range(4)]
    others = [(f"o{i}", work(f"http://o{i}.example/")) for i in range(9)]
    run(network, [*busy, *others], Settings(concurrency=2, per_host=1, interval=0))
    times = [at for at, ask in network.asked if ask.address.host == "busy.example"]
    assert times[1] - times[0] >= 1
    rest = [at for at, ask in network.asked if ask.address.host != "busy.example"]
    assert max(rest) < times[1]


def test_a_host_that_wants_hours_is_not_asked_again():
    network = Network(lambda _: answer(status=429, retry_after="9000"), seconds=0)
    works = at_home([(i, work(f"http://shut.example/{i}")) for i in range(9)], "shut.example")
    begun = time.monotonic()
    results = dict(done(Schedule(Settings(concurrency=1, interval=0.5), network.sender), works))
    assert set(map(tuple, results.values())) == {(429,)}
    assert len(network.asked) == 1
    assert time.monotonic() - begun < 1, "the distance is one between requests"


def test_what_a_host_that_is_closed_is_said_to_answer():
    def asking(url):
        return (yield Ask(read_address(url)))

    def shut(ask):
        told = answer(status=429, retry_after="9000")
        return replace(told, address=ask.address, seconds=7)

    network = Network(shut, seconds=0)
    works = [(i, asking(f"http://shut.example/{i}")) for i in range(2)]
    told = run(network, works, Settings(concurrency=1))
    assert sorted(one.seconds for one in told.values()) == [0, 7], "nobody waited for the second"
    assert [told[i].address.target for i in range(2)] == ["/0", "/1"]


def test_a_pause_is_no_request():
    def pausing():
        told = yield Ask(read_address("http://a.example/"), delay=0.01, is_pause=True)
        return told.status

    network = Network()
    assert run(network, [("x", pausing())]) == {"x": 0}
    assert network.asked == []


def test_distance_between_requests():
    def least():
        network = Network(seconds=0)
        run(network, some("a.example", 16), Settings(interval=0.04, concurrency=8, per_host=8))
        times = sorted(at for at, _ in network.asked)
        return min(b - a for a, b in pairwise(times))

    # A busy machine lets a request begin later than it may, which shortens the next distance.
    assert any(least() >= 0.035 for _ in range(3))


def test_what_goes_wrong_is_raised():
    def broken():
        yield Ask(read_address("http://a.example/"))
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        run(Network(), [("x", broken())])


def test_each_worker_has_connections_of_its_own():
    make = guarded_sender(Settings())
    one, other = make(), make()
    assert isinstance(one, Requester)
    assert one is not other


def test_it_can_be_left_early():
    network = Network(seconds=0.01)
    schedule = Schedule(Settings(concurrency=2), network.sender)
    hosts = [f"h{number}.example" for number in range(500)]
    results = schedule.run(hosts, lambda number: work(f"http://{hosts[number]}/"))
    next(results)
    results.close()
    time.sleep(0.1)
    number = len(network.asked)
    time.sleep(0.1)
    assert len(network.asked) == number < 500
