"""What a format does not carry: found by writing a reference and reading it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from citekit.formats.bibtex import arxiv_number, author_stand_in
from citekit.formats.csl_json import csl_item
from citekit.formats.mapping import SHAPES, carried, entry_type_for, field_rules
from citekit.formats.record import Keyed, KeyedItem
from citekit.formats.registry import Format
from citekit.reference import CslItem


class Loss(NamedTuple):
    """A field that does not come back as it is.

    Attributes:
        key: of the reference.
        field: as CSL-JSON calls it.
        value: what it is.
        comes_back_as: what a reader makes of it, ``None`` when it is not there at all.
    """

    key: str
    field: str
    value: object
    comes_back_as: object


def losses(chosen: Format, records: Iterable[Keyed]) -> Iterator[Loss]:
    """Yield every field of every record that a format does not carry.

    Formats that are read are asked: each record is written and read again. Of the others a table
    says what they have no place for.

    Args:
        chosen: the format.
        records: the references; drawn one by one.
    """
    for record in records:
        item = csl_item(record.key, record.csl)
        back = _read_back(chosen, record.key, item)
        for name, value in item.items():
            if name in {"id", "citation-key"} or back.get(name) == value:
                continue
            if name == "number" and back.get("archive_location") == arxiv_number(value):
                continue  # arXiv:2301.00001, in the archive arXiv
            yield Loss(record.key, name, value, back.get(name))


def _read_back(chosen: Format, key: str, item: CslItem) -> CslItem:
    if chosen.read is None:
        places = {rule.csl for rule in field_rules()} if chosen.name == "csv" else set(item)
        return {name: value for name, value in item.items() if name in {*places, "type"}}
    reading = chosen.read("".join(chosen.write([KeyedItem(key, item)])))
    return reading.items[0].csl if reading.items else {}


def without_place(chosen: Format, csl: CslItem) -> list[str]:
    """Return the fields of an item that a format has no field for, without a look at values.

    Args:
        chosen: the format.
        csl: the item; ``custom`` is not counted, which is nobody's but CSL-JSON's.
    """
    if chosen.name in {"csl-json", "jsonl"}:
        return []
    placed = set()
    if chosen.name in {"bibtex", "biblatex"}:
        placed.add(author_stand_in(csl))
        placed |= {"number"} if arxiv_number(csl.get("number")) else set()
    return list(_without_place(chosen.name, csl.get("type"), tuple(csl), frozenset(placed)))


@lru_cache(maxsize=SHAPES)
def _without_place(
    form: str, csl_type: object, fields: tuple[str, ...], placed: frozenset[str]
) -> tuple[str, ...]:
    own = set(fields) - {"id", "citation-key", "type", "custom", *placed}
    if form == "csv":
        return tuple(sorted(own - {rule.csl for rule in field_rules()}))
    return tuple(sorted(own - carried(form, entry_type_for(form, csl_type, fields))))
