import re

import pytest

from citekit.parsing.normalisation.phrases import (
    last_words,
    telling_words,
    without_start,
    words_of,
)

PHRASES = ("edited by", "a cura di", "Éd.", "&")


def test_words_are_casefolded():
    assert words_of("Ash, A.; Éd. (3rd ed.)") == ["ash", "a", "éd", "3rd", "ed"]


def test_a_phrase_is_told_by_its_longest_word():
    assert telling_words(PHRASES) == {"edited", "cura", "éd"}
    assert last_words(PHRASES) == {"by", "di", "éd"}


@pytest.mark.parametrize(
    ("text", "rest"), [("p. 3", "3"), ("3 p. 4", "3 p. 4"), ("", ""), ("p. p. 3", "p. 3")]
)
def test_only_what_stands_at_the_start_is_taken_off(text, rest):
    assert without_start(re.compile(r"p\.\s"), text) == rest
