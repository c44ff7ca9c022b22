from types import SimpleNamespace

from citekit.parsing.features import encode
from citekit.parsing.reranking import names_of
from citekit.parsing.whole import Whole

from .wholes import MARKS, RUNS, TEXT


def names(runs=RUNS, marks=MARKS, link="", raw=TEXT):
    text = SimpleNamespace(raw=raw + link, marks=marks)
    tokens, keys = encode(text)
    return set(names_of(Whole(text, tokens, keys.echoes), runs))


def test_spans_say_how_they_begin_and_end():
    assert {
        "begins:author|X",
        "closing:author|.",
        "closing:container-title|,",
        "before:title|).",
        'around:container-title|."|,',
    } <= names()


def test_spans_of_words_say_what_is_inside():
    assert {"commas:title|1", "stops:title|0", "quoted:title|01", "numbers:author|0"} <= names()
    cut = (*RUNS[:2], ("title", 3, 5), ("container-title", 5, 8), RUNS[-1])
    assert "quotes:title|1|0" in names(cut)
    assert "quotes:container-title|-1|0" in names(cut)
    assert "quotes:title|0|0" in names()


LONG = (
    "Ash, A. Old tides. Turn now! Why? Salt: sea: river, lake, clay, bay, and 12 to 15, 20 or 21"
    ' (in 34 "towns of A. B. Weir: Ford Press. 1999.'
)


def test_what_is_inside_is_counted_up_to_a_few():
    parts = (("author", 0, 2), ("title", 2, 26), ("location", 26, 27), ("publisher", 27, 29))
    inside = names((*parts, ("date", 29, 30)), marks=[], raw=LONG)
    assert {
        "stops:title|2",
        "commas:title|3",
        "colons:title|2",
        "numbers:title|3",
        "brackets:title|1",
        "quotes:title|0|1",
        "commas-in:title|2|.|.",
        "stops-in:title|2|.|.",
        "commas:author|1",
        "stops:author|0",
        "stops:publisher|0",
        "colons:location|0",
        "closing:location|:",
        "begins:date|9",
        "kinds-of-stops:2|4",
        "stops:author.title.",
        "stops:publisher.location:",
        "border:location>publisher|:",
        "border-begins:publisher>date|9|.",
    } <= inside
    assert not {name for name in inside if name.startswith(("stops:date", "commas:date"))}


def test_marks_hold_or_cut_a_span():
    assert {"marks:container-title|em-whole", "marks:title|em-none"} <= names()
    cut = (*RUNS[:2], ("title", 3, 7), ("container-title", 7, 8), RUNS[-1])
    assert {"marks:title|em-part", "marks:container-title|em-inside"} <= names(cut)
    assert not any(name.startswith("marks:") for name in names(marks=[]))


def test_order_says_what_follows_and_what_is_missing():
    assert {
        "pair:^>author",
        "triple:date>title>container-title",
        "pair:volume>$",
        "without:publisher",
        "both:author&title",
        'border:title>container-title|."',
    } <= names()
    twice = (*RUNS[:3], ("title", 6, 8), RUNS[-1])
    assert {"count:title|2", "without:container-title"} <= names(twice)
    often = (("title", 0, 2), *RUNS[1:3], ("title", 6, 8), ("title", 8, 9))
    assert "count:title|3" in names(often)


def test_runs_say_how_much_of_them_the_link_repeats():
    linked = names((*RUNS, ("url", 9, 10)), link=" https://rivernews.example/tides-and-salt")
    assert {"in-path:title|all", "in-host:container-title|all", "in-path:author|none"} <= linked
    assert not any(name.startswith("in-") for name in names())
    half = names((*RUNS, ("url", 9, 10)), link=" https://rivernews.example/tides-salt-pans")
    assert "in-path:title|most" in half
    few = names((*RUNS, ("url", 9, 10)), link=" https://rivernews.example/salt-pans")
    assert "in-path:title|few" in few
