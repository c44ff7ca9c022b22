"""What a format does not carry."""

from citekit.formats import KeyedItem, get_format
from citekit.formats.explaining import losses, without_place

ITEM = {
    "type": "webpage",
    "title": "A",
    "medium": "stone",
    "author": [{"family": "Ng", "given": "A.", "comma-suffix": True}],
    "custom": {"citekit": {"archived": [{"URL": "http://a"}]}},
}


def lost(form, item=ITEM):
    found = losses(get_format(form), [KeyedItem("k", item)])
    return {loss.field: loss.comes_back_as for loss in found}


def test_fields_without_a_place_and_values_that_change():
    assert lost("bibtex") == {
        "medium": None,
        "author": [{"family": "Ng", "given": "A."}],
        "custom": None,
    }
    assert lost("csl-json") == {}
    assert lost("jsonl") == {}
    assert set(lost("csv")) == {"medium", "custom"}


def test_what_stands_in_for_another_field():
    item = {"type": "paper-conference", "event-title": "Dam Days"}
    assert lost("ris", item) == {"event-title": None}
    assert lost("bibtex", item) == {}


def test_a_number_of_arxiv_has_a_place():
    item = {"type": "article", "number": "arXiv:2301.00001"}
    assert lost("biblatex", item) == {}
    assert without_place(get_format("biblatex"), item) == []
    other = {"type": "article", "number": "12", "archive": "arXiv", "archive_location": "12"}
    assert lost("biblatex", other) == {"number": None}
    assert without_place(get_format("biblatex"), other) == ["number"]


def test_without_a_look_at_the_values():
    assert without_place(get_format("bibtex"), ITEM) == ["medium"]
    assert without_place(get_format("ris"), {"type": "book", "year-suffix": "a"}) == ["year-suffix"]
    assert without_place(get_format("csv"), ITEM) == ["medium"]
    assert without_place(get_format("csl-json"), ITEM) == []
    film = {"type": "motion_picture", "director": [{"family": "Varda"}]}
    assert without_place(get_format("biblatex"), film) == []
    assert without_place(get_format("ris"), film) == ["director"]
