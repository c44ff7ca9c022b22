from citekit.library.assigning import Place, assign, entries_before
from citekit.library.readings import entry_columns

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work


def assigned(library, name, entries):
    """Return rows and references that a file's entries would get, and the keys given to them."""
    with library._deciding() as journal:
        connection = journal.connection
        row = connection.execute("SELECT id FROM files WHERE name = ?", [name]).fetchone()
        before = entries_before(connection, row[0]) if row else []
        places = [Place(0, 1, entry_columns(one), one.reference.csl) for one in entries]
        assign(journal, name, places, before)
        given = [event.data["given"] for event in journal._pending]
    return [place.id for place in places], [place.reference for place in places], given


def test_rows_and_references_stay_with_the_text_wherever_it_moves(library):
    library.add("a.md", [article(BRIDGES, FERRIES, BRIDGES)], "1")
    rows, references, [given] = assigned(library, "a.md", [CREDIT, BRIDGES, FERRIES])
    assert (rows, references) == ([4, 1, 2], [3, 1, 2])
    assert list(given) == ["people2018"]
    assert [identity[:4] for identity in given["people2018"]] == ["entr", "url:"]


def test_another_file_has_its_own_rows_and_the_same_references(library):
    library.add("a.md", [article(BRIDGES)], "1")
    rows, references, [given] = assigned(library, "b.md", [BRIDGES])
    assert (rows, references, list(given)) == ([2], [1], ["okoye2017counting"])


def test_what_is_known_is_not_given_again(library):
    library.add("a.md", [article(BRIDGES)], "1")
    assert assigned(library, "a.md", [BRIDGES]) == ([1], [1], [])


def test_a_key_that_was_given_before_is_given_again(library):
    library.add("a.md", [article(BRIDGES)], "1")
    with library._deciding() as journal:
        work_of = journal.connection.execute("SELECT identity FROM work_identities").fetchone()[0]
        journal.record("key", work=work_of, key="okoye2017counting", new="mine")
    _, _, [given] = assigned(library, "b.md", [BRIDGES])
    assert list(given) == ["mine"]


def test_two_entries_that_say_the_same_follow_one_that_was_corrected(library):
    wrong = entry("Okoye 2071", work("Okoye", 2017, "Countnig Bridges"))
    library.add("a.md", [article(wrong)], "1")
    right = work("Okoye", 2017, "Counting Bridges")
    twice = [entry("first", right), entry("second", right, number=2)]
    assert library.add("a.md", [article(*twice)], "2").references == 1
    (found,) = library.search()
    assert (found.key, len(found.entries)) == ("okoye2017countnig", 3)


def test_what_has_the_same_text_cites_the_same_works(library):
    ibid = entry("Ibid.", work(type="document"))
    library.add("a.md", [article(ibid)], "1")
    library.add("copy.md", [article(ibid)], "1")
    library.add("other.md", [article(ibid)], "2")
    assert library.counts().references == 2


def test_a_duplicate_that_was_edited_does_not_follow_the_one_that_stayed(library):
    library.add("a.md", [article(BRIDGES, entry("again", BRIDGES.reference.csl, number=2))], "1")
    edited = entry("edited", work("Okoye", 2017, "Countnig Bridges"), number=2)
    _, references, _ = assigned(library, "a.md", [BRIDGES, edited])
    assert references == [1, 2]


def short(number, full):
    """An entry that only repeats the one with the number ``full``."""
    return entry(
        "Ibid.", work(type="document", custom={"citekit": {"short-for": full}}), number=number
    )


def numbered(one, number):
    return entry(one.raw, one.reference.csl, number=number)


def test_a_short_form_cites_what_stands_in_full_above(library):
    report = library.add(
        "a.md", [article(BRIDGES, short(2, 1), numbered(FERRIES, 3), short(4, 3))], "1"
    )
    assert (report.entries, report.references, report.new_references) == (4, 2, 2)
    cited = {one.key: [e.raw for e in one.entries] for one in library.search()}
    assert [raws[1:] for raws in cited.values()] == [["Ibid."], ["Ibid."]]
    assert {one.csl["title"] for one in library.search()} == {
        one.reference.csl["title"] for one in (BRIDGES, FERRIES)
    }


def test_a_short_form_that_moved_cites_what_it_follows_now(library):
    library.add("a.md", [article(BRIDGES, short(2, 1), numbered(FERRIES, 3))], "1")
    library.add("a.md", [article(BRIDGES, numbered(FERRIES, 2), short(3, 2))], "2")
    counted = {
        one.csl["title"]: len([e for e in one.entries if e.present]) for one in library.search()
    }
    assert counted == {
        BRIDGES.reference.csl["title"]: 1,
        FERRIES.reference.csl["title"]: 2,
    }


def test_a_short_form_follows_an_entry_that_was_corrected(library):
    wrong = entry("Okoye 2071", work("Okoye", 2017, "Countnig Bridges"))
    library.add("a.md", [article(wrong, short(2, 1))], "1")
    right = entry("Okoye 2017", work("Okoye", 2017, "Counting Bridges"))
    assert library.add("a.md", [article(right, short(2, 1))], "2").references == 1
    (found,) = library.search()
    assert (found.key, found.csl["title"]) == ("okoye2017countnig", "Counting Bridges")


def test_a_short_form_of_what_says_too_little_is_the_same_work_too(library):
    vague = entry("A map of the town.", work(type="map"))
    assert library.add("a.md", [article(vague, short(2, 1))], "1").references == 1
