"""How a model is made: data, generated references, and how many models are averaged."""

from __future__ import annotations

import hashlib
import random
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from citekit.parallel import ordered_map
from citekit.parsing.model import Model
from citekit.parsing.network import Network
from citekit.parsing.reranking import Reranker
from citekit.training.averaging import average
from citekit.training.calibrate import Trials, fit
from citekit.training.contests import Contest, contests, usual_traits
from citekit.training.datasets import read_tagged
from citekit.training.folds import group_folds
from citekit.training.labelling import without_copies
from citekit.training.mixture import Portion, mix
from citekit.training.network import train_network
from citekit.training.rerank import fit_reranker
from citekit.training.tagged import TaggedReference, by_group
from citekit.training.train import train

_PARTS = 4
"""Into how many parts the references to judge on are divided; a bag is trained without one."""

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
        calibration: tagged references to fit the confidences and the reranker on, of each set a
            share in whole lists (weights above 1 count as 1): every bag is trained without a part
            of them, and the mean of the bags that have not seen a part is asked about it.
        judge_on_own: whether the references given besides are to be fitted on in the same way.
        outlook: whether tokens know what else is in their reference; ``None``: as many bags of both
            kinds. They make different mistakes, of which their mean makes fewer (Ho 1998, "The
            Random Subspace Method").
        epochs: how often a network learns from all data, 0 for none. The same is learned for each
            part of the references to judge on by a network that does not see it.
        network_portions: the data that it learns from; none: ``portions``.
        network_generated: how many references of our own making it learns from besides.
    """

    portions: tuple[Portion, ...] = ()
    generated: int = 0
    seed: int = 1
    iterations: int | None = None
    bags: int = 1
    workers: int = 1
    calibration: tuple[Portion, ...] = ()
    judge_on_own: bool = False
    outlook: bool | None = True
    epochs: int = 0
    network_portions: tuple[Portion, ...] = ()
    network_generated: int = 0


@dataclass(frozen=True, slots=True)
class _Bag:
    recipe: Recipe
    own: tuple[TaggedReference, ...]
    held_out: tuple[TaggedReference, ...]
    path: Path
    lacks_a_part: bool


@dataclass(frozen=True, slots=True)
class _Learner:
    recipe: Recipe
    own: tuple[TaggedReference, ...]
    held_out: tuple[TaggedReference, ...]


def train_recipe(
    recipe: Recipe,
    *,
    own: Sequence[TaggedReference] = (),
    held_out: Sequence[TaggedReference] = (),
    reranker: Reranker | None = None,
) -> Model:
    """Return the model that the recipe makes.

    Args:
        recipe: how.
        own: references to train on besides the recipe's portions.
        held_out: references whose near-copies are left out of the portions.
        reranker: that the model is to have; ``None``: one is fitted, if there is what to judge on.
    """
    kinds = (True, False) if recipe.outlook is None else (recipe.outlook,)
    parts = parts_to_judge_on(recipe, own)
    with tempfile.TemporaryDirectory() as folder:
        bags = [
            _Bag(
                replace(recipe, outlook=kind, seed=recipe.seed + number),
                tuple(own),
                (*held_out, *(parts[number % _PARTS] if parts else ())),
                Path(folder) / f"{number}-{kind:d}.npz",
                bool(parts),
            )
            for number in range(recipe.bags)
            for kind in kinds
        ]
        for _ in ordered_map(_train_bag, bags, min(recipe.workers, len(bags))):
            pass
        models = [Model.load(bag.path) for bag in bags]
    model = average(models)
    network, *unseeing = train_networks(recipe, parts, own=own, held_out=held_out)
    if network is not None:
        model.ask_also(network)
        model.version = _version_of(model.version, network)
    if parts:
        by_number = [average(models[i : i + len(kinds)]) for i in range(0, len(bags), len(kinds))]
        unseen = [without_copies(part, held_out) for part in parts]
        judge(model, by_number, unseen, reranker=reranker, networks=unseeing)
    return model


def train_networks(
    recipe: Recipe,
    parts: Sequence[Sequence[TaggedReference]],
    *,
    own: Sequence[TaggedReference] = (),
    held_out: Sequence[TaggedReference] = (),
) -> list[Network | None]:
    """Return a network that has learned from all, and for each part one that has not seen it.

    Args:
        recipe: how; where it has no epochs, all are ``None``.
        parts: the references to judge on.
        own: references to learn from besides the recipe's portions.
        held_out: references whose near-copies are left out of the portions.
    """
    if not recipe.epochs:
        return [None] * (1 + len(parts))
    learners = [
        _Learner(recipe, tuple(own), (*held_out, *unseen)) for unseen in ((), *map(tuple, parts))
    ]
    arrays = ordered_map(_train_network, learners, min(recipe.workers, len(learners)))
    return [Network.from_arrays(of_one) for of_one in arrays]


def judge(
    model: Model,
    bags: Sequence[Model],
    parts: Sequence[Sequence[TaggedReference]],
    *,
    reranker: Reranker | None = None,
    networks: Sequence[Network | None] = (),
) -> None:
    """Give a model a reranker and a calibration, fitted on what single bags have not seen.

    Of what a part of the references gives, the calibration sees what the reranker fitted on the
    other parts makes.

    Args:
        model: the mean of all bags.
        bags: the first was trained without the first part, and so on, over again.
        parts: references.
        reranker: to take as it is, in place of one that is fitted.
        networks: one for each part that has not seen it; none: no network is asked.
    """
    unseeing = {number: bags[number :: len(parts)] for number in range(min(len(parts), len(bags)))}
    asked = {number: average(those) for number, those in unseeing.items()}
    for number, network in enumerate(networks):
        for bag in (asked[number], *unseeing[number]) if number in asked else ():
            bag.ask_also(network)
    if reranker is None:
        model.reranker, of_others = _rerankers(unseeing, asked, parts)
    else:
        model.reranker, of_others = reranker, dict.fromkeys(asked, reranker)
    trials = Trials()
    for number, bag in asked.items():
        bag.reranker = of_others[number]
        trials.run(bag, parts[number])
    model.calibration = fit(trials)


def _rerankers(
    unseeing: Mapping[int, Sequence[Model]],
    asked: Mapping[int, Model],
    parts: Sequence[Sequence[TaggedReference]],
) -> tuple[Reranker, dict[int, Reranker]]:
    """Return the reranker of all parts, and for each part that of the others.

    It learns from what single bags make of a part as well as from their mean: they doubt more.

    Args:
        unseeing: the bags that have not seen a part, by its number.
        asked: the mean of these.
        parts: references.
    """
    usual = usual_traits(reference for part in parts for reference in part)
    found: dict[int, list[Contest]] = {}
    for number, mean in asked.items():
        single = unseeing[number] if len(unseeing[number]) > 1 else ()
        found[number] = [
            contest for bag in (mean, *single) for contest in contests(bag, parts[number], usual)
        ]
    every = [contest for each in found.values() for contest in each]
    of_others = {
        number: fit_reranker([c for other in found if other != number for c in found[other]], usual)
        for number in found
    }
    return fit_reranker(every, usual), of_others


def _train_bag(bag: _Bag) -> None:
    """Write the model of a bag."""
    recipe = bag.recipe
    data = without_copies(bag.own, bag.held_out)
    data += mix(
        recipe.portions, generated=recipe.generated, seed=recipe.seed, held_out=bag.held_out
    )
    if recipe.bags > 1 and not bag.lacks_a_part:
        data = random.Random(recipe.seed).sample(data, round(_KEPT * len(data)))  # noqa: S311
    options: dict[str, float] = {"max_iterations": recipe.iterations} if recipe.iterations else {}
    train(data, options=options, outlook=recipe.outlook is not False).save(bag.path)


def _version_of(labeller: str, network: Network) -> str:
    digest = hashlib.sha256(labeller.encode())
    for array in network.to_arrays().values():
        digest.update(array.tobytes())
    return digest.hexdigest()[:12]


def _train_network(learner: _Learner) -> dict[str, Any]:
    """Return the arrays of a network, as a model file holds them."""
    recipe = learner.recipe
    data = without_copies(learner.own, learner.held_out)
    data += mix(
        recipe.network_portions or recipe.portions,
        generated=recipe.network_generated or recipe.generated,
        seed=recipe.seed,
        held_out=learner.held_out,
    )
    return train_network(data, epochs=recipe.epochs, seed=recipe.seed).to_arrays()


def _share(portion: Portion, rnd: random.Random) -> list[TaggedReference]:
    """Return a share of a set of references, whole lists as far as they fit into it."""
    groups = by_group(read_tagged(portion.path))
    rnd.shuffle(groups)
    left = round(min(portion.weight, 1.0) * sum(map(len, groups)))
    chosen: list[TaggedReference] = []
    for group in groups:
        if len(group) <= left:
            left -= len(group)
            chosen += group
    return chosen


def parts_to_judge_on(
    recipe: Recipe, own: Sequence[TaggedReference]
) -> list[list[TaggedReference]]:
    """Return the references to judge on in four parts, none where there is nothing to judge on.

    Args:
        recipe: names them.
        own: what else was given to train on.

    Returns:
        The references without the markers of their lists; a site or file is in one part.
    """
    rnd = random.Random(recipe.seed)  # noqa: S311 - no secret
    references: list[TaggedReference] = list(own) if recipe.judge_on_own else []
    for portion in recipe.calibration:
        references += _share(portion, rnd)
    if not references:
        return []
    folds = group_folds(references, _PARTS, recipe.seed)
    return [[references[i].without_number() for i in sorted(fold)] for fold in folds]
