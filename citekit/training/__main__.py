"""Rebuild and measure the parser's model: ``python -m citekit.training``."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import click

from citekit.errors import CitekitError, UsageError
from citekit.parsing.model import Model
from citekit.training.averaging import average
from citekit.training.calibrate import Trials, report
from citekit.training.datasets import read_tagged, write_tagged
from citekit.training.evaluate import Outcome, evaluate, write_records
from citekit.training.folds import group_folds, named_folds
from citekit.training.labelling import without_copies
from citekit.training.mixture import Portion
from citekit.training.names import write_names
from citekit.training.recipes import Recipe, train_recipe
from citekit.training.tagged import by_group

_RECORDS = click.option(
    "--records",
    type=click.File("w", encoding="utf-8", lazy=True),
    help="Write id, raw and csl of every reference measured here, as JSON Lines.",
)


_SETTINGS = (
    "generated", "seed", "iterations", "bags", "workers", "outlook", "epochs", "network_generated",
)  # fmt: skip


def recipe_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that make a ``Recipe``, passed on as ``recipe``."""

    @click.option(
        "--data",
        multiple=True,
        metavar="PATH[:WEIGHT]",
        help="Tagged references to train on, and how often each counts; several if need be.",
    )
    @click.option(
        "--generated",
        type=click.IntRange(0),
        default=0,
        help="How many references of our own making to add.",
    )
    @click.option("--seed", default=1, show_default=True, help="Of everything random.")
    @click.option("--iterations", type=click.IntRange(1), help="L-BFGS iterations at most.")
    @click.option(
        "--bags",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        help="How many models to train on different samples and to average.",
    )
    @click.option(
        "--workers",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        help="How many models to train at the same time.",
    )
    @click.option(
        "--outlook/--no-outlook",
        default=True,
        show_default=True,
        help="Whether tokens know what else is in their reference.",
    )
    @click.option(
        "--network",
        "epochs",
        type=click.IntRange(0),
        default=0,
        help="How often a network learns from all data; 0: there is none.",
    )
    @click.option(
        "--network-data",
        multiple=True,
        metavar="PATH[:WEIGHT]",
        help="Tagged references for the network to learn from; default: as --data.",
    )
    @click.option(
        "--network-generated",
        type=click.IntRange(0),
        default=0,
        help="References of our own making for it; 0: as --generated.",
    )
    @click.option("--both", is_flag=True, help="Models with and without outlook, and their mean.")
    @functools.wraps(command)
    def wrapped(
        *,
        data: tuple[str, ...],
        network_data: tuple[str, ...],
        both: bool,
        **options: Any,  # noqa: ANN401
    ) -> None:
        settings = {name: options.pop(name) for name in _SETTINGS}
        settings["network_portions"] = tuple(map(Portion.from_argument, network_data))
        if both:
            settings["outlook"] = None
        portions = tuple(Portion.from_argument(argument) for argument in data)
        command(recipe=Recipe(portions, **settings), **options)

    return wrapped


@click.group()
def main() -> None:
    """Rebuild and measure the model that labels references."""


@main.command("train")
@recipe_options
@click.option(
    "--hold-out",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="Tagged references whose near-copies are left out of the training.",
)
@click.option(
    "--calibrate-on",
    multiple=True,
    metavar="PATH[:SHARE]",
    help="Tagged references to fit reranker and confidences on, a part held out of each bag.",
)
@click.option(
    "--reranker-of",
    type=click.Path(path_type=Path, exists=True),
    help="A model whose reranker is taken as it is: only the confidences are fitted.",
)
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True, help="Model file.")
def train_command(
    *,
    recipe: Recipe,
    hold_out: tuple[Path, ...],
    calibrate_on: tuple[str, ...],
    reranker_of: Path | None,
    output: Path,
) -> None:
    """Train a model and write it to a file."""
    sets = tuple(Portion.from_argument(argument) for argument in calibrate_on)
    recipe = replace(recipe, calibration=sets)
    held = [reference for path in hold_out for reference in read_tagged(path)]
    reranker = Model.load(reranker_of).reranker if reranker_of else None
    model = train_recipe(recipe, held_out=held, reranker=reranker)
    output.parent.mkdir(parents=True, exist_ok=True)
    model.save(output)
    click.echo(f"{len(model.features)} features: {output}")


@main.command("average")
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True, help="Model file.")
@click.option(
    "--judged-by",
    type=click.Path(path_type=Path, exists=True),
    help="A model whose reranker and confidences the mean has; default: the means of theirs.",
)
@click.option(
    "--least",
    type=click.FloatRange(0),
    default=0.0,
    metavar="WEIGHT",
    help="Leave out features of which every weight is smaller.",
)
@click.argument("models", nargs=-1, required=True, type=click.Path(path_type=Path))
def average_command(
    output: Path, judged_by: Path | None, least: float, models: tuple[Path, ...]
) -> None:
    """Write the mean of MODELS, which misreads less than any of them."""
    judge = Model.load(judged_by) if judged_by else None
    mean = average([Model.load(path) for path in models], judged_by=judge, least=least)
    mean.save(output)
    click.echo(f"{len(models)} models, {len(mean.features)} features: {output}")


