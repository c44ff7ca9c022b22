"""Whether a labelling makes sense: a reference without a title mostly has one under another label.

The labeller looks at a few tokens at a time; these checks look at the whole reference and change
labels only where nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from citekit.parsing.segments import Segment
from citekit.parsing.sense.characters import (
    hours_are_no_pages,
    wiki_before_entry,
    writer_in_characters,
    year_and_issue,
    year_behind_house,
)
from citekit.parsing.sense.ends_of_names import (
    book_behind_role,
    edition_behind_names,
    editor_behind_assistants,
    editor_of_anthology,
    editors_in_holder,
    family_behind_initials,
    names_behind_role,
    number_before_author,
    series_behind_names,
    state_opens_body,
    title_behind_dash,
    title_up_to_colon,
    vancouver_before_colon,
)
from citekit.parsing.sense.entries import (
    contributors_to_wiki,
    entry_word_alone,
    entry_word_behind_work,
    work_holds_entry,
)
from citekit.parsing.sense.holders import (
    author_of_what_is_reviewed,
    book_behind_dated_title,
    change_behind_site,
    editors_in_short,
    house_behind_journal,
    meeting_behind_title,
    meeting_in_two_pieces,
    name_before_generic_word,
    paper_is_no_place,
    quote_ends_in_holder,
    review_before_paper,
    second_title_within,
    work_behind_quotes,
    work_behind_volume,
)
from citekit.parsing.sense.imprints import (
    body_before_place,
    body_ends_title,
    company_goes_on,
    further_places,
    house_before_place,
    house_before_year,
    house_ends_holder,
    house_is_no_container,
    place_before_house,
    place_behind_house,
    place_publishes_nothing,
    saint_of_place,
)
from citekit.parsing.sense.kinds import (
    kind_before_colon,
    kind_before_name,
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
    edition_begins_in_title,
    edition_ends_title,
    edition_goes_on,
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
    body_behind_kind,
    kind_behind_title,
    number_of_article,
    number_of_data,
    number_of_patent,
    number_of_report,
    number_of_standard,
    preprint_is_volume,
    printed_paper,
    report_is_no_container,
    standard_before_title,
    thesis_before_school,
)
from citekit.parsing.sense.remarks import (
    change_is_remark,
    conditions_are_no_imprint,
    first_edition_behind,
    not_yet_printed,
    original_in_brackets,
    price_is_no_number,
    printed_elsewhere,
    reprint_at_place,
    reprint_behind_imprint,
    thesis_behind_book,
    translation_behind_semicolon,
)
from citekit.parsing.sense.series import (
    numbered_series,
    paperback_holds_nothing,
    place_before_series,
    series_before_publisher,
    series_behind_equals,
    series_behind_its_word,
    series_behind_medium,
    series_behind_publisher,
    series_holds_no_book,
    series_in_brackets,
    series_opens_bracket,
    title_behind_roles,
    volume_of_proceedings,
)
from citekit.parsing.sense.sites import (
    account_holds_post,
    handle_is_author,
    host_behind_quotes,
    paper_among_names,
    person_holds_nothing,
    site_before_by,
    site_of_writer,
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
from citekit.parsing.sense.volumes import (
    day_before_month,
    day_is_no_volume,
    issue_before_date,
    month_before_volume,
    month_ends_journal,
    number_behind_word,
    pages_are_no_remark,
    pages_behind_quotes,
    part_of_volume,
    roman_number_publishes_nothing,
    supplement_is_issue,
    volume_and_page_behind_year,
    volume_ends_journal,
    year_ends_journal,
    year_of_acronym,
    years_are_no_pages,
)

Check = Callable[[str, list[Segment]], list[Segment]]


def sensible(raw: str, segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments of ``raw`` with labels that make sense together.

    The number of an entry in its list is left out of it: no check has to look behind it.
    """
    if segments and segments[0].label == "citation-number":
        return [segments[0], *sensible(raw, segments[1:])]
    result, done, is_mended = list(segments), -1, True
    while is_mended:
        is_mended = False
        for place, check in _checks_for(frozenset([segment.label for segment in result])):
            if place <= done:
                continue
            mended = check(raw, result)
            if mended is not result and mended != result:
                result, done, is_mended = mended, place, True
                break
    return result


def are_there(needed: str, labels: AbstractSet[str]) -> bool:
    """Whether all labels that a check needs are there; of ``editor|translator`` one is enough."""
    return all(not labels.isdisjoint(one_of) for one_of in _conditions(needed))


@cache
def _conditions(needed: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(one_of.split("|")) for one_of in needed.split())


