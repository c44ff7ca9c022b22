"""References as rows."""

from citekit.cli.listing import reference_table

CSL = {
    "type": "book",
    "author": [{"family": "Qin"}],
    "issued": {"date-parts": [[2017]]},
    "title": "Rivers",
    "publisher": "Weir",
}


def test_rows():
    heading, sure, doubtful = reference_table([("qin2017rivers", CSL, False), ("b", {}, True)])
    assert heading.split() == ["key", "author", "year", "title", "in", "type"]
    assert sure.split() == ["qin2017rivers", "Qin", "2017", "Rivers", "Weir", "book"]
    assert doubtful.split() == ["?", "b"]


def test_tags_of_rich_text_are_not_shown():
    csl = {"title": "Of <i>Homo</i> & <b>", "container-title": "<b>Weir</b>"}
    _, row = reference_table([("a", csl, False)])
    assert row.split(maxsplit=1)[1].strip() == "Of Homo & <b>  Weir"


def test_keys_are_never_cut(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = list(
        reference_table([("averylongname2017significant", {**CSL, "title": "x" * 99}, False)])
    )
    assert "averylongname2017significant" in lines[1]
