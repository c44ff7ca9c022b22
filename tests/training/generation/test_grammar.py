"""The grammar of word lists, and that all lists hang together."""

from random import Random

import pytest

pytest.importorskip("faker")

from citekit.training.generation.generator import load_language_weights
from citekit.training.generation.grammar import (
    Slot,
    expand,
    find_rule,
    load_rules,
    parse_phrase,
)
from citekit.training.generation.templates import load_styles
from citekit.training.generation.works import Work

VALUES = {"who": "ann", "none": None}


def write(text, seed=1):
    return expand(parse_phrase(text), "en", Random(seed), VALUES.__getitem__)


def test_slots_are_filled():
    assert write("by {who}.") == "by ann."


def test_a_capital_is_put_in_front():
    assert write("{^who} came") == "Ann came"


def test_a_missing_value_makes_the_whole_phrase_missing():
    assert write("by {none}.") is None


def test_choices_of_one_length_go_together():
    texts = {write("{=(|[}{who}{=)|]}", seed) for seed in range(20)}
    assert texts == {"(ann)", "[ann]"}


def test_an_optional_slot_comes_now_and_then():
    assert {write("x{who?}", seed) for seed in range(20)} == {"x", "xann"}


def test_an_unknown_name_is_an_error():
    with pytest.raises(KeyError):
        write("{nothing-like-this}")


def test_a_language_without_a_table_has_no_rules():
    assert load_rules("xx") == {}


@pytest.mark.parametrize("language", load_language_weights()[0])
def test_every_template_of_a_language_can_be_written(language):
    random = Random(5)
    written = language if find_rule(language, "t.web") else "en"
    for style in load_styles():
        if not style.is_used_in(language):
            continue
        for kind, _, template in style.templates:
            work = Work(kind, language, written, style.options, random)
            for segment in template.segments:
                expand(segment.phrase, language, random, work)


@pytest.mark.parametrize("language", [*load_language_weights()[0], "common"])
def test_every_rule_of_a_language_can_be_written(language):
    dates = {"Y", "yy", "m", "mm", "d", "dd", "month", "mon", "th"}
    random = Random(5)
    spoken = "en" if language == "common" else language
    for name, rule in load_rules(language).items():
        for phrase in rule.phrases:
            slots = {part.name for part in phrase if isinstance(part, Slot)}
            if slots & dates or name.startswith("date."):
                continue
            expand(phrase, spoken, random, Work("news", spoken, spoken, {}, random))
