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


@pytest.mark.parametrize(
    ("stated", "given"),
    [
        ({"date-parts": [[2019, 5, 3]]}, {"date-parts": [[2019, 5, 3]]}),
        ({"date-parts": [["2019", " 5"]]}, {"date-parts": [[2019, 5]]}),
        ({"date-parts": [[2019], [2020]]}, {"date-parts": [[2019], [2020]]}),
        ({"date-parts": [[2019, "x", 3]]}, {"date-parts": [[2019]]}),
        ({"date-parts": [["x"], [2019]]}, {"date-parts": [[2019]]}),
        ({"date-parts": [[-44]], "circa": True}, {"date-parts": [[-44]], "circa": True}),
        ({"date-parts": [[2019]], "season": 2}, {"date-parts": [[2019]], "season": 2}),
        ({"date-parts": [[2019]], "literal": "in press"}, {"date-parts": [[2019]]}),
        ({"date-parts": [[99_999_999]]}, {"date-parts": [[99_999_999]]}),
        ({"raw": "2019-05"}, {"date-parts": [[2019, 5]]}),
    ],
)
def test_dates_are_such_as_the_processor_reads(stated, given):
    item = processor_item(0, {"type": "book", "issued": stated, "accessed": stated})
    assert item == {"id": "0", "type": "book", "issued": given, "accessed": given}


@pytest.mark.parametrize(
    "parts", [[["spring", 2]], [[2019.5]], [[100_000_000]], [["2019 [2018]"]], [["²019"]]]
)
def test_dates_that_it_cannot_read_are_left_out(parts):
    item = processor_item(0, {"type": "book", "issued": {"date-parts": parts}})
    assert item == {"id": "0", "type": "book"}


def test_words_for_a_date_are_the_status():
    press = {"type": "book", "issued": {"literal": "in <press>"}}
    assert alive(processor_item(0, press)["status"]) == "in <press>"
    assert processor_item(0, press, rich=True)["status"] == "in <press>"
    assert processor_item(0, {**press, "status": "submitted"})["status"] == "submitted"
    assert processor_item(0, {"type": "book", "issued": {"raw": "soon"}})["status"] == "soon"


@pytest.mark.parametrize("words", ["n.d.", "N. D.", "o. J.", "s.a.", "no date", "Undated", " "])
def test_words_for_no_date_are_left_to_the_style(words):
    assert "status" not in processor_item(0, {"type": "book", "issued": {"literal": words}})


def test_numbers_are_texts():
    item = processor_item(0, {"type": "book", "volume": 1.5, "edition": 2.0, "number": 10**30})
    assert (item["volume"], item["edition"], item["number"]) == ("1.5", "2", str(10**30))
