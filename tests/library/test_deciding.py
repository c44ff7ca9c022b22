import pytest

from citekit.errors import CitekitError, LibraryError, UsageError
from citekit.library import ImportedItem, Library

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work

KEY = "okoye2017counting"


@pytest.fixture
def filled(library):
    doubtful = entry("Okoye 2011", work("Okoye", 2011, "Weirs"), confidence=0.4, number=4)
    library.add("a.md", [article(BRIDGES, FERRIES, CREDIT, doubtful)], "1")
    return library


def keys(library, *words, **filters):
    return [found.key for found in library.search(*words, **filters)]


def test_what_a_person_set_stays_whatever_the_article_says(filled):
    filled.set(KEY, {"title": "Of Bridges", "note": "seen", "container-title": ""})
    for digest, title in (("2", "Counting Bridges"), ("3", "Counting Brigdes")):
        csl = BRIDGES.reference.csl | {"title": title, "page": digest}
        filled.add("a.md", [article(entry(BRIDGES.raw, csl))], digest)
        found = filled.get(KEY)
        assert (found.csl["title"], found.csl["note"]) == ("Of Bridges", "seen")
        assert found.csl["page"] == digest
        assert "container-title" not in found.csl
        assert found.sources["title"] == "person"
        assert found.sources["page"] == "article"


def test_what_a_person_set_is_found(filled):
    filled.set(KEY, {"author": "Ash, Ada", "issued": "2020-03"})
    assert keys(filled, author="ash", year=2020) == [KEY]
    assert keys(filled, author="okoye", year=2017) == []


def test_a_later_correction_wins(filled):
    filled.set(KEY, {"title": "One", "note": "n"})
    filled.set(KEY, {"title": "Two"})
    assert filled.get(KEY).csl["title"] == "Two"
    assert filled.get(KEY).csl["note"] == "n"


def test_the_other_reading_of_a_date_goes_when_a_person_settled_it(library):
    other = {"accessed": {"date-parts": [[2019, 2, 6]]}, "issued": {"date-parts": [[2019]]}}
    csl = BRIDGES.reference.csl | {"custom": {"citekit": {"alternatives": other}}}
    library.add("a.md", [article(entry("x", csl))], "1")
    library.set(KEY, {"accessed": "2019-06-02"})
    left = library.get(KEY).csl["custom"]["citekit"]["alternatives"]
    assert left == {"issued": {"date-parts": [[2019]]}}
    library.set(KEY, {"issued": "2017"})
    assert "custom" not in library.get(KEY).csl


def test_what_others_keep_where_ours_stands_is_left_as_it_is(library):
    custom = {"citekit": {"alternatives": 3}}
    library.add("a.md", [article(entry("x", BRIDGES.reference.csl | {"custom": custom}))], "1")
    library.set(KEY, {"issued": "2016"})
    assert library.get(KEY).csl["custom"] == custom


def test_authors_whom_a_person_named_are_all(library):
    csl = BRIDGES.reference.csl | {"custom": {"citekit": {"others": ["author", "editor"]}}}
    library.add("a.md", [article(entry("x", csl))], "1")
    library.set(KEY, {"author": "Okoye, Ada; Vega, Bo"})
    assert library.get(KEY).csl["custom"] == {"citekit": {"others": ["editor"]}}
    cut = ImportedItem("k", {**csl, "custom": {"citekit": {"others": ["author"]}}})
    library.undo()
    library.import_items("mine.bib", [cut])
    assert library.get(KEY).csl["custom"] == {"citekit": {"others": ["author"]}}


def test_who_set_or_accepted_has_looked_until_the_article_says_something_else(filled):
    weirs = "okoye2011weirs"
    assert filled.get(weirs).needs_look
    filled.accept(weirs)
    assert not filled.get(weirs).needs_look
    filled.undo()
    assert filled.get(weirs).needs_look
    filled.set(weirs, {"title": "Weirs of the North"})
    assert not filled.get(weirs).needs_look
    again = entry("Okoye 2011", work("Okoye", 2011, "Weirs", page="3"), confidence=0.4)
    filled.add("a.md", [article(again)], "2")
    assert filled.get(weirs).needs_look


def test_keys_change_and_the_old_ones_stay(filled):
    filled.key(KEY, "bridges")
    filled.key("bridges", "Bridges:2017")
    found = filled.get(KEY)
    assert (found.key, found.aliases) == ("Bridges:2017", ("bridges", KEY))
    assert found.csl["id"] == "Bridges:2017"
    filled.key("bridges", KEY)
    assert filled.get("Bridges:2017").key == KEY
    filled.key(KEY, KEY.upper())
    assert filled.get(KEY).key == KEY.upper()


