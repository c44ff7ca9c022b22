"""Which data a model is trained on, and how much each set counts."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from citekit.errors import UsageError
from citekit.training.datasets import read_tagged
from citekit.training.labelling import without_copies
from citekit.training.tagged import TaggedReference


@dataclass(frozen=True, slots=True)
class Portion:
    """A data set and its weight.

    Attributes:
        path: a file or folder of tagged references.
        weight: how often each reference counts; 2.5: all twice and a random half a third time.
    """

    path: Path
    weight: float = 1.0

    @classmethod
    def from_argument(cls, argument: str) -> Portion:
        """Read ``PATH`` or ``PATH:WEIGHT``.

        Raises:
            UsageError: when the weight is no positive number.
        """
        path, colon, weight = argument.rpartition(":")
        if not colon or Path(argument).exists():
            return cls(Path(argument))
        try:
            number = float(weight)
        except ValueError:
            number = 0.0
        if number <= 0:
            raise UsageError(f"{argument!r}: the weight behind the colon must be a number above 0")
        return cls(Path(path), number)


def mix(
    portions: Sequence[Portion],
    *,
    generated: int = 0,
    seed: int = 1,
    held_out: Iterable[TaggedReference] = (),
) -> list[TaggedReference]:
    """Return training data: the portions by weight and generated references, in a random order.

    Args:
        portions: the data sets.
        generated: how many references of our own making to add.
        seed: of everything random.
        held_out: references whose near-copies are left out.
    """
    rnd = random.Random(seed)  # noqa: S311 - no secret
    held = list(held_out)
    chosen: list[TaggedReference] = []
    for portion in portions:
        references = without_copies(read_tagged(portion.path), held)
        whole, part = divmod(portion.weight, 1)
        for copy in range(int(whole)):
            # Extraction takes the markers off; lists pasted into the parser still have them.
            chosen += references if copy % 2 else [r.without_number() for r in references]
        chosen += rnd.sample(references, round(part * len(references)))
    if generated:
        from citekit.training.generation import generate

        chosen += generate(generated, seed=seed)
    rnd.shuffle(chosen)
    return chosen
