"""A small farm of hosts that behave in many ways; all are this machine."""

from __future__ import annotations

import socket
import threading

import pytest

from .farm import Farm

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.fixture(scope="session")
def running_farm():
    with Farm() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.stopping.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def farm(running_farm, monkeypatch):
    """The farm; every name that ends in ``.example`` leads to it, ``gone.example`` nowhere."""
    really = socket.getaddrinfo

    def resolve(host, *args, **kwargs):
        if host == "gone.example":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        if host == "mute.example":
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        if host == "inner.example":
            return really("127.0.0.9", *args, **kwargs)
        return really("127.0.0.1" if host.endswith(".example") else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    for name in (*PROXIES, "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    running_farm.forget()
    return running_farm
