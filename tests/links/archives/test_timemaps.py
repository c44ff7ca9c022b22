"""TimeMaps and TimeGates."""

from datetime import datetime, timezone

import pytest

from citekit.links import Settings
from citekit.links.archives import Wanted
from citekit.links.archives.timemaps import TimeGate, TimeMap, read_time_map
from citekit.links.archives.wayback import NoAnswerError
from tests.links.talking import answer, converse

URL = "http://a.example/b"
WANTED = Wanted(URL, datetime(2000, 6, 1, tzinfo=timezone.utc))
# In the form of RFC 7089, 5.1.
MAP = """<http://a.example/b>;rel="original",
 <http://copies.example/timemap/b>; rel="self";type="application/link-format",
 <http://copies.example/2000/b>; rel="first memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT",
 <http://copies.example/2005/b> ; datetime="Wed, 01 Jun 2005 00:00:00 GMT" ; rel="last memento",
 <javascript:x>; rel="memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT",
 <http://copies.example/bad>; rel="memento"; datetime="soon"
"""


def test_a_time_map():
    assert [one.url for one in read_time_map(MAP)] == [
        "http://copies.example/2000/b",
        "http://copies.example/2005/b",
    ]
    assert list(read_time_map("<" * 50_000 + ";" * 50_000)) == []


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Tue, 20 Jun 2000 18:02:59 GMT", datetime(2000, 6, 20, 18, 2, 59, tzinfo=timezone.utc)),
        ("Tue, 20 Jun 2000 18:02:59 +0200", datetime(2000, 6, 20, 16, 2, 59, tzinfo=timezone.utc)),
        ("Tue, 20 Jun 2000 18:02:59 -0000", datetime(2000, 6, 20, 18, 2, 59, tzinfo=timezone.utc)),
        ("Fri, 31 Dec 9999 23:59:59 -0100", None),
        ("Tue, 20 Jun 2000 18:02:59 +9999", None),
    ],
)
def test_moments_of_any_zone(written, moment):
    text = f'<http://copies.example/b>; rel="memento"; datetime="{written}"'
    assert [one.archived_at for one in read_time_map(text)] == ([moment] if moment else [])


def ask(kind, respond):
    return converse(kind("http://copies.example/to/").find(WANTED, Settings(retries=0)), respond)


def test_the_chosen_copy_is_looked_at():
    table = {f"/to/{URL}": answer(body=MAP), "/2000/b": answer()}
    found, _ = ask(TimeMap, table)
    assert found.url == "http://copies.example/2000/b"
    table["/2000/b"] = answer(status=404)
    assert ask(TimeMap, table)[0] is None


def test_a_time_gate():
    table = {
        f"/to/{URL}": answer(status=302, location="/2000/b"),
        "/2000/b": answer(memento_datetime="Tue, 20 Jun 2000 18:02:59 GMT"),
    }
    found, asked = ask(TimeGate, table)
    assert found.url == "http://copies.example/2000/b"
    assert asked[0].accept_datetime == "Thu, 01 Jun 2000 00:00:00 GMT"
    table["/2000/b"] = answer()
    assert ask(TimeGate, table)[0] is None


@pytest.mark.parametrize("kind", [TimeMap, TimeGate])
@pytest.mark.parametrize("status", [429, 500])
def test_no_answer(kind, status):
    with pytest.raises(NoAnswerError, match=str(status)):
        ask(kind, {"*": answer(status=status)})
    assert ask(kind, {"*": answer(status=404)})[0] is None
