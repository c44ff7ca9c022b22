"""Retries, redirects and refusals."""

import pytest

from citekit.links.exchange import Ask, TroubleKind
from citekit.links.following import follow
from citekit.links.host_rules import HostRule
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import answer, converse, html, trouble

SETTINGS = Settings(retries=2, backoff=1, longest_wait=60)


def following(respond, target="/post", settings=SETTINGS):
    return converse(follow(Ask(read_address(f"http://site.example{target}")), settings), respond)


def to(location, status=302, **headers):
    return answer(status=status, location=location, **headers)


def test_a_chain_with_the_way_noted():
    trail, asked = following(
        {"/post": to("/b", 301), "/b": to("../c?x", 302), "/c?x": to("//other.example/d", 308),
         "/d": answer(body=html("Here"))}
    )  # fmt: skip
    assert [ask.address.url for ask in asked][-1] == "http://other.example/d"
    assert {ask.delay for ask in asked} == {0}
    assert trail.seconds == pytest.approx(0.4)
    assert [(hop.status, hop.url) for hop in trail.hops][:2] == [
        (301, "http://site.example/b"),
        (302, "http://site.example/c?x"),
    ]
    assert trail.new_url == "http://site.example/b", "what was permanent from the start"
    assert trail.page.title == "Here"
    assert trail.judgement is None


def test_a_circle():
    trail, _ = following({"/post": to("/b"), "/b": to("/post")})
    assert trail.judgement.verdict == "failing"
    assert "circle" in trail.judgement.reason


def test_coming_back_with_a_cookie_is_no_circle():
    def respond(ask):
        if any(one.name == "ok" for one in ask.cookies):
            return answer()
        ask.cookies.set("ok", "1")
        return to("/post")

    trail, asked = following(respond)
    assert (trail.judgement, len(asked)) == (None, 2)


def test_coming_back_as_a_browser_is_no_circle():
    def respond(ask):
        if ask.address.target == "/post":
            return answer() if ask.as_browser else to("/robots-keep-out")
        return to("/post") if ask.as_browser else answer(status=403)

    trail, asked = following(respond)
    assert (trail.judgement, trail.answer.status, len(asked)) == (None, 200, 4)


def test_a_browser_in_a_circle():
    trail, asked = following({"/post": to("/b"), "/b": [answer(status=403), to("/post")]})
    assert "circle" in trail.judgement.reason
    assert len(asked) == 5


def test_too_many():
    trail, asked = following(lambda ask: to("/post?" + "a" * (len(ask.address.target) - 4)))
    assert "more than 20" in trail.judgement.reason
    assert len(asked) == 21


def test_ever_longer():
    trail, asked = following(lambda ask: to("/post?u=" + ask.address.target * 3))
    assert "longer" in trail.judgement.reason
    assert len(asked) < 20


@pytest.mark.parametrize(("cited", "led"), [(5_000, 9_000), (13_000, 16_000)])
def test_long_addresses_that_grow_no_more(cited, led):
    def respond(ask):
        at = len(ask.address.target)
        return to("/".ljust(led, "a")) if at == cited else to("/end") if at == led else answer()

    trail, asked = following(respond, "/".ljust(cited, "a"))
    assert (trail.judgement, len(asked)) == (None, 3)


@pytest.mark.parametrize(("cited", "led"), [(5_000, 9_001), (13_000, 16_001)])
def test_addresses_that_are_too_long_are_the_last(cited, led):
    trail, asked = following(
        lambda ask: to("/".ljust(led, "a") if len(ask.address.target) == cited else "/end"),
        "/".ljust(cited, "a"),
    )
    assert "longer" in trail.judgement.reason
    assert len(asked) == 2


@pytest.mark.parametrize("location", ["file:///etc/passwd", "javascript:alert(1)", "data:,x"])
def test_other_schemes(location):
    trail, asked = following({"*": to(location)})
    assert trail.judgement.verdict == "unsafe"
    assert len(asked) == 1


def test_a_location_that_is_none():
    assert following({"*": to("http://")})[0].judgement.verdict == "failing"


@pytest.mark.parametrize("raw", ["/é".encode().decode("latin-1"), "/%C3%A9"])
def test_raw_bytes_in_a_location(raw):
    _, asked = following({"/post": to(raw), "*": answer()})
    assert asked[1].address.target == "/%C3%A9"


