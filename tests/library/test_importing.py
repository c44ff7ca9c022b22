import pytest

from citekit.library import ImportedItem, Library
from citekit.library.identity import imported_identity

from .building import BRIDGES, CREDIT, article, work

BOOK = work("Vega", 2011, "Locks", type="book", publisher="Agua")


@pytest.fixture
def filled(library):
    library.add("a.md", [article(BRIDGES, CREDIT)], "1")
    return library


def test_what_is_new_keeps_its_own_key_and_stays_though_nothing_cites_it(filled):
    report = filled.import_items("mine.bib", [ImportedItem("Locks:2011", BOOK, 3)])
    assert (report.new, report.merged, report.unchanged) == (["Locks:2011"], [], 0)
    found = filled.get("locks:2011")
    assert found.csl == {"id": "Locks:2011", **BOOK}
    assert (found.cited, found.needs_look) == (False, False)
    assert set(found.sources.values()) == {"file mine.bib"}
    assert [one.key for one in filled.search("agua")] == ["Locks:2011"]
    assert filled.get("okoye2017counting").cited


def test_what_is_known_is_merged_and_says_more(filled):
    csl = BRIDGES.reference.csl | {"note": "from the file", "volume": "3", "id": "x"}
    report = filled.import_items("mine.bib", [ImportedItem("bridges", csl, aliases=("br",))])
    assert report.merged == [("bridges", "okoye2017counting")]
    found = filled.get("bridges")
    assert (found.key, found.aliases) == ("okoye2017counting", ("br", "bridges"))
    assert (found.cited, found.csl["volume"], found.sources["volume"]) == (
        True,
        "3",
        "file mine.bib",
    )
    filled.set("bridges", {"volume": "4"})
    filled.import_items("mine.bib", [ImportedItem("bridges", csl | {"volume": "5"})])
    assert (found := filled.get("bridges")).csl["volume"] == "4"
    assert found.sources["volume"] == "person"
    filled.add("a.md", [article(CREDIT)], "2")
    assert [one.key for one in filled.search("bridges")] == ["okoye2017counting"]


def test_again_changes_only_what_changed(filled):
    weak = ImportedItem("x1", {"type": "document", "note": "only a note"})
    items = [ImportedItem("", BOOK), weak, weak._replace(key="x2")]
    assert filled.import_items("mine.bib", items).new == ["vega2011locks", "x1", "x2"]
    log = filled._log.read().lines
    assert filled.import_items("mine.bib", items).unchanged == 3
    assert filled._log.read().lines == log
    items[1] = weak._replace(csl={"type": "document", "note": "another"})
    report = filled.import_items("mine.bib", items)
    assert (report.updated, report.unchanged) == (["x1"], 2)
    assert filled.get("x1").csl["note"] == "another"
    assert len(filled.import_items("other.bib", items).new) == 2


def test_an_item_is_known_again_by_its_key_or_its_place_in_the_file(filled):
    weak = [{"type": "document", "note": note} for note in ("one", "two", "three", "four")]
    keyed = [ImportedItem("a", weak[0], 3), ImportedItem("b", weak[1])]
    placed = [ImportedItem("", weak[2]), ImportedItem("", weak[3])]
    assert len(filled.import_items("mine.bib", [*keyed, *placed, keyed[0]]).new) == 4
    recorded = [one.data for one in filled.decisions()[0].events]
    assert [one["work"] for one in recorded] == [
        imported_identity("mine.bib", place) for place in ("a", "b", "2", "3")
    ]
    assert [one.get("line") for one in recorded[:2]] == [3, None]
    again = filled.import_items("mine.bib", [keyed[1], keyed[0], *placed])
    assert (again.unchanged, again.new, again.updated) == (4, [], [])


def test_keys_that_are_taken_or_can_not_be_are_others(filled):
    items = [
        ImportedItem("okoye2017counting", BOOK),
        ImportedItem("ein schlüssel", work("Ito", 2004, "Fords")),
    ]
    report = filled.import_items("mine.bib", items)
    assert report.new == ["okoye2017countinga", "ito2004fords"]
    assert filled.get("okoye2017counting").csl["title"] == "Counting Bridges"


def test_undo_takes_back_the_whole_file_and_deleting_ends_with_an_import(filled):
    before = list(filled.search())
    csl = BRIDGES.reference.csl | {"note": "x"}
    filled.import_items("mine.bib", [ImportedItem("a", BOOK), ImportedItem("b", csl)])
    filled.undo()
    assert list(filled.search()) == before
    filled.delete(["okoye2017counting"])
    filled.import_items("mine.bib", [ImportedItem("b", csl)])
    assert filled.get("okoye2017counting").cited


