import socket
import time
from threading import Event
from types import SimpleNamespace

import pytest

from citekit.errors import FetchError
from citekit.net.deadline import Deadline, _Watch


def test_work_in_time_gives_its_result():
    with Deadline(5) as deadline:
        assert deadline.run(lambda: 42) == 42
        assert 0 < deadline.remaining() <= 5


def test_an_error_of_the_work_is_raised_where_it_is_awaited():
    def fail():
        raise KeyError("inner")

    with Deadline(5) as deadline, pytest.raises(KeyError, match="inner"):
        deadline.run(fail)


def test_work_that_does_not_end_is_left_behind():
    never = Event()
    with Deadline(0.05) as deadline, pytest.raises(FetchError, match=r"0\.05 seconds"):
        deadline.run(never.wait)
    never.set()


def test_a_guarded_socket_ends_with_the_time():
    ours, theirs = socket.socketpair()
    with ours, theirs, Deadline(0.05) as deadline:
        deadline.guard(ours)
        ours.settimeout(5)
        began = time.monotonic()
        assert ours.recv(1) == b""
        assert time.monotonic() - began < 2
        assert deadline.is_over


def test_what_comes_too_late_is_shut_at_once():
    ours, theirs = socket.socketpair()
    with ours, theirs, Deadline(0) as deadline:
        deadline.guard(ours)
        ours.settimeout(5)
        assert ours.recv(1) == b""


def test_a_later_deadline_keeps_no_sooner_one_waiting(monkeypatch):
    monkeypatch.setattr("citekit.net.deadline._watch", _Watch())  # that waits for no other
    ours, theirs = socket.socketpair()
    with ours, theirs, Deadline(60):
        time.sleep(0.05)  # so that it is waited for
        with Deadline(0.05) as sooner:
            sooner.guard(ours)
            ours.settimeout(5)
            assert ours.recv(1) == b""


def test_deadlines_are_kept_after_a_time_without_any(monkeypatch):
    monkeypatch.setattr("citekit.net.deadline._watch", _Watch())
    with Deadline(0.01):
        time.sleep(0.1)
    ours, theirs = socket.socketpair()
    with ours, theirs, Deadline(0.05) as deadline:
        deadline.guard(ours)
        ours.settimeout(5)
        assert ours.recv(1) == b""


def test_a_socket_is_left_alone_when_the_work_is_done():
    """It may serve the next request."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        with Deadline(0.05) as deadline:
            deadline.guard(ours)
        time.sleep(0.15)
        assert deadline.is_over
        theirs.sendall(b"x")
        ours.settimeout(5)
        assert ours.recv(1) == b"x"


def test_what_is_no_socket_but_has_one():
    """As TLS within the TLS of a proxy."""
    ours, theirs = socket.socketpair()
    with ours, theirs, Deadline(0.05) as deadline:
        deadline.guard(SimpleNamespace(socket=ours))
        ours.settimeout(5)
        assert ours.recv(1) == b""
        assert deadline.is_over


def test_no_time_is_left_after_the_end():
    with Deadline(0.0) as deadline, pytest.raises(FetchError):
        deadline.remaining()
