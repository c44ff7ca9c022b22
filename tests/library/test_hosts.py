import pytest

from citekit.library.hosts import backwards, host_in


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://News.Sohu.example:8080/a?b#c", "news.sohu.example"),
        ("sohu.example", "sohu.example"),
        ("*.sohu.example", "sohu.example"),
        (".sohu.example.", "sohu.example"),
        ("sohu.example/path", "sohu.example"),
        ("http://user@a.example", "a.example"),
        ("http://[::1]/x", "::1"),
        ("http://[broken", ""),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("http://" + "ü" * 70 + ".example", "ü" * 70 + ".example"),
        ("", ""),
    ],
)
def test_hosts(text, host):
    assert host_in(text) == host


def test_what_is_below_a_host_stands_behind_it():
    assert backwards("news.sohu.example") == "example.sohu.news."
    assert backwards("www.sohu.example") == backwards("sohu.example") == "example.sohu."
    assert not backwards("notsohu.example").startswith(backwards("sohu.example"))
