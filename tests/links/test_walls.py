"""Walls before a page."""

import pytest

from citekit.links.page import page_of
from citekit.links.spelling import read_address
from citekit.links.walls import is_challenge, wall

from .talking import WORDS, answer, html

CITED = read_address("http://site.example/post")
LOGIN = "<form><input type=password></form>"


def behind(told):
    return wall(CITED, told, page_of(told))


@pytest.mark.parametrize(
    "told",
    [
        answer("https://passport.weibo.com/visitor/visitor?url=x"),
        answer("http://site.example/login?next=/post"),
        answer("http://accounts.other.example/x"),
        answer(body=html("Sign in", LOGIN)),
        answer(body=html("用户登录", LOGIN)),
        answer(body=html("Just a moment...", "Wait.")),
        answer(body=html("百度安全验证", "")),
        answer(body=html("x", "<div class=g-recaptcha></div>")),
        answer(body=html("x", "", "<script src=https://geo.captcha-delivery.com/c.js></script>")),
        answer(status=202, body=""),
        answer(status=202, body="<script>go()</script>"),
        answer(cf_mitigated="challenge"),
    ],
)
def test_walls(told):
    assert behind(told)


@pytest.mark.parametrize(
    "told",
    [
        answer(),
        answer(body=html("Sign in culture", WORDS * 9 + LOGIN)),
        answer(body=html("A page with a login box", WORDS * 9 + LOGIN)),
        answer(body=html("Robots", WORDS * 9 + "<div class=g-recaptcha></div>")),
        answer(status=202, body=html()),
        answer("http://site.example/authors/x"),
        answer(content_type="application/pdf", body=b"%PDF"),
    ],
)
def test_no_walls(told):
    assert not behind(told)


def test_a_login_that_was_cited_is_no_wall():
    cited = read_address("http://login.site.example/post")
    told = answer("http://login.site.example/posts")
    assert not wall(cited, told, page_of(told))


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            answer(status=521, body="<script>x</script>", set_cookie="__jsl_clearance_s=1"),
            "Jiasule",
        ),
        (answer(status=412, body="<script>$_ts.cd='x'</script>"), "Ruishu"),
        (answer(status=503, server="ddos-guard"), "DDoS-Guard"),
        (answer(status=503, cf_mitigated="challenge"), "Cloudflare"),
        (answer(status=521, body="<h1>Web server is down</h1>"), ""),
        (answer(status=500, body="oops"), ""),
    ],
)
def test_challenges(told, name):
    assert is_challenge(told) == name
