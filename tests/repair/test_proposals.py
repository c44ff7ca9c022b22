"""What takes the place of what."""

import pytest

from citekit.repair import Learned, propose

COPY = "https://web.archive.org/web/20190203000000/http://a.example/b"


def moved(old, new):
    return Learned(old, "moved", new)


def test_moved_and_gone():
    learned = [
        moved("http://a.example/a", "https://a.example/a"),
        Learned("http://a.example/b", "gone", memento=COPY),
        Learned("http://a.example/c", "gone"),
    ]
    both = propose(learned).by_url
    assert {old: (one.new, one.is_copy) for old, one in both.items()} == {
        "http://a.example/a": ("https://a.example/a", False),
        "http://a.example/b": (COPY, True),
    }
    assert list(propose(learned, archived=False).by_url) == ["http://a.example/a"]
    assert list(propose(learned, moved=False).by_url) == ["http://a.example/b"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("http://a.example/b", "https://a.example/", "home page"),
        ("http://a.example/b", "https://a.example/login?next=b", "login"),
        ("http://a.example/b", "https://a.example/404.html", "error page"),
        ("http://a.example/b", "javascript:x", "no web address"),
        ("http://a.example/b", "http://a.example/c d", "blanks"),
        ("www.a.example/b", "http://a.example/c", "cited address"),
    ],
)
def test_refused(old, new, said):
    found = propose([moved(old, new)])
    assert found.by_url == {}
    assert said in found.refused[old]


def test_a_home_page_may_move_to_a_home_page():
    old, new = "http://a.example/", "https://www.a.example/"
    assert propose([moved(old, new)]).by_url[old].new == new


def test_dois_stay():
    found = propose([moved("https://doi.org/10.1234/x", "https://press.example/x")])
    assert (found.by_url, found.refused) == ({}, {})


def test_fragments_go_along():
    learned = [
        moved("http://a.example/b#c d", "https://a.example/e"),
        moved("http://a.example/f#g", "https://a.example/h#i"),
    ]
    assert [one.new for one in propose(learned).by_url.values()] == [
        "https://a.example/e#c%20d",
        "https://a.example/h#i",
    ]


def test_chains_end_where_they_end_and_circles_nowhere():
    learned = [
        moved("http://a.example/1", "http://a.example/2"),
        moved("http://a.example/2", "http://a.example/3"),
        moved("http://a.example/x", "http://a.example/y"),
        moved("http://a.example/y", "http://a.example/x"),
    ]
    found = propose(learned)
    assert {one.new for one in found.by_url.values()} == {"http://a.example/3"}
    assert found.by_url["http://a.example/1"].old == "http://a.example/1"
    assert set(found.refused) == {"http://a.example/x", "http://a.example/y"}
