"""Making the library agree with the file of decisions, whoever wrote there."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from citekit.library.adding import file_row, is_address, keep_entries, store_file
from citekit.library.database import next_id, rows_by_id
from citekit.library.decisions.adopting import decisions_of_old_library
from citekit.library.decisions.events import Event, standing
from citekit.library.decisions.following import Follower, naming
from citekit.library.decisions.journal import Journal, Position, copy_events, read_position
from citekit.library.decisions.log import DecisionLog, chain
from citekit.library.decisions.texts import article_from_data, entry_from_data
from citekit.library.decisions.works import Works, works_of
from citekit.library.readings import ENTRY_COLUMNS, entry_columns
from citekit.library.refreshing import point_entries, refresh

_WORKS = "SELECT id, key, root, added, joined FROM works"

_REMEMBERED = {
    "old_works": _WORKS,
    "old_work_decisions": "SELECT work, kind, name, at, event, value FROM work_decisions",
    "old_old_keys": "SELECT key, work FROM old_keys",
    "old_entry_works": "SELECT id, work FROM entries WHERE work IS NOT NULL",
}
_FORGOTTEN = ("work_decisions", "old_keys", "distinct_works", "work_identities", "settings")

_CONFLICT = (
    "The key {key} was given to two works: the one to which it was given later is called {now} now."
)

_CHANGED = f"""
SELECT id FROM (SELECT * FROM old_works EXCEPT {_WORKS})
UNION SELECT root FROM (SELECT * FROM old_works EXCEPT {_WORKS})
UNION SELECT id FROM ({_WORKS} EXCEPT SELECT * FROM old_works)
UNION SELECT root FROM ({_WORKS} EXCEPT SELECT * FROM old_works)
UNION SELECT work FROM (
    SELECT * FROM old_work_decisions
    EXCEPT SELECT work, kind, name, at, event, value FROM work_decisions)
UNION SELECT work FROM (
    SELECT work, kind, name, at, event, value FROM work_decisions
    EXCEPT SELECT * FROM old_work_decisions)
UNION SELECT work FROM (SELECT * FROM old_old_keys EXCEPT SELECT key, work FROM old_keys)
UNION SELECT work FROM (SELECT key, work FROM old_keys EXCEPT SELECT * FROM old_old_keys)
UNION SELECT e.work FROM entries AS e LEFT JOIN old_entry_works AS o ON o.id = e.id
    WHERE e.work IS NOT NULL AND e.work IS NOT o.work
UNION SELECT o.work FROM entries AS e JOIN old_entry_works AS o ON o.id = e.id
    WHERE e.work IS NOT o.work
