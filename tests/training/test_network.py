import pytest

from citekit.errors import UnreadableError
from citekit.parsing.decoding import decode
from citekit.parsing.features import encode
from citekit.training.datasets import from_pairs
from citekit.training.labelling import token_labels
from citekit.training.network import train_network


def references(first, last):
    """References whose last word says whether they begin with an author or a title."""
    for i in range(first, last):
        label = ("author", "title")[i % 2]
        filler = " ".join(["salt", "and"] * (2 + i % 3))
        yield from_pairs([(label, f"Ash {i % 7}"), ("note", f"{filler} {label}")])


def test_it_learns_what_stands_far_away():
    pytest.importorskip("scipy")
    network = train_network(references(0, 240), epochs=50)
    held_out = list(references(240, 280))
    encoded = [encode(reference) for reference in held_out]
    paths = decode(network.scores_of_all([keys for _, keys in encoded]), network.transitions)
    for reference, (tokens, _), path in zip(held_out, encoded, paths, strict=True):
        assert [network.labels[i] for i in path.labels] == token_labels(reference, tokens)


def test_the_same_seed_gives_the_same_network():
    pytest.importorskip("scipy")
    one, two, other = (train_network(references(0, 30), epochs=1, seed=seed) for seed in (1, 1, 2))
    assert (one.output == two.output).all()
    assert (one.output != other.output).any()


def test_nothing_to_learn_from_is_said():
    with pytest.raises(UnreadableError, match="no tagged references"):
        train_network([], epochs=1)
