"""Every way through the library finds the same, in the same order."""

import random
import re
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citekit.errors import UsageError
from citekit.library import Library
from citekit.library.query import running
from citekit.library.query.parsing import DEEPEST
from tests.library.building import article, entry, work

NAMES = ("Alder", "Birch", "Cedar", "Daum")
WORDS = ("sea", "river", "weir", "信用")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    chance = random.Random(5)
    entries = []
    for number in range(1, 301):
        title = " ".join(sorted(chance.sample(WORDS, chance.randint(1, 3)))) + f" {number}"
        csl = work(
            chance.choice(NAMES),
            chance.choice((None, 2017, 2018)),
            title,
            type=chance.choice(("book", "webpage")),
            URL=f"https://{chance.choice('ab')}.example/{number}",
        )
        entries.append(entry(f"Entry {number}.", csl, number=number))
    with Library(tmp_path_factory.mktemp("running") / "library.db") as opened:
        opened.add("a.md", [article(*entries)], "1")
        yield opened


def keys(library, query, limit=None):
    return [one.key for one in library.search(query, limit=limit)]


def matches(one, name, word, year, type_):
    csl = one.csl
    dated = csl.get("issued", {}).get("date-parts", [[None]])[0][0]
    return {
        f"author:{name}": csl["author"][0]["family"] == name,
        word: word in csl["title"],
        f"year:{year}": dated == year,
        f"type:{type_}": csl["type"] == type_,
        "host:a.example": "//a.example" in csl["URL"],
    }


@pytest.mark.parametrize("few", [0, 100, 100_000])
@pytest.mark.parametrize("query", ["sea", "sea river", "sea OR weir", "-sea", "sea -weir", "信"])
@pytest.mark.parametrize("filters", ["", " year:2017", " host:a.example", " -type:book"])
def test_the_first_ones_are_those_of_all(library, monkeypatch, few, query, filters):
    monkeypatch.setattr(running, "FEW", few)
    query = f"({query}){filters}"
    for limit in (1, 7, 60):
        assert keys(library, query, limit) == keys(library, query)[:limit]
    assert keys(library, query) == keys(library, f"{query} OR {query} year:2017")


@pytest.mark.parametrize(
    ("few", "query", "limit", "way"),
    [
        (200, "sea host:a.example 信用 7", 5, "rare"),
        (200, "sea host:a.example 信用 7", None, "rare"),
        (1000, "sea", 5, "rare"),
        (1000, "sea OR host:a.example", None, "rare"),
        (10, "sea host:a.example", 5, "walk"),
        (10, "sea host:a.example", None, "order"),
        (10, "sea host:a.example", 101, "frequent"),
        (10, "type:book", 5, "order"),
        (10, "-sea", None, "order"),
        (10, "-sea", 5, "walk"),
    ],
)
def test_the_way_goes_by_how_frequent_things_are(library, monkeypatch, few, query, limit, way):
    monkeypatch.setattr(running, "FEW", few)
    asked = []
    library._db.conn.set_trace_callback(asked.append)
    keys(library, query, limit)
    library._db.conn.set_trace_callback(None)
    *_, last = [sql for sql in asked if sql.startswith("SELECT r.key, r.csl")]
    signs = {"walk": "AS tried", "rare": "AS found", "frequent": "AS found"}
    assert [sign for sign in ("AS tried", "AS found") if sign in last] == [
        sign for sign in [signs.get(way)] if sign
    ]
    if way == "rare" and few == 200:
        assert last.index("MATCH") < last.index("EXISTS")  # the words are the rarest
    if way == "frequent":
        assert "EXISTS" not in last


def test_what_stands_far_behind_is_found_along_the_order_or_not(library, monkeypatch):
    monkeypatch.setattr(running, "FEW", 0)
    monkeypatch.setattr(running, "WALKS", (1, 3))
    asked = []
    library._db.conn.set_trace_callback(asked.append)
    assert (
        keys(library, "author:daum host:a.example", 4)
        == keys(library, "author:daum host:a.example")[:4]
    )
    library._db.conn.set_trace_callback(None)
    tried = [sql for sql in asked if "AS tried" in sql]
    assert [re.search(r"LIMIT (\d+)\)", sql)[1] for sql in tried] == ["4", "12"]


TERMS = st.sampled_from(["sea", "信用", "author:Daum", "year:2017", "type:book", "host:a.example"])
TREES = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        st.tuples(st.just("-"), inner),
        st.tuples(st.sampled_from(["AND", "OR"]), st.lists(inner, min_size=1, max_size=3)),
    ),
    max_leaves=8,
)


def written(tree):
    if isinstance(tree, str):
        return tree
    if tree[0] == "-":
        return f"-({written(tree[1])})"
    blank = " OR " if tree[0] == "OR" else " "
    return blank.join(f"({written(part)})" for part in tree[1])


def holds(tree, facts):
    if isinstance(tree, str):
        return facts[tree]
    if tree[0] == "-":
        return not holds(tree[1], facts)
    parts = [holds(part, facts) for part in tree[1]]
    return any(parts) if tree[0] == "OR" else all(parts)


def facts_of(one):
    return {
        **matches(one, "Daum", "sea", 2017, "book"),
        **matches(one, "Daum", "信用", 2017, "book"),
    }


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(TREES, st.sampled_from([0, 50, 100_000]))
def test_any_query_finds_what_it_says(library, tree, few):
    everything = [(one.key, facts_of(one)) for one in library.search()]
    expected = [key for key, facts in everything if holds(tree, facts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "FEW", few)
        assert keys(library, written(tree)) == expected
        assert keys(library, written(tree), 10) == expected[:10]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(alphabet="abC+*\"^{}:()-,'\\;% \0信\ud800", max_size=30) | st.text(max_size=30))
def test_no_text_breaks_a_statement(library, text):
    for query in (text, f'"{text}"', f"title:{text}", f"NEAR({text}, 2) NOT {text}"):
        with suppress(UsageError):
            keys(library, query, 5)


@pytest.mark.parametrize(
    "query",
    [
        " OR ".join(f"year:{number}" for number in range(1500, 2000)),
        " OR ".join(f"host:{number}.example" for number in range(500)),
        " ".join(f"-w{number}" for number in range(500)),
        "sea " + " ".join(f"-w{number}" for number in range(499)),
        " OR ".join(f"-w{number}" for number in range(500)),
        "(year:2017 OR sea " * DEEPEST + "weir" + ")" * DEEPEST,
        "-(sea OR year:2017 " * DEEPEST + "weir" + ")" * DEEPEST,
        '-(author:"a b" OR -year:2017 -sea ' * DEEPEST + "weir" + ")" * DEEPEST,
        " ".join(f"-(year:{number} title:a)" for number in range(1500, 1750)),
        " OR ".join(f'author:"a w{number}"' for number in range(250)),
        '"' + "sea " * 4_999 + '"',
        "信" * 20_000,
    ],
)
def test_the_largest_queries_are_answered(library, query):
    assert len(keys(library, query, 50)) <= 50
