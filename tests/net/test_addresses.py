import socket
from ipaddress import ip_address, ip_network

import pytest

from citekit.net import AddressError, UnknownHostError, is_public, public_addresses


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8",
     "64:ff9b::808:808", "2002:808:808::1", "172.32.0.1", "100.128.0.1", "::8.8.8.8",
     "::ffff:0:8.8.8.8"],
)  # fmt: skip
def test_hosts_of_the_open_internet_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.5.4", "192.168.1.1",  # own machine, network
        "169.254.169.254", "168.63.129.16", "100.100.100.200",  # clouds' metadata
        "100.64.0.1", "0.0.0.0", "0.1.2.3", "224.0.0.1", "239.1.2.3", "255.255.255.255",
        "192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "240.0.0.1", "192.0.0.8",
        "::", "::1", "fe80::1", "fe80::1%eth0", "2606:4700::1111%eth0", "fc00::1",
        "fd00:ec2::254", "ff02::1", "fec0::1", "2001:db8::1", "3fff::1", "2001::1", "100::1",
        "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:0:127.0.0.1", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1",
    ],
)  # fmt: skip
def test_special_addresses_are_not_public(address):
    assert not is_public(address)


def test_what_is_no_address_is_an_error():
    with pytest.raises(ValueError, match="does not appear"):
        is_public("localhost")


def answering(*addresses):
    def resolve(host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in addresses]

    return resolve


def test_addresses_come_once_and_in_order(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answering("8.8.8.8", "1.1.1.1", "8.8.8.8"))
    assert [str(a) for a in public_addresses("host.example", 80)] == ["8.8.8.8", "1.1.1.1"]


def test_one_private_address_refuses_the_name(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", answering("8.8.8.8", "127.0.0.1"))
    with pytest.raises(AddressError, match=r"host\.example.*127\.0\.0\.1"):
        public_addresses("host.example", 80)
    assert len(public_addresses("host.example", 80, allow_private=True)) == 2


@pytest.mark.parametrize(
    ("address", "network", "is_blocked"),
    [
        ("93.184.216.34", "93.184.216.0/24", True),
        ("93.184.217.34", "93.184.216.0/24", False),
        ("::ffff:93.184.216.34", "93.184.216.0/24", True),
        ("64:ff9b::93.184.216.34", "93.184.216.0/24", True),
        ("::ffff:0:93.184.216.34", "93.184.216.0/24", True),
        ("::93.184.216.34", "93.184.216.0/24", True),
        ("::ffff:93.184.217.34", "93.184.216.0/24", False),
        ("2606:2800:220::1", "2606:2800::/32", True),
        ("2606:2801:220::1", "2606:2800::/32", False),
        ("2606:2800:220::1", "0.0.0.0/0", False),
        ("93.184.216.34", "::/0", False),
        ("::1", "0.0.0.0/0", False),
        ("127.0.0.1", "127.0.0.0/8", True),
    ],
)
def test_networks_that_are_blocked(monkeypatch, address, network, is_blocked):
    monkeypatch.setattr(socket, "getaddrinfo", answering(address))

    def found():
        return public_addresses(
            "host.example", 80, allow_private=True, blocked=[ip_network(network)]
        )

    if is_blocked:
        with pytest.raises(AddressError, match="which is blocked"):
            found()
    else:
        assert found() == [ip_address(address)]


@pytest.mark.parametrize(
    ("number", "may_come_back"),
    [(socket.EAI_NONAME, False), (socket.EAI_AGAIN, True), (socket.EAI_FAIL, True)],
)
def test_names_that_may_come_back(monkeypatch, number, may_come_back):
    def fail(*_, **__):
        raise socket.gaierror(number, "x")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(UnknownHostError) as caught:
        public_addresses("host.example", 80)
    assert caught.value.may_come_back == may_come_back
    assert not UnknownHostError("x").may_come_back


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1", "localhost"])
def test_other_spellings_of_loopback_are_refused(host):
    with pytest.raises((AddressError, UnknownHostError)):
        public_addresses(host, 80)


@pytest.mark.parametrize("host", ["a" * 300 + ".example", "..", ""])
def test_impossible_names_are_unknown_or_refused(host):
    with pytest.raises((AddressError, UnknownHostError)):
        public_addresses(host, 80)
