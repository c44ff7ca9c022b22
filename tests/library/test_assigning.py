from citekit.library.assigning import Place, assign, entries_before
from citekit.library.database import transaction
from citekit.library.readings import entry_columns

from .building import BRIDGES, CREDIT, FERRIES, article, entry, work


def assigned(library, name, entries):
    """Return rows and references that a file's entries would get, and the new keys."""
    db = library._db
    with transaction(db):
        row = db.execute("SELECT id FROM files WHERE name = ?", [name]).fetchone()
        before = entries_before(db.conn, row[0]) if row else []
        places = [Place(0, 1, entry_columns(each), each) for each in entries]
        _, fresh = assign(db.conn, name, places, before)
    return [place.id for place in places], [place.reference for place in places], fresh


def test_rows_and_references_stay_with_the_text_wherever_it_moves(library):
    library.add("a.md", [article(BRIDGES, FERRIES, BRIDGES)], "1")
    assert assigned(library, "a.md", [CREDIT, BRIDGES, FERRIES]) == (
        [4, 1, 2],
        [3, 1, 2],
        {3: "people2018"},
    )


def test_another_file_has_its_own_rows_and_the_same_references(library):
    library.add("a.md", [article(BRIDGES)], "1")
    assert assigned(library, "b.md", [BRIDGES]) == ([2], [1], {})


def test_a_key_that_was_given_before_is_given_again(library):
    library.add("a.md", [article(BRIDGES)], "1")
    identity = library._db.execute("SELECT identity FROM key_identities").fetchone()[0]
    library._db.execute("INSERT INTO given_keys (key) VALUES ('mine')")
    library._db.execute("UPDATE key_identities SET key = 'mine' WHERE identity = ?", [identity])
    _, _, fresh = assigned(library, "b.md", [BRIDGES])
    assert list(fresh.values()) == ["mine"]


def test_a_duplicate_that_was_edited_does_not_follow_the_one_that_stayed(library):
    library.add("a.md", [article(BRIDGES, entry("again", BRIDGES.reference.csl, number=2))], "1")
    edited = entry("edited", work("Okoye", 2017, "Countnig Bridges"), number=2)
    _, references, _ = assigned(library, "a.md", [BRIDGES, edited])
    assert references == [1, 2]
