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
from citekit.training.calibrate import Trials, fit
from citekit.training.datasets import read_tagged
from citekit.training.folds import group_folds
from citekit.training.labelling import without_copies
from citekit.training.mixture import Portion, mix
from citekit.training.tagged import TaggedReference
from citekit.training.train import train

_LEAST_PARTS = 4  # so that a single model is not trained without all of them
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
        calibration: tagged references to fit the confidences on: each bag is trained without a
            part of them and says how sure it is of that part.
    """

    portions: tuple[Portion, ...] = ()
    generated: int = 0
    seed: int = 1
    iterations: int | None = None
    bags: int = 1
    workers: int = 1
    calibration: tuple[Path, ...] = ()


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
        trials = list(ordered_map(_train_bag, bags, min(recipe.workers, recipe.bags)))
        models = [Model.load(bag.path) for bag in bags]
    model = models[0] if len(models) == 1 else average(models)
    if recipe.calibration:
        model.calibration = fit(Trials.joined(trials))
    return model


def _train_bag(bag: _Bag) -> Trials:
    """Write the model of a bag; return how sure it was of the references held out for that."""
    recipe, seed = bag.recipe, bag.recipe.seed + bag.number
    aside = _calibration_part(recipe, bag.number)
    held_out = [*bag.held_out, *aside]
    data = without_copies(bag.own, aside)
    data += mix(recipe.portions, generated=recipe.generated, seed=seed, held_out=held_out)
    if recipe.bags > 1:
        data = random.Random(seed).sample(data, round(_KEPT * len(data)))  # noqa: S311
    options: dict[str, float] = {"max_iterations": recipe.iterations} if recipe.iterations else {}
    model = train(data, options=options)
    model.save(bag.path)
    trials = Trials()
    trials.run(model, aside)
    return trials


def _calibration_part(recipe: Recipe, number: int) -> list[TaggedReference]:
    references = [reference for path in recipe.calibration for reference in read_tagged(path)]
    if not references:
        return []
    fold = group_folds(references, max(recipe.bags, _LEAST_PARTS), recipe.seed)[number]
    return [references[i].without_number() for i in sorted(fold)]
