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