@pytest.mark.parametrize(
    ("raw", "target"), [("/caf\xe9", "/caf%E9"), ("/\x80", "/%80"), ("/\xe9\x7fa", "/%E9%7Fa")]
)
def test_latin_bytes_in_a_location_are_kept(raw, target):
    _, asked = following({"/post": to(raw), "*": answer()})
    assert asked[1].address.target == target


def test_a_refresh_is_followed_but_not_a_reload():
    turn = answer(body=html(head="<meta http-equiv=refresh content='0;url=/new'>"))
    reload = answer(body=html(head="<meta http-equiv=refresh content='3'>"))
    trail, asked = following({"/post": turn, "/new": reload})
    assert [ask.address.target for ask in asked] == ["/post", "/new"]
    assert trail.hops[0].status == 200
    assert trail.new_url == ""


def refreshing(content, status=200):
    page = html(head=f"<meta http-equiv=refresh content='{content}'>")
    return following({"/post": answer(status=status, body=page), "*": answer()})


def test_a_refresh_is_followed_from_pages_that_leave_no_time_to_read():
    targets = [[ask.address.target for ask in refreshing(f"{seconds};/new")[1]] for seconds in "56"]
    assert targets == [["/post", "/new"], ["/post"]]
    assert len(refreshing("0;/new", 404)[1]) == 1


def test_a_refresh_may_stand_in_a_header():
    turn = answer(body="", refresh="0; url=/new")
    trail, asked = following({"/post": turn, "*": answer(refresh="9;/later")})
    assert [ask.address.target for ask in asked] == ["/post", "/new"]
    assert trail.hops[0].status == 200
    assert len(following({"/post": answer(status=404, refresh="0;/new"), "*": answer()})[1]) == 1


def test_a_refresh_to_what_is_no_web_address():
    assert refreshing("0;javascript:alert(1)")[0].judgement.verdict == "unsafe"


def test_a_refusal_is_asked_once_more_as_by_a_browser():
    trail, asked = following({"*": [answer(status=403), answer()]})
    assert [(ask.as_browser, ask.delay) for ask in asked] == [(False, 0), (True, 0)]
    assert trail.answer.status == 200
    assert "403" in trail.evidence[0]


def test_patience_with_failures():
    trail, asked = following({"*": [answer(status=502), trouble(TroubleKind.BROKEN), answer()]})
    assert [ask.delay for ask in asked] == [0, 1, 2]
    assert trail.answer.status == 200


def test_patience_ends():
    trail, asked = following({"*": answer(status=503)})
    assert len(asked) == 3
    assert trail.answer.status == 503


def test_retry_after_is_heeded_up_to_a_cap():
    _, asked = following({"*": [answer(status=429, retry_after="7"), answer()]})
    assert asked[1].delay == 7
    assert len(following({"*": [answer(status=429, retry_after="60"), answer()]})[1]) == 2
    trail, asked = following({"*": answer(status=429, retry_after="3600")})
    assert len(asked) == 1
    assert "3600" in trail.evidence[0]
    _, asked = following(
        {"*": [answer(status=429, retry_after="0"), answer()]}, settings=Settings(backoff=0.5)
    )
    assert asked[1].delay == 0.5


@pytest.mark.parametrize("status", [200, 404])
def test_who_is_not_asked_again_may_say_when(status):
    trail, _ = following({"*": answer(status=status, retry_after="3600")})
    assert trail.evidence == []


def test_no_patience_where_it_is_of_no_use():
    assert len(following({"*": trouble(TroubleKind.NO_HOST)})[1]) == 1
    assert len(following({"*": answer(status=404)})[1]) == 1


def test_a_fragment_stays():
    _, asked = following({"/post": to("/new"), "/new": answer()}, "/post#part")
    assert asked[1].address.fragment == "part"


def test_no_secret_goes_along_once_a_redirect_led_from_https_to_http():
    table = {
        "/post": to("https://site.example/b"),
        "/b": to("http://site.example/c"),
        "/c": to("https://site.example/d"),
        "/d": answer(),
    }
    _, asked = following(table)
    assert [ask.is_exposed for ask in asked] == [False, False, True, True]


@pytest.mark.parametrize(("status", "number"), [(503, 1), (403, 1), (302, 1), (404, 1), (500, 3)])
def test_what_is_accepted_is_not_asked_again_and_not_followed(status, number):
    rules = {"site.example": HostRule(accept=frozenset({302, 403, 503}))}
    settings = Settings(retries=2, backoff=1, hosts=rules)
    trail, asked = following({"*": to("/b", status)}, settings=settings)
    assert (trail.answer.status, len(asked)) == (status, number)
