import pytest

from citekit.training.datasets import from_pairs
from citekit.training.evaluate import evaluate
from citekit.training.recipes import Recipe, train_recipe

pytest.importorskip("pycrfsuite")


def references(first: int, last: int):
    for i in range(first, last):
        yield from_pairs([("author", "Ash, A."), ("date", f"{1950 + i}."), ("title", f"On {i}.")])


def test_several_bags_give_one_model():
    recipe = Recipe(seed=3, iterations=30, bags=3)
    own = list(references(0, 40))
    model = train_recipe(recipe, own=own)
    assert len(model.version.split("-")) == 3
    assert evaluate(model, references(40, 50)).wrong_tokens == 0


def test_bags_differ_by_their_generated_references():
    one, two = (train_recipe(Recipe(generated=30, seed=seed, iterations=5)) for seed in (1, 2))
    assert one.version != two.version
