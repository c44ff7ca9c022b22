"""One link looked at."""

import pytest

from citekit.links.exchange import Answer, Trouble, TroubleKind
from citekit.links.host_rules import HostRule
from citekit.links.looking import look
from citekit.links.probing import Probes
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import WORDS, answer, converse, html, trouble

SETTINGS = Settings(retries=0, second_look=5, doi_handles="http://handles.example/")
NOT_FOUND = answer(status=404)


def looking(table, url="http://site.example/post", titles=(), settings=SETTINGS):
    table.setdefault("*", NOT_FOUND)
    return converse(look(read_address(url), list(titles), Probes(), settings), table)


@pytest.mark.parametrize(
    ("table", "verdict"),
    [
        ({"/post": answer()}, "ok"),
        ({"/post": answer(status=204, body="")}, "ok"),
        ({"/post": answer(content_type="application/pdf", body=b"%PDF")}, "ok"),
        ({"/post": answer(status=301, location="/new"), "/new": answer()}, "moved"),
        ({"/post": answer(status=302, location="/new"), "/new": answer()}, "ok"),
        ({"/post": answer(status=301, location="/"), "/": answer()}, "suspect"),
        ({"/post": answer(body=html("Page not found", "Sorry."))}, "suspect"),
        ({"/post": answer(body="")}, "suspect"),
        ({"*": answer()}, "suspect"),
        (
            {"/post": answer(body=html("site.example is for sale", "This domain is for sale"))},
            "gone",
        ),
        ({"/post": NOT_FOUND}, "gone"),
        ({"/post": answer(status=301, location="/new")}, "gone"),
        ({"/post": trouble(TroubleKind.NO_HOST)}, "gone"),
        ({"/post": trouble(TroubleKind.TLS)}, "failing"),
        ({"/post": answer(status=500)}, "failing"),
        ({"/post": answer(status=403)}, "blocked"),
        ({"/post": answer(status=503, cf_mitigated="challenge")}, "blocked"),
        ({"/post": answer(status=302, location="/login"), "/login": answer()}, "blocked"),
        ({"/post": answer(status=302, location="file:///x")}, "unsafe"),
        ({"/post": answer(status=302, location="file:///x", cf_mitigated="challenge")}, "unsafe"),
        ({"/post": trouble(TroubleKind.NOT_PUBLIC)}, "unsafe"),
    ],
)
def test_verdicts(table, verdict):
    sight, _ = looking(table)
    assert sight.judgement.verdict == verdict
    assert sight.judgement.reason


def test_whose_challenge_it_is():
    sight, _ = looking({"/post": answer(status=503, cf_mitigated="challenge")})
    assert sight.judgement.reason == "503: a challenge of Cloudflare"
    sight, _ = looking({"/post": answer(status=403, cf_mitigated="challenge")})
    assert sight.judgement.reason == "403: refuses programs, or all readers"


def test_headers_of_a_challenge_mean_nothing_where_the_answer_cannot_be_read():
    broken = Trouble(TroubleKind.BROKEN, "the body cannot be read")
    address = read_address("http://site.example/post")
    told = Answer(address, headers={"cf-mitigated": "challenge"}, trouble=broken)
    sight, _ = looking({"/post": told})
    assert sight.judgement.verdict == "failing"


def test_what_the_settings_accept():
    rules = {"site.example": HostRule(accept=frozenset({302, 404}))}
    settings = Settings(hosts=rules, second_look=5)
    sight, asked = looking({"/post": NOT_FOUND}, settings=settings)
    assert (sight.judgement.verdict, len(asked)) == ("ok", 1)
    assert sight.judgement.reason == "404: accepted by the settings"
    # Only where it is the end of the way: a redirect that is refused is nobody's answer.
    sight, _ = looking({"/post": answer(status=301, location="data:,x")}, settings=settings)
    assert sight.judgement.verdict == "unsafe"


def test_gone_is_said_after_a_second_look_only():
    sight, asked = looking({"/post": NOT_FOUND})
    assert [(ask.delay, ask.as_browser) for ask in asked] == [(0, False), (5, True)]
    assert "twice" in sight.judgement.reason
    sight, _ = looking({"/post": [NOT_FOUND, answer()]})
    assert sight.judgement.verdict == "ok"
    assert "at first" in sight.trail.evidence[0]


def test_the_second_look_can_be_left_out():
    _, asked = looking({"/post": NOT_FOUND}, settings=Settings(second_look=0))
    assert len(asked) == 1
    sight, asked = looking({"/post": NOT_FOUND}, settings=Settings(second_look=0.5))
    assert [ask.delay for ask in asked] == [0, 0.5]
    assert "0.5 s apart" in sight.judgement.reason
    assert sight.trail.seconds == pytest.approx(0.2), "that the requests took, both of them"


def test_a_page_with_the_cited_title_needs_no_probe():
    sight, asked = looking(
        {"*": answer(body=html("Giving Water Credit"))}, titles=["Giving Water Credit"]
    )
    assert (sight.judgement.verdict, sight.confirmed, len(asked)) == ("ok", True, 1)


def test_another_page_under_the_address():
    table = {"/post": answer(body=html("Casino bonus", "Play now. " * 60))}
    sight, _ = looking(table, titles=["Giving Water Credit"])
    assert (sight.judgement.verdict, sight.confirmed) == ("suspect", False)
    assert "Casino bonus" in sight.judgement.reason


def test_home_pages_are_never_suspect():
    table = {"*": answer(body=html("Page not found", WORDS))}
    sight, asked = looking(table, "http://site.example/", titles=["Giving Water Credit"])
    assert (sight.judgement.verdict, sight.confirmed) == ("ok", None)
    assert len(asked) == 1


DOI = "https://doi.org/10.1234/abc"


@pytest.mark.parametrize(
    ("code", "told", "verdict"),
    [
        (1, answer(), "ok"),
        (1, answer(status=403), "ok"),
        (1, NOT_FOUND, "gone"),
        (100, answer(), "gone"),
        (7, answer(status=403), "blocked"),
        (1, answer(status=301, location="https://press.example/abc"), "ok"),
        (7, answer(status=301, location="https://press.example/abc"), "moved"),
    ],
)
def test_dois(code, told, verdict):
    def respond(ask):
        if ask.address.host == "handles.example":
            return answer(body=f'{{"responseCode": {code}}}')
        if ask.address.host == "press.example":
            return answer() if ask.address.target == "/abc" else NOT_FOUND
        return told if ask.address.target == "/10.1234/abc" else NOT_FOUND

    sight, asked = converse(look(read_address(DOI), [], Probes(), SETTINGS), respond)
    assert sight.judgement.verdict == verdict
    assert asked[0].address.host == "handles.example", "the registry before the publisher"


def test_a_body_that_broke_off_is_noted():
    sight, _ = looking({"/post": answer(cut="it broke off")})
    assert sight.judgement.verdict == "ok"
    assert "broke off" in sight.trail.evidence[-1]


def test_copies_in_archives_are_what_they_are():
    url = "https://web.archive.org/web/20190203000000/http://site.example/post"
    page = answer(body=html("Perma | Something else altogether"))
    sight, asked = looking({"*": page}, url, ["Water and roads of the valley"])
    assert sight.judgement.verdict == "ok"
    assert len(asked) == 1
    sight, _ = looking({}, url)
    assert sight.judgement.verdict == "gone"
