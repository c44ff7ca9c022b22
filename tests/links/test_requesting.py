"""Sending requests."""

import json
import socket

import pytest
from click.testing import CliRunner
from requests.cookies import RequestsCookieJar
from urllib3 import HTTPConnectionPool, PoolManager

import citekit
from citekit.cli.app import cli
from citekit.links.exchange import Ask, TroubleKind
from citekit.links.host_rules import HostRule
from citekit.links.requesting import Requester
from citekit.links.settings import Settings
from citekit.links.spelling import read_address
from citekit.links.trust import Trust

SETTINGS = Settings(timeout=2, allow_private=True)


@pytest.fixture
def requester(farm):
    made = Requester(SETTINGS, Trust())
    yield made
    made.close()


def ask(farm, label, target="/post", **options):
    return Ask(read_address(farm.url(label, target)), **options)


@pytest.mark.parametrize(
    "target",
    ["/my%20paper", "/a%2Fb", "/caf%E9", "/x%c3%a9", "//a//b", "/x?", "/q?b=2&a=1&b=&c",
     "/x?y[0]=1", "/~u/it's", "/@user/post:1", "/web/http://x.example/y?z", "/%", "//u:p:1/x",
     "http://nested.example/"],
)  # fmt: skip
def test_the_target_goes_out_as_it_stands(farm, requester, target):
    target = target if target.startswith("/") else f"/{target}"
    assert requester.send(ask(farm, "plain", target)).trouble is None
    assert farm.asked[-1][1] == target.replace("//", "/", 1) or farm.asked[-1][1] == target
    assert requester._adapter.target == target


def test_double_slashes_on_the_wire(farm, requester, monkeypatch):
    """The server's own library folds leading slashes, so look at the request line."""
    lines = []
    handler = farm.RequestHandlerClass
    really = handler.parse_request

    def parse(self):
        lines.append(bytes(self.raw_requestline))
        return really(self)

    monkeypatch.setattr(handler, "parse_request", parse)
    requester.send(ask(farm, "plain", "//a//b?"))
    assert lines == [b"GET //a//b? HTTP/1.1\r\n"]


def test_it_says_who_asks_or_looks_like_a_browser(farm, requester):
    requester.send(ask(farm, "plain"))
    assert farm.asked[-1][2]["User-Agent"].startswith(f"citekit/{citekit.__version__} (+https://")
    requester.send(ask(farm, "plain", as_browser=True))
    assert farm.asked[-1][2]["User-Agent"].startswith("Mozilla/5.0")
    requester.send(ask(farm, "plain", accept="application/json"))
    assert farm.asked[-1][2]["Accept"] == "application/json"
    assert not {"Accept-Datetime", "Cookie"} & farm.asked[-1][2].keys()
    requester.send(ask(farm, "plain", accept_datetime="Thu, 01 Jan 2015 00:00:00 GMT"))
    assert farm.asked[-1][2]["Accept-Datetime"] == "Thu, 01 Jan 2015 00:00:00 GMT"


def test_cookies_go_back_to_where_they_came_from(farm, requester):
    jar = RequestsCookieJar()
    assert requester.send(ask(farm, "biscuit", cookies=jar)).status == 302
    assert requester.send(ask(farm, "biscuit", cookies=jar)).status == 200
    requester.send(ask(farm, "plain", cookies=jar))
    sent = [headers.get("Cookie") for _, _, headers in farm.asked]
    assert sent == [None, "ok=1", None]
    assert requester.send(ask(farm, "biscuit")).status == 302, "and nobody keeps them"
    assert requester.send(ask(farm, "biscuit")).status == 302


def test_headers_of_a_host(farm):
    rules = {
        f"plain.example:{farm.server_port}": HostRule(headers={"User-Agent": "me", "X-A": "é"})
    }
    requester = Requester(Settings(timeout=2, allow_private=True, hosts=rules), Trust())
    asks = [
        ask(farm, "plain", as_browser=True),
        ask(farm, "soft"),
        ask(farm, "plain", is_exposed=True),
    ]
    for one in asks:
        assert requester.send(one).trouble is None
    requester.close()
    assert [headers.get("X-A") for _, _, headers in farm.asked] == ["é", None, None]
    assert [headers["User-Agent"] == "me" for _, _, headers in farm.asked] == [True, False, False]


def test_connections_are_kept(farm, requester, monkeypatch):
    made = []
    really = farm.RequestHandlerClass.setup
    monkeypatch.setattr(
        farm.RequestHandlerClass, "setup", lambda self: (made.append(1), really(self))[1]
    )
    for _ in range(3):
        assert requester.send(ask(farm, "plain")).status == 200
    assert len(made) == 1


def test_bodies(farm, requester):
    assert b"Zipped" in requester.send(ask(farm, "zipped")).body
    endless = requester.send(ask(farm, "endless", max_bytes=300_000))
    assert (len(endless.body), "longer" in endless.cut) == (300_000, True)
    bomb = requester.send(ask(farm, "bomb", max_bytes=300_000))
    assert len(bomb.body) <= 300_000
    torn = requester.send(ask(farm, "torn"))
    assert "broke off" in torn.cut
    assert b"Torn" in torn.body
    assert requester.send(ask(farm, "unzipped")).trouble.kind is TroubleKind.BROKEN


def test_a_body_that_drips_is_read_until_time_is_over(farm):
    requester = Requester(Settings(timeout=0.5, allow_private=True), Trust())
    told = requester.send(ask(farm, "dripping"))
    assert b"Water and roads" in told.body
    assert "longer than 0.5 s" in told.cut
    assert 0.4 < told.seconds < 2


