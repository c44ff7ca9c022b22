"""Looking up copies."""

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from datetime import datetime, timezone

import pytest

from citekit.errors import UsageError
from citekit.links import Settings
from citekit.links.archives import Wanted, find_mementos
from citekit.links.archives.finding import archive_at
from citekit.links.archives.timemaps import TimeGate, TimeMap
from citekit.links.archives.wayback import Wayback

from .mock_archive import COPIES

IN_2018 = datetime(2018, 5, 1, tzinfo=timezone.utc)
PAGE = "http://river.example/bridges?a=1&b=2"


def settings(*archives, **more):
    values = {"timeout": 5, "retries": 1, "backoff": 0.05, "allow_private": True}
    return Settings(archives=archives, archive_interval=0, **{**values, **more})


def look_up(base, *urls, moment=IN_2018, is_limit=False):
    wanted = [Wanted(url, moment, is_limit) for url in urls]
    return {found.url: found for found in find_mementos(wanted, settings(base))}


@pytest.mark.parametrize("way", ["", "/timemap/link/", "/timegate"])
def test_the_copy_nearest_to_the_date(archive, way):
    found = look_up(archive.url + way, PAGE)[PAGE]
    assert found.memento.url == f"{archive.url}/web/20180301000000/{PAGE}"
    assert found.memento.archived_at == datetime(2018, 3, 1, tzinfo=timezone.utc)


@pytest.mark.parametrize("way", ["", "/timemap/link/", "/timegate/"])
@pytest.mark.parametrize("page", ["http://river.example/never", "http://river.example/errors"])
def test_no_copy_is_better_than_that_of_an_error(archive, way, page):
    found = look_up(archive.url + way, page)[page]
    assert (found.memento, found.problem) == (None, "")


@pytest.mark.parametrize(
    ("word", "ways"),
    [
        ("plain", ["/wayback"]),
        ("flaky", ["/wayback", "/cdx"]),
        ("unindexed", ["/wayback", "/cdx", "/cdx", "/web", "/web"]),
        ("never", ["/wayback", "/cdx"]),
    ],
)
def test_one_way_after_the_other(archive, word, ways):
    page = f"http://river.example/{word}"
    found = look_up(archive.url, page)[page]
    assert [path[: len(way)] for path, way in zip(archive.asked, ways, strict=True)] == ways
    assert (found.memento is None) == (word == "never")


def test_a_busy_archive_is_asked_again_when_it_says_so(archive):
    started = time.monotonic()
    page = "http://river.example/busy"
    assert look_up(archive.url, page)[page].memento
    assert time.monotonic() - started >= 1


def test_the_newest_before_it_went(archive):
    went = datetime(2020, 1, 1, tzinfo=timezone.utc)
    found = look_up(archive.url, PAGE, moment=went, is_limit=True)[PAGE]
    assert "/20180301000000/" in found.memento.url
    found = look_up(archive.url, PAGE, moment=datetime(2001, 1, 1, tzinfo=timezone.utc))[PAGE]
    assert f"/{COPIES[0]}/" in found.memento.url


def test_copies_dois_and_what_is_no_address_are_left_out(archive):
    urls = (
        f"https://web.archive.org/web/2018/{PAGE}",
        "https://doi.org/10.1234/x",
        "mailto:a@b.example",
    )
    assert look_up(archive.url, *urls) == {}
    assert archive.asked == []


def test_the_next_archive_is_asked_where_the_first_has_none(archive):
    page = "http://river.example/errors"
    wanted = [Wanted(PAGE, IN_2018), Wanted(page, IN_2018)]
    asked = settings("http://127.0.0.1:9/", archive.url, retries=0)
    found = {one.url: one for one in find_mementos(wanted, asked)}
    assert found[PAGE].memento
    assert "127.0.0.1" in found[page].problem


def test_gently(archive):
    wanted = [Wanted(f"{PAGE}&n={number}", IN_2018) for number in range(3)]
    started = time.monotonic()
    list(find_mementos(wanted, Settings(archives=[archive.url], allow_private=True,
                                        archive_interval=0.2)))  # fmt: skip
    assert time.monotonic() - started >= 0.4


def test_private_archives_are_asked_only_when_allowed(archive):
    wanted = [Wanted(PAGE, IN_2018)]
    (found,) = find_mementos(wanted, settings(archive.url, allow_private=False))
    assert (found.memento, archive.asked) == (None, [])
    assert found.problem


def test_kinds_of_archives():
    assert isinstance(archive_at("https://a.example/timemap/link/"), TimeMap)
    assert archive_at("https://a.example/timegate") == TimeGate("https://a.example/timegate/")
    assert isinstance(archive_at("https://a.example"), Wayback)
    with pytest.raises(UsageError, match="no address of an archive"):
        archive_at("file:///x")


def test_the_measuring_farm(linkfarm, tmp_path):
    manifest = tmp_path / "manifest.json"
    ports = [str(port) for port in free_ports(3)]
    options = ["--port", ports[0], "--tls-port", ports[1], "--control", f"127.0.0.1:{ports[2]}"]
    command = [
        sys.executable, str(linkfarm / "farm.py"), "serve", "--manifest", str(manifest),
        "--workdir", str(tmp_path), *options,
    ]  # fmt: skip
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    pages = ("http://a.example/x", "http://a.example/flaky", "http://a.example/never")
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as farm:
        try:
            assert "ready" in farm.stdout.readline()
            told = json.loads(manifest.read_text(encoding="utf-8"))
            found = look_up(told["services"]["svc-wayback"], *pages)
        finally:
            farm.terminate()
    assert found[pages[0]].memento
    assert found[pages[1]].memento
    assert found[pages[2]].memento is None


def free_ports(number):
    """Return ports that nobody listens on."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(number)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
