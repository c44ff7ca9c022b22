"""What is different for some hosts."""

import pytest

from citekit.errors import UsageError
from citekit.links.host_rules import HostRule, manners_of, read_host_rules, rule_for
from citekit.links.spelling import read_address
from citekit.settings import Table, read_settings


def rules(**hosts):
    return read_host_rules(Table({name.replace("_", "."): value for name, value in hosts.items()}))


def of(url, known):
    return rule_for(read_address(url), known).interval


def test_the_nearest_rule_counts():
    names = ["a.example", "a.example:8080", "*.a.example", "*.example", "*"]
    known = {name: HostRule(interval=number) for number, name in enumerate(names)}
    assert of("http://a.example/", known) == 0
    assert of("https://A.example:443/", known) == 0
    assert of("http://a.example:8080/", known) == 1
    assert of("http://b.a.example/", known) == 2
    assert of("http://c.b.a.example/", known) == 2
    assert of("http://b.example/", known) == 3
    assert of("http://a.example.org/", known) == 4
    assert of("http://[::1]:80/", known) == 4
    assert of("http://b.example:81/", {"*.example": HostRule(interval=1)}) is None
    assert of("http://b.example/", {}) is None


def test_reading():
    read = rules(**{
        "A.example:80": {
            "interval": 1, "connections": 1, "timeout": 2.5, "accept": [403, "500..502"]
        },
        "*.Bücher.example": {},
        "*": {},
    })  # fmt: skip
    assert list(read) == ["a.example", "*.xn--bcher-kva.example", "*"]
    rule = read["a.example"]
    assert (rule.interval, rule.connections, rule.timeout) == (1, 1, 2.5)
    assert rule.accept == {403, 500, 501, 502}


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [("interval", 0, 600), ("connections", 1, 64), ("timeout", 0.1, 3600)],
)
def test_the_ends_of_what_may_be_set(name, least, most):
    for value in (least, most):
        (rule,) = rules(a_example={name: value}).values()
        assert getattr(rule, name) == value


def test_variables_of_the_environment(monkeypatch):
    monkeypatch.setenv("TOKEN", "s3cret")
    written = {"Authorization": "Bearer ${TOKEN}", "X-A": "$${TOKEN} $TOKEN $$"}
    (rule,) = rules(a_example={"headers": written}).values()
    assert rule.headers == {"Authorization": "Bearer s3cret", "X-A": "${TOKEN} $TOKEN $$"}
    assert "s3cret" not in repr(rule)


@pytest.mark.parametrize(
    ("name", "rule", "said"),
    [
        ("a.example", {"headers": {"X": "${MISSING}"}}, "variable MISSING is not set"),
        ("a.example", {"headers": {"X": "${BROKEN}"}}, "line ends or letters"),
        ("a.example", {"headers": {"X": "水"}}, "line ends or letters"),
        ("a.example", {"headers": {"X": 3}}, "text in quotes is wanted"),
        ("a.example", {"headers": {"X Y": "a"}}, "no header that can be set"),
        ("a.example", {"headers": {"Host": "b"}}, "no header that can be set"),
        ("a.example", {"headers": "x"}, "a table is wanted"),
        ("a.example", {"accept": ["4xx"]}, "statuses are written"),
        ("a.example", {"accept": [403.0]}, "statuses are written"),
        ("a.example", {"accept": ["599..500"]}, "statuses are written"),
        ("a.example", {"accept": 403}, "a list is wanted"),
        ("a.example", {"interval": -1}, "must be from 0 to 600"),
        ("a.example", {"connections": 0}, "must be from 1 to 64"),
        ("a.example", {"timeout": 0.05}, "must be from 0.1 to 3600"),
        ("a.example", {"timeout": 3601}, "must be from 0.1 to 3600"),
        ("a.example", {"connections": 1.5}, "a whole number is wanted"),
        ("a.example", {"header": {}}, "unknown; known are"),
        ("a.example", 3, "a table is wanted"),
        ("a.example/x", {}, "no host; write"),
        ("http://a.example", {}, "no host; write"),
        ("user@a.example", {}, "no host; write"),
        ("a.*.example", {}, "no host; write"),
        ("a.example#x", {}, "no host; write"),
        ("", {}, "no host; write"),
    ],
)
def test_slips(monkeypatch, name, rule, said):
    monkeypatch.delenv("MISSING", raising=False)
    monkeypatch.setenv("BROKEN", "s3cret\r\nX-Other: 1")
    with pytest.raises(UsageError, match=said) as caught:
        read_host_rules(Table({name: rule}))
    assert "s3cret" not in str(caught.value)


def test_a_slip_says_where(tmp_path):
    path = tmp_path / "citekit.toml"
    path.write_text('[check.hosts."a.example"]\naccept = ["x"]\n')
    with pytest.raises(UsageError, match=r"citekit.toml:2: 'check.hosts.a.example.accept'"):
        read_host_rules(read_settings(path).table("check").table("hosts"))


def test_manners_are_towards_all_ports_of_a_host():
    known = {"a.example:8080": HostRule(interval=1), "b.example": HostRule(interval=2)}
    known.update({"b.example:81": HostRule(interval=3), "*.example": HostRule(interval=4)})
    found = [manners_of(f"{name}.example", known).interval for name in "abc"]
    assert found == [1, 2, 4]
    assert manners_of("a.example.org", known).interval is None
