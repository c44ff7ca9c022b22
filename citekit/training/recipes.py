"""How a model is made: data, generated references, and how many models are averaged."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
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

_PARTS = 4
"""Into how many parts the references to calibrate on are divided; a bag is trained without one."""

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
        calibration: tagged references to fit the confidences on, of each set a share (weights
            above 1 count as 1): every bag is trained without a part of them, and the mean of the
            bags that have not seen a part says how sure it is of it.
        outlook: whether tokens know what else is in their reference; ``None``: as many bags of both
            kinds. They make different mistakes, of which their mean makes fewer (Ho 1998, "The
            Random Subspace Method").
    """

    portions: tuple[Portion, ...] = ()
    generated: int = 0
    seed: int = 1
    iterations: int | None = None
    bags: int = 1
    workers: int = 1
    calibration: tuple[Portion, ...] = ()
    outlook: bool | None = True


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
    if recipe.outlook is None:
        kinds = (replace(recipe, outlook=True), replace(recipe, outlook=False))
        return average([train_recipe(kind, own=own, held_out=held_out) for kind in kinds])
    with tempfile.TemporaryDirectory() as folder:
        bags = [
            _Bag(recipe, number, tuple(own), tuple(held_out), Path(folder) / f"{number}.npz")
            for number in range(recipe.bags)
        ]
        for _ in ordered_map(_train_bag, bags, min(recipe.workers, recipe.bags)):
            pass
        models = [Model.load(bag.path) for bag in bags]
    model = models[0] if len(models) == 1 else average(models)
    if recipe.calibration:
        model.calibration = fit(_trials(recipe, models, held_out))
    return model


def _train_bag(bag: _Bag) -> None:
    """Write the model of a bag."""
    recipe, seed = bag.recipe, bag.recipe.seed + bag.number
    aside = _calibration_parts(recipe)[bag.number % _PARTS] if recipe.calibration else []
    held_out = [*bag.held_out, *aside]
    data = without_copies(bag.own, aside)
    data += mix(recipe.portions, generated=recipe.generated, seed=seed, held_out=held_out)
    if recipe.bags > 1:
        data = random.Random(seed).sample(data, round(_KEPT * len(data)))  # noqa: S311
    options: dict[str, float] = {"max_iterations": recipe.iterations} if recipe.iterations else {}
    train(data, options=options, outlook=recipe.outlook is not False).save(bag.path)


def _trials(recipe: Recipe, models: Sequence[Model], held_out: Sequence[TaggedReference]) -> Trials:
    """Return how sure the bags without a part are of it, for every part that has such bags.

    Their mean is asked, since a mean is what is shipped: it is right more often than any of them.
    """
    trials = Trials()
    for part, references in enumerate(_calibration_parts(recipe)):
        unseen = models[part::_PARTS]
        if unseen:
            mean = unseen[0] if len(unseen) == 1 else average(unseen)
            trials.run(mean, without_copies(references, held_out))
    return trials


def _calibration_parts(recipe: Recipe) -> list[list[TaggedReference]]:
    """Return the references to calibrate on in ``_PARTS`` parts; a site or file is in one."""
    rnd = random.Random(recipe.seed)  # noqa: S311 - no secret
    references: list[TaggedReference] = []
    for portion in recipe.calibration:
        whole = list(read_tagged(portion.path))
        references += rnd.sample(whole, min(len(whole), round(portion.weight * len(whole))))
    folds = group_folds(references, _PARTS, recipe.seed)
    return [[references[i].without_number() for i in sorted(fold)] for fold in folds]
