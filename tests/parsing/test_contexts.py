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


def test_kinds_of_brackets_and_quotes_in_quotes():
    assert column("a [b] (c] d)", 2) == ["o0", "o0s", "o0r", "o0r"]
    assert column("“a ‘b’ c” “d” “e” f", 2) == ["i1", "i1", "i1", "i2", "i2", "o2"]
    assert column("（a） 【b】 c", 2) == ["o0r", "o0s", "o0"]


def test_where_a_token_stands():
    assert column("a b c d e f g", 0) == ["003", "103", "213", "323", "433", "442", "451"]
    assert column("a b", 0) == ["002", "131"]


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


def test_where_the_first_year_stands():
    words = [f"w{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    styles = {
        place: column(" ".join([*words[:place], "1999", *words[place:]]), 4)[0]
        for place in (0, 8, 9, 22, 23)
    }
    assert styles == {0: "a", 8: "a", 9: "m", 22: "m", 23: "z"}
    assert column("a b c 1999 d e", 4)[0] == "z"
    assert column("a b c 1999 d e f", 4)[0] == "a"


def test_markup_is_part_of_the_style():
    text = "Ash. On big bridges. Span."
    for kind, style in (("em", "ne"), ("link", "nl"), ("strong", "n")):
        assert column(text, 4, (Mark(kind, 5, 19),))[0] == style


def test_how_many_marks_are_past():
    text = "a b c d e"
    marks = [Mark("em", start, start + 1) for start in (0, 2, 4)]
    assert column(text, 3, marks) == ["eB0l0", "eB1l0", "eB1l0", "e2l0", "e2l0"]


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
