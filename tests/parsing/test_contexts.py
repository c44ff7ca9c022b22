import time

import pytest

from citekit.parsing.contexts import context_features, context_keys
from citekit.parsing.surfaces import token_class
from citekit.parsing.tokens import tokenize
from citekit.reference import Mark


def parts(text: str, marks=()) -> list[list[str]]:
    tokens = tokenize(text)
    classes = [token_class(text[t.start : t.end]) for t in tokens]
    return [key.split("|") for key in context_keys(text, tokens, classes, marks)]


def column(text: str, position: int, marks=()) -> list[str]:
    return [row[position] for row in parts(text, marks)]


def test_quotes_and_brackets():
    assert column("Ash “On big bridges” now (Span, 3)", 2) == [
        "o0",
        "i1",
        "i1",
        "i1",
        "o1",
        "o1r",
        "o1r",
    ]


def test_straight_and_single_quotes():
    assert column('Ash "On bridges" now', 2) == ["o0", "i1", "i1", "o1"]
    assert column("Ash 'On bridges' now", 2) == ["o0", "s1", "s1", "o1"]


def test_what_was_seen_before():
    assert column("Ash 1999. https://example.org 2001 x", 1) == ["00", "00", "10", "11", "21"]


def test_marks_begin_and_go_on():
    text = "Ash. On big bridges. Span."
    marks = (Mark("link", 5, 19, "https://example.org"), Mark("em", 21, 25))
    assert column(text, 3, marks) == ["e0l0", "e0lB0", "e0lI0", "e0lI0", "eB0l1"]


def test_a_link_on_its_own_address():
    text = "Ash. https://example.org"
    assert column(text, 3, (Mark("link", 5, 24, "https://example.org"),)) == ["e0l0", "e0lBu0"]


def test_marks_in_marks_count_once():
    text = "On big bridges"
    marks = (Mark("em", 0, 14), Mark("strong", 3, 6))
    assert column(text, 3, marks) == ["eB0l0", "eI0l0", "eI0l0"]


def test_style_of_the_whole_reference():
    assert column("Ash. 1999. “On bridges and on what they carry.”", 4)[0] == "aq"
    assert column("Ash. On bridges and on what they carry. Span 1999.", 4)[0] == "z"
    assert column("Ash. On bridges", 4)[0] == "n"


def test_features_of_a_key():
    key = "|".join(parts("Ash. 1999. “On bridges.”")[2])
    assert {"quote=i1", "style=aq", "seen=10", "qs=i1aq"} <= set(context_features(key))


@pytest.mark.no_cover
def test_cost_is_linear_in_tokens_and_marks():
    text = "word " * 3000
    marks = [Mark("em", 5 * i, 5 * i + 4) for i in range(3000)]
    start = time.process_time()
    parts(text, marks)
    assert time.process_time() - start < 2
