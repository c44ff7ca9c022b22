from dataclasses import replace

import pytest

from citekit.parsing.habits import KINDS
from citekit.training.contests import contests, usual_traits
from citekit.training.datasets import from_pairs
from citekit.training.train import train

pytest.importorskip("pycrfsuite")


DATA = [
    from_pairs([("author", "Ash, A."), ("date", f"{1980 + i}."), ("title", f"On bridge {i}.")])
    for i in range(40)
]
ODD = [from_pairs([("title", f"Ash {i} bridge"), ("author", "On, 1990")]) for i in range(5)]


def test_contests_are_held_where_the_model_is_in_doubt():
    found = contests(train(DATA[:30]), [*DATA[30:], *ODD])
    assert found
    for one in found:
        assert len(one.features) == len(one.probabilities) == len(one.mistakes) > 1
        assert one.probabilities[0] == max(one.probabilities[:1])
        assert one.fits == []


def test_contests_in_a_list_say_how_each_labelling_fits_to_the_others():
    model = train(DATA[:30])
    odd = [replace(reference, group="odd") for reference in ODD]
    alone, in_list = contests(model, odd), contests(model, odd, usual_traits(DATA))
    assert [one.features for one in in_list] == [one.features for one in alone]
    for one in in_list:
        assert len(one.fits) == len(one.features)
        assert all(fit.keys() == set(KINDS) for fit in one.fits)
        assert len({fit["follows"] for fit in one.fits}) > 1
    assert all(one.fits == [] for one in contests(model, ODD, usual_traits(DATA)))


def test_what_is_usual_is_counted_from_labels():
    usual = usual_traits(
        from_pairs([("author", "Ash, A."), ("title", f"On bridge {i}.")]) for i in range(3)
    )
    assert usual.counts["follows", "^", "author"] == 3
    assert usual.counts["follows", "author", ".title"] == 3