CHECKS: tuple[tuple[str, Check], ...] = (
    ("author", number_before_author),
    ("author|editor", honoured_or_reviewed_is_no_author),
    ("author|editor|title", catalogue_is_no_person),
    ("", conditions_are_no_imprint),
    ("", change_is_remark),
    ("", year_of_periodical),
    ("title", volume_ends_title),
    ("edition|note|pages", count_of_volumes),
    ("volume|issue", number_of_article),
    ("", preprint_is_volume),
    ("editor|translator", others_behind_names),
    ("editor", editor_behind_assistants),
    ("editor|translator|author", assistants_are_no_editors),
    ("", kind_before_colon),
    ("author", kind_before_name),
    ("author", kind_behind_name),
    ("note", kind_in_brackets),
    ("author", title_behind_author),
    ("author", title_behind_initials),
    ("author publisher", title_before_publisher),
    ("author title", given_name_before_colon),
    ("author title", title_begins_in_author),
    ("title", author_before_title),
    ("author", collaboration_behind_names),
    ("title", person_before_colon),
    ("author title", quote_ends_names),
    ("container-title", container_is_title),
    ("container-title editor", edited_book_is_title),
    ("pages publisher", list_of_pages),
    ("publisher", publisher_is_container),
    ("title|container-title", retrieved_is_no_title),
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
    ("volume|issue|pages", price_is_no_number),
    ("title", title_to_its_quote),
    ("container-title title", quotes_are_of_titles),
    ("author title", title_among_names),
    ("editor translator", roles_together),
    ("note|collection-title", original_in_brackets),
    ("collection-title title", series_behind_its_word),
    ("note", series_behind_equals),
    ("date", series_in_brackets),
    ("container-title", series_opens_bracket),
    ("collection-title", place_before_series),
    ("author title", last_author_before_colon),
    ("container-title pages", year_before_pages),
    ("issue|note", volume_behind_imprint),
    ("container-title", issue_ends_name),
    ("date", pages_behind_date),
    ("title", year_opens_imprint),
    ("editor title", general_editor),
    ("editor", book_before_its_editors),
    ("editor title", book_behind_its_editors),
    ("publisher", series_in_guillemets),
    ("location title", places_in_title),
    ("genre title", kind_in_title),
    ("note|title", headword_is_title),
    ("title", holder_behind_quotes),
    ("note|translator", reprint_behind_imprint),
    ("", printed_elsewhere),
    ("date edition", first_edition_behind),
    ("", printed_paper),
    ("", number_of_data),
    ("volume|issue|pages title|container-title", number_of_standard),
    ("publisher|location", numbered_series),
    ("publisher", series_before_publisher),
    ("publisher", series_behind_publisher),
    ("container-title title", series_holds_no_book),
    ("container-title volume", volume_of_proceedings),
    ("", thesis_behind_book),
    ("editor|translator container-title|title", role_goes_on),
    ("editor", body_goes_on),
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
    ("title|author", law_in_one_piece),
    ("author title", entry_word_behind_work),
    ("author", entry_word_alone),
    ("author title", work_holds_entry),
    ("container-title title", quote_goes_on),
    ("container-title date title", channel_before_date),
    ("title", remark_behind_quotes),
    ("title", interview_is_title),
    ("edition", ordinal_of_edition),
    ("edition title", edition_begins_in_title),
    ("edition", edition_goes_on),
    ("title", edition_ends_title),
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
    ("container-title date title", person_holds_nothing),
    ("title", site_before_quoted_title),
    ("author container-title title", writer_in_characters),
    ("date pages", hours_are_no_pages),
    ("container-title", report_is_no_container),
    ("container-title title", standard_before_title),
    ("genre", number_of_patent),
    ("title", kind_behind_title),
    ("publisher", thesis_before_school),
    ("genre", body_behind_kind),
    ("", not_yet_printed),
    ("location|pages|editor|edition publisher|pages|date", reprint_at_place),
    ("date", translation_behind_semicolon),
    ("container-title", paperback_holds_nothing),
    ("location", saint_of_place),
    ("location publisher", house_before_place),
    ("location publisher", company_goes_on),
    ("location publisher", further_places),
    ("container-title", house_is_no_container),
    ("publisher|location", place_behind_house),
    ("location", house_ends_holder),
    ("location note", body_before_place),
    ("publisher|location", place_before_house),
    ("publisher", place_publishes_nothing),
    ("date", house_before_year),
    ("title", body_ends_title),
    ("author|editor|translator title|location|publisher|container-title", family_behind_initials),
    ("author title", vancouver_before_colon),
    ("author", title_behind_dash),
    ("title", editor_of_anthology),
    ("title", names_behind_role),
    ("editor|translator", book_behind_role),
    ("editor|translator", edition_behind_names),
    ("editor|translator", series_behind_names),
    ("author title", title_up_to_colon),
    ("author title", state_opens_body),
    ("date editor title", book_behind_dated_title),
    ("title", second_title_within),
    ("volume", work_behind_volume),
    ("title", meeting_behind_title),
    ("container-title title", quote_ends_in_holder),
    ("title", work_behind_quotes),
    ("container-title title", name_before_generic_word),
    ("container-title", review_before_paper),
    ("container-title date", meeting_in_two_pieces),
    ("container-title pages", editors_in_short),
    ("container-title", change_behind_site),
    ("container-title volume", house_behind_journal),
    ("container-title", editors_in_holder),
    ("author|editor title", author_of_what_is_reviewed),
    ("publisher medium|genre", series_behind_medium),
    ("title editor|translator|edition", title_behind_roles),
    ("container-title", roman_number_publishes_nothing),
    ("date volume", month_before_volume),
    ("pages publisher|location", years_are_no_pages),
    ("collection-title|note|container-title volume|issue", supplement_is_issue),
    ("container-title", volume_ends_journal),
    ("date pages volume", issue_before_date),
    ("volume|issue", day_is_no_volume),
    ("date volume|issue", number_behind_word),
    ("container-title volume|issue|date", year_of_acronym),
    ("container-title volume|issue", part_of_volume),
    ("title", pages_behind_quotes),
    ("note volume|issue", pages_are_no_remark),
    ("date location|publisher", day_before_month),
    ("title location|publisher|note", paper_is_no_place),
    ("container-title date", month_ends_journal),
    ("container-title date", volume_and_page_behind_year),
    ("container-title volume", year_ends_journal),
)
"""Each with the labels without which it changes nothing; it sees what the ones before have left.

A bar stands between labels of which one is enough.
"""


@lru_cache(maxsize=4096)
def _checks_for(labels: frozenset[str]) -> tuple[tuple[int, Check], ...]:
    """Return the checks that may change something among ``labels``, each with its place."""
    return tuple(
        (place, check) for place, (needed, check) in enumerate(CHECKS) if are_there(needed, labels)
    )
