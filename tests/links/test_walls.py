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


def of_length(number, title="x", more="", **told):
    """An answer with a page of so many words."""
    missing = number - page_of(answer(body=html(title, more))).length
    return answer(body=html(title, more + " word" * missing), **told)


@pytest.mark.parametrize(
    ("longest", "shown"),
    [
        (119, {"more": "<div class=g-recaptcha></div>"}),
        (120, {"title": "Sign in", "more": LOGIN}),
        (120, {"title": "Just a moment..."}),
        (29, {"status": 202}),
    ],
)
def test_a_longer_page_is_no_wall(longest, shown):
    assert behind(of_length(longest, **shown))
    assert not behind(of_length(longest + 1, **shown))


def test_the_name_of_a_domain_is_no_login():
    assert not behind(answer("http://accounts.example/x"))
    assert not behind(answer("http://www.login.example/x"))


def test_headers_of_firewalls_come_with_pages_too():
    assert not is_challenge(answer(server="ddos-guard"))
    assert is_challenge(answer(status=202, server="ddos-guard"))


def test_only_answers_that_are_errors_are_searched_for_marks():
    script = "<script>$_ts.cd='x'</script>"
    assert is_challenge(answer(status=400, body=script)) == "Ruishu"
    assert is_challenge(answer(status=202, body=script)) == "Ruishu"
    assert not is_challenge(answer(status=399, body=script))


def test_cookies_of_a_challenge_come_with_pages_that_are_no_bare_script():
    told = {"status": 521, "set_cookie": "__jsl_clearance_s=1"}
    assert not is_challenge(answer(body="<h1>down</h1>", **told))
    told = answer(status=521, body="<script>x</script>", set_cookie="theme=dark")
    assert not is_challenge(told)
