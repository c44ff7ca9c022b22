"""What people decide about references, from Python: the same calls as the commands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from citekit.errors import CitekitError, UsageError
from citekit.library.adding import keep_entries
from citekit.library.caring import Trouble, back_up, repair_rows, troubles
from citekit.library.catching_up import follow_anew, settle
from citekit.library.decisions.events import PERSONAL, Event, read_event
from citekit.library.decisions.following import undo_rows
from citekit.library.decisions.layers import seen_digest
from citekit.library.decisions.works import find_work, name_of
from citekit.library.folding import storable
from citekit.library.importing import ImportedItem, ImportReport, import_items
from citekit.library.keys import check_formula, check_key, key_formula
from citekit.library.opening import OpenLibrary
from citekit.library.readings import Reading
from citekit.library.refreshing import rewrite
from citekit.library.values import checked_fields

if TYPE_CHECKING:
    from sqlite3 import Connection

    from citekit.library.decisions.journal import Journal

_LONGEST_TAG = 200


class Decision(NamedTuple):
    """Something that a person decided; of a command on many references all in one.

    Attributes:
        id: of its first event.
        at: when, ISO 8601 in UTC.
        events: in order.
    """

    id: str
    at: str
    events: list[Event]


class Deciding(OpenLibrary):
    """The part of a library that takes decisions. All of them are on disk when a call returns."""

    def set(self, key: str, fields: Mapping[str, Any]) -> None:
        """Set fields of a reference; no reading of an article ever changes them again.

        Args:
            key: of the reference.
            fields: by CSL field name. Values are CSL-JSON, or texts as the command takes them
                (`citekit.library.values.field_value`); ``None`` or ``""`` takes a field away.

        Raises:
            UsageError: a field that there is not, or a value that does not fit.
            CitekitError: there is no such reference, or no library.
        """
        checked = checked_fields(fields)
        with self._about(key) as (journal, work):
            if checked:
                seen = _seen(journal.connection, work)
                journal.record("set", **_name(journal, work), fields=checked, seen=seen)

    def accept(self, key: str) -> None:
        """Note that a person found a reference right, so that it needs no look.

        It does again when the article says something else.
        """
        with self._about(key) as (journal, work):
            seen = _seen(journal.connection, work)
            journal.record("accept", **_name(journal, work), seen=seen)

    def key(self, old: str, new: str) -> None:
        """Give a reference another key; the old one finds it too.

        Args:
            old: its key, or an earlier one.
            new: letters and digits of ASCII and ``_ : . / + -``.

        Raises:
            UsageError: the new key can't be one, or is that of another reference.
        """
        check_key(new)
        with self._about(old) as (journal, work):
            holder = find_work(journal.connection, new)
            if holder not in {None, work}:
                raise UsageError(f"The key {new} is taken, or once was another reference's.")
            journal.record("key", **_name(journal, work), new=new)

    @property
    def key_formula(self) -> str:
        """The formula by which new keys are made; see `citekit.library.keys.check_formula`."""
        with self._reading() as connection:
            return key_formula(connection)

    def set_key_formula(self, formula: str) -> None:
        """Make new keys by this formula; those that were given stay.

        Raises:
            UsageError: it is none.
        """
        check_formula(formula)
        with self._deciding() as journal:
            journal.record("formula", formula=formula)

    def tag(self, keys: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Give tags to references and take tags away.

        Args:
            keys: of the references.
            add: tags to give, without commas.
            remove: tags to take away.

        Raises:
            UsageError: a tag that can't be one.
        """
        more, less = [_tag(tag) for tag in add], [_tag(tag) for tag in remove]
        with self._about_many(keys) as (journal, works):
            for work in works:
                journal.record("tag", **_name(journal, work), add=more, remove=less)

    def delete(self, keys: Iterable[str]) -> None:
        """Take references out of the library, whether articles cite them or not.

        `undo` brings them back, with all that was decided about them.
        """
        with self._about_many(keys) as (journal, works):
            for work in works:
                journal.record("delete", **_name(journal, work))

    def merge(self, keys: Iterable[str], into: str) -> None:
        """Make several references one: all entries and corrections go to the one that stays.

        Args:
            keys: of the references that go into the other; their keys find it from now on.
            into: key of the one that stays.
        """
        with self._about_many([into, *keys]) as (journal, works):
            stays, *others = works
            for work in others:
                journal.record("merge", **_name(journal, work), into=_name(journal, stays))

    def distinct(self, key: str, other: str) -> None:
        """Record that two references are two works, whatever they look like."""
        with self._about_many([key, other]) as (journal, works):
            if len(works) < 2:
                raise UsageError(f"{key} and {other} are one reference.")
            journal.record("distinct", **_name(journal, works[0]), other=_name(journal, works[1]))

    def are_distinct(self, key: str, other: str) -> bool:
        """Return whether it was recorded that two references are two works."""
        with self._reading() as connection:
            works = {
                "one": find_work(connection, storable(key)),
                "other": find_work(connection, storable(other)),
            }
            row = connection.execute(
                "SELECT 1 FROM distinct_works AS d JOIN works AS a ON a.id = d.work"
                " JOIN works AS b ON b.id = d.other"
                " WHERE (a.root, b.root) IN (VALUES (:one, :other), (:other, :one))",
                works,
            )
            return row.fetchone() is not None

    def distinct_pairs(self) -> list[tuple[str, str]]:
        """Return the keys of all pairs of which it was recorded that they are two works."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT a.key, b.key FROM distinct_works AS d"
                " JOIN works AS one ON one.id = d.work JOIN works AS a ON a.id = one.root"
                " JOIN works AS two ON two.id = d.other JOIN works AS b ON b.id = two.root"
                " WHERE a.id <> b.id ORDER BY a.key, b.key"
            )
            return [(str(one), str(other)) for one, other in rows]

    def import_items(self, name: str, items: Iterable[ImportedItem]) -> ImportReport:
        """Take in the references of a bibliography file, each to the work that it is.

        What the file says comes before what articles say, and stays where no article cites it.

        Args:
            name: of the file; imported again, its references are brought up to date.
            items: its references.

        Returns:
            What was done.
        """
        with self._about_many([]) as (journal, _):
            return import_items(journal, storable(name), items)

    def backup(self, target: str | PathLike[str]) -> None:
        """Copy the library to a file, while others may be using it.

        Args:
            target: the file, which is replaced whole or not at all.
        """
        with self._reading() as connection:
            back_up(connection, Path(target))

    def doctor(self, *, repair: bool = False) -> list[Trouble]:
        """Return what is wrong with the library: the file, orphans, the full-text index, decisions.

        Args:
            repair: whether to put right what can be; what is still wrong is returned then. The
                library as it was is kept at `before_repair`.
        """
        self._must_exist()
        with self._writing() as connection:
            found = troubles(connection, self._log)
        if not repair or not any(one.can_be_repaired for one in found):
            return found
        self.backup(self.before_repair)
        with self._deciding() as journal:
            repair_rows(journal.connection)
            follow_anew(journal, journal.log.events(journal.log.read().lines))
            rows = journal.connection.execute("SELECT id FROM works").fetchall()
            rows += journal.connection.execute('SELECT id FROM "references"').fetchall()
            rewrite(journal.connection, {row[0] for row in rows})
        with self._writing() as connection:
            return troubles(connection, self._log)

    @property
    def before_repair(self) -> Path:
        """Where the library is kept as it was before it was repaired."""
        return self.path.with_name(f"{self.path.name}.before-repair")

    def decisions(self, limit: int | None = None, *, joins: bool = False) -> list[Decision]:
        """Return what people decided and did not take back, the last first.

        Args:
            limit: at most so many.
            joins: whether to return too what was joined when articles were added.
        """
        with self._reading() as connection:
            return list(_decisions(connection, limit, joins=joins))

    def undo(self, number: int = 1, *, ids: Iterable[str] = ()) -> list[Decision]:
        """Take back the last decisions of people, or single ones, whatever was decided after them.

        Args:
            number: how many of the last.
            ids: in the place of the last those with these ids, or beginnings of ids; joins too.

        Returns:
            What was taken back, the last first.

        Raises:
            UsageError: the number is not 1 or more, or an id says no decision or more than one.
        """
        if number < 1:
            raise UsageError(f"At least 1 decision can be taken back, not {number}.")
        wanted = list(ids)
        self._must_exist()
        with self._deciding() as journal:
            undone = list(
                _decisions(journal.connection, None if wanted else number, joins=bool(wanted))
            )
            if wanted:
                chosen = {_the_one(undone, start).id for start in wanted}
                undone = [decision for decision in undone if decision.id in chosen]
            touched = undo_rows(journal.connection, [decision.id for decision in undone])
            for decision in undone:
                journal.record("undo", of=decision.id)
            if touched is None:
                journal.flush()
                follow_anew(journal, _copies(journal.connection))
            else:
                settle(journal, touched)
            _keep_uncited(journal)
        return undone

    @contextmanager
    def _about(self, key: str) -> Iterator[tuple[Journal, int]]:
        """Give a journal and the work with a key; what is decided inside is one decision."""
        with self._about_many([key]) as (journal, works):
            yield journal, works[0]

    @contextmanager
    def _about_many(self, keys: Iterable[str]) -> Iterator[tuple[Journal, list[int]]]:
        if keys := list(keys):
            self._must_exist()
        with self._deciding() as journal, journal.one_decision():
            works = [_work(journal.connection, key) for key in keys]
            yield journal, list(dict.fromkeys(works))
            settle(journal, journal.follower.touched)
            journal.follower.touched = set()


def _keep_uncited(journal: Journal) -> None:
    """Keep what only the library still holds of references that are there again."""
    rows = journal.connection.execute(
        'SELECT id FROM "references" WHERE (uncited OR imported) AND reading IS NOT NULL'
    ).fetchall()
    keep_entries(journal, [row[0] for row in rows])


def _the_one(decisions: list[Decision], start: str) -> Decision:
    """Return the decision whose id begins so.

    Raises:
        UsageError: there is none, or more than one.
    """
    found = [one for one in decisions if start and one.id.startswith(start.lower())]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            f"{len(found)} decisions have ids that begin with {start!r}; write more of it."
        )
    raise UsageError(
        f"No decision that stands has the id {start!r}; citekit undo --list shows ids."
    )


def _work(connection: Connection, key: str) -> int:
    work = find_work(connection, storable(key))
    row = work and connection.execute('SELECT 1 FROM "references" WHERE id = ?', [work]).fetchone()
    if work is None or not row:
        raise CitekitError(f"There is no reference {key!r}; citekit search lists keys.")
    return work


def _name(journal: Journal, work: int) -> dict[str, str]:
    return name_of(journal.connection, work)


def _seen(connection: Connection, work: int) -> str:
    row = connection.execute(
        "SELECT e.id, e.raw, e.csl, e.confidence, e.findings, e.score"
        ' FROM "references" AS r JOIN entries AS e ON e.id = r.reading WHERE r.id = ?',
        [work],
    ).fetchone()
    return seen_digest(Reading(*row) if row else None)


def _tag(text: str) -> str:
    tag = " ".join(storable(text).split())
    if not tag or "," in tag or len(tag) > _LONGEST_TAG:
        raise UsageError(f"{text!r} can't be a tag: a word or some, without commas.")
    return tag


def _decisions(
    connection: Connection, limit: int | None, *, joins: bool = False
) -> Iterator[Decision]:
    """Yield the decisions of people, and perhaps joins, that stand, the last first."""
    undone: set[str] = set()
    found: dict[str, list[Event]] = {}
    kinds = json.dumps(sorted({*PERSONAL, "undo", *(["join"] if joins else [])}))
    rows = connection.execute(
        "SELECT line FROM decisions WHERE kind IN (SELECT value FROM json_each(?))"
        " ORDER BY at DESC, id DESC",
        [kinds],
    )
    for (line,) in rows:
        event = read_event(line)
        if event.id in undone or event.part_of in undone:
            continue
        if event.kind == "undo":
            undone.add(event.data["of"])
            continue
        if event.part_of not in found and limit is not None and len(found) == limit:
            break
        found.setdefault(event.part_of, []).append(event)
    for part, events in found.items():
        yield Decision(part, events[-1].at, events[::-1])


def _copies(connection: Connection) -> list[Event]:
    rows = connection.execute("SELECT line FROM decisions ORDER BY at, id")
    return [read_event(line) for (line,) in rows.fetchall()]