"""  # noqa: S608


def is_behind(connection: Connection, log: DecisionLog) -> bool:
    """Return whether the file of decisions changed since the library followed it."""
    position = read_position(connection)
    state = log.state()
    if position is None:
        return True
    if state is None:
        return position.lines != 0
    return state != (position.size, position.modified)


def has_news(connection: Connection, log: DecisionLog) -> bool:
    """Return whether the file says anything that the library has not followed.

    It is read for that: a copy of it has another time, and the same lines.
    """
    if not is_behind(connection, log) or log.state() is None:
        return False
    position = read_position(connection) or Position()
    lines = log.read().lines
    return len(lines) != position.lines or chain(lines) != position.chain


def catch_up(journal: Journal) -> None:
    """Follow what the library has not followed yet of the file of decisions.

    What was only appended is followed as it comes. Otherwise (a merge by git, another branch) all
    that was decided is forgotten and followed again in the order of the events, so that the order
    of lines never matters.

    Args:
        journal: of the transaction.
    """
    connection, log = journal.connection, journal.log
    position = journal.position
    if not is_behind(connection, log):
        return
    if position and log.state() is None:
        _restore_file(journal, position)
        if position.lines >= 0:
            return
    if position is None:
        position = _adopt(journal)
    reading = log.read()
    lines = reading.lines
    followed = chain(lines[: max(position.lines, 0)])
    same = len(lines) >= position.lines >= 0 and followed == position.chain
    new = log.events(lines[position.lines :], position.lines + 1) if same else []
    if same and _goes_on(new, position):
        follow_on(journal, new)
    else:
        follow_anew(journal, new if same and not position.lines else log.events(lines))
    last = journal.position or Position()
    journal.note(reading.state, last._replace(lines=len(lines), chain=chain(lines)))


def _adopt(journal: Journal) -> Position:
    """Record what a library decided before there was a file of decisions.

    Returns:
        How far the file was followed: where it held something already, nowhere.
    """
    connection = journal.connection
    if connection.execute("SELECT 1 FROM works LIMIT 1").fetchone() is None:
        return Position()
    events = journal.log.events(journal.log.read().lines)
    _note_last(journal, events)
    for kind, data in decisions_of_old_library(connection):
        journal.record(kind, **data)
    rows = connection.execute('SELECT id FROM "references" WHERE uncited').fetchall()
    keep_entries(journal, [row[0] for row in rows])
    journal.flush()
    return Position(lines=-1) if events else journal.position or Position()


def follow_on(journal: Journal, events: list[Event]) -> None:
    """Follow events that count after all that were followed before."""
    follower = journal.follower
    for event in events:
        follower.follow(event)
    copy_events(journal.connection, events)
    if events:
        _note_last(journal, events)
    settle(journal, follower.touched)
    follower.touched = set()
    for key, now in journal.works.conflicts:
        journal.notices.append(_CONFLICT.format(key=key, now=now))
    journal.works.conflicts = []
    _store_texts(journal, follower.texts)
    follower.texts = []


def follow_anew(journal: Journal, events: list[Event]) -> None:
    """Forget all that was decided and follow all events in their order."""
    connection = journal.connection
    earlier = dict(connection.execute("SELECT identity, work FROM work_identities").fetchall())
    for name, select in _REMEMBERED.items():
        connection.execute(f"CREATE TEMP TABLE {name} AS {select}")
    connection.execute("CREATE INDEX temp.old_entry_works_by_id ON old_entry_works (id)")
    for name in _FORGOTTEN:
        connection.execute(f"DELETE FROM {name}")  # noqa: S608
    connection.execute("DELETE FROM works")
    journal.works = Works(connection, earlier)
    journal.follower = follower = Follower(connection, journal.works)
    for event in standing(events):
        follower.follow(event)
    connection.execute("DELETE FROM decisions")
    copy_events(connection, events)
    _note_last(journal, events)
    connection.execute(
        "UPDATE entries SET work = (SELECT work FROM work_identities WHERE identity = place)"
        " WHERE place IS NOT NULL AND work IS NOT"
        " (SELECT work FROM work_identities WHERE identity = place)"
    )
    changed = {row[0] for row in connection.execute(_CHANGED)} | _forget_unknown(journal)
    _tell_conflicts(journal)
    for name in _REMEMBERED:
        connection.execute(f"DROP TABLE temp.{name}")
    settle(journal, changed)
    pages = _last_of_pages(follower.texts)
    _forget_pages(journal, set(pages))
    _store_texts(journal, [*pages.values(), *(one for one in follower.texts if one.kind == "gone")])
    follower.texts, follower.touched = [], set()


def settle(journal: Journal, works: Iterable[int]) -> None:
    """Write what was decided of works into the rows that are searched and exported.

    Args:
        journal: of the transaction.
        works: rows of works, before merging; perhaps of such as are no more.
    """
    touched = set(works)
    if touched:
        refresh(journal.connection, point_entries(journal.connection, touched) | touched)


def _tell_conflicts(journal: Journal) -> None:
    """Say which keys were given to two works, unless that was known before."""
    for key, now in journal.works.conflicts:
        known = journal.connection.execute(
            "SELECT 1 FROM temp.old_old_keys AS o JOIN temp.old_works AS w ON w.id = o.work"
            " WHERE o.key = ? AND w.key = ?",
            [key, now],
        ).fetchone()
        if known is None:
            journal.notices.append(_CONFLICT.format(key=key, now=now))
    journal.works.conflicts = []


def _goes_on(events: list[Event], position: Position) -> bool:
    last = (position.last_at, position.last_id)
    for event in events:
        if event.order <= last or event.kind == "undo":
            return False
        last = event.order
    return True


def _note_last(journal: Journal, events: list[Event]) -> None:
    last = max((event.order for event in events), default=("", ""))
    position = journal.position or Position()
    journal.position = position._replace(last_at=last[0], last_id=last[1])


def _restore_file(journal: Journal, position: Position) -> None:
    """Write the file of decisions again, from the copy, when it was lost."""
    rows = journal.connection.execute("SELECT line FROM decisions ORDER BY at, id").fetchall()
    lines = [row[0] for row in rows]
    state = journal.log.append(lines)
    encoded = [line.encode() for line in lines]
    journal.note(state, position._replace(lines=len(lines), chain=chain(encoded)))
    journal.notices.append(f"{journal.log.path} was missing and is written again from the library.")


def _forget_unknown(journal: Journal) -> set[int]:
    """Forget files with entries of which no event says what they cite: other branches know them.

    They are read again when they are added; to look at a library writes no decisions.

    Returns:
        The works that they cite.
    """
    connection = journal.connection
    unknown = "SELECT file FROM entries WHERE work IS NULL AND place IS NOT NULL"
    files = connection.execute(
        f"SELECT id, name FROM files WHERE digest <> '' AND id IN ({unknown} AND list IS NOT NULL)"  # noqa: S608
    ).fetchall()
    rows = [(file,) for file, _ in files]
    connection.executemany("DELETE FROM articles WHERE file = ?", rows)
    connection.executemany("UPDATE files SET digest = '' WHERE id = ?", rows)
    connection.execute(
        "UPDATE entries SET reference = NULL WHERE work IS NULL AND reference IS NOT NULL"
    )
    if files:
        first = files[0][1]
        journal.notices.append(
            f"{first} is not among the decisions in {journal.log.path}; add it again, if it is"
            " still there."
            if len(files) == 1
            else f"{len(files):,} files are not among the decisions in {journal.log.path}, {first}"
            " for one; add them again, if they are still there."
        )
    cited = rows_by_id(
        connection, "SELECT DISTINCT work FROM entries WHERE file IN", (f for f, _ in files)
    )
    return {row[0] for row in cited if row[0] is not None}


def _last_of_pages(events: Iterable[Event]) -> dict[str, Event]:
    """Return what was read last at each address."""
    pages: dict[str, Event] = {}
    for event in events:
        if event.kind == "page":
            with naming(event):
                pages[event.data["file"]] = event
    return pages


def _forget_pages(journal: Journal, known: set[str]) -> None:
    """Forget pages of the web that no event holds: another branch has read them."""
    for (name,) in journal.connection.execute("SELECT name FROM files").fetchall():
        if is_address(name) and name not in known:
            store_file(journal, name, [], "", recorded=True)


def _store_texts(journal: Journal, events: Iterable[Event]) -> None:
    """Store the articles and entries that only events hold."""
    for event in events:
        with naming(event):
            (_store_page if event.kind == "page" else _store_gone)(journal, event)


def _store_page(journal: Journal, event: Event) -> None:
    data = event.data
    articles = [article_from_data(article, data["file"]) for article in data["articles"]]
    store_file(journal, data["file"], articles, data["digest"], recorded=True)


def _store_gone(journal: Journal, event: Event) -> None:
    """Store an entry that no article holds any more, where the library has not got it."""
    connection, data = journal.connection, event.data
    columns = entry_columns(entry_from_data(data["entry"]))
    same = connection.execute(
        "UPDATE entries SET kept = csl IS ? WHERE place = ?", [columns["csl"], data["place"]]
    )
    if same.rowcount:
        return
    work = journal.works.named(data, event.at)
    works = works_of(connection, [data["place"]])
    row = next_id(connection, "entries")
    names = ", ".join(ENTRY_COLUMNS)
    connection.execute(
        f"INSERT INTO entries (id, file, place, work, kept, {names})"  # noqa: S608
        f" VALUES (?, ?, ?, ?, 1, {', '.join('?' * len(ENTRY_COLUMNS))})",
        [
            row,
            file_row(connection, data["file"]),
            data["place"],
            works.get(data["place"], work),
            *(columns[name] for name in ENTRY_COLUMNS),
        ],
    )
    settle(journal, {work})
