"""Where sentences begin."""

import pytest

from citekit.citations.sentences import sentence_start


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It was. Ash says so (|", "Ash says so ("),
        ("It was? “Ash says so” (|", "“Ash says so” ("),
        ("It was. C. Wright Ash says so (|", "C. Wright Ash says so ("),
        ("Ash et al. say so (|", "Ash et al. say so ("),
        ("他说。林树认为（|", "林树认为（"),
    ],
)
def test_start(text, sentence):
    at = text.index("|")
    assert text[sentence_start(text, at) : at] == sentence
