"""The tables hold together."""

from citekit.formats.mapping import field_rules, variable_kinds
from citekit.tables import load_table

KINDS = {"names", "title", "container", "text", "date", "plain date", "edition", "pages"}
KINDS |= {"verbatim", "language"}


def test_every_row_names_a_csl_variable_and_a_kind():
    rules = field_rules()
    assert {rule.kind for rule in rules} == KINDS
    assert {rule.csl for rule in rules} <= set(variable_kinds())
    assert len({rule.csl for rule in rules}) == len(rules)


def test_every_row_has_a_field_for_every_entry_type():
    types = {row["bibtex"] for row in load_table("formats", "types").values()}
    for rule in field_rules():
        assert all(rule.bibtex_field(entry_type).isalpha() for entry_type in types)


def test_where_a_container_goes():
    (container,) = [rule for rule in field_rules() if rule.csl == "container-title"]
    assert container.bibtex_field("article") == "journal"
    assert container.bibtex_field("misc") == "howpublished"