@pytest.mark.parametrize(
    "new", ["", "a b", "ä", "a,b", "{x}", "-x", "x" * 101, "moller2019ferries"]
)
def test_keys_that_can_not_be_are_refused(filled, new):
    with pytest.raises(UsageError):
        filled.key(KEY, new)


def test_an_old_key_is_not_given_to_another(filled):
    filled.key(KEY, "bridges")
    with pytest.raises(UsageError, match="once was"):
        filled.key("moller2019ferries", KEY)
    twin = entry("Okoye", work("Okoye", 2017, "Counting", container_title="Other"))
    filled.add("b.md", [article(twin)], "b")
    assert keys(filled, "other") == [f"{KEY}a"]


def test_new_keys_follow_the_formula(filled):
    filled.set_key_formula("{Authors}:{shortyear}-{titlewords}")
    assert filled.key_formula == "{Authors}:{shortyear}-{titlewords}"
    filled.add("b.md", [article(entry("x", work("van Berg", 1999, "Of Dry Docks")))], "b")
    assert filled.get("vanberg:99-drydocks") is not None
    assert keys(filled, "dry") == ["Vanberg:99-drydocks"]
    assert filled.get(KEY).key == KEY
    filled.undo()
    assert filled.key_formula == "{author}{year}{title}"


@pytest.mark.parametrize(
    "formula", ["{year}", "{autor}{year}", "{author} {year}", "key", "{author}ü"]
)
def test_formulas_that_can_not_be_are_refused(filled, formula):
    with pytest.raises(UsageError):
        filled.set_key_formula(formula)


def test_tags_come_and_go(filled):
    filled.tag([KEY, "people2018"], ["water law", "x"])
    filled.tag([KEY], remove=["x"])
    assert filled.get(KEY).tags == ("water law",)
    assert filled.get("people2018").tags == ("water law", "x")
    (number,) = filled._db.execute("SELECT count(*) FROM tags WHERE tag = 'x'").fetchone()
    assert number == 1
    filled.tag([KEY], ["x" * 200])
    for tag in ("", "  ", "a,b", "x" * 201):
        with pytest.raises(UsageError):
            filled.tag([KEY], [tag])


def test_what_was_deleted_is_gone_and_comes_back(filled):
    filled.set(KEY, {"note": "mine"})
    filled.delete([KEY, "people2018"])
    assert keys(filled) == ["moller2019ferries", "okoye2011weirs"]
    assert filled.get(KEY) is None
    filled.add("b.md", [article(BRIDGES)], "b")
    assert filled.get(KEY) is None
    with pytest.raises(CitekitError, match=f"no reference '{KEY}'"):
        filled.set(KEY, {"note": "yours"})
    filled.undo()
    assert filled.get(KEY).csl["note"] == "mine"
    assert len(filled.get(KEY).entries) == 2
    assert filled.get("people2018") is not None


def test_merged_works_are_one_and_come_apart_again(filled):
    before = [(found, found.entries) for found in filled.search()]
    filled.set("okoye2011weirs", {"note": "from the one that goes"})
    filled.tag(["okoye2011weirs"], ["x"])
    filled.merge(["okoye2011weirs", "people2018"], into=KEY)
    one = filled.get("okoye2011weirs")
    assert one.key == KEY
    assert one.aliases == ("okoye2011weirs", "people2018")
    assert one.tags == ("x",)
    assert one.csl["note"] == "from the one that goes"
    assert len(one.entries) == 3
    assert filled.counts().references == 2
    filled.add("b.md", [article(CREDIT)], "b")
    assert len(filled.get(KEY).entries) == 4
    filled.undo(3)
    filled.add("b.md", [article()], "c")
    assert [(found, found.entries) for found in filled.search()][:-1] == before[:-1]
    assert filled.get("people2018").key == "people2018"


def test_a_chain_of_merges_has_one_root(filled):
    filled.merge(["okoye2011weirs"], into="people2018")
    filled.merge(["people2018"], into=KEY)
    assert filled.get("okoye2011weirs").key == KEY
    filled.undo()
    assert filled.get("okoye2011weirs").key == "people2018"


def test_a_merge_is_taken_back_whatever_was_decided_after_it(filled):
    weirs = filled.get("okoye2011weirs")
    filled.merge(["okoye2011weirs"], into="people2018")
    filled.merge(["people2018"], into=KEY)
    filled.set(KEY, {"title": "Bridges"})
    filled.set("okoye2011weirs", {"note": "of the one that is there"})
    filled.key(KEY, "bridges")
    filled.add("b.md", [article(CREDIT)], "b")
    first = filled.decisions()[-1]
    assert filled.undo(ids=[first.id[:10]]) == [first]
    assert filled.get("okoye2011weirs") == weirs
    one = filled.get("people2018")
    assert (one.key, one.csl["title"], one.csl["note"]) == (
        "bridges",
        "Bridges",
        "of the one that is there",
    )
    assert len(one.entries) == 3
    second = filled.decisions()[-1]
    filled.undo(ids=[second.id])
    assert filled.get("people2018").csl["title"] == CREDIT.reference.csl["title"]
    assert filled.get("bridges").csl["title"] == "Bridges"
    assert [one.events[0].kind for one in filled.decisions()] == ["key", "set", "set"]


