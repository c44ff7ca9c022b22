import pytest

from citekit.parsing.outlooks import outlook_features, outlook_keys
from citekit.parsing.surfaces import token_class
from citekit.parsing.tokens import tokenize

CHAPTER = (
    "Ash, A. On rain. In B. Bee (Ed.), Clouds, pp. 4-9. Leiden: Span Press. https://span.example/x"
)


def outlooks(raw):
    """Return the key of each token by its core, in its five parts."""
    tokens = tokenize(raw)
    classes = [token_class(raw[t.start : t.end]) for t in tokens]
    cores = [raw[t.core_start : t.core_end] for t in tokens]
    return {
        core: key.split("|")
        for core, key in zip(cores, outlook_keys(raw, tokens, classes), strict=True)
    }


def test_signs_before_and_behind():
    seen = outlooks(CHAPTER)
    assert seen["Ash"][:2] == ["BCEILP", ""]
    assert seen["Clouds"][:2] == ["BCLP", "EI"]
    assert seen["https://span.example/x"][0] == ""


def test_next_signs_and_the_last():
    seen = outlooks(CHAPTER)
    assert seen["rain"][3:] == ["IE", ""]
    assert seen["Clouds"][3:] == ["PC", "E"]


def test_stops_are_counted_from_the_end():
    seen = outlooks("Ash, A. On rain. Span. Oslo, 2019.")
    assert [seen[word][2] for word in ("On", "Span", "Oslo")] == ["2", "1", "0"]
    assert outlooks("Ash one. two. six. ten. oar. row. tub. Oslo")["Ash"][2] == "5"


def test_a_word_before_a_stop_has_three_letters():
    assert outlooks("Ash oar. Oslo")["Ash"][2] == "1"
    assert outlooks("Ash ox. Oslo")["Ash"][2] == "0"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        *(("12(3),", "V"), ("12.3,", "V"), ("(3),", "V"), ("(b),", "")),
        *(("In", "I"), ("in:", "I"), ("in", ""), ("“Rain", "Q"), ("Leiden:", "C"), ("of:", "")),
    ],
)
def test_signs(text, sign):
    assert outlooks(f"Ash {text} b")["Ash"][0] == sign


def test_features_name_single_signs():
    features = outlook_features("BP|IE|3|PC|E")
    assert {"ahead=B", "ahead=P", "behind=I", "stops=3", "next=P", "last=E"} <= set(features)


def test_key_of_nothing():
    assert outlook_features("||0||")[:2] == ("stops=0", "next2=")
