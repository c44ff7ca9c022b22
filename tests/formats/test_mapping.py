"""The tables hold together."""

import pytest

from citekit.formats.mapping import (
    MAPPED,
    carried,
    entry_type_for,
    field_rules,
    is_blank,
    is_csl_type,
    places,
    targets_of,
    type_read_as,
    variable_kinds,
)
from citekit.formats.ris import COUNTED_IN_PAGES
from citekit.tables import load_table

KINDS = {"names", "title", "container", "text", "list", "integer", "date", "plain date", "edition"}
KINDS |= {"pages", "genre", "verbatim", "language", "keywords", "status"}


def entry_types(form):
    rows = [row[form] for row in load_table("formats", "types").values()]
    return sorted({name for row in rows for name in (row if isinstance(row, list) else [row])})


def test_every_row_names_a_csl_variable_and_a_kind():
    rules = field_rules()
    assert {rule.kind for rule in rules} == KINDS
    assert {rule.csl for rule in rules} <= set(variable_kinds())
    assert len({rule.csl for rule in rules}) == len(rules)


@pytest.mark.parametrize("form", MAPPED)
def test_no_field_of_an_entry_holds_two_csl_fields(form):
    for entry_type in entry_types(form):
        names = [rule.target(form, entry_type) for rule in field_rules()]
        doubled = {name for name in names if name and names.count(name) > 1}
        # ISBN and ISSN tell themselves apart; a book's pages end with EP, their number does not.
        told_apart = {"SN", "SP"} if entry_type in COUNTED_IN_PAGES else {"SN"}
        assert doubled <= told_apart, entry_type


def test_bibtex_and_biblatex_mean_the_same_by_a_name():
    for entry_type in set(entry_types("bibtex")) & set(entry_types("biblatex")):
        bibtex, biblatex = targets_of("bibtex", entry_type), targets_of("biblatex", entry_type)
        for name in set(bibtex) & set(biblatex):
            assert bibtex[name].csl == biblatex[name].csl, (entry_type, name)


@pytest.mark.parametrize("form", MAPPED)
def test_every_type_has_a_place_and_is_read(form):
    for csl_type in load_table("formats", "types"):
        entry_type = entry_type_for(form, csl_type, ["title"])
        assert type_read_as(form, entry_type) is not None
        assert {"title", "author", "issued", "URL", "archive"} <= carried(form, entry_type)


def test_where_a_container_goes():
    (container,) = [rule for rule in field_rules() if rule.csl == "container-title"]
    assert container.target("bibtex", "article") == "journal"
    assert container.target("bibtex", "misc") == "howpublished"
    assert container.target("biblatex", "online") == "organization"
    assert container.target("ris", "JOUR") == "T2"


def test_the_entry_type_with_room_for_most_is_chosen():
    assert entry_type_for("biblatex", "webpage", ["container-title"]) == "online"
    assert entry_type_for("biblatex", "webpage", ["container-title", "publisher"]) == "misc"
    assert entry_type_for("biblatex", "no such type", []) == "misc"


def test_fields_have_their_places_in_the_order_of_the_table():
    fields = ("volume", "custom", "title", "no such field", "container-title")
    found = [(rule.csl, name) for rule, name in places("bibtex", "article", fields)]
    assert found == [("title", "title"), ("container-title", "journal"), ("volume", "volume")]
    assert "journal" not in [name for _, name in places("bibtex", "misc", fields)]


def test_what_says_nothing():
    assert all(is_blank(value) is True for value in (None, "", [], {}))
    assert not any(is_blank(value) for value in (0, False, "0", [0], " "))


def test_what_is_a_type_of_csl():
    assert [is_csl_type(value) for value in ("book", "online", None, ["book"])] == [
        True, False, False, False,
    ]  # fmt: skip


def test_unknown_types_are_told():
    assert type_read_as("bibtex", "weird") is None
    assert type_read_as("ris", "XXXX") is None
