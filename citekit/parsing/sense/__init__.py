"""Whether a labelling makes sense: a reference without a title mostly has one under another label.

The labeller looks at a few tokens at a time; these checks look at the whole reference and change
labels only where nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from citekit.parsing.segments import Segment
from citekit.parsing.sense.characters import (
    hours_are_no_pages,
    wiki_before_entry,
    writer_in_characters,
    year_and_issue,
    year_behind_house,
)
from citekit.parsing.sense.entries import (
    contributors_to_wiki,
    entry_word_alone,
    entry_word_behind_work,
    work_holds_entry,
)
from citekit.parsing.sense.kinds import (
    kind_before_colon,
    kind_before_name,
    kind_before_quotes,
    kind_behind_name,
    kind_in_brackets,
)
from citekit.parsing.sense.laws import (
    law_in_one_piece,
)
from citekit.parsing.sense.names import (
    assistants_are_no_editors,
    author_before_title,
    authors_behind_title,
    body_goes_on,
    catalogue_is_no_person,
    collaboration_behind_names,
    family_name_before_colon,
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
    issue_before_its_year,
    issue_ends_name,
    list_of_pages,
    number_behind_its_word,
    ordinal_of_edition,
    pages_behind_date,
    time_is_no_page,
    volume_behind_imprint,
    volume_ends_title,
    year_before_pages,
    year_before_title,
    year_behind_preposition,
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
    change_is_remark,
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
    series_opens_bracket,
    volume_of_proceedings,
)
from citekit.parsing.sense.sites import (
    account_holds_post,
    handle_is_author,
    host_behind_quotes,
    paper_among_names,
    person_holds_nothing,
    poster_before_date,
    site_before_by,
    site_of_writer,
    site_publishes_itself,
    who_posted_it,
    writer_before_link,
    writer_behind_site,
    writer_for_site,
    writer_in_place_of_site,
    writer_is_no_publisher,
)
from citekit.parsing.sense.titles import (
    book_before_its_editors,
    book_behind_its_editors,
    channel_before_date,
    container_is_title,
    edited_book_is_title,
    headword_is_title,
    holder_behind_quotes,
    holder_behind_year,
    interview_is_title,
    kind_in_title,
    kind_is_no_container,
    places_in_title,
    preposition_before_container,
    publisher_is_container,
    quote_goes_on,
    quotes_are_of_titles,
    remark_behind_quotes,
    retrieved_is_no_title,
    school_behind_thesis,
    series_in_guillemets,
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
    labels = {segment.label for segment in result}
    for needed, check in _checks():
        if needed <= labels:
            mended = check(raw, result)
            if mended is not result and mended != result:
                result, labels = mended, {segment.label for segment in mended}
    return result


CHECKS: tuple[tuple[str, Check], ...] = (
    ("", honoured_or_reviewed_is_no_author),
    ("", catalogue_is_no_person),
    ("", conditions_are_no_imprint),
    ("", change_is_remark),
    ("", year_of_periodical),
    ("title", volume_ends_title),
    ("", count_of_volumes),
    ("", number_of_article),
    ("", preprint_is_volume),
    ("", others_behind_names),
    ("", assistants_are_no_editors),
    ("", kind_before_colon),
    ("title", kind_before_quotes),
    ("author", kind_before_name),
    ("author", kind_behind_name),
    ("note", kind_in_brackets),
    ("author", title_behind_author),
    ("author", title_behind_initials),
    ("author publisher", title_before_publisher),
    ("author title", given_name_before_colon),
    ("author title", family_name_before_colon),
    ("author title", title_begins_in_author),
    ("title", author_before_title),
    ("author", collaboration_behind_names),
    ("title", person_before_colon),
    ("author title", quote_ends_names),
    ("container-title", container_is_title),
    ("container-title editor", edited_book_is_title),
    ("pages publisher", list_of_pages),
    ("publisher", publisher_is_container),
    ("", retrieved_is_no_title),
    ("author date", title_before_date),
    ("issue pages", number_behind_its_word),
    ("editor title", authors_behind_title),
    ("container-title", kind_is_no_container),
    ("note url", title_behind_link),
    ("genre title", school_behind_thesis),
    ("title", year_before_title),
    ("genre", number_of_report),
    ("container-title date", year_of_conference),
    ("date title", holder_behind_year),
    ("", price_is_no_number),
    ("title", title_to_its_quote),
    ("container-title title", quotes_are_of_titles),
    ("author title", title_among_names),
    ("editor translator", roles_together),
    ("", original_in_brackets),
    ("collection-title title", series_behind_its_word),
    ("note", series_behind_equals),
    ("date", series_in_brackets),
    ("container-title", series_opens_bracket),
    ("collection-title", place_before_series),
    ("author title", last_author_before_colon),
    ("container-title pages", year_before_pages),
    ("", volume_behind_imprint),
    ("container-title", issue_ends_name),
    ("date", pages_behind_date),
    ("title", year_opens_imprint),
    ("editor title", general_editor),
    ("editor", book_before_its_editors),
    ("editor title", book_behind_its_editors),
    ("publisher", series_in_guillemets),
    ("location title", places_in_title),
    ("genre title", kind_in_title),
    ("", headword_is_title),
    ("title", holder_behind_quotes),
    ("", reprint_behind_imprint),
    ("", printed_elsewhere),
    ("date edition", first_edition_behind),
    ("", printed_paper),
    ("", number_of_data),
    ("", number_of_standard),
    ("", numbered_series),
    ("publisher", series_before_publisher),
    ("publisher", series_behind_publisher),
    ("container-title title", series_holds_no_book),
    ("container-title volume", volume_of_proceedings),
    ("", thesis_behind_book),
    ("", role_goes_on),
    ("", body_goes_on),
    ("container-title editor", own_book),
    ("title", contributors_to_wiki),
    ("title", host_behind_quotes),
    ("author container-title title", writer_in_place_of_site),
    ("container-title", handle_is_author),
    ("title url", writer_before_link),
    ("container-title", writer_behind_site),
    ("container-title publisher", writer_is_no_publisher),
    ("author title", site_of_writer),
    ("author", paper_among_names),
    ("", law_in_one_piece),
    ("author title", entry_word_behind_work),
    ("author", entry_word_alone),
    ("author title", work_holds_entry),
    ("container-title title", quote_goes_on),
    ("container-title date title", channel_before_date),
    ("title", remark_behind_quotes),
    ("title", interview_is_title),
    ("edition", ordinal_of_edition),
    ("date volume", issue_before_its_year),
    ("date pages", time_is_no_page),
    ("date title", year_behind_preposition),
    ("author container-title title", account_holds_post),
    ("title", state_belongs_to_body),
    ("container-title title", preposition_before_container),
    ("date", year_and_issue),
    ("publisher", year_behind_house),
    ("title", wiki_before_entry),
    ("author", site_before_by),
    ("author", writer_for_site),
    ("note", who_posted_it),
    ("note", poster_before_date),
    ("container-title", site_publishes_itself),
    ("container-title date title", person_holds_nothing),
    ("title", site_before_quoted_title),
    ("author container-title title", writer_in_characters),
    ("date pages", hours_are_no_pages),
)
"""Each with the labels without which it changes nothing; it sees what the ones before have left."""


@cache
def _checks() -> list[tuple[frozenset[str], Check]]:
    return [(frozenset(needed.split()), check) for needed, check in CHECKS]
