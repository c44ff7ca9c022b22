"""Links and verdicts."""

from citekit.links.records import Link, Place, Verdict


def test_a_place_counts_once():
    link, place = Link("http://x.example/"), Place("k", "a.md", 3)
    link.add("A", place)
    link.add("A", place)
    link.add("", None)
    assert (link.titles, link.cited) == (["A"], [place])


def test_what_is_fine():
    assert [verdict for verdict in Verdict if verdict.is_fine] == [Verdict.OK, Verdict.MOVED]