def test_the_body_of_a_redirect_is_not_read_whole(farm, requester):
    told = requester.send(ask(farm, "bulky"))
    assert told.status == 302
    assert len(told.body) <= 65_536


def test_a_status_says_enough_where_the_body_cannot_be_read(farm, requester):
    redirect = requester.send(ask(farm, "promising"))
    assert (redirect.status, redirect.headers["location"]) == (301, "/")
    missing = requester.send(ask(farm, "garbled"))
    assert (missing.status, missing.body, missing.trouble) == (404, b"", None)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("gone", TroubleKind.NO_HOST),
        ("mute", TroubleKind.NAME_SERVER),
        ("cut", TroubleKind.BROKEN),
        ("other", TroubleKind.BROKEN),
    ],
)
def test_troubles(farm, requester, label, kind):
    told = requester.send(ask(farm, label))
    assert told.trouble.kind is kind
    assert told.status == 0


@pytest.fixture
def tunnel(monkeypatch):
    """The hosts that were asked through a SOCKS proxy; without PySocks it leads straight on."""
    passed = []

    class Pool(HTTPConnectionPool):
        def _new_conn(self):
            passed.append(self.host)
            return super()._new_conn()

    class Manager(PoolManager):
        def __init__(self, proxy, username, password, **options):
            assert (proxy, username, password) == ("socks5h://127.0.0.1:9", "", "")
            super().__init__(**options)
            self.pool_classes_by_scheme = {"http": Pool}

    monkeypatch.setattr("requests.adapters.SOCKSProxyManager", Manager)
    monkeypatch.setenv("all_proxy", "socks5h://127.0.0.1:9")
    return passed


@pytest.mark.parametrize("label", ["silent", "trickling"])
def test_silence(farm, label):
    requester = Requester(Settings(timeout=0.3, allow_private=True), Trust())
    told = requester.send(ask(farm, label))
    assert told.trouble.kind is TroubleKind.TIMEOUT
    assert told.seconds < 1


def test_through_socks_the_target_goes_out_as_it_stands_too(farm, tunnel):
    requester = Requester(SETTINGS, Trust())
    for target in ("/my%20paper?", "/b"):
        assert requester.send(ask(farm, "plain", target)).trouble is None
        assert farm.asked[-1][1] == target
    requester.close()
    assert tunnel == ["plain.example"], "over one connection"


def test_through_socks_time_is_bounded_too(farm, tunnel):
    requester = Requester(Settings(timeout=0.3, allow_private=True), Trust())
    told = requester.send(ask(farm, "trickling"))
    assert told.trouble.kind is TroubleKind.TIMEOUT
    assert told.seconds < 1


def test_a_closed_port_and_plain_words_where_tls_is_wanted(farm, requester):
    assert (
        requester.send(Ask(read_address("http://127.0.0.1:1/"))).trouble.kind is TroubleKind.REFUSED
    )
    secure = farm.url("plain").replace("http:", "https:")
    assert requester.send(Ask(read_address(secure))).trouble.kind is TroubleKind.TLS


def test_certificates_are_read_when_they_are_needed(farm, monkeypatch):
    class Noting(Trust):
        reads = 0

        def read(self):
            self.reads += 1

    def reads(url):
        trust = Noting()
        Requester(SETTINGS, trust).send(Ask(read_address(url)))
        return trust.reads

    plain = farm.url("plain")
    assert (reads(plain), reads("https://127.0.0.1:1/")) == (0, 1)
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{farm.server_port}")
    assert reads(plain) == 1, "a proxy may be spoken to in TLS"


def test_private_addresses_are_not_asked(farm):
    requester = Requester(Settings(), Trust())
    told = requester.send(ask(farm, "plain"))
    assert told.trouble.kind is TroubleKind.NOT_PUBLIC
    assert "127.0.0.1" in told.trouble.words
    assert farm.asked == []


def test_behind_a_proxy_names_are_judged_first(farm, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{farm.server_port}")
    told = Requester(Settings(), Trust()).send(ask(farm, "plain"))
    assert told.trouble.kind is TroubleKind.NOT_PUBLIC
    assert farm.asked == []
    unknown = Ask(read_address("http://gone.example/x%2Fy?"))
    Requester(Settings(), Trust()).send(unknown)
    assert farm.asked[-1][1] == "http://gone.example/x%2Fy?"


def test_behind_a_proxy_private_names_may_be_asked_for(farm, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{farm.server_port}")
    Requester(SETTINGS, Trust()).send(ask(farm, "plain"))
    assert farm.asked[-1][1] == farm.url("plain")


def test_a_name_that_changes_its_mind_gains_nothing(farm, monkeypatch):
    """DNS rebinding: a name is resolved once a request, and what was judged is what is asked."""
    really = socket.getaddrinfo
    answers = iter(["127.0.0.1", "127.0.0.9"])
    asked = []

    def rebinding(host, *args, **kwargs):
        asked.append(host)
        return really(next(answers) if host == "rebind.example" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    url = f"http://rebind.example:{farm.server_port}/plain"
    urls = ["check", "--urls", "-", "--allow-private", "--block-address", "127.0.0.9/32"]
    once = [*urls, "--no-probe", "--second-look", "0", "--retries", "0", "--format", "json"]
    told = [CliRunner().invoke(cli, once, input=f"{url}\n") for _ in range(2)]
    verdicts = [json.loads(result.stdout)["links"][0]["verdict"] for result in told]
    assert verdicts[1] == "unsafe"
    assert verdicts[0] != "unsafe"
    assert asked.count("rebind.example") == 2
    assert len(farm.asked) == 1
