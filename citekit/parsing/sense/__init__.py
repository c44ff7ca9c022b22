"""Whether a labelling makes sense: a reference without a title mostly has one under another label.

The labeller looks at a few tokens at a time; these checks look at the whole reference and change
labels only where nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from citekit.parsing.segments import Segment
from citekit.parsing.sense.names import (
    assistants_are_no_editors,
    author_before_title,
    authors_behind_title,
    body_goes_on,
    catalogue_is_no_person,
    general_editor,
    given_name_before_colon,
    honoured_or_reviewed_is_no_author,
    last_author_before_colon,
    others_behind_names,
    own_book,
    person_before_colon,
    quote_ends_names,
    role_goes_on,
    roles_together,
    title_among_names,
    title_before_publisher,
    title_begins_in_author,
    title_behind_author,
    title_behind_initials,
)
from citekit.parsing.sense.numbers import (
    count_of_volumes,
    list_of_pages,
    number_behind_its_word,
    pages_behind_date,
    volume_behind_imprint,
    year_before_pages,
    year_before_title,
    year_of_conference,
    year_of_periodical,
    year_opens_imprint,
)
from citekit.parsing.sense.papers import (
    number_of_article,
    number_of_data,
    number_of_report,
    number_of_standard,
    preprint_is_volume,
    printed_paper,
)
from citekit.parsing.sense.remarks import (
    conditions_are_no_imprint,
    first_edition_behind,
    original_in_brackets,
    price_is_no_number,
    printed_elsewhere,
    reprint_behind_imprint,
    thesis_behind_book,
)
from citekit.parsing.sense.series import (
    numbered_series,
    place_before_series,
    series_before_publisher,
    series_behind_equals,
    series_behind_its_word,
    series_behind_publisher,
    series_holds_no_book,
    series_in_brackets,
    volume_of_proceedings,
)
from citekit.parsing.sense.titles import (
    book_before_its_editors,
    book_behind_its_editors,
    container_is_title,
    edited_book_is_title,
    headword_is_title,
    holder_behind_quotes,
    holder_behind_year,
    kind_in_title,
    kind_is_no_container,
    places_in_title,
    publisher_is_container,
    quotes_are_of_titles,
    retrieved_is_no_title,
    school_behind_thesis,
    series_in_guillemets,
    title_before_date,
    title_behind_link,
    title_to_its_quote,
)

Check = Callable[[str, list[Segment]], list[Segment]]


def sensible(raw: str, segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments of ``raw`` with labels that make sense together."""
    result = list(segments)
    for check in CHECKS:
        result = check(raw, result)
    return result


CHECKS: tuple[Check, ...] = (
    honoured_or_reviewed_is_no_author,
    catalogue_is_no_person,
    conditions_are_no_imprint,
    year_of_periodical,
    count_of_volumes,
    number_of_article,
    preprint_is_volume,
    others_behind_names,
    assistants_are_no_editors,
    title_behind_author,
    title_behind_initials,
    title_before_publisher,
    given_name_before_colon,
    title_begins_in_author,
    author_before_title,
    person_before_colon,
    quote_ends_names,
    container_is_title,
    edited_book_is_title,
    list_of_pages,
    publisher_is_container,
    retrieved_is_no_title,
    title_before_date,
    number_behind_its_word,
    authors_behind_title,
    kind_is_no_container,
    title_behind_link,
    school_behind_thesis,
    year_before_title,
    number_of_report,
    year_of_conference,
    holder_behind_year,
    price_is_no_number,
    title_to_its_quote,
    quotes_are_of_titles,
    title_among_names,
    roles_together,
    original_in_brackets,
    series_behind_its_word,
    series_behind_equals,
    series_in_brackets,
    place_before_series,
    last_author_before_colon,
    year_before_pages,
    volume_behind_imprint,
    pages_behind_date,
    year_opens_imprint,
    general_editor,
    book_before_its_editors,
    book_behind_its_editors,
    series_in_guillemets,
    places_in_title,
    kind_in_title,
    headword_is_title,
    holder_behind_quotes,
    reprint_behind_imprint,
    printed_elsewhere,
    first_edition_behind,
    printed_paper,
    number_of_data,
    number_of_standard,
    numbered_series,
    series_before_publisher,
    series_behind_publisher,
    series_holds_no_book,
    volume_of_proceedings,
    thesis_behind_book,
    role_goes_on,
    body_goes_on,
    own_book,
)
"""Each sees what the ones before it have left."""
