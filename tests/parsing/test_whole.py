from types import SimpleNamespace

from citekit.parsing.features import encode
from citekit.parsing.reranking import names_of
from citekit.parsing.whole import Whole
from citekit.reference import Mark

TEXT = "Ash, A. (1999). Tides, “and salt.” River News, 3."
MARKS = [Mark("em", TEXT.index("River"), TEXT.index("River") + 10)]
RUNS = (
    ("author", 0, 2),
    ("date", 2, 3),
    ("title", 3, 6),
    ("container-title", 6, 8),
    ("volume", 8, 9),
)


def names(runs=RUNS, marks=MARKS, link=""):
    text = SimpleNamespace(raw=TEXT + link, marks=marks)
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


def test_runs_say_how_much_of_them_the_link_repeats():
    linked = names((*RUNS, ("url", 9, 10)), link=" https://rivernews.example/tides-and-salt")
    assert {"in-path:title|all", "in-host:container-title|all", "in-path:author|none"} <= linked
    assert not any(name.startswith("in-") for name in names())
