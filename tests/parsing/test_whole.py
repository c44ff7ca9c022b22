from types import SimpleNamespace

from citekit.parsing.reranking import names_of
from citekit.parsing.tokens import tokenize
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


def names(runs=RUNS, marks=MARKS):
    text = SimpleNamespace(raw=TEXT, marks=marks)
    return set(names_of(Whole(text, tokenize(TEXT)), runs))


def test_spans_say_how_they_begin_and_end():
    assert {
        "begins:author|X",
        "closing:author|.",
        "closing:container-title|,",
        "before:title|).",
        'around:container-title|."|,',
        "length:title|3",
        "first:title|tides",
        "last:title|salt",
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
        "place:title|2",
        'border:title>container-title|."',
    } <= names()
    twice = (*RUNS[:3], ("title", 6, 8), RUNS[-1])
    assert {"again:title|1", "count:title|2", "without:container-title"} <= names(twice)
