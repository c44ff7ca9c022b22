"""Settings files."""

import time

import pytest

from citekit.errors import UsageError
from citekit.settings import KINDS, read_settings

TEXT = """\
# what we check
[check]
timeout = 3
exclude = [
  "a.example",
]

[check.hosts."api.example.org"]
headers = { Authorization = "x" }
"interval" = 2.5
"""


@pytest.fixture
def settings(tmp_path):
    """Write a file and read it."""

    def read(text):
        path = tmp_path / "citekit.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_settings(path)

    return read


def test_values(settings):
    check = settings(TEXT).table("check")
    assert check.value("timeout", "whole number") == 3
    assert check.value("exclude", "list of texts") == ["a.example"]
    host = check.table("hosts").table("api.example.org")
    assert list(host) == ["headers", "interval"]
    assert host.value("interval", "number") == 2.5
    assert "timeout" in check
    assert list(check.table("nothing")) == []


def test_a_byte_order_mark_is_no_text(settings):
    assert settings(b"\xef\xbb\xbf[check]\ntimeout = 1").table("check").value("timeout", "number")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (["timeout"], 3),
        (["exclude"], 4),
        (["hosts", "api.example.org", "interval"], 10),
        (["hosts", "api.example.org", "headers", "Authorization"], 9),
        (["hosts", "api.example.org"], 8),
    ],
)
def test_errors_say_where(settings, path, line):
    table = settings(TEXT).table("check")
    for name in path[:-1]:
        table = table.table(name)
    said = str(table.error(path[-1], "it is wrong"))
    assert f"citekit.toml:{line}: 'check." in said
    assert said.endswith(f"{path[-1]}': it is wrong.")


def test_what_is_unknown(settings):
    with pytest.raises(
        UsageError, match=r"citekit.toml:1: 'chekc': unknown; known are check, lint\."
    ):
        settings("[chekc]\n")
    with pytest.raises(UsageError, match=r"toml:2: 'check.tiemout': unknown; known are timeout"):
        settings("[check]\ntiemout = 1").table("check").only(["timeout"])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ('"3"', "number"),
        ("true", "number"),
        ("nan", "number"),
        ("inf", "number"),
        ("1" + "0" * 400, "number"),
        ("3.5", "whole number"),
        ("false", "whole number"),
        ("1", "true or false"),
        ("[1]", "list of texts"),
        ('"x"', "list"),
        ("3", "text in quotes"),
        ("3", "text or a list of texts"),
        ("3", "table"),
    ],
)
def test_wrong_kinds(settings, value, kind):
    assert kind in KINDS
    table = settings(f"[check]\n\nit = {value}").table("check")
    with pytest.raises(UsageError, match=rf"citekit.toml:3: 'check.it': .*{kind} is wanted\."):
        table.value("it", kind)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[check\n", "is not TOML: .*line 1"),
        ("[check]\na = 1\na = 2\n", "is not TOML: .*line 3"),
        ("a = " + "[\n" * 20_000, "is not TOML: it is nested too deeply"),
        ("\n" + "a" * 1_001, "toml:2: the line is too long"),
        (b"[check]\na = '\xff'", "toml:2: settings must be UTF-8"),
        (b"\x00\x01", "is not TOML"),
        ("#" * 10_000_000, "too large for settings"),
        ("check = 3", "'check': a table is wanted"),
    ],
)
def test_broken_files(settings, text, said):
    started = time.process_time()
    with pytest.raises(UsageError, match=said) as caught:
        settings(text).table("check")
    assert len(str(caught.value)) < 400
    assert time.process_time() - started < 5


@pytest.mark.no_cover
def test_names_of_many_parts_take_no_time(settings):
    started = time.process_time()
    with pytest.raises(UsageError):
        settings("\n".join(f"k{number}." + ".".join("a" * 490) + " = 1" for number in range(60)))
    assert time.process_time() - started < 10


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(UsageError, match=r"cannot be read: Is a directory|Permission"):
        read_settings(tmp_path)
    with pytest.raises(UsageError, match=r"none.toml cannot be read: No such file"):
        read_settings(tmp_path / "none.toml")
