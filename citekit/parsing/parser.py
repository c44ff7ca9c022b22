"""A list of raw references to records: label all, learn the list's style, normalise each."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.parsing.labelling import label
from citekit.parsing.loose_commas import with_commas_in_place
from citekit.parsing.model import Model
from citekit.parsing.names_in_lists import names_as_in_list
from citekit.parsing.normalisation import list_style, normalise
from citekit.parsing.segments import ListStyle, MarkedText
from citekit.parsing.sense import sensible
from citekit.parsing.services import without_services
from citekit.reference import CslDate, Reference


def parse_entries(
    entries: Sequence[MarkedText],
    *,
    style: ListStyle | None = None,
    article_date: CslDate | None = None,
    model: Model | None = None,
) -> list[Reference]:
    """Return a record for each entry of one reference list, in order.

    Args:
        entries: the raw references with their marks.
        style: how the list writes dates; ``None``: learned from the entries themselves.
        article_date: when the citing article was published, if known.
        model: the labeller's weights; ``None``: those of the package.

    Raises:
        ModelError: when the package's model cannot be read.
    """
    weights = model or Model.default()
    own = [with_commas_in_place(without_services(entry)) for entry in entries]
    labellings = label(own, weights)
    segments = [
        sensible(text.raw, labelling.segments)
        for text, labelling in zip(own, labellings, strict=True)
    ]
    segments = names_as_in_list(own, segments)
    if style is None:
        style = list_style(own, segments, article_date)
    records = []
    for entry, labelling, pieces in zip(entries, labellings, segments, strict=True):
        record = normalise(entry, pieces, style)
        if weights.calibration:
            weights.calibration.apply(record, labelling.probability, pieces)
        records.append(record)
    return records
