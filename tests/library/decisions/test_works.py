import pytest
from sqlite_utils import Database

from citekit.library.decisions.works import (
    Works,
    find_work,
    key_is_taken,
    name_of,
    roots_of,
    works_of,
)
from citekit.library.schema import migrations

FIRST, SECOND = "2026-01-01T00:00:00.000000Z", "2026-02-01T00:00:00.000000Z"


@pytest.fixture
def connection():
    db = Database(memory=True)
    migrations().apply(db)
    yield db.conn
    db.close()


@pytest.fixture
def works(connection):
    return Works(connection)


def key_of(connection, work):
    return connection.execute("SELECT key FROM works WHERE id = ?", [work]).fetchone()[0]


def old_keys(connection):
    return connection.execute("SELECT key, work FROM old_keys ORDER BY key, work").fetchall()


def merge(connection, work, into):
    connection.execute("UPDATE works SET root = ? WHERE root = ?", [into, work])


def test_a_work_is_known_again_by_any_of_its_identities(connection, works):
    work = works.give("berg1999", ["doi:1", "entry:1"], FIRST)
    assert works.give("other", ["entry:2", "entry:1"], SECOND) == work
    assert works.named({"key": "third", "work": "entry:2"}, SECOND) == work
    assert works_of(connection, ["entry:2", "entry:3", "doi:1"]) == {"doi:1": work, "entry:2": work}
    assert key_of(connection, work) == "berg1999"
    assert old_keys(connection) == []
    assert connection.execute("SELECT added FROM works").fetchall() == [(FIRST,)]


def test_a_key_that_was_given_to_a_known_work_still_finds_it(connection, works):
    work = works.give("berg1999", ["doi:1"], FIRST, own=True)
    assert works.give("BERG1999", ["doi:1"], FIRST, own=True) == work
    assert works.give("berg99", ["doi:1"], SECOND, own=True) == work
    assert old_keys(connection) == [("berg99", work)]
    assert find_work(connection, "Berg99") == work
    assert find_work(connection, "berg") is None
    assert key_is_taken(connection, "Berg1999")
    assert key_is_taken(connection, "BERG99")
    assert not key_is_taken(connection, "berg")


def test_a_key_that_was_given_to_two_works_is_that_of_the_first(connection, works):
    first = works.give("berg1999", ["doi:1"], FIRST)
    second = works.give("berg1999", ["doi:2"], SECOND)
    assert (key_of(connection, first), key_of(connection, second)) == ("berg1999", "berg1999a")
    assert works.conflicts == [("berg1999", "berg1999a")]
    assert old_keys(connection) == [("berg1999", second)]
    assert find_work(connection, "berg1999") == first


def test_a_key_that_is_taken_is_not_taken_away(connection, works):
    first = works.give("berg1999", ["doi:1"], FIRST)
    second = works.give("ito2004", ["doi:2"], FIRST)
    works.rename(second, "berg1999")
    assert (key_of(connection, first), key_of(connection, second)) == ("berg1999", "berg1999a")
    assert works.conflicts == [("berg1999", "berg1999a")]
    assert old_keys(connection) == [("berg1999", second), ("ito2004", second)]


def test_what_was_once_the_key_of_another_work_finds_that(connection, works):
    first = works.give("berg1999", ["doi:1"], FIRST)
    second = works.give("ito2004", ["doi:2"], FIRST)
    works.rename(first, "dams")
    works.rename(second, "berg1999")
    assert key_of(connection, second) == "berg1999a"
    assert works.conflicts == [("berg1999", "berg1999a")]
    assert find_work(connection, "berg1999") == first


def test_a_work_can_have_its_own_old_key_again(connection, works):
    work = works.give("berg1999", ["doi:1"], FIRST)
    works.rename(work, "dams")
    assert old_keys(connection) == [("berg1999", work)]
    works.rename(work, "Berg1999")
    assert key_of(connection, work) == "Berg1999"
    assert old_keys(connection) == [("dams", work)]
    works.rename(work, "BERG1999")
    assert key_of(connection, work) == "BERG1999"
    assert old_keys(connection) == [("dams", work)]
    assert works.conflicts == []


def test_a_work_can_have_the_keys_of_one_that_was_merged_into_it(connection, works):
    stays = works.give("berg1999", ["doi:1"], FIRST)
    merged = works.give("ito2004", ["doi:2"], FIRST)
    works.rename(merged, "fords")
    works.hide_key(merged)
    merge(connection, merged, stays)
    works.rename(stays, "fords")
    assert (key_of(connection, stays), key_of(connection, merged)) == ("fords", "berg1999")
    assert connection.execute("SELECT joined FROM works").fetchall() == [(0,), (0,)]
    works.rename(stays, "ito2004")
    assert key_of(connection, stays) == "ito2004"
    assert works.conflicts == []


def test_what_a_work_was_merged_into_is_found_by_all_keys(connection, works):
    stays = works.give("berg1999", ["doi:1"], FIRST)
    merged = works.give("ito2004", ["doi:2"], FIRST)
    works.rename(merged, "fords")
    merge(connection, merged, stays)
    assert [find_work(connection, key) for key in ("berg1999", "fords", "ito2004")] == [stays] * 3
    assert works.root(merged) == works.root(stays) == stays
    assert roots_of(connection, [merged, stays, 99]) == {merged: stays, stays: stays}


def test_works_keep_their_rows_when_all_is_followed_again(connection):
    works = Works(connection, {"doi:1": 7, "doi:2": 3, "entry:2": 3, "doi:4": 3})
    given = [works.give(f"k{one}", [one], FIRST) for one in ("entry:2", "new:1", "doi:1", "doi:4")]
    # One that is two works now has its row once.
    assert given == [3, 8, 7, 9]
    assert Works(connection).give("k", ["new:2"], FIRST) == 10


def test_a_work_that_came_at_no_time_came_when_it_is_named_first(connection, works):
    connection.execute("INSERT INTO works (id, key, root) VALUES (1, 'k', 1), (2, 'l', 2)")
    connection.execute("INSERT INTO work_identities VALUES ('doi:1', 1)")
    works.give("k", ["doi:1"], FIRST)
    works.give("k", ["doi:1"], SECOND)
    assert connection.execute("SELECT added FROM works").fetchall() == [(FIRST,), ("",)]


@pytest.mark.parametrize(
    ("identities", "name"),
    [
        (["entry:1", "import:1", "work:2", "doi:1"], "doi:1"),
        (["import:1", "entry:2", "entry:1"], "entry:1"),
        (["import:1"], "import:1"),
        ([], "key:berg1999"),
    ],
)
def test_events_name_a_work_by_what_it_says(connection, works, identities, name):
    work = works.give("Berg1999", identities, FIRST)
    assert name_of(connection, work) == {"key": "Berg1999", "work": name}
