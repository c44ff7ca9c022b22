import pytest

from citekit.library.correcting import corrected

from .building import BRIDGES, FERRIES, article, entry, work

PAGE = "https://river.example/bridges"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (work("Ito", 2001, "Counting Brigdes"), work("Ito", 2001, "Counting bridges.")),
        (work("Ito", 2001, "Fords"), work("Ito", 2001, "Fords", URL=PAGE, page="3")),
        (work("Ito", 2001, "Fords", URL=PAGE), work("Ito", 2010, "Fords", URL=PAGE)),
        (work("Iot", 2001, "Fords", URL=PAGE), work("Ito", 2001, "Fords", URL=PAGE + "/#a")),
        (work("Ito", 2001, "F", DOI="10.1234/a"), work("Ito", 2001, "Fords", DOI="10.1234/A")),
        (work("Ito", 2001, "Old Weir"), work("Ito", 2001, "Old Weirr")),
        (work("Ito", None, "Fords", URL=PAGE), work("Ito", None, "Fords", URL=PAGE, page="3")),
    ],
)
def test_a_corrected_reference_is_recognised(old, new):
    other = work("Vega", 1999, "Ferries")
    assert list(corrected([other, old], [new])) == [(1, 0)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (work("Ito", 2001, "Fords"), work("Ito", 2002, "Fords")),
        (work("Ito", 2001, "Fords"), work("Vega", 2001, "Fords")),
        (work("Ito", 2001, "Fords, Part 1"), work("Ito", 2001, "Fords, Part 2")),
        (work("Ito", 2001, "Fords, Part I"), work("Ito", 2001, "Fords, Part II")),
        (work("Ito", 2001, "The First Ford"), work("Ito", 2001, "The Third Ford")),
        (work("Ito", 2001, "Fords"), work("Ito", 2001, "Fords of the North")),
        (
            work("Ito", 2001, "Fords", year_suffix="a"),
            work("Ito", 2001, "Fords", year_suffix="b"),
        ),
        (
            work("Ito", 2001, "Fords", URL="https://river.example"),
            work("Ito", 2002, "Fords", URL="https://river.example"),
        ),
        (work(title="Fords"), work(title="Fords", page="3")),
        (work("Ito", 2001, "Two Arks"), work("Ito", 2001, "Two Arcs")),
        (work("Ito", 2001, "Two Dam"), work("Ito", 2001, "Two Damm")),
        (work("Ito", 2001, "Old Fordsx"), work("Ito", 2001, "Old Fords1")),
        (work("Ito", 2001, ""), work("Ito", 2001, "", page="3")),
        (work("Ito", 2001, "Fords", URL=PAGE), work("Vega", 2002, "Fords", URL=PAGE)),
        (work("", 2001, "Weirs", URL=PAGE), work("", 2001, "Fords", URL=PAGE)),
    ],
)
def test_another_work_is_not(old, new):
    assert list(corrected([old], [new])) == []


def test_each_is_taken_once():
    one = work("Ito", 2001, "Fords")
    assert list(corrected([one, one], [one, one, one])) == [(0, 0), (1, 1)]


@pytest.mark.no_cover
def test_ten_thousand_alike_take_no_time():
    many = [work("Ito", 2001, f"Ford {number}") for number in range(10_000)]
    assert len(list(corrected(many[:5000], many[5000:]))) == 0


def test_a_correction_in_the_article_keeps_the_key(library):
    library.add("a.md", [article(entry("Ito 2001 Brigdes", work("Ito", 2001, "Brigdes")))], "1")
    better = work("Ito", 2001, "Bridges", URL=PAGE)
    report = library.add("a.md", [article(entry("Ito 2001 Bridges", better))], "2")
    assert report.new_references == 0
    reference = library.get("ito2001brigdes")
    assert reference.csl["title"] == "Bridges"
    assert [(found.raw, found.present) for found in reference.entries] == [
        ("Ito 2001 Bridges", True),
        ("Ito 2001 Brigdes", False),
    ]
    library.add("b.md", [article(entry("elsewhere", better))], "1")
    assert library.counts().references == 1


def test_a_work_that_others_still_cite_stays_as_it_is(library):
    library.add("b.md", [article(BRIDGES)], "1")
    library.add("a.md", [article(BRIDGES, FERRIES)], "1")
    csl = {**BRIDGES.reference.csl, "title": "Countnig Bridges"}
    weak = entry("other", csl, confidence=0.5)
    report = library.add("a.md", [article(weak, FERRIES)], "2")
    assert report.new_references == 0
    assert len(library.get("okoye2017counting").entries) == 3
    assert library.get("okoye2017counting").csl["title"] == "Counting Bridges"
