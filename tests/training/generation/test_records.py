"""Records of our own making: valid, of all kinds, the same for the same seed."""

from collections import Counter

import pytest

pytest.importorskip("faker")

from citekit.formats.csl_json import csl_item
from citekit.styling.sureness import says_enough
from citekit.training.generation.records import make_records

COUNT = 600


@pytest.fixture(scope="module")
def records():
    return list(make_records(COUNT, seed=5))


def test_the_same_seed_gives_the_same_records(records):
    assert list(make_records(50, seed=5)) == records[:50]
    assert list(make_records(50, seed=6)) != records[:50]


def test_all_kinds_of_works_come_with_what_they_have(records):
    types = Counter(csl["type"] for csl in records)
    assert len(types) == 11
    assert types["webpage"] > types["thesis"] > 0
    fields = Counter(name for csl in records for name in csl)
    for name in ("author", "editor", "translator", "director", "container-title", "volume", "page"):
        assert fields[name], name
    assert COUNT * 0.5 < fields["author"] < COUNT
    papers = [csl for csl in records if csl["type"] == "article-journal"]
    assert sum("container-title" in csl for csl in papers) > 0.9 * len(papers)
    assert {csl.get("language") for csl in records} > {"de", "zh", None}


def test_values_are_as_records_have_them(records):
    for csl in records:
        assert csl_item("x", csl) == {"id": "x", "citation-key": "x", **csl}
        assert says_enough(csl) or len(csl) <= 4
        assert not csl["title"].endswith(".")
        assert "–" not in csl.get("page", "")
        if "accessed" in csl and "issued" in csl:
            issued, accessed = (csl[name]["date-parts"][0][0] for name in ("issued", "accessed"))
            assert issued <= accessed
