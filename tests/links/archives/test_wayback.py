"""Archives like the Wayback Machine, their answers made up."""

import json
from datetime import datetime, timezone

import pytest

from citekit.links import Settings
from citekit.links.archives import Wanted
from citekit.links.archives.wayback import NoAnswerError, wayback_at
from citekit.links.exchange import TroubleKind
from tests.links.talking import answer, converse, trouble

URL = "http://a.example/b?c=1&d"
WANTED = Wanted(URL, datetime(2018, 5, 1, tzinfo=timezone.utc))
SETTINGS = Settings(retries=0)


def find(respond, wanted=WANTED):
    """Return the copy and the paths that were asked for; answers are by the way of asking."""

    def by_way(ask):
        path = ask.address.path
        way = next(name for name in ("available", "cdx", "web") if name in path.split("/"))
        value = respond.get(way, answer(status=503))
        if isinstance(value, (dict, list)):
            value = answer(body=json.dumps(value))
        return value

    work = wayback_at("https://archive.example").find(wanted, SETTINGS)
    found, asked = converse(work, by_way)
    return found, [ask.address.target for ask in asked]


def offered(**more):
    closest = {"available": True, "status": "200", "timestamp": "20180401000000", "url": "x"}
    return {"archived_snapshots": {"closest": closest | more}}


def test_what_is_asked():
    found, asked = find({"available": offered()})
    assert found.url == f"https://archive.example/web/20180401000000/{URL}"
    assert asked == [
        "/wayback/available?url=http%3A%2F%2Fa.example%2Fb%3Fc%3D1%26d&timestamp=20180501000000"
    ]
    _, asked = find({"available": {}, "cdx": []})
    assert asked[1].endswith(
        "&output=json&filter=statuscode:200&sort=closest&closest=20180501000000&limit=50"
    )


@pytest.mark.parametrize(
    "odd",
    [
        {},
        [],
        {"archived_snapshots": []},
        {"archived_snapshots": {"closest": None}},
        offered(available=False),
        offered(status="404"),
        offered(timestamp="soon"),
        offered(timestamp="2018/../../evil"),
        answer(body="[" * 100_000),
        answer(body=b"\xff"),
        answer(status=500),
    ],
)
def test_an_offer_that_is_none_leads_to_the_index(odd):
    rows = [["statuscode", "timestamp"], ["404", "20180501000000"], ["200", "20170501000000"],
            ["-", "20180501000000"], ["200"], "x", ["200", "x"]]  # fmt: skip
    found, _ = find({"available": odd, "cdx": rows})
    assert "/20170501000000/" in found.url
    assert find({"available": odd, "cdx": []})[0] is None


def test_the_redirect_is_the_last_way():
    copy = answer(f"https://archive.example/web/20180401000000/{URL}", memento_datetime="x")
    led = answer(status=302, location=f"/web/20180401000000/{URL}")

    def work(first):
        answers = iter([first, copy])
        return converse(
            wayback_at("https://archive.example").find(WANTED, SETTINGS),
            lambda ask: next(answers) if "/web/" in ask.address.path else answer(status=503),
        )[0]

    assert "/20180401000000/" in work(led).url
    # A page that is neither led to nor says that it is a copy may be anything.
    assert work(answer()) is None
    assert work(answer(status=404)) is None


@pytest.mark.parametrize("last", [answer(status=429), trouble(TroubleKind.TIMEOUT)])
def test_no_answer_is_not_no_copy(last):
    with pytest.raises(NoAnswerError, match=r"archive\.example"):
        find({"web": last})


def test_an_offer_after_the_page_went_is_the_last_resort():
    went = Wanted(URL, datetime(2018, 1, 1, tzinfo=timezone.utc), is_limit=True)
    rows = [["timestamp", "statuscode"], ["20170501000000", "200"]]
    found, asked = find({"available": offered(), "cdx": rows}, went)
    assert "/20170501000000/" in found.url
    assert "&to=20180101000000&limit=-50" in asked[1]
    for index in ([], answer(status=503)):
        assert "/20180401000000/" in find({"available": offered(), "cdx": index}, went)[0].url
