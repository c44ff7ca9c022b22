"""What single programs want."""

import pytest

from citekit.errors import UsageError
from citekit.formats import KeyedItem, get_format, read_text
from citekit.formats.conventions import PROGRAMS, adapted, get_program
from citekit.tables import load_table

KNOWN_TO_ZOTERO = {
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "dataset",
    "document",
    "entry-dictionary",
    "entry-encyclopedia",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "paper-conference",
    "patent",
    "personal_communication",
    "post",
    "post-weblog",
    "report",
    "song",
    "speech",
    "standard",
    "thesis",
    "webpage",
}
COPY = "https://web.archive.org/web/2018/http://a.example/"


def for_program(name, **item):
    (record,) = adapted(get_program(name), iter([KeyedItem("k", item, ("old",))]))
    assert (record.key, record.aliases) == ("k", ("old",))
    return record.csl


@pytest.mark.parametrize("csl_type", load_table("formats", "types"))
def test_zotero_knows_every_type(csl_type):
    item = for_program("zotero", type=csl_type, note="Mine")
    assert item["type"] in KNOWN_TO_ZOTERO
    if item["type"] != csl_type:
        assert item["note"] == f"Type: {csl_type}\nMine"


def test_zotero_keeps_archived_copies_where_it_can():
    archived = {"archive": "Internet Archive", "archive_location": COPY}
    page = for_program("zotero", type="webpage", custom={"a": 1}, **archived)
    assert page == {"type": "webpage", "note": f"Archived: {COPY} (Internet Archive)"}
    assert for_program("zotero", type="book", **archived) == {"type": "book", **archived}


def test_obsidian_finds_the_site():
    item = for_program("obsidian", type="webpage", **{"container-title": "River News"})
    text = "".join(get_format("biblatex").write([KeyedItem("k", item)]))
    assert "organization = {River News}" in text
    assert "journaltitle = {River News}" in text
    assert read_text(text).items[0].csl["container-title"] == "River News"
    article = {"type": "article-journal", "container-title": "Water"}
    assert for_program("obsidian", **article) == article


@pytest.mark.parametrize("kept", ["x", ["x"], None, 5])
def test_obsidian_is_told_the_site_whatever_stands_where_fields_are_kept(kept):
    custom = {"citekit": {"bibtex": kept}}
    item = for_program("obsidian", type="webpage", custom=custom, **{"container-title": "News"})
    assert item["custom"]["citekit"]["bibtex"] == {"journaltitle": "News"}


def test_quarto_takes_some_keys_for_cross_references():
    assert "cross-reference" in get_program("pandoc").warn("fig-rivers")
    assert get_program("pandoc").warn("figueroa2015") == ""
    assert get_program("latex").warn("fig-rivers") == ""


def test_programs_have_formats_and_names():
    assert [get_format(program.form).name for program in PROGRAMS]
    with pytest.raises(UsageError, match="zotero, obsidian, pandoc, latex"):
        get_program("word")


@pytest.mark.parametrize("name", ["pandoc", "latex"])
def test_some_take_everything_as_it_is(name):
    item = {"type": "software", "title": "A", "archive_location": COPY, "custom": {"x": 1}}
    assert for_program(name, **item) == item