@main.command("evaluate")
@click.option("--model", type=click.Path(path_type=Path), help="Default: the package's model.")
@_RECORDS
@click.option(
    "--alone", is_flag=True, help="Read each reference by itself, not those of a file as a list."
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
def evaluate_command(
    model: Path | None, records: IO[str] | None, alone: bool, paths: tuple[Path, ...]
) -> None:
    """Label tagged references and say how many labels are right."""
    weights = Model.load(model) if model else Model.default()
    references = [reference for path in paths for reference in read_tagged(path)]
    if alone:
        references = [replace(reference, group="") for reference in references]
    click.echo(evaluate(weights, references).report())
    if weights.calibration:
        trials = Trials()
        trials.run(weights, references)
        click.echo(report(trials, weights.calibration))
    if records:
        write_records(weights, references, records)


@main.command("crossval")
@recipe_options
@click.option(
    "--folds",
    "folds_file",
    type=click.Path(path_type=Path, exists=True),
    help="Lists of positions.",
)
@click.option("--count", default=5, show_default=True, help="Folds, when no file names them.")
@click.option(
    "--judge",
    is_flag=True,
    help="Hold a part of the other folds out of each bag, to fit reranker and confidences on.",
)
@_RECORDS
@click.argument("path", type=click.Path(path_type=Path, exists=True))
def crossval_command(
    *,
    recipe: Recipe,
    folds_file: Path | None,
    count: int,
    records: IO[str] | None,
    judge: bool,
    path: Path,
) -> None:
    """Train on all folds of PATH but one (and on --data), measure on that one; sum up."""
    references = list(read_tagged(path))
    total = Outcome()
    for fold in (
        named_folds(folds_file) if folds_file else group_folds(references, count, recipe.seed)
    ):
        held = [references[i] for i in sorted(fold)]
        others = (reference for i, reference in enumerate(references) if i not in fold)
        own = without_copies(others, held)
        model = train_recipe(replace(recipe, judge_on_own=judge), own=own, held_out=held)
        total.add(evaluate(model, held))
        if records:
            write_records(model, held, records)
    click.echo(total.report())


@main.command("divide")
@click.option(
    "--every",
    type=click.IntRange(2),
    default=10,
    show_default=True,
    help="Which sites or files to hold out: every so-manieth.",
)
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.argument("kept", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("held", type=click.Path(path_type=Path, dir_okay=False))
def divide_command(*, every: int, path: Path, kept: Path, held: Path) -> None:
    """Write the references of PATH to KEPT and HELD, JSON Lines to train on and to measure on.

    What is nearly a copy of something held is in neither. Markup is left out.
    """
    groups = by_group(read_tagged(path))
    measured = [reference for group in groups[every - 1 :: every] for reference in group]
    others = (r for number, group in enumerate(groups, 1) if number % every for r in group)
    for output, references in ((kept, without_copies(others, measured)), (held, measured)):
        click.echo(f"{write_tagged(references, output)} references: {output}")


@main.command("styled")
@click.option(
    "--style", "names", multiple=True, metavar="STYLE", help="Default: all that are shipped."
)
@click.option(
    "--generated", type=click.IntRange(0), default=0, help="How many records of our own making."
)
@click.option("--seed", default=1, show_default=True, help="Of everything random.")
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True, help="JSON Lines.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def styled_command(
    *, names: tuple[str, ...], generated: int, seed: int, output: Path, files: tuple[Path, ...]
) -> None:
    """Print the records of FILES in citation styles, as tagged references to train on.

    FILES are bibliographies: CSL-JSON, BibTeX, BibLaTeX, RIS.
    """
    from citekit.styling.styles import find_style, style_names
    from citekit.training.styled import read_records, write_styled

    records = read_records(files)
    if generated:
        from citekit.training.generation.records import make_records

        records += make_records(generated, seed=seed)
    if not records:
        raise UsageError("There are no records to print: name bibliographies, or say --generated.")
    styles = [find_style(name) for name in names or style_names()]
    tally = write_styled(records, styles, output, seed=seed)
    click.echo(
        f"{len(records)} records in {len(styles)} styles: {tally.made} references, "
        f"{tally.left_out} left out: {output}"
    )


@main.command("names")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def names_command(folder: Path) -> None:
    """Write the lists of given and family names that the labeller knows to FOLDER."""
    for path in write_names(folder):
        click.echo(path)


if __name__ == "__main__":
    try:
        main()
    except CitekitError as error:
        raise SystemExit(f"citekit.training: {error}") from None
