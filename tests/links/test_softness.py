"""Pages that answer 200 although nothing is there."""

import json
from pathlib import Path

import pytest

import citekit.links
from citekit.links.page import Page
from citekit.links.softness import (
    error_page_instead,
    error_wording,
    home_instead,
    is_home,
    parked,
)
from citekit.links.spelling import read_address

from .talking import WORDS, page

TABLE = json.loads(
    (Path(citekit.links.__file__).parent / "tables/error_wording.json").read_text("utf-8")
)


def at(path, host="site.example"):
    return read_address(f"http://{host}{path}")


@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/en/", "/pt-br", "/home", "/de/index.php", "/Default.aspx", "/?"]
)
def test_home_pages(path):
    assert is_home(at(path))


@pytest.mark.parametrize("path", ["/end", "/a", "/?p=17", "/en/post", "/index.html/x", "/homeward"])
def test_other_pages(path):
    assert not is_home(at(path))


def test_a_home_page_instead():
    assert home_instead(at("/2011/lost"), at("/"))
    assert home_instead(at("/2011/lost"), at("/en", "other.example"))
    assert not home_instead(at("/"), at("/en/"))
    assert not home_instead(at("/post"), at("/posts/post"))
    assert not home_instead(at("/blog"), at("/", "blog.site.example")), "a host of its own"


def test_an_error_page_instead():
    assert error_page_instead(at("/lost"), at("/errors/404.html"))
    assert error_page_instead(at("/lost"), at("/NotFound?from=/lost"))
    assert not error_page_instead(at("/wiki/404"), at("/wiki/404/"))
    assert not error_page_instead(at("/lost"), at("/found"))


@pytest.mark.parametrize("language", sorted(TABLE["titles"]))
def test_every_language_has_wording(language):
    assert len(TABLE["titles"][language]) >= 2
    for phrase in TABLE["titles"][language]:
        assert error_wording(page(f"404 - {phrase} | Ledger")), phrase


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Oops! Page not found", WORDS * 90),
        ("404 Not Found", ""),
        ("Error 404", "Nothing."),
        ("River Daily", "Sorry, the page you are looking for does not exist."),
        ("江河日报", "抱歉，您访问的页面已被删除。3秒后返回首页"),
    ],
)
def test_error_wording(title, body):
    assert error_wording(page(title, body))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Lost and not found: a history of error pages", WORDS * 30),
        ("Missing", WORDS * 30),
        ("404 days in the mountains", WORDS * 30),
        ("How to write a 404", "The page you are looking for is what users see. " + WORDS * 30),
        ("The page you requested: a memoir", WORDS * 30),
        ("Water and roads", WORDS),
        ("Water and roads", WORDS * 30 + "<h2>Nothing found</h2>"),
    ],
)
def test_pages_that_only_speak_of_errors(title, body):
    assert not error_wording(page(title, body))


@pytest.mark.parametrize(
    "shown",
    [
        page("river.example is for sale", "This domain is for sale! Buy this domain."),
        page("river.example", "The domain has expired. Related searches: loans"),
        page("x", "", "<script src=https://img1.wsimg.com/parking-lander/x.js></script>"),
        page("域名出售", "您访问的域名正在出售"),
    ],
)
def test_parked(shown):
    assert parked(shown, read_address("http://river.example/post"))


def test_parked_by_where_it_leads():
    assert parked(page(), read_address("https://www.hugedomains.com/domain_profile.cfm?d=x"))


@pytest.mark.parametrize(
    "shown",
    [
        page("House for sale in Ghent", "A house of brick. " + WORDS),
        page("Domains", "This domain is for sale, it said. " + WORDS * 30),
        Page(""),
    ],
)
def test_not_parked(shown):
    assert not parked(shown, read_address("http://river.example/post"))


def of_length(number, title="River Daily", more="", heading=None):
    """A page of so many words."""
    missing = number - page(title, more, heading=heading).length
    return page(title, more + " word" * missing, heading=heading)


@pytest.mark.parametrize(
    ("longest", "shown"),
    [
        (100, {"more": "Sorry, the page you are looking for does not exist."}),
        (200, {"more": "The page you are looking for does not exist.", "heading": "Oops: 404"}),
        (200, {"title": "404 error", "heading": "River Daily"}),
        (200, {"more": "</p><h2>Page not found</h2><p>"}),
    ],
)
def test_a_longer_page_only_speaks_of_errors(longest, shown):
    assert error_wording(of_length(longest, **shown))
    assert not error_wording(of_length(longest + 1, **shown))


def test_a_longer_page_is_not_parked():
    said = {"title": "river.example", "more": "The domain has expired. Related searches: loans"}
    final = read_address("http://river.example/post")
    assert parked(of_length(200, **said), final)
    assert not parked(of_length(201, **said), final)


def test_a_short_page_with_the_script_of_a_parking_service():
    script = "<script src=https://img1.wsimg.com/parking-lander/x.js></script>"
    final = read_address("http://river.example/post")
    words = page("x", "", script).length
    assert parked(page("x", "word " * (49 - words), script), final)
    assert not parked(page("x", "word " * (50 - words), script), final)


def test_a_title_alone_parks_only_its_own_domain():
    shown = page("river.example is for sale", "Call us.")
    assert parked(shown, read_address("http://river.example/post"))
    assert not parked(shown, read_address("http://moss.example/post"))
    assert not parked(page("x", "This domain is for sale!"), read_address("http://a.example/"))