def test_what_was_deleted_comes_back_with_its_file_though_that_did_not_change(filled):
    items = [ImportedItem("locks", BOOK), ImportedItem("fords", work("Ito", 2004, "Fords"))]
    filled.import_items("mine.bib", items)
    filled.delete(["locks"])
    report = filled.import_items("mine.bib", items)
    assert (report.new, report.updated, report.unchanged) == ([], ["locks"], 1)
    assert filled.get("locks").csl["title"] == "Locks"
    assert filled.import_items("mine.bib", items).unchanged == 2


def test_what_was_merged_is_called_by_the_key_that_it_has_now(filled):
    csl = BRIDGES.reference.csl
    filled.merge(["okoye2017counting"], into="people2018")
    report = filled.import_items("mine.bib", [ImportedItem("b", csl | {"note": "x"})])
    assert report.merged == [("b", "people2018")]
    report = filled.import_items("mine.bib", [ImportedItem("b", csl | {"note": "y"})])
    assert report.updated == ["people2018"]
    assert filled.get("people2018").csl["note"] == "y"
    filled.undo(3)
    assert filled.get("okoye2017counting").csl["title"] == csl["title"]


def test_imports_outlive_the_database(filled, path):
    filled.import_items("mine.bib", [ImportedItem("Locks", BOOK), ImportedItem("b", BOOK)])
    before = list(filled.search())
    filled.close()
    path.unlink()
    with Library(path) as library:
        assert [one.key for one in library.search()] == ["Locks"]
        library.add("z.md", [article(CREDIT, BRIDGES)], "1")
        assert list(library.search()) == before


def test_hostile_values_are_stored(filled):
    odd = {"type": "book", "title": "A\ud800\u2028<b>", "author": "nobody", "x": [1, {"y": None}]}
    filled.import_items("x\n.bib", [ImportedItem("'; DROP TABLE works; --", odd)])
    (found,) = filled.search(title="b")
    assert found.csl["title"] == "A\ud800\u2028<b>"
    assert found.csl["x"] == [1, {"y": None}]
    assert "author" not in found.csl


def test_a_work_twice_in_a_file_is_found_by_both_keys(filled):
    items = [ImportedItem("one", BOOK), ImportedItem("two", dict(BOOK))]
    report = filled.import_items("mine.bib", items)
    assert (report.new, report.merged, report.unchanged) == (["one"], [("two", "one")], 0)
    assert filled.get("two") == filled.get("one")
    assert filled.get("one").aliases == ("two",)


def test_a_work_twice_in_a_file_says_what_both_say_and_says_it_once(filled):
    items = [
        ImportedItem("one", BOOK | {"abstract": "Of water.", "note": "first"}),
        ImportedItem("two", BOOK | {"note": "second"}),
    ]
    filled.import_items("mine.bib", items)
    log = filled._log.read().lines
    found = filled.get("two")
    assert (found.csl["abstract"], found.csl["note"]) == ("Of water.", "second")
    again = filled.import_items("mine.bib", items)
    assert (again.new, again.merged, again.updated, again.unchanged) == ([], [], [], 2)
    assert filled._log.read().lines == log
    items[0] = ImportedItem("one", BOOK | {"abstract": "Of weirs."})
    assert filled.import_items("mine.bib", items).updated == ["one"]
    assert filled.get("one").csl["abstract"] == "Of weirs."


def test_two_works_with_one_key_in_a_file_are_two_works(filled):
    first = ImportedItem("dup", work("Vega", 2011, "Locks"))
    second = ImportedItem("dup", work("Vega", 2012, "Weirs"))
    report = filled.import_items("mine.bib", [first, second, first])
    assert (report.new, report.updated, report.unchanged) == (["dup", "dupa"], [], 1)
    assert [filled.get(key).csl["title"] for key in ("dup", "dupa")] == ["Locks", "Weirs"]
    again = filled.import_items("mine.bib", [first, second, first])
    assert (again.new, again.updated, again.unchanged) == ([], [], 3)


def test_a_key_of_the_file_is_nobody_elses_alias(filled):
    items = [
        ImportedItem("new", work("Vega", 2011, "Locks"), aliases=("Old", "older")),
        ImportedItem("old", work("Vega", 2012, "Weirs")),
    ]
    assert filled.import_items("mine.bib", items).new == ["new", "old"]
    assert filled.get("old").csl["title"] == "Weirs"
    assert filled.get("new").aliases == ("older",)
