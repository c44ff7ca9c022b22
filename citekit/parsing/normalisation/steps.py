"""From labelled segments to a finished record: the steps, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from citekit.parsing.normalisation.access_dates import access_dates
from citekit.parsing.normalisation.containers import containers
from citekit.parsing.normalisation.double_slashes import double_slashes
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.east_asian_imprints import east_asian_imprints
from citekit.parsing.normalisation.editions import editions
from citekit.parsing.normalisation.events import events
from citekit.parsing.normalisation.films import films
from citekit.parsing.normalisation.gb_contributors import gb_contributors
from citekit.parsing.normalisation.genres import genres
from citekit.parsing.normalisation.identifiers import identifiers
from citekit.parsing.normalisation.language import language
from citekit.parsing.normalisation.laws import laws
from citekit.parsing.normalisation.missed_cuts import missed_cuts
from citekit.parsing.normalisation.names import names
from citekit.parsing.normalisation.names_of_bodies import names_of_bodies
from citekit.parsing.normalisation.notes import notes
from citekit.parsing.normalisation.pages import pages
from citekit.parsing.normalisation.publication_dates import publication_dates
from citekit.parsing.normalisation.publishers import publishers
from citekit.parsing.normalisation.shelf_marks import shelf_marks
from citekit.parsing.normalisation.site_names import site_names
from citekit.parsing.normalisation.standards import standards
from citekit.parsing.normalisation.titles import titles
from citekit.parsing.normalisation.type_consequences import type_consequences
from citekit.parsing.normalisation.urls import urls
from citekit.parsing.normalisation.volumes import volumes
from citekit.parsing.normalisation.work_type import work_type
from citekit.parsing.normalisation.wrong_labels import wrong_labels
from citekit.parsing.segments import ListStyle, MarkedText, Segment
from citekit.reference import Reference

Step = Callable[[Draft], None]

STEPS: tuple[Step, ...] = (
    shelf_marks,
    double_slashes,
    gb_contributors,
    standards,
    wrong_labels,
    missed_cuts,
    site_names,
    films,
    names,
    events,
    publication_dates,
    access_dates,
    identifiers,
    urls,
    pages,
    volumes,
    editions,
    containers,
    titles,
    laws,
    publishers,
    east_asian_imprints,
    genres,
    notes,
    language,
    work_type,
    type_consequences,
    names_of_bodies,
)
"""Each step reads segments and fields of the draft and adds its own for the steps after it."""


def normalise(
    text: MarkedText, segments: Sequence[Segment], style: ListStyle | None = None
) -> Reference:
    """Return the record that a labelled reference says.

    A step that fails costs only its own fields: the failure is noted as a finding.

    Args:
        text: the entry: its text on one line, and the marks of its markup.
        segments: its labelled pieces.
        style: how the rest of the list is written.
    """
    draft = Draft.of(text, segments, style or ListStyle())
    for step in STEPS:
        try:
            step(draft)
        except Exception as error:  # noqa: BLE001, PERF203 - a hostile text costs no reference
            name = step.__name__.replace("_", " ")
            draft.findings.append(f"The {name} could not be read ({type(error).__name__}).")
    return draft.finish()
