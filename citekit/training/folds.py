"""Divide tagged references into folds for cross-validation."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

from citekit.errors import UnreadableError
from citekit.training.tagged import TaggedReference


def group_folds(references: Sequence[TaggedReference], count: int, seed: int) -> list[set[int]]:
    """Return ``count`` sets of positions; references of one group are in one set."""
    groups = sorted({reference.group for reference in references})
    random.Random(seed).shuffle(groups)  # noqa: S311 - no secret
    fold = {group: i % count for i, group in enumerate(groups)}
    folds: list[set[int]] = [set() for _ in range(count)]
    for position, reference in enumerate(references):
        folds[fold[reference.group]].add(position)
    return folds


def named_folds(path: Path) -> list[set[int]]:
    """Return the folds that a JSON file names: lists of positions, from 0.

    Raises:
        UnreadableError: when it holds anything else.
    """
    try:
        return [set(map(int, fold)) for fold in json.loads(path.read_text(encoding="utf-8"))]
    except (ValueError, TypeError) as error:
        raise UnreadableError(f"{path} holds no folds: a list of lists of positions") from error
