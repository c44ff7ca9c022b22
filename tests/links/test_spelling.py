"""URLs as a browser sends them."""

import pytest

from citekit.links.spelling import SpellingError, read_address, resolve, scheme_of

UNCHANGED = [
    "/my%20paper.html", "/a%2Fb", "/caf%E9", "/x%c3%a9", "//a//b", "/x?", "/q?b=2&a=1&b=&c",
    "/a+b?q=c+d%2B", "/wiki/Foo_(bar)", "/x?y[0]=1", "/~u/it's", "/a;v=1,2/b", "/@user/post:1",
    "/web/2020/http://example.com/x?y=1", "/" + "l" * 1900, "/%", "/a|b", "/?a=^{}`",
]  # fmt: skip


@pytest.mark.parametrize("target", UNCHANGED)
def test_what_was_written_is_sent(target):
    address = read_address(f"http://h.example{target}")
    assert address.target == target
    assert address.url == f"http://h.example{target}"


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("http://h.example", "http://h.example/"),
        ("http://h.example?q", "http://h.example/?q"),
        ("  http://h.example/a\n b\t ", "http://h.example/a%20b"),
        ("HTTP://H.Example:80/A", "http://h.example/A"),
        ("https://h.example:443/", "https://h.example/"),
        ("http://h.example:8080/", "http://h.example:8080/"),
        ("http://h.example/文?x=é", "http://h.example/%E6%96%87?x=%C3%A9"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://h.example\\a\\b", "http://h.example/a/b"),
        ("http:h.example/x", "http://h.example/x"),
        ("http://user:word@h.example/x", "http://h.example/x"),
        ("http://h.example/a/./b/../c/..", "http://h.example/a/"),
        ("http://h.example/../%2e%2e/x", "http://h.example/x"),
        ('http://h.example/"<>`{}', "http://h.example/%22%3C%3E%60%7B%7D"),
        ("http://h.example/?'", "http://h.example/?%27"),
        ("http://[::1]:8/x", "http://[::1]:8/x"),
        ("http://a_b.example/", "http://a_b.example/"),
    ],
)
def test_what_a_browser_changes(written, sent):
    assert read_address(written).url == sent


def test_fragment_stands_apart():
    address = read_address("http://h.example/x?y#Ä %C3")
    assert (address.target, address.fragment) == ("/x?y", "Ä %C3")


@pytest.mark.parametrize(
    "text",
    ["", "mailto:a@b.example", "h.example/x", "http://", "http:///", "http://h:99999/",
     "http://a b/", "http://[nonsense]/", "http://%00/", "http://" + "a" * 300, "http://ß\u200d..\u200b/"],
)  # fmt: skip
def test_what_is_no_web_address(text):
    with pytest.raises(SpellingError):
        read_address(text)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("../c/new?x=1", "http://h.example:8/a/c/new?x=1"),
        ("//other.example/last", "http://other.example/last"),
        ("/y?", "http://h.example:8/y?"),
        ("?z", "http://h.example:8/a/b/old?z"),
        ("", "http://h.example:8/a/b/old?q"),
        ("#f", "http://h.example:8/a/b/old?q"),
        ("x%2Fy", "http://h.example:8/a/b/x%2Fy"),
        ("https://z.example/ü", "https://z.example/%C3%BC"),
    ],
)
def test_where_a_location_leads(location, url):
    assert resolve(read_address("http://h.example:8/a/b/old?q"), location).url == url


@pytest.mark.parametrize("location", ["file:///etc/passwd", "javascript:alert(1)", "ftp://x/"])
def test_other_schemes_are_refused_by_name(location):
    with pytest.raises(SpellingError, match="scheme"):
        resolve(read_address("http://h.example/"), location)


def test_scheme():
    assert scheme_of(" MailTo:x") == "mailto"
    assert scheme_of("no scheme") == ""


@pytest.mark.no_cover
def test_long_texts_take_no_time():
    read_address("http://h.example/" + "../" * 300_000)
    read_address("http://h.example/" + " " * 1_000_000)
