from citekit.parsing.tokens import tokenize
from citekit.training.datasets import from_pairs
from citekit.training.labelling import (
    fingerprint,
    in_order,
    sequences,
    token_labels,
    without_copies,
)


def test_the_first_token_of_a_field_begins_it():
    reference = from_pairs([("author", "Ash, Ann."), ("title", "On bridges."), ("title", "Again.")])
    assert token_labels(reference, tokenize(reference.text)) == [
        "B-author",
        "I-author",
        "B-title",
        "I-title",
        "B-title",
    ]


def test_unknown_labels_are_notes():
    reference = from_pairs([("mystery", "Ash")])
    assert token_labels(reference, tokenize(reference.text)) == ["B-note"]


def test_features_and_labels_are_as_many():
    reference = from_pairs([("author", "Ash, A."), ("date", "1999.")])
    ((features, labels),) = sequences([reference, from_pairs([("title", "x")])][:1])
    assert len(features) == len(labels) == 3


def test_fingerprints_ignore_case_and_punctuation():
    assert fingerprint("Ash, A. (1999)") == fingerprint("ASH A 1999.")


def test_near_copies_are_left_out():
    held = from_pairs([("title", "Ash, A. 1999. On the bridges of the northern rivers. Span 3.")])
    copy = from_pairs([("title", "ASH A 1999 On the bridges of the northern rivers, Span 3")])
    other = from_pairs([("title", "Birch, B. 2001. What rivers know of their bridges. Span 4.")])
    assert without_copies([copy, other], [held]) == [other]


def test_labels_stand_in_one_order_whatever_came_first():
    assert in_order(["I-title", "B-author", "I-author", "B-title", "B-author"]) == [
        "B-author", "I-author", "B-title", "I-title",
    ]  # fmt: skip