def test_several_decisions_are_taken_back_by_their_ids(filled):
    for tag in "abc":
        filled.tag([KEY], [tag])
    last, _, first = filled.decisions()
    filled.undo(ids=[first.id, last.id, first.id])
    assert filled.get(KEY).tags == ("b",)
    for start in ("", first.id, "zzzz"):
        with pytest.raises(UsageError, match="No decision that stands"):
            filled.undo(ids=[start])
    for number in range(20):
        filled.tag([KEY], [str(number)])
    starts = [one.id[0] for one in filled.decisions()]
    several = next(start for start in starts if starts.count(start) > 1)
    with pytest.raises(UsageError, match="write more of it"):
        filled.undo(ids=[several])


def test_a_reference_can_get_the_key_of_one_that_was_merged_into_it(filled):
    filled.merge(["people2018"], into=KEY)
    filled.key(KEY, "people2018")
    found = filled.get(KEY)
    assert (found.key, found.aliases) == ("people2018", (KEY,))
    filled.undo()
    assert filled.get("people2018").key == KEY


def test_the_key_of_a_reference_is_none_of_its_aliases(filled):
    filled.key("people2018", "credit")
    filled.key("credit", "people2018")
    filled.merge(["people2018"], into=KEY)
    filled.key(KEY, "CREDIT")
    found = filled.get(KEY)
    assert (found.key, found.aliases) == ("CREDIT", (KEY, "people2018"))


def test_two_works_are_recorded_as_two_for_ever(filled):
    filled.distinct(KEY, "people2018")
    assert filled.are_distinct("people2018", KEY)
    assert not filled.are_distinct(KEY, "moller2019ferries")
    filled.merge(["moller2019ferries"], into=KEY)
    assert filled.are_distinct("moller2019ferries", "people2018")
    with pytest.raises(UsageError, match="one reference"):
        filled.distinct("moller2019ferries", KEY)
    filled.distinct("people2018", "okoye2011weirs")
    assert filled.distinct_pairs() == [(KEY, "people2018"), ("people2018", "okoye2011weirs")]
    filled.merge(["okoye2011weirs"], into="people2018")
    assert filled.distinct_pairs() == [(KEY, "people2018")]


def test_decisions_are_listed_and_taken_back_from_the_last(filled):
    filled.set(KEY, {"title": "One"})
    filled.tag([KEY, "people2018"], ["x"])
    filled.key(KEY, "bridges")
    listed = filled.decisions()
    assert [[event.kind for event in one.events] for one in listed] == [
        ["key"],
        ["tag", "tag"],
        ["set"],
    ]
    assert filled.decisions(1) == listed[:1]
    assert filled.undo(2) == listed[:2]
    assert filled.get(KEY).tags == ()
    assert filled.decisions() == listed[2:]
    assert filled.undo(9) == listed[2:]
    assert filled.get(KEY).csl["title"] == "Counting Bridges"
    assert filled.undo() == []
    with pytest.raises(UsageError):
        filled.undo(0)


def test_decisions_of_several_kinds_are_taken_back_at_once(filled):
    before = [(one, one.entries) for one in filled.search()]
    filled.set(KEY, {"title": "One"})
    filled.tag(["people2018"], ["x"])
    filled.delete(["okoye2011weirs"])
    filled.key(KEY, "bridges")
    filled.undo(4)
    assert [(one, one.entries) for one in filled.search()] == before


def test_an_unknown_key_decides_nothing(filled):
    before = filled._log.read().lines
    for call in (
        lambda: filled.set("nobody", {"title": "x"}),
        lambda: filled.tag([KEY, "nobody"], ["x"]),
        lambda: filled.merge(["nobody"], into=KEY),
    ):
        with pytest.raises(CitekitError, match="'nobody'"):
            call()
    assert filled._log.read().lines == before
    assert filled.get(KEY).tags == ()


@pytest.mark.parametrize(
    "decide",
    [
        lambda library: library.set("x", {"note": "y"}),
        lambda library: library.key("x", "y"),
        lambda library: library.tag(["x"], ["read"]),
        lambda library: library.delete(["x"]),
        lambda library: library.merge(["x"], into="y"),
        lambda library: library.undo(),
        lambda library: library.doctor(),
    ],
)
def test_nothing_is_made_where_there_is_nothing_to_decide_about(path, decide):
    with Library(path) as library, pytest.raises(LibraryError, match="There is no library"):
        decide(library)
    assert not path.parent.exists()
