"""Taking in the references of bibliography files, each to the work that it is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, NamedTuple

from citekit.errors import UsageError
from citekit.library.decisions.layers import layers_of
from citekit.library.decisions.works import key_is_taken, works_of
from citekit.library.folding import storable
from citekit.library.identity import identity_of, imported_identity
from citekit.library.keys import base_key, check_key, free_key, key_formula
from citekit.library.values import well_shaped

if TYPE_CHECKING:
    from citekit.library.decisions.journal import Journal
    from citekit.reference import CslItem

_KEYS = "SELECT w.key, r.id, r.key FROM works AS w JOIN works AS r ON r.id = w.root WHERE w.id = ?"
"""The key of a work, and what it was merged into."""

_NOT_OF_THE_WORK = frozenset({"id", "citation-key"})


class ImportedItem(NamedTuple):
    """A reference of a bibliography file.

    Attributes:
        key: its cite key there, ``""`` when it has none.
        csl: the CSL-JSON item.
        line: where it begins, if that is known.
        aliases: other keys that it goes by.
    """

    key: str
    csl: CslItem
    line: int | None = None
    aliases: tuple[str, ...] = ()


@dataclass(slots=True)
class ImportReport:
    """What importing a file did.

    Attributes:
        new: keys of the references that the library had not seen before.
        merged: own key in the file and key in the library of those that it knew from elsewhere, or
            by another key of the same file.
        updated: keys of those that this file had said otherwise before.
        unchanged: how many are as they were when the file was last imported.
    """

    new: list[str] = field(default_factory=list)
    merged: list[tuple[str, str]] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: int = 0


def import_items(journal: Journal, name: str, items: Iterable[ImportedItem]) -> ImportReport:
    """Record the references of a file, and which works they are.

    Two of them that have one key in the file are two works, unless they say the same. One work
    under two keys is one reference, which both find. Of a key
    that is one's own and another's alias the alias is left out, as biber does.

    Args:
        journal: takes them.
        name: of the file.
        items: its references; values that their fields cannot have are left out.
    """
    importing = _Import(journal, name)
    importing.take_all(list(_placed(list(items))))
    return importing.report


def _placed(items: list[ImportedItem]) -> Iterator[tuple[ImportedItem, str]]:
    """Yield the references as the library takes them, and what tells each from the others."""
    own = {item.key.lower() for item in items}
    times = Counter[str]()
    known: dict[tuple[str, str], int] = {}
    for number, item in enumerate(items):
        aliases = tuple(alias for alias in item.aliases if alias.lower() not in own)
        csl = well_shaped(json.loads(storable(json.dumps(item.csl, ensure_ascii=False))))
        csl = {field_: value for field_, value in csl.items() if field_ not in _NOT_OF_THE_WORK}
        place = item.key or str(number)
        says = (place, json.dumps(csl, sort_keys=True))
        if says not in known:
            times[place] += 1
            known[says] = times[place]
        if known[says] > 1:
            place = f"{place}\t{known[says]}"
        yield item._replace(csl=csl, aliases=aliases), place


class _Import:
    """The import of one file.

    A file may have a work twice, under two keys. Both keys then find it, and it says what both
    say, the later where they differ.
    """

    def __init__(self, journal: Journal, name: str) -> None:
        self.report = ImportReport()
        self._journal = journal
        self._name = name
        self._formula = key_formula(journal.connection)
        self._said: dict[int, CslItem] = {}
        """What the file has said so far, by work."""

    def take_all(self, placed: list[tuple[ImportedItem, str]]) -> None:
        """Record references, each with what tells it from the others of the file."""
        identities = [self._identities(item, place) for item, place in placed]
        last = {self._work_of(them): number for number, them in enumerate(identities)}
        for number, (item, _) in enumerate(placed):
            them = identities[number]
            called = [key for key in (item.key, *item.aliases) if _is_key(key)]
            work = self._work_of(them)
            if work is None:
                self._record(item, self._new_key(item, called), them, called)
                if (work := self._work_of(them)) is not None:
                    self._said[work] = item.csl
                continue
            self._said[work] = self._said.get(work, {}) | item.csl
            joined = item._replace(csl=self._said[work])
            is_last = last.get(work, number) <= number
            if (key := self._known_key(joined, work, called, is_last=is_last)) is not None:
                self._record(joined, key, them, called)

    def _identities(self, item: ImportedItem, place: str) -> list[str]:
        said = identity_of(item.csl)
        return [imported_identity(self._name, place), *([said] if said else [])]

    def _work_of(self, identities: list[str]) -> int | None:
        """Return the work that the first of these that is known stands for; put that one first."""
        known = works_of(self._journal.connection, identities)
        identities.sort(key=lambda one: one not in known)
        return known.get(identities[0])

    def _new_key(self, item: ImportedItem, called: list[str]) -> str:
        wanted = called[0] if called else base_key(item.csl, self._formula)
        key = free_key(wanted, lambda one: key_is_taken(self._journal.connection, one))
        self.report.new.append(key)
        return key

    def _known_key(
        self, item: ImportedItem, work: int, called: list[str], *, is_last: bool
    ) -> str | None:
        """Return the key of a known work, ``None`` if the file says nothing new of it.

        Of several references of one work the last says what the file says, for all of them.
        """
        connection = self._journal.connection
        own_key, root, key = connection.execute(_KEYS, [work]).fetchone()
        before = _imported_before(connection, work, self._name)
        is_said = before is not None and (before == item.csl or not is_last)
        has_keys = all(key_is_taken(connection, one) for one in called)
        if is_said and has_keys and not _is_deleted(connection, root):
            self.report.unchanged += 1
            return None
        if before is None or not has_keys:
            self.report.merged.append((item.key, key))
        else:
            self.report.updated.append(key)
        return str(own_key)

    def _record(
        self, item: ImportedItem, key: str, identities: list[str], called: list[str]
    ) -> None:
        first, *also = identities
        data: dict[str, Any] = {"key": key, "work": first, "file": self._name, "csl": item.csl}
        data |= {"also": also} if also else {}
        data |= {"line": item.line} if item.line else {}
        others = [one for one in called if one.lower() != key.lower()]
        data |= {"called": others} if others else {}
        self._journal.record("import", **data)


def _imported_before(connection: Connection, work: int, name: str) -> Any:  # noqa: ANN401 - any JSON
    """Return the record that a file had of a work when it was last imported."""
    row = connection.execute(
        "SELECT value FROM work_decisions WHERE work = ? AND kind = 'import' AND name = ?"
        " ORDER BY at DESC, event DESC LIMIT 1",
        [work, name],
    ).fetchone()
    return row and json.loads(row[0])


def _is_deleted(connection: Connection, root: int) -> bool:
    """Return whether a work was taken out of the library: importing it brings it back."""
    maybe = connection.execute(
        "SELECT 1 FROM work_decisions AS d JOIN works AS w ON w.id = d.work"
        " WHERE w.root = ? AND d.kind = 'deleted' LIMIT 1",
        [root],
    ).fetchone()
    return maybe is not None and layers_of(connection, [root])[root].deleted


def _is_key(key: str) -> bool:
    try:
        check_key(key)
    except UsageError:
        return False
    return True
