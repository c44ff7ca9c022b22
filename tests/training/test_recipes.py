import json
from collections import Counter
from dataclasses import replace

import pytest

from citekit.parsing import parse_entries
from citekit.parsing.reranking import LABELLER, Reranker
from citekit.training.datasets import from_pairs
from citekit.training.evaluate import evaluate
from citekit.training.mixture import Portion
from citekit.training.recipes import Recipe, parts_to_judge_on, train_networks, train_recipe

pytest.importorskip("pycrfsuite")


def references(first: int, last: int):
    for i in range(first, last):
        yield from_pairs([("author", "Ash, A."), ("date", f"{1950 + i}."), ("title", f"On {i}.")])


def odd_references(count: int):
    """References in which nothing says what is what."""
    for i in range(count):
        label = ("title", "author")[i % 2]
        yield from_pairs([(label, f"zu {i} und [{i % 5}] — (x)")])


def test_several_bags_give_one_model():
    recipe = Recipe(seed=3, iterations=30, bags=3)
    own = list(references(0, 40))
    model = train_recipe(recipe, own=own)
    assert model.version != train_recipe(Recipe(seed=3, iterations=30), own=own).version
    assert evaluate(model, references(40, 50)).wrong_tokens == 0


def test_a_network_is_learned_besides_and_is_judged_with():
    own = [
        replace(r, group=f"{i % 8}") for i, r in enumerate([*references(0, 40), *odd_references(8)])
    ]
    recipe = Recipe(iterations=20, bags=4, judge_on_own=True, epochs=2)
    model = train_recipe(recipe, own=own)
    assert model.network.labels == model.labels
    assert "-1:p3=ash" not in model.network.features, "it is told of each token itself alone"
    assert "p3=ash" in model.network.features
    assert model.calibration is not None
    without = train_recipe(replace(recipe, epochs=0), own=own)
    assert without.network is None
    assert without.version != model.version


def test_networks_do_not_see_the_part_that_they_are_asked_about():
    own = [replace(r, group=f"{i}") for i, r in enumerate(references(0, 12))]
    lonely = [
        replace(r, group="x") for r in [from_pairs([("publisher", "Salt, Salt and Salt")])] * 9
    ]
    recipe = Recipe(epochs=1)
    everything, unseeing = train_networks(recipe, [lonely], own=[*own, *lonely])
    assert "B-publisher" in everything.labels
    assert "B-publisher" not in unseeing.labels
    assert train_networks(Recipe(), [lonely], own=own) == [None, None]


def test_bags_differ_by_their_generated_references():
    one, two = (train_recipe(Recipe(generated=30, seed=seed, iterations=5)) for seed in (1, 2))
    assert one.version != two.version


def test_both_kinds_give_one_model_that_has_the_features_of_both():
    own = list(references(0, 40))
    without, with_, both = (
        train_recipe(Recipe(seed=3, iterations=20, outlook=outlook), own=own)
        for outlook in (False, True, None)
    )
    assert set(both.features) == {*without.features, *with_.features}
    assert len(both.features) > len(without.features)
    assert evaluate(both, references(40, 50)).wrong_tokens == 0


def test_confidences_are_fitted_on_what_each_bag_did_not_see(tmp_path):
    path = tmp_path / "own.jsonl"
    rows = [
        {
            "text": r.text,
            "segments": [[name, r.text[a:b]] for name, a, b in r.spans],
            "site": f"{i % 9}",
        }
        for i, r in enumerate([*references(0, 60), *odd_references(12)])
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    recipe = Recipe((Portion(path),), iterations=30, bags=5, calibration=(Portion(path),))
    model = train_recipe(recipe)
    assert model.calibration is not None
    assert LABELLER in model.reranker.weights
    known, odd = (
        parse_entries([from_pairs(pairs)], model=model)[0].confidence
        for pairs in (
            [("author", "Ash, A."), ("date", "1970."), ("title", "On 20.")],
            [("note", "zu 12 und [5] — (x)")],
        )
    )
    assert known > odd
    given = Reranker({LABELLER: 0.5})
    other = train_recipe(recipe, reranker=given)
    assert other.reranker is given
    assert other.calibration is not None


def test_a_share_to_judge_on_is_of_whole_lists(tmp_path):
    path = tmp_path / "own.jsonl"
    sites = "aaaaabbbbbcccccddddd"
    rows = [
        {"text": f"{i}.", "segments": [["title", f"{i}."]], "site": site}
        for i, site in enumerate(sites)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for share, lists in ((0.5, 2), (0.3, 1), (3.0, 4)):
        parts = parts_to_judge_on(Recipe(calibration=(Portion(path, share),)), ())
        groups = Counter(reference.group for part in parts for reference in part)
        assert [*groups.values()] == [5] * lists
