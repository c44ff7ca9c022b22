import itertools

from citekit.library import Library

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work


def keys(library, **filters):
    return {reference.key for reference in library.search(**filters)}


def test_what_was_added_is_said(library):
    doubtful = entry("Perhaps 2001?", work(title="Perhaps"), confidence=0.2, number=3)
    report = library.add("a.md", [article(BRIDGES, FERRIES, doubtful), article()], "1")
    assert (report.name, report.changed) == ("a.md", True)
    assert (report.articles, report.lists, report.entries) == (2, 1, 3)
    assert (report.references, report.new_references, report.needs_look) == (3, 3, 1)


def test_an_unchanged_file_changes_nothing(library):
    library.add("a.md", [article(BRIDGES, FERRIES)], "1")
    changes = library._db.conn.total_changes
    report = library.add("a.md", [article(BRIDGES, FERRIES)], "1")
    assert not report.changed
    assert (report.entries, report.references, report.new_references) == (2, 2, 0)
    assert library._db.conn.total_changes == changes
    library.add("b.md", [article()], "x")
    library.add("c.md", [article(CREDIT)], "x")
    for name, digest, entries in (("a.md", "1", 2), ("b.md", "x", 0), ("c.md", "x", 1)):
        assert library.add(name, [], digest).entries == entries


def test_files_with_the_same_text_cite_the_same_works(library):
    remark = entry("A map.", work(type="document"))
    library.add("a.md", [article(remark)], "x")
    library.add("b.md", [article(remark)], "x")
    library.add("c.md", [article(remark)], "y")
    library.add("d.md", [article()], "")
    library.add("e.md", [article(remark)], "")
    assert [[found.name for found in one.entries] for one in library.search()] == [
        ["a.md", "b.md"],
        ["c.md"],
        ["e.md"],
    ]


def test_the_same_work_in_two_articles_is_one_reference_with_two_entries(library):
    library.add("a.md", [article(BRIDGES)], "1")
    again = entry("OKOYE, A. (2017) Counting bridges", {**BRIDGES.reference.csl, "page": "3"})
    report = library.add("b.md", [article(again, FERRIES)], "1")
    assert (report.references, report.new_references) == (2, 1)
    assert [found.name for found in library.entries("okoye2017counting")] == ["a.md", "b.md"]


def test_twice_in_one_article_is_one_reference_too(library):
    report = library.add("a.md", [article(BRIDGES, BRIDGES)], "1")
    assert (report.entries, report.references) == (2, 1)


def test_entries_that_say_too_little_are_never_merged(library):
    ibid = work(type="document")
    library.add("a.md", [article(entry("Ibid.", ibid), entry("Ibid.", ibid, number=2))], "1")
    library.add("b.md", [article(entry("Ibid.", ibid))], "2")
    assert library.counts().references == 3


def test_a_changed_file_updates_what_changed(library):
    library.add("a.md", [article(BRIDGES, FERRIES)], "1")
    report = library.add("a.md", [article(CREDIT, FERRIES)], "2")
    assert (report.changed, report.new_references) == (True, 1)
    assert keys(library) == {"people2018", "moller2019ferries"}
    assert keys(library, include_uncited=True) == keys(library) | {"okoye2017counting"}
    assert not library.get("okoye2017counting").cited


def test_a_deleted_entry_is_kept_and_comes_back_with_its_key(library):
    library.add("a.md", [article(BRIDGES)], "1")
    library.add("a.md", [], "2")
    (gone,) = library.entries("okoye2017counting")
    assert (gone.raw, gone.present, gone.article) == (BRIDGES.raw, False, "")
    library.add("a.md", [article(FERRIES, BRIDGES)], "3")
    (back,) = library.entries("okoye2017counting")
    assert (back.present, back.article) == (True, "A Town and Its Bridges")
    assert library.counts().uncited == 0


