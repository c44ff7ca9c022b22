"""Items for the processor."""

from __future__ import annotations

import pytest

from citekit.styling.items import OTHERS, alive, is_cjk, processor_item


def name_of(name):
    return processor_item(0, {"type": "book", "author": [name]})["author"][0]


def test_what_no_style_prints_is_left_out():
    csl = {
        "type": "book",
        "title": "A",
        "year-suffix": "b",
        "note": "DOI: 10.1/x",
        "custom": {"citekit": {"archived": []}},
    }
    assert processor_item(3, csl) == {"id": "3", "type": "book", "title": "A"}


def test_a_list_of_names_that_was_cut_says_so():
    ash = {"family": "Ash", "given": "A."}
    csl = {"type": "book", "author": [ash], "custom": {"citekit": {"others": ["author", "editor"]}}}
    item = processor_item(0, csl)
    assert [name.get("literal") for name in item["author"]] == [None, "others"]
    assert "editor" not in item
    again = processor_item(0, {**csl, "author": [ash, OTHERS]})
    assert len(again["author"]) == 2


def test_markup_is_inert_unless_it_is_meant():
    csl = {"type": "book", "title": "From <b> to </b>"}
    title = processor_item(0, csl)["title"]
    assert "<" not in title
    assert alive(title) == csl["title"]
    assert processor_item(0, csl, rich=True)["title"] == csl["title"]


def test_particles_stay_where_they_were_written():
    name = name_of({"family": "van der Berg", "given": "J. R."})
    assert (name["family"], name["non-dropping-particle"]) == ("van der Berg", "")
    own = {"family": "Berg", "given": "J.", "non-dropping-particle": "van der"}
    assert name_of(own) == own


def test_chinese_names_are_whole():
    assert name_of({"family": "汪", "given": "晖"}) == {"literal": "汪晖"}
    assert name_of({"literal": "水利部"}) == {"literal": "水利部"}


@pytest.mark.parametrize(
    ("family", "given", "expected"),
    [("Price", "DJ", "D. J."), ("Price", "Jo", "Jo"), ("Ng", "A.", "A."), ("NG", "AB", "AB")],
)
def test_initials_without_stops_are_several(family, given, expected):
    assert name_of({"family": family, "given": given})["given"] == expected


def test_quotation_marks_of_chinese_are_not_turned():
    title = processor_item(0, {"type": "book", "title": "论“硬译”"})["title"]
    assert "“" not in title
    assert alive(title) == "论“硬译”"


def test_a_language_for_those_without_one():
    assert processor_item(0, {"type": "book"}, language="de")["language"] == "de"
    assert processor_item(0, {"type": "book", "language": "fr"}, language="de")["language"] == "fr"
    dutch = {"type": "book", "title": "Brood’s sociaal verhaal is niet wat je denkt"}
    assert processor_item(0, dutch)["language"] == "nl"
    assert processor_item(0, {**dutch, "language": "af"}, language="de")["language"] == "af"
    assert "language" not in processor_item(0, {"type": "book", "title": "Of rivers"})


def test_scripts():
    assert is_cjk({"title": "桥"})
    assert is_cjk({"container-title": "桥"})
    assert not is_cjk({"title": "Bridges", "container-title": "桥"})
    assert not is_cjk({})
