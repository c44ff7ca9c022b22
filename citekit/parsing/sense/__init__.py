"""Whether a labelling makes sense: a reference without a title mostly has one under another label.

The labeller looks at a few tokens at a time; these checks look at the whole reference and change
labels only where nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from citekit.parsing.segments import Segment
from citekit.parsing.sense.characters import (
    hours_are_no_pages,
    wiki_before_entry,
    writer_in_characters,
    year_and_issue,
    year_behind_house,
)
from citekit.parsing.sense.entries import entry_word_alone, entry_word_behind_work, work_holds_entry
from citekit.parsing.sense.kinds import kind_before_colon, kind_before_name, kind_in_brackets
from citekit.parsing.sense.laws import law_in_one_piece
from citekit.parsing.sense.names import (
    author_before_title,
    authors_behind_title,
    given_name_before_colon,
    person_before_colon,
    quote_ends_names,
    roles_together,
    title_among_names,
    title_before_publisher,
    title_begins_in_author,
    title_behind_author,
    title_behind_initials,
)
from citekit.parsing.sense.numbers import (
    issue_before_its_year,
    list_of_pages,
    number_behind_its_word,
    number_of_report,
    ordinal_of_edition,
    original_in_brackets,
    price_is_no_number,
    time_is_no_page,
    year_before_title,
    year_behind_preposition,
    year_of_conference,
)
from citekit.parsing.sense.series import (
    place_before_series,
    series_behind_equals,
    series_behind_its_word,
    series_in_brackets,
)
from citekit.parsing.sense.sites import (
    account_holds_post,
    handle_is_author,
    paper_among_names,
    person_holds_nothing,
    site_before_by,
    site_of_writer,
    who_posted_it,
    writer_behind_site,
    writer_for_site,
    writer_in_place_of_site,
    writer_is_no_publisher,
)
from citekit.parsing.sense.titles import (
    channel_before_date,
    container_is_title,
    holder_behind_year,
    interview_is_title,
    kind_is_no_container,
    preposition_before_container,
    publisher_is_container,
    quote_goes_on,
    quotes_are_of_titles,
    remark_behind_quotes,
    retrieved_is_no_title,
    school_behind_thesis,
    site_before_quoted_title,
    state_belongs_to_body,
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
    kind_before_colon,
    kind_before_name,
    kind_in_brackets,
    title_behind_author,
    title_behind_initials,
    title_before_publisher,
    given_name_before_colon,
    title_begins_in_author,
    author_before_title,
    person_before_colon,
    quote_ends_names,
    container_is_title,
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
    writer_in_place_of_site,
    handle_is_author,
    writer_behind_site,
    writer_is_no_publisher,
    site_of_writer,
    paper_among_names,
    law_in_one_piece,
    entry_word_behind_work,
    entry_word_alone,
    work_holds_entry,
    quote_goes_on,
    channel_before_date,
    remark_behind_quotes,
    interview_is_title,
    ordinal_of_edition,
    issue_before_its_year,
    time_is_no_page,
    year_behind_preposition,
    account_holds_post,
    state_belongs_to_body,
    preposition_before_container,
    year_and_issue,
    year_behind_house,
    wiki_before_entry,
    site_before_by,
    writer_for_site,
    who_posted_it,
    person_holds_nothing,
    site_before_quoted_title,
    writer_in_characters,
    hours_are_no_pages,
)
"""Each sees what the ones before it have left."""