def test_an_article_deleted_and_added_under_another_name_gets_its_old_keys(library):
    twin = entry("Okoye 2017, other", work("Okoye", 2017, "Counting Fords"), number=2)
    library.add("a.md", [article(BRIDGES, twin)], "1")
    library.add("a.md", [], "2")
    library.add("new/a.md", [article(twin, BRIDGES)], "1")
    assert library.get("okoye2017counting").csl["title"] == "Counting Bridges"
    assert library.get("okoye2017countinga").csl["title"] == "Counting Fords"
    assert library.counts().references == 2


def test_an_entry_read_otherwise_keeps_its_reference_and_key(library):
    raw = "Okoye 2017 Counting Bridges"
    library.add("a.md", [article(entry(raw, work("Okoy", 2071, "Counting")))], "model 1")
    better = work("Okoye", 2017, "Counting Bridges")
    report = library.add("a.md", [article(entry(raw, better))], "model 2")
    assert report.new_references == 0
    (reference,) = library.search(include_uncited=True)
    assert (reference.key, reference.csl["title"]) == ("okoy2071counting", "Counting Bridges")
    library.add("b.md", [article(entry("Another style", better))], "model 2")
    assert len(library.entries("okoy2071counting")) == 2


def test_keys_do_not_collide_in_any_case(library):
    first = entry("1", work("McRae", 2001, "Fords", container_title="A"))
    second = entry("2", work("MCRAE", 2001, "fords", container_title="B"), number=2)
    library.add("a.md", [article(first, second)], "1")
    assert keys(library) == {"mcrae2001fords", "mcrae2001fordsa"}


def test_the_best_reading_is_shown_whatever_the_order(tmp_path):
    csl = BRIDGES.reference.csl
    readings = {
        "poor.md": entry("c", csl, confidence=0.6, findings=("The title is unclear.",)),
        "rich.md": entry("b", {**csl, "accessed": {"date-parts": [[2020]]}}),
        "same.md": entry("a", {**csl, "accessed": {"date-parts": [[2020]]}}),
    }
    seen = set()
    for number, order in enumerate(itertools.permutations(readings)):
        with Library(tmp_path / f"{number}.db") as library:
            for name in order:
                library.add(name, [article(readings[name])], "1")
            (shown,) = library.search()
            seen.add((str(shown.csl), shown.confidence, shown.findings))
            assert library._db.execute("SELECT raw FROM reference_words").fetchone() == ("a",)
    assert len(seen) == 1
    assert "accessed" in seen.pop()[0]


def test_the_next_best_reading_takes_over_when_the_best_goes(library):
    rich = entry("rich", {**BRIDGES.reference.csl, "accessed": {"date-parts": [[2020]]}})
    library.add("poor.md", [article(BRIDGES)], "1")
    library.add("rich.md", [article(rich)], "1")
    assert "accessed" in library.get("okoye2017counting").csl
    library.add("rich.md", [article()], "2")
    assert "accessed" not in library.get("okoye2017counting").csl
    library.add("poor.md", [article()], "2")
    assert not library.get("okoye2017counting").cited
    library.add("rich.md", [article(rich)], "3")
    assert "accessed" in library.get("okoye2017counting").csl


def test_the_same_entry_twice_stays_twice(library):
    library.add("a.md", [article(BRIDGES, BRIDGES)], "1")
    library.add("a.md", [article(BRIDGES)], "2")
    assert [found.present for found in library.entries("okoye2017counting")] == [True, False]
    library.add("a.md", [article(BRIDGES, BRIDGES, BRIDGES)], "3")
    assert len(library.entries("okoye2017counting")) == 3


def test_an_entry_that_was_not_parsed_is_kept_without_a_reference(library):
    report = library.add("a.md", [article(entry("A remark.", None), BRIDGES)], "1")
    assert (report.entries, report.references) == (2, 1)
    library.add("a.md", [article(entry("A remark.", work(title="A remark", year=2001)))], "2")
    assert keys(library) == {"remark2001"}
    library.add("a.md", [article(entry("A remark.", None))], "3")
    assert keys(library) == set()
