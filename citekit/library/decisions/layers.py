"""What was decided about a work, laid over what its entries say; re-reading never touches it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from citekit.library.decisions.fullness import joined_custom, says_less
from citekit.library.readings import to_json
from citekit.reference import NEEDS_LOOK_BELOW, CslItem

if TYPE_CHECKING:
    from citekit.library.readings import Reading

ARTICLE = "article"
PERSON = "person"

_ROWS = """
SELECT w.root, d.kind, d.name, d.value FROM work_decisions AS d JOIN works AS w ON w.id = d.work
WHERE w.root IN (SELECT value FROM json_each(?)) ORDER BY d.at, d.event
"""
_OLD_KEYS = """
SELECT w.root, o.key FROM old_keys AS o JOIN works AS w ON w.id = o.work
JOIN works AS r ON r.id = w.root
WHERE w.root IN (SELECT value FROM json_each(:roots)) AND o.key <> r.key
UNION
SELECT root, key FROM works WHERE id <> root AND NOT joined
AND root IN (SELECT value FROM json_each(:roots))
"""


@dataclass(slots=True)
class Layers:
    """All that was decided about one work.

    Attributes:
        files: the records of imported files, by file, in the order of their import.
        fields: what a person set, by field; ``None`` takes a field away.
        tags: of the work.
        seen: what the article said, as `seen_digest`, when a person looked at it last.
        deleted: whether it was taken out of the library.
        old_keys: by which it went before.
    """

    files: dict[str, CslItem] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    tags: set[str] = field(default_factory=set)
    seen: str | None = None
    deleted: bool = False
    old_keys: list[str] = field(default_factory=list)

    def take(self, kind: str, name: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Add the next decision."""
        if kind == "import":
            self.files.pop(name, None)
            self.files[name] = value
            self.deleted = False
        elif kind == "field":
            self.fields.pop(name, None)
            self.fields[name] = value
        elif kind == "tag":
            (self.tags.add if value else self.tags.discard)(name)
        elif kind == "seen":
            self.seen = value
        elif kind == "deleted":
            self.deleted = bool(value)


@dataclass(frozen=True, slots=True)
class Record:
    """What the library says of a work, ready to be stored.

    Attributes:
        csl: the CSL-JSON item, as JSON.
        confidence: 0..1, of the whole record.
        findings: a list of sentences, as JSON.
        needs_look: whether a person should look at it.
        sources: for each field that is not from the article where it is from, as JSON.
        tags, old_keys: lists, as JSON.
    """

    csl: str
    confidence: float
    findings: str
    needs_look: bool
    sources: str
    tags: str
    old_keys: str


def layers_of(connection: Connection, roots: Iterable[int]) -> dict[int, Layers]:
    """Return what was decided about works, by their rows after merging."""
    wanted = json.dumps(sorted(roots))
    layers: defaultdict[int, Layers] = defaultdict(Layers)
    for root, kind, name, value in connection.execute(_ROWS, [wanted]):
        layers[root].take(kind, name, json.loads(value))
    for root, key in connection.execute(_OLD_KEYS, {"roots": wanted}):
        layers[root].old_keys.append(key)
    return dict(layers)


def lay_over(reading: Reading | None, layers: Layers | None) -> Record:
    """Return what is said of a work by its best reading and all that was decided.

    What a person set comes before what an imported file says, and that before the article.
    """
    if layers is None:
        assert reading is not None
        return Record(
            reading.csl,
            reading.confidence,
            reading.findings,
            _is_doubtful(reading),
            "{}",
            "[]",
            "[]",
        )
    csl: CslItem = json.loads(reading.csl) if reading else {}
    sources: dict[str, str] = {}
    for name, item in layers.files.items():
        _lay_file_over(csl, sources, name, item)
    for set_field, value in layers.fields.items():
        _set(csl, set_field, value)
        sources.pop(set_field, None)
        if value is not None:
            sources[set_field] = PERSON
    csl.setdefault("type", "document")
    seen = layers.seen is not None and layers.seen == seen_digest(reading)
    return Record(
        to_json(csl) if layers.files or layers.fields or reading is None else reading.csl,
        reading.confidence if reading else 1.0,
        reading.findings if reading else "[]",
        not seen and reading is not None and _is_doubtful(reading),
        to_json(sources),
        to_json(sorted(layers.tags)),
        to_json(sorted(layers.old_keys)),
    )


def _lay_file_over(csl: CslItem, sources: dict[str, str], name: str, item: CslItem) -> None:
    """Set what a file says, but for what an earlier file has more of: whole names, all names."""
    fuller = {
        field_
        for field_, value in item.items()
        if field_ in sources and says_less(field_, value, csl.get(field_))
    }
    # What a file says of its own fields stands in ``custom``, which comes last.
    for set_field in sorted((one for one in item if one not in fuller), key="custom".__eq__):
        value = item[set_field]
        if set_field == "custom":
            for field_ in fuller:
                value = _settled(value, field_)
            if "custom" in sources:
                value = joined_custom(value, csl.get("custom"))
            if value is None:
                continue
        _set(csl, set_field, value)
        sources[set_field] = f"file {name}"


def seen_digest(reading: Reading | None) -> str:
    """Return what changes when an article says something else of a work than was looked at."""
    said = reading.csl if reading else ""
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _is_doubtful(reading: Reading) -> bool:
    return reading.confidence < NEEDS_LOOK_BELOW or reading.findings != "[]"


def _set(csl: CslItem, name: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
    """Set or take away a field, and what an entry left open of it: another reading, more names."""
    if value is None:
        csl.pop(name, None)
    else:
        csl[name] = value
    if name == "custom" or "custom" not in csl:
        return
    custom = _settled(csl["custom"], name)
    if custom is None:
        csl.pop("custom")
    else:
        csl["custom"] = custom


def _settled(custom: Any, name: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return ``custom`` without what it left open of a field, ``None`` if nothing else is in it."""
    own = custom.get("citekit") if isinstance(custom, dict) else None
    if not isinstance(own, dict) or own.keys().isdisjoint(("alternatives", "others")):
        return custom
    left = {key: _without(key, kept, name) for key, kept in own.items()}
    own = {key: kept for key, kept in left.items() if kept or kept == own[key]}
    others = {key: kept for key, kept in custom.items() if key != "citekit"}
    return others | ({"citekit": own} if own else {}) or None


def _without(key: str, kept: Any, name: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return what is kept under a key of ``custom.citekit`` once a field was settled."""
    if key == "alternatives" and isinstance(kept, dict):
        return {field_: other for field_, other in kept.items() if field_ != name}
    if key == "others" and isinstance(kept, list):
        return [role for role in kept if role != name]
    return kept
