"""How a model is made: data, generated references, and how many models are averaged."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from citekit.parallel import ordered_map
from citekit.parsing.model import Model
from citekit.training.averaging import average
from citekit.training.mixture import Portion, mix
from citekit.training.tagged import TaggedReference
from citekit.training.train import train

_KEPT = 0.9  # of the data in each bag, so that bags differ where nothing is generated


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train a model.

    Attributes:
        portions: the data sets and their weights.
        generated: how many references of our own making to add.
        seed: of everything random.
        iterations: of L-BFGS at most; ``None``: as ``train`` has it.
        bags: how many models to train, each on other generated references and on nine tenths of
            the data, and to average.
        workers: processes that train at the same time.
    """

    portions: tuple[Portion, ...] = ()
    generated: int = 0
    seed: int = 1
    iterations: int | None = None
    bags: int = 1
    workers: int = 1


@dataclass(frozen=True, slots=True)
class _Bag:
    recipe: Recipe
    number: int
    own: tuple[TaggedReference, ...]
    held_out: tuple[TaggedReference, ...]
    path: Path


def train_recipe(
    recipe: Recipe,
    *,
    own: Sequence[TaggedReference] = (),
    held_out: Sequence[TaggedReference] = (),
) -> Model:
    """Return the model that the recipe makes.

    Args:
        recipe: how.
        own: references to train on besides the recipe's portions.
        held_out: references whose near-copies are left out of the portions.
    """
    with tempfile.TemporaryDirectory() as folder:
        bags = [
            _Bag(recipe, number, tuple(own), tuple(held_out), Path(folder) / f"{number}.npz")
            for number in range(recipe.bags)
        ]
        paths = list(ordered_map(_train_bag, bags, min(recipe.workers, recipe.bags)))
        models = [Model.load(path) for path in paths]
    return models[0] if len(models) == 1 else average(models)


def _train_bag(bag: _Bag) -> Path:
    recipe, seed = bag.recipe, bag.recipe.seed + bag.number
    data = [*bag.own]
    data += mix(recipe.portions, generated=recipe.generated, seed=seed, held_out=bag.held_out)
    if recipe.bags > 1:
        data = random.Random(seed).sample(data, round(_KEPT * len(data)))  # noqa: S311
    options: dict[str, float] = {"max_iterations": recipe.iterations} if recipe.iterations else {}
    train(data, options=options).save(bag.path)
    return bag.path
